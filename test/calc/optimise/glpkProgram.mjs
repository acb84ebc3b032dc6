// Solves models with glpk.js, which is a module of its own kind: run by tests and bench as a program. Standard input holds models as
// arrays, standard output tells for each whether there is a plan, its cost and the time the solver took.
import { readFileSync } from "node:fs";
import GLPK from "glpk.js/node";

const glpk = await GLPK();
const far = (value) => value === null;

const bound = (least, most) => {
  if (far(least) && far(most)) return { type: glpk.GLP_FR, lb: 0, ub: 0 };
  if (far(most)) return { type: glpk.GLP_LO, lb: least, ub: 0 };
  if (far(least)) return { type: glpk.GLP_UP, lb: 0, ub: most };
  return { type: least === most ? glpk.GLP_FX : glpk.GLP_DB, lb: least, ub: most };
};

const answers = [];
for (const { colCost, colLower, colUpper, rowLower, rowUpper, starts, indices, values, integrality } of JSON.parse(
  readFileSync(0, "utf8"),
)) {
  const name = (column) => `x${column}`;
  // glpk.js calls bounds that cross an error: no plan, then.
  if (colLower.some((least, column) => !far(colUpper[column]) && least > colUpper[column])) {
    answers.push({ isPossible: false, cost: 0, milliseconds: 0 });
    continue;
  }
  const problem = {
    name: "plan",
    objective: { direction: glpk.GLP_MIN, name: "cost", vars: colCost.map((coef, column) => ({ name: name(column), coef })) },
    subjectTo: rowLower.map((least, row) => ({
      name: `r${row}`,
      vars: Array.from({ length: starts[row + 1] - starts[row] }, (_, term) => ({
        name: name(indices[starts[row] + term]),
        coef: values[starts[row] + term],
      })),
      bnds: bound(least, rowUpper[row]),
    })),
    bounds: colLower.map((least, column) => ({ name: name(column), ...bound(least, colUpper[column]) })),
    generals: integrality.flatMap((whole, column) => (whole === 1 ? [name(column)] : [])),
  };
  const from = performance.now();
  const { result } = await glpk.solve(problem, { msglev: glpk.GLP_MSG_OFF, presol: integrality.includes(1), mipgap: 0, tmlim: 10 });
  const isOptimal = result.status === glpk.GLP_OPT;
  const isImpossible = result.status === glpk.GLP_NOFEAS || result.status === glpk.GLP_INFEAS;
  answers.push({ isPossible: isOptimal ? true : isImpossible ? false : null, cost: result.z, milliseconds: performance.now() - from });
}
process.stdout.write(JSON.stringify(answers));
