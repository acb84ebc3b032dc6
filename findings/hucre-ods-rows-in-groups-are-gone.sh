#!/usr/bin/env bash
# hucre 1.0.0 reads a LibreOffice sheet (.ods). OpenDocument keeps rows that are grouped (an outline: months under their quarter) or repeated on
# each printed page (the titles) one level deeper, in table-row-group and table-header-rows (ODF 1.3 part 3, 9.1). readOds() looks at the upper
# level only: titles and months are gone without an error, "Quarter 1" is row 1, and total and parts no longer agree. streamOdsRows() of the same
# package and @e965/xlsx 0.20.3 give all five rows. Its documentation lists what it leaves out of an .ods file; cell values are not on the list.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund hucre@1.0.0 @e965/xlsx@0.20.3 fflate@0.8.3 2> /dev/null
cat > try.mjs <<'JS'
import { read, utils } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { readOds, streamOdsRows } from "hucre";
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const kind = "application/vnd.oasis.opendocument.spreadsheet";
const names = (...list) => list.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
const cell = (value) => `<table:table-cell office:value-type=${typeof value === "number" ? `"float" office:value="${value}"` : '"string"'}><text:p>${value}</text:p></table:table-cell>`;
const row = (...values) => `<table:table-row>${values.map(cell).join("")}</table:table-row>`;
const rows = [
  `<table:table-header-rows>${row("Month", "Plan")}</table:table-header-rows>`,
  `<table:table-row-group>${row("January", 40)}${row("February", 50)}${row("March", 60)}</table:table-row-group>`,
  row("Quarter 1", 150),
].join("");
const entry = (path, type) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
const file = zipSync({
  mimetype: [strToU8(kind), { level: 0 }],
  "META-INF/manifest.xml": strToU8(`${head}<manifest:manifest ${names("manifest")} manifest:version="1.3">${entry("/", kind)}${entry("content.xml", "text/xml")}${entry("styles.xml", "text/xml")}</manifest:manifest>`),
  "styles.xml": strToU8(`${head}<office:document-styles ${names("office")} office:version="1.3"/>`),
  "content.xml": strToU8(`${head}<office:document-content ${names("office", "table", "text")} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Plan"><table:table-column table:number-columns-repeated="2"/>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`),
});
const streamed = [];
for await (const { values } of streamOdsRows(file)) streamed.push(values);
const seen = { readOds: (await readOds(file)).sheets[0].rows, streamOdsRows: streamed, sheetjs: utils.sheet_to_json(read(file).Sheets.Plan, { header: 1 }) };
console.log(JSON.stringify(seen));
const all = [["Month", "Plan"], ["January", 40], ["February", 50], ["March", 60], ["Quarter 1", 150]];
const expected = { readOds: [["Quarter 1", 150]], streamOdsRows: all, sheetjs: all };
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
