import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Engine } from "../../src/workbench/engine/engine";
import type { OfficeHost } from "../../src/workbench/host/host";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import type { Check, Outside } from "../../src/workbench/test/host/wireChecks";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { openWorkbench, type OpenedWorkbench } from "./openWorkbench";

/** What the page has besides its handle while these checks run: the ways in that only someone outside the add-in has. */
type CheckedWindow = Window & { outside?: Outside };

let server: WorkbenchServer;
let browser: LaunchedBrowser;
let opened: OpenedWorkbench;
let checks: Check[];

const script = buildSync({
  entryPoints: [join(__dirname, "../../src/workbench/test/host/wireChecks.ts")],
  bundle: true,
  write: false,
  format: "iife",
  globalName: "hostChecks",
  target: "es2020",
}).outputFiles[0]?.text;

beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench({ port: 0 }), launchBrowser()]);
  opened = await openWorkbench(browser, server.url);
  await opened.page.evaluate(() => {
    const { engine, document, host } = window.workbench as unknown as {
      engine: Engine;
      document: { settings: object };
      host: OfficeHost;
    };
    const outside: Outside = {
      type: (sheet, address, value) => {
        const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
        const at = { row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
        const sheetId = engine.sheets().find(({ name }) => name === sheet)?.id ?? "";
        engine.write({ sheetId, ...at, lastRow: at.row, lastColumn: at.column }, [[{ value }]], "user");
        engine.flush();
      },
      documentSettings: () => JSON.stringify(document.settings),
      invoke: (name, args, options) => host.invokeFunction(name, args, options),
      cancel: (id) => host.cancelFunction(id),
      resultsOf: (id) => host.functionResults.filter(([of]) => of === id).map(([, ...result]) => result),
    };
    (window as CheckedWindow).outside = outside;
  });
  checks = (await opened.pane.evaluate(`(async () => { ${script}; return hostChecks.runChecks(parent.outside); })()`)) as Check[];
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe("office.js in the pane of the workbench, in a real browser", () => {
  it("finds what an add-in may rely on in Excel", () => {
    expect(checks.length).toBeGreaterThanOrEqual(27);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it("meets no bug of the host", async () => {
    const bugs = await opened.page.evaluate(() => (window.workbench as unknown as { host: OfficeHost }).host.dispatcher.bugs.map(String));
    expect(bugs).toEqual([]);
  });

  it("reaches no other machine", async () => {
    expect(opened.outgoing).toEqual([]);
    expect(await opened.page.evaluate(() => window.workbench?.outgoingRefused)).toEqual([]);
  });
});
