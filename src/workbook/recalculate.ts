import { inExcel } from "./gateway";

/** Has Excel calculate every formula again, also where calculation is manual. */
export function recalculate(): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
}
