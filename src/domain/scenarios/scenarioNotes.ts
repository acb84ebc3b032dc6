/** Notes that say which scenario a figure comes from, beside what people wrote in the same cell. */
import { fill, inLanguage, languages, type Language, type Text } from "../../language/text";

const noteText: Text = { en: "Scenario: {name}", fr: "Scénario : {name}" };
const between = " · ";

/** "Scenario: Breakdown". */
export const scenarioNote = (name: string, language: Language): string => fill(inLanguage(noteText, language), { name });

/**
 * A note with the scenario behind what a person wrote there. What an earlier scenario said in it goes, in whichever language: the figure
 * is not by that one any more.
 *
 * @param known names of the scenarios there are; a text that names none of them is taken for a person's own
 */
export function besideOwnNote(own: string | null, note: string, known: readonly string[]): string {
  // The longest first: names may hold the mark that stands between two notes, and begin like each other.
  const ours = known.flatMap((name) => languages.map((language) => scenarioNote(name, language))).sort((a, b) => b.length - a.length);
  const kept = ours.reduce(without, (own ?? "").trim());
  return kept === "" ? note : `${kept}${between}${note}`;
}

/** A note without one of its parts. */
function without(text: string, part: string): string {
  // Between two marks each part is a whole one: "Scenario: A" is not found in "Scenario: A (2)".
  const [marked, searched] = [`${between}${text}${between}`, `${between}${part}${between}`];
  return marked.includes(searched) ? marked.split(searched).join(between).slice(between.length, -between.length).trim() : text;
}
