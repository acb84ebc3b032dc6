/**
 * Collecting and analysing as a planner does them, by what is seen and clicked, in the sample stories and both languages. Gaps and KPIs in
 * cells are worked out again here from the story's rows with plain sums; what is adopted, set and owned is looked up in its table.
 */
import { fill, inLanguage, type Language, type Text } from "../../src/language/text";
import type { FrameLocator, Page } from "playwright-core";
import { addMonths } from "../../src/calendar/months";
import { tables } from "../../src/domain/tables/catalogue";
import type { Column } from "../../src/domain/tables/defineTable";
import { idOfWord, isCoded } from "../../src/domain/tables/words";
import { sampleIds, samples, type SampleId } from "../../src/samples/all";
import type { Sample } from "../../src/samples/sample";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { analyseTexts } from "../../src/taskpane/texts/analyseTexts";
import { collectTexts } from "../../src/taskpane/texts/collectTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { riskTexts } from "../../src/taskpane/texts/riskTexts";
import { walksOf } from "../support/campaign";
import { columnPlace } from "../support/columnPlace";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { cellsNamed, isReady, numberNamed, typeInto } from "./sheet";

let server: WorkbenchServer;
let browser: LaunchedBrowser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench({ port: 0 }), launchBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What is expected of the story's cells, from its rows. `consensus` is the plan by family and month. */
function workedOut(story: Sample, months: readonly number[], consensus: (family: string, month: number) => number) {
  const volume = (family: string, month: number): number =>
    months.includes(month)
      ? Math.max(
          sum(story.demand.filter((row) => row.Family === family && row.Period === month).map((row) => row.Quantity)),
          consensus(family, month),
        )
      : 0;
  const load = (resource: string, month: number): number =>
    sum(
      story.routing
        .filter((row) => row.Resource === resource)
        .map((row) => row["Hours per unit"] * volume(row.Family, addMonths(month, row["Lead offset"] ?? 0))),
    );
  const hours = (resource: string, month: number): number => {
    const row = story.capacity.find((one) => one.Resource === resource && one.Period === month);
    const offered = story.resources.find((one) => one.Resource === resource);
    if (!row || !offered) throw new Error(`The story has no capacity of ${resource} in ${month}.`);
    const perDay = offered["Hours per day"] * (offered.Count ?? 1) * (offered.Utilization ?? 1) * (offered.Efficiency ?? 1);
    return row.Hours ?? (row["Working days"] ?? 0) * perDay;
  };
  return story.resources.map(({ Resource }) => months.map((month) => hours(Resource, month) - load(Resource, month)));
}

function expectMatrix(actual: readonly (readonly unknown[])[], wanted: readonly (readonly number[])[], digits = 5): void {
  expect(actual.length).toBe(wanted.length);
  wanted.forEach((row, line) => row.forEach((value, place) => expect(actual[line]?.[place]).toBeCloseTo(value, digits)));
}

type Cells = readonly (readonly unknown[])[];

/** The area of a table on its sheet, and its cells below the header. */
function tableOf(page: Page, name: string): Promise<{ sheetId: string; row: number; column: number; body: Cells }> {
  return page.evaluate(async (wanted) => {
    const engine = window.workbench?.engine;
    await engine?.calculation.settle();
    const table = engine?.tables().find((one) => one.name === wanted);
    if (!engine || !table) throw new Error(`There is no table ${wanted}.`);
    const [, ...body] = engine.read({ sheetId: table.sheetId, ...table.range }).map((cells) => cells.map(({ value }) => value));
    return { sheetId: table.sheetId, row: table.range.row, column: table.range.column, body };
  }, name);
}

/** Rows of a table of ours as it stands, by the names of its columns; words that stand for a choice as their ids, in either language. */
async function rowsOf(page: Page, name: string): Promise<Record<string, unknown>[]> {
  const columns = tables.find((one) => one.name === name)?.columns ?? [];
  const plain = (column: Column, value: unknown) => (typeof value === "string" && isCoded(column) ? idOfWord(column, value) : value);
  const { body } = await tableOf(page, name);
  return body.map((cells) => Object.fromEntries(columns.map((column, place) => [column.name, plain(column, cells[place])])));
}

