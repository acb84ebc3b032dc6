/**
 * Two people open polls and vote in one workbook at the same time, their requests in any order: nothing that somebody did is lost,
 * nothing is there twice, and whoever could not write was told so.
 */
import fc from "fast-check";
import { serialOf } from "../../src/calendar/days";
import type { WorkbookModel } from "../../src/workbench/model";
import { casesOf } from "../support/campaign";
import { openTwoPanes, type TwoPanes } from "../support/twoPanes";

let two: TwoPanes;
let start: WorkbookModel;
const today = serialOf(2027, 4, 12);
const options = { language: "en" as const, today };
const [people, choices] = [
  ["Ann", "Ben", "Cid"],
  ["A", "B", "C"],
];
const asked = { choices: choices.join("\n"), by: "Ann", closes: today, meeting: "", invited: "" };
type Pane = TwoPanes["panes"][number];
const pane = (at: number) => two.panes[at] as Pane;

type Act = { kind: "ask" } | { kind: "vote"; person: string; choice: string };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Act>({ kind: "ask" }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("vote" as const), person: fc.constantFrom(...people), choice: fc.constantFrom(...choices) }),
  },
);
/** What each of both does at the same time, and whose request comes next. */
const story = fc.record({
  acts: fc.array(fc.tuple(act, act), { minLength: 1, maxLength: 3 }),
  order: fc.array(fc.boolean(), { minLength: 8, maxLength: 40 }),
});

beforeAll(async () => {
  two = await openTwoPanes();
  const { addin } = two.excel;
  const rows = people.map((person) => ({ Person: person, Role: "sales", "E-mail": null, Deputy: null }));
  await addin.writeTable(addin.contracts.sopPeople, rows, { mode: "replace", language: "en", intention: "people" });
  await addin.run("askPoll", { ...asked, question: "Poll 0" }, options);
  await addin.run("votePoll", { poll: "Q1", person: "Ann", choice: "A", remark: "vote 0" }, options);
  start = await two.excel.host.document.capture();
}, 120_000);
afterAll(() => two.close());

it("loses and doubles nothing", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ acts, order }) => {
      await two.excel.host.document.load(start);
      two.later(3600);
      const [polls, votes] = [["Poll 0"], ["vote 0"]];
      const last = new Map([["Ann", "A"]]);
      for (const [round, both] of acts.entries()) {
        let sent = 0;
        const work = (done: Act, at: number) => () =>
          done.kind === "ask"
            ? pane(at).run("askPoll", { ...asked, question: `Poll ${round}${at}` }, options)
            : pane(at).run("votePoll", { poll: "Q1", person: done.person, choice: done.choice, remark: `vote ${round}${at}` }, options);
        const endings = await two.together(both.map(work), (waiting) => {
          const wanted = order[sent++ % order.length] === true ? 1 : 0;
          return { pane: waiting.includes(wanted) ? wanted : (waiting[0] ?? 0) };
        });
        // What was not written is told to be so, and by nothing else than that somebody else writes.
        for (const [at, ending] of endings.entries()) {
          expect(["ok", "busy", "changedMeanwhile"]).toContain(ending);
          const done = both[at];
          if (ending !== "ok" || done === undefined) continue;
          if (done.kind === "ask") polls.push(`Poll ${round}${at}`);
          else votes.push(`vote ${round}${at}`);
        }
        two.later(60);
      }
      const { addin } = two.excel;
      const rows = await addin.readTable(addin.contracts.sopPolls);
      expect(rows.rows.map((row) => String(row["Question"])).sort()).toEqual([...polls].sort());
      expect(new Set(rows.rows.map((row) => row["Poll"])).size).toBe(polls.length);
      const cast = await addin.readTable(addin.contracts.sopVotes);
      expect(cast.rows.map((row) => String(row["Remark"])).sort()).toEqual([...votes].sort());
      for (const row of cast.rows.slice(1)) last.set(String(row["Person"]), "voted");
      const poll = (await addin.readPolls("en", today)).open.find(({ question }) => question === "Poll 0");
      expect(poll?.voted).toBe(last.size);
      expect(await addin.pendingWrites()).toEqual([]);
    }),
    { numRuns: casesOf(200, 8), seed: 17 },
  );
}, 600_000);

it("leaves a decision to whoever takes it first", async () => {
  const turns = fc.array(fc.boolean(), { minLength: 8, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(turns, async (order) => {
      const { addin, host } = two.excel;
      await host.document.load(start);
      two.later(3600);
      await addin.run("askQuestion", { question: "Which way?", answers: choices.join("\n") }, options);
      two.later(3600);
      const by = ["Ann", "Ben"];
      const decided = by.map(
        (person, at) => () =>
          pane(at).run("decide", { decision: "D1", chosen: choices[at] ?? "", by: person, why: "It must be", actions: [] }, options),
      );
      let sent = 0;
      const endings = await two.together(decided, (waiting) => {
        const wanted = order[sent++ % order.length] === true ? 1 : 0;
        return { pane: waiting.includes(wanted) ? wanted : (waiting[0] ?? 0) };
      });
      for (const ending of endings) expect(["ok", "busy", "changedMeanwhile", "decisionTaken"]).toContain(ending);
      const first = by.filter((_, at) => endings[at] === "ok");
      expect(first).toHaveLength(1);
      const [row] = (await addin.readTable(addin.contracts.sopDecisions)).rows;
      expect([row?.["Decided by"], row?.["Chosen"]]).toEqual([first[0], choices[by.indexOf(first[0] ?? "")]]);
    }),
    { numRuns: casesOf(100, 8), seed: 18 },
  );
}, 600_000);
