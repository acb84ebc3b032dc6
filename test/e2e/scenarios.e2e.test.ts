/**
 * An event as a planner meets it, by what is seen and clicked, in both languages: a machine of the ice-cream plant breaks down for two
 * months. From the plan it takes three presses to compare it; it is adopted as one step, seen in the cells, and taken back.
 */
import { fill, inLanguage, type Text } from "../../src/language/text";
import { samples } from "../../src/samples/all";
import { analyseTexts } from "../../src/taskpane/texts/analyseTexts";
import { collectTexts } from "../../src/taskpane/texts/collectTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { productionTexts } from "../../src/taskpane/texts/productionTexts";
import { safetyTexts } from "../../src/taskpane/texts/safetyTexts";
import { scenarioTexts, templateTexts } from "../../src/taskpane/texts/scenarioTexts";
import { tourTexts } from "../../src/taskpane/texts/tourTexts";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { walksOf } from "../support/campaign";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { faultsOf, narrow } from "./narrowPane";
import { paneOf } from "./openWorkbench";
import { cellsNamed, isReady, numberNamed } from "./sheet";

let server: WorkbenchServer;
let browser: LaunchedBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench({ port: 0 }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it.each(walksOf(["en", "fr"] as const, (language) => language === "fr"))(
  "a machine breaks down for two months: compared, adopted, taken back (%s)",
  async (language) => {
    const { page, context, outgoing, errors } = await browser.newPage();
    await page.goto(`${server.url}?locale=${language === "fr" ? "fr-FR" : "en-US"}`);
    await isReady(page);
    const pane = page.frameLocator("iframe[name=addin-pane]");
    const say = (text: Text, values: Readonly<Record<string, string | number>> = {}): string => fill(inLanguage(text, language), values);
    const press = (text: Text) =>
      pane
        .getByRole("button", { name: say(text), exact: true })
        .first()
        .click({ timeout: 120_000 });
    const picture = async (name: string): Promise<void> => {
      const folder = process.env.SOP_PICTURES;
      if (folder !== undefined) await page.screenshot({ path: `${folder}/scenario-${language}-${name}.png` });
    };
    await pane.getByRole("radio", { name: new RegExp(`^${say(samples.agriFood.title)}`) }).check();
    await press(paneTexts.trySample);
    await pane
      .getByText(language === "fr" ? "Charge maximale" : "Peak load")
      .first()
      .waitFor({ timeout: 120_000 });
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
    await press(productionTexts.ahead);
    await press(productionTexts.use);
    await pane.getByRole("button", { name: say(productionTexts.openGrid) }).waitFor({ timeout: 120_000 });
    const before = await cellsNamed(page, "SopPlanInForce");
    const hours = await cellsNamed(page, "SopPlanHours");

    // The fullest machine and two months are chosen already.
    await press(productionTexts.tryEvent);
    await press(templateTexts["machine down"]);
    await picture("1-event");
    await press(scenarioTexts.compare);
    await pane.getByRole("table", { name: say(scenarioTexts.table) }).waitFor({ timeout: 120_000 });
    await picture("2-compared");
    expect(await cellsNamed(page, "SopPlanInForce")).toEqual(before);
    if (language === "fr") {
      await narrow(page, 320);
      expect(await faultsOf(paneOf(page))).toEqual([]);
      await picture("3-narrow");
      await narrow(page, 420);
    }
    await press(scenarioTexts.sheet);
    await pane.getByRole("button", { name: say(scenarioTexts.adopt) }).waitFor({ timeout: 120_000 });
    await picture("4-sheet");
    expect(await numberNamed(page, "SopScenarioPlan")).toBe(1);

    await press(scenarioTexts.adopt);
    await pane.getByLabel(new RegExp(`^${say(scenarioTexts.reason).replace("?", "\\?")}`)).fill("Part");
    await picture("5-adopt");
    await press(scenarioTexts.adopt);
    await pane.getByRole("heading", { level: 1, name: say(scenarioTexts.title) }).waitFor({ timeout: 120_000 });
    expect(await cellsNamed(page, "SopPlanInForce")).not.toEqual(before);
    expect(await cellsNamed(page, "SopPlanHours")).not.toEqual(hours);
    await picture("6-adopted");

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
      .waitFor({ timeout: 120_000 });
    await page.evaluate(() => window.workbench?.engine.calculation.settle());
    expect(await cellsNamed(page, "SopPlanInForce")).toEqual(before);
    expect(await cellsNamed(page, "SopPlanHours")).toEqual(hours);
    expect(outgoing).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  },
  400_000,
);
