/**
 * The pane as people meet it: every screen in both languages and themes has no fault that axe finds and never scrolls sideways at
 * 320 pixels; the first path is walked with the keyboard alone.
 */
import { fill, inLanguage, languageOf, type Text } from "../../src/language/text";
import type { FileChooser, Frame, Page } from "playwright-core";
import { analyseTexts } from "../../src/taskpane/texts/analyseTexts";
import { collectTexts } from "../../src/taskpane/texts/collectTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { riskTexts } from "../../src/taskpane/texts/riskTexts";
import { safetyTexts } from "../../src/taskpane/texts/safetyTexts";
import { tourTexts } from "../../src/taskpane/texts/tourTexts";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { walksOf } from "../support/campaign";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { hasHeadsAndBases, importsAgain, offersToBuildAgain, tellsWritesThatMet } from "./changedScreens";
import { faultsOf, narrow } from "./narrowPane";
import { openWorkbench, type OpenedWorkbench } from "./openWorkbench";

let server: WorkbenchServer;
let browser: LaunchedBrowser;
beforeAll(async () => {
  server = await startWorkbench({ port: 0 });
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const words = {
  "en-US": {
    places: { home: "Home", cycle: "Cycle", reviews: "Reviews", functions: "Functions" },
    collect: "Collect the data",
    sample: "Try the sample",
    own: "Use my data",
    csv: "Excel or CSV files",
    files: "Choose Excel or CSV files",
    next: "Continue",
    write: "Import",
    build: "Build reviews",
    insert: "Insert with my selection",
    kpis: "KPIs",
  },
  "fr-FR": {
    places: { home: "Accueil", cycle: "Cycle", reviews: "Revues", functions: "Fonctions" },
    collect: "Collecter les données",
    sample: "Essayer l'exemple",
    own: "Utiliser mes données",
    csv: "Des fichiers Excel ou CSV",
    files: "Choisir des fichiers Excel ou CSV",
    next: "Continuer",
    write: "Importer",
    build: "Construire les revues",
    insert: "Insérer avec ma sélection",
    kpis: "Indicateurs",
  },
} as const;

/** Dates nobody can be sure of, numbers that are none, a repeated key: questions and problems on one screen. */
const doubtful =
  "Famille;Mois;Quantité;Ligne\r\nAlpha;janv. 2027;1 234,5;x\r\nAlpha;févr. 2027;12;y\r\nBeta;bientôt;7;z\r\nGamma;mars 2027;sept;z\r\nGamma;03/02/2027;8;w\r\nAlpha;janv. 2027;3;x\r\n";
const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** Whether nothing covers the first element of a kind. */
const isSeen = (pane: Frame, selector: string) =>
  pane.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    const box = element?.getBoundingClientRect();
    return box !== undefined && element?.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)) === true;
  }, selector);

function quiet({ outgoing, errors }: OpenedWorkbench): void {
  expect(outgoing).toEqual([]);
  expect(errors).toEqual([]);
}

type Look = readonly ["en-US" | "fr-FR", "light" | "dark"];
/** Both walks meet both languages and both themes: a fault of width comes with the language, one of colour with the theme. */
const looks = {
  import: [
    ["en-US", "light"],
    ["fr-FR", "dark"],
  ],
  sample: [
    ["en-US", "dark"],
    ["fr-FR", "light"],
  ],
} satisfies Record<string, Look[]>;
/** French texts are the longer ones. */
const isFrench = ([locale]: Look) => locale === "fr-FR";

