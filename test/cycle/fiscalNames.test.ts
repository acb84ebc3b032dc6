import { fiscalPeriodOf, type FiscalYears } from "../../src/calendar/fiscal";
import { weekCalendar } from "../../src/calendar/periods";
import { mondayOf } from "../../src/calendar/weeks";
import { serialOf } from "../../src/calendar/days";
import { settingsOf } from "../../src/domain/settings/readSettings";
import { fiscalRows } from "../../src/sheets/fiscalNames";
import type { Language } from "../../src/language/text";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, families, january, threeFamilies, type Tables } from "../support/threeFamilies";

/** A year from April on, named by its end. */
const fiscal: FiscalYears = { start: 4, namedBy: "end", weeks: "445" };
const wantsThem = [
  { Key: "fiscal year start", Value: "4" },
  { Key: "fiscal periods on sheets", Value: "yes" },
];

/** The line of fiscal names on each review: its heading and names, and the periods in the first header below it that is as long. */
async function linesOf(
  excel: ExcelSession,
  heading: RegExp,
): Promise<{ sheet: string; heading: string; names: string[]; periods: number[] }[]> {
  return excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const read = sheets.items.map((sheet) => {
      const used = sheet.getUsedRange();
      used.load("values");
      return { sheet: sheet.name, used };
    });
    await context.sync();
    return read.flatMap(({ sheet, used }) => {
      const cells = used.values as unknown[][];
      const row = cells.findIndex(([first]) => typeof first === "string" && heading.test(first));
      if (row < 0) return [];
      const names = (cells[row] ?? [])
        .slice(1)
        .map(String)
        .filter((name) => name !== "");
      const below = cells
        .slice(row + 1)
        .find((line) => line.slice(1, 1 + names.length).every((cell) => typeof cell === "number" && cell > serialOf(2020, 1)));
      return [{ sheet, heading: String(cells[row]?.[0]), names, periods: (below ?? []).slice(1, 1 + names.length).map(Number) }];
    });
  });
}

async function drawn(tables: Tables, language: Language, heading: RegExp) {
  const excel = await builtFrom(tables, language);
  try {
    return await linesOf(excel, heading);
  } finally {
    excel.close();
  }
}

describe("the names of a company's fiscal periods", () => {
  it("stand above the months of each review where the company wants them", async () => {
    const lines = await drawn({ ...threeFamilies(), SopSettings: wantsThem }, "en", /^Fiscal periods$/);
    expect(lines.map(({ sheet }) => sheet).sort()).toEqual([
      "Demand review",
      "Financial review",
      "Production plan",
      "Stock review",
      "Supply review",
    ]);
    for (const { names, periods } of lines) {
      expect(periods[0]).toBe(january);
      // By hand: a year from April 2026 to March 2027 has January as its tenth month.
      expect(names).toEqual(
        "FY27 P10,FY27 P11,FY27 P12,FY28 P01,FY28 P02,FY28 P03,FY28 P04,FY28 P05,FY28 P06,FY28 P07,FY28 P08,FY28 P09".split(","),
      );
    }
  });

  it("take no room unless both the start of the year and the line are chosen", () => {
    expect(fiscalRows(settingsOf(wantsThem))).toBe(2);
    expect(wantsThem.map((row) => fiscalRows(settingsOf([row])))).toEqual([0, 0]);
  });

  it("count the weeks of a period where the plan is by week", async () => {
    const first = mondayOf(serialOf(2027, 1, 4));
    const weeks = (from: number, count: number) => Array.from({ length: count }, (_, index) => weekCalendar.add(first, from + index));
    const each = (periods: readonly number[], more: object) =>
      families.flatMap((Family) => periods.map((Period) => ({ Family, Period, ...more })));
    const lines = await drawn(
      {
        ...threeFamilies(),
        SopDemand: each(weeks(-8, 8), { Quantity: 100 }),
        SopForecasts: each(weeks(0, 20), { Source: "consensus", Quantity: 100 }),
        SopStock: each(weeks(-1, 1), { Quantity: 500 }),
        SopCapacity: weeks(0, 20).flatMap((Period) => ["Line 1", "Line 2"].map((Resource) => ({ Resource, Period, Hours: 100 }))),
        SopSettings: [...wantsThem, { Key: "bucket", Value: "week" }],
      },
      "fr",
      /^(?:Exercice, dès|Périodes d)/,
    );
    const byWeek = lines.filter(({ heading }) => heading === "Exercice, dès Ex27");
    // Money is closed by month.
    expect([byWeek.length, lines.length]).toEqual([4, 5]);
    for (const { names, periods } of byWeek) {
      expect(periods[0]).toBe(first);
      expect(names.slice(0, 2)).toEqual(["P10 S2", "P10 S3"]);
      expect(names).toEqual(
        periods.map((period) => {
          const { number, week } = fiscalPeriodOf(period, fiscal, "week");
          return `P${String(number).padStart(2, "0")} S${week}`;
        }),
      );
    }
  });
});
