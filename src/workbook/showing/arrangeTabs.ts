/** Arranges the tabs once tables of ours are new: those of the cycle before the data, and the blank sheet of a new workbook behind all. */
import { tabColors } from "../drawing/sheetStyles";
import { inExcel } from "../gateway";

/** A name as Excel gives it to a new sheet, in whatever language: "Sheet1", "Feuil1". */
const givenByExcel = /^\p{L}+\d+$/u;

/**
 * Moves the sheets of new tables, and none that was there, but for a sheet that Excel made and on which there is nothing: no cell, no
 * format, no chart, no table. A failure is ignored: everything is written, wherever its tab stands.
 *
 * @param created names of the sheets of new tables
 */
export async function arrangeTabs(created: readonly string[]): Promise<void> {
  if (created.length > 0) await inExcel((context) => arrange(context, created)).catch(() => undefined);
}

async function arrange(context: Excel.RequestContext, created: readonly string[]): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/tabColor,items/visibility");
  await context.sync();
  const { items } = worksheets;
  const maybeBlank = items
    .filter(({ name, visibility, tabColor }) => givenByExcel.test(name) && visibility === "Visible" && tabColor === "")
    .map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(false),
      tables: sheet.tables.getCount(),
      charts: sheet.charts.getCount(),
    }));
  for (const { used } of maybeBlank) used.load("address");
  await context.sync();
  const has = (color: string) => (sheet: Excel.Worksheet) => sheet.tabColor.toUpperCase() === color;
  const firstData = items.findIndex(has(tabColors.data));
  const late = items.filter(
    (sheet, place) => firstData >= 0 && place > firstData && created.includes(sheet.name) && has(tabColors.cycle)(sheet),
  );
  late.forEach((sheet, index) => {
    sheet.position = firstData + index;
  });
  for (const { sheet, used, tables, charts } of maybeBlank)
    if (used.isNullObject && tables.value === 0 && charts.value === 0) sheet.position = items.length - 1;
  await context.sync();
}
