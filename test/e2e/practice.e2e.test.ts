/**
 * A practice as a newcomer does it, by what is seen and clicked: the coordinator's, from a figure typed into a cell to the debrief. Each
 * thing is refused before it is done and believed after, and at the end the workbook is as it was.
 */
import { samples } from "../../src/samples/all";
import { collectTexts } from "../../src/taskpane/texts/collectTexts";
import { learnTexts } from "../../src/taskpane/texts/learnTexts";
import { meetingTexts } from "../../src/taskpane/texts/meetingTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { practiceTaskTexts } from "../../src/taskpane/texts/practiceTaskTexts";
import { practiceTexts } from "../../src/taskpane/texts/practiceTexts";
import { tourTexts } from "../../src/taskpane/texts/tourTexts";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { narrow } from "./narrowPane";
import { paneOf } from "./openWorkbench";
import { typeInto } from "./sheet";
import { walkIn } from "./togetherWalk";

let server: WorkbenchServer;
let browser: LaunchedBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench({ port: 0 }), launchBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it("is done in the sheets and the pane, and undone whole (fr-FR)", async () => {
  const { session, pane, say, button, press, name, place, type, look } = await walkIn(browser, server.url, "fr-FR");
  const { page } = session;
  await pane.getByRole("radio", { name: new RegExp(`^${say(samples.medicalDevices.title)}`) }).check();
  await press(paneTexts.trySample);
  await button(tourTexts.notNow).click({ timeout: 180_000 });
  await narrow(page, 320);

  /** Everything in the cells of our tables, by their names; the journal goes on growing. */
  const contents = () =>
    page.evaluate(async () => {
      const engine = window.workbench?.engine;
      await engine?.calculation.settle();
      const tables = (engine?.tables() ?? []).filter((table) => !/^Sop(Journal|Pen)$/.test(table.name));
      return tables.map(({ name, sheetId, range }) => JSON.stringify([name, engine?.read({ sheetId, ...range })])).sort();
    });
  const heading = (task: keyof typeof practiceTaskTexts) =>
    pane.getByRole("heading", { level: 1, name: say(practiceTaskTexts[task].title), exact: true }).waitFor({ timeout: 60_000 });
  /** Back to the practice, the thing at hand is said to be done, and the cells agree. */
  const isDone = async () => {
    await place("home");
    await press(practiceTexts.goOn);
    await press(practiceTexts.didIt);
    await pane.getByText(say(practiceTexts.done)).first().waitFor({ timeout: 60_000 });
  };

  const before = await contents();
  await press(tourTexts.menu);
  await pane.getByRole("menuitem", { name: say(practiceTexts.title) }).click();
  await pane.getByRole("radio", { name: /^Animateur PIC/ }).check();
  await look("practice");
  await press(practiceTexts.begin);
  await heading("dueDay");
  await press(practiceTexts.didIt);
  await pane.getByText(say(practiceTexts.open)).first().waitFor({ timeout: 60_000 });
  await pane.getByText(say(practiceTexts.hint)).click();
  await look("practiceTask");
  const task = await pane.locator("main").innerText();
  const [, wanted = "", now = ""] = /saisissez ([\d\u202f]+) au lieu de ([\d\u202f]+)/.exec(task) ?? [];
  expect(Number(wanted)).toBe(Number(now) + 1);
  await press(practiceTexts.showMe);
  const shown = await paneOf(page).evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("rowIndex,columnIndex,values,worksheet/name");
      await context.sync();
      return { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex, holds: String(range.values[0]?.[0]) };
    }),
  );
  expect(shown.holds).toBe(now);
  const sheetId = await page.evaluate((name) => window.workbench?.engine.sheets().find((sheet) => sheet.name === name)?.id, shown.sheet);
  await typeInto(page, { sheetId: sheetId ?? "", row: shown.row, column: shown.column }, wanted);
  await press(practiceTexts.didIt);
  await pane.getByText(say(practiceTexts.done)).first().waitFor({ timeout: 60_000 });
  await press(practiceTexts.next);

  await heading("frozenData");
  await press(practiceTexts.showMe);
  await press(collectTexts.freeze);
  await press(collectTexts.freeze);
  await pane.getByText(say(collectTexts.unchanged)).first().waitFor({ timeout: 120_000 });
  await isDone();
  await press(practiceTexts.next);

  await heading("person");
  await press(practiceTexts.showMe);
  await press(meetingTexts.addPerson);
  await type(meetingTexts.person, "Agathe");
  await pane.getByLabel(say(meetingTexts.role)).selectOption("sales");
  await press(meetingTexts.addPerson);
  await pane.getByText("Agathe").first().waitFor({ timeout: 60_000 });
  await isDone();
  await press(practiceTexts.next);

  await heading("meetings");
  await press(practiceTexts.showMe);
  await press(meetingTexts.prepare);
  const first = pane.locator("main ul").first().getByRole("listitem").first().getByRole("button");
  await first.waitFor({ timeout: 60_000 });
  await isDone();
  await press(practiceTexts.next);

  await heading("agenda");
  await press(practiceTexts.showMe);
  await first.click({ timeout: 60_000 });
  await press(meetingTexts.build);
  await button(meetingTexts.start).waitFor({ timeout: 60_000 });
  await isDone();
  await press(practiceTexts.next);

  await heading("debrief");
  await press(practiceTexts.showMe);
  await press(learnTexts.write);
  await name(learnTexts.author, "Solène");
  await press(learnTexts.nothing);
  await button(learnTexts.add).waitFor({ timeout: 60_000 });
  await isDone();
  expect(await contents()).not.toEqual(before);
  await press(practiceTexts.end);
  await pane.getByText(say(practiceTexts.asBefore)).waitFor({ timeout: 180_000 });
  await look("practiceEnded");
  expect(await contents()).toEqual(before);
  expect(session.outgoing).toEqual([]);
  expect(session.errors).toEqual([]);
  await session.context.close();
}, 600_000);
