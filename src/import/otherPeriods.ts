/** Periods that are neither days nor months: what a text or the title of a column names instead. */

/** A week, a quarter, a whole year, or a period of a fiscal year, whose month only the company knows. */
export type OtherPeriod = "week" | "quarter" | "year" | "fiscal";

const patterns: readonly (readonly [OtherPeriod, RegExp])[] = [
  ["week", /^(?:19|20|21)\d{2}[-/ ]?(?:W|S|CW|KW|week|wk|semaine|sem\.?|woche)[-. ]?\d{1,2}(?:-[1-7])?$/i],
  ["week", /^(?:W|S|CW|KW|week|wk|semaine|sem\.?|woche)[-. ]?\d{1,2}[-/ ,.]*(?:19|20|21)\d{2}$/i],
  ["week", /^(?:\d{2}[-/ ]?W\d{2}|(?:W|S|CW|KW|week|wk|semaine|sem\.?|woche)[-. ]?\d{1,2}[-/]\d{2})$/i],
  ["quarter", /^(?:19|20|21)\d{2}[-/ ]?(?:Q|T|quarter|qtr\.?|trimestre|trim\.?|quartal)[-. ]?[1-4]$/i],
  ["quarter", /^(?:Q|T|quarter|qtr\.?|trimestre|trim\.?|quartal)[-. ]?[1-4][-/ ,.']*(?:(?:19|20|21)\d{2}|\d{2})$/i],
  ["quarter", /^[1-4][QT][-/ ']?(?:(?:19|20|21)\d{2}|\d{2})$/i],
  ["quarter", /^[1-4](?:er|e|ème|st|nd|rd|th) (?:trimestre|quarter),? (?:19|20|21)\d{2}$/i],
  // 20271 to 20274 are quarters to whoever writes them, not days of 1955.
  ["quarter", /^(?:19|20|21)\d{2}[1-4]$/],
  ["fiscal", /^(?:FY|exercice) ?\d{1,4}(?:[-/ .]+[PM]?\d{1,4})?$/i],
  ["fiscal", /^(?:FY|Ex|exercice|fiscal year|GJ) ?\d{2,4}(?: ?[/-] ?\d{2,4})?[-/ .]*[PM] ?\d{1,2}(?:[-/ .]*[WS] ?\d)?$/i],
  ["fiscal", /^P\d{1,2}[-/ .']+(?:FY)?(?:(?:19|20|21)\d{2}|\d{2})$/i],
  ["fiscal", /^(?:19|20|21)\d{2}[-/ .]?P\d{1,2}$/i],
  ["fiscal", /^(?:0\d{2}[./](?:19|20|21)\d{2}|(?:19|20|21)\d{2}0\d{2})$/],
];

/**
 * What a text names instead of a day or a month: `2026-W05`, `S05 2026` a week; `Q1 2026`, `2026-T1`, `1er trimestre 2026` a quarter;
 * `P03 2026`, `003.2026`, `FY27 P03` a period of a fiscal year.
 */
export function longerOrShorterPeriod(text: string): OtherPeriod | undefined {
  if (text.length > 24) return undefined;
  const plain = text.replace(/\s+/g, " ").trim();
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0];
}

const titleWords: readonly (readonly [OtherPeriod | "month", RegExp])[] = [
  ["week", /\b(?:weeks?|wk|semaines?|sem|kw|cw|kalenderwoche|woche|semana|settimana)\b/i],
  ["quarter", /\b(?:quarters?|qtr|trimestres?|trim|quartale?)\b/i],
  ["month", /\b(?:months?|mois|monat|mes|mese)\b/i],
  ["fiscal", /\b(?:fiscal|exercice|geschäftsjahr|fy)\b/i],
];

/**
 * What the title of a column says of the periods in it: weeks, quarters or periods of a fiscal year; undefined where it says nothing
 * of the kind, or two things.
 */
export function periodTitled(title: string): OtherPeriod | undefined {
  const plain = title
    .slice(0, 100)
    .replace(/[_/-]+/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2");
  const said = titleWords.flatMap(([unit, words]) => (words.test(plain) ? [unit] : []));
  const [only] = said;
  return said.length === 1 && only !== "month" ? only : undefined;
}
