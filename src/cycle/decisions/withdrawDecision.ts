import { sopRisks, type RiskRow } from "../../domain/analyse/sopRisks";
import { isOpen, isTaken, isWithdrawn } from "../../domain/decisions/decisionRules";
import { sopActions } from "../../domain/decisions/sopActions";
import { sopDecisions, type DecisionRow } from "../../domain/decisions/sopDecisions";
import { isApplied, withdrawnWord } from "../../domain/decisions/withdrawal";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Text } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { isAcceptance } from "../risks/acceptRisk";
import { neededWords } from "../risks/riskAtHand";
import { readDecisionRows, type DecisionReading } from "./readDecisionRows";

export interface DecisionWithdrawn {
  decision: string;
  by: string;
  reason: string;
}

const resultText: Text = { en: "{name} withdrawn: {reason}", fr: "{name} retirée : {reason}" };

/**
 * Withdraws a decision for a reason, whether it is open or was taken: it waits for no answer and counts for none that was given. Its open
 * actions are dropped with the reason; a risk that waits for it alone, or that it alone gave an owner or accepted, is open again. Figures
 * that it changed in the plan stay as they are: undoing the step that applied it takes them back. Fails with
 * `missingDecision`, with `decisionWithdrawn` where somebody was faster, and with `missingWords` where the name or the reason says nothing.
 */
export const withdrawDecision = defineIntention({
  id: "withdrawDecision",
  words: { en: "Decision {name} withdrawn", fr: "Décision {name} retirée" },
  async plan({ decision: name, ...said }: DecisionWithdrawn, { language, today, isPreview }) {
    const [by, reason] = [said.by.trim(), said.reason.trim()];
    neededWords([by, reason], isPreview);
    const reading = await readDecisionRows();
    const row = reading.decisions.find((found) => isSameName(found.Decision, name));
    if (row === undefined) throw new WorkbookError("missingDecision", { name });
    if (isWithdrawn(row)) throw new WorkbookError("decisionWithdrawn", { name });
    const withdrawn = {
      ...{ ...row, Chosen: isOpen(row) ? inLanguage(withdrawnWord, language) : row.Chosen },
      ...{ Withdrawn: today, "Withdrawn by": by, "Withdrawn because": reason },
    };
    const result = fill(inLanguage(resultText, language), { name: row.Decision, reason });
    const dropped = reading.actions
      .filter((action) => isSameName(action.Decision, name) && action.Status === "open")
      .map((action) => ({ ...action, Status: "dropped" as const, Done: today, Result: result }));
    return {
      changes: [
        { kind: "rows" as const, table: sopDecisions, rows: [withdrawn], mode: "append" as const },
        ...(dropped.length === 0 ? [] : [{ kind: "rows" as const, table: sopActions, rows: dropped, mode: "append" as const }]),
        ...answeredRisk(reading, row),
      ],
      details: () => ({ name: row.Decision }),
    };
  },
});

/**
 * The risk that this decision answers, open again: it waited for this decision, belonged to somebody because of it, or was accepted by
 * it. It stays as it is while another decision on it is open or stands, where a person took it on since, and where what the decision
 * changed in the plan stays in force.
 */
function answeredRisk({ risks, decisions, actions }: DecisionReading, decision: DecisionRow): Change[] {
  const { Decision: name, Risk: answered } = decision;
  const risk = risks.find((row) => isSameName(row.Risk, answered));
  if (risk === undefined) return [];
  const others = decisions.filter((row) => !isSameName(row.Decision, name) && isSameName(row.Risk, answered));
  const reopened = (changes: Partial<RiskRow>, mode: "append" | "update"): Change[] => [
    { kind: "rows", table: sopRisks, rows: [{ ...risk, Status: "open", ...changes }], mode },
  ];
  if (risk.Status === "to decide") return others.some(isOpen) ? [] : reopened({}, "append");
  if (others.some((row) => isOpen(row) || isTaken(row)) || !isTaken(decision) || isApplied(decision)) return [];
  if (risk.Status === "accepted") return isAcceptance(decision) ? reopened({}, "append") : [];
  const [first] = actions.filter((action) => isSameName(action.Decision, name));
  const isItsOwner = isSameName(risk.Owner, first?.Owner ?? decision["Decided by"]);
  // Its owner goes with it, which only a row that says all of it can clear.
  return risk.Status === "owned" && isItsOwner ? reopened({ Owner: null }, "update") : [];
}
