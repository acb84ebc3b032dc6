/**
 * The adjusted stock and the split of logistics costs behind the dashboards of the samples, against plain loops over the rows that the
 * stories write: no formula and no function under test has a part in what is expected.
 */
import { addMonths } from "../../src/calendar/months";
import type { Language } from "../../src/language/text";
import { samples, type SampleId } from "../../src/samples/all";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";

let excel: ExcelSession | undefined;
afterEach(() => excel?.close());

const sheets: Readonly<Record<Language, string>> = { en: "Behind the figure", fr: "Derrière le chiffre" };

/** Families by what their last count says, beside their limits. */
function stockOf(id: SampleId, language: Language): { family: string; stock: number; low: number; high: number }[] {
  const { stock, families } = samples[id].rows(language);
  let last = 0;
  for (const { Period } of stock) if (Period > last) last = Period;
  const counted = [];
  for (const row of families) {
    const [low, high] = [row["Minimum stock"], row["Maximum stock"]];
    let sum = 0;
    let found = false;
    for (const { Family, Period, Quantity } of stock)
      if (Family === row.Family && Period === last) {
        sum += Quantity;
        found = true;
      }
    if (found && low !== null && high !== null) counted.push({ family: row.Family, stock: sum, low, high });
  }
  return counted;
}

/** Costs of the last three months by category, and all of them. */
function costsOf(id: SampleId, language: Language): { sums: Map<string, number>; all: number; lines: number } {
  const { logistics } = samples[id].rows(language);
  let last = 0;
  for (const { Period } of logistics) if (Period > last) last = Period;
  const sums = new Map<string, number>();
  let all = 0;
  let lines = 0;
  for (const { Period, Category, Amount } of logistics) {
    if (Period < addMonths(last, -2)) continue;
    sums.set(Category, (sums.get(Category) ?? 0) + Amount);
    all += Amount;
    lines += 1;
  }
  return { sums, all, lines };
}

const stories: [SampleId, Language][] = [
  ["circuitBoards", "en"],
  ["medicalDevices", "fr"],
  ["agriFood", "en"],
  ["agriFood", "fr"],
];

it.each(stories)(
  "comes to what the dashboard says, and to what the rows say: %s in %s",
  async (id, language) => {
    excel = await startExcel(language === "fr" ? "fr-FR" : "en-US");
    await openSample(excel, id, language);
    await excel.addin.run("drawBehind", {}, { language });
    await excel.engine.calculation.settle();

    const expected = stockOf(id, language);
    const within = expected.filter(({ stock, low, high }) => stock >= low && stock <= high).length;
    expect(expected.length).toBeGreaterThan(2);
    const [[kpi]] = (await excel.named("SopKpiAdjustedStock")) as [[number]];
    expect((await excel.named("SopBehindStock"))[0]).toEqual([within, expected.length, within / expected.length, kpi]);
    expect(kpi).toBe(within / expected.length);
    const rows = await excel.named("SopBehindStockFamilies");
    expect(rows).toHaveLength(expected.length);
    for (const { family, stock, low, high } of expected) {
      const outside = stock < low ? stock - low : stock > high ? stock - high : 0;
      const row = rows.find(([name]) => name === family) ?? [];
      expect(row.slice(0, 4)).toEqual([family, stock, low, high]);
      expect(row[4]).toBeCloseTo(outside, 9);
      expect(row[5]).toBeGreaterThan(0);
      expect(String(row[6]).charAt(0)).toBe(stock < low ? "▼" : stock > high ? "▲" : "●");
    }

    const { sums, all, lines } = costsOf(id, language);
    const largest = Math.max(...sums.values());
    const [[split]] = (await excel.named("SopKpiCostSplit")) as [[number]];
    const [part, whole, share, dashboard] = (await excel.named("SopBehindCosts"))[0] as [number, number, number, number];
    expect([part, whole]).toEqual([expect.closeTo(largest, 6), expect.closeTo(all, 6)]);
    // One adds up what it lists, the other by SUMIFS: the last bit may differ.
    expect([share, dashboard]).toEqual([expect.closeTo(split, 12), split]);
    expect(split).toBeCloseTo(largest / all, 12);
    const listed = await excel.cells(sheets[language], { row: 18 + rows.length, column: 7, rows: sums.size + lines + 1, columns: 6 });
    const byCategory = listed.slice(0, sums.size);
    expect(new Map(byCategory.map((row) => [row[0], row[3]]))).toEqual(
      new Map([...sums].map(([name, sum]) => [name, expect.closeTo(sum, 6) as number])),
    );
    expect(byCategory.map((row) => row[3])).toEqual(
      [...sums.values()].sort((one, other) => other - one).map((sum) => expect.closeTo(sum, 6) as number),
    );
    expect(byCategory.reduce((sum, row) => sum + Number(row[4]), 0)).toBeCloseTo(1, 12);
    // The dashboard shows the first ones as bars.
    const bars = await excel.named("SopCostBars");
    expect(bars[0]).toEqual([byCategory[0]?.[0], expect.closeTo(Number(byCategory[0]?.[4]), 12)]);
    const each = listed.slice(sums.size, -1);
    expect(each.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(all, 6);
    expect(each.every((row) => row[5] === "")).toBe(true);
    expect(listed.at(-1)?.[0]).toBe("");
    expect(await excel.errors()).toEqual([]);
  },
  240_000,
);
