import { strFromU8, unzipSync } from "fflate";
import type { SheetModel, TableModel, WorkbookModel } from "../../model";
import { FileError } from "../../../xlsx/fileError";
import type { FileErrorCode } from "../../xlsx/savingError";
import { sentence } from "../../xlsx/fileMessages";
import { readXlsx } from "../../xlsx/readXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { emptySheet, workbookOf } from "./richModel";

const table = (more: Partial<TableModel> = {}): TableModel => ({
  id: "table1",
  name: "Plan",
  range: { row: 0, column: 0, lastRow: 1, lastColumn: 1 },
  columns: [{ name: "a" }, { name: "b" }],
  hasHeaders: true,
  hasTotals: false,
  style: "TableStyleMedium2",
  bandedRows: true,
  bandedColumns: false,
  firstColumn: false,
  lastColumn: false,
  filterButton: true,
  ...more,
});
const one = (more: Partial<SheetModel>) => workbookOf([emptySheet("Data", more)]);

const refused: [what: string, code: FileErrorCode, model: WorkbookModel][] = [
  ["a workbook without sheets", "noSheets", workbookOf([])],
  ["a workbook whose sheets are all hidden", "noVisibleSheet", one({ visibility: "hidden" })],
  ["a sheet name over 31 characters", "sheetName", workbookOf([emptySheet("x".repeat(32))])],
  ["a sheet name with a slash", "sheetName", workbookOf([emptySheet("a/b")])],
  ["an apostrophe at the end of a sheet name", "sheetName", workbookOf([emptySheet("plan'")])],
  ["the sheet name History", "sheetName", workbookOf([emptySheet("history")])],
  ["an empty sheet name", "sheetName", workbookOf([emptySheet("")])],
  ["two sheets whose names differ in case only", "duplicateSheet", workbookOf([emptySheet("Data"), emptySheet("DATA")])],
  ["a text over 32,767 characters", "textTooLong", one({ rows: { 2: { 1: { v: "x".repeat(32_768) } } } })],
  ["a formula over 8,192 characters", "formulaTooLong", one({ rows: { 0: { 0: { f: `=${"1+".repeat(4_096)}1` } } } })],
  ["a cell below the last row", "outsideSheet", one({ rows: { 1_048_576: { 0: { v: 1 } } } })],
  ["a table named like a cell", "tableName", one({ tables: [table({ name: "T1" })] })],
  ["a table name with a space", "tableName", one({ tables: [table({ name: "My plan" })] })],
  ["a table named R", "tableName", one({ tables: [table({ name: "R" })] })],
  ["two columns whose names differ in case only", "duplicateColumn", one({ tables: [table({ columns: [{ name: "a" }, { name: "A" }] })] })],
  ["a column without a name", "columnName", one({ tables: [table({ columns: [{ name: "a" }, { name: " " }] })] })],
  ["fewer column names than columns", "tableArea", one({ tables: [table({ columns: [{ name: "a" }] })] })],
  ["a table without a data row", "tableArea", one({ tables: [table({ hasTotals: true })] })],
  [
    "two tables of one name",
    "duplicateName",
    one({ tables: [table(), table({ name: "PLAN", range: { row: 5, column: 0, lastRow: 6, lastColumn: 1 } })] }),
  ],
  [
    "a name that a table has",
    "duplicateName",
    { ...one({ tables: [table()] }), names: [{ name: "plan", formula: "=1", visible: true, comment: "" }] },
  ],
  ["a name like a cell", "definedName", { ...one({}), names: [{ name: "A1", formula: "=1", visible: true, comment: "" }] }],
  ["a name that means nothing", "definedName", { ...one({}), names: [{ name: "Rate", formula: "=", visible: true, comment: "" }] }],
  ["merged cells over a table", "overlap", one({ tables: [table()], merges: [{ row: 1, column: 1, lastRow: 2, lastColumn: 2 }] })],
  [
    "a list of values over 255 characters",
    "listTooLong",
    one({
      validations: [
        {
          id: "v",
          ranges: [{ row: 0, column: 0, lastRow: 0, lastColumn: 0 }],
          type: "list",
          formula1: "x,".repeat(130),
          ignoreBlank: true,
        },
      ],
    }),
  ],
  ["a note over 32,767 characters", "noteTooLong", one({ notes: [{ row: 0, column: 0, text: "x".repeat(32_768) }] })],
  ["a custom XML part that is not XML", "customXml", { ...one({}), customXmlParts: [{ id: "p", xml: "<a><b></a>" }] }],
];

