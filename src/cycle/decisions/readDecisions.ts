/** Decisions and actions as the pane shows them. */
import { formatDate } from "../../calendar/format";
import { largestOf } from "../../calc/extremes";
import { answersOf, isLate, isOpen, isTaken, isWithdrawn, openActions } from "../../domain/decisions/decisionRules";
import { isApplied, withdrawalWords } from "../../domain/decisions/withdrawal";
import { inTheWay } from "../../domain/decisions/finalising";
import type { ActionRow } from "../../domain/decisions/sopActions";
import type { OptionRow } from "../../domain/decisions/sopOptions";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { isSameName } from "../../language/sameName";
import type { Language } from "../../language/text";
import { sopScenarios, type ScenarioRow } from "../../domain/scenarios/sopScenarios";
import { readTable } from "../../workbook/reading/readTable";
import { readRows } from "../readRows";
import { todaySerial } from "../today";
import { chosenScenario } from "../scenarios/applyDecision";
import { readDecisionRows } from "./readDecisionRows";

/** A question that waits for an answer. */
export interface OpenDecision {
  name: string;
  question: string;
  answers: string[];
  /** Those of its answers that were computed. */
  options: DecisionOption[];
  /** What it is expected to change, as the table says it; null where nobody said. */
  effect: string | null;
}

/** An option that was computed: what it comes to, null where nobody knows. */
export interface DecisionOption {
  name: string;
  /** The scenario that it adopts; null where it has none. */
  scenario: string | null;
  service: number | null;
  late: number | null;
  highestStock: number | null;
  planCost: number | null;
  contribution: number | null;
  cash: number | null;
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
  /** The scenario of what was chosen, as long as it is not the plan; null where there is none to apply. */
  toApply: string | null;
  /** It changed figures of the plan. */
  isApplied: boolean;
}

/** A decision that was withdrawn, the last one first. */
export interface WithdrawnDecision {
  name: string;
  question: string;
  /** By whom, when and why, and what of it stays in force. */
  words: string[];
  /** Figures that it changed are still in the plan. */
  isApplied: boolean;
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
  withdrawn: WithdrawnDecision[];
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
  const { decisions, options, actions, risks, cycles, sheets } = await readDecisionRows();
  const { rows } = await readRows([sopScenarios] as const);
  const scenarios = rows.SopScenarios ?? [];
  const names = [
    ...decisions.flatMap((row) => [row["Decided by"], row["Withdrawn by"]]),
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
      options: options.filter(({ Decision: decision }) => isSameName(decision, row.Decision)).map(optionShown),
      effect: row["Expected effect"],
    })),
    taken: decisions
      .filter(isTaken)
      .sort((a, b) => (b.Date ?? 0) - (a.Date ?? 0))
      .map((row) => ({
        name: row.Decision,
        question: row.Question,
        chosen: row.Chosen ?? "",
        by: row["Decided by"],
        day: row.Date === null ? null : formatDate(row.Date, language),
        why: row.Why ?? null,
        toApply: openScenario(chosenScenario(row, options), scenarios),
        isApplied: isApplied(row),
      })),
    withdrawn: decisions
      .filter(isWithdrawn)
      .sort((a, b) => (b.Withdrawn ?? 0) - (a.Withdrawn ?? 0))
      .map((row) => ({
        ...{ name: row.Decision, question: row.Question, words: withdrawalWords(row, language), isApplied: isApplied(row) },
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

/** A scenario that can still become the plan. */
const openScenario = (name: string | null, scenarios: readonly ScenarioRow[]): string | null =>
  name !== null && scenarios.some(({ Scenario, Status }) => isSameName(Scenario, name) && Status === "compared") ? name : null;

const optionShown = (row: OptionRow): DecisionOption => ({
  ...{ name: row.Option, scenario: row.Scenario, service: row.Service, late: row["Units late"], highestStock: row["Highest stock"] },
  ...{ planCost: row["Plan cost"], contribution: row.Contribution, cash: row.Cash },
});

/** How many questions wait; null where none was ever asked. */
export async function countDecisions(): Promise<number | null> {
  const { exists, rows } = await readTable(sopDecisions);
  return exists ? rows.filter(isOpen).length : null;
}