/** The first cell of a table's column whose row meets a condition. */
async function cellOf(page: Page, table: string, column: string, where: Readonly<Record<string, string | number>>) {
  const { sheetId, row, column: left, body } = await tableOf(page, table);
  const meets = (cells: readonly unknown[]) => Object.entries(where).every(([name, value]) => cells[columnPlace(table, name)] === value);
  const line = body.findIndex(meets);
  if (line < 0) throw new Error(`No such row in ${table}.`);
  return { sheetId, row: row + 1 + line, column: left + columnPlace(table, column) };
}

/** The pane as one person uses it, in one language. */
function reader(pane: FrameLocator, language: Language) {
  const say = (text: Text, values: Readonly<Record<string, string | number>> = {}): string => fill(inLanguage(text, language), values);
  const button = (text: Text, values = {}) => pane.getByRole("button", { name: say(text, values), exact: true });
  const heading = (name: string | RegExp) => pane.getByRole("heading", { level: 1, name });
  return {
    say,
    button,
    heading,
    press: (text: Text, values = {}) => button(text, values).first().click({ timeout: 120_000 }),
    seen: (name: string | RegExp) => pane.getByText(name).first().waitFor({ timeout: 120_000 }),
    /** The step's own button, or the one that leads to the next step when that is the one. */
    openStep: (step: string) =>
      pane
        .getByRole("button", { name: new RegExp(`^(${say(collectTexts.openStep, { step })}|${step})$`.replaceAll("\u202f", "\\s")) })
        .first()
        .click({ timeout: 120_000 }),
    async goTo(place: Text): Promise<void> {
      await pane
        .getByRole("navigation")
        .getByRole("button", { name: say(place), exact: true })
        .click();
    },
  };
}

const walks = sampleIds.flatMap((id) => (["en", "fr"] as const).map((language): [SampleId, Language] => [id, language]));

