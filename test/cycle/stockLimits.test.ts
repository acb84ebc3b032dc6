/**
 * What the stock should hold, as the production plan asks for it: a target cover is in months also where the company plans by week, and a
 * family of which nobody can tell whether it is made to order has no minimum. Expected figures are worked out by hand, beside each.
 */
import { serialOf } from "../../src/calendar/days";
import { iceCreamTables } from "../support/iceCreamTables";
import { one, putCell, within } from "../support/threeFamilies";

const monday = serialOf(2027, 1, 4);
const weeks = Array.from({ length: 12 }, (_, place) => monday + 7 * place);

/** 100 a week, and 1,000 in the tenth. */
const byWeek = (cover: number) => ({
  SopSettings: [{ Key: "bucket", Value: "week" }],
  SopFamilies: [{ Family: "Boards", "Target cover": cover }],
  SopForecasts: weeks.map((Period, place) => ({ Family: "Boards", Period, Source: "consensus", Quantity: place === 9 ? 1_000 : 100 })),
  SopStock: [{ Family: "Boards", Period: monday - 7, Quantity: 2_000 }],
});

it("takes a target cover for months where the company plans by week", async () => {
  await within(byWeek(2), async (excel) => {
    const [least = []] = await excel.named("SopPlanMinimum");
    // 2 months are 2 x 52 / 12 = 8.67 weeks, so that demand counts over 9 weeks. The first week looks at weeks 2 to 10: 8 x 100 + 1,000 = 200
    // a week x 8.67 = 1,733. From the tenth week on, 100 a week: 867.
    expect(least[0]).toBeCloseTo(1_733.333, 2);
    for (const place of [9, 10, 11]) expect(least[place]).toBeCloseTo(866.667, 2);
    const headings = (await excel.cells("Production plan", { row: 0, column: 0, rows: 120, columns: 8 })).flat();
    expect(headings).toContain("Target cover (months)");
  });
}, 240_000);

it("takes it for months as it is where the company plans by month", async () => {
  const tables = iceCreamTables();
  const families = tables.SopFamilies.map((row) => ({ ...row, "Minimum stock": null, "Target cover": 2 }));
  await within({ ...tables, SopFamilies: families }, async (excel) => {
    // Tubs: April looks at May and June, 13,000 and 17,000.
    expect((await excel.named("SopPlanMinimum"))[0]?.[0]).toBe(30_000);
    expect((await excel.cells("Production plan", { row: 0, column: 0, rows: 120, columns: 8 })).flat()).toContain("Target cover");
  });
}, 240_000);

it("knows of no strategy that is an error or an unknown word, and names its cell", async () => {
  await within(iceCreamTables(), async (excel) => {
    await excel.run(async (context) => {
      context.workbook.tables.getItem("SopFamilies").columns.getItem("Strategy").getDataBodyRange().numberFormat = "General" as never;
      await context.sync();
    });
    const ofSticks = { table: "SopFamilies", column: "Strategy", where: { Family: "Sticks" } };
    const shown = async (content: unknown): Promise<unknown[]> => {
      await putCell(excel, ofSticks, content);
      const [basis = []] = await excel.named("SopPlanBasis");
      const [, toOrder] = await excel.named("SopPlanToOrder");
      const least = await excel.named("SopPlanMinimum");
      // Tubs keep theirs, whatever stands at the other family.
      expect(least[0]).toEqual(Array(6).fill(5_000));
      return [toOrder?.[0], least[1]?.[0], ...basis];
    };
    // Nothing typed, and either word of both languages: 4,000 is the minimum of Sticks, and what is made to order holds none.
    expect(await shown("")).toEqual([0, 4_000, 0, ""]);
    expect(await shown("stock")).toEqual([0, 4_000, 0, ""]);
    expect(await shown("order")).toEqual([1, 0, 0, ""]);
    expect(await shown("commande")).toEqual([1, 0, 0, ""]);
    const told = (what: string): unknown[] => [
      "#N/A",
      "#N/A",
      2,
      expect.stringMatching(new RegExp(`^the strategy of Sticks${what} \\('Product families'!E6\\)$`)),
    ];
    expect(await shown("=NA()")).toEqual(told(" is an error"));
    expect(await shown("made to measure")).toEqual(told(" is no word that can be read"));
    expect(await shown(5)).toEqual(told(" is no word that can be read"));
    expect(String(await one(excel, "SopPlanHeadline"))).toContain("the strategy of Sticks is no word that can be read");
  });
}, 240_000);
