import { inExcel } from "../gateway";

/** Has Excel calculate every formula again, also where calculation is manual. */
export function recalculate(): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
}

/** Whether Excel calculates on demand only, so that cells may show figures of an earlier state of the data. */
export function calculatesManually(): Promise<boolean> {
  return inExcel(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode");
    await context.sync();
    return application.calculationMode === "Manual";
  });
}
