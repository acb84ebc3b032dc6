import { excelErrorOf } from "../../src/functions/excelErrors";
import { CalcError } from "../../src/calc/calcError";
import { catalogue } from "../../src/functions/catalogue";
import { families, type Result } from "../../src/functions/defineFunction";
import { formulaName } from "../../src/functions/formulaNames";
import { evaluate } from "../../src/functions/runtime";
import { inLanguage, type Language } from "../../src/language/text";
import type { Area, CellContent } from "../../src/workbench/engine/engine";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { calls300, layOut, type FixedCall, type LaidOutCall } from "../functions/calls300";
import { placesOf } from "../support/campaign";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { openWorkbench, type OpenedWorkbench } from "./openWorkbench";
import { enter } from "./sheet";

let server: WorkbenchServer;
let browser: LaunchedBrowser;
const sessions: OpenedWorkbench[] = [];

const open = async (language: Language) => {
  const session = await openWorkbench(browser, server.url, { locale: language === "fr" ? "fr-FR" : "en-US" });
  sessions.push(session);
  return session;
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench({ port: 0 }), launchBrowser()]);
});
afterEach(async () => {
  const outgoing = sessions.flatMap((session) => session.outgoing);
  const errors = sessions.flatMap((session) => session.errors);
  await Promise.all(sessions.splice(0).map(({ context }) => context.close()));
  expect({ outgoing, errors }).toEqual({ outgoing: [], errors: [] });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Formulas spill to the right of column A; their arguments begin beyond. */
const argumentColumn = 10;

/** A call with its place and what Node answers. */
interface PlacedCall extends LaidOutCall {
  call: FixedCall;
  row: number;
  /** Rows of cells as the grid should hold them: a reason without a value is its error code. */
  expected: readonly (readonly (number | string)[])[];
}

const answer = ({ definition, args }: FixedCall): (number | string)[][] => {
  let result: Result;
  try {
    result = evaluate(definition, args);
  } catch (reason) {
    if (!(reason instanceof CalcError)) throw reason;
    result = reason;
  }
  const rows = (Array.isArray(result) ? result : [[result]]) as readonly (readonly (number | string | CalcError)[])[];
  return rows.map((row) => row.map((cell) => (cell instanceof CalcError ? excelErrorOf(cell.code) : cell)));
};

/** One below the other, each with room for its arguments and its spill. */
function place(calls: readonly FixedCall[]): PlacedCall[] {
  let row = 0;
  return calls.map((call) => {
    const placed = { ...layOut(call, row, argumentColumn), call, row, expected: answer(call) };
    if (placed.expected.some(({ length }) => length > argumentColumn)) throw new Error(`${placed.formula} spills over its arguments.`);
    row += Math.max(placed.height, placed.expected.length) + 1;
    return placed;
  });
}

/** Writes arguments into cells, and the formulas of the calls that are not typed later; gives the sheet. */
function write({ page }: OpenedWorkbench, placed: readonly PlacedCall[], isTyped: (placed: PlacedCall) => boolean): Promise<string> {
  const rows = Math.max(...placed.map(({ row, height }) => row + height));
  const columns = argumentColumn + Math.max(...placed.map(({ width }) => width));
  const grid: ({ value: number | string } | { formula: string } | null)[][] = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => null),
  );
  for (const one of placed) {
    for (const { row, column, value } of one.cells) (grid[row] ?? [])[column] = { value };
    if (!isTyped(one)) (grid[one.row] ?? [])[0] = { formula: one.formula };
  }
  return page.evaluate(
    async ({ cells, lastRow, lastColumn }) => {
      const engine = window.workbench?.engine;
      if (!engine) throw new Error("The page has no workbench.");
      const sheetId = engine.activeSheet();
      engine.write({ sheetId, row: 0, column: 0, lastRow, lastColumn }, cells);
      await engine.calculation.settle();
      return sheetId;
    },
    { cells: grid, lastRow: rows - 1, lastColumn: columns - 1 },
  );
}

/** What the engine holds where each call should stand, unrounded. */
async function answersInCells({ page }: OpenedWorkbench, sheetId: string, placed: readonly PlacedCall[]): Promise<(number | string)[][][]> {
  const areas: Area[] = placed.map(({ row, expected }) => ({
    sheetId,
    row,
    column: 0,
    lastRow: row + expected.length - 1,
    lastColumn: (expected[0]?.length ?? 1) - 1,
  }));
  const read: CellContent[][][] = await page.evaluate(async (wanted) => {
    const engine = window.workbench?.engine;
    if (!engine) throw new Error("The page has no workbench.");
    await engine.calculation.settle();
    return wanted.map((area) => engine.read(area));
  }, areas);
  return read.map((rows) =>
    rows.map((row) => row.map(({ value, error }) => error ?? (typeof value === "boolean" ? `the truth value ${String(value)}` : value))),
  );
}

/** Calls whose cells are not the same doubles and texts as in Node. */
function differences(placed: readonly PlacedCall[], found: (number | string)[][][]): string[] {
  return placed.flatMap(({ formula, expected }, index) => {
    const cells = found[index] ?? [];
    const isSame = expected.every((row, r) => row.every((cell, c) => Object.is(cell, cells[r]?.[c])));
    return isSame ? [] : [`${formula} is ${JSON.stringify(cells)} in the workbench and ${JSON.stringify(expected)} in Node`];
  });
}

