#!/usr/bin/env bash
# A workbook whose zip entry is "xl/SharedStrings.xml" while its relationship says "sharedStrings.xml" is valid: names of parts are
# compared without regard to case (ECMA-376 part 2, 6.2.2). Some writers of business software produce it, and Excel opens it.
# hucre 1.0.0: every text is null, without an error. exceljs 4.4.0: every text becomes its NUMBER in the list of texts, so that the
# family "Alpha" arrives as 2: a figure nobody typed. @e965/xlsx 0.20.3 reads it rightly.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund hucre@1.0.0 exceljs@4.4.0 @e965/xlsx@0.20.3 fflate@0.8.3
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
import { read, utils } from "@e965/xlsx";
import { book } from "./book.mjs";
const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>40</v></c></row>';
const file = book(rows, "xl/SharedStrings.xml");
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(file);
const seen = {
  hucre: (await readXlsx(file)).sheets[0].rows,
  exceljs: [1, 2].map((row) => ["A", "B"].map((column) => workbook.worksheets[0].getCell(column + row).value)),
  sheetjs: utils.sheet_to_json(read(file).Sheets.Plan, { header: 1 }),
};
console.log(JSON.stringify(seen));
const expected = { hucre: [[null, null], [null, 40]], exceljs: [[0, 1], [2, 40]], sheetjs: [["Family", "Quantity"], ["Alpha", 40]] };
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
