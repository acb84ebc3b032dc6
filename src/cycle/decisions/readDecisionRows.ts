/** Reads the decisions, their actions, and the risks and steps that they speak of. Nothing a person said there may be lost by a write that follows. */
import { sopRisks, type RiskRow } from "../../domain/analyse/sopRisks";
import { sopActions, type ActionRow } from "../../domain/decisions/sopActions";
import { sopDecisions, type DecisionRow } from "../../domain/decisions/sopDecisions";
import { sopOptions, type OptionRow } from "../../domain/decisions/sopOptions";
import { sopCycles, type CycleRow } from "../../domain/steps/sopCycles";
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
  };
}
