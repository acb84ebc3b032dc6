/** Decisions and actions as the pane shows them. */
import { formatDate } from "../../calendar/format";
import { largestOf } from "../../calc/extremes";
import { answersOf, isLate, isOpen, openActions } from "../../domain/decisions/decisionRules";
import { inTheWay } from "../../domain/decisions/finalising";
import type { ActionRow } from "../../domain/decisions/sopActions";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import type { Language } from "../../language/text";
import { readTable } from "../../workbook/reading/readTable";
import { todaySerial } from "../today";
import { readDecisionRows } from "./readDecisionRows";

/** A question that waits for an answer. */
export interface OpenDecision {
  name: string;
  question: string;
  answers: string[];
  /** What it is expected to change, as the table says it; null where nobody said. */
  effect: string | null;
}

/** A decision that was taken, the last one first. */
export interface TakenDecision {
  name: string;
  question: string;
  chosen: string;
  by: string | null;
  /** The day in words; null where the row has none. */
  day: string | null;
  why: string | null;
}

export interface OpenAction {
  name: string;
  what: string;
  owner: string;
  department: ActionRow["Department"];
  due: string;
  late: boolean;
}

export interface DecisionBoard {
  open: OpenDecision[];
  taken: TakenDecision[];
  actions: OpenAction[];
  /** People who decided or acted before, to choose from. */
  people: string[];
  /** The plan that waits to be final: its cycle, and what is in the way. Null where no cycle is open, or where it is final. */
  finalise: { cycle: number; inTheWay: string[] } | null;
  /** The sheets of the two tables; null where there is none yet. */
  sheets: { decisions: string | null; actions: string | null };
}

/** Reads the questions that wait, what was decided and what is still to be done. Writes nothing. Fails with `unreadableRow`. */
export async function readDecisions(language: Language, today = todaySerial()): Promise<DecisionBoard> {
  const { decisions, actions, risks, cycles, sheets } = await readDecisionRows();
  const names = [
    ...decisions.map((row) => row["Decided by"]),
    ...actions.map(({ Owner: owner }) => owner),
    ...risks.map((row) => row.Owner),
  ];
  const cycle = largestOf(
    cycles.map((row) => row.Cycle),
    0,
  );
  const isFinal = !cycles.some((row) => row.Cycle === cycle && row.Step === "validate" && row.Status !== "done");
  return {
    finalise: isFinal ? null : { cycle, inTheWay: inTheWay(cycles, decisions, cycle, language) },
    open: decisions.filter(isOpen).map((row) => ({
      name: row.Decision,
      question: row.Question,
      answers: answersOf(row),
      effect: row["Expected effect"],
    })),
    taken: decisions
      .filter((row) => !isOpen(row))
      .sort((a, b) => (b.Date ?? 0) - (a.Date ?? 0))
      .map((row) => ({
        name: row.Decision,
        question: row.Question,
        chosen: row.Chosen ?? "",
        by: row["Decided by"],
        day: row.Date === null ? null : formatDate(row.Date, language),
        why: row.Why ?? null,
      })),
    actions: openActions(actions).map((row) => ({
      name: row.Action,
      what: row.What,
      owner: row.Owner,
      department: row.Department,
      due: formatDate(row.Due, language),
      late: isLate(row, today),
    })),
    people: [...new Set(names.flatMap((name) => (name === null || name.trim() === "" ? [] : [name.trim()])))].sort((a, b) =>
      a.localeCompare(b, language),
    ),
    sheets,
  };
}

/** How many questions wait; null where none was ever asked. */
export async function countDecisions(): Promise<number | null> {
  const { exists, rows } = await readTable(sopDecisions);
  return exists ? rows.filter(isOpen).length : null;
}
