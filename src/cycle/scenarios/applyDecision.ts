import { isWithdrawn } from "../../domain/decisions/decisionRules";
import { sopDecisions, type DecisionRow } from "../../domain/decisions/sopDecisions";
import type { OptionRow } from "../../domain/decisions/sopOptions";
import type { ChangedLine } from "../../domain/scenarios/changedCells";
import { isSameName } from "../../language/sameName";
import type { Language } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import { readDecisionRows } from "../decisions/readDecisionRows";
import { defineIntention } from "../defineIntention";
import { planChangedReviews } from "../reviews/readForReviews";
import { adoptionRows, type AdoptionFound } from "./adoptScenario";
import { neededPlan } from "./scenarioTables";

/** The scenario of the option that was chosen; null where the answer is none of the computed ones. */
export function chosenScenario(decision: DecisionRow, options: readonly OptionRow[]): string | null {
  const chosen = options.find((row) => isSameName(row.Decision, decision.Decision) && isSameName(row.Option, decision.Chosen ?? ""));
  return chosen?.Scenario ?? null;
}

/** What applying an option does to the plan: to be looked at before. */
export type ApplicationShown = Pick<AdoptionFound, "demandKept" | "notWritten"> & { changed: ChangedLine[] };

/** The rows that applying an option writes: its scenario becomes the plan, for the reason of the decision. */
export async function applyingRows(
  { scenario, reason, by, today }: { scenario: string; reason: string; by: string; today: number },
  language: Language,
): Promise<Pick<ReturnType<typeof adoptionRows>, "rows" | "cells"> & { shown: ApplicationShown }> {
  const { rows, cells, lines, found } = adoptionRows(await neededPlan(), { name: scenario, reason, author: by, today }, language);
  return { rows, cells, shown: { changed: lines, demandKept: found.demandKept, notWritten: found.notWritten } };
}

/**
 * Applies a decision that was taken: the scenario of its chosen option becomes the plan, as one step, and the decision says which figures
 * it changed from what to what. Fails with `missingDecision`, with `decisionWithdrawn`, with
 * `missingScenario` where its answer is none of the computed options, and as adopting a scenario does.
 */
export const applyDecision = defineIntention({
  id: "applyDecision",
  words: { en: "Decision {name} applied: {scenario}", fr: "Décision {name} appliquée : {scenario}" },
  async plan({ decision: name }: { decision: string }, { language, today }) {
    const { decisions, options } = await readDecisionRows();
    const row = decisions.find((found) => isSameName(found.Decision, name));
    if (row === undefined) throw new WorkbookError("missingDecision", { name });
    if (isWithdrawn(row)) throw new WorkbookError("decisionWithdrawn", { name });
    const scenario = chosenScenario(row, options);
    if (scenario === null) throw new WorkbookError("missingScenario", { name: row.Chosen ?? "" });
    const reason = row.Why ?? row.Question;
    const { rows, cells, shown } = await applyingRows({ scenario, reason, by: row["Decided by"] ?? "", today }, language);
    const { changes } = await planChangedReviews(language, [
      { kind: "rows", table: sopDecisions, rows: [{ ...row, ...cells }], mode: "append" },
      ...rows,
    ]);
    return { changes, details: () => ({ name, scenario }), found: shown };
  },
});
