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
])("%s", async (_, late, headline, language) => {
  await within(lateBy(late), async (excel) => expect(await one(excel, "SopPlanHeadline")).toMatch(headline), language);
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
