import { nameKey } from "../../language/sameName";
import { riskKinds, riskName, type RiskKind } from "../../domain/analyse/risk";
import { riskDetail, riskSentence, sentenceOf } from "../../domain/analyse/riskMessages";
import { updateRisks, type RiskNews } from "../../domain/analyse/riskUpdate";
import { sopRisks } from "../../domain/analyse/sopRisks";
import type { Language } from "../../language/text";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention, type NoRequest } from "../defineIntention";
import { buildReviews } from "../reviews/buildReviews";
import { areReviewsNeeded, readRiskInputs, type RiskReading } from "./readRiskInputs";

/** A change since the list was written last. */
export interface RiskChange {
  name: string;
  kind: RiskKind;
  sentence: string;
  what: Exclude<RiskNews, "same">;
}

/** What a new list of risks would bring. */
export interface RisksFound {
  state: RiskReading["state"];
  /** Risks that stay as they are bring no change. */
  changes: RiskChange[];
}

/**
 * Finds what the plan says will go wrong and writes the list of it, SopRisks. Reviews that are missing or no longer fit the data are
 * built first, because the figures of their cells are what counts. Owner and status stay with each risk; what the data no longer shows
 * is closed.
 */
export const findRisks = defineIntention({
  id: "findRisks",
  words: { en: "List of risks", fr: "Liste des risques" },
  async plan(_: NoRequest, { language, again, today }) {
    return riskListFrom(await readRiskInputs({ justBuilt: again }), language, today);
  },
  first: { intention: buildReviews, isNeeded: ({ state }) => areReviewsNeeded(state) },
});

/** The list of risks as it would be written from what was read; nothing while the reviews do not show what counts. */
export function riskListFrom(
  { state, risks, written, sheet, outlook }: RiskReading,
  language: Language,
  today: number,
): { changes: Change[]; found: RisksFound } {
  if (state !== "ready") return { changes: [], found: { state, changes: [] } };
  const { bucket } = outlook.settings;
  const { rows, news } = updateRisks(risks, written, (risk) => riskDetail(risk, language, bucket), {
    unanswered: outlook.unanswered,
    today,
  });
  const sentences = new Map(risks.map((risk) => [nameKey(riskName(risk)), riskSentence(risk, language, bucket)]));
  const byName = new Map(rows.map((row) => [row.Risk, row]));
  const changes = [...news].flatMap(([name, what]): RiskChange[] => {
    const row = byName.get(name);
    const kind = riskKinds.find((known) => known === row?.Kind);
    if (what === "same" || row === undefined || kind === undefined) return [];
    return [{ name, kind, what, sentence: sentences.get(nameKey(name)) ?? sentenceOf(row) }];
  });
  const hasNothing = rows.length === 0 && sheet === null;
  return { changes: hasNothing ? [] : [{ kind: "rows", table: sopRisks, rows, mode: "replace" }], found: { state, changes } };
}
