/**
 * What every intention would write, worked out over the stories in a workbook: the same rows, sheets, cells and words as ever. One
 * workbook here, all twelve with `npm run campaign`; CONTRIBUTING says how the fingerprints are kept anew.
 */
import { readCsv } from "../../src/import/csv";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { monthCalendar, weekCalendar } from "../../src/calendar/periods";
import { periodsOfTable } from "../../src/domain/tables/periodsOfTable";
import { serialOf } from "../../src/calendar/days";
import { buildReviews } from "../../src/cycle/catalogue";
import type { IntentionId, RequestOf } from "../../src/cycle/services";
import { filledIn, languages, type Language } from "../../src/language/text";
import { sampleIds, type SampleId } from "../../src/samples/all";
import type { WorkbookModel } from "../../src/workbench/model";
import type { Change, ChangeSet } from "../../src/workbook/writing/changeSet";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { linesOf } from "../cycle/bookState";
import { canonical, expectUnchanged, keeping } from "./fingerprints";
import { isCampaign } from "../support/campaign";

type Bucket = "month" | "week";
type Story = readonly [SampleId, Language, Bucket];

const allStories = sampleIds.flatMap((sample) =>
  languages.flatMap((language) => (["month", "week"] as const).map((bucket): Story => [sample, language, bucket])),
);
/** A story that the other tests in whole workbooks tell least. */
const someStories: readonly Story[] = [["medicalDevices", "fr", "month"]];
const stories = keeping || isCampaign ? allStories : someStories;
const nameOf = ([sample, language, bucket]: Story): string => `${sample}, ${language}, ${bucket}`;

/** The day on which everything happens. */
const today = serialOf(2027, 1, 11);

const file = new TextEncoder().encode("Family,Month,Quantity\nB,2026-01,20\nD,2026-01,4\nG,2026-01,x\n");

let excel: ExcelSession;
let empty: WorkbookModel;
beforeAll(async () => {
  excel = await startExcel();
  empty = await excel.host.document.capture();
});
afterAll(() => excel.close());

/** A change set as a text: tables by their names, since `unchanged.test.ts` looks at what they say. */
const textOf = ({ intention, changes }: ChangeSet): string =>
  canonical({
    intention,
    changes: changes.map((change) => ({
      ...change,
      ...("table" in change && { table: change.table.name }),
      ...("added" in change && { added: change.added.map(({ name }) => name) }),
    })),
  });

/** A story told by month as one told by week: its months become the weeks before and after the first Monday of 2027. */
function byWeek(change: Change): Change {
  if (change.kind !== "rows" || periodsOfTable(change.table.name, "week").bucket === "month") return change;
  const weekOf = (month: number): number => weekCalendar.add(serialOf(2027, 1, 4), monthCalendar.between(serialOf(2027, 1), month));
  const moved = change.rows.map((row) => (typeof row["Period"] === "number" ? { ...row, Period: weekOf(row["Period"]) } : row));
  return { ...change, rows: excel.local(moved) };
}

/** The workbook of a story, planned by the bucket, its reviews drawn and calculated. */
async function load([sample, language, bucket]: Story): Promise<void> {
  const { planReviews, sampleChanges, write } = excel.addin;
  await excel.host.document.load(empty);
  const rows = sampleChanges(sample, language, excel.local([{ Key: "bucket", Value: bucket }]));
  const { changes, ...found } = await planReviews(language, bucket === "month" ? rows : rows.map(byWeek));
  await write("buildReviews", { set: { intention: filledIn(buildReviews.words), changes }, found }, { language });
  await excel.engine.calculation.settle();
}

