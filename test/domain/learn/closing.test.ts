/** The days of the next cycle, and what goes along into it; days counted on a calendar by hand. */
import { serialOf } from "../../../src/calendar/days";
import { newDecisionRow } from "../../../src/domain/decisions/decisionRules";
import { carriedRows, cyclesOld, familiesWithoutActuals, nextSteps, openItems, unmeasured } from "../../../src/domain/learn/closing";
import { sameWorkingDay } from "../../../src/domain/steps/sameWorkingDay";
import type { CycleRow } from "../../../src/domain/steps/sopCycles";

const none: ReadonlySet<number> = new Set();
const day = (month: number, date: number): number => serialOf(2027, month, date);

it("keeps the working day from one period to the next, also one before it begins, and stays within a week", () => {
  // Thursday 8 April 2027 is the 6th working day; of May, which begins on a Saturday, that is Monday the 10th.
  expect(sameWorkingDay(day(4, 8), day(4, 1), day(5, 1), none, "month")).toBe(day(5, 10));
  // Wednesday 30 March is two working days before April; two before May are Thursday 29 April.
  expect(sameWorkingDay(day(3, 30), day(4, 1), day(5, 1), none, "month")).toBe(day(4, 29));
  // Friday of a full week, then a week whose Friday is free.
  expect(sameWorkingDay(day(4, 9), day(4, 5), day(4, 12), new Set([day(4, 16)]), "week")).toBe(day(4, 15));
});

it("opens the next cycle as this one was, and with the usual days where months become weeks", () => {
  const step = (changes: Partial<CycleRow>): CycleRow => ({
    Cycle: day(4, 1),
    Start: null,
    Step: "collect",
    Status: "done",
    Owner: "Ann",
    Due: null,
    Done: day(4, 5),
    Note: "Late",
    ...changes,
  });
  // Collect is due on the 4th working day, Tuesday the 6th, and not on the usual 3rd; the product review belongs to this company.
  const rows = [step({ Due: day(4, 6) }), step({ Step: "product review", Due: day(4, 9), Owner: "Ben" })];
  const next = nextSteps(rows, day(4, 1), { cycle: day(6, 1), was: "month", is: "month", holidays: none });
  expect(next.map((row) => [row.Step, row.Status, row.Owner, row.Due, row.Done, row.Note]).filter(([, , owner]) => owner !== null)).toEqual(
    [
      ["collect", "in progress", "Ann", day(6, 4), null, null],
      ["product review", "to do", "Ben", day(6, 9), null, null],
    ],
  );
  const weekly = nextSteps(rows, day(4, 1), { cycle: day(5, 3), was: "month", is: "week", holidays: none });
  expect(weekly.map((row) => row.Due)).toEqual([3, 4, 5, 6, 7].map((date) => day(5, date)));
});

it("counts the cycles that something has been in, and forgets what is settled", () => {
  const cycles = [4, 5, 6, 7].map((month) => day(month, 1));
  expect([null, day(7, 1), day(5, 1)].map((since) => cyclesOld(since, cycles, day(7, 1)))).toEqual([null, 1, 3]);
  const before = [
    { Kind: "decision", Item: "D1", Since: day(4, 1) },
    { Kind: "action", Item: "A1", Since: day(4, 1) },
  ];
  const open = [
    { kind: "decision", item: "d1", words: "", began: null },
    { kind: "risk", item: "overload · Line 1", words: "", began: null },
  ] as const;
  const at = { cycle: day(5, 1), cycles: [day(4, 1), day(5, 1)], closed: [day(4, 1)], today: day(5, 26) };
  expect(carriedRows(open, before, at)).toEqual([
    { Kind: "decision", Item: "d1", Since: day(4, 1) },
    { Kind: "risk", Item: "overload · Line 1", Since: day(5, 1) },
  ]);
});

it("takes what began after a cycle that is closed late for a thing of the cycle in which it began", () => {
  const open = [
    { kind: "feedback", item: "F1", words: "", began: day(4, 20) },
    { kind: "feedback", item: "F2", words: "", began: day(6, 3) },
    { kind: "decision", item: "D1", words: "", began: null },
  ] as const;
  const cycles = [day(4, 1), day(5, 1), day(6, 1)];
  // April is closed in June: the remark of 3 June is of the cycle of June. Of the decision nobody knows whether it was asked in April, in
  // May or in June: to call it one of June would make it young, and one of April old.
  const late = { cycle: day(4, 1), cycles, closed: [], today: day(6, 20) };
  expect(carriedRows(open, [], late).map(({ Since }) => Since)).toEqual([day(4, 1), day(6, 1), null]);
  // Nor does it become one of June, when June is closed in time; its day, once somebody writes it down, says it.
  const unknown = [{ Kind: "decision", Item: "D1", Since: null }];
  const inTime = { cycle: day(6, 1), cycles, closed: [day(4, 1), day(5, 1)], today: day(6, 26) };
  expect(carriedRows(open.slice(2), unknown, inTime)[0]?.Since).toBeNull();
  expect(carriedRows([{ ...open[2], began: day(5, 12) }], unknown, inTime)[0]?.Since).toBe(day(5, 1));
  // Closed in time, before May begins.
  expect(carriedRows(open.slice(2), [], { ...late, today: day(4, 26) })[0]?.Since).toBe(day(4, 1));
});

