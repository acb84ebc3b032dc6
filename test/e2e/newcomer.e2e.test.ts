/**
 * What a newcomer does, in English and in French: bring in the exports of a company, build the reviews, read the figures in cells;
 * then the sample, a change of capacity, a saved file opened again. Figures are compared with `expected.json`, worked out
 * outside of the product.
 */
import { inLanguage, type Text } from "../../src/language/text";
import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { analyseTexts } from "../../src/taskpane/texts/analyseTexts";
import { collectTexts } from "../../src/taskpane/texts/collectTexts";
import { importTexts } from "../../src/taskpane/texts/importTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { riskTexts } from "../../src/taskpane/texts/riskTexts";
import { walksOf } from "../support/campaign";
import { columnPlace } from "../support/columnPlace";
import { launchBrowser, type LaunchedBrowser, type WatchedPage } from "./browser";
import { cellsNamed, contents, isReady, numberNamed, typeInto } from "./sheet";

const fixture = resolve(__dirname, "../fixtures/exports");
const company = { folder: join(fixture, "data"), stockMonth: "2026-04" };

interface Expected {
  unitsByFamily: Record<string, number>;
  lastThreeMonths: {
    onTimeShareOfShipped: number;
    meanLeadDays: number;
    freightByCarrier: Record<string, number>;
    freightToRevenue: number;
  };
}
const expected = JSON.parse(readFileSync(join(fixture, "expected.json"), "utf8")) as Expected;

/** The words on the screen, as people read them. */
const words = {
  en: {
    locale: "en-US",
    useMyData: "Use my data",
    trySample: "Try the sample",
    importData: "Import data",
    csv: "Excel or CSV files",
    files: "Choose Excel or CSV files",
    next: "Continue",
    write: "Import",
    freightToo: /Import its logistics costs too/i,
    nextFile: /^Import (.+\.csv)$/,
    period: /^Period$/,
    typeOnce: "Type once for all rows",
    typedPeriod: /^Period – /,
    build: "Build reviews",
    home: "Home",
    save: "Save",
    onTime: "On-time delivery",
    peakLoad: "Peak load",
  },
  fr: {
    locale: "fr-FR",
    useMyData: "Utiliser mes données",
    trySample: "Essayer l'exemple",
    importData: "Importer des données",
    csv: "Des fichiers Excel ou CSV",
    files: "Choisir des fichiers Excel ou CSV",
    next: "Continuer",
    write: "Importer",
    freightToo: /Importer aussi\s*: coûts logistiques/i,
    nextFile: /^Importer (.+\.csv)$/,
    period: /^Période$/,
    typeOnce: "Saisir une fois",
    typedPeriod: /^Période – /,
    build: "Construire les revues",
    home: "Accueil",
    save: "Enregistrer",
    onTime: "Livraisons à l'heure",
    peakLoad: "Charge maximale",
  },
} as const;
type Words = (typeof words)["en"] | (typeof words)["fr"];

let server: WorkbenchServer;
let launched: LaunchedBrowser;

beforeAll(async () => {
  server = await startWorkbench({ port: 0 });
  launched = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await launched?.close();
  await server?.close();
});

async function openPane(say: Words): Promise<WatchedPage & { pane: FrameLocator }> {
  const watched = await launched.newPage();
  await watched.page.goto(`${server.url}?locale=${say.locale}`);
  await isReady(watched.page);
  return { ...watched, pane: watched.page.frameLocator("iframe[name=addin-pane]") };
}

const button = (pane: FrameLocator, name: string | RegExp) => pane.getByRole("button", { name, exact: true });

/** Steps 2 to 4 for the source that was just read. */
async function importWhatIsShown(pane: FrameLocator, say: Words, stockMonth?: string): Promise<void> {
  await button(pane, say.next).click();
  await fromColumns(pane, say, stockMonth);
}

async function fromColumns(pane: FrameLocator, say: Words, stockMonth?: string): Promise<void> {
  if (stockMonth !== undefined) {
    const period = pane.getByRole("combobox", { name: say.period });
    await period.selectOption({ label: say.typeOnce });
    await pane.getByRole("textbox", { name: say.typedPeriod }).fill(stockMonth);
  }
  await button(pane, say.next).click();
  await button(pane, say.write).click();
}

const languages = ["en", "fr"] as const;

