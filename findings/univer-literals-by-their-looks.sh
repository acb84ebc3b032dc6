#!/usr/bin/env bash
# @univerjs/engine-formula 0.25.1 (by preset-sheets-node-core): what a literal is, is decided by how it looks, twice the wrong way round. A number
# with a zero at its end (1.50) is a text (TYPE 2) and so equals no number; a text in quotes that looks like a percentage or a date is a number.
# In Excel the quotes decide: TRUE, 1, TRUE, TRUE.
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
const expected = { "=1.50=1.5": 0, "=TYPE(1.50)": 2, "=ISTEXT(\"12%\")": 0, "=ISTEXT(\"2026-01-31\")": 0 };
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
