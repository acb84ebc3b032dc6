#!/usr/bin/env bash
# @univerjs/engine-formula 0.25.1 (by preset-sheets-node-core): XLOOKUP answers its "if not found" where the value was found and the cell that
# belongs to it holds an error; the equals sign and exact XMATCH read * as any text. In Excel: #N/A, FALSE, #N/A. A price list with one broken
# row so gives the price for unknown articles without a word.
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
const given = { 0: { 0: { v: "a" }, 1: { v: 4 } }, 1: { 0: { v: "b" }, 1: { f: "=NA()" } }, 2: { 0: { v: "water" }, 1: { v: 9 } } };
const expected = { "=XLOOKUP(\"b\",A1:A3,B1:B3,\"none\")": "none", "=\"water\"=\"wa*er\"": 1, "=XMATCH(\"wa*er\",A1:A3,0)": 3 };
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
