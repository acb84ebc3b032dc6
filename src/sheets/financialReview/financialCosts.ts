/** The part of the financial review about logistics: costs by category, and their rate on sales by month. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { type Area, areaRef, cellRef } from "../../language/references";
import { formula, type SheetDraft } from "../draft";
import { headerAbove, monthFormat } from "../matrixSection";
import { columnOf, matrixExtent, rowOf, tableExtent, type Extent, type Section } from "../sections";
import { financialCells } from "./financialCells";
import { financialWords as words } from "./financialWords";

/** More categories may come: rows kept free below the table. */
const spare = 2;

const hasSales = (data: PlanningData): boolean => data.filled.has("SopSales") && data.trends.rate.length > 0;

/** Room for what is known of the costs: none where there are none. */
export function costExtents(data: PlanningData): { rates: Extent | undefined; split: Extent | undefined } {
  if (!data.filled.has("SopLogistics")) return { rates: undefined, split: undefined };
  const months = data.trends.costs.length;
  return {
    rates: months > 0 ? matrixExtent(hasSales(data) ? 3 : 1, months) : undefined,
    split: tableExtent(Math.max(1, data.costCategories.length), 3, spare),
  };
}

/** Draws what is known of the costs. Gives the cell with the rate on sales over all months, if there is one. */
export function putCosts(
  draft: SheetDraft,
  { rates, split }: { rates: Section | undefined; split: Section | undefined },
  data: PlanningData,
  say: Say,
): Area | undefined {
  const rate = rates && putRates(draft, rates, data, say);
  if (split) putSplit(draft, split, say);
  return rate;
}

/** Costs, sales and costs ÷ sales, month by month and in all; the costs alone where no sales are known. */
function putRates(draft: SheetDraft, section: Section, data: PlanningData, say: Say): Area | undefined {
  const { row, body } = section;
  const months = data.trends.costs;
  const withSales = hasSales(data);
  draft.look(draft.put(row, 0, say(withSales ? words.ratesByMonth : words.costsByMonth)), "section");
  const header = draft.putRow(row + 1, 0, ["", ...months, say(words.total)]);
  draft
    .look(header, "header")
    .format(columnOf(header, 1, months.length), monthFormat)
    .align(columnOf(header, 1, months.length + 1), "Right");
  draft.putColumn(body.row, 0, [words.costs, ...(withSales ? [words.sales, words.rate] : [])].map(say));
  const shown = areaRef(headerAbove(section));
  const total = body.column + body.columns;
  ["SopLogistics", ...(withSales ? ["SopSales"] : [])].forEach((table, index) => {
    const line = rowOf(body, index);
    draft.put(line.row, 1, formula(`=SUMIFS(${table}[Amount],${table}[Period],${shown})`));
    draft.put(line.row, total, formula(`=SUM(${areaRef(line)})`));
    draft.format({ ...line, columns: line.columns + 1 }, "#,##0");
  });
  if (!withSales) return undefined;
  const line = rowOf(body, 2);
  for (let column = body.column; column <= total; column += 1) {
    const [cost, sale] = [cellRef(body.row, column), cellRef(body.row + 1, column)];
    draft.put(line.row, column, formula(`=IFERROR(SOP.COSTTOSALES(${cost},${sale}),"–")`));
  }
  const whole = { ...line, columns: line.columns + 1 };
  draft.format(whole, "0.0%").align(whole, "Right").name(financialCells.costRates, line);
  return { ...line, column: total, columns: 1 };
}

/** Costs by category, largest first. */
function putSplit(draft: SheetDraft, { row, body }: Section, say: Say): void {
  draft.look(draft.put(row, 0, say(words.split)), "section");
  const header = draft.putRow(row + 1, 0, [words.category, words.amount, words.share].map(say));
  draft.look(header, "header").align(columnOf(header, 1, 2), "Right");
  draft.put(body.row, 0, formula("=SOP.COSTSPLIT(SopLogistics[Category],SopLogistics[Amount])"));
  draft
    .format(columnOf(body, 1), "#,##0")
    .format(columnOf(body, 2), "0.0%")
    .rule(columnOf(body, 2), { kind: "dataBar" })
    .name(financialCells.logisticsSplit, body);
}
