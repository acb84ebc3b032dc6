/** The part of the financial review about logistics: costs by category, and their rate on sales by month. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { type Area, areaRef, cellRef } from "../../language/references";
import { formula, type SheetDraft } from "../draft";
import { isWrong, knownSum, nothing, orZero } from "../known";
import { headerAbove, monthFormat } from "../matrixSection";
import { columnOf, matrixExtent, rowOf, tableExtent, type Extent, type Section } from "../sections";
import { financialCells } from "./financialCells";
import { financialWords as words } from "./financialWords";

/** More categories may come: rows kept free below the table. */
const spare = 2;

/** Sales are known of a month of which costs are. */
export const hasSales = (data: PlanningData): boolean => data.filled.has("SopSales") && data.trends.rate.length > 0;

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
    draft.put(line.row, 1, formula(`=${knownSum({ table, column: "Amount", where: [["Period", shown]] }, nothing)}`));
    draft.put(line.row, total, formula(`=SUM(${areaRef(line)})`));
    const all = { ...line, columns: line.columns + 1 };
    draft.format(all, "#,##0").align(all, "Right");
  });
  if (!withSales) return undefined;
  const line = rowOf(body, 2);
  const [costs, sales] = [areaRef(rowOf(body, 0)), areaRef(rowOf(body, 1))];
  for (let column = body.column; column < total; column += 1) {
    const [cost, sale] = [cellRef(body.row, column), cellRef(body.row + 1, column)];
    draft.put(
      line.row,
      column,
      formula(`=IF(ISERROR(${cost})+ISERROR(${sale})>0,NA(),IFERROR(SOP.COSTTOSALES(${cost},${sale}),${nothing}))`),
    );
  }
  // Costs of a month without sales, and sales of one without costs, are no part of a rate.
  const both = `both,ISNUMBER(${costs})*ISNUMBER(${sales})`;
  const compared = `SOP.COSTTOSALES(SUM(both*${orZero(costs)}),SUM(both*${orZero(sales)}))`;
  draft.put(line.row, total, formula(`=LET(${both},IF(SUM(${isWrong(costs)}+${isWrong(sales)})>0,NA(),IFERROR(${compared},${nothing})))`));
  const whole = { ...line, columns: line.columns + 1 };
  draft.format(whole, "0.0%").align(whole, "Right").name(financialCells.costRates, line);
  return { ...line, column: total, columns: 1 };
}

/** Costs by category, largest first. */
function putSplit(draft: SheetDraft, { row, body }: Section, say: Say): void {
  draft.look(draft.put(row, 0, say(words.split)), "section");
  const header = draft.putRow(row + 1, 0, [words.category, words.amount, words.share].map(say));
  draft.look(header, "header").align(columnOf(header, 1, 2), "Right");
  draft.put(body.row, 0, formula(`=${splitOf("SopLogistics[Category]", "SopLogistics[Amount]")}`));
  draft
    .format(columnOf(body, 1), "#,##0")
    .format(columnOf(body, 2), "0.0%")
    .rule(columnOf(body, 2), { kind: "dataBar" })
    .name(financialCells.logisticsSplit, body);
}

/** Costs by category: an amount that is no number costs its own category, and all shares, which are shares of the whole. */
function splitOf(categories: string, amounts: string): string {
  const parts = [
    `found,SOP.COSTSPLIT(${categories},${orZero(amounts)})`,
    `wrong,COUNTIFS(${categories},INDEX(found,0,1))-COUNTIFS(${categories},INDEX(found,0,1),${amounts},">=-9E+307")`,
    `column,SEQUENCE(1,COLUMNS(found))`,
  ];
  return `LET(${parts.join(",")},IF((column=2)*(wrong>0)+(column=3)*(SUM(wrong)>0)>0,NA(),found))`;
}
