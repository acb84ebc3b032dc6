/**
 * What each story is about stands on its dashboard: the cards and the months behind them, against what the story tells and, where the
 * dashboard does not go back far enough, against sums over the story's own rows.
 */
import { addMonths } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import { samples, type SampleId } from "../../src/samples/all";
import type { ExcelSession } from "./excelSession";

/** Columns of the block of a KPI: the last three closed months, and the same a year before; then thirteen months. */
const [now, yearBefore, months] = [1, 3, 5];
/** Rows of it. */
const [value, numerator, denominator] = [2, 3, 4];

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
const figures = (line: readonly unknown[] = []): number[] => line.slice(months).map(Number);

/** Days: five weeks are 35, two are 14. */
async function fromFiveWeeksToTwo(excel: ExcelSession): Promise<void> {
  const [, , line = []] = await excel.named("SopDataLeadTime");
  const [[card]] = (await excel.named("SopKpiLeadTime")) as [[number]];
  expect(card).toBe(line[now]);
  expect(card).toBeLessThan(14);
  expect(Math.abs(Number(line[yearBefore]) - 35)).toBeLessThan(1);
  const curve = figures(line);
  expect(curve).toHaveLength(13);
  expect(curve[0]).toBeGreaterThan(33);
  expect(curve.at(-1)).toBeLessThan(14);
  // it falls nearly every month; no month is far above the one before
  curve.slice(1).forEach((month, index) => expect(month).toBeLessThan((curve[index] ?? 0) + 1));
}

/** Three lines in ten became one in ten; months of some eighteen lines jump, so that the curve is looked at by quarters. */
async function disputesDividedByThree(excel: ExcelSession): Promise<void> {
  const block = await excel.named("SopDataDisputes");
  const card = Number((await excel.named("SopKpiDisputes"))[0]?.[0]);
  const status = String((await excel.named("SopStatusDisputes"))[0]?.[0]);
  const [line = [], some, all] = [block[value], figures(block[numerator]), figures(block[denominator])];
  expect(card).toBe(line[now]);
  expect(status.charAt(0)).toBe("▲");
  expect(Math.abs(Number(line[yearBefore]) - 30)).toBeLessThan(1.5);
  expect(Math.round(Number(line[yearBefore]) / card)).toBe(3);
  const quarter = (from: number): number => sum(some.slice(from, from + 3)) / sum(all.slice(from, from + 3));
  const [first = 0, second = 0, ...later] = [0, 3, 6, 9].map(quarter);
  expect(first).toBeGreaterThan(0.22);
  expect(second).toBeLessThan(0.8 * first);
  later.forEach((share) => expect(share).toBeLessThan(0.4 * first));
}

/** June to August of the second year, in the thirteen months of the dashboard, beside those of the first in the story's rows. */
async function peakWithoutShortage(excel: ExcelSession): Promise<void> {
  const [onTime, stock, filled] = await Promise.all(["OnTime", "AdjustedStock", "FillRate"].map((name) => excel.named(`SopData${name}`)));
  const peak = [6, 7, 8].map((month) => serialOf(2026, month));
  const at = peak.map((month) => (onTime?.[0] ?? []).indexOf(month));
  expect(Math.min(...at)).toBeGreaterThanOrEqual(months);
  const of = (block: readonly (readonly unknown[])[] | undefined, row: number): number[] =>
    at.map((place) => Number(block?.[row]?.[place]));
  of(onTime, value).forEach((share) => expect(share).toBeGreaterThan(0.92));
  of(filled, value).forEach((share) => expect(share).toBeGreaterThan(0.98));
  // Sticks, which were never built ahead, and one family more at most.
  of(stock, numerator).forEach((families, place) => expect(of(stock, denominator)[place]).toBeLessThanOrEqual(families + 2));
  const story = samples.agriFood.rows("en");
  const before = peak.map((month) => addMonths(month, -12));
  const first = story.deliveries.filter(({ "Delivered date": day }) =>
    before.some((month) => day !== null && day >= month && day < addMonths(month, 1)),
  );
  const late = first.filter((row) => (row["Delivered date"] ?? 0) > (row["Promised date"] ?? 0));
  expect(late.length / first.length).toBeGreaterThan(0.4);
}

/** Holds the dashboard of a story to what the story is about. */
export const expectStory: Readonly<Record<SampleId, (excel: ExcelSession) => Promise<void>>> = {
  circuitBoards: fromFiveWeeksToTwo,
  medicalDevices: disputesDividedByThree,
  agriFood: peakWithoutShortage,
};
