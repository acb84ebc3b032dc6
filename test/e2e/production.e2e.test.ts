/**
 * The production plan as a planner shapes it, by what is seen and clicked, in both languages: the ice-cream plant builds ahead of its
 * summer, a figure is typed into the grid, its effect is seen while one types, it is recorded with a reason, and taken back.
 */
import type { FrameLocator, Page } from "playwright-core";
import { fill, inLanguage, type Language, type Text } from "../../src/language/text";
import { samples } from "../../src/samples/all";
import { analyseTexts } from "../../src/taskpane/texts/analyseTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { productionTexts } from "../../src/taskpane/texts/productionTexts";
import { safetyTexts } from "../../src/taskpane/texts/safetyTexts";
import { tourTexts } from "../../src/taskpane/texts/tourTexts";
import { collectTexts } from "../../src/taskpane/texts/collectTexts";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { walksOf } from "../support/campaign";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { cellsNamed, isReady, numberNamed, typeInto } from "./sheet";

let server: WorkbenchServer;
let browser: LaunchedBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench({ port: 0 }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A cell of the grid that people fill, counted from its first. */
const figureCell = (page: Page, row: number, column: number): Promise<{ sheetId: string; row: number; column: number }> =>
  page.evaluate(
    ([down, right]) => {
      const engine = window.workbench?.engine;
      const found = engine?.names().find(({ name }) => name === "SopPlanFigures");
      const parts = /^='?([^'!]+)'?!\$([A-Z]+)\$(\d+)/.exec(found?.formula ?? "");
      const sheetId = engine?.sheets().find(({ name }) => name === parts?.[1])?.id;
      if (parts === null || sheetId === undefined) throw new Error("The plan has no grid.");
      return { sheetId, row: Number(parts[3]) - 1 + down, column: (parts[2] ?? "").charCodeAt(0) - 65 + right };
    },
    [row, column] as const,
  );

const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SOP_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
};

function reader(pane: FrameLocator, language: Language) {
  const say = (text: Text, values: Readonly<Record<string, string | number>> = {}): string => fill(inLanguage(text, language), values);
  return {
    say,
    press: (text: Text, values = {}) =>
      pane
        .getByRole("button", { name: say(text, values), exact: true })
        .first()
        .click({ timeout: 120_000 }),
    seen: (name: string | RegExp) => pane.getByText(name).first().waitFor({ timeout: 120_000 }),
  };
}

it.each(walksOf(["en", "fr"] as const, (language) => language === "en"))(
  "is shaped by a planner (%s)",
  async (language) => {
    const { page, context, outgoing, errors } = await browser.newPage();
    await page.goto(`${server.url}?locale=${language === "fr" ? "fr-FR" : "en-US"}`);
    await isReady(page);
    const pane = page.frameLocator("iframe[name=addin-pane]");
    const { say, press, seen } = reader(pane, language);
    await pane.getByRole("radio", { name: new RegExp(`^${say(samples.agriFood.title)}`) }).check();
    await press(paneTexts.trySample);
    await seen(language === "fr" ? "Charge maximale" : "Peak load");
    await picture(page, `plan-${language}-0-home`);
    await pane
      .getByRole("navigation")
      .getByRole("button", { name: say(paneTexts.cycle), exact: true })
      .click();
    const step = say(collectTexts.analyse);
    await pane
      .getByRole("button", { name: new RegExp(`^(${say(collectTexts.openStep, { step })}|${step})$`.replaceAll("\u202f", "\\s")) })
      .first()
      .click();
    await press(analyseTexts.openProduction);
    await seen(say(productionTexts.followed));
    await press(productionTexts.openGrid);
    await picture(page, `plan-${language}-1-follow`);
    expect(await numberNamed(page, "SopPlanService")).toBeLessThan(0.97);

    // Another plan, seen before it is written.
    await press(productionTexts.ahead);
    await pane.getByRole("button", { name: say(productionTexts.use) }).waitFor({ timeout: 60_000 });
    await picture(page, `plan-${language}-2-preview`);
    await press(productionTexts.use);
    await pane.getByRole("button", { name: say(productionTexts.openGrid) }).waitFor({ timeout: 120_000 });
    expect(await numberNamed(page, "SopPlanService")).toBe(1);
    const planned = Number((await cellsNamed(page, "SopPlanInForce"))[2]?.[6]);

    // A figure of the planner's own: the stock of its family falls by as much as is made less.
    const before = Number((await cellsNamed(page, "SopPlanStock"))[2]?.[6]);
    await typeInto(page, await figureCell(page, 2, 6), String(planned - 1000));
    expect(Number((await cellsNamed(page, "SopPlanStock"))[2]?.[6])).toBeCloseTo(before - 1000, 6);
    await pane.getByRole("heading", { level: 2, name: say(productionTexts.open.one, { count: 1 }) }).waitFor({ timeout: 60_000 });
    await picture(page, `plan-${language}-3-typed`);
    await pane.getByRole("combobox").selectOption("people");
    await press(productionTexts.record);
    await pane
      .getByRole("heading", { level: 2, name: say(productionTexts.open.one, { count: 1 }) })
      .waitFor({ state: "detached", timeout: 60_000 });
    expect(await numberNamed(page, "SopPlanUnrecorded")).toBe(0);
    await picture(page, `plan-${language}-4-recorded`);

    // What was recorded is taken back; the figure stays in the grid until its cell is cleared.
    await pane
      .getByRole("navigation")
      .getByRole("button", { name: say(paneTexts.home), exact: true })
      .click();
    await press(tourTexts.menu);
    await pane.getByRole("menuitem", { name: say(safetyTexts.title) }).click();
    await pane
      .getByRole("main")
      .getByRole("button", { name: new RegExp(`^${say(safetyTexts.undo)}`) })
      .first()
      .click();
    await pane
      .getByText(new RegExp(` · ${say(safetyTexts.undone)}$`))
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await numberNamed(page, "SopPlanUnrecorded")).toBe(1);
    await page.evaluate(
      (cell) => window.workbench?.engine.select({ ...cell, lastRow: cell.row, lastColumn: cell.column }),
      await figureCell(page, 2, 6),
    );
    await page.keyboard.press("Delete");
    await page.evaluate(() => window.workbench?.engine.calculation.settle());
    expect(await numberNamed(page, "SopPlanService")).toBe(1);
    expect(outgoing).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  },
  300_000,
);
