/** Totals, sub-totals and averages that stand among the rows or columns of a source, as Excel's pivots, SAP and people word them. */
import { plainHeader } from "./headerWords";

/** What a text says of totals: it is one, or it is the total of something that has to be found, since "Total Energies" is a company. */
export type TotalReading = "total" | { of: string };

const alone =
  /^(?:(?:grand|overall|general|net|year to date) )?(?:total|totals|totaux|totale|totales|subtotal|sub total|sous total|sum|somme|summe|suma|cumul|cumulative|ytd|resultat|resultats|result|results|ergebnis|gesamt|gesamtergebnis|gesamtsumme|zwischensumme|zwischenergebnis|insgesamt|average|mean|moyenne|mittelwert|durchschnitt|media|promedio)(?: (?:general|generale|global|globale|overall|annual|annuel|year|annee|ytd|lignes|rows|\d{2,4}))?$/;
const partial = /^(?:sub|sous|zwischen) ?(?:total|totaux|summe) /;
const before = /^(?:total|totals|totaux|sum of|somme|somme de|summe|resultat|result|gesamt|cumul) (.+)$/;
const after = /^(.+) (?:total|totals|sum|result|resultat|ergebnis|gesamt|summe|gesamtergebnis)$/;
const longest = 120;

/** What a text says of totals; undefined for any other text. */
export function totalIn(text: string): TotalReading | undefined {
  if (text.length > longest) return undefined;
  // SAP marks its sub-totals with stars alone.
  if (/^\s*\*{1,9}\s*$/.test(text)) return "total";
  const plain = plainHeader(text.toLowerCase());
  if (alone.test(plain) || partial.test(plain)) return "total";
  const of = before.exec(plain)?.[1] ?? after.exec(plain)?.[1];
  return of === undefined ? undefined : { of };
}

/** True for the header of a column of totals. */
export function isTotalHeader(header: string): boolean {
  return totalIn(header) !== undefined;
}
