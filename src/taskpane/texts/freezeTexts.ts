import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of signing and freezing a plan, and of what was changed in one since. */
export const freezeTexts = {
  title: { en: "Sign and freeze the plan", fr: "Signer et geler le plan" },
  versions: { en: "Frozen versions", fr: "Versions gelées" },
  back: { en: "Back to the decisions", fr: "Revenir aux décisions" },
  reading: { en: "Reading the plan…", fr: "Lecture du plan…" },
  writing: { en: "Writing…", fr: "Écriture…" },
  checking: { en: "Checking the frozen versions…", fr: "Contrôle des versions gelées…" },
  noCycle: { en: "No cycle is open yet.", fr: "Aucun cycle n'est ouvert." },
  toCycle: { en: "Open a cycle", fr: "Ouvrir un cycle" },
  noPlan: {
    en: "There is no production plan to freeze: build the reviews first. The step can also be closed without a frozen plan.",
    fr: "Pas de plan de production à geler : construire d'abord les revues. L'étape peut aussi être close sans plan gelé.",
  },
  toReviews: { en: "Go to the reviews", fr: "Aller aux revues" },
  frozenLast: { en: "{version} is frozen: {by}, {day}.", fr: "{version} est gelée : {by}, {day}." },
  first: { en: "The first freeze starts the history.", fr: "Le premier gel ouvre l'historique." },
  another: { en: "Prepare another version", fr: "Préparer une autre version" },
  signatures: { en: "Signatures of {version}", fr: "Signatures de {version}" },
  notYet: { en: "not yet", fr: "pas encore" },
  signed: { en: "{person} · {day}", fr: "{person} · {day}" },
  reserve: { en: "{person} · {day}, with a reserve: {remark}", fr: "{person} · {day}, avec réserve : {remark}" },
  refuses: { en: "{person} · {day}, refuses: {remark}", fr: "{person} · {day}, refuse : {remark}" },
  outdated: {
    en: "{person} signed before the last change of the plan. Ask again?",
    fr: "{person} a signé avant le dernier changement du plan. Redemander ?",
  },
  sign: { en: "Sign for {role}", fr: "Signer : {role}" },
  signAgain: { en: "Sign again for {role}", fr: "Signer à nouveau : {role}" },
  yourName: { en: "Your name", fr: "Votre nom" },
  opinion: { en: "Your opinion on the plan", fr: "Votre avis sur le plan" },
  remark: { en: "Remark (optional)", fr: "Remarque (facultatif)" },
  remarkNeeded: { en: "What is it about?", fr: "Sur quoi porte-t-elle ?" },
  fillIn: { en: "Please fill in.", fr: "À compléter." },
  cancel: { en: "Cancel", fr: "Annuler" },
  saidSigned: { en: "Signed: {person}, {role}.", fr: "Signé : {person}, {role}." },
  inTheWay: { en: "Before the plan is frozen", fr: "Avant de geler le plan" },
  open: { en: "Open", fr: "Ouvrir" },
  partly: {
    en: "Stock, revenue or margin are not known of {names}: they stay blank.",
    fr: "Stock, chiffre d'affaires ou marge inconnus pour {names} : ils restent vides.",
  },
  freeze: { en: "Freeze {version}", fr: "Geler {version}" },
  ready: { en: "Nothing is in the way.", fr: "Rien ne s'y oppose." },
  allTheSame: { en: "Freeze all the same…", fr: "Geler malgré tout…" },
  confirmAllTheSame: { en: "Freeze all the same", fr: "Geler malgré tout" },
  overriding: {
    en: "What is open stays open. Your name and your reason are kept in the version.",
    fr: "Ce qui est ouvert le reste. Votre nom et votre motif sont gardés dans la version.",
  },
  reason: { en: "Why now?", fr: "Pourquoi maintenant ?" },
  frozen: { en: "{version} is frozen.", fr: "{version} est gelée." },
  changed: { en: "A frozen figure was changed", fr: "Un chiffre gelé a été modifié" },
  look: { en: "Look at it", fr: "Y regarder" },
  openRow: { en: "Open the row", fr: "Voir la ligne" },
  openSheet: { en: "Open the sheet", fr: "Ouvrir la feuille" },
  putBack: { en: "What was signed is there again.", fr: "Ce qui a été signé est rétabli." },
  allSigned: { en: "Every frozen version is as it was signed.", fr: "Chaque version gelée est telle qu'elle a été signée." },
  compare: { en: "Compare two versions", fr: "Comparer deux versions" },
  drawing: { en: "Drawing the comparison…", fr: "Dessin de la comparaison…" },
  openVersions: { en: "Open the frozen versions in the sheet", fr: "Ouvrir les versions gelées dans la feuille" },
} as const satisfies Record<string, Text>;

export const freezeCounts = {
  points: {
    one: { en: "One point is in the way.", fr: "Un point bloque." },
    other: { en: "{count} points are in the way.", fr: "{count} points bloquent." },
  },
  more: {
    one: { en: "and one more change", fr: "et une autre modification" },
    other: { en: "and {count} more changes", fr: "et {count} autres modifications" },
  },
} as const satisfies Record<string, PluralText>;

/** What people say of the plan they sign. */
export const opinionWords = {
  agrees: { en: "I agree", fr: "D'accord" },
  "with a reserve": { en: "With a reserve", fr: "Avec réserve" },
  refuses: { en: "I refuse", fr: "Refus" },
} as const satisfies Record<string, Text>;
