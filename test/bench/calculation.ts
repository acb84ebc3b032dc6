/** Cells through Office's API and formulas in cells, in the page with painting on. */
import type { Frame, Page } from "playwright-core";
import type { LaunchedBrowser } from "../e2e/browser";
import { openBench, timed, type Measured } from "./measure";

const cellRounds = 40;
const formulaRounds = 5;

/** One cell written and read back by the add-in; the peer does it on the engine itself, in the page. */
async function oneCell(frame: Frame, page: Page): Promise<Measured> {
  const ours = await frame.evaluate(async (rounds) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
        cell.values = [[round]];
        cell.load("values");
        await context.sync();
        const read: unknown = cell.values[0]?.[0];
        if (read !== round) throw new Error(`wrote ${round}, read ${String(read)}`);
      });
      times.push(performance.now() - start);
    }
    return times;
  }, cellRounds);
  const engine = await page.evaluate(async (rounds) => {
    const target = window.workbench?.engine;
    if (!target) throw new Error("The page has no workbench.");
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const area = { sheetId: target.activeSheet(), row: 1, column: 2, lastRow: 1, lastColumn: 2 };
      target.write(area, [[{ value: round }]], "addin");
      await target.calculation.settle();
      if (target.read(area)[0]?.[0]?.value !== round) throw new Error("the engine read another value");
      times.push(performance.now() - start);
    }
    return times;
  }, cellRounds);
  return timed("one cell written and read back, painting on", ours, { name: "the engine alone", times: engine }, "< 60 ms");
}

/** Writes formulas to a new sheet and reads their values; answers the milliseconds in between. Numbers stand in the sheet "Numbers". */
async function formulas(frame: Frame, cells: string[][], expected: { rows: number; columns: number }): Promise<number> {
  return frame.evaluate(
    async ({ cells: wanted, expected: area }) => {
      let time = NaN;
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        await context.sync();
        const start = performance.now();
        sheet.getRangeByIndexes(0, 0, wanted.length, wanted[0]?.length ?? 1).formulas = wanted;
        const read = sheet.getRangeByIndexes(0, 0, area.rows, area.columns);
        read.load("values");
        await context.sync();
        time = performance.now() - start;
        const wrong = read.values.flat().find((value: unknown) => typeof value !== "number");
        if (wrong !== undefined) throw new Error(`A formula gave ${String(wrong)}.`);
        sheet.delete();
        await context.sync();
      });
      return time;
    },
    { cells, expected },
  );
}

async function inTurns(frame: Frame, ours: string[][], peer: string[][], expected: { rows: number; columns: number }) {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < formulaRounds; round++) {
    times.ours.push(await formulas(frame, ours, expected));
    times.peer.push(await formulas(frame, peer, expected));
  }
  return times;
}

/** A block of numbers at A1 of a sheet of its own. */
async function numbers(frame: Frame, name: string, rows: number, columns: number): Promise<void> {
  await frame.evaluate(
    ([title, height, width]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(String(title));
        sheet.getRangeByIndexes(0, 0, Number(height), Number(width)).values = Array.from({ length: Number(height) }, (_, row) =>
          Array.from({ length: Number(width) }, (__, column) => 1 + ((row * 7 + column * 3) % 11) / 10),
        );
        await context.sync();
      }),
    [name, rows, columns] as (string | number)[],
  );
}

const formulaCount = 2_000;
const families = 500;
const months = 24;
const resources = 20;

export async function calculationJobs(browser: LaunchedBrowser, url: string): Promise<Measured[]> {
  const { page, frame, close } = await openBench(browser, url);
  const cell = await oneCell(frame, page);

  await numbers(frame, "Numbers", formulaCount, 36);
  const column = (formula: (row: number) => string) => Array.from({ length: formulaCount }, (_, row) => [formula(row + 1)]);
  const many = await inTurns(
    frame,
    column((row) => `=SOP.FORECASTACCURACY(Numbers!A${row}:R${row},Numbers!S${row}:AJ${row})`),
    column((row) => `=SUMPRODUCT(Numbers!A${row}:R${row},Numbers!S${row}:AJ${row})`),
    { rows: formulaCount, columns: 1 },
  );

  await numbers(frame, "Volumes", families, months);
  await numbers(frame, "Hours", families, resources);
  await numbers(frame, "Capacity", resources, months);
  const spilled = await inTurns(
    frame,
    [["=SOP.CAPACITYGAP(Capacity!A1:X20,SOP.LOAD(Volumes!A1:X500,Hours!A1:T500))"]],
    [["=Capacity!A1:X20-MMULT(TRANSPOSE(Hours!A1:T500),Volumes!A1:X500)"]],
    { rows: resources, columns: months },
  );
  await close();
  return [
    cell,
    timed("2,000 SOP formulas over 36 cells, written to readable", many.ours, { name: "2,000 native SUMPRODUCT", times: many.peer }),
    timed("LOAD + CAPACITYGAP spilled, 500 families x 24 x 20", spilled.ours, { name: "native MMULT and TRANSPOSE", times: spilled.peer }),
  ];
}
