import type { Book } from "../book";
import type { ChartStore } from "./store";

/** Numbers of the library's chart events. */
const numbers = { added: 50, activated: 51, deactivated: 52, removed: 53 };

/** Tells the add-in of charts that came, went and were chosen. Returns the function that ends this. */
export function announceCharts(book: Pick<Book, "raise">, charts: ChartStore): () => void {
  return charts.on((event) => {
    if (event.type === "loaded" || event.type === "changed") return;
    const { sheetId, chartId, type } = event;
    const chosen = type === "activated" || type === "deactivated";
    const message = chosen ? { chartId, worksheetId: sheetId } : { chartId, source: "Local", worksheetId: sheetId };
    // Handlers of the sheet's collection listen to the sheet, those of a chart to the chart.
    book.raise(numbers[type], sheetId, message);
    if (chosen) book.raise(numbers[type], chartId, message);
  });
}
