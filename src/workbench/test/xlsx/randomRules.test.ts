import fc from "fast-check";
import type { ConditionalRuleModel, FormatPoint, Rectangle, TableModel, ValidationModel } from "../../model";
import { readXlsx } from "../../xlsx/readXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { emptySheet, workbookOf } from "./richModel";

const area: fc.Arbitrary<Rectangle> = fc
  .tuple(fc.nat(50), fc.nat(20), fc.nat(5), fc.nat(5))
  .map(([row, column, rows, columns]) => ({ row, column, lastRow: row + rows, lastColumn: column + columns }));
const areas = fc.array(area, { minLength: 1, maxLength: 3 });
const formula = fc.constantFrom("=A1>0", '=SOP.LOAD($A1)="x"', "=XLOOKUP(A1,B:B,C:C)", "=$B$2#", "=12");
const operator = fc.constantFrom("between" as const, "notEqual" as const, "greaterThan" as const, "lessOrEqual" as const);
const color = fc.constantFrom("#FF0000", "#00B050", "#1F4E79");
const style = fc.record(
  { bold: fc.boolean(), fontColor: color, fill: color, numberFormat: fc.constant("0.0") },
  { requiredKeys: [], noNullPrototype: true },
);
const point: fc.Arbitrary<FormatPoint> = fc.oneof(
  fc.constantFrom<FormatPoint>({ kind: "min" }, { kind: "max" }, { kind: "formula", value: "=$A$1*2" }),
  fc
    .tuple(fc.constantFrom("number" as const, "percent" as const, "percentile" as const), fc.integer({ min: 0, max: 100 }))
    .map(([kind, value]) => ({ kind, value })),
);
const end = fc.oneof(point, fc.constant<FormatPoint>({ kind: "automatic" }));

const rule: fc.Arbitrary<ConditionalRuleModel> = fc.oneof(
  fc.record({ type: fc.constant("custom" as const), formula, style }),
  fc.record({ type: fc.constant("cellValue" as const), operator, formula1: formula, style }),
  fc.record({
    type: fc.constant("colorScale" as const),
    points: fc.array(
      fc.tuple(point, color).map(([one, shade]) => ({ ...one, color: shade })),
      { minLength: 2, maxLength: 3 },
    ),
  }),
  fc.record(
    {
      type: fc.constant("dataBar" as const),
      min: end,
      max: end,
      color,
      negativeColor: color,
      gradient: fc.boolean(),
      showValue: fc.boolean(),
    },
    { requiredKeys: ["type", "min", "max", "color", "gradient", "showValue"], noNullPrototype: true },
  ),
  fc.record({
    type: fc.constant("iconSet" as const),
    set: fc.constantFrom("ThreeArrows", "ThreeTrafficLights1", "ThreeStars", "ThreeTriangles"),
    reverse: fc.boolean(),
    showValue: fc.boolean(),
    points: fc.array(
      fc.tuple(point, fc.boolean()).map(([one, orEqual]) => ({ ...one, orEqual })),
      { minLength: 3, maxLength: 3 },
    ),
  }),
);

const words = fc.string({ maxLength: 30 });
const validation: fc.Arbitrary<Omit<ValidationModel, "id">> = fc
  .record(
    {
      ranges: areas,
      ignoreBlank: fc.boolean(),
      error: fc.record({
        title: words,
        message: words,
        style: fc.constantFrom("warning" as const, "information" as const),
        show: fc.boolean(),
      }),
      prompt: fc.record({ title: words.filter((text) => text !== ""), message: words, show: fc.boolean() }),
    },
    { requiredKeys: ["ranges", "ignoreBlank"], noNullPrototype: true },
  )
  .chain((common) =>
    fc
      .oneof(
        fc.record({ type: fc.constant("list" as const), formula1: fc.oneof(formula, fc.constantFrom("a,b", 'x,"y",é', "1,2")) }),
        fc.record({ type: fc.constant("custom" as const), formula1: formula }),
        fc.record({
          type: fc.constantFrom("wholeNumber" as const, "decimal" as const, "date" as const, "time" as const, "textLength" as const),
          operator,
          formula1: fc.oneof(fc.constant("=A1>0"), fc.nat().map(String)),
        }),
      )
      .map((criterion) => ({ ...common, ...criterion })),
  );

const columnName = fc.string({ minLength: 1, maxLength: 12 }).filter((name) => name.trim() !== "");
const table: fc.Arbitrary<TableModel> = fc
  .tuple(
    fc.uniqueArray(columnName, { minLength: 1, maxLength: 5, selector: (name) => name.toLowerCase() }),
    fc.boolean(),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([names, hasTotals, bandedRows, filterButton]) => ({
    id: "table1",
    name: "Plan_1.a",
    range: { row: 100, column: 3, lastRow: 104, lastColumn: 2 + names.length },
    columns: names.map((name) => ({ name })),
    hasHeaders: true,
    hasTotals,
    style: "TableStyleLight1",
    bandedRows,
    bandedColumns: !bandedRows,
    firstColumn: hasTotals,
    lastColumn: false,
    filterButton,
  }));

describe("rules and tables made at random", () => {
  it("come back the same", async () => {
    const sheets = fc.record({
      formats: fc.array(fc.record({ ranges: areas, stopIfTrue: fc.boolean(), rule }), { maxLength: 6 }),
      validations: fc.array(validation, { maxLength: 5 }),
      table,
    });
    await fc.assert(
      fc.asyncProperty(sheets, async (parts) => {
        const { range, columns } = parts.table;
        const headers = Object.fromEntries(columns.map(({ name }, index) => [range.column + index, { v: name }]));
        const original = emptySheet("Rules", {
          rows: { [range.row]: headers },
          tables: [parts.table],
          // Excel counts formats by priority and the file lists the three newest icon sets apart, so order is the model's.
          conditionalFormats: parts.formats.map((format, index) => ({ id: `format${index + 1}`, ...format })),
          validations: parts.validations.map((one, index) => ({ id: `validation${index + 1}`, ...one })),
        });
        const { model, dropped } = await readXlsx(await writeXlsx(workbookOf([original])), "plan.xlsx");
        expect(dropped).toEqual([]);
        expect(model.sheets[0]?.tables).toEqual(original.tables);
        expect(model.sheets[0]?.rows).toEqual(original.rows);
        expect(model.sheets[0]?.validations).toEqual(original.validations);
        const order = (index: number) => model.sheets[0]?.conditionalFormats[index];
        original.conditionalFormats.forEach((format, index) => expect(order(index)).toEqual(format));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
