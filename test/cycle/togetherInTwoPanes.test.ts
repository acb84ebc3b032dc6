/**
 * Two people decide together in one workbook at the same time, their requests in any order, with every intention of this part. Nothing
 * that somebody was told is written is lost or there twice, nothing else is there, and every frozen version stays as it was signed. A
 * campaign tries 500 intentions, every run a few of them.
 */
import fc from "fast-check";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import type { WorkbookModel } from "../../src/workbench/model";
import { filledIn } from "../../src/language/text";
import { casesOf, isCampaign } from "../support/campaign";
import { january, month, threeFamilies, wanted } from "../support/threeFamilies";
import { openTwoPanes, type TwoPanes } from "../support/twoPanes";
import {
  acts,
  carryOut,
  intentionsOfThisPart,
  kinds,
  people,
  prepared,
  tampered,
  today,
  type Act,
  type Kind,
  type Pane,
} from "./togetherActs";

let two: TwoPanes;
let start: WorkbookModel;
let meetings: string[] = [];
let sheets: string[] = [];
const options = { language: "en" as const, today };
const anytime = ["ok", "busy", "changedMeanwhile"];

interface Told {
  kind: Kind;
  which: number;
  mark: string;
  round: number;
}
const actOf = (kind: Kind): Act => acts[kind] as Act;

const act = fc.record({ kind: fc.constantFrom(...kinds), which: fc.integer({ min: 0, max: 6 }) });
/** Ten intentions, two at a time, and whose request comes next. */
const rounds = 5;
const story = fc.record({
  acts: fc.array(fc.tuple(act, act), { minLength: rounds, maxLength: rounds }),
  order: fc.array(fc.boolean(), { minLength: 8, maxLength: 40 }),
});

const rowsOf = async (table: keyof Pane["contracts"]): Promise<AnyRow[]> => {
  const { addin } = two.excel;
  return (await addin.readTable(addin.contracts[table])).rows as AnyRow[];
};
const write = (table: keyof Pane["contracts"], rows: readonly AnyRow[], mode: "append" | "replace" = "append"): Promise<unknown> => {
  const { addin, local } = two.excel;
  const change = { kind: "rows" as const, table: addin.contracts[table] as never, rows: local(rows) as never, mode };
  return addin.applyChanges({ intention: filledIn({ en: "Three families", fr: "Trois familles" }), changes: [change] }, options);
};
const sheetNames = async (): Promise<string[]> => {
  const found: string[] = [];
  await two.excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    found.push(...worksheets.items.map(({ name }) => name));
  });
  return found;
};

beforeAll(async () => {
  two = await openTwoPanes();
  await company();
  await somethingOfEachKind();
  await frozenAndTampered();
  await two.excel.engine.calculation.settle();
  start = await two.excel.host.document.capture();
  sheets = await sheetNames();
}, 240_000);
afterAll(() => two.close());

/** Three families of which sales expect more than the consensus, and a scenario for one of them. */
async function company(): Promise<void> {
  const { addin } = two.excel;
  const more = Object.entries(wanted).flatMap(([Family, units]) =>
    [0, 1, 2].map((at) => ({ Family, Period: month(at), Source: "sales", Quantity: 1.2 * units })),
  );
  const tables = threeFamilies();
  for (const [name, rows] of Object.entries(tables)) {
    const key = `${name.charAt(0).toLowerCase()}${name.slice(1)}` as keyof Pane["contracts"];
    const said: readonly AnyRow[] = name === "SopForecasts" ? [...rows, ...more] : rows;
    const columns = addin.contracts[key].columns.map((column) => column.name);
    await write(
      key,
      said.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))),
      "replace",
    );
  }
  await addin.run("buildReviews", {}, options);
  await addin.run("openCycle", { cycle: january }, options);
  const form = { template: "free", subject: null, from: 0, to: null, amount: 0 } as const;
  const lines = [{ what: "demand", subject: "Alpha", from: null, to: null, change: 3, as: "units" }] as const;
  const { base } = await addin.readEvent(form, lines, "en");
  await addin.run("compareScenario", { name: prepared.scenario, template: "free", lines, answer: "follow", base }, options);
}

