/** Periods of a fiscal year as programs write them, read with what the company says of its years. */
import { fiscalPeriodOf, mondayOfFiscal, monthOfFiscal, type FiscalYears } from "../calendar/fiscal";
import { serialOf, dayOf } from "../calendar/days";

/** A fiscal year as a text names it: by one number, or by both calendar years that it lies in. */
export interface NamedYear {
  year: number;
  /** The calendar year in which it begins, where the text says it: `2026/2027`. */
  beginsIn?: number;
}

/** A period of a fiscal year as a text names it. */
export interface NamedFiscal extends NamedYear {
  number: number;
  week?: number;
}

/** Each with its groups in the order year, second year, number, week; `order` where they stand otherwise. */
const forms: readonly { pattern: RegExp; order?: "periodFirst" }[] = [
  // FY27 P03, FY2026/27 P03, Exercice 2026/2027 M03 W2
  {
    pattern:
      /^(?:FY|EX|EXERCICE|FISCAL YEAR|GJ|GESCHÄFTSJAHR)\.? ?(\d{4}|\d{2})(?: ?[/-] ?(\d{4}|\d{2}))?[-/ .,]{0,3}[PM]\.? ?(\d{1,2})(?:[-/ .]{0,3}[WS]\.? ?(\d))?$/i,
  },
  // FY27 03
  {
    pattern:
      /^(?:FY|EX|EXERCICE|FISCAL YEAR|GJ|GESCHÄFTSJAHR)\.? ?(\d{4}|\d{2})(?: ?[/-] ?(\d{4}|\d{2}))?[-/ .,]{1,3}(\d{1,2})(?:[-/ .]{0,3}[WS]\.? ?(\d))?$/i,
  },
  // 2027P03, 2027003
  { pattern: /^((?:19|20|21)\d{2})()[-/ .]?P(\d{1,2})()$/i },
  { pattern: /^((?:19|20|21)\d{2})()(0\d{2})()$/ },
  // P03 2027, P03 FY27
  { pattern: /^P(\d{1,2})[-/ .']{1,3}(?:(?:FY|EX|EXERCICE)\.? ?)?(\d{4}|\d{2})(?: ?[/-] ?(\d{4}|\d{2}))?()$/i, order: "periodFirst" },
  // 003.2027
  { pattern: /^(0\d{2})[./]((?:19|20|21)\d{2})()()$/, order: "periodFirst" },
];

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 : 0) + Number(digits);

/** One number, or two years that follow one another; undefined where they do not. */
function namedYear(one: string, other: string | undefined): NamedYear | undefined {
  const first = fullYear(one);
  if (other === undefined || other === "") return { year: first };
  const second = fullYear(other);
  return second === first + 1 ? { year: second, beginsIn: first } : undefined;
}

/** What `FY27 P03`, `P03 2027`, `003.2027`, `2027003`, `Exercice 2026/2027 P03` and `FY27 P03 W2` name; undefined for anything else. */
export function namedFiscal(text: string): NamedFiscal | undefined {
  if (text.length > 40) return undefined;
  const plain = text.replace(/\s+/g, " ").trim();
  for (const { pattern, order } of forms) {
    const groups = pattern.exec(plain);
    if (groups === null) continue;
    const [, one = "", two = "", three = "", four = ""] = groups;
    const [year, second, number] = order === "periodFirst" ? [two, three, one] : [one, two, three];
    const named = namedYear(year, second);
    if (named) return { ...named, number: Number(number), ...(four !== "" && { week: Number(four) }) };
  }
  return undefined;
}

/** The number that a company gives to the year that a text names. */
function numberOf({ year, beginsIn }: NamedYear, fiscal: FiscalYears): number {
  return beginsIn === undefined ? year : fiscalPeriodOf(serialOf(beginsIn, fiscal.start), fiscal, "month").year;
}

/** The month that a text names in a company's years; undefined where there is none, as for the closing periods 13 to 16. */
export const monthNamedFiscal = (named: NamedFiscal, fiscal: FiscalYears): number | undefined =>
  named.week === undefined ? monthOfFiscal({ year: numberOf(named, fiscal), number: named.number }, fiscal) : undefined;

/** The Monday of the week that a text names in a company's years. */
export const mondayNamedFiscal = (named: NamedFiscal, fiscal: FiscalYears): number | undefined =>
  named.week === undefined ? undefined : mondayOfFiscal({ year: numberOf(named, fiscal), number: named.number, week: named.week }, fiscal);

const titled = /(?<!\p{L})(?:FY|EX|EXERCICE|FISCAL YEAR|GJ|GESCHÄFTSJAHR)\.? ?(\d{4}|\d{2})(?: ?[/-] ?(\d{4}|\d{2}))?(?!\d)/giu;

/** The one fiscal year that the titles above a table name. */
export function fiscalYearOfTitles(texts: readonly string[]): NamedYear | undefined {
  const found = texts.flatMap((text) => [...text.matchAll(titled)].map(([, one = "", other]) => namedYear(one, other)));
  const [first] = found;
  return found.every((one) => one !== undefined && one.year === first?.year) ? first : undefined;
}

/** The calendar year of a month of a fiscal year. */
export function yearOfMonthIn(named: NamedYear, month: number, fiscal: FiscalYears): number | undefined {
  const first = monthOfFiscal({ year: numberOf(named, fiscal), number: 1 }, fiscal);
  if (first === undefined || month < 1) return undefined;
  const beginsIn = dayOf(first).year;
  return month >= fiscal.start ? beginsIn : beginsIn + 1;
}
