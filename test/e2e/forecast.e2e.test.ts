/** Forecast functions typed in the workbench's grid: that they spill whole, which numbers they give, and a chart over them. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { forecast } from "../../src/functions/forecast/forecast";
import { forecastBand } from "../../src/functions/forecast/forecastBand";
import { evaluate } from "../../src/functions/runtime";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { openWorkbench, showNewSheet, type OpenedWorkbench } from "./openWorkbench";
import { enter, leaveEditor } from "./sheet";

const families = 200;
const months = 36;
const horizon = 12;

/** Families of every kind: growing or steady, with a year's season or without, and every fifth one in demand now and then. */
function historyOf(): number[][] {
  let state = 20260101;
  const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return Array.from({ length: families }, (_, family) =>
    Array.from({ length: months }, (__, month) => {
      const noise = chance();
      if (family % 5 === 4) return noise < 0.3 ? Math.ceil(noise * 40) : 0;
      const season = family % 2 === 0 ? 1 + 0.3 * Math.sin(((month + family) * Math.PI) / 6) : 1;
      return Math.round((200 + family * 3 + (family % 3) * 2 * month) * season * (0.9 + 0.2 * noise));
    }),
  );
}

const history = historyOf();

let server: WorkbenchServer;
let browser: LaunchedBrowser;
let opened: OpenedWorkbench;

beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench({ port: 0 }), launchBrowser()]);
  opened = await openWorkbench(browser, server.url);
});
beforeEach(async () => {
  await leaveEditor(opened.page);
  await showNewSheet(opened.page);
});
afterEach(() => {
  const { outgoing, errors } = opened;
  expect({ outgoing, errors }).toEqual({ outgoing: [], errors: [] });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const write = (address: string, rows: (string | number)[][]) =>
  opened.pane.evaluate(
    ([at, cells]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(at).formulas = cells;
        await context.sync();
      }),
    [address, rows] as const,
  );

const read = (address: string) =>
  opened.pane.evaluate(
    (at) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(at).load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    address,
  );

/** Types a formula with the keyboard; resolves with the milliseconds from Enter to the next picture in which the last cell is filled. */
async function typeFormula(cell: { row: number; column: number }, formula: string, last: { row: number; column: number }): Promise<number> {
  const { page } = opened;
  await page.evaluate(({ row, column }) => {
    const engine = window.workbench?.engine;
    if (!engine) throw new Error("The page has no workbench.");
    const sheetId = engine.activeSheet();
    engine.select({ sheetId, row, column, lastRow: row, lastColumn: column });
  }, cell);
  const box = await page.evaluate(({ row, column }) => {
    const { places } = window.workbench?.engine as unknown as {
      places: { cellBox(row: number, column: number): { left: number; top: number; width: number; height: number } | null };
    };
    return places.cellBox(row, column);
  }, cell);
  if (!box) throw new Error("The cell is not on the screen.");
  await page.mouse.click(box.left + box.width / 2, box.top + box.height / 2);
  await page.keyboard.type(formula);
  const taken = page.evaluate(
    ({ row, column }) =>
      new Promise<number>((resolve, reject) => {
        const engine = window.workbench?.engine;
        if (!engine) throw new Error("The page has no workbench.");
        const area = { sheetId: engine.activeSheet(), row, column, lastRow: row, lastColumn: column };
        const filled = () => typeof engine.read(area)[0]?.[0]?.value === "number";
        addEventListener(
          "keydown",
          (event) => {
            const start = event.timeStamp;
            const look = () => {
              const now = performance.now() - start;
              if (!engine.calculation.dirty && !engine.editing() && filled())
                requestAnimationFrame(() => resolve(performance.now() - start));
              else if (now > 60_000) reject(new Error("The spill is not complete after a minute."));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
        Object.assign(window, { listening: true });
      }),
    last,
  );
  await page.waitForFunction(() => "listening" in window);
  await enter(page, formula);
  return taken;
}

describe("forecasts in the workbench", () => {
  it("spill 12 months of 200 families with 36 months of history, number by number those of Node", async () => {
    // Room for the spill beside the formula's first rows, all on the screen: A1 spills to L200, the history begins in N1.
    await write("N1:AW200", history);
    const taken = await typeFormula({ row: 0, column: 0 }, `=SOP.FORECAST(N1:AW200,${horizon})`, {
      row: families - 1,
      column: horizon - 1,
    });
    console.log(`Spill of ${families} families x ${horizon} months from ${months} months: ${Math.round(taken)} ms from Enter.`);
    const expected = evaluate(forecast, [history, horizon]);
    // Cells keep every digit of what the frame computes, so these are equal to the bit.
    expect(await read("A1:L200")).toEqual(expected);
    expect(await read("M1:M200")).toEqual(history.map(() => [""]));
    expect(await read("A201:L201")).toEqual([Array(horizon).fill("")]);
  });

  it("stand as a band behind a family's history in a line chart added through the add-in's API", async () => {
    const family = history[2] ?? [];
    const total = months + horizon;
    await write("E1:I1", [["Month", "History", "Low", "Forecast", "High"]]);
    await write(
      `E2:E${total + 1}`,
      Array.from({ length: total }, (_, month) => [`${2024 + Math.floor(month / 12)}-${(month % 12) + 1}`]),
    );
    await write(
      `F2:F${months + 1}`,
      family.map((value) => [value]),
    );
    const first = months + 2;
    await write(`G${first}`, [[`=SOP.FORECASTBAND(F2:F${months + 1},${horizon},0.9)`]]);
    // The three lines begin where the history ends.
    await write(`G${months + 1}:I${months + 1}`, [[1, 2, 3].map(() => `=$F$${months + 1}`)]);
    const band = await read(`G${first}:I${total + 1}`);
    expect(band).toEqual(evaluate(forecastBand, [family.map((value) => [value]), horizon, 0.9]));
    for (const [low, expected, high] of band as number[][]) {
      expect(low).toBeLessThan(expected ?? NaN);
      expect(expected).toBeLessThan(high ?? NaN);
    }

    const title = "Demand with its forecast, 9 times in 10 within the band";
    const colors = { History: "#203864", Low: "#C55A11", Forecast: "#0F6CBD", High: "#C55A11" };
    const series = await opened.pane.evaluate(
      ([text, lineColors, address]) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          const chart = sheet.charts.add("Line", sheet.getRange(address), "Columns");
          chart.title.text = text;
          chart.legend.position = "Bottom";
          chart.setPosition("A1", "I22");
          chart.series.load("items/name");
          await context.sync();
          for (const one of chart.series.items) {
            one.markerStyle = "None";
            one.format.line.color = lineColors[one.name as keyof typeof lineColors];
          }
          await context.sync();
          return chart.series.items.map(({ name }) => name);
        }),
      [title, colors, `E1:I${total + 1}`] as const,
    );
    expect(series).toEqual(["History", "Low", "Forecast", "High"]);

    const canvas = opened.page.locator("[data-chart] canvas");
    await canvas.waitFor();
    expect(await canvas.getAttribute("aria-label")).toBe(`${title}. History, Low, Forecast, High`);
    // Every line is there: pixels of its colour, in the part of the months it is about.
    await opened.page.waitForFunction(() => document.getAnimations().length === 0);
    const painted = await canvas.evaluate((element, wanted) => {
      const { width, height } = element as HTMLCanvasElement;
      const pixels = (element as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      return wanted.map((color) => {
        const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
        const columns = new Set<number>();
        // Above the legend only, whose keys have the lines' colours.
        for (let y = 0; y < height * 0.8; y++)
          for (let x = 0; x < width; x++) {
            const at = (y * width + x) * 4;
            if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) columns.add(x / width);
          }
        return { columns: columns.size, from: Math.min(...columns), to: Math.max(...columns) };
      });
    }, Object.values(colors));
    const [past, , expected, edges] = painted;
    const share = months / total;
    expect(past?.columns).toBeGreaterThan(50);
    expect(past?.to).toBeLessThan(share + 0.1);
    for (const line of [expected, edges]) {
      expect(line?.columns).toBeGreaterThan(20);
      expect(line?.from).toBeGreaterThan(share - 0.1);
      expect(line?.to).toBeGreaterThan(0.9);
    }
    const folder = join(__dirname, "../../test-results");
    mkdirSync(folder, { recursive: true });
    await opened.page.screenshot({ path: join(folder, "forecast-chart.png") });
  });
});
