/**
 * From the open step of coordination to a frozen plan, in each of the samples, by what is seen and clicked: four meetings with their packs
 * and agendas, two decisions, four signatures and the freeze. Clicks are counted; so are seconds, which depend on the machine.
 */
import { languageOf } from "../../src/language/text";
import { roleInWords } from "../../src/domain/freeze/obstacles";
import { samples } from "../../src/samples/all";
import { decisionTexts } from "../../src/taskpane/texts/decisionTexts";
import { freezeTexts } from "../../src/taskpane/texts/freezeTexts";
import { meetingTexts } from "../../src/taskpane/texts/meetingTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { walksOf } from "../support/campaign";
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

/** Clicks in the pane, as a person makes them. */
const clicksIn = (walk: Awaited<ReturnType<typeof walkIn>>): Promise<number> =>
  paneOf(walk.session.page).evaluate(() => (window as unknown as { clicks?: number }).clicks ?? 0);

const walks = [
  ["agriFood", "en-US"],
  ["circuitBoards", "fr-FR"],
  ["medicalDevices", "en-US"],
] as const;

it.each(walksOf(walks, ([sample]) => sample === "medicalDevices"))(
  "from the open step to a frozen plan (%s, %s)",
  async (sample, locale) => {
    const walk = await walkIn(browser, server.url, locale);
    const { session, pane, say, button, press, type, name, place, openStep } = walk;
    await pane.getByRole("radio", { name: new RegExp(`^${say(samples[sample].title)}`) }).check();
    await press(paneTexts.trySample);
    await button(paneTexts.rebuildReviews)
      .or(pane.getByRole("heading", { name: say(paneTexts.kpis) }))
      .first()
      .waitFor({ timeout: 180_000 });
    // Two questions that wait, and who signs: all of it is there before the step is opened.
    const language = languageOf(locale);
    await place("cycle");
    await openStep("validate");
    for (const question of ["Packaging down in May?", "A second shift?"]) {
      await press(decisionTexts.ask);
      await type(decisionTexts.question, question);
      await type(decisionTexts.answers, "Overtime\nSubcontract");
      await press(decisionTexts.confirmAsk);
      await button(decisionTexts.ask).waitFor({ timeout: 60_000 });
    }
    await place("cycle");
    await openStep("coordinate");
    for (const [person, role] of [
      ["Agathe", "sales"],
      ["Benoît", "production"],
      ["Clémence", "finance"],
      ["Geneviève", "general management"],
    ] as const) {
      await press(meetingTexts.addPerson);
      await type(meetingTexts.person, person);
      await pane.getByLabel(say(meetingTexts.role)).selectOption(role);
      await press(meetingTexts.addPerson);
      await pane.getByText(person).first().waitFor({ timeout: 60_000 });
    }

    await paneOf(session.page).evaluate(() => {
      const counted = window as unknown as { clicks: number };
      counted.clicks = 0;
      // A radio is chosen by its label, which clicks its field in turn: one press is one click.
      document.addEventListener("pointerdown", () => counted.clicks++, { capture: true });
    });
    const begun = Date.now();
    await press(meetingTexts.prepare);
    const list = pane.locator("main ul").first().getByRole("listitem");
    await list.nth(3).waitFor({ timeout: 60_000 });
    await list.first().getByRole("button").click();
    for (let meeting = 1; meeting <= 4; meeting++) {
      await press(meetingTexts.pack);
      await button(meetingTexts.pack).waitFor({ timeout: 120_000 });
      await button(meetingTexts.buildAndStart).or(button(meetingTexts.start)).first().click({ timeout: 60_000 });
      await button(meetingTexts.close).waitFor({ timeout: 60_000 });
      if (await button(meetingTexts.allHere).isVisible()) await press(meetingTexts.allHere);
      if (meeting === 4)
        for (const decision of ["D1", "D2"]) {
          await press(meetingTexts.decideOn, { name: decision });
          await pane.getByRole("radio", { name: "Overtime" }).check();
          await type(decisionTexts.by, "Geneviève");
          await type(decisionTexts.why, "No customer waits");
          await press(decisionTexts.decideOn, { name: decision });
          await button(meetingTexts.close).waitFor({ timeout: 60_000 });
        }
      await press(meetingTexts.close);
      const next = meeting < 4 ? pane.getByRole("button", { name: /^(Next|Ensuite)\s?: / }) : button(freezeTexts.title);
      await next.click({ timeout: 60_000 });
    }
    for (const role of ["sales", "production", "finance", "general management"] as const) {
      await press(freezeTexts.sign, { role: roleInWords(role, language) });
      await press(freezeTexts.sign, { role: roleInWords(role, language) });
      await button(freezeTexts.signAgain, { role: roleInWords(role, language) }).waitFor({ timeout: 60_000 });
    }
    // The steps before were never finished in this workbook: somebody says so and freezes all the same.
    await press(freezeTexts.allTheSame);
    await name(freezeTexts.yourName, "Geneviève");
    await type(freezeTexts.reason, "The month begins");
    await press(freezeTexts.confirmAllTheSame);
    await button(freezeTexts.another).waitFor({ timeout: 60_000 });
    const [clicks, seconds] = [await clicksIn(walk), Math.round((Date.now() - begun) / 1000)];
    process.stdout.write(`${sample}, ${locale}: ${clicks} clicks and ${seconds} s from the open step to the frozen plan\n`);
    expect(clicks).toBeLessThanOrEqual(40);
    expect(session.errors).toEqual([]);
    await session.context.close();
  },
  600_000,
);
