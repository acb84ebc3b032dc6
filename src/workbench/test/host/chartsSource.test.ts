import type { ChartKind } from "../../chartModel";
import { isDateFormat, seriesOfRange, type SeriesBy } from "../../host/charts/derive";
import { open } from "../engine/open";

type Row = (string | number | null)[];

async function derive(rows: Row[], options: { kind?: ChartKind; by?: SeriesBy; dates?: string } = {}) {
  const { engine, put, area } = open();
  put("A1", rows);
  if (options.dates) engine.setStyle(area(options.dates), { numberFormat: "mmm yy" });
  await engine.calculation.settle();
  const whole = { ...area("A1"), lastRow: rows.length - 1, lastColumn: (rows[0]?.length ?? 1) - 1 };
  const { series, plotBy } = seriesOfRange(engine, "Sheet1", whole, options.kind ?? "line", options.by ?? "Auto");
  return { plotBy, series: series.map(({ name, values, categories }) => [name, values.slice(7), categories?.slice(7)]) };
}

describe("series of a range", () => {
  it("run along the longer side", async () => {
    const wide = await derive([
      ["", "Jan", "Feb", "Mar"],
      ["Plan", 1, 2, 3],
    ]);
    expect(wide).toEqual({ plotBy: "rows", series: [["Plan", "$B$2:$D$2", "$B$1:$D$1"]] });
  });

  it("take a numeric first column for values, as Excel does, unless the corner is empty", async () => {
    const rows = (corner: string): Row[] => [
      [corner, "Sales"],
      [2025, 10],
      [2026, 20],
    ];
    expect((await derive(rows("Year"))).series).toEqual([
      ["Year", "$A$2:$A$3", undefined],
      ["Sales", "$B$2:$B$3", undefined],
    ]);
    expect((await derive(rows(""))).series).toEqual([["Sales", "$B$2:$B$3", "$A$2:$A$3"]]);
  });

  it("take a column of dates for categories", async () => {
    const { series } = await derive(
      [
        ["Month", "Load"],
        [46388, 10],
        [46419, 20],
        [46447, 15],
      ],
      { dates: "A2:A4" },
    );
    expect(series).toEqual([["Load", "$B$2:$B$4", "$A$2:$A$4"]]);
  });

  it("take several columns of texts for categories on levels", async () => {
    const { series } = await derive([
      ["Site", "Line", "Hours"],
      ["North", "Paint", 5],
      ["", "Press", 7],
      ["South", "Paint", 3],
    ]);
    expect(series).toEqual([["Hours", "$C$2:$C$4", "$A$2:$B$4"]]);
  });

  it("are counted where nothing names them", async () => {
    expect(
      (
        await derive([
          [1, 4],
          [2, 5],
          [3, 6],
        ])
      ).series,
    ).toEqual([
      ["Series1", "$A$1:$A$3", undefined],
      ["Series2", "$B$1:$B$3", undefined],
    ]);
  });

  it("of a scatter chart have the first column as x", async () => {
    expect(
      (
        await derive(
          [
            ["x", "y"],
            [1, 4],
            [2, 5],
          ],
          { kind: "scatter" },
        )
      ).series,
    ).toEqual([["y", "$B$2:$B$3", "$A$2:$A$3"]]);
  });
});

it.each([
  ["mmm yy", true],
  ["yyyy-mm-dd", true],
  ["General", false],
  ["#,##0", false],
  ['0 "day"', false],
  ["[Red]0", false],
])("knows by the format %s whether a number is a date: %s", (format, date) => {
  expect(isDateFormat(format)).toBe(date);
});
