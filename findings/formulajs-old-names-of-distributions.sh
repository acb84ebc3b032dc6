#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1, "implementation of most Microsoft Excel formula functions". Excel 2010 gave the distributions new names, and some
# of the old ones have another meaning or fewer arguments; here they are the new functions under the old names. NORMSDIST(1.645), the service
# level of a safety factor, is 0.103 (the height of the curve) instead of 0.950, though NORMSINV is right: there and back, 95 % become 10 %.
# TINV and CHIINV answer with the other tail or one tail of two: -1.81 instead of 2.23, so that a band of a forecast is upside down. NORMDIST and
# CRITBINOM are right. hot-formula-parser 4.0.0 calculates the same from the text of a formula. Each is compared with its new name's value.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @formulajs/formulajs@4.6.1 hot-formula-parser@4.0.0 2> /dev/null
cat > try.mjs <<'JS'
import { createRequire } from "node:module";
import * as excel from "@formulajs/formulajs";
const { Parser } = createRequire(import.meta.url)("hot-formula-parser");
const round = (value) => Math.round(value * 1000) / 1000;
const parser = new Parser();
const parsed = (formula) => {
  const { error, result } = parser.parse(formula);
  return error ?? round(result);
};
const seen = {
  NORMSDIST: [excel.NORMSDIST(1.645), excel.NORM.S.DIST(1.645, true)].map(round),
  "NORMSDIST(NORMSINV(0.95))": round(excel.NORMSDIST(excel.NORMSINV(0.95))),
  TINV: [excel.TINV(0.05, 10), excel.T.INV["2T"](0.05, 10)].map(round),
  CHIINV: [excel.CHIINV(0.1, 5), excel.CHISQ.INV.RT(0.1, 5)].map(round),
  CHIDIST: [excel.CHIDIST(9.236, 5), excel.CHISQ.DIST.RT(9.236, 5)].map(round),
  LOGNORMDIST: [excel.LOGNORMDIST(3, 1, 0.5), excel.LOGNORM.DIST(3, 1, 0.5, true)].map(round),
  NORMDIST: [excel.NORMDIST(132.9, 100, 20, true), excel.NORM.DIST(132.9, 100, 20, true)].map(round),
  CRITBINOM: [excel.CRITBINOM(10, 0.3, 0.9), excel.BINOM.INV(10, 0.3, 0.9)],
  "hot-formula-parser": ["NORMSDIST(1.645)", "NORM.S.DIST(1.645,TRUE)", "TINV(0.05,10)"].map(parsed),
};
console.log(JSON.stringify(seen, null, 1));
const expected = {
  NORMSDIST: [0.103, 0.95],
  "NORMSDIST(NORMSINV(0.95))": 0.103,
  TINV: [-1.812, 2.228],
  CHIINV: [1.61, 9.236],
  CHIDIST: [0.037, 0.1],
  LOGNORMDIST: [0.261, 0.578],
  NORMDIST: [0.95, 0.95],
  CRITBINOM: [5, 5],
  "hot-formula-parser": [0.103, 0.95, -1.812],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
