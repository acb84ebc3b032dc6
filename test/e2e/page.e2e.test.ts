import { readFileSync } from "node:fs";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { openWorkbench, paneOf, showNewSheet, whenReady, type OpenedWorkbench } from "./openWorkbench";
import { enter } from "./sheet";

let server: WorkbenchServer;
let browser: LaunchedBrowser;
const sessions: OpenedWorkbench[] = [];
const shared = new Map<string, OpenedWorkbench>();

/** A page of its own, with an empty workbook. */
const open = async (locale: "en-US" | "fr-FR" = "en-US") => {
  const session = await openWorkbench(browser, server.url, { locale });
  sessions.push(session);
  return session;
};

/** A new sheet on a page that other tests use too. */
const openSheet = async (locale: "en-US" | "fr-FR" = "en-US") => {
  const session = shared.get(locale) ?? (await open(locale));
  shared.set(locale, session);
  await showNewSheet(session.page);
  return session;
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench({ port: 0 }), launchBrowser()]);
});
afterEach(async () => {
  const outgoing = sessions.flatMap((session) => session.outgoing);
  const errors = sessions.flatMap((session) => session.errors);
  const kept = new Set(shared.values());
  const ended = sessions.filter((session) => !kept.has(session));
  sessions.splice(0, sessions.length, ...kept);
  await Promise.all(ended.map(({ context }) => context.close()));
  expect({ outgoing, errors }).toEqual({ outgoing: [], errors: [] });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Writes rows to the active sheet from A1 through the add-in's API; formulas begin with "=". */
const write = ({ page }: OpenedWorkbench, rows: (string | number)[][]) =>
  paneOf(page).evaluate(
    (values) =>
      Excel.run(async (context) => {
        const first = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
        first.getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1).formulas = values;
        await context.sync();
      }),
    rows,
  );

const read = ({ page }: OpenedWorkbench, address: string) =>
  paneOf(page).evaluate(
    (of) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(of).load("values,formulas");
        await context.sync();
        return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
      }),
    address,
  );

/** Presses where a cell is. */
async function clickCell({ page }: OpenedWorkbench, row: number, column: number): Promise<void> {
  const box = await page.evaluate(
    ([atRow, atColumn]) => {
      const { places } = window.workbench?.engine as unknown as {
        places: { cellBox(row: number, column: number): { left: number; top: number; width: number; height: number } | null };
      };
      return places.cellBox(atRow, atColumn);
    },
    [row, column] as const,
  );
  if (!box) throw new Error("The cell is not on the screen.");
  await page.mouse.click(box.left + box.width / 2, box.top + box.height / 2);
}

