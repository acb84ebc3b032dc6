import { readFileSync } from "node:fs";
import type axe from "axe-core";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { openWorkbench, whenReady, type OpenedWorkbench } from "./openWorkbench";

let server: WorkbenchServer;
let browser: LaunchedBrowser;
/** The English page in the light theme, which the tests share. */
let session: OpenedWorkbench;

beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench({ port: 0 }), launchBrowser()]);
  session = await openWorkbench(browser, server.url, { colorScheme: "light" });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What axe finds in the page around the grid; the grid is the engine's own, the pane has tests of its own. */
async function accessibilityProblems({ page }: OpenedWorkbench): Promise<string[]> {
  // Through the debugger, because the page's policy refuses scripts that are not its own.
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const found = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(
      { exclude: [[".grid-engine"], ["iframe"]] },
      { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
    ),
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe("how the workbench looks", () => {
  it.each([
    ["light", "en-US"],
    ["dark", "fr-FR"],
  ] as const)("has no accessibility problem in the %s theme (%s)", async (colorScheme, locale) => {
    const looked = colorScheme === "light" ? session : await openWorkbench(browser, server.url, { locale, colorScheme });
    await looked.page.evaluate(() => window.workbench?.engine.activeSheet());
    await looked.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").getImage();
        await context.sync();
      }).catch(() => undefined),
    );
    await looked.page.getByText(/\((1)\)$/).waitFor();
    expect(await accessibilityProblems(looked)).toEqual([]);
    if (looked !== session) await looked.context.close();
  });

  it("follows the system's theme, or the one a person chose, and so does the add-in", async () => {
    const { page } = session;
    const themes = async () => {
      await page.evaluate(() => window.workbench?.ready);
      return [
        await page.evaluate(() => document.documentElement.dataset.theme),
        await page.frame({ name: "addin-pane" })?.evaluate(() => Office.context.officeTheme.bodyBackgroundColor),
      ];
    };
    expect(await themes()).toEqual(["light", "#ffffff"]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    expect(await themes()).toEqual(["dark", "#262626"]);
    await page.getByLabel("Theme").selectOption("Light theme");
    await page.waitForFunction(() => document.documentElement.dataset.theme === "light");
    await page.reload();
    session.pane = await whenReady(page);
    expect(await themes()).toEqual(["light", "#ffffff"]);
  });

  it("resizes the pane with the mouse between its limits; it opens at 350 pixels", async () => {
    const { page } = session;
    const frameWidth = async () => (await page.locator("iframe[name=addin-pane]").boundingBox())?.width;
    const paneWidth = async () => (await page.locator("aside.pane").boundingBox())?.width;
    expect(await session.pane.evaluate(() => window.innerWidth)).toBe(await frameWidth());
    expect(Math.round((await paneWidth()) ?? 0)).toBe(350);
    const drag = async (to: number) => {
      const box = await page.getByRole("separator", { name: "Width of the pane" }).boundingBox();
      if (!box) throw new Error("The separator is not shown.");
      await page.mouse.move(box.x + box.width / 2, 400);
      await page.mouse.down();
      await page.mouse.move(to, 400, { steps: 4 });
      await page.mouse.up();
    };
    await drag(866);
    expect(await paneWidth()).toBe(500);
    await drag(1360);
    expect(await paneWidth()).toBe(320);
  });

  it.each([1366, 1024, 620])("fits a window %d pixels wide without scrolling the page", async (width) => {
    await session.page.setViewportSize({ width, height: 768 });
    const fits = await session.page.evaluate(
      () => document.documentElement.scrollWidth <= window.innerWidth && document.documentElement.scrollHeight <= window.innerHeight,
    );
    expect(fits).toBe(true);
    const buttons = session.page.locator("header.title button, .ribbon .control");
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
    }
  });
});