async function refusal(model: WorkbookModel): Promise<FileError> {
  const error: unknown = await writeXlsx(model).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FileError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe("saving refuses what Excel would repair", () => {
  it.each(refused)("%s", async (_, code, model) => {
    const error = await refusal(model);
    expect(error.code).toBe(code);
    const { en, fr } = sentence(error, "plan.xlsx");
    expect(en).not.toBe(fr);
    expect(`${en}${fr}`).not.toMatch(/\{\w+\}/);
  });

  it("names the cell in the sentence, in both languages", async () => {
    const text = sentence(await refusal(one({ rows: { 2: { 1: { v: "x".repeat(40_000) } } } })));
    expect(text.en).toBe("Data!B3 holds 40000 characters; Excel keeps 32,767 in a cell. Shorten the text.");
    expect(text.fr).toContain("Data!B3 contient 40000 caractères\u202f;");
  });
});

describe("opening refuses what is no workbook", () => {
  const opened = async (bytes: Uint8Array): Promise<string> =>
    readXlsx(bytes, "plan.xlsx").then(
      () => "opened",
      (error: unknown) => (error instanceof FileError ? error.code : String(error)),
    );
  const ole = (text: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])]);

  it("an empty file and plain text", async () => {
    expect(await opened(new Uint8Array())).toBe("notXlsx");
    expect(await opened(new TextEncoder().encode("month;demand\n2026-01;12"))).toBe("notXlsx");
  });
  it("a file protected by a password", async () => expect(await opened(ole("..EncryptedPackage.."))).toBe("encrypted"));
  it("a workbook of Excel 97-2003", async () => expect(await opened(ole("Workbook"))).toBe("oldXls"));
  it("an archive that was cut short", async () => {
    const whole = await writeXlsx(one({ rows: { 0: { 0: { v: 1 } } } }));
    expect(await opened(whole.slice(0, whole.length - 200))).toBe("damaged");
  });
});

describe("what the file format cannot say", () => {
  const sheetXml = async (model: WorkbookModel) => {
    const part = unzipSync(await writeXlsx(model))["xl/worksheets/sheet1.xml"];
    return part === undefined ? "" : strFromU8(part);
  };

  it("becomes #NUM! for numbers that are none, as values and as results", async () => {
    const model = one({
      rows: { 0: { 0: { v: NaN }, 1: { v: Infinity }, 2: { f: "=1+1", v: -Infinity }, 3: { f: "=SEQUENCE(2)", v: NaN } } },
    });
    expect(await sheetXml(model)).not.toMatch(/NaN|Infinity/);
    const { model: read } = await readXlsx(await writeXlsx(model), "plan.xlsx");
    expect(Object.values(read.sheets[0]?.rows[0] ?? {}).map(({ e }) => e)).toEqual(["#NUM!", "#NUM!", "#NUM!", "#NUM!"]);
  });

  it("becomes #VALUE! or #N/A for errors younger than the format", async () => {
    const model = one({
      rows: { 0: { 0: { f: "=SEQUENCE(3)", e: "#SPILL!" }, 1: { e: "#CALC!" }, 2: { f: "=SOP.LOAD(A1)", e: "#BUSY!" } } },
    });
    expect(await sheetXml(model)).not.toMatch(/#SPILL!|#CALC!|#BUSY!/);
    const { model: read } = await readXlsx(await writeXlsx(model), "plan.xlsx");
    expect(Object.values(read.sheets[0]?.rows[0] ?? {}).map(({ e }) => e)).toEqual(["#VALUE!", "#VALUE!", "#N/A"]);
  });

  it("writes a table's header cells as the column names, whatever they held", async () => {
    const model = one({
      tables: [table({ columns: [{ name: "2026" }, { name: "b" }] })],
      rows: { 0: { 0: { v: 2026 } }, 1: { 0: { v: 1 } } },
    });
    const { model: read } = await readXlsx(await writeXlsx(model), "plan.xlsx");
    expect(read.sheets[0]?.rows[0]).toEqual({ 0: { v: "2026" }, 1: { v: "b" } });
  });
});
