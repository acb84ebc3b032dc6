/**
 * A plant that closes in August, in a sample: demand and capacity are small together, so that the closure alone makes no overload in the
 * supply review, neither with the season of two years nor when this year's closure is longer than those before.
 */
import { dayOf, serialOf } from "../../src/calendar/days";
import { sopCapacity } from "../../src/domain/collect/sopCapacity";
import { sopSettings } from "../../src/domain/settings/sopSettings";
import type { AnyRow, TableContract } from "../../src/domain/tables/defineTable";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";

let excel: ExcelSession;
const august = 7;

beforeAll(async () => {
  excel = await startExcel();
  await openSample(excel, "circuitBoards", "en");
}, 240_000);
afterAll(() => excel.close());

const rewrite = async (contract: TableContract, change: (row: AnyRow) => AnyRow, more: AnyRow[] = []): Promise<void> => {
  const { rows } = await excel.addin.readTable(contract);
  await excel.addin.writeTable(contract, [...rows.map(change), ...more], { mode: "replace", language: "en", intention: "test" });
};
const isAugust = (period: unknown): boolean => dayOf(Number(period)).month === 8;
/** Makes the baseline of the reviews the plan, and gives the use of every resource by month of 2027. */
async function useByMonth(): Promise<number[][]> {
  await excel.addin.run("adoptConsensus", { choice: { kind: "baseline" } }, { language: "en" });
  expect((await excel.named("SopDemandMonths"))[0]?.[august]).toBe(serialOf(2027, 8));
  return (await excel.named("SopUse")).map((line) => line.map(Number));
}
/** How full August is beside the months around it. */
const augustBeside = (use: readonly number[][]): number[] =>
  use.map((line) => (line[august] ?? NaN) / (((line[august - 1] ?? NaN) + (line[august + 1] ?? NaN)) / 2));

it("is not overloaded in August because of the week it is closed", async () => {
  const use = await useByMonth();
  expect(use.length).toBeGreaterThan(2);
  for (const ratio of augustBeside(use)) expect(ratio).toBeLessThan(1.1);
});

it("is not when this year's closure is three weeks long, where demand is forecast per working day", async () => {
  await rewrite(sopCapacity, (row) =>
    isAugust(row["Period"]) ? { ...row, "Working days": Math.round(Number(row["Working days"]) / 2), Hours: null } : row,
  );
  await rewrite(sopSettings, (row) => row, [
    { Key: "closed days", Value: "2025-08-11/2025-08-15, 2026-08-10/2026-08-14, 2027-08-02/2027-08-20" },
    { Key: "forecast per working day", Value: "yes" },
  ]);
  await excel.addin.run("buildReviews", {}, { language: "en" });
  // Half the days: with a whole month's demand August would be about twice as full as the months beside it.
  for (const ratio of augustBeside(await useByMonth())) {
    expect(ratio).toBeLessThan(1.25);
    expect(ratio).toBeGreaterThan(0.6);
  }
});
