/** What a header says of the figures under it besides their name: money or units, thousands, minutes, for how many pieces. */

/** Figures in money or figures in pieces, kilograms and the like. */
export type Nature = "money" | "units";

/** By how much the figures of a column are multiplied to be plain figures, or hours. */
export interface HeaderScale {
  factor: number;
  /** The words of the header that say so. */
  said: string;
}

const thousands =
  /(?:\b|(?<=\d))k ?(?:€|\$|£|eur\b|euros?\b|usd\b|gbp\b|chf\b)|(?:€|\$|£|\beur|\busd|\bgbp|\bchf) ?k\b|\bmilliers?\b|\bthousands?\b|\btsd\b|\bteur\b|\bk ?(?:pcs|pces?|pi[eè]ces?|u|units?|unit[ée]s?|t|tonnes?)(?![\p{L}\d])|['’`]000\b|\(000s?\)|\b000s\b|\(k\)|\bx ?1[ ,.]?000\b/iu;
const millions = /\bm ?(?:€|\$|£|eur\b|euros?\b|usd\b|chf\b)|(?:€|\$|£) ?m\b|\bmillions?\b|\bmio\b|\bmln\b/i;
const perThousand = /(?:\/|\bpour|\bper|\bpar|\baux?|\bje) ?1[ ,.]?000\b/i;
const perHundred = /(?:\/|\bpour|\bper|\bpar|\baux?|\bje) ?100\b/i;
const moneyWords =
  /[€$£]|\b(?:eur|euros?|usd|gbp|chf|cad|jpy|dollars?|keur|kusd|teur|money|value|val|valeur|montant|mnt|amount|revenue|revenus?|ca|turnover|umsatz|wert|ht|ttc|net sales|gross sales|chiffre d affaires)\b/i;
const unitWords =
  /\b(?:units|unites|unités|qte|qty|qté|quantity|quantités?|quantites?|quantities|pieces|pièces|pcs|pce|volumes?|menge|stück|stuck|absatz|uvc|colis|cartons|palettes|nb|nombre|kg|tonnes?|litres?)\b/i;

const plain = (header: string) =>
  header
    .slice(0, 200)
    .replace(/[_\-]+/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2");

/** Whether a header speaks of money or of units; undefined where it says neither, or both. */
export function natureOf(header: string): Nature | undefined {
  const text = plain(header);
  const [money, units] = [moneyWords.test(text), unitWords.test(text)];
  if (money === units) return undefined;
  return money ? "money" : "units";
}

/** Thousands and millions that a header or a title speaks of. */
export function thousandsIn(text: string): HeaderScale | undefined {
  const million = millions.exec(text.slice(0, 200));
  if (million) return { factor: 1_000_000, said: million[0].trim() };
  const thousand = thousands.exec(text.slice(0, 200));
  return thousand ? { factor: 1_000, said: thousand[0].trim() } : undefined;
}

/** A time or a price that a header gives for 100 or 1,000 pieces. */
export function perPiecesIn(header: string): HeaderScale | undefined {
  const many = perThousand.exec(header.slice(0, 200));
  if (many) return { factor: 0.001, said: many[0].trim() };
  const some = perHundred.exec(header.slice(0, 200));
  return some ? { factor: 0.01, said: some[0].trim() } : undefined;
}

/** Units of time as headers name them, the most telling first, in hours. */
const timeUnits: readonly (readonly [RegExp, number])[] = [
  [/\b(?:cmh|dmh|dix milli[eè]mes?)\b|1\/10[ .]?000 ?h/i, 0.0001],
  [/\b(?:centi[eè]mes?|centi ?h|ch|hundredths?|industrie ?minuten?)\b|1\/100 ?h/i, 0.01],
  [/\b(?:min|mins|mn|minutes?|minuten)\b|(?<![\p{L}\d])m(?=\)|\]|\/)/iu, 1 / 60],
  [/\b(?:s|sec|secs|secondes?|seconds?|sekunden?)\b/i, 1 / 3600],
  [/\b(?:h|hr|hrs|hours?|heures?|std|stunden?|horaires?|hourly)\b/i, 1],
];

/** The unit of time that a header names, in hours; undefined where it names none. */
export function timeIn(header: string): HeaderScale | undefined {
  const text = plain(header);
  for (const [unit, factor] of timeUnits) {
    const said = unit.exec(text)?.[0];
    if (said !== undefined) return { factor, said: said.trim() };
  }
  return undefined;
}

/** What pivot tables put before the name of a figure that they add up. */
const addedUp = /^(?:sum of|somme de|summe von|suma de|somma di) /i;

/** A header without what it says in brackets and without its units, to be compared with names. */
export function withoutUnits(header: string): string {
  const core = header
    .slice(0, 200)
    .replace(addedUp, "")
    .replace(/[([][^()[\]]*[)\]]/g, " ")
    .replace(thousands, " ")
    .replace(millions, " ")
    .replace(perThousand, " ")
    .replace(perHundred, " ")
    .replace(/(?<!\p{L})(?:€|\$|£|eur|usd|gbp|chf|k€|ht|ttc|kg|pcs|en|in)(?!\p{L})/giu, " ")
    .trim();
  return core === "" ? header : core;
}
