import type { Text } from "../../language/text";

/** The words around who works in the pane. */
export const nameTexts = {
  known: { en: "{label}: {name}", fr: "{label} : {name}" },
  somebodyElse: { en: "I am somebody else", fr: "Je suis quelqu'un d'autre" },
  forget: { en: "I am not {name}", fr: "Je ne suis pas {name}" },
} as const satisfies Record<string, Text>;
