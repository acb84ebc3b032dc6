import type { CellPlaces } from "../../src/workbench/engine/screenPlaces";
import type { OfficeHost } from "../../src/workbench/host/host";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { openWorkbench, showNewSheet, type OpenedWorkbench } from "./openWorkbench";
import { leaveEditor, typeInto } from "./sheet";

let server: WorkbenchServer;
let browser: LaunchedBrowser;
const sessions: OpenedWorkbench[] = [];
let english: OpenedWorkbench;

const open = async (locale: "en-US" | "fr-FR") => {
  const session = await openWorkbench(browser, server.url, { locale });
  sessions.push(session);
  return session;
};

/** A new sheet on the English page, which the tests share. */
const openSheet = async () => {
  await leaveEditor(english.page);
  await showNewSheet(english.page);
  return english;
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench({ port: 0 }), launchBrowser()]);
  english = await open("en-US");
});
afterEach(() => {
  const outgoing = sessions.flatMap((session) => session.outgoing);
  const errors = sessions.flatMap((session) => session.errors);
  expect({ outgoing, errors }).toEqual({ outgoing: [], errors: [] });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Writes rows to the active sheet from A1 through the add-in's API; formulas begin with "=". */
const write = ({ pane }: OpenedWorkbench, rows: (string | number)[][]) =>
  pane.evaluate(
    (values) =>
      Excel.run(async (context) => {
        const first = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
        first.getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1).formulas = values;
        await context.sync();
      }),
    rows,
  );

const cellAt = (session: OpenedWorkbench, row: number, column: number) =>
  session.page.evaluate(
    async ([r, c]) => {
      const engine = window.workbench?.engine;
      await engine?.calculation.settle();
      const [cell] = engine?.read({ sheetId: engine.activeSheet(), row: r, column: c, lastRow: r, lastColumn: c })[0] ?? [];
      return cell;
    },
    [row, column] as const,
  );

const type = async (session: OpenedWorkbench, row: number, column: number, text: string) => {
  const sheetId = await session.page.evaluate(() => window.workbench?.engine.activeSheet() ?? "");
  await typeInto(session.page, { sheetId, row, column }, text);
  return cellAt(session, row, column);
};

/** Colour of the screen in the left part of a cell, beside its text. */
async function colorOf(session: OpenedWorkbench, row: number, column: number): Promise<number[]> {
  const { page } = session;
  const box = await page.evaluate(([r, c]) => (window.workbench?.engine as unknown as { places: CellPlaces }).places.cellBox(r, c), [
    row,
    column,
  ] as const);
  if (!box) throw new Error("The cell is not on the screen.");
  const png = (await page.screenshot({ clip: { x: box.left + 4, y: box.top + 4, width: 2, height: 2 } })).toString("base64");
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(2, 2);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, png);
}

/** The colours of the first cells of column B once they are the wanted ones: a sheet is drawn some frames after it was changed. */
async function showsColors(session: OpenedWorkbench, wanted: readonly (readonly number[])[]) {
  const look = () => Promise.all(wanted.map((_, row) => colorOf(session, row, 1)));
  let found = await look();
  for (let looks = 0; looks < 100 && JSON.stringify(found) !== JSON.stringify(wanted); looks++) {
    await session.page.waitForTimeout(50);
    found = await look();
  }
  expect(found).toEqual(wanted);
}

it("reads numbers and dates as a French person types them", async () => {
  const session = await open("fr-FR");
  // 31 December 2026 is day 46387 of Excel's calendar.
  const typed: [string, number][] = [
    ["1,5", 1.5],
    ["1 234,56", 1234.56],
    ["31/12/2026", 46387],
    ["12,5%", 0.125],
  ];
  for (const [index, [text, value]] of typed.entries()) expect((await type(session, index, 3, text))?.value).toBe(value);
  expect(await type(session, 5, 3, "=sum(d1:d1)")).toEqual({ value: 1.5, formula: "=SUM(D1:D1)" });
});

it("shows the words that an argument takes while one types it", async () => {
  const { page } = await openSheet();
  await page.evaluate(() => {
    const engine = window.workbench?.engine;
    engine?.select({ sheetId: engine.activeSheet(), row: 4, column: 5, lastRow: 4, lastColumn: 5 });
  });
  await page.locator("canvas").first().focus();
  await page.keyboard.type("=SOP.FORECASTACCURACY(A1:A2,B1:B2,");
  await page
    .getByText(/metric: "WAPE" \| /)
    .first()
    .waitFor({ timeout: 30_000 });
  await leaveEditor(page);
});

