/** In which language a person wrote a text: not that of the pane which shows it, nor always that of the workbook. */
import { wordsOf } from "../../calc/engagement/sentences";
import type { Language } from "../../language/text";

/** Small words that nearly every sentence has, and that mean nothing in the other language. */
const smallWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set([
    ...["the", "of", "and", "to", "in", "is", "it", "for", "with", "that", "this", "these", "what", "by", "are", "was", "were", "be"],
    ...["who", "has", "have", "had", "you", "your", "they", "their", "we", "our", "he", "she", "not", "no", "from", "each", "every", "its"],
    ...["which", "when", "where", "why", "how", "if", "at", "before", "after", "until", "than", "then", "there", "will", "must", "can"],
    ...["may", "should", "do", "does", "did", "into", "about", "all", "any", "them", "so", "only", "up", "out"],
  ]),
  fr: new Set([
    ...["le", "la", "les", "de", "des", "du", "et", "un", "une", "en", "à", "au", "aux", "pour", "dans", "sur", "qui", "que", "quoi", "ce"],
    ...["cet", "cette", "ces", "est", "sont", "par", "avec", "sans", "ne", "pas", "se", "sa", "ses", "leur", "leurs", "notre", "votre"],
    ...["vos", "nos", "chaque", "ou", "où", "si", "quand", "ont", "il", "elle", "ils", "elles", "nous", "vous", "mais", "donc", "puis"],
    ...["avant", "après", "chez", "entre", "tout", "tous", "toute", "toutes", "quel", "quelle", "être", "avoir", "fait", "plus", "cela"],
  ]),
};

/** L'usine, d'abord, qu'est-ce. */
const elided = /^(?:[cdjlmnst]|qu)'\p{L}/u;

/** The language that most small words of these texts are of; undefined where they have none, or as many of each. */
export function writtenLanguage(texts: readonly string[]): Language | undefined {
  const words = texts.flatMap((text) => wordsOf(text, "EN"));
  const count = (language: Language): number =>
    words.filter((word) => smallWords[language].has(word) || (language === "fr" && elided.test(word))).length;
  const [english, french] = [count("en"), count("fr")];
  return english === french ? undefined : english > french ? "en" : "fr";
}
