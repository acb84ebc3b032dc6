/** A month that is missing from a family's history is unknown: it does not count as a demand of 0 in the reviews. */
import { startExcel, type ExcelSession } from "../support/excelSession";
import { bringIn, utf8 } from "./dirtyFiles";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

it("leaves a missing month out of the forecast accuracy", async () => {
  await bringIn(
    excel,
    utf8("Family,Source,2026-01,2026-02,2026-03,2026-04\nA,consensus,10,20,30,9\nB,consensus,5,5,5,9\n"),
    "forecasts.csv",
    {
      kind: "forecasts",
    },
  );
  const { result } = await bringIn(excel, utf8("Family,2026-01,2026-02,2026-03\nA,8,,33\nB,5,6,4\n"), "demand.csv", { kind: "demand" });
  expect(result.notices).toMatchObject([{ code: "missingMonth", column: "A", values: { item: "A", periods: "46054", count: 1 } }]);
  // The month of the latest stock is where the reviews' future begins.
  await bringIn(excel, utf8("Family,Month,Quantity\nA,2026-03,1\nB,2026-03,1\n"), "stock.csv", { kind: "stock" });
  await excel.addin.run("buildReviews", {}, { language: "en" });
  // By hand: errors 2 + 3 + 0 + 1 + 1 = 7 over a demand of 8 + 33 + 5 + 6 + 4 = 56. With a demand of 0 for A in February it would be 27 / 56.
  expect((await excel.named("SopKpiForecastAccuracy"))[0]?.[0]).toBeCloseTo(1 - 7 / 56, 12);
  // The only error is the gap that the curve of the history is given for February.
  expect(await excel.errors()).toEqual([expect.stringMatching(/^Demand review!R122C3 #N\/A/)]);
}, 120_000);
