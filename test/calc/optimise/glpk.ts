import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { ModelArrays } from "../../../src/calc/optimise/modelArrays";

export interface GlpkAnswer {
  /** null = it did not end. */
  readonly isPossible: boolean | null;
  readonly cost: number;
  readonly milliseconds: number;
}

/** JSON knows no Infinity: a limit that is none is null. */
const told = (values: ArrayLike<number>): (number | null)[] => Array.from(values, (value) => (Number.isFinite(value) ? value : null));

/** The same models solved by another program. */
export function solvedByGlpk(models: readonly ModelArrays[]): GlpkAnswer[] {
  const input = models.map((model) => {
    const { colCost, colLower, colUpper, rowLower, rowUpper, matrix, integrality } = model.data();
    return {
      colCost: told(colCost),
      colLower: told(colLower),
      colUpper: told(colUpper),
      rowLower: told(rowLower),
      rowUpper: told(rowUpper),
      starts: told(matrix.starts),
      indices: told(matrix.indices),
      values: told(matrix.values),
      integrality: told(integrality ?? []),
    };
  });
  const answer = execFileSync(process.execPath, [join(__dirname, "glpkProgram.mjs")], { input: JSON.stringify(input), maxBuffer: 2 ** 28 });
  return JSON.parse(answer.toString()) as GlpkAnswer[];
}
