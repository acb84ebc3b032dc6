/** What a withdrawn decision still says, and what it no longer counts for. */
import { serialOf } from "../../../src/calendar/days";
import { isOpen, isTaken, newDecisionRow } from "../../../src/domain/decisions/decisionRules";
import type { DecisionRow } from "../../../src/domain/decisions/sopDecisions";
import { answerBefore, isApplied, withdrawalWords } from "../../../src/domain/decisions/withdrawal";
import { obstaclesOf } from "../../../src/domain/freeze/obstacles";
import { subjectsOf } from "../../../src/domain/meetings/subjects";

const day = serialOf(2027, 4, 21);
const row = (values: Partial<DecisionRow> = {}): DecisionRow =>
  newDecisionRow({ Decision: "D1", Question: "Which way?", Options: "A\nB", ...values });
const said = { Withdrawn: day, "Withdrawn by": "Ann", "Withdrawn because": "the customer left" };
const open = row({ ...said, Chosen: "retirée" });
const taken = row({ ...said, Chosen: "A", Date: day - 2, "Decided by": "Ben" });
const applied = { ...taken, Range: "Sticks, Apr 2027\nTubs, May 2027", Before: "1\n2", After: "3\n4" };

it("is neither open nor taken, whatever its answer says", () => {
  for (const one of [open, taken, applied, row({ ...said })])
    expect({ open: isOpen(one), taken: isTaken(one) }).toEqual({ open: false, taken: false });
  expect([row(), row({ Chosen: "A" })].map((one) => [isOpen(one), isTaken(one)])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect([open, taken, row({ Chosen: "withdrawn" })].map(answerBefore)).toEqual([null, "A", "withdrawn"]);
});

it("says who withdrew it and why, and what of it stays in force", () => {
  const words = (one: DecisionRow, language: "en" | "fr") =>
    withdrawalWords(one, language).map((line) => line.replace(/[\u202f\u00a0]/g, " "));
  expect(words(row({ Chosen: "A" }), "en")).toEqual([]);
  expect(words(taken, "en")).toEqual(["Withdrawn by Ann, 21 Apr 2027: the customer left"]);
  expect([isApplied(taken), isApplied(applied)]).toEqual([false, true]);
  expect(words(applied, "fr")).toEqual([
    "Retirée par Ann, le 21/04/2027 : the customer left",
    "Ce qu'elle a changé dans le plan reste en vigueur : Sticks, Apr 2027; Tubs, May 2027",
  ]);
});

it("keeps nobody from freezing and stands on no agenda", () => {
  const base = { cycle: serialOf(2027, 4), cycles: [], standings: [], changes: [], unplanned: [], incomplete: "", unreadForecasts: 0 };
  const decisionsIn = (decisions: DecisionRow[]) => obstaclesOf({ ...base, decisions }).filter(({ kind }) => kind === "decision");
  expect(decisionsIn([open, taken, applied])).toEqual([]);
  expect(decisionsIn([row()])).toHaveLength(1);
  const sources = {
    risks: [],
    divergences: [],
    settled: [],
    planDivergences: [],
    feedback: [],
    polls: [],
    comments: [],
    budgetGap: null,
    currency: "EUR",
  };
  const on = (decisions: DecisionRow[]) =>
    subjectsOf({ Kind: "pre-S&OP", Meeting: "2027-04 pre-S&OP" }, { ...sources, decisions, bucket: "month" }, "en");
  expect(on([open, taken])).toEqual([]);
  expect(on([row()])).toHaveLength(1);
});
