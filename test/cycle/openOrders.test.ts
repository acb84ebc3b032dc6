/**
 * Orders that customers wait for, on the worked example of the production plan. By hand: of Sticks 600 are overdue and 9,000 less 200 are
 * promised for April, together more than the 8,400 that are forecast; of Tubs 14,000 are promised for May, 1,000 more than forecast.
 */
import { serialOf } from "../../src/calendar/days";
import { addMonths } from "../../src/calendar/months";
import { iceCream } from "../calc/planning/iceCreamPlan";
import { iceCreamTables } from "../support/iceCreamTables";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, putCell } from "../support/threeFamilies";

const april = serialOf(2027, 4);
const [tubs, sticks] = iceCream.families.map(({ demand }) => [...demand]) as [number[], number[]];
const line = (Order: string, Family: string | null, promised: number, Ordered: number, others: object = {}) => ({
  ...{ Order, Line: "1", Customer: `Customer of ${Order}`, Family, "Promised date": promised, Ordered },
  ...{ "Delivered date": null, Delivered: null, ...others },
});

let excel: ExcelSession;
beforeAll(async () => {
  excel = await builtFrom({
    ...iceCreamTables(),
    SopSettings: [{ Key: "firm periods", Value: "1" }],
    SopVersions: [{ Version: "V1", Cycle: april, "Frozen on": april, "Frozen by": "Ann", Hash: "a", Previous: "–", Rows: 2 }],
    SopPlans: [0, 1].map((place) => ({
      Version: "V1",
      Family: "Sticks",
      Period: addMonths(april, place),
      Row: place + 1,
      Production: 3_000,
      Signed: "x",
    })),
    SopDeliveries: [
      line("O1", "Sticks", serialOf(2027, 3, 20), 600),
      line("O2", "Sticks", serialOf(2027, 4, 10), 9_000, { Delivered: 200 }),
      line("O3", "Tubs", serialOf(2027, 5, 5), 14_000),
      line("O4", "Tubs", serialOf(2027, 4, 5), 90_000, { "Delivered date": serialOf(2027, 4, 3), Delivered: 90_000 }),
      line("O5", null, serialOf(2027, 4, 5), 90_000),
      // All of it has come, and only the day is missing.
      line("O6", "Tubs", serialOf(2027, 3, 1), 50, { Delivered: 50 }),
    ],
  });
}, 240_000);
afterAll(() => excel.close());

it("counts them in the demand of the plan, in the period promised, what is overdue in the first", async () => {
  expect(await excel.named("SopOpenOrders")).toEqual([
    [0, 14_000, 0, 0, 0, 0],
    [9_400, 0, 0, 0, 0, 0],
  ]);
  const planned = [
    [tubs[0], 14_000, ...tubs.slice(2)],
    [9_400, ...sticks.slice(1)],
  ];
  for (const name of ["SopVolumes", "SopPlanDemand"]) expect(await excel.named(name)).toEqual(planned);
  expect(await excel.errors()).toEqual([]);
});

it("says on the stock review what is due and to be made now, and which orders are late", async () => {
  // Overdue, due in April, in stock, made and bought in April; 144 of 210 hours are taken, so that all of it can be made.
  expect(await excel.named("SopOrdersNow")).toEqual([
    [0, 0, 20_000, 10_000, 0],
    [600, 8_800, 9_000, 9_400, 0],
  ]);
  const [late, ...others] = await excel.named("SopLateOrders");
  expect(late).toEqual(["O1 / 1", "Customer of O1", "Sticks", serialOf(2027, 3, 20), 600, 12]);
  expect(others.flat().every((cell) => cell === "")).toBe(true);
});

it("keeps the production of firm periods as the last frozen plan has it", async () => {
  const { found } = await excel.addin.preview("proposePlan", { way: "level" }, { language: "en", today: april });
  expect(found.proposal).toMatchObject({ firm: 1, kept: 0 });
  expect(found.proposal?.made[1]?.[0]).toBe(3_000);
  expect(found.proposal?.made[1]?.[1]).not.toBe(3_000);
});

