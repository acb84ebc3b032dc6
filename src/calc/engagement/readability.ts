import { CalcError } from "../calcError";
import { sentencesOf, wordsOf, type ReadingLanguage } from "./sentences";

interface Formula {
  start: number;
  perWordOfSentence: number;
  perSyllableOfWord: number;
}

const formulas: Readonly<Record<ReadingLanguage, Formula>> = {
  EN: { start: 206.835, perWordOfSentence: 1.015, perSyllableOfWord: 84.6 },
  FR: { start: 207, perWordOfSentence: 1.015, perSyllableOfWord: 73.6 },
};

/** A cell holds no more; beyond it counting would be slow for nothing. */
const lettersAtMost = 32_767;

/**
 * Reading ease of a text, 0 (very hard) to 100 (very easy); 60 and more is plain language.
 *
 * Long sentences and long words lower it. What is a sentence and what a word, `sentencesOf` and `wordsOf` say; syllables are counted as
 * `syllables` says.
 *
 * @param language EN: Flesch reading ease; FR: Kandel and Moles' adaptation
 * @throws CalcError `noWords`, `expressionTooLong`
 * @see Flesch (1948), A new readability yardstick, Journal of Applied Psychology 32(3), 221-233
 * @see Kandel & Moles (1958), Application de l'indice de Flesch à la langue française, Cahiers Études de Radio-Télévision 19, 253-274
 */
export function readability(text: string, language: ReadingLanguage): number {
  if (text.length > lettersAtMost) throw new CalcError("expressionTooLong", { argument: "text", found: text.length, limit: lettersAtMost });
  const sentences = sentencesOf(text, language).map((sentence) => wordsOf(sentence, language));
  const words = sentences.flat();
  if (words.length === 0) throw new CalcError("noWords", { argument: "text" });
  const { start, perWordOfSentence, perSyllableOfWord } = formulas[language];
  const syllableCount = words.reduce((sum, word) => sum + syllables(word, language), 0);
  const ease = start - perWordOfSentence * (words.length / sentences.length) - perSyllableOfWord * (syllableCount / words.length);
  return Math.min(100, Math.max(0, ease));
}

/**
 * Syllables of a word, by its written vowels: each run of vowels is one, a word has at least one.
 *
 * English: a final mute e (`make`, `makes`, but not `table`) and the e of a final `ed` (`planned`, but not `needed`) are silent.
 * French: a final mute e or es is silent as in speech (`stocke`, `tables`, `données`), a final `ent` is counted (`souvent`, and so
 * `livrent`); i, u and ou glide into the vowel that follows (`matière`, `société`, `évaluer`) but after two consonants that end in l or
 * r (`client`, `ouvrière`, `influence`); a y between vowels opens the next syllable (`moyen`, `payer`); an acute or grave accent or a
 * diaeresis beside a, e or o starts a new one (`maïs`, `réel`, `création`); the u of qu and gu is silent.
 * Numbers count one syllable a digit. An approximation: within a few per cent over a page, not word by word.
 */
export function syllables(word: string, language: ReadingLanguage): number {
  if (/^\p{N}+$/u.test(word)) return word.length;
  return Math.max(1, language === "EN" ? englishVowelRuns(word) : frenchVowelRuns(word));
}

function englishVowelRuns(word: string): number {
  const spoken = word.replace(/'/g, "");
  const runs = (spoken.match(/[aeiouyàâäéèêëïîôöùûü]+/g) ?? []).length;
  const mute = /[^aeiouy]e$/.test(spoken) ? !/[^aeiouy]le$/.test(spoken) : /[^aeiouytdcsxz]es$|[^aeiouytd]ed$/.test(spoken);
  return runs - Number(mute);
}

const frenchVowel = "aeiouyàâäæéèêëïîôöœùûüÿ";
const frenchRun = new RegExp(`[${frenchVowel}]+`, "g");
const frenchMute = new RegExp(`[^${frenchVowel}-]es?$`);

/** Spelling changes that leave one run of vowels a syllable; a hyphen parts two. In this order. */
const frenchSpelling: readonly (readonly [RegExp, string])[] = [
  [/qu/g, "q"],
  [/gu(?=[eéèêiy])/g, "g"],
  [/(?<=[éïëü])(?:es?|ent)$/, ""],
  [/pay(?=s)/g, "pa-y"],
  [/co(?=o[pr])/g, "co-"],
  [/(?<=[aeou])y(?!es?$)(?=[aeiouàâéèêô])/g, "-y"],
  [/(?<=[bcdfgptv][lr])(?:i(?=[aeouàâéèêô])|u(?=[aeoâéèê])|ou(?=[aeéèê]|i(?!ll)))(?!(?<=i|u)es?$)/g, "$&-"],
  [/(?<=[aeo])(?=[éèïëü])|(?<=[éè])(?=[aeiouàâéèêô])/g, "-"],
];

function frenchVowelRuns(word: string): number {
  const spoken = frenchSpelling.reduce((text, [spelling, meant]) => text.replace(spelling, meant), word);
  const runs = (spoken.match(frenchRun) ?? []).length;
  return runs - Number(frenchMute.test(spoken) && runs > 1);
}
