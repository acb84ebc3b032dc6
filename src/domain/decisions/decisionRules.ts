/** What the rows of SopDecisions and SopActions say: which questions wait, which answers they offer, which actions are late. */
import { largestOf } from "../../calc/extremes";
import { nameKey } from "../../language/sameName";
import { isErrorText } from "../tables/errorText";
import type { ActionRow } from "./sopActions";
import type { DecisionRow } from "./sopDecisions";

/** An error is nobody's answer. */
const isBlank = (text: string | null): boolean => text === null || text.trim() === "" || isErrorText(text.trim());

/** A decision that somebody withdrew: it is neither open nor decided. A workbook of an earlier version has no column for it. */
export const isWithdrawn = (decision: DecisionRow): boolean => (decision.Withdrawn ?? null) !== null;

/** A question nobody has answered yet. */
export const isOpen = (decision: DecisionRow): boolean => isBlank(decision.Chosen) && !isWithdrawn(decision);

/** A question that was answered, and whose answer stands. */
export const isTaken = (decision: DecisionRow): boolean => !isBlank(decision.Chosen) && !isWithdrawn(decision);

/** The answers that a decision offers, one a line in its cell; none where the question is free. */
export const answersOf = ({ Options: options }: DecisionRow): string[] =>
  (options ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Answers that were offered and not chosen. */
export const rejectedOf = (decision: DecisionRow): string[] =>
  answersOf(decision).filter((answer) => nameKey(answer) !== nameKey(decision.Chosen ?? ""));

/** Numbers that follow the highest that any of these names ends with: `A13`, `A14` after `A12`. A gap stays a gap: numbers never change. */
export function nextNumbers(letter: string, names: readonly string[], count: number): string[] {
  const highest = largestOf(
    names.map((name) => Number(/(\d+)$/.exec(name.trim())?.[1] ?? 0)),
    0,
  );
  return Array.from({ length: count }, (_, index) => `${letter}${highest + 1 + index}`);
}

/** Open actions, the earliest due first. */
export const openActions = (actions: readonly ActionRow[]): ActionRow[] =>
  actions.filter(({ Status: status }) => status === "open").sort((a, b) => a.Due - b.Due);

/** An action that should have been done before this day. */
export const isLate = (action: ActionRow, today: number): boolean => action.Status === "open" && action.Due < today;

/** A question that nobody has answered yet, as a row. */
export const newDecisionRow = (values: Pick<DecisionRow, "Decision" | "Question"> & Partial<DecisionRow>): DecisionRow => ({
  Meeting: null,
  Options: null,
  Chosen: null,
  "Decided by": null,
  Date: null,
  Range: null,
  Before: null,
  After: null,
  "Expected effect": null,
  "Measured effect": null,
  Risk: null,
  Why: null,
  Divergence: null,
  Withdrawn: null,
  "Withdrawn by": null,
  "Withdrawn because": null,
  Asked: null,
  ...values,
});