describe("every screen at 320 pixels", () => {
  it.each(walksOf<Look>(looks.import, isFrench))(
    "has no fault that axe finds and does not scroll sideways while data comes in (%s, %s)",
    async (locale, themeOfImport) => {
      const say = words[locale];
      const session = await openWorkbench(browser, server.url, { locale, colorScheme: themeOfImport });
      const { page } = session;
      await narrow(page, 320);
      const pane = () => page.frameLocator("iframe[name=addin-pane]");
      const button = (name: string) => pane().getByRole("button", { name, exact: true });
      const faults: Record<string, string[]> = {};
      const look = async (screen: string) => {
        faults[screen] = await faultsOf(session.pane);
      };
      await look("first run");
      await button(say.places.cycle).click();
      await look("no data");
      await button(say.places.reviews).click();
      await look("no reviews");
      await button(say.places.functions).click();
      await look("functions");
      await pane()
        .getByRole("button", { name: /SOP\.LOAD/ })
        .click();
      await look("a function");
      await button(say.insert).click();
      await look("inserting");
      await button(say.places.home).click();
      await button(say.own).click();
      await look("import 1");
      await pane().getByRole("radio", { name: say.csv }).check();
      await pane()
        .getByLabel(say.files)
        .setInputFiles([csv("demande-par-famille-2027.csv", doubtful), csv("vide.csv", "")]);
      await look("import 1 with files");
      await button(say.next).click();
      await pane().getByRole("radiogroup").waitFor();
      await look("import 2");
      await button(say.next).click();
      await button(say.next).and(pane().locator(":not([aria-disabled=true])")).waitFor();
      await look("import 3 with problems");
      await button(say.next).click();
      await look("import 4");
      await button(say.write).click();
      const nextFile = button(`${say.write} vide.csv`);
      await nextFile.waitFor();
      await look("imported");
      await nextFile.click();
      await pane().getByRole("alert").waitFor();
      await look("a refused file");
      await button(say.places.cycle).click();
      await look("cycle");
      await button(say.collect).click();
      await look("collect");
      await button(say.places.home).click();
      await look("home before the reviews");
      expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((screen) => [screen, []])));
      quiet(session);
      await session.context.close();
    },
  );

  it.each(walksOf<Look>(looks.sample, isFrench))(
    "stays without fault with the sample, from Home to the risks (%s, %s)",
    async (locale, themeOfSample) => {
      const language = languageOf(locale);
      const say = (text: Text, values: Readonly<Record<string, string | number>> = {}) => fill(inLanguage(text, language), values);
      const session = await openWorkbench(browser, server.url, { locale, colorScheme: themeOfSample });
      await narrow(session.page, 320);
      const pane = session.page.frameLocator("iframe[name=addin-pane]");
      const press = (text: Text, values = {}) =>
        pane
          .getByRole("button", { name: say(text, values), exact: true })
          .first()
          .click({ timeout: 120_000 });
      const goTo = (text: Text) =>
        pane
          .getByRole("navigation")
          .getByRole("button", { name: say(text), exact: true })
          .click();
      const titled = (text: Text) => pane.getByRole("heading", { level: 1, name: say(text) }).waitFor({ timeout: 120_000 });
      const faults: Record<string, string[]> = {};
      const look = async (screen: string) => {
        faults[screen] = await faultsOf(session.pane);
      };
      await press(paneTexts.trySample);
      await pane.getByRole("list", { name: say(paneTexts.kpis) }).waitFor({ timeout: 120_000 });
      await look("home");
      const sides = await session.pane.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(sides).toBe(themeOfSample === "dark" ? "rgb(41, 41, 41)" : "rgb(255, 255, 255)");
      await goTo(paneTexts.reviews);
      await look("reviews");
      for (const entry of [safetyTexts.title, tourTexts.settings, tourTexts.guidedTour]) {
        await goTo(paneTexts.home);
        await press(tourTexts.menu);
        const item = pane.getByRole("menuitem", { name: say(entry), exact: true });
        await item.waitFor();
        expect(await isSeen(session.pane, "nav button")).toBe(true);
        await item.click();
        await titled(entry);
        await look(inLanguage(entry, "en"));
      }
      await press(tourTexts.start);
      await pane.getByRole("progressbar").waitFor();
      await look("a step of the tour");
      await goTo(paneTexts.cycle);
      await press(collectTexts.collectData);
      await pane.getByRole("meter").waitFor({ timeout: 60_000 });
      await look("collect");
      await press(collectTexts.freeze);
      await look("freezing");
      await goTo(paneTexts.cycle);
      await press(collectTexts.openStep, { step: say(collectTexts.analyse) });
      await titled(analyseTexts.title);
      await look("analyse");
      await press(analyseTexts.openForecast);
      await pane.getByRole("button", { name: say(analyseTexts.adopt), exact: true }).waitFor({ timeout: 120_000 });
      await look("forecast");
      await press(analyseTexts.back);
      await press(analyseTexts.openCursor);
      await pane.getByRole("slider").waitFor({ timeout: 60_000 });
      await look("cursor");
      await press(analyseTexts.back);
      await press(analyseTexts.openRisks);
      await look("risks not looked for");
      await press(riskTexts.look);
      const first = pane
        .getByRole("list", { name: say(riskTexts.risks) })
        .getByRole("button")
        .first();
      await first.waitFor({ timeout: 60_000 });
      await look("risks");
      await first.click();
      await look("a risk");
      await press(riskTexts.own);
      await look("taking a risk on");
      const walk = { session, pane, language, look };
      await hasHeadsAndBases(walk);
      await importsAgain(walk);
      await tellsWritesThatMet(walk);
      await offersToBuildAgain(walk);
      expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((screen) => [screen, []])));
      quiet(session);
      await session.context.close();
    },
  );
});

