/** What is remembered of an import: found again by its headers, shown as last time, and harmless whatever somebody wrote into the cell. */
import * as fc from "fast-check";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import { fingerprintOf, memoriesFor, memoryRow, readMemory, recallPlan, type ImportMemory } from "../../src/import/importMemory";
import type { ImportContext, ImportPlan } from "../../src/import/plan";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { canBeRead, questionsOf } from "../../src/import/questions";
import { fieldsOf, safeJson } from "../../src/import/safeJson";
import { serialOf } from "../../src/calendar/days";
import type { SourceGrid } from "../../src/domain/collect/source";
import { csvGrid, noContext, readAllRows } from "./grids";

const remember = (
  grid: SourceGrid,
  plan: ImportPlan,
  answers: Pick<ImportMemory, "sameKey" | "acceptUnknownFamilies"> = {},
): ImportContext => {
  const row = memoryRow(understand(grid, "month").layout, plan, answers);
  return { ...noContext, memories: new Map(row ? [[String(row["Key"]), String(row["Value"])]] : []) };
};
const recall = (grid: SourceGrid, kind: DatasetKindId, context: ImportContext): ImportPlan => {
  const understanding = understand(grid, "month");
  const memory = memoriesFor(understanding.layout, [kind], context).get(kind);
  if (memory === undefined) throw new Error("Nothing is remembered.");
  return recallPlan(understanding, memory, context);
};
const column = (index: number) =>
  ({ source: { from: "column", column: index }, score: 1, reason: { code: "chosen", values: {} } }) as const;
const typed = (value: string | number) =>
  ({ source: { from: "constant", value }, score: 1, reason: { code: "typed", values: {} } }) as const;

