/**
 * Two whole cycles in the browser, from the data to the close that opens the next one, by what is seen and clicked. The first begins as a
 * company does: nobody is listed, no meeting planned, no procedure approved. The second begins with what the first left open, and takes at
 * most half the clicks of the first, among which are those that a company makes once: naming its people and approving its procedures. The
 * ice-cream story in both languages, the others in one. Clicks are counted in the pane; the waiting is everything from the first press
 * to the close, which depends on the machine. `test/cycle/twoCycles` does the same without a browser in every run; this one runs with
 * `npm run campaign:browser`.
 */
import { serialOf } from "../../src/calendar/days";
import { stepTitles } from "../../src/domain/steps/stepTitles";
import { roleInWords } from "../../src/domain/freeze/obstacles";
import { languageOf, type Text } from "../../src/language/text";
import { samples, type SampleId } from "../../src/samples/all";
import { analyseTexts } from "../../src/taskpane/texts/analyseTexts";
import { collectTexts } from "../../src/taskpane/texts/collectTexts";
import { decisionTexts } from "../../src/taskpane/texts/decisionTexts";
import { freezeTexts } from "../../src/taskpane/texts/freezeTexts";
import { learnTexts } from "../../src/taskpane/texts/learnTexts";
import { meetingTexts } from "../../src/taskpane/texts/meetingTexts";
import { nameTexts } from "../../src/taskpane/texts/nameTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { procedureTexts } from "../../src/taskpane/texts/procedureTexts";
import { riskTexts } from "../../src/taskpane/texts/riskTexts";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { bringMonth } from "./bringMonth";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { paneOf } from "./openWorkbench";
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

const long = { timeout: 120_000 };

type Walk = Awaited<ReturnType<typeof walkIn>>;

/** What the eight people do whom every story names. */
const roles = [
  ...(["coordinator", "sales", "product manager", "production"] as const),
  ...(["logistics", "purchasing", "finance", "general management"] as const),
];

/** The people of a story: who brings its data and who answers for its steps. */
function peopleOf(sample: SampleId): string[] {
  const { inputs, cycles } = samples[sample].rows("en");
  return [...new Set([...inputs, ...cycles].flatMap(({ Owner: owner }) => owner ?? []))];
}

/** Types who does it where the pane does not know yet; all of it is done by the one who leads the cycle. */
async function by({ pane, say, button }: Walk, label: Text): Promise<void> {
  const field = pane.getByLabel(say(label)).first();
  await field.or(button(nameTexts.somebodyElse)).first().waitFor(long);
  if (!(await button(nameTexts.somebodyElse).isVisible())) await field.fill("Solène");
}

/** What a company does once: names its people, and makes the five procedures its own. */
async function setUp(walk: Walk, sample: SampleId): Promise<void> {
  const { pane, say, press, type, place, button } = walk;
  await place("cycle");
  await press(procedureTexts.title);
  await press(procedureTexts.start);
  for (const procedure of ["P1", "P2", "P3", "P4", "P5"]) {
    await pane.getByRole("button", { name: new RegExp(`^${procedure} · `) }).click(long);
    await press(procedureTexts.approve, { version: "1.0" });
    await type(procedureTexts.reason, "First version");
    await by(walk, procedureTexts.by);
    await press(procedureTexts.approve, { version: "1.0" });
    await button(procedureTexts.compare, { version: "1.0" }).waitFor(long);
    await press(procedureTexts.back);
  }
  await place("cycle");
  await pane.getByRole("button", { name: say(collectTexts.openStep, { step: say(stepTitles.coordinate) }), exact: true }).click(long);
  for (const [index, person] of peopleOf(sample).entries()) {
    await press(meetingTexts.addPerson);
    await type(meetingTexts.person, person);
    await pane.getByLabel(say(meetingTexts.role)).selectOption(roles[index] ?? "quality");
    await press(meetingTexts.addPerson);
    await pane.getByText(person).first().waitFor(long);
  }
  await press(meetingTexts.prepare);
  await pane.locator("main ul").first().getByRole("listitem").nth(3).waitFor(long);
}

