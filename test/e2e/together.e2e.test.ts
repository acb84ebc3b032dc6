/**
 * Steps 3 to 5 of a cycle as a company walks them, by what is seen and clicked, in both languages and themes on a pane of 320 pixels:
 * meetings are planned, an agenda is built, a decision is taken in the meeting with an action, the plan is signed and frozen, the field says what
 * it sees and is answered, a procedure is approved, and the cycle is spoken over and closed, which opens the next one.
 */
import { languageOf } from "../../src/language/text";
import { samples } from "../../src/samples/all";
import { commentTexts } from "../../src/taskpane/texts/commentTexts";
import { pollTexts } from "../../src/taskpane/texts/pollTexts";
import { decisionTexts } from "../../src/taskpane/texts/decisionTexts";
import { roleInWords } from "../../src/domain/freeze/obstacles";
import { freezeTexts } from "../../src/taskpane/texts/freezeTexts";
import { feedbackTexts } from "../../src/taskpane/texts/feedbackTexts";
import { healthTexts } from "../../src/taskpane/texts/healthTexts";
import { learnTexts } from "../../src/taskpane/texts/learnTexts";
import { meetingTexts } from "../../src/taskpane/texts/meetingTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { procedureTexts } from "../../src/taskpane/texts/procedureTexts";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { walksOf } from "../support/campaign";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { narrow } from "./narrowPane";
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

const walks = [
  ["en-US", "light"],
  ["fr-FR", "dark"],
] as const;

