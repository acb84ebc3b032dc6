/** What the last walk of the pane ends with: a remembered import brought in again, two writes that met, reviews to build again. */
import type { FrameLocator } from "playwright-core";
import { inLanguage, type Language, type Text } from "../../src/language/text";
import { importTexts } from "../../src/taskpane/texts/importTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { refreshTexts } from "../../src/taskpane/texts/refreshTexts";
import { safetyTexts } from "../../src/taskpane/texts/safetyTexts";
import type { OpenedWorkbench } from "./openWorkbench";
import { cellsNamed } from "./sheet";

const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** A row that is there with another quantity, then with one that differs again and the next month. */
const exported = { first: "2026-11,210\nHDI,2026-12,215\n", later: "2026-12,260\nHDI,2027-01,230\n" };
const fileOf = (name: string, rows: string, family: string) =>
  csv(name, `Family,Month,Quantity\n${family},${rows.replaceAll("HDI", family)}`);

export interface Walk {
  session: OpenedWorkbench;
  pane: FrameLocator;
  language: Language;
  /** Looks for faults on the screen that is shown. */
  look: (screen: string) => Promise<void>;
}

function wordsOf({ pane, language }: Walk) {
  const say = (text: Text): string => inLanguage(text, language);
  return { say, button: (text: Text) => pane.getByRole("button", { name: say(text), exact: true }).first() };
}

/** The ribbon begins an import, also where the last one still shows. */
async function beginImport({ session: { page }, language }: Walk): Promise<void> {
  const name = language === "fr" ? "Importer des données" : "Import data";
  await page.locator(".ribbon").getByRole("button", { name }).click();
}

/** Imports a file, and a later one of the same kind by "Refresh". */
export async function importsAgain(walk: Walk): Promise<void> {
  const { pane, language, look } = walk;
  const { say, button } = wordsOf(walk);
  const family = language === "fr" ? "Cartes HDI" : "HDI boards";
  const enabled = (text: Text) => button(text).and(pane.locator(":not([aria-disabled=true])"));
  await beginImport(walk);
  await pane.getByRole("radio", { name: say(importTexts.csv) }).check();
  await pane.getByLabel(say(importTexts.chooseFiles)).setInputFiles([fileOf("demand.csv", exported.first, family)]);
  for (let steps = 0; steps < 3; steps++) await enabled(importTexts.continue).click({ timeout: 60_000 });
  await enabled(importTexts.import).click({ timeout: 60_000 });
  await pane.getByRole("heading", { level: 1, name: say(importTexts.doneTitle) }).waitFor({ timeout: 60_000 });
  await beginImport(walk);
  await pane.getByRole("heading", { level: 2, name: say(refreshTexts.title) }).waitFor();
  await look("imported before");
  await pane
    .locator("li input[type=file]")
    .first()
    .setInputFiles([fileOf("demand later.csv", exported.later, family)]);
  await enabled(importTexts.import).waitFor({ timeout: 60_000 });
  await look("what a refresh would write");
  await enabled(importTexts.import).click();
  await pane.getByRole("heading", { level: 1, name: say(importTexts.doneTitle) }).waitFor({ timeout: 60_000 });
}

/** Makes the last two writes look as merged copies of the workbook do; Home names them until somebody has understood. */
export async function tellsWritesThatMet(walk: Walk): Promise<void> {
  const { session, pane, look } = walk;
  const { say, button } = wordsOf(walk);
  await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      const own = context.workbook.tables.getItem("SopJournal").getDataBodyRange().getColumnsAfter(1);
      own.load("values");
      await context.sync();
      const runs = (own.values as unknown[][]).flatMap(([text], at) => (text === "" ? [] : [{ at, parts: String(text).split("|") }]));
      const [first, second] = runs.sort((one, other) => Number(one.parts[0]) - Number(other.parts[0])).slice(-2);
      if (first === undefined || second === undefined) throw new Error("There are two writes.");
      // Both from the token that the first of them took.
      own.getCell(second.at, 0).values = [[`'${[first.parts[0], first.parts[1], ...second.parts.slice(2)].join("|")}`]];
      await context.sync();
    }),
  );
  await pane
    .getByRole("navigation")
    .getByRole("button", { name: say(paneTexts.home), exact: true })
    .click();
  const told = pane.getByRole("region", { name: say(safetyTexts.collisions) });
  await told.waitFor({ timeout: 60_000 });
  await button(safetyTexts.showDiffering).click();
  await look("two writes that met");
  expect(await told.textContent()).not.toMatch(/Sop[A-Z]/);
  await button(safetyTexts.understood).click();
  await told.waitFor({ state: "detached", timeout: 60_000 });
}

/** A setting by which the sheets are drawn is changed in its cell: Home offers to build them again. */
export async function offersToBuildAgain(walk: Walk): Promise<void> {
  const { session, pane, look } = walk;
  const { say } = wordsOf(walk);
  await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("SopSettings");
      const head = table.getHeaderRowRange();
      head.load("values");
      await context.sync();
      const [titles = []] = head.values as unknown[][];
      table.rows.add(undefined, [titles.map((_, place) => ["horizon", 6][place] ?? "")]);
      await context.sync();
    }),
  );
  for (const place of [paneTexts.cycle, paneTexts.home])
    await pane
      .getByRole("navigation")
      .getByRole("button", { name: say(place), exact: true })
      .click();
  await pane.getByText(language(walk)).waitFor({ timeout: 60_000 });
  await look("reviews to build again");
}

const language = ({ language: spoken }: Walk): RegExp =>
  spoken === "fr" ? /Modifié depuis la construction des revues/ : /Changed since the reviews were built/;

/** Heads of the reviews: the answer is short enough to stand beside the pane, and rests on figures of which it is known what is missing. */
export async function hasHeadsAndBases({ session: { page } }: Walk): Promise<void> {
  for (const review of ["Demand", "Supply", "Stock", "Financial"]) {
    const headline = String((await cellsNamed(page, `Sop${review}Headline`))[0]?.[0]);
    expect([review, headline.length > 20 && headline.length <= 110]).toEqual([review, true]);
    expect([review, (await cellsNamed(page, `Sop${review}Basis`))[0]?.[0]]).toEqual([review, 0]);
  }
}