/** The five steps of a cycle, by the next thing that each screen offers. */
async function walkCycle(walk: Walk, isFirst: boolean): Promise<void> {
  const { session, pane, say, button, press, type, place, openStep } = walk;
  const language = languageOf(walk.locale);
  await place("cycle");
  await press(collectTexts.collectData);
  await press(collectTexts.freeze);
  await press(collectTexts.freeze);
  await pane.getByText(say(collectTexts.unchanged)).first().waitFor(long);

  await place("cycle");
  await press(collectTexts.analyse);
  await press(analyseTexts.openForecast);
  await press(analyseTexts.adopt);
  await pane.getByRole("heading", { level: 1, name: say(analyseTexts.title) }).waitFor(long);
  await press(analyseTexts.openRisks);
  const look = button(riskTexts.look).or(button(riskTexts.update)).or(button(riskTexts.buildAndLook));
  await look.or(button(riskTexts.roadmap)).first().waitFor(long);
  if (await look.first().isVisible()) await look.first().click(long);
  await button(riskTexts.roadmap).waitFor(long);
  await place("cycle");
  await press(collectTexts.setDone, { step: say(stepTitles.analyse) });
  await button(meetingTexts.toMeetings).waitFor(long);

  await press(meetingTexts.toMeetings);
  await pane.locator("main ul").first().getByRole("listitem").first().getByRole("button").click(long);
  for (let meeting = 1; meeting <= 4; meeting++) {
    await button(meetingTexts.buildAndStart).or(button(meetingTexts.start)).first().click(long);
    await button(meetingTexts.close).waitFor(long);
    if (await button(meetingTexts.allHere).isVisible()) await press(meetingTexts.allHere);
    // The question that the first cycle left open is decided in the last meeting of the second.
    if (!isFirst && meeting === 4) {
      await press(meetingTexts.decideOn, { name: "D1" });
      await pane.getByRole("radio", { name: "Overtime" }).check();
      await type(decisionTexts.by, "Geneviève");
      await type(decisionTexts.why, "No customer waits");
      await press(decisionTexts.decideOn, { name: "D1" });
      await button(meetingTexts.close).waitFor(long);
    }
    await press(meetingTexts.close);
    const next = meeting < 4 ? pane.getByRole("button", { name: /^(Next|Ensuite)\s?: / }) : button(freezeTexts.title);
    await next.click(long);
  }
  for (const role of ["sales", "production", "finance", "general management"] as const) {
    await press(freezeTexts.sign, { role: roleInWords(role, language) });
    await press(freezeTexts.sign, { role: roleInWords(role, language) });
    await button(freezeTexts.signAgain, { role: roleInWords(role, language) }).waitFor(long);
  }
  await press(freezeTexts.allTheSame);
  await by(walk, freezeTexts.yourName);
  await type(freezeTexts.reason, "The month begins");
  await press(freezeTexts.confirmAllTheSame);
  await button(freezeTexts.another).waitFor(long);

  await place("cycle");
  await openStep("evaluate");
  await press(learnTexts.write);
  await type(learnTexts.worked, "Short meetings");
  await type(learnTexts.didNot, "Late receipts");
  await type(learnTexts.change, "Ask on day 2");
  await pane.getByLabel(say(learnTexts.where)).selectOption({ index: 5 });
  await by(walk, learnTexts.author);
  await press(learnTexts.keep);
  await button(learnTexts.add).waitFor(long);
  await pane
    .getByRole("button", { name: new RegExp(`^${say(learnTexts.close, { cycle: "" }).trim()} `) })
    .first()
    .click(long);
  await by(walk, learnTexts.author);
  await type(learnTexts.reason, "The month is over");
  await press(learnTexts.allTheSame);
  await pane.getByRole("heading", { name: say(learnTexts.lastTime) }).waitFor(long);
  expect({ isFirst, errors: session.errors }).toEqual({ isFirst, errors: [] });
}

