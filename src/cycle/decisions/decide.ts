import { sopRisks, type RiskRow } from "../../domain/analyse/sopRisks";
import { isOpen, isWithdrawn } from "../../domain/decisions/decisionRules";
import { sopActions, type ActionRow } from "../../domain/decisions/sopActions";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { freeNumbers } from "../freeNumbers";
import { planChangedReviews } from "../reviews/readForReviews";
import { neededWords } from "../risks/riskAtHand";
import { applyingRows, chosenScenario, type ApplicationShown } from "../scenarios/applyDecision";
import { readDecisionRows, type DecisionReading } from "./readDecisionRows";

/** What somebody has to do because of a decision. */
export interface FollowUp {
  what: string;
  owner: string;
  department: ActionRow["Department"];
  /** The day by which it is done. */
  due: number;
}

export interface DecisionTaken {
  decision: string;
  /** One of its answers, or another one in a person's own words. */
  chosen: string;
  by: string;
  why: string;
  actions: readonly FollowUp[];
  /** Its scenario becomes the plan in the same step, where the answer has one. */
  apply?: boolean;
}

const nothingApplied: ApplicationShown = { changed: [], demandKept: 0, notWritten: [] };

/**
 * Takes a decision: the answer, by whom, on which day and why; what follows from it become rows of SopActions, each with an owner and a
 * day. The risk that it answers then belongs to the first who acts on it, or to who decided. Fails with `missingDecision`, with
 * `decisionTaken` or `decisionWithdrawn` where somebody was faster, as adopting a scenario does where it is applied, and with `missingWords` where the answer, a name, the reason or an action says nothing.
 */
export const decide = defineIntention({
  id: "decide",
  words: { en: "Decision {name}: {chosen}", fr: "Décision {name} : {chosen}" },
  async plan(request: DecisionTaken, { language, today, isPreview }) {
    const { decision: name, actions } = request;
    const [chosen, by, why] = [request.chosen, request.by, request.why].map((text) => text.trim()) as [string, string, string];
    neededWords([chosen, by, why, ...actions.flatMap(({ what, owner }) => [what, owner])], isPreview);
    const reading = await readDecisionRows();
    const row = reading.decisions.find((found) => isSameName(found.Decision, name));
    if (row === undefined) throw new WorkbookError("missingDecision", { name });
    if (isWithdrawn(row)) throw new WorkbookError("decisionWithdrawn", { name });
    if (!isOpen(row)) throw new WorkbookError("decisionTaken", { name, chosen: row.Chosen ?? "" });
    const answered = { ...row, Chosen: chosen, "Decided by": by, Date: today, Why: why };
    const scenario = request.apply === true ? chosenScenario(answered, reading.options) : null;
    // The rows of the plan come with the sheets that show it.
    const adopted = scenario === null ? null : await applyingRows({ scenario, reason: why, by, today }, language);
    const applied = adopted === null ? [] : (await planChangedReviews(language, adopted.rows)).changes;
    const taken = { ...answered, ...adopted?.cells };
    return {
      changes: [
        { kind: "rows" as const, table: sopDecisions, rows: [taken], mode: "append" as const },
        ...(await actionRows(name, actions)),
        ...answeredRisk(reading, row.Risk, actions[0]?.owner.trim() ?? by),
        ...applied,
      ],
      details: () => ({ name, chosen }),
      // What applying it changes, to be looked at before.
      found: adopted?.shown ?? nothingApplied,
    };
  },
});

async function actionRows(decision: string, actions: readonly FollowUp[]): Promise<Change[]> {
  if (actions.length === 0) return [];
  const names = await freeNumbers("action", actions.length);
  const rows = actions.map((action, index) => actionRow(names[index] ?? "", decision, action));
  return [{ kind: "rows", table: sopActions, rows, mode: "add" }];
}

/** An action that nobody has done yet. */
export const actionRow = (name: string, decision: string | null, { what, owner, department, due }: FollowUp): ActionRow => ({
  Action: name,
  Decision: decision,
  What: what.trim(),
  Owner: owner.trim(),
  Department: department,
  Due: due,
  Status: "open",
  Done: null,
  Result: null,
});

/** The risk that the decision answers is taken on; one that a person accepted or closed meanwhile stays as they left it. */
function answeredRisk({ risks }: DecisionReading, name: string | null, owner: string): Change[] {
  const row = risks.find((risk) => name !== null && isSameName(risk.Risk, name));
  if (row === undefined || row.Status !== "to decide") return [];
  const taken: RiskRow = { ...row, Status: "owned", Owner: owner };
  return [{ kind: "rows", table: sopRisks, rows: [taken], mode: "append" }];
}
