/**
 * What the add-in remembers in the file outside the cells: settings that Excel saves with the workbook and never shows. Used for the
 * place a person has reached in the tour, never for figures.
 */
import { inExcel } from "../gateway";

/** The value kept under a key; undefined when there is none or it cannot be read. */
export function readFromFile(key: string): Promise<unknown> {
  return inExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    if (setting.isNullObject) return undefined;
    try {
      return JSON.parse(String(setting.value)) as unknown;
    } catch {
      return undefined;
    }
  });
}

/** Keeps a value, as JSON because hosts differ in which objects they give back. */
export function keepInFile(key: string, value: unknown): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.settings.add(key, JSON.stringify(value));
    await context.sync();
  });
}