/** What a person types until the function is in the list, by function; every family is there. */
const typedFromTheList: readonly (readonly [id: string, typed: string])[] = [
  ["FORECASTERROR", "=SOP.FORECASTE"],
  ["TRACKINGSIGNAL", "=SOP.TR"],
  ["FORECAST", "=SOP.FORE"],
  ["CONSENSUS", "=SOP.CON"],
  ["LOAD", "=SOP.LO"],
  ["UTILIZATION", "=sop.ut"],
  ["SAFETYSTOCK", "=SOP.SA"],
  ["LOTSIZE", "=SOP.LO"],
  ["FILLRATE", "=SOP.FI"],
  ["COSTALLOCATE", "=SOP.COST"],
  ["CHASEPLAN", "=SOP.CH"],
  ["ENGAGEMENT", "=SOP.EN"],
];

const firstCallOf = (id: string): FixedCall => {
  const found = calls300.find(({ definition }) => definition.id === id);
  if (!found) throw new Error(`No call of ${id}.`);
  return found;
};
const typedCalls = typedFromTheList.map(([id]) => firstCallOf(id));

/** Types the beginning of a function's name, goes to it in the list with the keyboard, accepts it and types its arguments. */
async function typeFromTheList({ page }: OpenedWorkbench, sheetId: string, placed: PlacedCall, typed: string, language: Language) {
  const { definition } = placed.call;
  await page.evaluate(({ id, row }) => window.workbench?.engine.select({ sheetId: id, row, column: 0, lastRow: row, lastColumn: 0 }), {
    id: sheetId,
    row: placed.row,
  });
  await page.keyboard.type(typed, { delay: 10 });
  const list = page.locator('ul[data-u-comp="sheets-formula-editor"]');
  const name = formulaName(definition.id);
  const entry = list.getByRole("listitem").filter({ has: page.getByText(name, { exact: true }) });
  await entry.waitFor();
  expect(await entry.innerText()).toContain(inLanguage(definition.summary, language));
  /** How far down the list the mark has to go; null while none is marked. The list may open with the mark where the last one left it. */
  const distance = () =>
    list.getByRole("listitem").evaluateAll((items, wanted) => {
      const marked = items.findIndex((item) => item.classList.contains("univer-bg-gray-200"));
      return marked < 0 ? null : items.findIndex((item) => item.firstElementChild?.textContent === wanted) - marked;
    }, name);
  for (let left = await distance(); left !== 0; left = await distance()) {
    await page.keyboard.press((left ?? -1) > 0 ? "ArrowDown" : "ArrowUp");
    // A list that is drawn again just then may lose a press: after a moment it is looked at anew.
    for (let looks = 0; looks < 20 && (await distance()) === left; looks++) await page.waitForTimeout(25);
  }
  // The list may be drawn again under the key, on a busy machine, and lose it as it loses an arrow; what it took it takes once.
  const isOpen = () =>
    list.waitFor({ state: "detached", timeout: 2000 }).then(
      () => false,
      () => true,
    );
  do await page.keyboard.press("Tab");
  while (await isOpen());
  // The name is in the cell once the help on its arguments shows; keys typed before would be mixed with it.
  await page
    .getByText(inLanguage(Object.values(definition.args)[0]?.name, language) ?? "", { exact: true })
    .first()
    .waitFor();
  await page.keyboard.type(`${placed.typedArguments})`, { delay: 5 });
  await enter(page, `=${name}(${placed.typedArguments})`);
  await page.waitForFunction(() => !window.workbench?.engine.calculation.dirty);
}

/** Every run types four of them in French, a campaign all. */
const typedInFrench = placesOf(typedFromTheList.length, 4).flatMap((place) => typedFromTheList.slice(place, place + 1));

it.each([
  [
    "twelve functions of all families",
    "en",
    "and gives the same doubles and texts in cells as in Node for all 300 calls",
    typedFromTheList,
  ],
  ["functions", "fr", "and gives the doubles and texts of Node", typedInFrench],
] as const)("lets a planner type %s from the list of suggestions alone (%s), %s", async (_what, language, _gives, wanted) => {
  expect(calls300).toHaveLength(300);
  expect(new Set(calls300.map(({ definition }) => definition.id)).size).toBe(catalogue.length);
  expect(new Set(typedCalls.map(({ definition }) => definition.family)).size).toBe(Object.keys(families).length);
  const session = await open(language);
  const placed = place(language === "en" ? calls300 : wanted.map(([id]) => firstCallOf(id)));
  const typed = wanted.map(([id, text]) => {
    const one = placed.find(({ call }) => call === firstCallOf(id));
    if (!one) throw new Error(`No call of ${id}.`);
    return { one, text };
  });
  const sheetId = await write(session, placed, (one) => typedCalls.includes(one.call));
  for (const { one, text } of typed) await typeFromTheList(session, sheetId, one, text, language);
  expect(differences(placed, await answersInCells(session, sheetId, placed))).toEqual([]);
});
