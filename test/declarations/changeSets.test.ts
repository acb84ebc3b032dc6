/**
 * What every intention would write, worked out over the stories in a workbook: the same rows, sheets, cells and words as ever. Two
 * workbooks here, all twelve with `npm run campaign`; CONTRIBUTING says how the fingerprints are kept anew.
 */
import { readCsv } from "../../src/import/csv";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understanding";
import { monthCalendar, weekCalendar } from "../../src/calendar/periods";
import { periodsOfTable } from "../../src/domain/tables/periodsOfTable";
import { serialOf } from "../../src/calendar/days";
import { languages, type Language } from "../../src/language/text";
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
const someStories: readonly Story[] = [
  ["circuitBoards", "en", "month"],
  ["medicalDevices", "fr", "week"],
];
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
  const { planReviews, planSample, writeReviews } = excel.addin;
  await excel.host.document.load(empty);
  const { changes } = planSample(sample, language, excel.local([{ Key: "bucket", Value: bucket }]));
  await writeReviews(await planReviews(language, bucket === "month" ? changes : changes.map(byWeek)), language);
  await excel.engine.calculation.settle();
}

/** Every change set, by the intention and what was chosen. */
async function plansOf(story: Story): Promise<Map<string, string>> {
  const { addin } = excel;
  const [, language] = story;
  const found = new Map<string, string>();
  const add = (name: string, set: ChangeSet): void => void found.set(`${nameOf(story)}: ${name}`, textOf(set));

  for (const sample of sampleIds) add(`sample ${sample}`, addin.planSample(sample, language));
  add("reviews", (await addin.planReviews(language)).set);
  add("data checks", await addin.planDataChecks(language, today));

  const { cycles, rows } = await addin.readForCollect();
  const running = Math.max(...cycles.map((row) => row.Cycle));
  const next = (await addin.proposeCycle(undefined, today)).period;
  add("open cycle", await addin.planOpenCycle(next));
  for (const step of ["collect", "analyse", "coordinate", "validate", "evaluate"] as const) {
    add(`${step} done`, await addin.planSetStep(running, step, { action: "done" }, language, today));
    add(`${step} reopened`, await addin.planSetStep(running, step, { action: "reopen", reason: "Orders missing" }, language, today));
  }
  const freeze = await addin.planFreezeData({ by: "Ann", reason: "" }, language, today);
  add("freeze", freeze);

  const settingRows = rows.SopSettings ?? [];
  add("settings", addin.planSettings({ horizon: 6, currency: "CHF" }, settingRows));
  add("settings, one emptied", addin.planSettings({ horizon: "", cadence: "week" }, settingRows));
  add("cursor", await addin.planPrudence(0.7, language));
  add("upgrade", addin.planUpgradeWorkbook(await addin.readUpgrade()));

  const adoption = await addin.planAdoption({ kind: "baseline" }, language);
  add("adopt the baseline", adoption.set);
  add("adopt the consensus", (await addin.planAdoption({ kind: "consensus" }, language)).set);
  for (const source of adoption.contributors)
    add(`adopt ${source}`, (await addin.planAdoption({ kind: "contributor", source }, language)).set);

  const reading = readCsv(file, "orders.csv");
  if (!reading.ok) throw new Error(reading.why.code);
  const context = await addin.readImportContext();
  const result = await addin.previewImport(reading.grid, proposePlan(understand(reading.grid), "demand", context), context);
  for (const mode of ["append", "replace"] as const) add(`import, ${mode}`, await addin.planImport(reading.grid, result, mode, language));

  add("draft the roadmap", (await addin.planDraftRoadmap(language)).set);
  const risks = await addin.planFindRisks(language);
  add("find risks", risks.set);
  await addin.applyChanges(risks.set, { language });
  add("draft the roadmap with risks", (await addin.planDraftRoadmap(language)).set);
  for (const { name } of (await addin.readRisks(language)).items) {
    add(`take on ${name}`, await addin.planDecideRisk(name, { action: "own", owner: "Ann" }, language, today));
    add(`accept ${name}`, await addin.planDecideRisk(name, { action: "accept", reason: "Small", by: "Bob" }, language, today));
    add(`decide ${name}`, await addin.planDecideRisk(name, { action: "decide" }, language, today));
  }
  await addin.applyChanges(freeze, { language });
  add("freeze again", await addin.planFreezeData({ by: "Ann", reason: "Late orders" }, language, today));
  const [newest] = await addin.readHistory();
  if (newest === undefined) throw new Error("Freezing is not in the history.");
  await addin.undoEntry(newest, language);
  found.set(`${nameOf(story)}: history`, canonical((await addin.readHistory()).map(({ intention }) => intention)));
  found.set(`${nameOf(story)}: workbook in the end`, linesOf(await excel.host.document.capture()).join("\n"));
  return found;
}

it("every intention would write what it did", async () => {
  const texts = new Map<string, string>();
  for (const story of stories) {
    await load(story);
    for (const [name, text] of await plansOf(story)) texts.set(name, text);
  }
  expectUnchanged("changeSets", texts, (name) => stories.some((story) => name.startsWith(`${nameOf(story)}: `)));
}, 600_000);
