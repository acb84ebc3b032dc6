import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the screen on the health of the cycle. */
export const healthTexts = {
  title: { en: "Health of the cycle", fr: "Santé du PIC" },
  reading: { en: "Reading the signals…", fr: "Lecture des signaux…" },
  writing: { en: "Writing…", fr: "Écriture…" },
  intro: {
    en: "What usually goes wrong with S&OP, read from what is in this workbook. A silent signal says that nothing is raised, no more; no person is named.",
    fr: "Ce qui va d'ordinaire de travers dans un PIC, lu dans ce classeur. Un signal muet dit que rien n'est levé, sans plus ; personne n'est nommé.",
  },
  engagement: { en: "Engagement", fr: "Engagement" },
  flexibility: { en: "Flexibility", fr: "Souplesse" },
  field: { en: "Field", fr: "Terrain" },
  raised: { en: "▼ {id} {title}", fr: "▼ {id} {title}" },
  silent: { en: "Silent, not raised: {names}", fr: "Muet, non levé : {names}" },
  unknown: { en: "– {title}: {needs}", fr: "– {title} : {needs}" },
  answer: { en: "Answer {id}", fr: "Répondre à {id}" },
  answerText: { en: "We know, because…", fr: "Nous le savons, parce que…" },
  willRest: {
    en: "The signal then rests for three cycles, this one included, or until something new is behind it or it gets worse.",
    fr: "Le signal se tait alors trois cycles, celui-ci compris, ou jusqu'à ce qu'une nouvelle cause s'y ajoute ou qu'il s'aggrave.",
  },
  by: { en: "Your name", fr: "Votre nom" },
  answered: { en: "The signal is answered.", fr: "Le signal a sa réponse." },
  rests: { en: "● rests: {text} ({by})", fr: "● en repos : {text} ({by})" },
  somebody: { en: "somebody", fr: "quelqu'un" },
  back: { en: "Back to the health", fr: "Revenir à la santé du PIC" },
  cancel: { en: "Cancel", fr: "Annuler" },
  fillIn: { en: "Please fill in.", fr: "À compléter." },
  openSheet: { en: "Open the answers", fr: "Ouvrir les réponses" },
  toHealth: { en: "Health of the cycle", fr: "Santé du PIC" },
} as const satisfies Record<string, Text>;

export const healthCounts = {
  nothingRaised: {
    one: { en: "No signal is raised; {count} is not known yet.", fr: "Aucun signal n'est levé ; {count} n'est pas encore connu." },
    other: { en: "No signal is raised; {count} are not known yet.", fr: "Aucun signal n'est levé ; {count} ne sont pas encore connus." },
  },
} as const satisfies Record<string, PluralText>;