/** Something of each kind is there, so that there is something to answer, to decide, to close and to apply. */
async function somethingOfEachKind(): Promise<void> {
  const { addin } = two.excel;
  for (const person of people) await addin.run("addPerson", { person, role: "sales", email: "", deputy: "" }, options);
  await addin.run("prepareMeetings", { cycle: january }, options);
  // One of the four is still to be planned.
  const planned = await rowsOf("sopMeetings");
  const dropped = planned.at(-1)?.["Meeting"];
  await write("sopMeetings", planned.slice(0, -1), "replace");
  await write(
    "sopAttendance",
    (await rowsOf("sopAttendance")).filter(({ Meeting: meeting }) => meeting !== dropped),
    "replace",
  );
  meetings = planned.slice(0, -1).map((row) => String(row["Meeting"]));
  await write(
    "sopRisks",
    prepared.risks.map((Risk) => ({ Risk, Kind: "supplier", "Family or Resource": Risk, Status: "open", Detail: `What of ${Risk}?` })),
  );
  const before = (kind: Kind, which = 0): Promise<unknown> =>
    carryOut(kind, { which, mark: `before: ${kind}`, by: "Ann", meetings, pane: addin });
  for (const kind of ["askPoll", "commentFigure", "giveFeedback"] as const) await before(kind);
  for (let count = 0; count < prepared.questions; count++) await before("askQuestion");
  await before("decide");
  const option = { Decision: prepared.toApply, Option: prepared.scenario, Scenario: prepared.scenario };
  await write("sopOptions", [option]);
  await addin.run("decide", { decision: prepared.toApply, chosen: prepared.scenario, by: "Ann", why: "Signed", actions: [] }, options);
}

/** A version in whose plan somebody changed figures afterwards. */
async function frozenAndTampered(): Promise<void> {
  await two.excel.addin.run("freezePlan", { by: "Ann", reason: "before: freezePlan" }, options);
  await two.excel.run(async (context) => {
    const demand = context.workbook.tables.getItem("SopPlans").columns.getItem("Demand").getDataBodyRange();
    for (const row of tampered) demand.getCell(row, 0).values = two.excel.local([[7000 + row]]);
    await context.sync();
  });
}

const counts = new Map<Kind, { applied: number; refused: number }>(kinds.map((kind) => [kind, { applied: 0, refused: 0 }]));

/** Carries out a story, two intentions at a time; gives what people were told is written, and the words of what was refused. */
async function play({ acts: pairs, order }: { acts: readonly (readonly { kind: Kind; which: number }[])[]; order: readonly boolean[] }) {
  const told: Told[] = [];
  const refused: string[] = [];
  for (const [round, both] of pairs.entries()) {
    let sent = 0;
    const marks = both.map(({ kind }, at) => `<${round}.${at} ${kind}>`);
    const works = both.map(({ kind, which }, at) => () => {
      const pane = two.panes[at] as Pane;
      return carryOut(kind, { which, mark: marks[at] ?? "", by: people[at] ?? "", meetings, pane });
    });
    const endings = await two.together(works, (waiting) => {
      const next = order[sent++ % order.length] === true ? 1 : 0;
      return { pane: waiting.includes(next) ? next : (waiting[0] ?? 0) };
    });
    for (const [at, done] of both.entries()) {
      const [ending = "", mark = ""] = [endings[at], marks[at]];
      expect([done.kind, ...anytime, ...(actOf(done.kind).refused ?? [])]).toContain(ending);
      const count = counts.get(done.kind);
      if (count !== undefined) count[ending === "ok" ? "applied" : "refused"]++;
      if (ending === "ok") told.push({ ...done, mark, round });
      else refused.push(mark);
    }
    two.later(60);
  }
  return { told, refused };
}

/** What was told is there once, and what was refused is not there. */
async function checkWords(told: readonly Told[], refused: readonly string[]): Promise<void> {
  for (const kind of kinds) {
    const { trace, replaces } = actOf(kind);
    if (trace === undefined) continue;
    const [table, column] = trace;
    const said = (await rowsOf(table)).map((row) => String(row[column] ?? "")).join("\n");
    const count = (mark: string): number => said.split(mark).length - 1;
    const own = told.filter((done) => done.kind === kind);
    for (const one of own) {
      const asked = replaces === undefined ? [one] : own.filter(({ which }) => replaces(which) === replaces(one.which));
      const latest = Math.max(...asked.map(({ round }) => round));
      // What was said last of a thing stays and takes the place of what was before; of two at the same time, either was second.
      const kept = asked.filter(({ mark }) => count(mark) > 0);
      expect({ asked, latest, kept: kept.filter(({ round }) => round === latest).length }).toEqual({ asked, latest, kept: 1 });
      for (const { mark } of kept) expect({ mark, times: count(mark) }).toEqual({ mark, times: 1 });
      // A signature under a version that was frozen since stays with it.
      const versions = kind === "signPlan" ? told.filter((done) => done.kind === "freezePlan").length : 0;
      expect(kept.length).toBeLessThanOrEqual(1 + versions);
    }
    for (const mark of refused.filter((one) => one.endsWith(` ${kind}>`))) expect({ mark, times: count(mark) }).toEqual({ mark, times: 0 });
  }
}

/** Rows of one name in a table, as the names of its key tell them apart. */
async function checkNames(): Promise<void> {
  const { contracts } = two.excel.addin;
  const written = [
    "sopPolls",
    "sopComments",
    "sopDecisions",
    "sopActions",
    "sopFeedback",
    "sopMeetings",
    "sopAttendance",
    "sopAgenda",
  ] as const;
  for (const table of [...written, "sopPeople", "sopSignatures", "sopVersions", "sopRisks"] as const) {
    const key: readonly string[] = contracts[table].key;
    const names = (await rowsOf(table)).map((row) => key.map((column) => String(row[column])).join(" | "));
    expect({ table, doubled: names.filter((name, index) => names.indexOf(name) !== index) }).toEqual({ table, doubled: [] });
  }
}

