#!/usr/bin/env bash
# @cj-tech-master/excelts 10.2.0, a sheet called "Plan d'été" and a defined name on it. In formulas Excel doubles the apostrophe:
# 'Plan d''été'!$B$2. Given that, the library writes 'Plan d''''été'!$B$2, a sheet that does not exist; given the plain name it writes
# $A$1, another cell of no sheet. addFormula() writes the text as it is, yet reading and saving doubles it too: a second save ends all names.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @cj-tech-master/excelts@10.2.0 fflate@0.8.3 2> /dev/null
cat > try.mjs <<'JS'
import { Workbook } from "@cj-tech-master/excelts";
import { strFromU8, unzipSync } from "fflate";
const names = (file) => Object.fromEntries([...strFromU8(unzipSync(file)["xl/workbook.xml"]).matchAll(/<definedName name="(\w+)"[^>]*>([^<]*)</g)].map(([, name, text]) => [name, text.replace(/&apos;|&#39;/g, "'")]));
const workbook = new Workbook();
workbook.addWorksheet("Plan d'été").getCell("B2").value = 7;
workbook.definedNames.add("'Plan d''été'!$B$2", "Doubled");
workbook.definedNames.add("'Plan d'été'!$B$2", "Plain");
workbook.definedNames.addFormula("Formula", "'Plan d''été'!$B$2");
const written = new Uint8Array(await workbook.xlsx.writeBuffer());
const again = new Workbook();
await again.xlsx.load(written);
const saved = new Uint8Array(await again.xlsx.writeBuffer());
const seen = { written: names(written), saved: names(saved) };
console.log(JSON.stringify(seen));
const expected = {
  written: { Doubled: "'Plan d''''été'!$B$2", Plain: "$A$1", Formula: "'Plan d''été'!$B$2" },
  saved: { Doubled: "'Plan d''''''''été'!$B$2", Plain: "$A$1", Formula: "'Plan d''''été'!$B$2" },
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
