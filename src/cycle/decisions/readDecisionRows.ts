/** Reads the decisions, their actions, and the risks and steps that they speak of. Nothing a person said there may be lost by a write that follows. */
import { sopRisks, type RiskRow } from "../../domain/analyse/sopRisks";
import { sopActions, type ActionRow } from "../../domain/decisions/sopActions";
import { sopDecisions, type DecisionRow } from "../../domain/decisions/sopDecisions";
import { sopOptions, type OptionRow } from "../../domain/decisions/sopOptions";
import type { Column } from "../../domain/tables/defineTable";
import { sopCycles, type CycleRow } from "../../domain/steps/sopCycles";
import { WorkbookError } from "../../workbook/errors";
import { readRows } from "../readRows";

const sources = [sopDecisions, sopOptions, sopActions, sopRisks, sopCycles] as const;

export interface DecisionReading {
  decisions: DecisionRow[];
  /** What the options of decisions come to, where they are computed. */
  options: OptionRow[];
  actions: ActionRow[];
  risks: RiskRow[];
  cycles: CycleRow[];
  /** Sheet of SopDecisions and of SopActions; null where there is none yet. */
  sheets: { decisions: string | null; actions: string | null };
  /** False in a workbook of an earlier version, whose decisions have no column for the reason. */
  saysWhy: boolean;
  /** False likewise: they cannot say when they were asked. */
  saysAsked: boolean;
  /** Columns that the table of an earlier version does not have yet; none where there is no table. */
  lacking: readonly Column[];
}

/** Writes nothing. Fails with `unreadableRow` where a person's edit made a row of one of these tables unreadable. */
export async function readDecisionRows(): Promise<DecisionReading> {
  const { rows, reads } = await readRows(sources, { kept: sources });
  const { SopDecisions: decisions, SopActions: actions } = reads;
  return {
    decisions: rows.SopDecisions ?? [],
    options: rows.SopOptions ?? [],
    actions: rows.SopActions ?? [],
    risks: rows.SopRisks ?? [],
    cycles: rows.SopCycles ?? [],
    sheets: { decisions: decisions.exists ? decisions.sheet : null, actions: actions.exists ? actions.sheet : null },
    saysWhy: decisions.exists && decisions.columns["Why"] !== undefined,
    saysAsked: !decisions.exists || decisions.columns["Asked"] !== undefined,
    lacking: sopDecisions.columns.filter(({ name }) => decisions.exists && decisions.columns[name] === undefined),
  };
}

/** A workbook of an earlier version has no place for what is said. Fails with `earlierTable`. */
export function refuseEarlierTable({ lacking }: DecisionReading, isNeeded: (column: string) => boolean): void {
  if (lacking.some(({ name }) => isNeeded(name))) throw new WorkbookError("earlierTable", { table: sopDecisions.name });
}
