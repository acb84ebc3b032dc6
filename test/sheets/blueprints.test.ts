/** The reviews as data, for every mixture of tables a company may have: nothing they mention may be missing from the workbook. */
import type { Blueprint } from "../../src/sheets/blueprint";
import { materialOf } from "../../src/sheets/catalogue";
import { dashboard } from "../../src/sheets/dashboard/dashboard";
import { dashboardData } from "../../src/sheets/dashboard/dashboardData";
import { drawn } from "../../src/sheets/defineSheet";
import { demandReview } from "../../src/sheets/demandReview/demandReview";
import { financialReview } from "../../src/sheets/financialReview/financialReview";
import { home } from "../../src/sheets/home/home";
import { productionPlan } from "../../src/sheets/productionPlan/productionPlan";
import { stockReview } from "../../src/sheets/stockReview/stockReview";
import { supplyReview } from "../../src/sheets/supplyReview/supplyReview";
import { missingOf } from "../../src/sheets/missing";
import { seededChance } from "../../src/samples/chance";
import { circuitBoards } from "../../src/samples/circuitBoards";
import { tables, type TableRows } from "../../src/domain/tables/catalogue";
import { formatOf } from "../../src/domain/tables/defineTable";
import { casesOf } from "../support/campaign";

const sample = circuitBoards("en");
const rowsOf = {
  SopFamilies: sample.families,
  SopDemand: sample.demand,
  SopForecasts: sample.forecasts,
  SopResources: sample.resources,
  SopCapacity: sample.capacity,
  SopRouting: sample.routing,
  SopStock: sample.stock,
  SopDeliveries: sample.deliveries,
  SopLogistics: sample.logistics,
  SopSales: sample.sales,
  SopSupply: sample.supply,
  SopEvents: sample.events,
  SopBudget: sample.budget,
  SopCycles: sample.cycles,
  SopInputs: sample.inputs,
  SopSettings: sample.settings,
} satisfies TableRows;
const names = Object.keys(rowsOf) as (keyof typeof rowsOf)[];
const only = (chosen: readonly (keyof typeof rowsOf)[]): TableRows => Object.fromEntries(chosen.map((name) => [name, rowsOf[name]]));
const chance = seededChance(1867);
/** Of 65,536 mixtures: none, each alone, each pair, all but one, all, and some by chance. */
const mixtures: TableRows[] = [
  only([]),
  ...names.map((name) => only([name])),
  ...names.flatMap((one, index) => names.slice(index + 1).map((other) => only([one, other]))),
  ...names.map((name) => only(names.filter((other) => other !== name))),
  rowsOf,
  ...Array.from({ length: casesOf(600, 150) }, () => only(names.filter(() => chance() < 0.6))),
];
/** A family without price, cost or limits, a budget without money: the same tables with less in them. */
const leaner: TableRows[] = mixtures.slice(-120).map((rows) => ({
  ...rows,
  ...(rows.SopFamilies && { SopFamilies: rows.SopFamilies.map((row) => ({ Family: row["Family"] ?? null })) }),
  ...(rows.SopBudget && { SopBudget: rows.SopBudget.map((row) => ({ ...row, Revenue: null, Margin: null })) }),
  ...(rows.SopStock && { SopStock: rows.SopStock.map((row) => ({ ...row, Value: null })) }),
  ...(rows.SopResources && { SopResources: rows.SopResources.map((row) => ({ ...row, "Overtime limit": null })) }),
}));
const build = (rows: TableRows, language: "en" | "fr" = "en"): Blueprint[] => {
  const material = materialOf(rows);
  return [supplyReview, stockReview, dashboard, financialReview, home, dashboardData].map((sheet) => drawn(sheet, material, language));
};
const formulasOf = (blueprint: Blueprint): string[] =>
  blueprint.cells.flat().flatMap((content) => (typeof content === "object" && content !== null ? [content.formula] : []));
const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

