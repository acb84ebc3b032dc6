#!/usr/bin/env bash
# @microsoft/connected-workbooks 3.4.2, Microsoft's own "Open in Excel": a table becomes an .xlsx file "while preserving data types". Numbers are
# written as cells of the type "1", <c t="1">; the standard has b, d, e, inlineStr, n, s and str only (ECMA-376 part 1, 18.18.11). Readers differ:
# hucre 1.0.0 and exceljs 4.4.0 give numbers, @e965/xlsx 0.20.3 gives texts, which no sum counts, and its sheet_to_json() throws. A text of digits
# is written likewise: the article "00123", a string in the table given, is read as 123 and does not find its master data any more.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @microsoft/connected-workbooks@3.4.2 hucre@1.0.0 exceljs@4.4.0 @e965/xlsx@0.20.3 fflate@0.8.3 2> /dev/null
cat > try.mjs <<'JS'
import { read, utils } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre";
import connected from "@microsoft/connected-workbooks";
const data = [["Article", "Quantity"], ["A-1", 12.5], ["00123", 40]];
const blob = await connected.workbookManager.generateTableWorkbookFromGrid({ data, config: { promoteHeaders: true } });
const file = new Uint8Array(await blob.arrayBuffer());
const cells = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"]).matchAll(/<c r="(\w+)" t="(\w+)"><v>([^<]*)</g);
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(file);
const sheet = read(file).Sheets.Sheet1;
const rows = () => {
  try {
    return utils.sheet_to_json(sheet, { header: 1 });
  } catch ({ message }) {
    return message;
  }
};
const seen = {
  written: [...cells].map(([, at, type, value]) => [at, type, value]),
  hucre: (await readXlsx(file)).sheets[0].rows,
  exceljs: [1, 2, 3].map((row) => ["A", "B"].map((column) => workbook.worksheets[0].getCell(column + row).value)),
  sheetjs: [["A3", "B2", "B3"].map((at) => [sheet[at].t, sheet[at].v]), rows()],
};
console.log(JSON.stringify(seen, null, 1));
const read123 = [["Article", "Quantity"], ["A-1", 12.5], [123, 40]];
const expected = {
  written: [["A1", "str", "Article"], ["B1", "str", "Quantity"], ["A2", "str", "A-1"], ["B2", "1", "12.5"], ["A3", "1", "00123"], ["B3", "1", "40"]],
  hucre: read123,
  exceljs: read123,
  sheetjs: [[["1", "00123"], ["1", "12.5"], ["1", "40"]], "unrecognized type 1"],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
