/** Texts that a spreadsheet could take for formulas, in every text column: none comes alive, in cells or in a saved file. */
import { datasetKinds } from "../../src/import/datasetKinds";
import { plainSpaces } from "../../src/language/plainSpaces";
import type { WorkbookModel } from "../../src/workbench/model";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { bringIn, utf8 } from "./dirtyFiles";

/** Each is made different by its number, because families that differ in signs only are one family. */
const shapes: readonly ((n: number) => string)[] = [
  (n) => `=1+${n}`,
  (n) => `+1+${n}`,
  (n) => `-1-${n}x`,
  (n) => `@SUM(A${n})`,
  (n) => `\t=1+${n}0`,
  (n) => `\r=2+${n}`,
  (n) => `\n=3+${n}`,
  (n) => `\r\n=4+${n}`,
  (n) => `＝5+${n}`,
  (n) => `＋6+${n}`,
  (n) => `－7-${n}`,
  (n) => `＠SUM(B${n})`,
  (n) => `=HYPERLINK("http://x.example/${n}","click")`,
  (n) => `=WEBSERVICE("http://x.example/${n}")`,
  (n) => `=cmd|'/C calc'!A${n}`,
  (n) => `@SUM(1+${n})*cmd|'/C calc'!A0`,
  (n) => `+cmd|'/C calc'!B${n}`,
  (n) => `-2+3+cmd|'/C calc'!C${n}`,
  (n) => `=DDE("cmd","/C calc","${n}")`,
  (n) => `=IMPORTXML("http://x.example","//a${n}")`,
  (n) => `'=8+${n}`,
  (n) => `'quoted ${n}`,
  (n) => `''=9+${n}`,
  (n) => `"=10+${n}"`,
  (n) => ` =11+${n}`,
  (n) => `\u00a0=12+${n}`,
  (n) => `\u200b=13+${n}`,
  (n) => `\ufeff=14+${n}`,
  (n) => `=-15+${n}`,
  (n) => `==16+${n}`,
  (n) => `=SOP.LOAD(${n})`,
  (n) => `=A${n}:B9`,
  (n) => `{=17+${n}}`,
  (n) => `=LAMBDA(x,x+${n})(1)`,
  (n) => `=Sheet1!A${n}`,
  (n) => `=[book.xlsx]Sheet1!A${n}`,
  (n) => `='\\\\server\\share\\[b.xlsx]S'!A${n}`,
  (n) => `@A${n}#`,
  (n) => `=_xlfn.FILTERXML("<a>${n}</a>","//a")`,
  (n) => `=R${n}C1`,
  (n) => `+33 1 23 45 ${n}`,
  (n) => `--18${n}z`,
  (n) => `=TRUE${n}`,
  (n) => `=REGISTER.ID("kernel32","${n}")`,
  (n) => `;=19+${n}`,
  (n) => `,=20+${n}`,
  (n) => `=21+${n};=1`,
  (n) => `=22+${n}|x`,
  (n) => `%=23+${n}`,
  (n) => `=24+${n}%`,
];

let excel: ExcelSession;
let model: WorkbookModel;
let tried = 0;
const textColumns = datasetKinds.flatMap((kind) =>
  kind.inputs
    .filter((input) => input.kind === "text" && kind.table.columns.some(({ name }) => name === input.name))
    .map((input) => ({ kind, input })),
);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The columns of a file with one column a figure: a measure per row would be a list of words, not free text. */
const inputsOf = ({ inputs, measures }: (typeof datasetKinds)[number]) =>
  inputs.filter(({ name }) => name !== measures?.name && name !== measures?.amount);

/** A file of one kind whose text columns all hold the triggers from `from` on. */
function fileOf(kind: (typeof datasetKinds)[number], from: number, shapesUsed = shapes): { bytes: Uint8Array; texts: string[] } {
  const texts = shapesUsed.map((shape, index) => shape(100 + from + index));
  const lines = texts.map((text) =>
    inputsOf(kind)
      .map(({ kind: inputKind, choices, maximum }) => {
        if (inputKind === "text") return quoted(text);
        if (inputKind === "choice") return choices?.[0] ?? "";
        return inputKind === "number" ? (maximum === 1 ? "0.5" : "2") : "2026-01-01";
      })
      .join(","),
  );
  return {
    bytes: utf8(
      [
        inputsOf(kind)
          .map(({ name }) => name)
          .join(","),
        ...lines,
      ].join("\r\n"),
    ),
    texts,
  };
}

beforeAll(async () => {
  excel = await startExcel();
  for (const kind of datasetKinds) {
    const first = fileOf(kind, 0);
    const change = {
      acceptUnknownFamilies: true,
      mapping: Object.fromEntries(
        inputsOf(kind).map(({ name }, column) => [
          name,
          { source: { from: "column" as const, column }, score: 1, reason: { code: "chosen" as const, values: {} } },
        ]),
      ),
    };
    const { imported, leftOut } = await bringIn(excel, first.bytes, `${kind.id}.csv`, { kind: kind.id, change });
    expect({ kind: kind.id, imported, leftOut }).toEqual({ kind: kind.id, imported: shapes.length, leftOut: 0 });
    // Twice again: the same rows in place, and further rows below.
    await bringIn(excel, first.bytes, `${kind.id}.csv`, { kind: kind.id, change });
    await bringIn(excel, fileOf(kind, 500).bytes, `${kind.id}-2.csv`, { kind: kind.id, mode: "append", change });
    tried += 2 * shapes.length;
  }
  model = await excel.engine.capture();
}, 600_000);
afterAll(() => excel.close());

it("has fifty triggers and every text column of every kind", () => {
  expect(shapes).toHaveLength(50);
  expect(textColumns.length).toBeGreaterThan(15);
  expect(tried).toBe(datasetKinds.length * 100);
});

it.each(textColumns.map(({ kind, input }) => [kind.table.name, input.name, kind] as const))(
  "%s[%s] holds the texts as texts, first written, replaced and appended",
  async (table, column, kind) => {
    const read = await excel.run(async (context) => {
      const range = context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
      range.load("values,valueTypes,formulas");
      await context.sync();
      return range.values.map(([value], row) => ({ value: String(value), type: String(range.valueTypes[row]?.[0]) }));
    });
    const wanted = [...fileOf(kind, 0).texts, ...fileOf(kind, 500).texts].map(plainSpaces);
    expect(read.map(({ value }) => value)).toEqual(wanted);
    expect(read.filter(({ type }) => type !== "String")).toEqual([]);
  },
);

it("has no live formula in any cell of the tables written, nor after saving and opening the file", async () => {
  const cellsOf = (book: WorkbookModel) =>
    book.sheets.flatMap(({ name, rows }) =>
      Object.entries(rows).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, cell]) => ({ place: `${name} ${row} ${column}`, cell })),
      ),
    );
  const alive = (book: WorkbookModel) => cellsOf(book).flatMap(({ place, cell }) => (cell.f === undefined ? [] : [`${place} ${cell.f}`]));
  const shown = (book: WorkbookModel) => cellsOf(book).map(({ place, cell }) => `${place} ${String(cell.v)}`);
  const ours = alive(model).filter((line) => !/\[@/.test(line));
  expect(ours).toEqual([]);
  const { model: again } = await readXlsx(await writeXlsx(model), "saved.xlsx");
  expect(alive(again)).toEqual(alive(model));
  expect(shown(again)).toEqual(shown(model));
});
