/**
 * The production plan of the three families while a figure behind it is small, missing or wrong. Nothing is built for a minimum where none
 * is given: what is proposed is chosen so that stock and units late are worked out in one line by hand.
 */
import type { Language } from "../../src/language/text";
import { families, month, one, putCell, threeFamilies, wanted, within, type Tables } from "../support/threeFamilies";
import type { ExcelSession } from "../support/excelSession";

const opening = { Alpha: 900, Beta: 380, Gamma: 100 } as const;

/** Everybody served but for so many units of January, which February makes up; no family has a minimum. */
function lateBy(units: Partial<Record<(typeof families)[number], number>>): Tables {
  const tables = threeFamilies();
  tables["SopFamilies"] = (tables["SopFamilies"] ?? []).map((row) => ({ ...row, "Minimum stock": null }));
  tables["SopStock"] = families.map((Family) => ({ Family, Period: month(-1), Quantity: opening[Family] }));
  tables["SopProduction"] = families.flatMap((Family) =>
    Array.from({ length: 12 }, (_, place) => {
      const late = units[Family] ?? 0;
      const made = [wanted[Family] - opening[Family] - late, wanted[Family] + late][place] ?? wanted[Family];
      return { Family, Period: month(place), Proposed: made };
    }),
  );
  return tables;
}

/** Rows of the strip from its second to its fourth, in January. */
const strip = async (excel: ExcelSession): Promise<Record<string, unknown>> => {
  const [late, below] = await excel.cells("Production plan", { row: 7, column: 0, rows: 2, columns: 2 });
  return Object.fromEntries([late, below].map((line) => [String(line?.[0]), line?.[1]]));
};

it.each<[string, Parameters<typeof lateBy>[0], RegExp, Language]>([
  ["part of a unit late is shown as 0, and no trouble", { Alpha: 0.3 }, /^▲ The plan holds: service 100%/, "en"],
  ["one unit late is one unit", { Alpha: 1 }, /^▼ 1 unit late: Alpha, first in Jan 27(?: ·|$)/, "en"],
  ["one unit late is one unit in French", { Alpha: 1 }, /^▼ 1 unité en retard\u202f: Alpha, dès janv\. 27(?: ·|$)/, "fr"],
  ["a part of a unit names nobody beside a whole one", { Alpha: 2, Beta: 0.2 }, /^▼ 2 units late: Alpha, first in Jan 27(?: ·|$)/, "en"],
  ["parts that are a unit together are one", { Alpha: 0.3, Beta: 0.3 }, /^▼ 1 unit late: Alpha, Beta, first in Jan 27(?: ·|$)/, "en"],
])(
  "%s",
  async (_, late, headline, language) => {
    await within(lateBy(late), async (excel) => expect(await one(excel, "SopPlanHeadline")).toMatch(headline), language);
  },
  240_000,
);

it("does not take a figure below 0 for one, typed or kept in the table, and does not record it", async () => {
  await within(lateBy({}), async (excel) => {
    expect(await one(excel, "SopPlanHeadline")).toMatch(/^▲ The plan holds/);
    const type = (name: string, content: number | string): Promise<void> =>
      excel.run(async (context) => {
        context.workbook.names.getItem(name).getRange().getCell(1, 2).values = [[content]];
        await context.sync();
      });
    const beta = async (name: string): Promise<unknown[]> => (await excel.named(name))[1]?.slice(1, 4) ?? [];
    const whole = await beta("SopPlanInForce");
    // Pasted, so that the check of the cell does not see it: less than nothing cannot be made, and would free hours of Line 1.
    await type("SopPlanFigures", -2000);
    await excel.engine.calculation.settle();
    expect(await beta("SopPlanInForce")).toEqual([whole[0], "#N/A", whole[2]]);
    expect(await one(excel, "SopPlanHeadline")).toMatch(/^○ No answer/);
    expect((await excel.addin.readPlanState("en")).plan?.open).toEqual([]);
    await excel.addin.run("recordPlanFigures", { reason: "people" }, { language: "en" });
    expect((await excel.addin.readPlanState("en")).plan).not.toBeNull();
    await type("SopPlanFigures", "");
    // Kept in the table, as somebody may type it there.
    for (const column of ["Proposed", "Subcontracted"]) {
      const cell = { table: "SopProduction", column, where: { Family: "Beta", Period: month(2) } };
      const before = await putCell(excel, cell, -2000);
      if (column === "Proposed") expect(await beta("SopPlanInForce")).toEqual([whole[0], "#N/A", whole[2]]);
      await putCell(excel, cell, before);
    }
    // The same of the demand review.
    await type("SopDemandFigures", -2000);
    await excel.engine.calculation.settle();
    expect((await excel.named("SopPlanDemand"))[1]?.[2]).toBe("#N/A");
    await excel.addin.run("recordDemandFigures", { reason: "promotion" }, { language: "en" });
    expect((await excel.addin.readTable(excel.addin.contracts.sopDemandPlan)).rows).toEqual([]);
  });
}, 240_000);

it("says whose hours cost nothing because nobody said what they cost", async () => {
  await within(threeFamilies(), async (excel) => {
    const title = async (): Promise<string> => {
      const rows = await excel.cells("Production plan", { row: 0, column: 0, rows: 90, columns: 1 });
      return String(rows.flat().find((cell) => String(cell).startsWith("Money (")));
    };
    expect(await title()).toMatch(/terms of payment · no hour cost, counted as 0: Line 1, Line 2$/);
    const cost = { table: "SopResources", column: "Hour cost" };
    await putCell(excel, { ...cost, where: { Resource: "Line 1" } }, 0);
    expect(await title()).toMatch(/counted as 0: Line 2$/);
    await putCell(excel, { ...cost, where: { Resource: "Line 2" } }, 40);
    expect(await title()).toMatch(/terms of payment$/);
  });
}, 240_000);

it("does not take a minimum or a strategy that cannot be read for no minimum", async () => {
  const tables = threeFamilies();
  tables["SopFamilies"] = (tables["SopFamilies"] ?? []).map((row) => ({ ...row, Strategy: "stock" }));
  await within(tables, async (excel) => {
    const label = "Below minimum";
    const effect = async (): Promise<unknown> => {
      const { plan } = await excel.addin.readPlanState("en");
      return { below: plan?.effect.below, without: plan?.effect.without };
    };
    expect((await strip(excel))[label]).toBe(0);
    expect(await effect()).toEqual({ below: 0, without: [] });
    const where = { Family: "Beta" };
    for (const [column, content] of [
      ["Minimum stock", "=NA()"],
      ["Minimum stock", "'200"],
      ["Strategy", "sometimes"],
    ] as const) {
      const before = await putCell(excel, { table: "SopFamilies", column, where }, content);
      expect((await strip(excel))[label]).toBe("–");
      expect(await effect()).toEqual({ below: 0, without: ["Beta"] });
      const board = await excel.addin.readScenarios("en");
      expect(board.plan?.without).toEqual(["Beta"]);
      await putCell(excel, { table: "SopFamilies", column, where }, before);
    }
    // Nobody knows of any family.
    for (const Family of families) await putCell(excel, { table: "SopFamilies", column: "Minimum stock", where: { Family } }, "=NA()");
    expect(await effect()).toEqual({ below: null, without: [...families] });
    expect((await excel.addin.readScenarios("en")).plan?.inForce.totals["below minimum"]).toBeNull();
  });
}, 240_000);
