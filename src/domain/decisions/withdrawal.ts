/** What is said of a decision that was withdrawn. */
import { formatDate } from "../../calendar/format";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { isWithdrawn } from "./decisionRules";
import type { DecisionRow } from "./sopDecisions";

/** Stands where the answer would, so that formulas that look for one do not wait for it any more. */
export const withdrawnWord: Text = { en: "withdrawn", fr: "retirée" };

const texts = {
  withdrawn: { en: "Withdrawn by {by}, {day}: {reason}", fr: "Retirée par {by}, le {day} : {reason}" },
  somebody: { en: "nobody named", fr: "quelqu'un (sans nom)" },
  unsaid: { en: "not said", fr: "non précisé" },
  inForce: { en: "What it changed in the plan stays in force: {range}", fr: "Ce qu'elle a changé dans le plan reste en vigueur : {range}" },
} satisfies Record<string, Text>;

/** The answer that was given before it was withdrawn; null where there was none. */
export function answerBefore(decision: DecisionRow): string | null {
  const { Chosen: chosen } = decision;
  return isWithdrawn(decision) && Object.values(withdrawnWord).some((word) => isSameName(word, chosen)) ? null : chosen;
}

/** Figures of the plan that it changed when it was applied: they are still its own. */
export const isApplied = ({ Range: range, After: after }: DecisionRow): boolean =>
  (range ?? "").trim() !== "" && (after ?? "").trim() !== "";

/** "Withdrawn by Ann, Apr 3, 2027: the customer left", and what stays in force; nothing of a decision that stands. */
export function withdrawalWords(decision: DecisionRow, language: Language): string[] {
  if (!isWithdrawn(decision)) return [];
  const say = (text: Text, values: Readonly<Record<string, string>> = {}): string => fill(inLanguage(text, language), values);
  const said = say(texts.withdrawn, {
    by: decision["Withdrawn by"] ?? say(texts.somebody),
    day: formatDate(decision.Withdrawn ?? 0, language),
    reason: decision["Withdrawn because"] ?? say(texts.unsaid),
  });
  if (!isApplied(decision)) return [said];
  return [said, say(texts.inForce, { range: (decision.Range ?? "").split(/\r?\n/).join("; ") })];
}