it("lets no scenario plan for less than customers wait for", async () => {
  const form = { template: "free", subject: "Sticks", from: april, to: april, amount: 90 } as const;
  const lines = [{ what: "demand", subject: "Sticks", from: april, to: april, change: -90, as: "%" }] as const;
  const { input, problem } = await excel.addin.readEvent(form, lines, "en");
  expect(problem).toBeNull();
  expect(input?.families[1]?.demand.slice(0, 2)).toEqual([9_400, sticks[1]]);
});

it("says which open orders have no quantity, which are no orders of 0", async () => {
  const basis = ["SopSupplyBasis", "SopStockBasis", "SopPlanBasis"];
  for (const name of basis) expect(await excel.named(name)).toEqual([[0, ""]]);
  const put = async (places: readonly number[], content: unknown): Promise<void> => {
    await excel.run(async (context) => {
      const ordered = context.workbook.tables.getItem("SopDeliveries").columns.getItem("Ordered").getDataBodyRange();
      for (const place of places) ordered.getCell(place, 0).values = excel.local([[content]]);
      await context.sync();
    });
    await excel.engine.calculation.settle();
  };
  await put([1, 2], "");
  for (const name of basis) expect(await excel.named(name)).toEqual([[1, "an open order of Sticks has no quantity and 1 more"]]);
  await put([1], 9_000);
  await put([2], "many");
  for (const name of basis) expect((await excel.named(name))[0]?.[1]).toMatch(/^an open order of Tubs is a text \(Deliveries![A-Z]+\d+\)$/);
  await put([2], 14_000);
  // An overdue one is listed, with a dash for what is left of it.
  expect((await excel.named("SopLateOrders")).map((row) => row[4]).slice(0, 2)).toEqual([600, ""]);
  await put([0], "");
  expect((await excel.named("SopLateOrders")).map((row) => row[4]).slice(0, 2)).toEqual(["–", ""]);
  await put([0], 600);
  // What has come is no open order, and a line of nobody's is none of a family's.
  await put([3, 4], "");
  for (const name of basis) expect(await excel.named(name)).toEqual([[0, ""]]);
  await put([3, 4], 90_000);
});

it("names an order whose day of delivery, promised day or family cannot be read, and does not forget it in silence", async () => {
  const basis = ["SopSupplyBasis", "SopStockBasis", "SopPlanBasis"];
  const told = async (): Promise<unknown[]> => Promise.all(basis.map(async (name) => (await excel.named(name))[0]?.[1]));
  const whole = ["", "", ""];
  const cell = (column: string, Order: string) => ({ table: "SopDeliveries", column, where: { Order } });
  // In cells of texts a formula would stand as a text.
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopDeliveries").columns.getItem("Family").getDataBodyRange().numberFormat = "General" as never;
    await context.sync();
  });
  const check = async (column: string, Order: string, content: unknown, reason: RegExp | ""): Promise<void> => {
    const before = await putCell(excel, cell(column, Order), content);
    const said = await told();
    if (reason === "") expect(said).toEqual(whole);
    else for (const why of said) expect(why).toMatch(reason);
    await putCell(excel, cell(column, Order), before);
  };
  // Without O2 the Sticks of April fall from 9,400 to the 8,400 forecast: the demand of an order that may still be open is gone.
  await check("Delivered date", "O2", "'waiting", /^the delivery date of an order of Sticks is a text \(Deliveries!G\d+\)$/);
  await check("Delivered date", "O2", "=NA()", /^the delivery date of an order of Sticks is an error \(Deliveries!G\d+\)$/);
  await check("Promised date", "O3", "'soon", /^the promised date of an order of Tubs is a text \(Deliveries!F\d+\)$/);
  await check("Promised date", "O3", "=NA()", /^the promised date of an order of Tubs is an error \(Deliveries!F\d+\)$/);
  await check("Family", "O3", "=NA()", /^a row is not counted: its family is an error \(Deliveries!D\d+\)$/);
  // All 90,000 and all 50 have come: nothing is left of them, whatever their days say. A line of nobody's is no order of a family's.
  await check("Delivered date", "O4", "'by lorry", "");
  await check("Delivered date", "O6", "'by lorry", "");
  await check("Promised date", "O4", "'soon", "");
  await check("Promised date", "O5", "'soon", "");
  // A formula that gives nothing is no day, and no text either.
  await check("Delivered date", "O2", '=""', "");
  // Without a promised day nobody waits for it in a period that is planned.
  await check("Promised date", "O3", "", "");
  expect(await told()).toEqual(whole);
});

