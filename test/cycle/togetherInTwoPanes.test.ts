/**
 * Two people decide together in one workbook at the same time, their requests in any order: polls, votes, comments, questions, decisions
 * with actions, feedback, meetings, signatures and freezes. Nothing that somebody was told is written is lost or there twice, nothing
 * else is there, and every frozen version stays as it was signed. A campaign tries 500 intentions, every run a few of them.
 */
import fc from "fast-check";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import { filledIn } from "../../src/language/text";
import type { WorkbookModel } from "../../src/workbench/model";
import { casesOf } from "../support/campaign";
import { january, threeFamilies } from "../support/threeFamilies";
import { openTwoPanes, type TwoPanes } from "../support/twoPanes";

let two: TwoPanes;
let start: WorkbookModel;
const today = january + 20;
const options = { language: "en" as const, today };
type Pane = TwoPanes["panes"][number];

const people = ["Ann", "Ben"] as const;
const kinds = [
  "ask poll",
  "vote",
  "comment",
  "answer comment",
  "ask question",
  "decide",
  "close action",
  "give feedback",
  "answer feedback",
  "change meeting",
  "build agenda",
  "sign",
  "freeze",
] as const;
type Kind = (typeof kinds)[number];
interface Act {
  kind: Kind;
  /** Which of the things that are there already it is about. */
  which: number;
}

/** What each kind adds, and in which column of which table its own words are found again; those that change a row leave theirs there too. */
const traces = {
  "ask poll": ["sopPolls", "Question"],
  vote: ["sopVotes", "Remark"],
  comment: ["sopComments", "Text"],
  "answer comment": ["sopComments", "Answer"],
  "ask question": ["sopDecisions", "Question"],
  decide: ["sopDecisions", "Why"],
  "close action": ["sopActions", "Result"],
  "give feedback": ["sopFeedback", "Text"],
  "answer feedback": ["sopFeedback", "Reason"],
  "change meeting": ["sopMeetings", "Reason"],
  sign: ["sopSignatures", "Remark"],
  freeze: ["sopVersions", "Override reason"],
} as const satisfies Partial<Record<Kind, readonly [string, string]>>;
type Trace = keyof typeof traces;
/** A later act of the same kind on the same thing takes the place of what was said before. */
const replacing: readonly Kind[] = ["change meeting", "sign"];

/** What may keep an act from being written: somebody else writes, or was faster. */
const refusals: Readonly<Record<Kind, readonly string[]>> = {
  "ask poll": [],
  vote: [],
  comment: [],
  "answer comment": ["missingComment"],
  "ask question": [],
  decide: ["missingDecision", "decisionTaken"],
  "close action": ["missingAction", "actionClosed"],
  "give feedback": [],
  "answer feedback": ["missingFeedback", "feedbackAnswered"],
  "change meeting": [],
  "build agenda": [],
  sign: [],
  freeze: [],
};
const anytime = ["ok", "busy", "changedMeanwhile"];

const roles = ["sales", "production", "finance"] as const;

/** Asks a pane for an act; `mark` are words of its own. */
function carryOut(pane: Pane, { kind, which }: Act, mark: string, by: string, meetings: readonly string[]): Promise<unknown> {
  const nth = which + 1;
  const asked = { choices: "A\nB", by, closes: today, meeting: "", invited: "" };
  const action = { what: mark, owner: by, department: null, due: today };
  switch (kind) {
    case "ask poll":
      return pane.run("askPoll", { ...asked, question: mark }, options);
    case "vote":
      return pane.run("votePoll", { poll: "Q1", person: by, choice: which % 2 === 0 ? "A" : "B", remark: mark }, options);
    case "comment":
      return pane.run("commentFigure", { subject: "Alpha", period: january, measure: "stock", text: mark, author: by }, options);
    case "answer comment":
      return pane.run("answerFigure", { comment: `C${nth}`, answer: mark, by, closes: false }, options);
    case "ask question":
      return pane.run("askQuestion", { question: mark, answers: "A\nB" }, options);
    case "decide":
      return pane.run("decide", { decision: `D${nth}`, chosen: "A", by, why: mark, actions: [action] }, options);
    case "close action":
      return pane.run("closeAction", { action: `A${nth}`, as: "done", result: mark }, options);
    case "give feedback":
      return pane.run(
        "giveFeedback",
        { department: "production", author: by, kind: "problem", severity: "severe", text: mark, family: "", order: "" },
        options,
      );
    case "answer feedback":
      return pane.run("answerFeedback", { feedback: `F${nth}`, reason: mark, by, disposition: "accepted", action }, options);
    case "change meeting":
      return pane.run("changeMeeting", { meeting: meetings[which % meetings.length] ?? "", to: 30 + which, reason: mark }, options);
    case "build agenda":
      return pane.run("buildAgenda", { meeting: meetings[which % meetings.length] ?? "" }, options);
    case "sign":
      return pane.run("signPlan", { role: roles[which % roles.length] ?? "sales", person: by, choice: "agrees", remark: mark }, options);
    case "freeze":
      return pane.run("freezePlan", { by, reason: mark }, options);
  }
}

const act = fc.record({ kind: fc.constantFrom(...kinds), which: fc.integer({ min: 0, max: 3 }) });
/** Ten intentions, two at a time, and whose request comes next. */
const rounds = 5;
const story = fc.record({
  acts: fc.array(fc.tuple(act, act), { minLength: rounds, maxLength: rounds }),
  order: fc.array(fc.boolean(), { minLength: 8, maxLength: 40 }),
});

