#!/usr/bin/env bash
# glpk.js 5.0.0, a plan in whole lots: demand 25, lots of 10 at 3 each, at most 9. With `presol: true` (the default) the answer is 3 lots
# at a cost of 9, status 5 (optimal). With `presol: false`, the setting for comparing bare solvers, the same model comes back with status 1
# (undefined), no error, and numbers that look like a plan: 0 lots at a cost of 0. Without whole numbers both settings agree on 2.5 lots.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund glpk.js@5.0.0 2> /dev/null
cat > try.mjs <<'JS'
import GLPK from "glpk.js/node";
const glpk = await GLPK();
const model = (whole) => ({
  name: "lots",
  objective: { direction: glpk.GLP_MIN, name: "cost", vars: [{ name: "lots", coef: 3 }] },
  subjectTo: [{ name: "demand", vars: [{ name: "lots", coef: 10 }], bnds: { type: glpk.GLP_LO, lb: 25, ub: 0 } }],
  bounds: [{ name: "lots", type: glpk.GLP_DB, lb: 0, ub: 9 }],
  ...(whole && { generals: ["lots"] }),
});
const seen = {};
for (const whole of [true, false])
  for (const presol of [true, false]) {
    const { result } = await glpk.solve(model(whole), { msglev: glpk.GLP_MSG_OFF, presol });
    seen[`${whole ? "whole" : "any"} presol=${presol}`] = [result.status, result.vars.lots, result.z];
  }
console.log(JSON.stringify(seen));
const expected = { "whole presol=true": [5, 3, 9], "whole presol=false": [1, 0, 0], "any presol=true": [5, 2.5, 7.5], "any presol=false": [5, 2.5, 7.5] };
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
