/** What is said of a cycle that is about to be closed, one sentence a point: settled or still open. */
import { formatNames } from "../../language/nameLists";
import { pluralForm, type PluralText } from "../../language/plural";
import { fill, inLanguage, type Language, type Text } from "../../language/text";

export type ClosePointKind = "steps" | "actuals" | "dashboard" | "keptResults" | "laterResults" | "debrief" | "feedback" | "decisions";

/** Something that is looked at before a cycle is closed. */
export interface ClosePoint {
  kind: ClosePointKind;
  open: boolean;
  /** How many are open, and their names where few can be named. */
  count: number;
  names: readonly string[];
}

const settled: Readonly<Record<ClosePointKind, Text>> = {
  steps: { en: "Steps before it done", fr: "Étapes précédentes terminées" },
  actuals: { en: "Actuals in", fr: "Réalisé reçu" },
  dashboard: { en: "Results known", fr: "Résultats connus" },
  keptResults: { en: "Results known", fr: "Résultats connus" },
  laterResults: { en: "Results known", fr: "Résultats connus" },
  debrief: { en: "Debrief written", fr: "Débrief rédigé" },
  feedback: { en: "No remark waits for an answer", fr: "Aucun retour n'attend de réponse" },
  decisions: { en: "No decision waits to be measured", fr: "Aucune décision n'attend sa mesure" },
};

const same = (text: Text): PluralText => ({ one: text, other: text });

const open: Readonly<Record<ClosePointKind, PluralText>> = {
  steps: same({ en: "Not finished: {names}", fr: "Non terminé : {names}" }),
  actuals: same({
    en: "No actual demand in the last closed period: {names}",
    fr: "Pas de demande réelle sur la dernière période close : {names}",
  }),
  dashboard: same({
    en: "The dashboard shows no figure: no result of this cycle is kept",
    fr: "Le tableau de bord n'affiche aucun chiffre : aucun résultat du cycle n'est gardé",
  }),
  keptResults: same({
    en: "The dashboard shows no figure: the results that this cycle was closed with before stay",
    fr: "Le tableau de bord n'affiche aucun chiffre : les résultats de la clôture précédente de ce cycle restent",
  }),
  laterResults: {
    one: {
      en: "The dashboard already goes up to {names}, past this cycle: {count} of its figures is not kept as a result of it",
      fr: "Le tableau de bord va déjà jusqu'à {names}, au-delà de ce cycle : {count} de ses chiffres n'est pas gardé comme résultat",
    },
    other: {
      en: "The dashboard already goes up to {names}, past this cycle: {count} of its figures are not kept as results of it",
      fr: "Le tableau de bord va déjà jusqu'à {names}, au-delà de ce cycle : {count} de ses chiffres ne sont pas gardés comme résultats",
    },
  },
  debrief: same({ en: "The debrief is not written", fr: "Le débrief n'est pas rédigé" }),
  feedback: {
    one: { en: "{count} remark without an answer", fr: "{count} retour sans réponse" },
    other: { en: "{count} remarks without an answer", fr: "{count} retours sans réponse" },
  },
  decisions: {
    one: { en: "{count} decision not measured: {names}", fr: "{count} décision non mesurée : {names}" },
    other: { en: "{count} decisions not measured: {names}", fr: "{count} décisions non mesurées : {names}" },
  },
};

const anyFamily: Text = { en: "any family", fr: "toutes les familles" };

/** The point in words, without its mark. */
export function closePointWords({ kind, open: isOpen, count, names }: ClosePoint, language: Language): string {
  if (!isOpen) return inLanguage(settled[kind], language);
  const said = kind === "actuals" && names.length === 0 ? [inLanguage(anyFamily, language)] : names;
  return fill(inLanguage(pluralForm(open[kind], count, language), language), { count, names: formatNames(said, language) });
}
