/** What the stories are about stands on their dashboards: cards and the months behind them, against the figures of the stories. */
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";

let excel: ExcelSession | undefined;
afterEach(() => excel?.close());

/** Columns of the block of a KPI: the last three closed months, the three before, and the same a year before; then thirteen months. */
const [now, yearBefore, months] = [1, 3, 5];

it("circuit boards: the delivery time of five weeks became two", async () => {
  excel = await startExcel();
  await openSample(excel, "circuitBoards", "en");
  const [, , value = []] = await excel.named("SopDataLeadTime");
  const [[card]] = (await excel.named("SopKpiLeadTime")) as [[number]];
  expect(card).toBe(value[now]);
  // days: five weeks are 35, two are 14
  expect(card).toBeLessThan(14);
  expect(Math.abs(Number(value[yearBefore]) - 35)).toBeLessThan(1);
  const curve = value.slice(months).map(Number);
  expect(curve).toHaveLength(13);
  expect(curve[0]).toBeGreaterThan(33);
  expect(curve.at(-1)).toBeLessThan(14);
  // it falls nearly every month; no month is far above the one before
  curve.slice(1).forEach((month, index) => expect(month).toBeLessThan((curve[index] ?? 0) + 1));
}, 120_000);
