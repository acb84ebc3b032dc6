#!/usr/bin/env bash
# @cj-tech-master/excelts 10.2.0 writes a workbook with two conditional formats on one range: "duplicate values" (what marks a double
# entry) and an expression. The file holds only the expression; nothing is thrown and nothing is said. Reading a file with such a rule
# and saving it loses the rule as well. A double entry that was red in the workbook is plain in the copy.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @cj-tech-master/excelts@10.2.0 fflate@0.8.3 2> /dev/null
cat > try.mjs <<'JS'
import { Workbook } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
const style = { font: { bold: true } };
const workbook = new Workbook();
const sheet = workbook.addWorksheet("Stock");
sheet.addRows([["Order"], ["A-1"], ["A-2"], ["A-1"]]);
sheet.addConditionalFormatting({ ref: "A2:A4", rules: [{ type: "duplicateValues", priority: 1, style }, { type: "expression", formulae: ['A2="A-2"'], priority: 2, style }] });
const part = "xl/worksheets/sheet1.xml";
const rules = (file) => [...strFromU8(unzipSync(file)[part]).matchAll(/<cfRule type="(\w+)"/g)].map(([, type]) => type);
const written = new Uint8Array(await workbook.xlsx.writeBuffer());
// The same file with the rule put in by hand, as Excel writes it; then read and saved again.
const parts = unzipSync(written);
parts[part] = strToU8(strFromU8(parts[part]).replace("<cfRule ", '<cfRule type="duplicateValues" dxfId="0" priority="1"/><cfRule '));
const complete = zipSync(parts);
const again = new Workbook();
await again.xlsx.load(complete);
const saved = new Uint8Array(await again.xlsx.writeBuffer());
const seen = { written: rules(written), complete: rules(complete), saved: rules(saved) };
console.log(JSON.stringify(seen));
const expected = { written: ["expression"], complete: ["duplicateValues", "expression"], saved: ["expression"] };
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
