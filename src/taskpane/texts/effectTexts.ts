import type { Text } from "../../language/text";

/** The words of what decisions did. */
export const effectTexts = {
  title: { en: "What decisions did", fr: "Ce que les décisions ont donné" },
  none: {
    en: "No figure says yet what a decision should change. Say it before its periods are over.",
    fr: "Aucun chiffre ne dit encore ce qu'une décision devait changer. Le dire avant la fin de ses périodes.",
  },
  say: { en: "Say what is expected of a decision", fr: "Dire ce qui est attendu d'une décision" },
  decision: { en: "Decision", fr: "Décision" },
  measure: { en: "Which figure proves it?", fr: "Quel chiffre la prouve ?" },
  without: { en: "What it would be without the decision", fr: "Ce qu'il serait sans la décision" },
  expected: { en: "What is expected", fr: "Ce qui est attendu" },
  inPercent: { en: "{label}, in %", fr: "{label}, en %" },
  from: { en: "Measured from", fr: "Mesuré de" },
  to: { en: "Measured to", fr: "Mesuré à" },
  measured: { en: "What it was, once it is known", fr: "Ce qu'il a été, une fois connu" },
  by: { en: "Your name", fr: "Votre nom" },
  keep: { en: "Keep it", fr: "Garder" },
  kept: { en: "What is expected of {name} is kept.", fr: "Ce qui est attendu de {name} est gardé." },
  writing: { en: "Writing…", fr: "Écriture…" },
  back: { en: "Back", fr: "Revenir" },
  cancel: { en: "Cancel", fr: "Annuler" },
  fillIn: { en: "Please fill in.", fr: "À compléter." },
} as const satisfies Record<string, Text>;