describe("the memory of an import", () => {
  const january = csvGrid([
    ["Code", "Autre", "Jour", "Nb"],
    ["A", "x", "03/02/2026", "1,234"],
  ]);
  const chosen: ImportPlan = {
    ...proposePlan(understand(january, "month"), "demand", noContext),
    mapping: { Family: column(0), Period: column(2), Quantity: column(3) },
    dateOrders: { Period: "dayFirst" },
    decimalMarks: { Quantity: "comma" },
  };

  it("answers all questions of the next export of the same program", () => {
    const february = csvGrid([
      ["Code", "Autre", "Jour", "Nb"],
      ["A", "x", "04/03/2026", "2,345"],
    ]);
    const fresh = proposePlan(understand(february, "month"), "demand", noContext);
    expect(questionsOf(february, fresh).length).toBeGreaterThan(0);
    const plan = recall(february, "demand", remember(january, chosen));
    expect(questionsOf(february, plan)).toEqual([]);
    expect(Object.values(plan.mapping).map(({ reason }) => reason.code)).toEqual(["remembered", "remembered", "remembered"]);
    expect(readAllRows(february, plan, noContext).rows).toEqual([{ Family: "A", Period: serialOf(2026, 3), Quantity: 2.345 }]);
  });

  it("keeps the version that was meant, the unit of figures, and asks where the version is gone", () => {
    const versions = (words: readonly [string, string]) =>
      csvGrid([
        ["Famille", "Mois", "Version", "Quantité"],
        ["A", "2026-01", words[0], "5"],
        ["A", "2026-01", words[1], "6"],
      ]);
    const before = versions(["Budget", "Réel"]);
    const understanding = understand(before, "month");
    const plan = {
      ...proposePlan(understanding, "demand", noContext, undefined, [{ column: 2, word: "Réel" }]),
      factors: { Quantity: 1000 },
    };
    const context = remember(before, plan);
    const again = recall(versions(["Budget", "réel"]), "demand", context);
    expect(questionsOf(before, again)).toEqual([]);
    expect(readAllRows(versions(["Budget", "réel"]), again, noContext).rows).toMatchObject([{ Quantity: 6000 }]);
    const gone = versions(["Budget", "Estimé"]);
    expect(questionsOf(gone, recall(gone, "demand", context))).toMatchObject([{ code: "pick", words: ["Budget", "Estimé"] }]);
  });

  it("gives way to what the new contents prove, and asks again where they mix two habits", () => {
    const american = csvGrid([
      ["Code", "Autre", "Jour", "Nb"],
      ["A", "x", "03/04/2026", "2,345"],
      ["A", "x", "03/14/2026", "2,345.5"],
    ]);
    const plan = recall(american, "demand", remember(january, chosen));
    expect(plan).toMatchObject({ dateOrders: { Period: "monthFirst" }, decimalMarks: { Quantity: "point" } });
    const mixed = csvGrid([
      ["Code", "Autre", "Jour", "Nb"],
      ["A", "x", "03/04/2026", "5"],
      ["A", "x", "03/14/2026", "5"],
      ["A", "x", "14/03/2026", "5"],
    ]);
    expect(questionsOf(mixed, recall(mixed, "demand", remember(january, chosen)))).toMatchObject([{ code: "dateOrder", mixed: true }]);
  });

  it("follows months that run across and columns that move with them", () => {
    const across = (...months: string[]) =>
      csvGrid([
        ["Article", ...months, "Groupe", "Groupe"],
        ["p1", ...months.map(() => "5"), "A", "x"],
        ["p2", ...months.map(() => "6"), "A", "y"],
      ]);
    const before = across("2026-01", "2026-02");
    const plan = { ...proposePlan(understand(before, "month"), "demand", noContext) };
    const context = remember(before, { ...plan, mapping: { ...plan.mapping, Family: column(3) } }, { sameKey: "sum" });
    const later = across("2026-02", "2026-03", "2026-04");
    expect(fingerprintOf(understand(later, "month").layout)).toBe(fingerprintOf(understand(before, "month").layout));
    const recalled = recall(later, "demand", context);
    expect(recalled.mapping["Family"]?.source).toEqual({ from: "column", column: 4 });
    expect(readAllRows(later, recalled, noContext).rows).toEqual(
      [2, 3, 4].map((month) => ({ Family: "A", Period: serialOf(2026, month), Quantity: 11 })),
    );
  });

  it("remembers the contributor of a file and the figure of its cells, but asks again for a month typed once", () => {
    const forecast = csvGrid([
      ["Famille", "2026-01"],
      ["A", "5"],
    ]);
    const plan = proposePlan(understand(forecast, "month"), "forecasts", noContext);
    const next = recall(forecast, "forecasts", remember(forecast, { ...plan, mapping: { ...plan.mapping, Source: typed("marketing") } }));
    expect(next.mapping["Source"]?.source).toEqual({ from: "constant", value: "marketing" });
    expect(canBeRead(questionsOf(forecast, next))).toBe(true);

    const budget = proposePlan(understand(forecast, "month"), "budget", noContext, "Margin");
    expect(recall(forecast, "budget", remember(forecast, budget)).figure).toBe("Margin");

    const stock = csvGrid([
      ["Famille", "Stock"],
      ["A", "5"],
    ]);
    const dated = proposePlan(understand(stock, "month"), "stock", noContext);
    const month = { ...dated, mapping: { ...dated.mapping, Period: typed(serialOf(2026, 1)) } };
    expect(questionsOf(stock, recall(stock, "stock", remember(stock, month)))).toMatchObject([{ code: "missingColumn", input: "Period" }]);
  });

  it("keeps several kinds of one source apart, and other headers have another memory", () => {
    const { layout } = understand(january, "month");
    const keys = (["demand", "stock"] as const).map((kind) => memoryRow(layout, { ...chosen, kind }, {})?.["Key"]);
    expect(new Set(keys).size).toBe(2);
    const other = csvGrid([
      ["Code", "Autre", "Jour", "Nombre"],
      ["A", "x", "03/02/2026", "1,234"],
    ]);
    expect(memoriesFor(understand(other, "month").layout, ["demand"], remember(january, chosen)).size).toBe(0);
  });

  it("is not kept where it would be long", () => {
    const long = "x".repeat(199);
    const grid = csvGrid([
      ["Famille", "Mois", long],
      ["A", "2026-01", "5"],
    ]);
    const row = memoryRow(understand(grid, "month").layout, chosen, {});
    expect(String(row?.["Value"]).length).toBeLessThanOrEqual(8_000);
    const wide = {
      ...chosen,
      decimalMarks: Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`Input ${index}`, "point" as const])),
    };
    expect(memoryRow(understand(grid, "month").layout, wide, {})).toBeUndefined();
  });
});