const built = [...mixtures, ...leaner].map((rows) => ({ rows, blueprints: build(rows) }));
const columns = new Map(tables.map(({ name, columns: all }) => [name as string, new Set(all.map((column) => column.name))]));

it("mention only tables and columns that are there, and names that one of the reviews defines", () => {
  const wrong = new Set<string>();
  for (const { rows, blueprints } of built) {
    // The plan falls back on the demand review, which has tests of its own.
    const all = [...blueprints, drawn(demandReview, materialOf(rows), "en")];
    const defined = new Set(all.flatMap((blueprint) => blueprint.names.map(({ name }) => name as string)));
    for (const text of blueprints.flatMap(formulasOf).map(withoutTexts)) {
      for (const [, table = "", column = ""] of text.matchAll(/\b(Sop\w+)\[([^\]]+)\]/g)) {
        if (!(table in rows) || columns.get(table)?.has(column) !== true) wrong.add(`${table}[${column}] with ${Object.keys(rows).join()}`);
      }
      for (const [name] of text.matchAll(/\bSop[A-Z]\w*\b(?!\[)/g))
        if (!defined.has(name)) wrong.add(`${name} with ${Object.keys(rows).join()}`);
    }
  }
  expect(mixtures.length).toBeGreaterThan(casesOf(700, 250));
  expect([...wrong]).toEqual([]);
});

