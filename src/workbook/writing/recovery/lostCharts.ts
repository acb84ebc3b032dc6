/**
 * Charts of ours that another program has dropped, as SheetJS does: all of them. A chart that a person deletes leaves others
 * standing, and is asked for no more.
 */
import { memoryIn, memoriesAmong } from "../../drawing/memory";
import { inExcel } from "../../gateway";

/** How many charts the sheets were drawn with where the workbook has not one; 0 where it has any. */
export function readLostCharts(): Promise<number> {
  return inExcel(async (context) => {
    const { names, worksheets } = context.workbook;
    worksheets.load("items/charts/count");
    await context.sync();
    if (worksheets.items.some(({ charts }) => charts.count > 0)) return 0;
    names.load("items/name,items/formula");
    await context.sync();
    const kept = memoriesAmong(names.items).map((items) => memoryIn(items)?.charts.length ?? 0);
    return kept.reduce((sum, count) => sum + count, 0);
  });
}
