import { inLanguage, type Language, type Text } from "./text";
import { narrowSpace, noBreakSpace } from "./typography";

/**
 * Numbers, percentages and formulas as people of a language write them.
 * Written out rather than left to the platform's tables, so that every host and every test shows the same characters.
 */

interface Notation {
  decimal: string;
  group: string;
  /** Between the arguments of a formula, and between the items of a list of numbers. */
  list: string;
  percent: string;
}

const minus = "\u2212";

const notations: Readonly<Record<Language, Notation>> = {
  en: { decimal: ".", group: ",", list: ",", percent: "%" },
  fr: { decimal: ",", group: narrowSpace, list: ";", percent: `${noBreakSpace}%` },
};

/** How many decimals a number is shown with: at most `most` (2), at least `least` (0). */
export interface Decimals {
  most?: number;
  least?: number;
}

/** `−1,234.5` in English, `−1 234,5` with a narrow no-break space in French. Rounds half away from zero. */
export function formatNumber(value: number, language: Language, { most = 2, least = 0 }: Decimals = {}): string {
  const { decimal, group } = notations[language];
  const rounded = roundedDigits(Math.abs(value), Math.max(most, least));
  const [whole = "0", fraction = ""] = rounded.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const kept = fraction.replace(/0+$/, "").padEnd(least, "0");
  const sign = value < 0 && /[1-9]/.test(rounded) ? minus : "";
  return sign + grouped + (kept === "" ? "" : decimal + kept);
}

/** A ratio as a percentage: 0.937 is `93.7%` in English and `93,7 %` in French. */
export function formatPercent(ratio: number, language: Language, decimals: Decimals = { most: 1 }): string {
  return formatNumber(ratio * 100, language, decimals) + notations[language].percent;
}

/** A share of which something is missing never reads as the whole: 0.9998 is `<100%`, not `100%`. */
export function formatShare(share: number, language: Language, decimals: Decimals = { most: 1 }): string {
  const text = formatPercent(share, language, decimals);
  const isCutShort = share < leastWhole && text === formatPercent(1, language, decimals);
  return isCutShort ? `<${formatPercent(1, language)}` : text;
}

/** From here on a share is the whole, but for what sums of fractions leave over. */
export const leastWhole = 0.9999999;

/** `formatShare` as the number format of a cell, for shares of 0 and more. */
export const shareNumberFormat = `[<0.9995]0.0%;[<${leastWhole}]"<100%";0.0%`;
/** The same without decimals. */
export const wholeShareNumberFormat = `[<0.995]0%;[<${leastWhole}]"<100%";0%`;

/** A currency as it stands after an amount: by its letters, the euro in French by its sign. */
export const currencyText = (currency: string): Text => {
  const code = currency.toUpperCase();
  return { en: code, fr: code === "EUR" ? "€" : code };
};

/** The same after thousands: `k EUR`, `k€`. */
export const thousandsText = (currency: string): Text => {
  const code = currency.toUpperCase();
  return { en: `k ${code}`, fr: code === "EUR" ? "k€" : `k ${code}` };
};

/**
 * An amount as it is shown everywhere, in whole units unless said otherwise: `4,300 EUR`, `4 300 €`; `+4,300 EUR` where it is added to
 * another one.
 */
export function formatMoney(
  value: number,
  currency: string,
  language: Language,
  { isSigned = false, ...decimals }: Decimals & { isSigned?: boolean } = {},
): string {
  const amount = formatNumber(value, language, { most: 0, ...decimals });
  const sign = isSigned && value > 0 && /[1-9]/.test(amount) ? "+" : "";
  return `${sign}${amount}${noBreakSpace}${inLanguage(currencyText(currency), language)}`;
}

/** Words joined as in a sentence: `A, B or C`, `A, B ou C`. */
export function formatChoices(words: readonly string[], language: Language): string {
  const last = words[words.length - 1] ?? "";
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(", ")} ${language === "fr" ? "ou" : "or"} ${last}`;
}

/** A number as it is typed into a formula: no grouping, the language's decimal sign, a plain hyphen for minus. */
export function formulaNumber(value: number, language: Language): string {
  const plain = Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(value);
  return plain.replace(".", notations[language].decimal);
}

/** A text as it is typed into a formula. */
export function formulaText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A formula as it is typed: `=SOP.LOAD(A1:B2,C1:C2)` in English, with `;` in French. An empty argument is an omitted one. */
export function formulaCall(name: string, args: readonly string[], language: Language): string {
  return `=${formulaTerm(name, args, language)}`;
}

/** A call inside a formula, such as `DATE(2027;3;1)`. */
export function formulaTerm(name: string, args: readonly string[], language: Language): string {
  return `${name}(${args.join(notations[language].list)})`;
}

/** Plain decimal digits, rounded half away from zero on the shortest decimal form (1.005 becomes 1.01, as a reader expects). */
function roundedDigits(value: number, decimals: number): string {
  if (value >= 1e21) return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 0 });
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return Number.isSafeInteger(shifted) ? Number(`${shifted}e-${decimals}`).toFixed(decimals) : value.toFixed(decimals);
}
