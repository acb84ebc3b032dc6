/**
 * One meaning of overload in sheets, risks, pane and cursor: hours above "Overload from", and of these only "Overload that matters" or
 * more in one month. Three families: 120 h a month on Line 1, of 150; what Line 2 works is changed by each case. All by hand.
 */
import { dashboardCells } from "../../src/sheets/dashboard/dashboardCells";
import { supplyCells } from "../../src/sheets/supplyReview/supplyCells";
import type { SettingId } from "../../src/domain/settings/declarations";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, but, month, one, putCell, threeFamilies, year } from "../support/threeFamilies";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await builtFrom({ ...threeFamilies(), SopSettings: [{ Key: "currency", Value: "EUR" }] });
}, 240_000);
afterAll(() => excel.close());

const may = (resource: string) => ({ table: "SopCapacity", column: "Hours", where: { Resource: resource, Period: month(4) } });
const save = async (values: Partial<Record<SettingId, number | string>>): Promise<void> => {
  await excel.addin.run("saveSettings", values, { language: "en" });
  await excel.engine.calculation.settle();
};

/** Every place that tells an overload, as it tells it. */
async function told() {
  const { peakLoad } = dashboardCells.kpis;
  const [{ overloads }, board, cursor] = [
    await excel.addin.readOverview(),
    await excel.addin.plan("findRisks", {}, { language: "en" }),
    await excel.addin.readCursor("en"),
  ];
  const list = board.set.changes.flatMap((change) => (change.kind === "rows" && change.table.name === "SopRisks" ? change.rows : []));
  return {
    headline: await one(excel, supplyCells.headline),
    bottlenecks: await excel.named(supplyCells.bottlenecks),
    card: [await one(excel, peakLoad.value), await one(excel, peakLoad.status)],
    lookFirst: await one(excel, "SopAttention"),
    pane: overloads?.map(({ resource, hours, stretch }) => [resource, hours, stretch?.hours]),
    risks: list.filter((row) => row["Kind"] === "overload").map((row) => [row["Family or Resource"], row["Size"]]),
    cursor: cursor.compare(0.5).present.overloadHours,
  };
}
const fits = "▲ Everything fits: no resource is overloaded.";

it("0.8 h too many in one month is rounding, whoever tells it", async () => {
  // 30 h on 29.2 h in May
  const before = await putCell(excel, may("Line 2"), 29.2);
  expect(await excel.named(supplyCells.gap)).toEqual([year(30), but(10, { 4: 0 })]);
  expect(await told()).toMatchObject({
    headline: fits,
    bottlenecks: [
      ["Line 2", expect.closeTo(30 / 29.2, 9), 0, ""],
      ["Line 1", 0.8, 0, ""],
    ],
    card: [expect.closeTo(30 / 29.2, 9), "▲ good"],
    lookFirst: fits,
    pane: [],
    risks: [],
    cursor: 0,
  });
  // 0.8 h matter to a company that says so
  await save({ leastHours: 0.5 });
  const hours = expect.closeTo(0.8, 9) as number;
  expect(await told()).toMatchObject({
    headline: "▼ Line 2: 103% in May 27, 1 h too many in 1 month",
    bottlenecks: [
      ["Line 2", expect.closeTo(30 / 29.2, 9), hours, 5],
      ["Line 1", 0.8, 0, ""],
    ],
    card: [expect.closeTo(30 / 29.2, 9), "● watch"],
    lookFirst: "▼ Line 2 is overloaded: 103% at most, 1 h too many in 1 month, from May 27",
    pane: [["Line 2", hours, hours]],
    risks: [["Line 2", hours]],
    cursor: hours,
  });
  await save({ leastHours: "" });
  await putCell(excel, may("Line 2"), before);
}, 120_000);

it("a small line that is full stands behind one whose hours matter", async () => {
  // Line 2 works 150 x 0.004 = 0.6 h, in May on 0.4 h: 150%, 0.2 h too many. Line 1: 120 h on 100 h in May, 20 h too many.
  const gamma = { table: "SopRouting", column: "Hours per unit", where: { Family: "Gamma" } };
  const before = [await putCell(excel, gamma, 0.004), await putCell(excel, may("Line 2"), 0.4), await putCell(excel, may("Line 1"), 100)];
  const all = {
    headline: "▼ Line 1: 120% in May 27, 20 h too many in 1 month",
    bottlenecks: [
      ["Line 1", 1.2, 20, 5],
      ["Line 2", expect.closeTo(1.5, 9), 0, ""],
    ],
    card: [1.2, "▼ act"],
    lookFirst: "▼ Line 1 is overloaded: 120% at most, 20 h too many in 1 month, from May 27",
    pane: [["Line 1", 20, 20]],
    risks: [["Line 1", 20]],
    cursor: 20,
  };
  expect(await told()).toMatchObject(all);
  await save({ leastHours: 20 });
  expect(await told()).toMatchObject(all);
  await save({ leastHours: 21 });
  expect(await told()).toMatchObject({ headline: fits, card: [expect.closeTo(1.5, 9), "▲ good"], pane: [], risks: [], cursor: 0 });
  await save({ leastHours: "" });
  const [hours, small, large] = before;
  await putCell(excel, gamma, hours);
  await putCell(excel, may("Line 2"), small);
  await putCell(excel, may("Line 1"), large);
}, 120_000);

it("hours are counted above the limit that the company sets, also below the capacity", async () => {
  // Above 75% of 150 h: 120 - 112.5 = 7.5 h in 11 months; in May above 75 h: 45 h. Line 2: 30 h, just 75% of 40.
  const before = await putCell(excel, may("Line 1"), 100);
  await save({ overload: 0.75 });
  const hours = 11 * 7.5 + 45;
  expect(await excel.named(supplyCells.gap)).toEqual([but(-7.5, { 4: -45 }), year(0)]);
  expect(await told()).toMatchObject({
    headline: "▼ Line 1: 120% in May 27, 128 h too many in 12 months",
    bottlenecks: [
      ["Line 1", 1.2, hours, 1],
      ["Line 2", 0.75, 0, ""],
    ],
    card: [1.2, "▼ act"],
    lookFirst: "▼ Line 1 is overloaded: 120% at most, 128 h too many in 12 months, from Jan 27",
    pane: [["Line 1", hours, hours]],
    risks: [["Line 1", hours]],
    cursor: hours,
  });
  await save({ overload: "" });
  await putCell(excel, may("Line 1"), before);
  expect(await told()).toMatchObject({ headline: fits, pane: [], risks: [], cursor: 0 });
}, 120_000);