it("counts from its own day what no close has carried where the cycle before was never closed", () => {
  const item = (began: number | null) => [{ kind: "risk", item: "overload · Line 1", words: "", began }] as const;
  const since = (began: number | null, closed: number[]) =>
    carriedRows(item(began), [], { cycle: day(5, 1), cycles: [day(4, 1), day(5, 1)], closed, today: day(5, 26) })[0]?.Since;
  // Found on 20 April, in the cycle of April; found before there was any, it is of the first. Without a day it may be of either.
  expect([day(4, 20), day(3, 2), day(5, 2), null].map((began) => since(began, []))).toEqual([day(4, 1), day(4, 1), day(5, 1), null]);
  // April was closed on 18 April, before: what came after its close is of May.
  expect([day(4, 20), day(3, 2), day(5, 2), null].map((began) => since(began, [day(4, 1)]))).toEqual([1, 1, 1, 1].map(() => day(5, 1)));
});

it("knows the day on which an action began from the decision or the answer that it follows from", () => {
  const action = (name: string, decision: string | null) => ({ Action: name, Decision: decision, What: "Call", Status: "open" }) as never;
  const sources = {
    actions: [action("A1", "D1"), action("A2", null), action("A3", null)],
    decisions: [newDecisionRow({ Decision: "D1", Question: "?", Chosen: "Yes", Date: day(3, 21) })],
    risks: [],
    feedback: [{ Feedback: "F1", Disposition: "accepted", Action: "a2 ", "Decided on": day(4, 12) }] as never,
    comments: [],
  };
  expect(openItems(sources, day(5, 1)).map(({ item, began }) => [item, began])).toEqual([
    ["A1", day(3, 21)],
    ["A2", day(4, 12)],
    ["A3", null],
  ]);
});

it("knows the day of a risk that was found and of a question that was asked, but none that an earlier version wrote", () => {
  const risk = (changes: object) => ({ Risk: "overload · Line 1", Status: "open", Detail: null, ...changes }) as never;
  const sources = {
    actions: [],
    decisions: [newDecisionRow({ Decision: "D1", Question: "?", Asked: day(4, 8) }), newDecisionRow({ Decision: "D2", Question: "?" })],
    risks: [risk({ Found: day(4, 5) }), risk({ Risk: "surplus · Tubs" })],
    feedback: [],
    comments: [],
  };
  expect(openItems(sources, day(5, 1)).map(({ began }) => began)).toEqual([day(4, 8), null, day(4, 5), null]);
});

it("names families whose last closed month has no demand, but none that had ended before", () => {
  const row = (Family: string, Period: number, Quantity = 5) => ({ Family, Period, Quantity, Note: null }) as never;
  const demand = [row("Tubs", day(3, 1)), row("Sticks", day(2, 1)), row("Cones", serialOf(2025, 12))];
  expect(familiesWithoutActuals(demand, day(4, 1), "month")).toEqual(["Sticks"]);
  expect(familiesWithoutActuals([], day(4, 1), "month")).toBeNull();
});

it("asks what came of decisions of earlier cycles, and not yet of those of this one", () => {
  const taken = (Decision: string, Date: number | null) =>
    newDecisionRow({ Decision, Question: "?", Chosen: "Yes", Date, "Expected effect": "9,400 € at stake" });
  const decisions = [taken("D1", day(3, 21)), taken("D2", day(4, 21)), taken("D3", null)];
  expect(unmeasured(decisions, day(4, 1), []).map(({ Decision: name }) => name)).toEqual(["D1", "D3"]);
  // One that is proved by figures is asked about where they cannot say it, and not while its periods run.
  const effect = (verdict: string) => ({ row: { Decision: "d1 " }, verdict }) as never;
  const asked = (verdict: string) => unmeasured(decisions, day(4, 1), [effect(verdict)]).map(({ Decision: name }) => name);
  expect([asked("too early"), asked("as expected"), asked("cannot be measured")]).toEqual([["D3"], ["D3"], ["D1", "D3"]]);
});

it("says of a risk what the plan shows, without how its value is worked out", () => {
  const detail = "Sorbets: forecast 5% too low over 12 months. Value: units or hours x margin (price less cost).";
  const risk = { Risk: "forecast · Sorbets", Status: "open", "Family or Resource": "Sorbets" };
  const sources = { actions: [], decisions: [], feedback: [], comments: [] };
  const wordsOf = (row: object) => openItems({ ...sources, risks: [row as never] }, day(5, 1)).map(({ words }) => words);
  expect(wordsOf({ ...risk, Detail: detail })).toEqual(["Sorbets: forecast 5% too low over 12 months"]);
  expect(wordsOf({ ...risk, Detail: null })).toEqual([""]);
});
