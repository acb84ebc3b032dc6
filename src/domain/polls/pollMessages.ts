/** The result of a poll in a sentence. */
import { formatNames } from "../../language/nameLists";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { leading, type Tally } from "./pollRules";

const texts = {
  nobody: { en: "No result: nobody voted.", fr: "Pas de résultat : personne n'a voté." },
  result: { en: "{counts}.", fr: "{counts}." },
  tie: { en: "{counts}. A tie: {names}.", fr: "{counts}. Égalité : {names}." },
} satisfies Record<string, Text>;

/** `Overtime 2, sell later 1, subcontract 0.`; a tie is said to be one, and without a vote there is no result. */
export function resultWords(tally: Tally, language: Language): string {
  const leaders = leading(tally);
  if (leaders.length === 0) return inLanguage(texts.nobody, language);
  const counts = tally.choices.map(({ choice, people }) => `${choice} ${people.length}`).join(", ");
  return fill(inLanguage(leaders.length === 1 ? texts.result : texts.tie, language), { counts, names: formatNames(leaders, language) });
}
