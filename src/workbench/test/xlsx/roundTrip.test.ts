import fc from "fast-check";
import type { ChartModel } from "../../chartModel";
import type { CellModel, CellStyle, ErrorCode, WorkbookModel } from "../../model";
import { WrittenParts } from "../../xlsx/writtenParts";
import { readXlsx } from "../../xlsx/readXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { emptySheet, richModel, workbookOf } from "./richModel";

const reopened = async (model: WorkbookModel) => (await readXlsx(await writeXlsx(model), model.name)).model;

describe("a workbook that was saved and opened again", () => {
  it("is the same in every part, and nothing is reported as dropped", async () => {
    const model = richModel();
    const { model: read, dropped } = await readXlsx(await writeXlsx(model), "plan.xlsx");
    expect(dropped).toEqual([]);
    for (const [index, sheet] of model.sheets.entries()) {
      for (const [key, value] of Object.entries(sheet)) {
        expect({ key, value: read.sheets[index]?.[key as keyof typeof sheet] }).toEqual({ key, value });
      }
    }
    expect(read).toEqual(model);
  });

  it("gives the same bytes when it is saved again", async () => {
    const first = await writeXlsx(richModel());
    const { model } = await readXlsx(first, "plan.xlsx");
    expect(Buffer.from(await writeXlsx(model)).equals(Buffer.from(first))).toBe(true);
  });

  it("keeps what charts show when another program removed the extension of ours", async () => {
    const parts = WrittenParts.unzip(await writeXlsx(richModel()));
    for (const path of parts.paths().filter((name) => name.startsWith("xl/charts/chart"))) {
      parts.set(path, (parts.text(path) ?? "").replace(/<c:extLst>[\s\S]*<\/c:extLst>/, ""));
    }
    const { model } = await readXlsx(parts.zip(), "plan.xlsx");
    const [first, second, third, , , , scatter] = model.sheets[0]?.charts ?? [];
    const [wantedFirst, wantedSecond] = richModel().sheets[0]?.charts ?? [];
    expect(first).toEqual(wantedFirst);
    expect(second).toEqual(wantedSecond);
    expect(third?.title).toEqual({ text: "", visible: false });
    expect(scatter?.series.map(({ name }) => name)).toEqual(["Points"]);
    // A title that does not show has no place in the file; all the rest of a bare chart in a card has.
    const card = (charts: readonly ChartModel[] = []) => charts.find(({ name }) => name === "Card");
    expect(card(model.sheets[1]?.charts)).toEqual(card(richModel().sheets[1]?.charts));
    expect(card(model.sheets[1]?.charts)?.fill).toBe("none");
  });

  it("does not believe the extension of ours after another program changed the chart", async () => {
    const parts = WrittenParts.unzip(await writeXlsx(richModel()));
    const path = "xl/charts/chart3.xml";
    parts.set(path, (parts.text(path) ?? "").replace('<c:gapWidth val="219"/>', '<c:gapWidth val="50"/>'));
    const { model } = await readXlsx(parts.zip(), "plan.xlsx");
    expect(model.sheets[0]?.charts[2]).toMatchObject({ gapWidth: 50, title: { text: "", visible: false } });
  });

  it("keeps single members of the model at their edges", async () => {
    const sheet = emptySheet("Edges", {
      columnWidths: { 0: 48, 16_383: 7.5 },
      hiddenColumns: [16_383],
      rowHeights: { 1_048_575: 409.5 },
      rows: { 1_048_575: { 16_383: { v: "last" } } },
      protection: { on: true, options: { selectionMode: "None", allowEditObjects: true, allowEditScenarios: true } },
      page: { orientation: "landscape", fitToHeight: 3 },
    });
    const model = workbookOf([sheet]);
    expect(await reopened(model)).toEqual(model);
  });
});

// --- workbooks made at random