describe("a newcomer", () => {
  it.each(walksOf(languages, (language) => language === "fr"))(
    "imports a company's exports and reads its figures in cells (%s)",
    async (language) => {
      const say = words[language];
      const { page, pane, outgoing, errors, context } = await openPane(say);
      await button(pane, say.useMyData).click();
      await pane.getByRole("radio", { name: say.csv }).check();
      const names = ["orders.csv", "order-lines.csv", "products.csv", "demand-by-family.csv"];
      await pane.getByLabel(say.files).setInputFiles(names.map((name) => join(company.folder, name)));
      await button(pane, say.next).click();

      for (let file = 0; file < names.length; file++) {
        // The name is read from the file's own screen: the one before it names its own file and the next.
        await pane.getByRole("heading", { level: 1, name: inLanguage(importTexts.whatTitle, language) }).waitFor({ timeout: 60_000 });
        const title = await pane
          .getByText(/\w+\.csv/)
          .first()
          .textContent();
        const name = names.find((one) => title?.includes(one)) ?? "";
        await importWhatIsShown(pane, say, name === "products.csv" ? company.stockMonth : undefined);
        if (name === "orders.csv") {
          await button(pane, say.freightToo).click();
          await fromColumns(pane, say);
        }
        const next = button(pane, say.nextFile);
        if (file < names.length - 1) await next.click();
      }
      await button(pane, say.build).click({ timeout: 120_000 });
      await pane.getByText(say.onTime, { exact: true }).first().waitFor({ timeout: 120_000 });

      const { lastThreeMonths } = expected;
      expect(await numberNamed(page, "SopKpiOnTime")).toBeCloseTo(lastThreeMonths.onTimeShareOfShipped, 12);
      expect(await numberNamed(page, "SopKpiLeadTime")).toBeCloseTo(lastThreeMonths.meanLeadDays, 10);
      expect(await numberNamed(page, "SopKpiLogisticsRate")).toBeCloseTo(lastThreeMonths.freightToRevenue, 12);
      const carriers = Object.entries(lastThreeMonths.freightByCarrier).sort((a, b) => b[1] - a[1]);
      const freight = carriers.reduce((sum, [, amount]) => sum + amount, 0);
      const split = await cellsNamed(page, "SopCostBars");
      expect(split.map(([carrier]) => carrier)).toEqual(carriers.map(([carrier]) => carrier));
      split.forEach(([, share], place) => expect(share).toBeCloseTo((carriers[place]?.[1] ?? NaN) / freight, 10));

      await collectsAndAnalyses(page, pane, language, Object.keys(expected.unitsByFamily));
      expect(outgoing).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it.each(walksOf(languages, (language) => language === "en"))(
    "tries the sample, gives a resource more days, sees gap and dashboard follow, and finds all of it in the saved file (%s)",
    async (language) => {
      const say = words[language];
      const { page, pane, outgoing, errors, context } = await openPane(say);
      await button(pane, say.trySample).click({ timeout: 120_000 });
      await pane.getByText(say.peakLoad, { exact: true }).first().waitFor({ timeout: 120_000 });

      const gaps = await cellsNamed(page, "SopGap");
      const row = gaps.findIndex((cells) => cells.some((gap) => typeof gap === "number" && gap < 0));
      expect(row).toBeGreaterThanOrEqual(0);
      const column = gaps[row]?.findIndex((gap) => typeof gap === "number" && gap < 0) ?? -1;
      const before = Number(gaps[row]?.[column]);
      const useBefore = await numberNamed(page, "SopKpiCapacityUse");
      const largestGaps = (shown: FrameLocator) =>
        shown.locator("section", { has: shown.getByRole("heading", { level: 2, name: inLanguage(paneTexts.gaps, language) }) });
      const gapsBefore = await largestGaps(pane).innerText();

      // The capacity cell behind the gap: the row of SopCapacity for that resource and month, its hours typed over by hand.
      const hours = Number((await cellsNamed(page, "SopCapacityHours"))[row]?.[column]);
      const added = Math.ceil(-before) + 100;
      await typeInto(page, await capacityCell(page, row, column), String(hours + added));
      const after = Number((await cellsNamed(page, "SopGap"))[row]?.[column]);
      expect(after).toBeCloseTo(before + added, 6);
      expect(after).toBeGreaterThan(0);
      expect(await numberNamed(page, "SopKpiCapacityUse")).not.toBe(useBefore);
      // Home reads the cells again by itself.
      for (let looks = 0; looks < 100 && (await largestGaps(pane).innerText()) === gapsBefore; looks++) await page.waitForTimeout(100);
      const gapsAfter = await largestGaps(pane).innerText();
      expect(gapsAfter).not.toBe(gapsBefore);

      const saved = await contents(page);
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: say.save, exact: true }).click();
      const file = join(await mkdtemp(join(tmpdir(), "sop-")), "plan.xlsx");
      await (await download).saveAs(file);
      await context.close();

      const again = await openPane(say);
      const bytes = [...readFileSync(file)];
      await again.page.evaluate((all) => window.workbench?.open(Uint8Array.from(all), "plan.xlsx"), bytes);
      await isReady(again.page);
      expect(await contents(again.page)).toEqual(saved);
      await largestGaps(again.pane)
        .getByText(gapsAfter.split("\n").at(-1) ?? "")
        .waitFor();
      expect([...outgoing, ...again.outgoing]).toEqual([]);
      expect([...errors, ...again.errors]).toEqual([]);
      await again.context.close();
    },
  );
});

