/** The part of the financial review about logistics: costs by category, and their rate on sales by month. */
import type { Text } from "../../language/text";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Area } from "../blueprint";
import { areaRef, cellRef, formula, type SheetDraft } from "../draft";
import { financialWords as words } from "./financialWords";
import { monthFormat } from "../matrixSection";
import { financialCells } from "./financialCells";

type Say = (text: Text) => string;

/** More categories may come: rows kept free below the table. */
const spare = 3;

/** Draws what is known of the costs. Gives the next free row and the cell with the rate on sales of all months shown, if there is one. */
export function putCosts(draft: SheetDraft, row: number, data: PlanningData, say: Say): { next: number; rate?: Area } {
  if (!data.filled.has("SopLogistics")) return { next: row };
  const months = data.trends.costs;
  const hasSales = data.filled.has("SopSales") && data.trends.rate.length > 0;
  let next = row;
  let rate: Area | undefined;
  if (months.length > 0) {
    const names = [words.costs, ...(hasSales ? [words.sales, words.rate] : [])].map(say);
    draft.look(draft.put(row, 0, say(hasSales ? words.ratesByMonth : words.costsByMonth)), "section");
    const header = draft.putRow(row + 1, 0, ["", ...months, say(words.total)]);
    draft
      .look(header, "header")
      .format({ ...header, column: 1, columns: months.length }, monthFormat)
      .align({ ...header, column: 1, columns: months.length + 1 }, "Right");
    draft.putColumn(row + 2, 0, names);
    const line = (index: number): Area => ({ row: row + 2 + index, column: 1, rows: 1, columns: months.length });
    const end = 1 + months.length;
    const shown = areaRef({ ...line(0), row: row + 1 });
    const sum = (index: number, table: string): void => {
      draft.put(line(index).row, 1, formula(`=SUMIFS(${table}[Amount],${table}[Period],${shown})`));
      draft.put(line(index).row, end, formula(`=SUM(${areaRef(line(index))})`));
      draft.format({ ...line(index), columns: months.length + 1 }, "#,##0");
    };
    sum(0, "SopLogistics");
    if (hasSales) {
      sum(1, "SopSales");
      for (let column = 1; column <= end; column += 1) {
        const [cost, sale] = [cellRef(line(0).row, column), cellRef(line(1).row, column)];
        draft.put(line(2).row, column, formula(`=IFERROR(SOP.COSTTOSALES(${cost},${sale}),"–")`));
      }
      const rates = { ...line(2), columns: months.length + 1 };
      rate = { ...rates, column: end, columns: 1 };
      draft
        .format(rates, "0.0%")
        .align(rates, "Right")
        .name(financialCells.costRates, { ...line(2) });
    }
    next += names.length + 3;
  }
  draft.look(draft.put(next, 0, say(words.split)), "section");
  const header = draft.putRow(next + 1, 0, [words.category, words.amount, words.share].map(say));
  draft.look(header, "header").align({ ...header, column: 1, columns: 2 }, "Right");
  const area: Area = { row: next + 2, column: 0, rows: Math.max(1, data.costCategories.length), columns: 3 };
  draft.put(area.row, 0, formula("=SOP.COSTSPLIT(SopLogistics[Category],SopLogistics[Amount])"));
  const column = (index: number): Area => ({ ...area, column: index, columns: 1 });
  draft.format(column(1), "#,##0").format(column(2), "0.0%").rule(column(2), { kind: "dataBar" }).name(financialCells.logisticsSplit, area);
  next = area.row + area.rows + spare;
  return rate ? { next, rate } : { next };
}
