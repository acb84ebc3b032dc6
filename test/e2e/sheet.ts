/** Reading and typing cells of the workbench's grid in browser tests. */
import type { Page } from "playwright-core";

export type CellOf = number | string | boolean;

/** Waits until commands and functions of the add-in can be called and every cell is calculated. */
export async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.workbench !== undefined, undefined, { timeout: 120_000 });
  await page.evaluate(() => window.workbench?.ready);
}

/** Calculated values of a defined name's area; an error shows as its code. */
export function cellsNamed(page: Page, name: string): Promise<CellOf[][]> {
  return page.evaluate(async (wanted) => {
    const engine = window.workbench?.engine;
    if (!engine) throw new Error("The page has no workbench.");
    await engine.calculation.settle();
    const found = engine.names().find((one) => one.name === wanted);
    if (!found) throw new Error(`There is no name ${wanted}.`);
    const parts = /^=(?:'((?:[^']|'')+)'|([^!]+))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(found.formula);
    if (!parts) throw new Error(`${wanted} is ${found.formula}, not an area.`);
    const sheet = (parts[1] ?? parts[2] ?? "").replaceAll("''", "'");
    const sheetId = engine.sheets().find((one) => one.name === sheet)?.id;
    if (!sheetId) throw new Error(`There is no sheet ${sheet}.`);
    const index = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const column = index(parts[3] ?? "");
    const row = Number(parts[4]) - 1;
    const area = { sheetId, row, column, lastRow: Number(parts[6] ?? parts[4]) - 1, lastColumn: index(parts[5] ?? parts[3] ?? "") };
    return engine.read(area).map((cells) => cells.map(({ value, error }) => error ?? value));
  }, name);
}

export async function numberNamed(page: Page, name: string): Promise<number> {
  const value = (await cellsNamed(page, name))[0]?.[0];
  if (typeof value !== "number") throw new Error(`${name} shows ${String(value)}, not a number.`);
  return value;
}

/** Selects a cell, types into it with the keyboard as a person does, and waits for the calculation. */
export async function typeInto(page: Page, cell: { sheetId: string; row: number; column: number }, text: string): Promise<void> {
  await page.evaluate(({ sheetId, row, column }) => {
    const engine = window.workbench?.engine;
    engine?.activateSheet(sheetId);
    engine?.select({ sheetId, row, column, lastRow: row, lastColumn: column });
  }, cell);
  await page
    .locator("canvas")
    .first()
    .focus()
    .catch(() => undefined);
  await page.keyboard.type(text);
  // A locked cell opens no editor.
  if (await page.evaluate(() => window.workbench?.engine.editing())) await enter(page, text);
  else await page.keyboard.press("Enter");
  await page.evaluate(() => window.workbench?.engine.calculation.settle());
}

/**
 * Presses Enter once the cell's editor holds what was typed and no list of suggestions is open, which would take the key for itself
 * until a moment after it is gone; and waits until the editor has closed: on a busy machine the next cell's keys would end up in it.
 */
export async function enter(page: Page, text: string): Promise<void> {
  await page.waitForFunction((typed) => {
    interface Core {
      IUniverInstanceService: unknown;
      DOCS_NORMAL_EDITOR_UNIT_ID_KEY: string;
    }
    interface Books {
      getUnit(id: string): { getBody(): { dataStream: string } | undefined } | null;
    }
    const { UniverVendor, workbench } = window as unknown as {
      UniverVendor: Record<"@univerjs/core", Core>;
      workbench: { engine: { context: { injector: { get(service: unknown): Books } } } };
    };
    const { IUniverInstanceService, DOCS_NORMAL_EDITOR_UNIT_ID_KEY } = UniverVendor["@univerjs/core"];
    const editor = workbench.engine.context.injector.get(IUniverInstanceService).getUnit(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    const holds = editor?.getBody()?.dataStream.trimEnd() === typed.trimEnd();
    return holds && document.querySelector('ul[data-u-comp="sheets-formula-editor"]') === null;
  }, text);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !window.workbench?.engine.editing());
}

/**
 * Leaves the editor of a cell without keeping what is in it. The first Escape may only close a list of suggestions; and a test that
 * failed while it typed leaves the editor open for the next one, in which the add-in could do nothing.
 */
export async function leaveEditor(page: Page): Promise<void> {
  const isEditing = () => page.evaluate(() => window.workbench?.engine.editing() === true);
  for (let presses = 0; presses < 10 && (await isEditing()); presses++) {
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => window.workbench?.engine.editing() === false, null, { timeout: 1000 }).catch(() => undefined);
  }
  expect(await isEditing()).toBe(false);
}

/** Every sheet's values and formulas, for comparing before and after. Numbers to 12 significant digits. */
export function contents(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const engine = window.workbench?.engine;
    if (!engine) throw new Error("The page has no workbench.");
    await engine.calculation.settle();
    const result: Record<string, string[]> = {};
    for (const { id, name } of engine.sheets()) {
      const used = engine.usedArea(id, true);
      result[name] = !used
        ? []
        : engine
            .read(used)
            .map((cells) =>
              cells
                .map(
                  ({ value, error, formula }) => `${formula ?? ""}|${error ?? (typeof value === "number" ? value.toPrecision(12) : value)}`,
                )
                .join("\t"),
            );
    }
    return result;
  });
}