/** A screen takes the focus just after it shows. */
const somethingHasTheFocus = (pane: Frame) =>
  pane.waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body, null, { timeout: 5_000 });

/** Walks the pane as somebody without a mouse: presses keys, and at each stop checks that the focus is somewhere to be seen. */
function keyboard(page: Page, pane: Frame) {
  const focused = () =>
    pane.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const box = element.getBoundingClientRect();
      const middle = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2);
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? "") : "";
      return {
        name: (element.getAttribute("aria-label") ?? (label || (element.textContent ?? ""))).trim(),
        role: element.getAttribute("type") ?? element.tagName.toLowerCase(),
        seen: middle !== null && (element.contains(middle) || middle.contains(element) || element.parentElement?.contains(middle) === true),
      };
    });
  return {
    focused,
    /** Tab until something of that name has the focus. */
    async tabTo(name: string | RegExp): Promise<void> {
      const passed: string[] = [];
      for (let presses = 0; presses < 60; presses++) {
        const now = await focused();
        if (now && (typeof name === "string" ? now.name === name : name.test(now.name))) {
          expect(now).toMatchObject({ seen: true });
          return;
        }
        passed.push(now?.name ?? "nothing");
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab never reached ${String(name)}; it passed ${passed.join(" | ")}`);
    },
    press: (key: string) => page.keyboard.press(key),
    /** The focus is on the heading of the screen that a press has brought. */
    async arrived(heading: string | RegExp): Promise<void> {
      await pane.waitForFunction(
        ([source]) => new RegExp(source ?? "").test(document.querySelector("h1")?.textContent ?? ""),
        [typeof heading === "string" ? `^${heading.replace(/[?]/g, "\\$&")}$` : heading.source],
        { timeout: 60_000 },
      );
      await somethingHasTheFocus(pane);
    },
  };
}

describe("with the keyboard alone", () => {
  it("the sample is loaded, and a CSV file imported to its table and its reviews", async () => {
    const session = await openWorkbench(browser, server.url);
    const { page, pane } = session;
    const keys = keyboard(page, pane);
    // From the start: the browser begins to hand over file dialogs only a moment after somebody listens for them.
    const chooser = new Promise<FileChooser>((resolve) => page.once("filechooser", resolve));
    await page.locator("iframe[name=addin-pane]").focus();
    await keys.tabTo("Use my data");
    await keys.press("Enter");
    await keys.arrived("Where is it?");
    await keys.tabTo(/selected in Excel/);
    await keys.press("ArrowDown");
    await keys.press("ArrowDown");
    await keys.tabTo("Choose Excel or CSV files");
    await keys.press("Enter");
    await (await chooser).setFiles([csv("demand.csv", "Family,Month,Quantity\nAlpha,2027-01,5\nAlpha,2027-02,6\nBeta,2027-01,7\n")]);
    await keys.tabTo("Continue");
    await keys.press("Enter");
    await keys.arrived("What is it?");
    await keys.tabTo("Continue");
    await keys.press("Space");
    await keys.arrived("Which column?");
    await pane.getByText("Every row can be imported.").waitFor();
    await keys.tabTo("Continue");
    await keys.press("Enter");
    await keys.arrived("Write");
    await keys.tabTo("Import");
    await keys.press("Enter");
    await keys.arrived("Imported");
    await keys.tabTo("Build reviews");
    await keys.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "S&OP" }).waitFor({ timeout: 120_000 });
    await somethingHasTheFocus(pane);
    const rows = await page.evaluate(() => {
      const engine = window.workbench?.engine;
      const table = engine?.tables().find(({ name }) => name === "SopDemand");
      return table && engine?.read({ sheetId: table.sheetId, ...table.range }).map((cells) => cells.map(({ value }) => value));
    });
    expect(rows?.slice(1).map((row) => row.filter((value) => ["Alpha", "Beta", 5, 6, 7].includes(value as string)))).toEqual([
      ["Alpha", 5],
      ["Alpha", 6],
      ["Beta", 7],
    ]);
    quiet(session);
    await session.context.close();

    const fresh = await openWorkbench(browser, server.url);
    const again = keyboard(fresh.page, fresh.pane);
    await fresh.page.locator("iframe[name=addin-pane]").focus();
    await again.tabTo("Try the sample");
    await again.press("Enter");
    await fresh.pane.getByRole("list", { name: "KPIs" }).waitFor({ timeout: 120_000 });
    await somethingHasTheFocus(fresh.pane);
    quiet(fresh);
    await fresh.context.close();
  });
});

describe("a function with the selection", () => {
  it("is previewed, then written into the empty cell selected last; a filled cell is asked about", async () => {
    const session = await openWorkbench(browser, server.url, { locale: "fr-FR" });
    const { page } = session;
    const pane = page.frameLocator("iframe[name=addin-pane]");
    const select = (...areas: [[number, number, number, number], ...[number, number, number, number][]]) =>
      page.evaluate((wanted) => {
        const engine = window.workbench?.engine;
        if (!engine) throw new Error("The page has no workbench.");
        const area = ([row, column, lastRow, lastColumn]: [number, number, number, number]) => ({
          sheetId: engine.activeSheet(),
          row,
          column,
          lastRow,
          lastColumn,
        });
        const [first, ...others] = wanted;
        engine.selectSeveral([area(first), ...others.map(area)]);
      }, areas);
    await session.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [
          [90, 100],
          [110, 100],
        ];
        await context.sync();
      }),
    );
    const formulas = (row: number, column: number) =>
      page.evaluate(
        async ([r, c]) => {
          const engine = window.workbench?.engine;
          await engine?.calculation.settle();
          const at = { sheetId: engine?.activeSheet() ?? "", row: r ?? 0, column: c ?? 0, lastRow: r ?? 0, lastColumn: c ?? 0 };
          const cell = engine?.read(at)[0]?.[0];
          return [cell?.formula, cell?.value];
        },
        [row, column],
      );
    await select([0, 0, 1, 0], [0, 1, 1, 1], [0, 3, 0, 3]);
    await pane.getByRole("button", { name: "Fonctions", exact: true }).click();
    // An English word finds it in the French pane too.
    await pane.getByRole("searchbox").fill("accuracy");
    await pane.getByRole("button", { name: /SOP\.FORECASTACCURACY/ }).click();
    await pane.getByRole("button", { name: "Insérer avec ma sélection" }).click();
    await pane.getByText("=SOP.FORECASTACCURACY(A1:A2;B1:B2)").waitFor();
    expect(await formulas(0, 3)).not.toContain("=SOP.FORECASTACCURACY(A1:A2,B1:B2)");
    await pane.getByRole("button", { name: "Écrire la formule" }).click();
    await pane.getByText("La formule est dans D1.").first().waitFor();
    // By hand: errors 10 + 10 on actuals of 200 leave an accuracy of 0.9.
    expect(await formulas(0, 3)).toEqual(["=SOP.FORECASTACCURACY(A1:A2,B1:B2)", 0.9]);

    await select([0, 0, 1, 0], [0, 1, 1, 1]);
    await pane.getByRole("button", { name: "Insérer avec ma sélection" }).click();
    await select([1, 1, 1, 1]);
    await pane.getByRole("button", { name: "La placer ici" }).click();
    await pane.getByText(/B2 fait partie des cellules/).waitFor();
    await select([0, 3, 0, 3]);
    await pane.getByRole("button", { name: "La placer ici" }).click();
    await pane.getByText(/D1 contient déjà/).waitFor();
    await pane.getByRole("button", { name: "Remplacer le contenu de D1" }).waitFor();
    await pane.getByRole("button", { name: "Annuler" }).click();
    expect(await formulas(1, 1)).toEqual([undefined, 100]);
    quiet(session);
    await session.context.close();
  });

  it("has a help page that opens from the pane without leaving this machine, where a wizard hidden and shown keeps what was entered", async () => {
    const session = await openWorkbench(browser, server.url, { colorScheme: "light" });
    const pane = session.page.frameLocator("iframe[name=addin-pane]");
    await pane.getByRole("button", { name: "Functions", exact: true }).click();
    await pane.getByRole("button", { name: /SOP\.LOAD/ }).click();
    const opened = session.context.waitForEvent("page");
    await pane.getByRole("link", { name: "Help on SOP.LOAD" }).click();
    expect(await (await opened).locator("h1").textContent()).toContain("SOP.LOAD");

    await session.page.bringToFront();
    await pane.getByRole("button", { name: "Home", exact: true }).click();
    await pane.getByRole("button", { name: "Use my data" }).click();
    await pane.getByRole("radio", { name: "Excel or CSV files" }).check();
    await pane.getByLabel("Choose Excel or CSV files").setInputFiles([csv("demand.csv", "Family,Month,Quantity\nAlpha,2027-01,5\n")]);
    await pane.getByRole("button", { name: "Continue" }).click();
    await pane.getByRole("heading", { level: 1, name: "What is it?" }).waitFor();
    await session.pane.evaluate(() => Office.addin.hide());
    await session.pane.evaluate(() => Office.addin.showAsTaskpane());
    await pane.getByText("demand.csv: 1 row, 3 columns").waitFor();
    quiet(session);
    await session.context.close();
  });
});
