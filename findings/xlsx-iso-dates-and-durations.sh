#!/usr/bin/env bash
# Two kinds of cells that planning exports hold and readers turn into something else, without an error. The cells are valid.
# A2 is an ISO date cell (t="d", 2026-03-01). hucre 1.0.0 hands on the text "2026-03-01", exceljs 4.4.0 the year 1905 (it takes "2026"
# for a serial number). B2 is 36 hours, 1.5 under the format [h]:mm. read-excel-file 9.3.17 and exceljs count it from 30 Dec 1899, hucre
# from 31 Dec 1899: whoever takes the serial number back by one rule for both is a day, 24 machine hours, off.
# C2 is an error, #N/A. read-excel-file 9.3.17 hands on null, as for a blank cell: an error becomes "nothing there".
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund hucre@1.0.0 exceljs@4.4.0 read-excel-file@9.3.17 fflate@0.8.3
cat > book.mjs <<'JS'
import { strToU8, zipSync } from "fflate";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const book = (rows, textsPart = "xl/sharedStrings.xml") =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`,
        "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
        [textsPart]: `<sst xmlns="${main}" count="3" uniqueCount="3"><si><t>Family</t></si><si><t>Quantity</t></si><si><t>Alpha</t></si></sst>`,
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      }).map(([path, xml]) => [path, strToU8(head + xml)]),
    ),
  );
JS
cat > try.mjs <<'JS'
import { readXlsx } from "hucre";
import ExcelJS from "exceljs";
import readExcelFile from "read-excel-file/node";
import { book } from "./book.mjs";
const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="2" t="d"><v>2026-03-01</v></c><c r="B2" s="1"><v>1.5</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2"><v>7</v></c></row>';
const file = book(rows);
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(file);
const seen = {
  hucre: (await readXlsx(file)).sheets[0].rows[1],
  exceljs: ["A2", "B2", "C2", "D2"].map((address) => workbook.worksheets[0].getCell(address).value),
  readExcelFile: (await readExcelFile(Buffer.from(file)))[0].data[1],
};
console.log(JSON.stringify(seen));
const expected = {
  hucre: ["2026-03-01", "1900-01-01T12:00:00.000Z", "#N/A", 7],
  exceljs: ["1905-07-18T00:00:00.000Z", "1899-12-31T12:00:00.000Z", { error: "#N/A" }, 7],
  readExcelFile: ["2026-03-01T00:00:00.000Z", "1899-12-31T12:00:00.000Z", null, 7],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