/** What the IFERROR and IFNA of a formula give in place of an error: their last arguments. */
function insteadOfErrors(formula: string): string[] {
  return [...formula.matchAll(/\b(?:IFERROR|IFNA)\(/g)].map(({ index, 0: { length } }) => {
    let [depth, isText, last] = [0, false, index + length];
    for (let at = last; at < formula.length; at += 1) {
      const sign = formula[at];
      if (sign === '"') isText = !isText;
      else if (isText) continue;
      else if (sign === "," && depth === 0) last = at + 1;
      else if (sign === "(" || sign === "{") depth += 1;
      else if ((sign === ")" || sign === "}") && depth-- === 0) return formula.slice(last, at);
    }
    return formula.slice(last);
  });
}

it("never say good words in place of an error", () => {
  expect(insteadOfErrors('=IF(A1>0,IFERROR(SUM(A1,B1),"a ""b"", c"),IFNA(IFERROR(B1,{1,2}),"▲ fits"))')).toEqual([
    '"a ""b"", c"',
    '"▲ fits"',
    "{1,2}",
  ]);
  const all = (["en", "fr"] as const).flatMap((language) => [
    ...build(rowsOf, language),
    drawn(demandReview, materialOf(rowsOf), language),
    drawn(productionPlan, materialOf(rowsOf), language),
  ]);
  const found = all.flatMap(formulasOf).flatMap(insteadOfErrors);
  expect(found.length).toBeGreaterThan(100);
  // "▲ 0 h" is no good news: work without any hours.
  const words = found.filter((instead) => instead !== '"▲ 0 h"');
  expect(words.filter((instead) => /▲|\b(?:every|everything|no family|toutes?|tous|aucune?)\b/i.test(instead))).toEqual([]);
});

const inside = (cells: Blueprint["cells"], area: { row: number; column: number; rows: number; columns: number }): number =>
  cells
    .slice(area.row, area.row + area.rows)
    .reduce((count, line) => count + line.slice(area.column, area.column + area.columns).filter((content) => content !== null).length, 0);

it("keep the cells under their charts free", () => {
  const wrong = built.flatMap(({ blueprints }) =>
    blueprints.flatMap(({ cells, charts, cardCharts }) =>
      [...charts, ...cardCharts].filter(({ place }) => inside(cells, place) > 0).map(({ id }) => id),
    ),
  );
  expect(wrong).toEqual([]);
});

it("keep the cells free that a table of figures fills", () => {
  const spilling = [
    "SopUse",
    "SopGap",
    "SopLoad",
    "SopVolumes",
    "SopCapacityHours",
    "SopProjectedStock",
    "SopCostBars",
    "SopBottlenecks",
    "SopHoursPerUnit",
    "SopPlanValue",
    "SopFamilyValue",
    "SopFamilyBudgetGap",
    "SopStockValue",
    "SopUnitPrice",
    "SopUnitCost",
    "SopUnitMargin",
    "SopSafetyStock",
    "SopLogisticsSplit",
  ];
  const wrong = built.flatMap(({ blueprints }) =>
    blueprints.flatMap(({ cells, names: named }) =>
      named.filter(({ name, area }) => spilling.includes(name) && inside(cells, area) !== 1).map(({ name }) => name),
    ),
  );
  expect(wrong).toEqual([]);
});

it("leave the cells alone that the scale of a chart stands in: figures, and no words of another list", () => {
  const wrong = built.flatMap(({ blueprints }) => {
    const all = blueprints.flatMap(({ cells, names: named }) => named.map(({ name, area }) => ({ name: name as string, area, cells })));
    return blueprints.flatMap(({ cardCharts }) =>
      cardCharts.flatMap(({ id, block, scale }) => {
        const found = all.find(({ name }) => name === block);
        const line = found?.cells[found.area.row + scale.row] ?? [];
        const shown = line.slice((found?.area.column ?? 0) + scale.column).slice(0, scale.columns);
        const isFigure = (content: unknown): boolean => typeof content === "number" || (typeof content === "object" && content !== null);
        return shown.length === 3 && shown.every(isFigure) ? [] : [`${id}: ${JSON.stringify(shown)}`];
      }),
    );
  });
  expect([...new Set(wrong)]).toEqual([]);
});

it("say what is missing in words that lead back to the data to bring in", () => {
  const [supply, stock, board] = build({});
  for (const blueprint of [supply, stock, board]) {
    const lines = (blueprint?.cells ?? [])
      .flat()
      .filter((content): content is string => typeof content === "string" && content.startsWith("○"));
    expect(lines.length).toBeGreaterThan(2);
  }
  const lines = (board?.cells ?? []).map(([content]) => String(content ?? "")).filter((content) => missingOf(content) !== undefined);
  expect(lines.map((line) => missingOf(line)?.kind)).toEqual([
    "demand",
    "deliveries",
    "forecasts",
    "stock",
    "families",
    "capacity",
    "routing",
    "logistics",
    "sales",
  ]);
  const french = build({}, "fr")[2]?.cells.map(([content]) => String(content ?? "")) ?? [];
  expect(french.filter((line) => missingOf(line) !== undefined)).toHaveLength(lines.length);
});

it("say everything in French too, with a narrow space before double punctuation", () => {
  // What the sheets are drawn by is written as tables and settings call it, for the pane to compare.
  const isCompared = ({ names }: Blueprint, row: number): boolean =>
    names.some(({ name, area }) => name === dashboardData.cells.drawnBy && row >= area.row && row < area.row + area.rows);
  const texts = (blueprints: Blueprint[]): string[] =>
    blueprints.flatMap((blueprint) => [
      blueprint.title,
      ...blueprint.cells
        .filter((_, row) => !isCompared(blueprint, row))
        .flat()
        .filter((content): content is string => typeof content === "string"),
    ]);
  const same = new Set([
    ...sample.families.map((row) => row.Family),
    ...sample.resources.map((row) => row.Resource),
    ...sample.supply.map((row) => row.Supplier),
    "consensus",
    "Total",
    "Plan",
    "Budget",
    "Cycle",
    "–",
    "Minimum",
    "Maximum",
    "OTIF",
    "Stock",
    "",
  ]);
  const english = texts(build(rowsOf));
  const french = texts(build(rowsOf, "fr"));
  expect(french).toHaveLength(english.length);
  french.forEach((text, index) => {
    if (!same.has(text)) expect(text).not.toBe(english[index]);
    expect(text).not.toMatch(/[^\u202f][;:!?](\s|$)/);
  });
});

it("test no SOP function inside a conditional format, where Excel would not calculate it", () => {
  for (const blueprint of build(rowsOf))
    for (const { rule } of blueprint.conditional) if (rule.kind === "formula") expect(rule.formula).not.toMatch(/SOP\./);
});

describe.each(["en", "fr"] as const)("as people see them (%s)", (language) => {
  const full = build(rowsOf, language);

  it("say today's answer in row 3 and keep it in sight with title and question", () => {
    for (const { cells, freeze, printTitleRows } of full.filter(({ hidden }) => hidden !== true)) {
      expect(cells[2]?.[0]).toHaveProperty("formula");
      expect(freeze.rows).toBe(3);
      expect(printTitleRows).toBeLessThanOrEqual(freeze.rows);
    }
  });

  it("keep the four cards of a band within the sheet that a screen of 1366 pixels shows beside the pane", () => {
    // 969 pixels are left between row headers and pane, 4 pixels are 3 points.
    const board = full[2];
    const names = (board?.looks ?? []).filter(({ look }) => look === "cardName").map(({ area }) => area.column);
    expect(names).toEqual([0, 3, 6, 9, 0, 3, 6, 9]);
    expect((board?.widths ?? []).reduce((sum, points) => sum + points, 0)).toBe(712);
    expect(712).toBeLessThanOrEqual((969 * 3) / 4);
  });

  it("print the dashboard on one page, and nothing below it", () => {
    const { printArea, cells } = full[2] ?? {};
    expect(printArea).toEqual({ row: 0, column: 0, rows: 43, columns: 11, onePage: true });
    expect(cells?.[42]?.[0]).not.toBeNull();
    expect((cells ?? []).slice(43).flat().filter(Boolean)).toEqual([]);
  });

  it("write percentages as the language does", () => {
    const percentages = full
      .flatMap(({ formats, charts }) => [...formats, ...charts].map(({ numberFormat }) => numberFormat ?? ""))
      .filter((numberFormat) => numberFormat.includes("%"));
    expect(percentages.length).toBeGreaterThan(20);
    for (const numberFormat of percentages) expect(/"\u202f"%/.test(numberFormat)).toBe(language === "fr");
  });

  it("title every chart with a question, except trend lines inside a card", () => {
    const titled = full.flatMap(({ charts }) => charts).filter(({ title }) => title !== null);
    expect(titled.map(({ id }) => id)).toEqual(["SopLoadChart", "SopStockChart", "SopBudgetChart"]);
    for (const { title } of titled) expect(title).toMatch(/\?/);
  });
});

it("put the middle of the heat map at 100 % of capacity", () => {
  const heat = build(rowsOf).flatMap(({ conditional }) => conditional.flatMap(({ rule }) => (rule.kind === "heat" ? [rule] : [])));
  expect(heat.map(({ middle }) => middle)).toEqual([1]);
});

it("show only columns that the data fill when families have no stock limits", () => {
  const titles = (rows: TableRows): unknown[] => {
    const { cells, looks } = build(rows)[1] ?? { cells: [], looks: [] };
    const header = looks.find(({ look }) => look === "header")?.area;
    return header ? (cells[header.row] ?? []).filter((content) => content !== null) : [];
  };
  expect(titles(rowsOf)).toEqual([
    "Family",
    "Stock (units)",
    "Minimum",
    "Maximum",
    "Cover (months)",
    "Status",
    "Months below minimum",
    "First short month",
    "Safety stock",
  ]);
  expect(titles({ SopStock: rowsOf.SopStock, SopDemand: rowsOf.SopDemand.filter((row) => Number(row["Period"]) <= 46357) })).toEqual([
    "Family",
    "Stock (units)",
    "Cover (months)",
  ]);
});

it("format a column of fractions with two decimals in every row, and whole numbers without a decimal sign", () => {
  const quantity = tables.find(({ name }) => name === "SopDemand")?.columns.find(({ name }) => name === "Quantity");
  if (quantity === undefined) throw new Error("SopDemand has no Quantity.");
  expect(formatOf(quantity, [5, 1200, null])).toBe("#,##0");
  expect(formatOf(quantity, [5, 0.25])).toBe("#,##0.00");
});
