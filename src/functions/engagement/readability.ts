import { readability as ease } from "../../calc/engagement/readability";
import { choice, optional, text } from "../args";
import { readingLanguageList } from "../choiceLists";
import { defineFunction } from "../defineFunction";

export const readability = defineFunction({
  id: "READABILITY",
  since: "0.1.0",
  family: "engagement",
  summary: {
    en: "How easy a text is to read, 0 to 100: short sentences and short words help.",
    fr: "Facilité de lecture d'un texte, de 0 à 100 : phrases et mots courts aident.",
  },
  args: {
    text: text({
      name: { en: "text", fr: "texte" },
      help: { en: "The text, such as a written procedure.", fr: "Le texte, par exemple une procédure écrite." },
    }),
    language: optional(
      choice(
        {
          name: { en: "language", fr: "langue" },
          help: { en: "FR: Kandel-Moles; EN: Flesch.", fr: "FR : Kandel-Moles ; EN : Flesch." },
        },
        readingLanguageList,
      ),
      "FR",
    ),
  },
  result: {
    dimensionality: "scalar",
    unit: "points",
    help: {
      en: "60 and more is plain language; 30 and less is very hard. Syllables are counted by spelling rules.",
      fr: "60 et plus : langage clair ; 30 et moins : très difficile. Les syllabes sont comptées par des règles d'orthographe.",
    },
  },
  errors: [{ code: "noWords", when: { en: "The text has no words.", fr: "Le texte n'a aucun mot." }, args: { text: "..." } }],
  source: {
    en: "Flesch (1948), Journal of Applied Psychology 32(3); Kandel & Moles (1958), Cahiers Études de Radio-Télévision 19.",
    fr: "Flesch (1948), Journal of Applied Psychology 32(3) ; Kandel & Moles (1958), Cahiers Études de Radio-Télévision 19.",
  },
  examples: [
    {
      title: { en: "One English sentence of 13 words", fr: "Une phrase anglaise de 13 mots" },
      args: { text: "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", language: "EN" },
      result: 206.835 - 1.015 * 13 - (84.6 * 24) / 13,
    },
    {
      title: { en: "A short French instruction", fr: "Une consigne courte" },
      args: { text: "Contrôler le stock avant de commander." },
      result: 207 - 1.015 * 6 - (73.6 * 11) / 6,
    },
  ],
  history: [],
  compute: ({ text, language }) => ease(text, language),
});