describe("the workbench", () => {
  it("calculates SOP functions typed by hand and recalculates them when a precedent changes", async () => {
    const session = await openSheet();
    // Hand calculation: 20 - 12 = 8 hours free, 20 - 30 = 10 hours short.
    await write(session, [
      ["Paint", 12],
      ["Assembly", 30],
    ]);
    await clickCell(session, 0, 3);
    const formula = "=SOP.CAPACITYGAP({20;20},B1:B2)";
    await session.page.keyboard.type(formula, { delay: 10 });
    await enter(session.page, formula);
    expect((await read(session, "D1:D2")).values).toEqual([[8], [-10]]);
    await clickCell(session, 1, 1);
    await session.page.keyboard.type("18");
    await enter(session.page, "18");
    expect((await read(session, "D1:D2")).values).toEqual([[8], [2]]);
  });

  it("shows autocomplete and argument help of SOP functions in the user's language", async () => {
    const session = await openSheet("fr-FR");
    await clickCell(session, 0, 0);
    await session.page.keyboard.type("=SOP.CAPACITYG", { delay: 30 });
    const described = (
      JSON.parse(readFileSync("dist/functions-fr.json", "utf8")) as {
        functions: { id: string; description: string; parameters: { description: string }[] }[];
      }
    ).functions.find(({ id }) => id === "CAPACITYGAP");
    await session.page
      .getByText(described?.description ?? "")
      .first()
      .waitFor();
    await session.page.keyboard.type("AP(");
    await session.page
      .getByText(described?.parameters[0]?.description ?? "")
      .first()
      .waitFor();
    // The first closes the help, the second the editor.
    await session.page.keyboard.press("Escape");
    await session.page.keyboard.press("Escape");
    await session.page.waitForFunction(() => !window.workbench?.engine.editing());
  });

  it("says what is wrong beside the selected cell, and nothing beside a right one", async () => {
    const session = await openSheet();
    await write(session, [["", '=SOP.CAPACITYGAP("x",1)']]);
    const card = session.page.getByTestId("cell-error");
    expect(await card.count()).toBe(0);
    await clickCell(session, 0, 1);
    await card.waitFor();
    expect(await card.innerText()).toContain("#VALUE!");
    expect(await card.innerText()).toContain("capacity");
    await clickCell(session, 5, 5);
    await card.waitFor({ state: "detached" });
  });

  it("runs a button of the ribbon and a shortcut, with the add-in's own code", async () => {
    const session = await openSheet();
    await session.pane.evaluate(() => {
      const ran: string[] = [];
      Object.assign(window, { ran });
      for (const name of ["sopRefresh", "sopFunctions"])
        // What a shortcut passes cannot be completed.
        Office.actions.associate(name, (event: Partial<Office.AddinCommands.Event>) => {
          ran.push(name);
          setTimeout(() => event.completed?.(), 300);
        });
    });
    const refresh = session.page.getByRole("button", { name: "Refresh" });
    await refresh.click();
    expect(await refresh.isDisabled()).toBe(true);
    await session.page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
    await clickCell(session, 2, 2);
    await session.page.keyboard.press("Control+Alt+Shift+F");
    await session.pane.waitForFunction(() => (window as unknown as { ran: string[] }).ran.length === 2);
    expect(await session.pane.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual(["sopRefresh", "sopFunctions"]);
  });

  it("keeps the workbook through a reload, and New replaces it after asking", async () => {
    const session = await open();
    await write(session, [["kept", 21, "=B1*2"]]);
    await session.page.evaluate(() => window.workbench?.keep());
    await session.page.reload();
    await whenReady(session.page);
    expect(await read(session, "A1:C1")).toEqual({ values: [["kept", 21, 42]], formulas: [["kept", 21, "=B1*2"]] });
    await session.page.getByRole("button", { name: "New", exact: true }).click();
    await session.page.getByRole("button", { name: "Continue without saving" }).click();
    await session.page.waitForFunction(() => window.workbench?.engine.usedArea(window.workbench.engine.activeSheet(), true) === null);
    await session.page.reload();
    await whenReady(session.page);
    expect((await read(session, "A1:C1")).values).toEqual([["", "", ""]]);
  });

  it("saves an .xlsx that opens again with the same values and formulas, from the button and by dropping it", async () => {
    const session = await open();
    await write(session, [["Load", 12, "=SOP.CAPACITYGAP(20,B1)", "=SUM(B1:C1)"]]);
    const [download] = await Promise.all([
      session.page.waitForEvent("download"),
      session.page.getByRole("button", { name: "Save", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Book1.xlsx");
    const path = await download.path();
    const before = await read(session, "A1:D1");
    expect(before.values).toEqual([["Load", 12, 8, 20]]);

    await session.page.getByRole("button", { name: "New", exact: true }).click();
    await session.page.waitForFunction(() => window.workbench?.engine.usedArea(window.workbench.engine.activeSheet(), true) === null);
    await session.page.locator("#open-file").setInputFiles(path);
    await session.page.getByText("is open.").waitFor();
    await whenReady(session.page);
    expect(await read(session, "A1:D1")).toEqual(before);

    const bytes = [...readFileSync(path)];
    await session.page.evaluate((data) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(data)], "dropped.xlsx"));
      for (const type of ["dragover", "drop"])
        document.querySelector("main")?.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, bytes);
    await session.page.getByText("dropped.xlsx is open.").waitFor();
    await whenReady(session.page);
    expect(await read(session, "A1:D1")).toEqual(before);
  });

  it("refuses a file that is no workbook with a sentence, and keeps the open one", async () => {
    const session = await openSheet();
    await write(session, [["here"]]);
    await session.page
      .locator("#open-file")
      .setInputFiles({ name: "plan.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("not a workbook") });
    await session.page.getByRole("button", { name: "Continue without saving" }).click();
    await session.page.getByRole("alert").filter({ hasText: "plan.xlsx is not an Excel workbook" }).waitFor();
    expect((await read(session, "A1")).values).toEqual([["here"]]);
  });

  it("goes between grid and pane with F6, and closes and shows the pane", async () => {
    const session = await openSheet();
    const focused = () => session.page.evaluate(() => document.activeElement?.tagName);
    await clickCell(session, 1, 1);
    await session.page.keyboard.press("F6");
    expect(await focused()).toBe("IFRAME");
    await session.page.keyboard.press("F6");
    expect(await focused()).not.toBe("IFRAME");
    await session.page.keyboard.type("7");
    await enter(session.page, "7");
    expect((await read(session, "B2")).values).toEqual([[7]]);
    await session.page.getByRole("button", { name: "Close the pane" }).click();
    expect(await session.page.locator("aside.pane").isVisible()).toBe(false);
    expect((await read(session, "B2")).values).toEqual([[7]]);
    await session.page.getByRole("button", { name: "Open S&OP" }).click();
    expect(await session.page.locator("aside.pane").isVisible()).toBe(true);
  });

  it("names an API that it does not serve, loudly", async () => {
    const session = await openSheet();
    const code = await session.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").getImage();
        await context.sync();
        return "served";
      }).catch((error: { code: string }) => error.code),
    );
    expect(code).toBe("ApiNotFound");
    await session.page.getByRole("alert").filter({ hasText: "Range.getImage" }).waitFor();
  });

  it("speaks French everywhere with ?locale=fr-FR, and switches", async () => {
    const session = await openSheet("fr-FR");
    const { page } = session;
    await page.getByRole("tab", { name: "PIC / S&OP" }).waitFor();
    expect(await page.getByRole("button", { name: "Importer des données" }).isVisible()).toBe(true);
    expect(await session.pane.evaluate(() => Office.context.displayLanguage)).toBe("fr-FR");
    const names = await page.evaluate(() => window.workbench?.engine.sheets().map(({ name }) => name) ?? []);
    expect(names.length).toBeGreaterThan(1);
    expect(names).toEqual(names.map((_, index) => `Feuil${index + 1}`));
    await page.getByRole("button", { name: "English" }).click();
    await page.waitForURL(/locale=en-US/);
    await whenReady(page);
    expect(await page.getByRole("tab", { name: "S&OP", exact: true }).isVisible()).toBe(true);
  });

  it("loads the add-in again without losing the workbook, and calculates with the new functions", async () => {
    const session = await openSheet();
    await write(session, [[12, "=SOP.CAPACITYGAP(20,A1)"]]);
    await session.page.evaluate(() => window.workbench?.reloadAddin());
    expect((await read(session, "A1:B1")).values).toEqual([[12, 8]]);
  });
});