/** A question that the second cycle finds open. */
async function askQuestion({ press, type, place, openStep, button }: Walk): Promise<void> {
  await place("cycle");
  await openStep("validate");
  await press(decisionTexts.ask);
  await type(decisionTexts.question, "Packaging down in May?");
  await type(decisionTexts.answers, "Overtime\nSubcontract");
  await press(decisionTexts.confirmAsk);
  await button(decisionTexts.ask).waitFor(long);
}

const walks: (readonly [SampleId, "en-US" | "fr-FR"])[] = [
  ["agriFood", "en-US"],
  ["agriFood", "fr-FR"],
  ["circuitBoards", "en-US"],
  ["medicalDevices", "fr-FR"],
];

it.each(walks)(
  "two cycles from the data to the close (%s, %s)",
  async (sample, locale) => {
    const walk = await walkIn(browser, server.url, locale);
    const { session, pane, say, button, press } = walk;
    await pane.getByRole("radio", { name: new RegExp(`^${say(samples[sample].title)}`) }).check();
    await press(paneTexts.trySample);
    await button(paneTexts.rebuildReviews)
      .or(pane.getByRole("heading", { name: say(paneTexts.kpis) }))
      .first()
      .waitFor(long);
    await paneOf(session.page).evaluate(() => {
      const counted = window as unknown as { clicks: number };
      counted.clicks = 0;
      // A radio is chosen by its label, which clicks its field in turn: one press is one click.
      document.addEventListener("pointerdown", () => counted.clicks++, { capture: true });
      // What is chosen from a list is chosen without a press here: a person presses once at least.
      document.addEventListener("change", ({ target }) => (counted.clicks += target instanceof HTMLSelectElement ? 1 : 0), {
        capture: true,
      });
    });
    /** Clicks and seconds of what is done. */
    const measured = async (work: () => Promise<void>): Promise<{ clicks: number; seconds: number }> => {
      const clicks = () => paneOf(session.page).evaluate(() => (window as unknown as { clicks: number }).clicks);
      const [before, begun] = [await clicks(), Date.now()];
      await work();
      return { clicks: (await clicks()) - before, seconds: Math.round((Date.now() - begun) / 1000) };
    };
    const rows = (table: string, column: number): Promise<unknown[]> =>
      paneOf(session.page).evaluate(
        ({ name, place }) =>
          Excel.run(async (context) => {
            const body = context.workbook.tables.getItem(name).getDataBodyRange();
            body.load("values");
            await context.sync();
            return body.values.map((line) => line[place] as unknown);
          }),
        { name: table, place: column },
      );

    const first = await measured(async () => {
      await setUp(walk, sample);
      await askQuestion(walk);
      await walkCycle(walk, true);
    });
    // What the first left: the open question, its four meetings of February, and the second cycle in progress.
    const cycles = await rows("SopCycles", 0);
    expect(cycles.filter((cycle) => cycle === serialOf(2027, 2)).length).toBe(5);
    expect((await rows("SopMeetings", 1)).filter((cycle) => cycle === serialOf(2027, 2)).length).toBe(4);
    await bringMonth(paneOf(session.page), serialOf(2027, 2));
    const second = await measured(() => walkCycle(walk, false));
    expect((await rows("SopCycles", 0)).filter((cycle) => cycle === serialOf(2027, 3)).length).toBe(5);
    process.stdout.write(
      `${sample}, ${locale}: ${first.clicks} clicks and ${first.seconds} s, then ${second.clicks} and ${second.seconds} s\n`,
    );
    expect(second.clicks).toBeLessThanOrEqual(first.clicks / 2);
    expect(session.outgoing).toEqual([]);
    expect(session.errors).toEqual([]);
    await session.context.close();
  },
  900_000,
);
