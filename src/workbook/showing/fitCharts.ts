/** Sets the value axes of the charts in cards once their figures are calculated: least, most and step stand in cells beside the figures. */
import type { CardChart } from "../../sheets/blueprint";
import { inExcel } from "../gateway";

/** Milliseconds to wait for cells that are still being calculated, and how often they are read at most. */
const pause = 300;
const looks = 10;

/** A custom function has not answered yet. */
const isPending = (cell: unknown): boolean => typeof cell === "string" && /^#(BUSY|GETTING_DATA)/.test(cell);

/**
 * Fits the charts of a sheet that a defined name marks. A chart whose figures have no answer keeps the axis that Excel gives it. A failure
 * is ignored: the sheet is drawn either way, and an error would read as "nothing was written".
 */
export async function fitCharts(mark: string, charts: readonly CardChart[]): Promise<void> {
  if (charts.length > 0) await fit(mark, charts).catch(() => undefined);
}

async function fit(mark: string, charts: readonly CardChart[], look = 1): Promise<void> {
  const isReady = await inExcel(async (context) => {
    const { names } = context.workbook;
    const sheet = names.getItem(mark).getRange().worksheet;
    const found = charts.map(({ id, block, scale }) => {
      const cells = names
        .getItem(block)
        .getRange()
        .getCell(scale.row, scale.column)
        .getResizedRange(0, scale.columns - 1);
      cells.load("values");
      const chart = sheet.charts.getItemOrNullObject(id);
      chart.load("name");
      return { cells, chart };
    });
    await context.sync();
    if (look < looks && found.some(({ cells }) => cells.values.flat().some(isPending))) return false;
    for (const { cells, chart } of found) {
      const [least, most, step] = cells.values[0] ?? [];
      if (chart.isNullObject || typeof least !== "number" || typeof most !== "number" || typeof step !== "number" || step <= 0) continue;
      const { valueAxis } = chart.axes;
      valueAxis.minimum = least;
      valueAxis.maximum = most;
      valueAxis.majorUnit = step;
    }
    await context.sync();
    return true;
  });
  if (isReady) return;
  await new Promise((resolve) => setTimeout(resolve, pause));
  return fit(mark, charts, look + 1);
}