const errors: ErrorCode[] = ["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#REF!", "#NAME?", "#NULL!"];
const color = fc.integer({ min: 1, max: 0xfffffe }).map((value) => `#${value.toString(16).toUpperCase().padStart(6, "0")}`);
const line = fc.record({ style: fc.constant("Continuous"), weight: fc.constantFrom("Hairline", "Thin", "Medium", "Thick"), color });
const style: fc.Arbitrary<CellStyle> = fc
  .record(
    {
      bold: fc.constant(true),
      italic: fc.constant(true),
      underline: fc.constant(true),
      strikethrough: fc.constant(true),
      fontName: fc.constantFrom("Arial", "Segoe UI", "Times New Roman"),
      fontSize: fc.constantFrom(8, 9.5, 12, 20),
      fontColor: color,
      fill: color,
      horizontal: fc.constantFrom("Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
      vertical: fc.constantFrom("Top", "Center", "Justify", "Distributed"),
      wrap: fc.constant(true),
      indent: fc.integer({ min: 1, max: 15 }),
      rotation: fc.integer({ min: -90, max: 90 }).filter((angle) => angle !== 0),
      numberFormat: fc.constantFrom(
        "0",
        "#,##0.00",
        "0.0%",
        "yyyy-mm-dd",
        "mm-dd-yy",
        "m/d/yy h:mm",
        "m/d/yyyy",
        "@",
        '0.0" t"',
        "#,##0_);(#,##0)",
        "\\ 0",
      ),
      top: line,
      right: line,
      unlocked: fc.constant(true),
      formulaHidden: fc.constant(true),
    },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);
const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("_x000D_", " lead", "a\r\nb", "\ud800", "_x005F_x", "=1"),
);
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => ({ v: number === 0 ? 0 : number })),
  fc.integer().map((v) => ({ v })),
  text.map((v) => ({ v })),
  fc.boolean().map((v) => ({ v })),
  fc.constantFrom(...errors).map((e) => ({ e })),
);
const formula = fc.constantFrom(
  "=A1+1",
  "=SOP.LOAD(A1:B2)",
  '="x"&B2',
  "=XLOOKUP(A1,B1:B9,C1:C9)",
  "=LET(x,1,x)",
  "=SUM(A1:A3*B1:B3)",
  "='Sheet 1'!A1",
);
const cell = (styles: number): fc.Arbitrary<CellModel> =>
  fc
    .tuple(
      value,
      fc.option(formula, { nil: undefined }),
      styles === 0 ? fc.constant(undefined) : fc.option(fc.nat(styles - 1), { nil: undefined }),
    )
    .map(([content, f, s]) => ({ ...content, ...(f === undefined ? {} : { f }), ...(s === undefined ? {} : { s }) }));

const workbook: fc.Arbitrary<WorkbookModel> = fc
  .uniqueArray(style, { maxLength: 6, selector: (one) => JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) })
  .chain((styles) =>
    fc
      .record({
        cells: fc.array(fc.tuple(fc.nat(30), fc.nat(12), cell(styles.length)), { maxLength: 40 }),
        frozenRows: fc.nat(3),
        frozenColumns: fc.nat(3),
        showGridlines: fc.boolean(),
        widths: fc.dictionary(
          fc.nat(20).map(String),
          fc.integer({ min: 4, max: 1_000 }).map((quarters) => quarters / 4),
          { maxKeys: 5 },
        ),
        hiddenRows: fc.uniqueArray(fc.nat(60), { maxLength: 4 }),
        notes: fc.uniqueArray(
          fc.tuple(
            fc.nat(40),
            fc.nat(9),
            text.filter((one) => one !== ""),
          ),
          { maxLength: 4, selector: ([row, column]) => `${row},${column}` },
        ),
        settings: fc
          .dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 })
          .map((values): Record<string, unknown> => JSON.parse(JSON.stringify(values))),
        title: text.filter((one) => one !== ""),
      })
      .map((parts) => {
        const sheet = emptySheet("Sheet 1", {
          frozenRows: parts.frozenRows,
          frozenColumns: parts.frozenColumns,
          showGridlines: parts.showGridlines,
          columnWidths: parts.widths,
          hiddenRows: parts.hiddenRows.sort((a, b) => a - b),
          notes: parts.notes.map(([row, column, note]) => ({ row, column, text: note })),
        });
        for (const [row, column, content] of parts.cells) sheet.rows[row] = { ...sheet.rows[row], [column]: content };
        return workbookOf([sheet], { styles, settings: parts.settings, properties: { title: parts.title } });
      }),
  );

/** The same workbook in the order a file has: styles by first use, notes by cell, lone surrogates and unused styles gone. */
function inFileOrder(model: WorkbookModel): unknown {
  const rows = model.sheets[0]?.rows ?? {};
  const resolved = Object.fromEntries(
    Object.entries(rows).map(([row, columns]) => [
      row,
      Object.fromEntries(
        Object.entries(columns).map(([column, { s, ...rest }]) => [
          column,
          { ...rest, style: s === undefined ? undefined : model.styles[s] },
        ]),
      ),
    ]),
  );
  const notes = [...(model.sheets[0]?.notes ?? [])].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...model, styles: [], sheets: [{ ...model.sheets[0], rows: resolved, notes }] };
}

describe("workbooks made at random", () => {
  it("come back the same, and are saved to the same bytes again", async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (model) => {
        const bytes = await writeXlsx(model);
        const { model: read, dropped } = await readXlsx(bytes, model.name);
        expect(dropped).toEqual([]);
        expect(inFileOrder(read)).toEqual(inFileOrder(model));
        const again = await writeXlsx(read);
        expect(Buffer.from(await writeXlsx(read)).equals(Buffer.from(again))).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
