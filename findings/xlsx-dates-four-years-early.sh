#!/usr/bin/env bash
# A workbook that counts its days from 1904 says so with date1904 in workbookPr, a boolean of XML Schema: "1" and "true" are the same (ECMA-376
# part 1, 18.2.28; XML Schema part 2, 3.2.2). exceljs 4.4.0, @cj-tech-master/excelts 10.2.0 and read-excel-file 9.3.17 know "1" only. Spelled
# "true", every date comes back 1,462 days early without a word: orders due on 16 March 2027 were due on 15 March 2023.
# @e965/xlsx 0.20.3 and hucre 1.0.0 read both spellings.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund exceljs@4.4.0 @cj-tech-master/excelts@10.2.0 read-excel-file@9.3.17 @e965/xlsx@0.20.3 hucre@1.0.0 fflate@0.8.3 2> /dev/null
cat > try.mjs <<'JS'
import { Workbook as Excelts } from "@cj-tech-master/excelts";
import { read } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { readXlsx } from "hucre";
import readExcelFile from "read-excel-file/node";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const type = (part, kind) => `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
const relation = (id, kind, target) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}.xml"/>`;
const relations = (...list) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
/** A sheet with one cell, a day of the short date format (14). */
const book = (date1904) => {
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type("workbook", "sheet.main")}${type("worksheets/sheet1", "worksheet")}${type("styles", "styles")}</Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook")),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><workbookPr date1904="${date1904}"/><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(relation("rId1", "worksheet", "worksheets/sheet1"), relation("rId2", "styles", "styles")),
    "xl/styles.xml": `<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData><row r="1"><c r="A1" s="1"><v>45000</v></c></row></sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + xml)])));
};
const load = async (workbook, file) => {
  await workbook.xlsx.load(file);
  return workbook.worksheets[0].getCell("A1").value;
};
const day = (date) => date.toISOString().slice(0, 10);
const seen = {};
for (const spelling of ["1", "true", "0", "false"]) {
  const file = book(spelling);
  seen[spelling] = {
    sheetjs: day(read(file, { cellDates: true }).Sheets.Orders.A1.v),
    hucre: day((await readXlsx(file)).sheets[0].rows[0][0]),
    exceljs: day(await load(new ExcelJS.Workbook(), file)),
    excelts: day(await load(new Excelts(), file)),
    readExcelFile: day((await readExcelFile(Buffer.from(file)))[0].data[0][0]),
  };
}
console.log(JSON.stringify(seen, null, 1));
const all = (text) => ({ sheetjs: text, hucre: text, exceljs: text, excelts: text, readExcelFile: text });
const early = { exceljs: "2023-03-15", excelts: "2023-03-15", readExcelFile: "2023-03-15" };
const expected = { 0: all("2023-03-15"), 1: all("2027-03-16"), true: { ...all("2027-03-16"), ...early }, false: all("2023-03-15") };
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
