#!/usr/bin/env bash
# @cj-tech-master/excelts 10.2.0, the formula engine ("Excel-compatible", 433 functions). NETWORKDAYS.INTL and WORKDAY.INTL take the days off
# as a text of seven digits from Monday on. Here the text is turned into a number: "0000011", Saturday and Sunday, becomes 11, the code for
# "Sunday only", and January 2027 gets 26 working days instead of 21. All other texts are codes that do not exist and count as Saturday and
# Sunday: "0000000", a plant that never stops, gives 21 instead of 31. HyperFormula 3.5.0 (second number) counts as Excel does. Capacities
# and due dates by working days are off, and no error says so.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @cj-tech-master/excelts@10.2.0 hyperformula@3.5.0 2> /dev/null
cat > try.mjs <<'JS'
import { Workbook } from "@cj-tech-master/excelts";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import { HyperFormula } from "hyperformula";
installFormulaEngine();
const month = (days) => `NETWORKDAYS.INTL(DATE(2027,1,1),DATE(2027,1,31),${days})`;
const formulas = ["1", '"0000011"', '"0000000"', '"0101010"', '"1111100"'].map(month);
formulas.push('WORKDAY.INTL(DATE(2027,1,1),10,"0000011")-DATE(2027,1,1)');
const workbook = new Workbook();
const sheet = workbook.addWorksheet("Capacity");
formulas.forEach((formula, at) => (sheet.getCell(`A${at + 1}`).value = { formula }));
await workbook.calculateFormulas();
const other = HyperFormula.buildFromArray(formulas.map((formula) => ["=" + formula]), { licenseKey: "gpl-v3" });
const seen = Object.fromEntries(formulas.map((formula, at) => [formula, [sheet.getCell(`A${at + 1}`).result, other.getCellValue({ sheet: 0, row: at, col: 0 })]]));
console.log(JSON.stringify(seen, null, 1));
const expected = {
  [formulas[0]]: [21, 21],
  [formulas[1]]: [26, 21],
  [formulas[2]]: [21, 31],
  [formulas[3]]: [21, 18],
  [formulas[4]]: [21, 10],
  [formulas[5]]: [12, 14],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
