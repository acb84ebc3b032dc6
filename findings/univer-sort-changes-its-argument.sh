#!/usr/bin/env bash
# @univerjs/engine-formula 0.25.1 (by preset-sheets-node-core): SORT sorts the array that it was given, in place. A name of LET that holds an
# array changes its value once the same formula has sorted it under another name: the list beside its sorted copy is sorted too. What was read
# before the sorting stays (third formula). In Excel functions leave their arguments alone: "123321", 1, "123321".
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @univerjs/core@0.25.1 @univerjs/preset-sheets-node-core@0.25.1 rxjs@7.8.2 2> /dev/null
cat > try.cjs <<'JS'
// The packages use helpers of iterators that Node has from version 22 on.
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
for (const name of ["some", "every", "map", "filter", "find", "reduce", "forEach"])
  iterators[name] ??= function (...given) { return [...this][name](...given); };
iterators.toArray ??= function () { return [...this]; };
const { LocaleType, LogLevel, Univer } = require("@univerjs/core");
const { FUniver } = require("@univerjs/core/lib/cjs/facade.js");
const { UniverSheetsNodeCorePreset } = require("@univerjs/preset-sheets-node-core");
const univer = new Univer({ locale: LocaleType.EN_US, logLevel: LogLevel.SILENT });
for (const plugin of UniverSheetsNodeCorePreset().plugins) univer.registerPlugin(...[plugin].flat());
const api = FUniver.newAPI(univer);
const given = {};
const expected = {
  "=LET(x,SEQUENCE(3),sorted,SORT(x,,-1),CONCAT(x)&CONCAT(sorted))": "321321",
  "=LET(x,SEQUENCE(3),sorted,SORT(x,,-1),INDEX(x,1)+0*SUM(sorted))": 3,
  "=LET(x,SEQUENCE(3),CONCAT(x)&CONCAT(SORT(x,,-1)))": "123321",
};
const formulas = Object.keys(expected);
const cellData = Object.fromEntries(formulas.map((f, row) => [row, { ...given[row], 5: { f } }]));
const sheet = api.createWorkbook({ sheets: { s: { id: "s", name: "S", cellData, rowCount: 50, columnCount: 20 } } }).getActiveSheet();
api.getFormula().executeCalculation();
setTimeout(() => {
  const seen = Object.fromEntries(formulas.map((formula, row) => [formula, sheet.getRange(row, 5).getValue()]));
  console.log(JSON.stringify(seen, null, 1));
  if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
  console.log("as described");
  process.exit(0);
}, 3000);
JS
node try.cjs