/** A decision has its one action, and one that was withdrawn leaves none open; a divergence and a risk wait for one decision each. */
async function checkDecisions(told: readonly Told[]): Promise<void> {
  const marks = (...which: Kind[]): string[] => told.filter(({ kind }) => which.includes(kind)).map(({ mark }) => mark);
  const [decisions, actions] = [await rowsOf("sopDecisions"), await rowsOf("sopActions")];
  const wantedActions = ["before: decide", ...marks("decide", "answerFeedback")];
  expect(actions.map((row) => String(row["What"])).sort()).toEqual(wantedActions.sort());
  const asked = marks("acceptRisk", "askQuestion", "askDivergence", "askForDecision", "askWithAnswers").length;
  expect(decisions).toHaveLength(prepared.questions + asked);
  const withdrawn = decisions.filter((row) => (row["Withdrawn"] ?? null) !== null).map((row) => row["Decision"]);
  expect(withdrawn).toHaveLength(marks("withdrawDecision").length);
  expect(actions.filter((row) => withdrawn.includes(row["Decision"] ?? "") && row["Status"] === "open")).toEqual([]);
  const open = decisions.filter((row) => (row["Chosen"] ?? "") === "" && !withdrawn.includes(row["Decision"] ?? ""));
  for (const column of ["Divergence", "Risk"]) {
    const waiting = open.map((row) => row[column]).filter((name) => typeof name === "string");
    expect({ column, twice: waiting.filter((name, at) => waiting.indexOf(name) !== at) }).toEqual({ column, twice: [] });
  }
  const divergences = decisions.filter((row) => typeof row["Divergence"] === "string").length;
  expect(divergences).toBe(marks("askDivergence").length);
  const applied = decisions.find((row) => row["Decision"] === prepared.toApply);
  expect(String(applied?.["After"] ?? "") !== "").toBe(marks("applyDecision").length > 0);
}

/** Every version is as it was signed but for the figures that nobody put back; agendas are whole, and no sheet is there twice. */
async function checkRest(told: readonly Told[]): Promise<void> {
  const { addin } = two.excel;
  const of = (kind: Kind): Told[] => told.filter((done) => done.kind === kind);
  const state = await addin.checkFrozen("en");
  expect({ versions: state?.versions, changes: state?.changes.length }).toEqual({
    versions: 1 + of("freezePlan").length,
    changes: tampered.length - of("putBackFrozen").length,
  });
  const agenda = await rowsOf("sopAgenda");
  for (const meeting of new Set(of("buildAgenda").map(({ which }) => meetings[which % meetings.length] ?? ""))) {
    const own = agenda.filter((row) => row["Meeting"] === meeting).sort((a, b) => Number(a["Item"]) - Number(b["Item"]));
    expect(own.map((row) => row["Item"])).toEqual(own.map((_, at) => at + 1));
    expect([own[0]?.["Kind"], own.filter((row) => row["Kind"] === "close").length, own.at(-1)?.["Kind"]]).toEqual(["actions", 1, "close"]);
  }
  expect((await rowsOf("sopMeetings")).length).toBe(meetings.length + of("prepareMeetings").length);
  const drawn = [
    ...["compareVersions", "draftDepartments", "drawDecisions"].map((kind) => Math.min(1, of(kind as Kind).length)),
    new Set(of("buildPack").map(({ which }) => which % meetings.length)).size,
  ].reduce((sum, count) => sum + count, 0);
  const now = await sheetNames();
  expect(now.filter((name) => !sheets.includes(name)).length).toBeGreaterThanOrEqual(drawn);
  // A second sheet of one kind would have a number behind its name.
  expect(now.filter((name) => /\(\d\)$|[^.\d-]\d$/.test(name) && !sheets.includes(name))).toEqual([]);
  expect(await addin.pendingWrites()).toEqual([]);
}

it("knows every intention by which people decide together", () => expect([...kinds].sort()).toEqual(intentionsOfThisPart()));

it("loses and doubles nothing, whatever two people do at the same time", async () => {
  await fc.assert(
    fc.asyncProperty(story, async (told) => {
      await two.excel.host.document.load(start);
      two.later(3600);
      const played = await play(told);
      await checkWords(played.told, played.refused);
      await checkNames();
      await checkDecisions(played.told);
      await checkRest(played.told);
    }),
    { numRuns: casesOf(50, 1), seed: 17, endOnFailure: true },
  );
  if (!isCampaign) return;
  process.stdout.write([...counts].map(([kind, { applied, refused }]) => `${kind}: ${applied} applied, ${refused} refused\n`).join(""));
  expect([...counts].filter(([, { applied }]) => applied === 0)).toEqual([]);
}, 3_600_000);
