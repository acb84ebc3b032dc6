#!/usr/bin/env bash
# @univerjs/engine-formula 0.25.1 (by preset-sheets-node-core): FILTER answers #VALUE! where the array has one row and several columns and the
# condition is the one cell of that row; so it does for one column and one condition for all of it. In Excel: the row, the column, #CALC!. A
# list that shows the open lines of a table so works until all but one of them are gone, and then shows an error, or nothing where IFERROR
# stands around it.
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
const given = { 0: { 0: { v: "PO-1" }, 1: { v: 40 }, 2: { v: 1 } }, 1: { 0: { v: "PO-2" }, 1: { v: 15 }, 2: { v: 0 } } };
const expected = {
  "=SUM(FILTER(B1:C2,C1:C2=1))": 41,
  "=SUM(FILTER(B1:C1,C1:C1=1))": "#VALUE!",
  "=SUM(FILTER(B1:C1,C1=1))": "#VALUE!",
  "=SUM(FILTER(B1:B2,C1=1))": "#VALUE!",
  "=FILTER(B2:C2,C2=1,\"none\")": "#VALUE!",
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
