/**
 * What it costs to read a sheet of 100,000 rows and 10 columns (4 texts, a date and 5 numbers) from an .xlsx file: processor time and
 * peak memory, each in a process of its own. Run with `npx tsx test/bench/xlsxReading.ts`; `-- import` or `-- workbench` runs one.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";

const rows = 100_000;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** The file as Excel writes it: shared texts, numbers in full, a date by its style. */
export function largeWorkbook(): Uint8Array {
  const texts = new Map<string, number>();
  const textIndex = (text: string): number => {
    const found = texts.get(text) ?? texts.size;
    texts.set(text, found);
    return found;
  };
  const names = ["Order", "Customer", "Family", "Site", "Date", "Ordered", "Delivered", "Price", "Value", "Rate"];
  const line = (row: number): string => {
    const number = (column: string, value: number) => `<c r="${column}${row}"><v>${value}</v></c>`;
    const text = (column: string, value: string) => `<c r="${column}${row}" t="s"><v>${textIndex(value)}</v></c>`;
    return `<row r="${row}" spans="1:10">${text("A", `SO-${100_000 + row}`)}${text("B", `Customer ${row % 300}`)}${text("C", `Family ${row % 40}`)}${text("D", `Site ${row % 7}`)}<c r="E${row}" s="1"><v>${46_023 + (row % 360)}</v></c>${number("F", row % 900)}${number("G", row % 800)}${number("H", (row % 90) / 7)}${number("I", (row % 900) * 12.35)}${number("J", 1 / (1 + (row % 9)))}</row>`;
  };
  const header = `<row r="1">${names.map((name, index) => `<c r="${String.fromCharCode(65 + index)}1" t="s"><v>${textIndex(name)}</v></c>`).join("")}</row>`;
  const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><dimension ref="A1:J${rows + 1}"/><sheetData>${header}${Array.from({ length: rows }, (_, index) => line(index + 2)).join("")}</sheetData></worksheet>`;
  const related = (list: readonly (readonly [string, string])[]) =>
    `<Relationships xmlns="${packaged}/relationships">${list.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": related([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": sheet,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${[...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** Reads the file of `SOP_BENCH_FILE` one way and says what it cost. */
async function readOnce(way: string, file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const { readWorkbookOnce } = await import("./xlsxReadingWays");
  const before = process.cpuUsage();
  const cells = await readWorkbookOnce(way, bytes);
  const { user, system } = process.cpuUsage(before);
  const seconds = ((user + system) / 1e6).toFixed(2);
  console.log(
    `${way}: ${cells.toLocaleString("en")} cells, ${seconds} s of processor time, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
}

async function run(): Promise<void> {
  const [, , way, file] = process.argv;
  if (way !== undefined && file !== undefined) return readOnce(way, file);
  const folder = mkdtempSync(join(tmpdir(), "sop-bench-"));
  const path = join(folder, "orders.xlsx");
  writeFileSync(path, largeWorkbook());
  for (const one of way === undefined ? ["import", "workbench"] : [way])
    for (let time = 0; time < 3; time++)
      process.stdout.write(execFileSync(process.execPath, ["--import", "tsx", __filename, one, path], { encoding: "utf8" }));
  rmSync(folder, { recursive: true });
}

void run();
