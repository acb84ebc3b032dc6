import type { BrowserContextOptions, Frame } from "playwright-core";
import type { LaunchedBrowser, WatchedPage } from "./browser";

/** The workbench's page with the add-in ready in its pane. */
export interface OpenedWorkbench extends WatchedPage {
  /** The add-in's frame: code evaluated here is add-in code. */
  pane: Frame;
}

/** The pane's frame of now; another one after the add-in was loaded again. */
export function paneOf(page: WatchedPage["page"]): Frame {
  const pane = page.frame({ name: "addin-pane" });
  if (!pane) throw new Error("The page has no frame named addin-pane.");
  return pane;
}

/** Waits until the add-in's commands and functions can be called and every cell is calculated. */
export async function whenReady(page: WatchedPage["page"]): Promise<Frame> {
  await page.waitForFunction(() => window.workbench !== undefined, null, { timeout: 60_000 });
  await page.evaluate(() => window.workbench?.ready);
  return paneOf(page);
}

/** Adds a sheet to a page that several tests share, and shows it: opening a page takes longer than most tests. */
export async function showNewSheet(page: WatchedPage["page"]): Promise<void> {
  await paneOf(page).evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add().activate();
      await context.sync();
    }),
  );
}

/** Opens the workbench in a new profile, so with an empty workbook, and waits until it can be used. */
export async function openWorkbench(
  browser: LaunchedBrowser,
  url: string,
  { locale = "en-US", ...context }: { locale?: "en-US" | "fr-FR" } & Omit<BrowserContextOptions, "locale"> = {},
): Promise<OpenedWorkbench> {
  const watched = await browser.newPage(context);
  await watched.page.goto(`${url}?locale=${locale}`);
  return { ...watched, pane: await whenReady(watched.page) };
}