let meetings: string[] = [];
beforeAll(async () => {
  two = await openTwoPanes();
  const { addin } = two.excel;
  const contracts = Object.values(addin.contracts);
  const changes = Object.entries(threeFamilies()).map(([name, said]) => {
    const table = contracts.find((contract) => contract.name === name);
    if (table === undefined) throw new Error(`No table ${name}.`);
    const rows = said.map((row) => Object.fromEntries(table.columns.map((column) => [column.name, row[column.name] ?? null])));
    return { kind: "rows" as const, table: table as never, rows: two.excel.local(rows), mode: "replace" as const };
  });
  await addin.applyChanges({ intention: filledIn({ en: "Three families", fr: "Trois familles" }), changes }, { language: "en" });
  await addin.run("buildReviews", {}, { language: "en" });
  await addin.run("openCycle", { cycle: january }, options);
  for (const person of people) await addin.run("addPerson", { person, role: "sales", email: "", deputy: "" }, options);
  await addin.run("prepareMeetings", { cycle: january }, options);
  meetings = (await addin.readMeetings("en", today)).meetings.map(({ name }) => name);
  // Something of each kind is there, so that there is something to answer, to decide and to close.
  for (const kind of ["ask poll", "comment", "ask question", "ask question", "decide", "give feedback"] as const)
    await carryOut(addin, { kind, which: 0 }, `before: ${kind}`, "Ann", meetings);
  await two.excel.engine.calculation.settle();
  start = await two.excel.host.document.capture();
}, 240_000);
afterAll(() => two.close());

const rowsOf = async (table: (typeof traces)[Trace][0]): Promise<AnyRow[]> => {
  const { addin } = two.excel;
  return (await addin.readTable(addin.contracts[table])).rows as AnyRow[];
};
const keys = { sopPolls: "Poll", sopComments: "Comment", sopDecisions: "Decision", sopActions: "Action", sopFeedback: "Feedback" } as const;

it("loses and doubles nothing, whatever two people do at the same time", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ acts, order }) => {
      await two.excel.host.document.load(start);
      two.later(3600);
      const told: { kind: Kind; which: number; mark: string; round: number }[] = [];
      const refused: string[] = [];
      for (const [round, both] of acts.entries()) {
        let sent = 0;
        const marks = both.map(({ kind }, at) => `<${round}.${at} ${kind}>`);
        const works = both.map((done, at) => () => carryOut(two.panes[at] as Pane, done, marks[at] ?? "", people[at] ?? "", meetings));
        const endings = await two.together(works, (waiting) => {
          const wanted = order[sent++ % order.length] === true ? 1 : 0;
          return { pane: waiting.includes(wanted) ? wanted : (waiting[0] ?? 0) };
        });
        for (const [at, done] of both.entries()) {
          const [ending = "", mark = ""] = [endings[at], marks[at]];
          expect([done.kind, ...anytime, ...refusals[done.kind]]).toContain(ending);
          if (ending === "ok") told.push({ ...done, mark, round });
          else refused.push(mark);
        }
        two.later(60);
      }
      for (const kind of Object.keys(traces) as Trace[]) {
        const [table, column] = traces[kind];
        const said = (await rowsOf(table)).map((row) => String(row[column] ?? "")).join("\n");
        const count = (mark: string): number => said.split(mark).length - 1;
        const own = told.filter((done) => done.kind === kind);
        for (const one of own) {
          const asked = replacing.includes(kind) ? own.filter(({ which }) => sameThing(kind, which, one.which)) : [one];
          const latest = Math.max(...asked.map(({ round }) => round));
          // What was said last of a thing stays and takes the place of what was before; of two at the same time, either was second.
          const kept = asked.filter(({ mark }) => count(mark) > 0);
          expect({ asked, latest, kept: kept.filter(({ round }) => round === latest).length }).toEqual({ asked, latest, kept: 1 });
          for (const { mark } of kept) expect({ mark, times: count(mark) }).toEqual({ mark, times: 1 });
          // A signature under a version that was frozen since stays with it.
          const versions = kind === "sign" ? told.filter((done) => done.kind === "freeze").length : 0;
          expect(kept.length).toBeLessThanOrEqual(1 + versions);
        }
        for (const mark of refused.filter((one) => one.endsWith(` ${kind}>`)))
          expect({ mark, times: count(mark) }).toEqual({ mark, times: 0 });
      }
      for (const [table, key] of Object.entries(keys) as [keyof typeof keys, string][]) {
        const names = (await rowsOf(table)).map((row) => row[key]);
        expect({ table, doubled: names.filter((name, index) => names.indexOf(name) !== index) }).toEqual({ table, doubled: [] });
      }
      // A decision has its one action, an accepted answer has its own, and a version its rows.
      const actions = (await rowsOf("sopActions")).map((row) => String(row["What"]));
      const wanted = told.filter(({ kind }) => kind === "decide" || kind === "answer feedback").map(({ mark }) => mark);
      expect(actions.slice().sort()).toEqual(["before: decide", ...wanted].sort());
      const { addin } = two.excel;
      const frozen = told.filter(({ kind }) => kind === "freeze").length;
      expect(await addin.checkFrozen("en")).toEqual(frozen === 0 ? null : { versions: frozen, changes: [] });
      expect(await addin.pendingWrites()).toEqual([]);
    }),
    { numRuns: casesOf(50, 1), seed: 17, endOnFailure: true },
  );
}, 3_600_000);

/** Whether two acts of a kind that replaces what was said speak of the same row. */
const sameThing = (kind: Kind, one: number, other: number): boolean => {
  const count = kind === "sign" ? roles.length : meetings.length;
  return one % count === other % count;
};