it("scrolls to the cell that the add-in selects, on the sheet that is shown and on another", async () => {
  const session = await openSheet();
  const selectAt = (sheet: string, address: string) =>
    session.pane.evaluate(
      ([name, cell]) =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          (name === "" ? worksheets.getActiveWorksheet() : worksheets.getItem(name)).getRange(cell).select();
          await context.sync();
        }),
      [sheet, address] as const,
    );
  const isShown = (row: number, column: number) =>
    session.page.waitForFunction(
      ([r, c]) => {
        const box = (window.workbench?.engine as unknown as { places: CellPlaces }).places.cellBox(r, c);
        return box !== null && box.left + box.width < innerWidth && box.top + box.height < innerHeight;
      },
      [row, column] as const,
      { timeout: 10_000 },
    );
  await selectAt("", "Z300");
  await isShown(299, 25);
  await selectAt("", "A1");
  await isShown(0, 0);
  await selectAt("", "AB280:AC290");
  await isShown(279, 27);
  const first = await session.page.evaluate(() => {
    const engine = window.workbench?.engine;
    return engine?.sheets().find(({ id }) => id === engine.activeSheet())?.name ?? "";
  });
  await showNewSheet(session.page);
  await selectAt(first, "C150");
  await isShown(149, 2);
  await selectAt("", "B400:H900");
  await isShown(399, 1);
});

it("draws a heat map over every cell of a spill, and again when its values change", async () => {
  const session = await openSheet();
  await write(session, [
    [1, "=A1:A3*10"],
    [2, ""],
    [3, ""],
  ]);
  await session.page.evaluate(() => {
    const engine = window.workbench?.engine;
    engine?.addConditionalFormat(engine.activeSheet(), {
      id: "heat",
      ranges: [{ row: 0, column: 1, lastRow: 2, lastColumn: 1 }],
      stopIfTrue: false,
      rule: {
        type: "colorScale",
        points: [
          { kind: "min", color: "#00FF00" },
          { kind: "max", color: "#FF0000" },
        ],
      },
    });
  });
  const [green, between, red] = [
    [0, 255, 0],
    [128, 128, 0],
    [255, 0, 0],
  ] as const;
  await showsColors(session, [green, between, red]);
  await type(session, 0, 0, "5");
  await showsColors(session, [red]);
});

it("asks the browser for no frame while nothing changes, and draws what changes then", async () => {
  const session = await openSheet();
  await showsColors(session, [[255, 255, 255]]);
  // Each frame that the page asks for, in a second that begins when nothing was drawn for some frames.
  const frames = await session.page.evaluate(async () => {
    const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    await wait(500);
    let asked = 0;
    const ask = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      asked += 1;
      return ask.call(window, callback);
    };
    await wait(1000);
    window.requestAnimationFrame = ask;
    return asked;
  });
  // A cursor that blinks asks for a few; a painter that does not rest asked for more than a hundred.
  expect(frames).toBeLessThan(15);
  await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B1").format.fill.color = "#00B050";
      await context.sync();
    }),
  );
  await showsColors(session, [[0, 176, 80]]);
});

it("refuses typing and Delete in locked cells of a protected sheet, and says why; follows links inside the workbook", async () => {
  const session = await openSheet();
  await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("B1").format.protection.locked = false;
      sheet.getRange("C3").hyperlink = { documentReference: `${sheet.name}!F9`, textToDisplay: "There" };
      sheet.getRange("C4").hyperlink = { address: "https://example.com/", textToDisplay: "Outside" };
      sheet.protection.protect();
      await context.sync();
    }),
  );
  expect((await type(session, 0, 0, "10"))?.value).toBe(1);
  await session.page.getByRole("alert").filter({ hasText: "A1 is on a protected sheet" }).waitFor();
  await session.page.keyboard.press("Escape");
  expect((await type(session, 0, 1, "20"))?.value).toBe(20);
  await session.page.evaluate(() => {
    const engine = window.workbench?.engine;
    engine?.select({ sheetId: engine.activeSheet(), row: 0, column: 0, lastRow: 0, lastColumn: 0 });
  });
  await session.page.keyboard.press("Delete");
  expect((await cellAt(session, 0, 0))?.value).toBe(1);
  const press = async (row: number, column: number) => {
    const box = await session.page.evaluate(
      ([r, c]) => (window.workbench?.engine as unknown as { places: CellPlaces }).places.cellBox(r, c),
      [row, column] as const,
    );
    if (!box) throw new Error("The cell is not on the screen.");
    await session.page.mouse.click(box.left + 12, box.top + box.height / 2);
  };
  await press(2, 2);
  await session.page.waitForFunction(() => window.workbench?.engine.selection().row === 8);
  await press(3, 2);
  await session.page.getByRole("alert").filter({ hasText: "https://example.com/" }).waitFor();
});

it("calls a function again only when one of its precedents changes", async () => {
  const session = await openSheet();
  await write(session, [[12, "=SOP.CAPACITYGAP(20,A1)", 1]]);
  await cellAt(session, 0, 1);
  await session.page.evaluate(() => {
    const { host } = window.workbench as unknown as { host: OfficeHost };
    const counted = window as unknown as { calls: number };
    counted.calls = 0;
    const frame = Object.values(host).find((part) => typeof (part as { call?: unknown } | null)?.call === "function") as {
      call(id: string, args: string): string;
    };
    const call = frame.call.bind(frame);
    frame.call = (id, args) => {
      counted.calls++;
      return call(id, args);
    };
  });
  const calls = () => session.page.evaluate(() => (window as unknown as { calls: number }).calls);
  await type(session, 0, 2, "5");
  expect(await calls()).toBe(0);
  expect((await type(session, 0, 0, "15"), await cellAt(session, 0, 1))?.value).toBe(5);
  expect(await calls()).toBe(1);
});