it("has no figure where an order has no number of units, and all others as before", async () => {
  await excel.run(async (context) => {
    const ordered = context.workbook.tables.getItem("SopDeliveries").columns.getItem("Ordered").getDataBodyRange();
    ordered.getCell(2, 0).values = excel.local([["many"]]);
    await context.sync();
  });
  await excel.engine.calculation.settle();
  const volumes = await excel.named("SopVolumes");
  expect(volumes[0]).toEqual([tubs[0], "#N/A", ...tubs.slice(2)]);
  expect(volumes[1]?.[0]).toBe(9_400);
  // Nobody knows what is left of an order of which some has come.
  const sent = async (content: unknown): Promise<unknown> => {
    await excel.run(async (context) => {
      const delivered = context.workbook.tables.getItem("SopDeliveries").columns.getItem("Delivered").getDataBodyRange();
      delivered.getCell(1, 0).values = excel.local([[content]]);
      await context.sync();
    });
    await excel.engine.calculation.settle();
    return (await excel.named("SopVolumes"))[1]?.[0];
  };
  expect(await sent("some")).toBe("#N/A");
  expect(await sent("=NA()")).toBe("#N/A");
  expect(await sent(200)).toBe(9_400);
});

it("follows demand in whole lots once families say so", async () => {
  await excel.run(async (context) => {
    const ordered = context.workbook.tables.getItem("SopDeliveries").columns.getItem("Ordered").getDataBodyRange();
    ordered.getCell(2, 0).values = excel.local([[14_000]]);
    const lots = context.workbook.tables.getItem("SopFamilies").columns.getItem("Lot size").getDataBodyRange();
    lots.getCell(0, 0).values = excel.local([[4_000]]);
    await context.sync();
  });
  await excel.engine.calculation.settle();
  await excel.addin.run("buildReviews", {}, { language: "en", today: april });
  await excel.engine.calculation.settle();
  // By hand: 9,000 tubs lack in May, so 3 lots, which fill its 200 h beside 14,000 sticks. In June 14,000 lack, so 4 lots and 17,000 sticks:
  // 250 h of 220. Both are cut to 88 %: 14,080 tubs, which is 3 lots, and 14,960 sticks. In July 6 lots and 18,540 sticks take 305.4 of 210 h.
  const plan = await excel.named("SopPlanInForce");
  expect(plan.map((row) => row.slice(0, 4))).toEqual([
    [0, 12_000, 12_000, 16_000],
    [4_400, 14_000, 14_960, 12_748],
  ]);
  expect(await excel.named("SopPlanBasis")).toEqual([[0, ""]]);
  // Lots below 0 are none that anything could be made in: that family has no plan, and the other one keeps its own.
  await excel.run(async (context) => {
    const lots = context.workbook.tables.getItem("SopFamilies").columns.getItem("Lot size").getDataBodyRange();
    lots.getCell(0, 0).values = excel.local([[-4_000]]);
    await context.sync();
  });
  await excel.engine.calculation.settle();
  const [without, other] = await excel.named("SopPlanInForce");
  expect(new Set(without)).toEqual(new Set(["#N/A"]));
  expect(other?.every((units) => typeof units === "number")).toBe(true);
});