it.each(walksOf(walks, ([locale]) => locale === "fr-FR"))(
  "a company coordinates, validates and learns (%s, %s)",
  async (locale, theme) => {
    const { session, pane, say, button, press, type, name, place, openStep, look, sheetLook } = await walkIn(
      browser,
      server.url,
      locale,
      theme,
    );
    const language = languageOf(locale);
    await pane.getByRole("radio", { name: new RegExp(`^${say(samples.agriFood.title)}`) }).check();
    await press(paneTexts.trySample);
    await button(paneTexts.rebuildReviews)
      .or(pane.getByRole("heading", { name: say(paneTexts.kpis) }))
      .first()
      .waitFor({ timeout: 120_000 });
    await narrow(session.page, 320);

    // A question for the meeting.
    await place("cycle");
    await openStep("validate");
    await press(decisionTexts.ask);
    await type(decisionTexts.question, "Packaging down in May?");
    await type(decisionTexts.answers, "Overtime\nSubcontract");
    await press(decisionTexts.confirmAsk);
    await button(decisionTexts.ask).waitFor({ timeout: 60_000 });
    await look("decisions");

    // The meetings, and somebody who is invited.
    await place("cycle");
    await openStep("coordinate");
    await press(meetingTexts.addPerson);
    await type(meetingTexts.person, "Agathe");
    await pane.getByLabel(say(meetingTexts.role)).selectOption("sales");
    await press(meetingTexts.addPerson);
    await pane.getByText("Agathe").first().waitFor({ timeout: 60_000 });
    await press(meetingTexts.prepare);
    const list = pane.locator("main ul").first().getByRole("listitem");
    await list.nth(3).waitFor({ timeout: 60_000 });
    expect(await list.count()).toBe(4);
    await look("meetings");

    // A poll before a meeting, and a comment on a figure.
    await press(meetingTexts.polls, { count: 0 });
    await press(pollTexts.ask);
    await type(pollTexts.question, "Which way out for June?");
    await type(pollTexts.choices, "Overtime\nSell later");
    await name(pollTexts.by, "Solène");
    await type(pollTexts.closes, "2099-12-31");
    await look("poll");
    await press(pollTexts.ask);
    await press(pollTexts.voteIn, { name: "Q1" });
    await pane.getByRole("radio", { name: "Sell later" }).check();
    await name(pollTexts.by, "Agathe");
    await look("vote");
    await press(pollTexts.vote);
    await pane.getByText(say(pollTexts.tally, { voted: 1, invited: 1 })).waitFor({ timeout: 60_000 });
    await look("polls");
    await press(meetingTexts.back);
    await press(meetingTexts.comments, { count: 0 });
    await press(commentTexts.add);
    await type(commentTexts.subject, "Sticks");
    await type(commentTexts.text, "The freezer is full");
    await name(commentTexts.author, "Benoît");
    await look("comment");
    await press(commentTexts.send);
    await press(commentTexts.answer, { name: "C1" });
    await look("comments");
    await press(commentTexts.cancel);
    await press(meetingTexts.back);

    // The executive meeting: the decision with prepared answers is on its agenda.
    await list.nth(3).getByRole("button").click();
    await press(meetingTexts.build);
    await pane.getByText("D1 · Packaging down in May?").first().waitFor({ timeout: 60_000 });
    await press(meetingTexts.calendar);
    await pane.getByLabel(say(meetingTexts.eventText)).waitFor();
    await look("agenda");
    await press(meetingTexts.pack);
    await button(meetingTexts.pack).waitFor({ timeout: 120_000 });
    const title = languageOf(locale) === "fr" ? /^Dossier .* PIC exécutif$/ : /^Pack .* Executive$/;
    await session.page.getByText(title).first().waitFor({ timeout: 60_000 });
    await sheetLook("pack");
    await press(meetingTexts.start);
    await press(meetingTexts.allHere);
    await look("held");
    await press(meetingTexts.decideOn, { name: "D1" });
    await pane.getByRole("radio", { name: "Overtime" }).check();
    await type(decisionTexts.by, "Geneviève");
    await type(decisionTexts.why, "No customer waits");
    await press(decisionTexts.addAction);
    await type(decisionTexts.what, "Plan 57 h");
    await type(decisionTexts.owner, "Benoît");
    await type(decisionTexts.due, "2027-04-23");
    await look("decide");
    await press(decisionTexts.decideOn, { name: "D1" });
    await button(meetingTexts.close).waitFor({ timeout: 60_000 });
    await press(meetingTexts.close);
    await pane.getByRole("heading", { name: say(meetingTexts.record) }).waitFor({ timeout: 60_000 });
    const minutes = await pane.getByLabel(say(meetingTexts.text)).first().inputValue();
    for (const part of ["Agathe", "Overtime", "Geneviève", "No customer waits", "Subcontract", "Plan 57 h"])
      expect(minutes).toContain(part);
    await look("minutes");

    // The plan is final only with a word on what is open.
    await place("cycle");
    await openStep("validate");
    await pane.getByText("Plan 57 h").first().waitFor({ timeout: 60_000 });
    await press(freezeTexts.title);
    const sales = roleInWords("sales", language);
    await press(freezeTexts.sign, { role: sales });
    await look("sign");
    await press(freezeTexts.sign, { role: sales });
    await button(freezeTexts.signAgain, { role: sales }).waitFor({ timeout: 60_000 });
    await press(freezeTexts.allTheSame);
    await name(freezeTexts.yourName, "Geneviève");
    await type(freezeTexts.reason, "The month begins");
    await look("freeze");
    await press(freezeTexts.confirmAllTheSame);
    await button(freezeTexts.another).waitFor({ timeout: 60_000 });
    await look("frozen");

    // A frozen figure is changed, found, and put back; a second version is compared with the first.
    await paneOf(session.page).evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("SopPlans").getDataBodyRange().getCell(0, 5).values = [[9901]];
        await context.sync();
      }),
    );
    await place("cycle");
    await openStep("validate");
    await press(freezeTexts.versions);
    await pane
      .getByText(/9[,\u202f]901/)
      .first()
      .waitFor({ timeout: 60_000 });
    await look("changed");
    await pane
      .getByRole("button", { name: language === "fr" ? /^Remettre / : /^Put / })
      .first()
      .click();
    await pane.getByText(say(freezeTexts.allSigned)).waitFor({ timeout: 60_000 });
    await press(freezeTexts.another);
    await press(freezeTexts.allTheSame);
    await name(freezeTexts.yourName, "Geneviève");
    await type(freezeTexts.reason, "Second thoughts");
    await press(freezeTexts.confirmAllTheSame);
    await press(freezeTexts.compare);
    await button(freezeTexts.compare).waitFor({ timeout: 60_000 });
    await sheetLook("compared");
    await press(freezeTexts.back);
    await press(decisionTexts.minutes);
    await button(decisionTexts.minutes).waitFor({ timeout: 60_000 });
    await sheetLook("minutes");

    // The field is heard.
    await place("feedback");
    await type(feedbackTexts.text, "The label falls off");
    await name(feedbackTexts.author, "Driss");
    await press(feedbackTexts.send);
    await press(feedbackTexts.answer, { name: "F1" });
    await pane.getByLabel(say(feedbackTexts.disposition)).first().selectOption("rejected");
    await type(feedbackTexts.reason, "The glue is new since Monday");
    await name(feedbackTexts.by, "Solène");
    await look("answer");
    await press(feedbackTexts.confirm);
    await pane.getByText(say(feedbackTexts.none)).waitFor({ timeout: 60_000 });
    await look("feedback");

    // A procedure becomes the company's own.
    await place("cycle");
    await press(procedureTexts.title);
    await press(procedureTexts.start);
    await pane.getByRole("button", { name: /^P1 · / }).click({ timeout: 60_000 });
    await look("procedure");
    await press(procedureTexts.approve, { version: "1.0" });
    await type(procedureTexts.reason, "First version");
    await name(procedureTexts.by, "Solène");
    await press(procedureTexts.approve, { version: "1.0" });
    await button(procedureTexts.compare, { version: "1.0" }).waitFor({ timeout: 60_000 });
    await look("approved");
    // The end of the cycle: what is said of it, its health, and the next one, opened by closing this one.
    await place("cycle");
    await openStep("evaluate");
    await look("evaluate");
    await press(healthTexts.toHealth);
    await pane.getByText(say(healthTexts.intro)).waitFor({ timeout: 60_000 });
    await look("health");
    await place("cycle");
    await openStep("evaluate");
    await press(learnTexts.write);
    await type(learnTexts.worked, "Short meetings");
    await type(learnTexts.didNot, "Late receipts");
    await type(learnTexts.change, "Ask on day 2");
    await pane.getByLabel(say(learnTexts.where)).selectOption({ index: 5 });
    await name(learnTexts.author, "Solène");
    await look("debrief");
    await press(learnTexts.keep);
    await button(learnTexts.add).waitFor({ timeout: 60_000 });
    const closes = pane.getByRole("button", { name: new RegExp(`^${say(learnTexts.close, { cycle: "" }).trim()} `) }).first();
    await closes.click();
    await name(learnTexts.author, "Solène");
    await type(learnTexts.reason, "The month begins");
    await look("close");
    await press(learnTexts.allTheSame);
    await pane.getByRole("heading", { name: say(learnTexts.lastTime) }).waitFor({ timeout: 120_000 });
    await place("cycle");
    await openStep("coordinate");
    await pane.locator("main ul").first().getByRole("listitem").nth(3).waitFor({ timeout: 60_000 });
    await pane.locator("main ul").first().getByRole("listitem").first().getByRole("button").click();
    await pane.getByText("Ask on day 2 (Solène)").waitFor({ timeout: 60_000 });
    await look("lastTime");
    expect(session.outgoing).toEqual([]);
    expect(session.errors).toEqual([]);
    await session.context.close();
  },
  600_000,
);