it.each(walksOf(walks, ([id, language]) => id === "circuitBoards" && language === "fr"))(
  "collects and analyses %s (%s)",
  async (id, language) => {
    const { page, context, outgoing, errors } = await browser.newPage();
    await page.goto(`${server.url}?locale=${language === "fr" ? "fr-FR" : "en-US"}`);
    await isReady(page);
    const pane = page.frameLocator("iframe[name=addin-pane]");
    const me = reader(pane, language);
    const { say } = me;
    const story = samples[id].rows(language);

    // The story, and its figures in cells.
    await pane.getByRole("radio", { name: new RegExp(`^${say(samples[id].title)}`) }).check();
    await me.press(paneTexts.trySample);
    await me.seen(language === "fr" ? "Charge maximale" : "Peak load");
    const months = (await cellsNamed(page, "SopDemandMonths"))[0]?.map(Number) ?? [];
    const written = (family: string, month: number): number =>
      sum(
        story.forecasts
          .filter((row) => row.Family === family && row.Period === month && row.Source === "consensus")
          .map((row) => row.Quantity),
      );
    expectMatrix(await cellsNamed(page, "SopGap"), workedOut(story, months, written));
    // The cards speak of the last three closed months, October to December: those before the first month that is planned.
    const isRecent = (day: number | null): boolean => day !== null && day >= addMonths(months[0] ?? 0, -3) && day < (months[0] ?? 0);
    const delivered = story.deliveries.filter((row) => isRecent(row["Delivered date"]) && row["Promised date"] !== null);
    const late = delivered.filter((row) => Number(row["Delivered date"]) > Number(row["Promised date"]));
    expect(await numberNamed(page, "SopKpiOnTime")).toBeCloseTo(1 - late.length / delivered.length, 10);
    const recent = (rows: readonly { Period: number | null; Amount: number }[]): number =>
      sum(rows.filter((row) => isRecent(row.Period)).map((row) => row.Amount));
    expect(await numberNamed(page, "SopKpiLogisticsRate")).toBeCloseTo(recent(story.logistics) / recent(story.sales), 10);

    // Step 1: how complete it is, the freeze, and a figure that somebody changes afterwards.
    await me.goTo(paneTexts.cycle);
    await me.press(collectTexts.collectData);
    await me.seen(/100/);
    await me.press(collectTexts.freeze);
    await me.press(collectTexts.freeze);
    await me.seen(say(collectTexts.unchanged));
    const [row] = story.demand;
    if (!row) throw new Error("The story has no demand.");
    const demandCell = await cellOf(page, "SopDemand", "Quantity", { Family: row.Family, Period: row.Period });
    await typeInto(page, demandCell, String(row.Quantity + 1));
    await me.goTo(paneTexts.home);
    await me.goTo(paneTexts.cycle);
    await me.openStep(language === "fr" ? "Collecter" : "Collect");
    await pane.getByRole("heading", { level: 2, name: say(collectTexts.frozenData) }).waitFor({ timeout: 60_000 });
    const frozen = pane.locator("section", { has: pane.getByRole("heading", { level: 2, name: say(collectTexts.frozenData) }) });
    await frozen.getByText(row.Family).first().waitFor();
    await typeInto(page, demandCell, String(row.Quantity));

    // Step 2: a forecast becomes the plan, and supply follows it.
    await me.goTo(paneTexts.cycle);
    await me.openStep(say(collectTexts.analyse));
    await me.press(analyseTexts.openForecast);
    await me.press(analyseTexts.adopt);
    await me.heading(say(analyseTexts.title)).waitFor({ timeout: 120_000 });
    const [consensus, names] = [await cellsNamed(page, "SopDemandConsensus"), await cellsNamed(page, "SopDemandNames")];
    const adopted = (await rowsOf(page, "SopForecasts")).filter(({ Source }) => Source === "consensus");
    const adoptedAt = (family: string, month: number): number =>
      Number(adopted.find((one) => one["Family"] === family && one["Period"] === month)?.["Quantity"] ?? 0);
    expectMatrix(
      names.map(([family]) => months.map((month) => adoptedAt(String(family), month))),
      consensus.map((cells) => cells.map(Number)),
      1, // the table keeps hundredths
    );
    expectMatrix(await cellsNamed(page, "SopGap"), workedOut(story, months, adoptedAt));

    // The cursor says what it would mean before anything is written.
    await me.press(analyseTexts.openCursor);
    const slider = pane.getByRole("slider");
    await slider.waitFor({ timeout: 60_000 });
    await slider.focus();
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press("ArrowRight");
    const level = language === "fr" ? "70\u202f%" : "70%";
    await pane.getByRole("columnheader", { name: say(analyseTexts.chosen, { level }) }).waitFor();
    expect(await pane.getByRole("row").count()).toBeGreaterThan(5);
    const settingOf = async () => (await rowsOf(page, "SopSettings")).find(({ Key }) => Key === "prudence")?.["Value"];
    expect(await settingOf()).not.toBe(0.7);
    await me.press(analyseTexts.apply, { level });
    await me.seen(say(analyseTexts.applied, { level }));
    expect(await settingOf()).toBe(0.7);
    expect(await numberNamed(page, "SopDemandPrudence")).toBe(0.7);

    // Risks by value; one is taken on; the roadmap is drafted.
    await me.press(analyseTexts.back);
    await me.press(analyseTexts.openRisks);
    await me.press(riskTexts.look);
    await me.heading(say(riskTexts.risks)).waitFor();
    await me.seen(say(riskTexts.updated)).catch(() => undefined);
    await page.waitForFunction(() => window.workbench?.engine.tables().some(({ name }) => name === "SopRisks"), null, { timeout: 60_000 });
    const risks = await rowsOf(page, "SopRisks");
    const values = risks.map(({ Value }) => Value).filter((value) => typeof value === "number");
    expect(values.length).toBeGreaterThan(0);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const kinds = new Set(risks.map(({ Kind }) => Kind));
    // Every story has all five kinds at first; the plan that was just adopted may have cured one of them.
    expect(kinds.size).toBeGreaterThanOrEqual(4);
    await pane.getByRole("main").getByRole("list").getByRole("button").first().click();
    await me.press(riskTexts.own);
    await pane.getByRole("textbox", { name: say(riskTexts.ownerName) }).fill("Camille");
    await me.press(riskTexts.confirmOwn);
    await me.heading(say(riskTexts.risks)).waitFor({ timeout: 60_000 });
    expect((await rowsOf(page, "SopRisks")).filter(({ Owner, Status }) => Owner === "Camille" && Status === "owned")).toHaveLength(1);
    await me.press(riskTexts.roadmap);
    await page.waitForFunction(() => window.workbench?.engine.names().some(({ name }) => name === "SopRoadmap"), null, {
      timeout: 120_000,
    });

    expect(outgoing).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  },
  300_000,
);
