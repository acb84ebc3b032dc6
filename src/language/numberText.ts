/** Which character separates the decimals in a column of numbers written as text. */
export type DecimalMark = "point" | "comma";

/** What a text says when read as a number under each habit; undefined where that habit does not allow it. */
export interface NumberReadings {
  point?: number;
  comma?: number;
}

/** Excel's own limit for a cell; a longer text is never a number. */
const longestNumber = 64;

/** Spaces that people and programs put between thousands: plain, no-break, narrow no-break, thin, tab. */
const anySpace = /[ \t\u00a0\u202f\u2009]/g;

/** The text with a plain space for every kind of space that stands between thousands. */
export const withPlainThousands = (text: string): string => text.replace(anySpace, " ");

// Groups are separated by one plain space (all kinds are made plain first), an apostrophe, or the mark that the habit leaves free.
const pointGrammar =
  /^(?:\d+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:['’]\d{3})+|[1-9]\d{0,2}(?:,\d{2,3})*,\d{3})?(?:\.\d*)?(?:[eE][+-]?\d{1,3})?$/;
const commaGrammar = /^(?:\d+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:['’]\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+)?(?:,\d*)?(?:[eE][+-]?\d{1,3})?$/;
const currency = /^(?:[€$£¥]|(?:EUR|USD|GBP|CHF|CAD|JPY)(?![A-Za-z]))|(?:[€$£¥]|(?<![A-Za-z])(?:EUR|USD|GBP|CHF|CAD|JPY))$/i;

/** Thousands or millions of a currency behind the figure, as in `12 k€`; without a currency a `k` or an `M` may stand for anything. */
const thousands = /(?<=\d ?)([kKM]) ?(?=(?:[€$£¥]|(?:EUR|USD|GBP|CHF|CAD|JPY))$)/;

/** True where a text says itself that its figure is in thousands or millions. */
export const saysThousands = (text: string): boolean => thousands.test(withPlainThousands(text).trim());

function plainNumber(text: string, mark: DecimalMark): number | undefined {
  if (!/\d/.test(text) || !(mark === "point" ? pointGrammar : commaGrammar).test(text)) return undefined;
  const digits = mark === "point" ? text.replace(/[,\s'’]/g, "") : text.replace(/[.\s'’]/g, "").replace(",", ".");
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * Reads a text as a number in the ways people write them: `1 234,56` with any kind of space, `1.234,56`, `1,234.56`, `1'234.56`,
 * `(1 234)`, `1234-`, `−5`, `12 %`, `€ 5`, `5 €` and `12 k€`. Percentages are ratios: `12 %` is 0.12. Both habits are tried, because
 * `1,234` is 1234 to one reader and 1.234 to another; `certainNumber` and `numberAs` choose.
 */
export function numberReadings(text: string): NumberReadings {
  if (text.length > longestNumber) return {};
  let rest = withPlainThousands(text).trim();
  let sign = 1;
  const power = { k: 3, K: 3, M: 6 }[thousands.exec(rest)?.[1] ?? ""] ?? 0;
  rest = rest.replace(thousands, "");
  const inParentheses = /^\(.*\)$/.test(rest);
  if (inParentheses) {
    sign = -1;
    rest = rest.slice(1, -1).trim();
  }
  // A currency sign may stand on either side of the minus sign, so signs and currency are peeled off in turns.
  for (let turn = 0; turn < 2; turn++) {
    rest = rest.replace(currency, "").trim();
    const minus = /^[-−+]|[-−]$/.exec(rest);
    if (minus) {
      if (inParentheses) return {};
      if (minus[0] !== "+") sign = -sign;
      rest = minus.index === 0 ? rest.slice(1).trim() : rest.slice(0, -1).trim();
      if (/^[-−+]|[-−]$/.test(rest)) return {};
    }
  }
  rest = rest.replace(currency, "").trim();
  const percent = rest.endsWith("%");
  if (percent) rest = rest.slice(0, -1).trim();
  const finish = (value: number | undefined) =>
    value === undefined ? undefined : signed(percent ? ratio(value) : Number(`${value}e${power}`), sign);
  const point = finish(plainNumber(rest, "point"));
  const comma = finish(plainNumber(rest, "comma"));
  return { ...(point !== undefined && { point }), ...(comma !== undefined && { comma }) };
}

/** Zero stays plain zero: a minus zero would show as "-0" in a cell. */
const signed = (value: number, sign: number) => (value === 0 ? 0 : value * sign);

/** Dividing by 100 in decimal, so that "12.3 %" is 0.123 and not 0.12300000000000001. */
const ratio = (value: number) => Number(`${value}e-2`) || value / 100;

/** The only number the text can be, whoever wrote it; undefined where it is no number or two readers would differ. */
export function certainNumber(text: string): number | undefined {
  const { point, comma } = numberReadings(text);
  if (point === undefined) return comma;
  return comma === undefined || comma === point ? point : undefined;
}

/** The number under a known habit; a text that only the other habit allows is read under that one, since it can mean nothing else. */
export function numberAs(text: string, mark: DecimalMark): number | undefined {
  const readings = numberReadings(text);
  return readings[mark] ?? readings.point ?? readings.comma;
}

/** True for texts such as `1,234`, which are two different numbers to two readers. */
export function isAmbiguousNumber(text: string): boolean {
  const { point, comma } = numberReadings(text);
  return point !== undefined && comma !== undefined && point !== comma;
}

/** Texts that only one mark makes a number, and texts that are two numbers under the two. */
interface MarkCounts {
  point: number;
  comma: number;
  /** Texts that are numbers under both habits, with different values. */
  ambiguous: number;
}

/**
 * What a column of texts says about the decimal mark. Amounts with a currency are counted apart as well, because a habit of one
 * proves nothing for the other: in French-speaking Switzerland a quantity is `1 234,5` and an amount `1 234.50 CHF`.
 */
export interface DecimalEvidence extends MarkCounts {
  money: MarkCounts;
}

const nothingCounted = (): MarkCounts => ({ point: 0, comma: 0, ambiguous: 0 });
const currencyAnywhere = /[€$£¥]|EUR|USD|GBP|CHF|CAD|JPY/i;

/** Different texts remembered while a column is weighed: exports repeat the same prices. */
const textsRemembered = 20_000;

/** Weighs the texts of a column one by one. */
export class DecimalWeighing {
  readonly found: DecimalEvidence = { ...nothingCounted(), money: nothingCounted() };
  private readonly known = new Map<string, keyof MarkCounts | "nothing">();

  add(text: string): void {
    let what = this.known.get(text);
    if (what === undefined) {
      const { point, comma } = numberReadings(text);
      what = point === comma ? "nothing" : point === undefined ? "comma" : comma === undefined ? "point" : "ambiguous";
      if (this.known.size < textsRemembered) this.known.set(text, what);
    }
    if (what === "nothing") return;
    this.found[what]++;
    if (currencyAnywhere.test(text)) this.found.money[what]++;
  }
}

export function decimalEvidence(texts: Iterable<string>): DecimalEvidence {
  const weighing = new DecimalWeighing();
  for (const text of texts) weighing.add(text);
  return weighing.found;
}

/** What several columns say together. */
export function addDecimalEvidence(all: readonly DecimalEvidence[]): DecimalEvidence {
  const sum = (counts: readonly MarkCounts[]): MarkCounts =>
    counts.reduce(
      (total, { point, comma, ambiguous }) => ({
        point: total.point + point,
        comma: total.comma + comma,
        ambiguous: total.ambiguous + ambiguous,
      }),
      nothingCounted(),
    );
  return { ...sum(all), money: sum(all.map(({ money }) => money)) };
}

/** The habit that the evidence proves; undefined where there is none, where both are seen, or where it proves nothing for some texts. */
export function decidedMark({ point, comma, ambiguous, money }: DecimalEvidence): DecimalMark | undefined {
  const proofsOfMoney = money.point + money.comma;
  if (money.ambiguous > 0 && proofsOfMoney === 0) return undefined;
  if (ambiguous > money.ambiguous && point + comma === proofsOfMoney) return undefined;
  if (point > 0 && comma === 0) return "point";
  if (comma > 0 && point === 0) return "comma";
  return undefined;
}