describe("a memory that somebody wrote by hand", () => {
  it.each(
    [
      '{"form":1,"__proto__":{"columns":{}}}',
      '{"form":1,"columns":{"constructor":{"from":"monthCell"}}}',
      '{"form":1,"columns":{"Family":{"prototype":1}}}',
      '{"form":2,"columns":{}}',
      "[]",
      "null",
      "=1+1",
      "{",
      "[".repeat(7_000),
      `{"form":1,"x":"${"y".repeat(9_000)}"}`,
    ].map((text) => [text.slice(0, 60), text]),
  )("%s is as good as none", (_start, text) => {
    expect(readMemory(text, "demand")).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("is taken only as far as it says something the import knows", () => {
    const text = JSON.stringify({
      form: 1,
      columns: {
        Family: { from: "column", header: "Famille", nth: 0, extra: { deep: 1 } },
        Quantity: { from: "column", header: 5, nth: 0 },
        Period: { from: "elsewhere" },
        Unknown: { from: "monthCell" },
      },
      dateOrders: { Period: "backwards" },
      decimalMarks: { Quantity: "comma", Other: "comma" },
      figure: "Price",
      sameKey: "explode",
      acceptUnknownFamilies: "yes",
    });
    expect(readMemory(text, "demand")).toEqual({
      kind: "demand",
      columns: { Family: { from: "column", header: "Famille", nth: 0 } },
      dateOrders: {},
      factors: {},
      picks: {},
      decimalMarks: { Quantity: "comma" },
    });
  });

  it("never breaks an import, whatever it says", () => {
    const grid = csvGrid([
      ["Famille", "Mois", "Quantité"],
      ["A", "2026-01", "5"],
    ]);
    const understanding = understand(grid, "month");
    const columnLike = fc.record({
      from: fc.constantFrom("column", "orderMonth", "constant", "monthCell", "itemHeader", "nothing"),
      header: fc.oneof(fc.constantFrom("Famille", "Mois", "Quantité"), fc.string(), fc.integer()),
      nth: fc.oneof(fc.integer({ min: -2, max: 3 }), fc.double(), fc.constant("0")),
      value: fc.oneof(fc.string(), fc.double(), fc.constant(null)),
    });
    const memoryLike = fc.record({
      form: fc.constant(1),
      columns: fc.dictionary(fc.constantFrom("Family", "Period", "Quantity", "toString"), columnLike),
      dateOrders: fc.anything(),
      decimalMarks: fc.dictionary(fc.string(), fc.constantFrom("point", "comma", "both")),
    });
    fc.assert(
      fc.property(fc.oneof(memoryLike, fc.anything()), (value) => {
        let text = "";
        try {
          text = JSON.stringify(value) ?? "";
        } catch {
          return;
        }
        const memory = readMemory(text, "demand");
        if (memory === undefined) return;
        const plan = recallPlan(understanding, memory, noContext);
        const result = readAllRows(grid, plan, noContext);
        expect(result.imported + result.rejected.length).toBe(result.records);
        for (const { Quantity, Period } of result.rows) expect(Number.isFinite(Quantity) && Number.isFinite(Period)).toBe(true);
      }),
      { numRuns: 500, seed: 20270301 },
    );
  });

  it("is read by a reader of JSON that refuses keys of prototypes at any depth", () => {
    expect(safeJson('{"a":[{"__proto__":1}]}', 100)).toBeUndefined();
    expect(safeJson('{"a":[{"b":1}]}', 100)).toEqual({ a: [{ b: 1 }] });
    expect(fieldsOf([1, 2]).size).toBe(0);
  });
});
