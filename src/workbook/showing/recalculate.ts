import { inExcel } from "../gateway";

/** Makes Excel calculate every formula again, even when calculation is manual. */
export function recalculate(): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
}

/** True when Excel calculates only on demand, so that cells may show figures of older data. */
export function calculatesManually(): Promise<boolean> {
  return inExcel(async (context) => {
    const { application } = context.workbook;
    application.load("calculationMode");
    await context.sync();
    return application.calculationMode === "Manual";
  });
}