/** Every change set, by the intention and what was chosen. */
async function plansOf(story: Story): Promise<Map<string, string>> {
  const { addin } = excel;
  const [, language] = story;
  const found = new Map<string, string>();
  const add = (name: string, set: ChangeSet): void => void found.set(`${nameOf(story)}: ${name}`, textOf(set));

  /** What an intention would write today. */
  const setOf = async <Id extends IntentionId>(id: Id, request: RequestOf<Id>): Promise<ChangeSet> =>
    (await addin.plan(id, request, { language, today })).set;

  for (const sample of sampleIds) {
    const { intention } = await setOf("loadSample", { sample, replace: true });
    add(`sample ${sample}`, { intention, changes: addin.sampleChanges(sample, language) });
  }
  add("reviews", await setOf("buildReviews", {}));
  add("data checks", await setOf("drawDataChecks", {}));
  add("template", await setOf("makeTemplate", { table: "SopEvents" }));

  const { cycles } = await addin.readForCollect();
  const running = Math.max(...cycles.map((row) => row.Cycle));
  const next = (await addin.proposeCycle(undefined, today)).period;
  add("open cycle", await setOf("openCycle", { cycle: next }));
  for (const step of ["collect", "analyse", "coordinate", "validate", "evaluate"] as const) {
    const doneIn = cycles.filter((row) => row.Step === step && row.Status === "done").map((row) => row.Cycle);
    if (!doneIn.includes(running))
      add(`${step} done`, await setOf("finishStep", { cycle: running, step, overriding: { by: "Ann", reason: "The month begins" } }));
    if (doneIn.length > 0)
      add(`${step} reopened`, await setOf("reopenStep", { cycle: Math.max(...doneIn), step, reason: "Orders missing" }));
  }
  const freeze = await setOf("freezeData", { by: "Ann", reason: "" });
  add("freeze", freeze);

  add("settings", await setOf("saveSettings", { horizon: 6, currency: "CHF" }));
  add("settings, one emptied", await setOf("saveSettings", { horizon: "", cadence: "week" }));
  add("cursor", await setOf("setPrudence", { level: 0.7 }));
  add("upgrade", await setOf("upgradeWorkbook", {}));

  const adoption = await addin.plan("adoptConsensus", { choice: { kind: "baseline" } }, { language });
  add("adopt the baseline", adoption.set);
  add("adopt the consensus", await setOf("adoptConsensus", { choice: { kind: "consensus" } }));
  for (const { source } of adoption.found.contributors)
    add(`adopt ${source}`, await setOf("adoptConsensus", { choice: { kind: "contributor", source } }));

  for (const way of ["follow", "level", "ahead"] as const) add(`propose ${way}`, await setOf("proposePlan", { way }));
  await typeFigure(4321, "SopDemandFigures");
  add("record a figure of demand", await setOf("recordDemandFigures", { reason: "promotion", note: "Spring", author: "Ann" }));
  await typeFigure("", "SopDemandFigures");
  await typeFigure(12345);
  add("record a figure", await setOf("recordPlanFigures", { reason: "people", note: "Training", author: "Ann" }));
  await typeFigure("");

  const reading = readCsv(file, "orders.csv");
  if (!reading.ok) throw new Error(reading.why.code);
  const context = await addin.readImportContext();
  const result = await addin.previewImport(reading.grid, proposePlan(understand(reading.grid, "month"), "demand", context), context);
  for (const mode of ["append", "replace"] as const)
    add(`import, ${mode}`, await setOf("importDataset", { grid: reading.grid, result, mode }));

  add("draft the roadmap", await setOf("draftRoadmap", {}));
  const risks = await setOf("findRisks", {});
  add("find risks", risks);
  await addin.applyChanges(risks, { language });
  add("draft the roadmap with risks", await setOf("draftRoadmap", {}));
  for (const { name: risk } of (await addin.readRisks(language)).items) {
    add(`take on ${risk}`, await setOf("takeRiskOn", { risk, owner: "Ann" }));
    add(`accept ${risk}`, await setOf("acceptRisk", { risk, reason: "Small", by: "Bob" }));
    add(`decide ${risk}`, await setOf("askForDecision", { risk }));
  }
  for (const [name, text] of await agreedOn(language, running, setOf)) found.set(`${nameOf(story)}: ${name}`, text);
  await addin.applyChanges(freeze, { language });
  add("freeze again", await setOf("freezeData", { by: "Ann", reason: "Late orders" }));
  const [newest] = await addin.readHistory();
  if (newest === undefined) throw new Error("Freezing is not in the history.");
  await addin.undoEntry(newest, language);
  found.set(`${nameOf(story)}: history`, canonical((await addin.readHistory()).map(({ intention }) => intention)));
  // The stand-in keeps the empty texts of spilled areas since it opens files with the values that stand in them.
  const lines = linesOf(await excel.host.document.capture()).filter((line) => !/ \d+,\d+ "" /.test(line));
  found.set(`${nameOf(story)}: workbook in the end`, lines.join("\n"));
  return found;
}

