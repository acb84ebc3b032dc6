import { isTaken } from "../../domain/decisions/decisionRules";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { sopEffects, type EffectMeasure, type EffectRow } from "../../domain/evaluate/sopEffects";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { readRows } from "../readRows";
import { neededWords } from "../risks/riskAtHand";

/** What is expected of a decision, in one figure. */
export interface EffectExpected {
  decision: string;
  measure: EffectMeasure;
  without: number | null;
  expected: number | null;
  /** First and last period that it is measured over. */
  from: number;
  to: number;
  /** Typed by a person, for a figure that the data does not have. */
  measured?: number | null;
  by: string;
}

/**
 * Says by which figure a decision is proved: what it would be without, what is expected, and over which periods. What is said of the same
 * figure again goes in its place. Fails with `missingDecision`, also for a question that nobody has decided yet or that was withdrawn, and with `missingWords`.
 */
export const expectEffect = defineIntention({
  id: "expectEffect",
  words: { en: "What is expected of {name}", fr: "Ce qui est attendu de {name}" },
  async plan(asked: EffectExpected, { isPreview }) {
    const { decision: name, by } = asked;
    neededWords([by], isPreview);
    const { rows } = await readRows([sopDecisions, sopEffects] as const, { kept: [sopDecisions, sopEffects] });
    const decision = (rows.SopDecisions ?? []).find((row) => isSameName(row.Decision, name));
    if (decision === undefined || !isTaken(decision)) throw new WorkbookError("missingDecision", { name });
    const known = (rows.SopEffects ?? []).find((row) => isSameName(row.Decision, name) && row.Measure === asked.measure);
    const [from, to] = [Math.min(asked.from, asked.to), Math.max(asked.from, asked.to)];
    // What was measured over other periods is not what these come to.
    const before = known?.From === from && known.To === to ? known.Measured : null;
    const row: EffectRow = {
      Decision: decision.Decision,
      Measure: asked.measure,
      Without: asked.without,
      Expected: asked.expected,
      From: from,
      To: to,
      Measured: asked.measured ?? before,
      By: by.trim(),
    };
    return { changes: [{ kind: "rows", table: sopEffects, rows: [row], mode: "update" }], details: () => ({ name: decision.Decision }) };
  },
});
