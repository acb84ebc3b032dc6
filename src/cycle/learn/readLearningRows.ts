/** Reads what a cycle is closed with: the debrief, what is still open, and since when. Nothing people said there may be lost by a write that follows. */
import { sopRisks, type RiskRow } from "../../domain/analyse/sopRisks";
import { sopDemand, type DemandRow } from "../../domain/collect/sopDemand";
import { sopActions, type ActionRow } from "../../domain/decisions/sopActions";
import { sopDecisions, type DecisionRow } from "../../domain/decisions/sopDecisions";
import { sopFeedback, type FeedbackRow } from "../../domain/feedback/sopFeedback";
import { sopCarried, type CarriedRow } from "../../domain/learn/sopCarried";
import { sopDebrief, type DebriefRow } from "../../domain/learn/sopDebrief";
import { sopResults, type ResultRow } from "../../domain/learn/sopResults";
import { sopPeople, type PersonRow } from "../../domain/meetings/sopPeople";
import { sopComments, type CommentRow } from "../../domain/comments/sopComments";
import { sopProcedures, type ProcedureRow } from "../../domain/procedures/sopProcedures";
import { sopProcedureSteps, type ProcedureStepRow } from "../../domain/procedures/sopProcedureSteps";
import { readRows } from "../readRows";

const kept = [
  sopDebrief,
  sopCarried,
  sopResults,
  sopActions,
  sopDecisions,
  sopRisks,
  sopFeedback,
  sopComments,
  sopProcedures,
  sopProcedureSteps,
] as const;

export interface LearningRows {
  debrief: DebriefRow[];
  carried: CarriedRow[];
  results: ResultRow[];
  actions: ActionRow[];
  decisions: DecisionRow[];
  risks: RiskRow[];
  feedback: FeedbackRow[];
  comments: CommentRow[];
  procedures: ProcedureRow[];
  procedureSteps: ProcedureStepRow[];
  people: PersonRow[];
  demand: DemandRow[];
  /** The sheet of SopDebrief; null where there is none yet. */
  sheet: string | null;
}

/** Writes nothing. Fails with `unreadableRow` where a person's edit made a row of what people said unreadable. */
export async function readLearningRows(): Promise<LearningRows> {
  const { rows, reads } = await readRows([...kept, sopPeople, sopDemand] as const, { kept });
  return {
    debrief: rows.SopDebrief ?? [],
    carried: rows.SopCarried ?? [],
    results: rows.SopResults ?? [],
    actions: rows.SopActions ?? [],
    decisions: rows.SopDecisions ?? [],
    risks: rows.SopRisks ?? [],
    feedback: rows.SopFeedback ?? [],
    comments: rows.SopComments ?? [],
    procedures: rows.SopProcedures ?? [],
    procedureSteps: rows.SopProcedureSteps ?? [],
    people: rows.SopPeople ?? [],
    demand: rows.SopDemand ?? [],
    sheet: reads.SopDebrief.exists ? reads.SopDebrief.sheet : null,
  };
}