type SetOf = <Id extends IntentionId>(id: Id, request: RequestOf<Id>) => Promise<ChangeSet>;

/** What people say, decide and write down together: each is written before the next is asked. */
async function agreedOn(language: Language, running: number, setOf: SetOf): Promise<[name: string, text: string][]> {
  const texts: [string, string][] = [];
  const say = async (name: string, set: ChangeSet): Promise<void> => {
    texts.push([name, textOf(set)]);
    await excel.addin.applyChanges(set, { language });
  };
  const action = { what: "Call them", owner: "Ben", department: "sales", due: today + 5 };
  const form = { template: "machine down", subject: null, from: 0, to: null, amount: 20 } as const;
  const { name, lines, base } = await excel.addin.readEvent(form, null, language);
  await say("compare", await setOf("compareScenario", { name, template: form.template, lines, answer: "ahead", base }));
  texts.push(["draw the scenarios", textOf(await setOf("drawScenarios", {}))]);
  texts.push(["adopt a scenario", textOf(await setOf("adoptScenario", { name, reason: "It came" }))]);
  texts.push(["drop a scenario", textOf(await setOf("dropScenario", { name, reason: "It went" }))]);
  await say("ask a question", await setOf("askQuestion", { question: "Who waits?", answers: "A\nB" }));
  await say("decide", await setOf("decide", { decision: "D1", chosen: "A", by: "Ann", why: "B has stock", actions: [action] }));
  texts.push(["withdraw a decision", textOf(await setOf("withdrawDecision", { decision: "D1", by: "Ann", reason: "B left" }))]);
  await say("close an action", await setOf("closeAction", { action: "A1", as: "done", result: "B agrees" }));
  await say("add somebody", await setOf("addPerson", { person: "Ann", role: "sales", email: "", deputy: "" }));
  await say("plan the meetings", await setOf("prepareMeetings", { cycle: running }));
  const [meeting = { name: "" }] = (await excel.addin.readMeetings(language)).meetings;
  await say("build an agenda", await setOf("buildAgenda", { meeting: meeting.name }));
  const differing = (await excel.addin.readMeetings(language)).meetings.flatMap(({ agenda }) => agenda.filter(({ canAsk }) => canAsk));
  for (const { reference } of differing.slice(0, 1))
    texts.push(["put a divergence to a decision", textOf(await setOf("askDivergence", { reference: reference ?? "" }))]);
  await say("draft the department roadmaps", await setOf("draftDepartments", {}));
  await say("make a pack", await setOf("buildPack", { meeting: meeting.name }));
  await say("shorten a meeting", await setOf("changeMeeting", { meeting: meeting.name, to: 30, reason: "Short" }));
  const held = { meeting: meeting.name, attended: [{ person: "Ann", as: "yes" }], points: [], summary: "Short" };
  await say("hold a meeting", await setOf("holdMeeting", held));
  const poll = { question: "Which?", choices: "A\nB", by: "Ann", closes: today + 5, meeting: "", invited: "" };
  await say("open a poll", await setOf("askPoll", poll));
  // A vote bears the time of the day.
  const { clock } = excel.addin;
  const { now } = clock;
  clock.now = () => new Date(2027, 0, 11, 9).getTime();
  const vote = await setOf("votePoll", { poll: "Q1", person: "Ann", choice: "A", remark: "" });
  clock.now = now;
  await say("vote", vote);
  const given = { department: "production", author: "Ann", kind: "idea", severity: "low", text: "Glue", family: "", order: "" };
  await say("give feedback", await setOf("giveFeedback", given));
  const answer = { feedback: "F1", disposition: "accepted", reason: "It is old", by: "Ben", action } as const;
  await say("answer feedback", await setOf("answerFeedback", answer));
  const doubt = { subject: "A", period: running, measure: "demand", text: "Too high", author: "Ben" } as const;
  await say("comment on a figure", await setOf("commentFigure", doubt));
  await say("answer a comment on a figure", await setOf("answerFigure", { comment: "C1", answer: "No", by: "Ben", closes: true }));
  await say("first procedures", await setOf("startProcedures", {}));
  await say("approve a procedure", await setOf("approveProcedure", { procedure: "P1", by: "Ann", reason: "New" }));
  await say("read a procedure", await setOf("confirmReading", { procedure: "P1", version: "1.0", by: "Ben" }));
  await say("review a procedure", await setOf("reviewProcedure", { procedure: "P1", version: "1.0", by: "Ben" }));
  await say("comment on a procedure", await setOf("commentProcedure", { procedure: "P1", text: "Late", author: "Ben" }));
  await say("answer a comment", await setOf("answerComment", { comment: "C2", answer: "Yes", by: "Ann" }));
  await say("take a version up again", await setOf("restoreProcedure", { procedure: "P1", version: "1.0" }));
  await say("decisions taken", await setOf("drawDecisions", {}));
  await say("sign the plan", await setOf("signPlan", { role: "sales", person: "Ann", choice: "with a reserve", remark: "57 h" }));
  await say("sign it again", await setOf("signPlan", { role: "sales", person: "Ann", choice: "agrees", remark: "" }));
  await say("freeze the plan", await setOf("freezePlan", { by: "Ann", reason: "The month begins" }));
  await changeFrozen(12345);
  const [changed] = (await excel.addin.checkFrozen(language))?.changes ?? [];
  if (changed?.putBack) await say("put a frozen figure back", await setOf("putBackFrozen", changed.putBack));
  await say("compare versions", await setOf("compareVersions", {}));
  const told = [
    { kind: "worked", text: "Short" },
    { kind: "did not work", text: "Late" },
    { kind: "to change", text: "Sooner", procedure: "P1", step: 1 },
  ] as const;
  await say("debrief", await setOf("writeDebrief", { cycle: running, author: "Ann", lines: told }));
  await excel.addin.run("giveFeedback", { ...given, severity: "severe" }, { language, today: today - 60 });
  await say("answer a signal", await setOf("answerSignal", { signal: "T1", answer: "We know", by: "Ann" }));
  texts.push(["behind the figure", textOf(await setOf("drawBehind", {}))]);
  texts.push(["evaluation", textOf(await setOf("drawEvaluation", {}))]);
  const proof = { measure: "service", without: 0.8, expected: 0.9, from: running, to: running, by: "Ann" } as const;
  await say("expect an effect", await setOf("expectEffect", { decision: "D1", ...proof }));
  await say("make a change", await setOf("finishChange", { cycle: running, line: 3 }));
  await say("close a cycle", await setOf("closeCycle", { cycle: running, overriding: { by: "Ann", reason: "The month begins" } }));
  return texts;
}

/** Into the first cell of a grid that people fill. */
const typeFigure = (content: number | string, grid = "SopPlanFigures"): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.names.getItem(grid).getRange().getCell(0, 0).values = [[content]];
    await context.sync();
  });

/** Into the first frozen figure of demand. */
const changeFrozen = (content: number): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.tables.getItem("SopPlans").getDataBodyRange().getCell(0, 4).values = [[content]];
    await context.sync();
  });

it("every intention would write what it did", async () => {
  const texts = new Map<string, string>();
  for (const story of stories) {
    await load(story);
    for (const [name, text] of await plansOf(story)) texts.set(name, text);
  }
  expectUnchanged("changeSets", texts, (name) => stories.some((story) => name.startsWith(`${nameOf(story)}: `)));
}, 1_800_000);
