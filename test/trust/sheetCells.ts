/** Cells and texts of the sheets, as a test reads them. */
import type { ExcelSession } from "../support/excelSession";

type Values = readonly (readonly (string | number | boolean)[])[];
export type Named = Readonly<Record<string, { values: Values; text: readonly (readonly string[])[] } | undefined>>;

const names = [
  ...[
    "SopFirstMonth",
    "SopPlanSource",
    "SopPlanStandIn",
    "SopSupplyHeadline",
    "SopBottlenecks",
    "SopVolumes",
    "SopFamilyNames",
    "SopReviewPeriods",
  ],
  ...["SopResourceNames", "SopLoad", "SopCapacityHours", "SopUse", "SopGap", "SopSuppliers", "SopSuppliersUnread", "SopChartResource"],
  ...[
    "SopStockHeadline",
    "SopStockNow",
    "SopStockMinimum",
    "SopStockMaximum",
    "SopStockCover",
    "SopProjectedStock",
    "SopShortages",
    "SopChartFamily",
  ],
  ...["SopDemandHeadline", "SopDemandVoices", "SopDemandFamilies", "SopDemandFamily", "SopDemandNames"],
  ...[
    "SopFinancialHeadline",
    "SopPlanValue",
    "SopFamilyValue",
    "SopFamilyBudgetGap",
    "SopStockValue",
    "SopStockValuePartly",
    "SopUnitPrice",
    "SopUnitCost",
  ],
  ...["SopPlanHeadline", "SopPlanService", "SopPlanFamilies", "SopPlanResources", "SopPlanDemand", "SopPlanOpening"],
  ...["SopPlanInForce", "SopPlanStock", "SopPlanLate", "SopPlanUse", "SopPlanHours", "SopPlanMoney"],
  ...["SopHomeHeadline", "SopHomeOwed", "SopHomeOverloads", "SopHomeShortages", "SopHomeRisks", "SopDashboardHeadline"],
] as const;

/** The cells behind the names that sentences come from. */
export async function readNames(excel: ExcelSession): Promise<Named> {
  return excel.run(async (context) => {
    const items = names.map((name) => ({ name, item: context.workbook.names.getItemOrNullObject(name) }));
    items.forEach(({ item }) => item.load("name"));
    await context.sync();
    const ranges = items.flatMap(({ name, item }) => (item.isNullObject ? [] : [{ name, range: item.getRangeOrNullObject() }]));
    ranges.forEach(({ range }) => range.load(["values", "text"]));
    await context.sync();
    return Object.fromEntries(
      ranges.flatMap(({ name, range }) => (range.isNullObject ? [] : [[name, { values: range.values as Values, text: range.text }]])),
    );
  });
}

export type Texts = Readonly<Record<string, readonly (readonly string[])[]>>;

const titles: Readonly<Record<string, RegExp>> = {
  SopDemandReview: /^(?:Demand review|Revue de la demande)$/,
  SopSupplyReview: /^(?:Supply review|Revue des capacités)$/,
  SopStockReview: /^(?:Stock review|Revue des stocks)$/,
  SopFinancialReview: /^(?:Financial review|Revue financière)$/,
  SopDashboard: /^(?:Dashboard|Tableau de bord)$/,
};

/** Texts and errors of the sheets, row by row. */
export function textsOf(excel: ExcelSession): Texts {
  return Object.fromEntries(
    Object.entries(titles).flatMap(([mark, title]) => {
      const sheet = excel.engine.sheets().find(({ name }) => title.test(name));
      const area = sheet && excel.engine.usedArea(sheet.id, true);
      return area
        ? [
            [
              mark,
              excel.engine
                .read({ ...area, lastColumn: Math.min(area.lastColumn, 14) })
                .map((row) => row.map(({ value, error }) => error ?? (typeof value === "string" ? value : ""))),
            ],
          ]
        : [];
    }),
  );
}

/** The sentence of a chart: it begins with the name of what the chart shows. */
export const startingWith = (rows: Texts[string] | undefined, name: string): string =>
  (rows ?? [])
    .flat()
    .find(
      (text) =>
        text.length > name.length + 5 &&
        text.startsWith(name) &&
        /^\s?:/.test(text.slice(name.length).trimStart() === "" ? "" : text.slice(name.length)),
    ) ?? "";

/** The status of a family in the first table of the stock review. */
export const statusOf = (rows: Texts[string] | undefined, family: string): string => {
  const row = (rows ?? []).find((cells) => cells[0]?.trim() === family && cells.some((text) => /^[▼▲●#]/.test(text)));
  return row?.slice(1).find((text) => /^[▼▲●#]/.test(text)) ?? "";
};
