/** What the list of risks cannot say, in sentences: about whom, and which cell is the reason. */
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import type { RiskKind } from "./risk";
import type { Unanswered, UnreadRow } from "./riskUnanswered";

const about: Readonly<Record<RiskKind, Text>> = {
  shortage: { en: "No answer on shortages of {subjects}: {reason}", fr: "Pas de réponse sur les ruptures de {subjects} : {reason}" },
  surplus: { en: "No answer on surpluses of {subjects}: {reason}", fr: "Pas de réponse sur les surstocks de {subjects} : {reason}" },
  overload: { en: "No answer on overloads of {subjects}: {reason}", fr: "Pas de réponse sur les surcharges de {subjects} : {reason}" },
  supplier: { en: "No answer on the deliveries of {subjects}: {reason}", fr: "Pas de réponse sur les livraisons de {subjects} : {reason}" },
  forecast: { en: "No answer on the forecast of {subjects}: {reason}", fr: "Pas de réponse sur la prévision de {subjects} : {reason}" },
};

const words = {
  error: { en: "{at} is an error", fr: "{at} est une erreur" },
  text: { en: "{at} is a text", fr: "{at} est un texte" },
  blank: { en: "{at} is blank", fr: "{at} est vide" },
  double: { en: "{at} repeats an earlier row", fr: "{at} répète une ligne précédente" },
  notCounted: { en: "Not complete: {reason}, its row is not counted", fr: "Incomplet : {reason}, sa ligne n'est pas comptée" },
  notComplete: { en: "Not complete: {reason}", fr: "Incomplet : {reason}" },
  seeReview: { en: "figures of the review are missing or errors", fr: "des chiffres de la revue sont manquants ou en erreur" },
} satisfies Record<string, Text>;

/** "Families!C5 is an error": what is wrong with a row. */
export const faultInWords = ({ at, fault }: UnreadRow, language: Language): string => fill(inLanguage(words[fault], language), { at });

/**
 * A sentence for each reason.
 *
 * @param reasons why the reviews have no whole answer, in the words of their sheets; empty where they have
 */
export function unansweredSentences(
  unanswered: readonly Unanswered[],
  reasons: { supply: string; stock: string },
  language: Language,
): string[] {
  const say = (text: Text, values: Record<string, string> = {}): string => fill(inLanguage(text, language), values);
  const ofRow = (row: UnreadRow): string => faultInWords(row, language);
  const ofReview = (kind: RiskKind): string => (kind === "overload" ? reasons.supply : reasons.stock) || say(words.seeReview);
  const groups = new Map<string, { kind: RiskKind; reason: string; subjects: string[] }>();
  for (const { kind, subject, row } of unanswered) {
    const reason = row === null ? ofReview(kind) : ofRow(row);
    const key = JSON.stringify([kind, reason]);
    const group = groups.get(key) ?? { kind, reason, subjects: [] };
    groups.set(key, group);
    if (subject !== null) group.subjects.push(subject);
  }
  const told = [...groups.values()].map(({ kind, reason, subjects }) =>
    subjects.length === 0 ? say(words.notCounted, { reason }) : say(about[kind], { subjects: subjects.join(", "), reason }),
  );
  const others = [...new Set([reasons.supply, reasons.stock])].filter(
    (reason) => reason !== "" && !told.some((text) => text.includes(reason)),
  );
  return [...told, ...others.map((reason) => say(words.notComplete, { reason }))];
}