/**
 * The same company opens a cycle, reads what its exports lack and what that makes wrong, adopts a forecast, sees what more ambition
 * would mean, and looks for risks.
 */
async function collectsAndAnalyses(page: Page, pane: FrameLocator, language: "en" | "fr", families: readonly string[]): Promise<void> {
  const say = (text: Text): string => inLanguage(text, language);
  const press = (text: Text | RegExp) =>
    pane
      .getByRole("button", text instanceof RegExp ? { name: text } : { name: say(text), exact: true })
      .first()
      .click({ timeout: 60_000 });
  await pane
    .getByRole("navigation")
    .getByRole("button", { name: say(paneTexts.cycle), exact: true })
    .click();
  await press(language === "fr" ? /^Ouvrir le cycle de/ : /^Open the cycle of/);
  await press(collectTexts.collectData);
  const lacking = pane.locator("section", { has: pane.getByRole("heading", { level: 2, name: say(collectTexts.gaps) }) });
  await lacking
    .getByText(language === "fr" ? /[Cc]apacité|[Gg]amme/ : /[Cc]apacity|[Rr]outing/)
    .first()
    .waitFor({ timeout: 60_000 });
  await pane
    .getByRole("navigation")
    .getByRole("button", { name: say(paneTexts.cycle), exact: true })
    .click();
  await press(language === "fr" ? /^(Ouvrir «\s)?Analyser et anticiper(\s»)?$/ : /^(Open “)?Analyse and anticipate”?$/);
  await press(analyseTexts.openForecast);
  await press(analyseTexts.adopt);
  await pane.getByRole("heading", { level: 1, name: say(analyseTexts.title) }).waitFor({ timeout: 120_000 });
  const [consensus, names] = [await cellsNamed(page, "SopDemandConsensus"), await cellsNamed(page, "SopDemandNames")];
  expect(names.map(([name]) => name).sort()).toEqual([...families].sort());
  expect(consensus.flat().every((cell) => typeof cell === "number" && cell >= 0)).toBe(true);
  await press(analyseTexts.openCursor);
  await pane.getByRole("slider").waitFor({ timeout: 60_000 });
  await pane.getByRole("slider").focus();
  await page.keyboard.press("ArrowRight");
  await pane.getByRole("columnheader", { name: language === "fr" ? /^Curseur à 55\s%$/ : "Cursor at 55%" }).waitFor();
  await press(analyseTexts.back);
  await press(analyseTexts.openRisks);
  await pane.getByRole("heading", { level: 1, name: say(riskTexts.risks) }).waitFor({ timeout: 60_000 });
}

/** Where SopCapacity keeps the hours behind a cell of the review's capacity. */
async function capacityCell(page: Page, row: number, column: number): Promise<{ sheetId: string; row: number; column: number }> {
  const places = ["Resource", "Period", "Hours"].map((name) => columnPlace("SopCapacity", name));
  const place = await page.evaluate(
    ([r, c, resourceAt, periodAt, hoursAt]) => {
      const engine = window.workbench?.engine;
      if (!engine) throw new Error("no engine");
      const review = engine
        .sheets()
        .find(({ id }) =>
          engine
            .names()
            .some(
              ({ name, formula }) => name === "SopGap" && formula.includes(engine.sheets().find((one) => one.id === id)?.name ?? "\u0000"),
            ),
        );
      const gap = engine.names().find(({ name }) => name === "SopGap");
      const corner = /\$([A-Z]+)\$(\d+)/.exec(gap?.formula ?? "");
      const letters = [...(corner?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const at = (sheetId: string, rowAt: number, columnAt: number) =>
        engine.read({ sheetId, row: rowAt, column: columnAt, lastRow: rowAt, lastColumn: columnAt })[0]?.[0]?.value;
      const top = Number(corner?.[2]) - 1;
      const resource = at(review?.id ?? "", top + (r ?? 0), 0);
      const month = at(review?.id ?? "", top - 1, letters + (c ?? 0));
      const table = engine.tables().find(({ name }) => name === "SopCapacity");
      if (!table) throw new Error("no SopCapacity");
      const find = (place = 0) => table.range.column + place;
      for (let line = table.range.row + 1; line <= table.range.lastRow; line++) {
        if (at(table.sheetId, line, find(resourceAt)) === resource && at(table.sheetId, line, find(periodAt)) === month)
          return { sheetId: table.sheetId, row: line, column: find(hoursAt) };
      }
      throw new Error(`no capacity of ${String(resource)} in ${String(month)}`);
    },
    [row, column, ...places],
  );
  return place;
}
