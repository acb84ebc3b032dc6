import { serialOfIsoDate } from "../../calendar/days";
import { calendarOf } from "../../calendar/periods";
import { firstDayRead, lastDayRead } from "../dateText";
import { nameIn } from "../lines/lineReader";
import { mostSums, type LeftOut, type LineProblem, type LinesReport, type LinesSum } from "../lines/linesQuestion";
import type { CellHabits } from "../readCell";
import { answerColumns } from "./warehouseSql";
import { WarehouseRefused, type WarehouseColumn, type WarehouseQuestion } from "./warehouseQuestion";
import { columnOf } from "./warehouseTypes";

/** An answer in the format JSONCompact. */
interface Answer {
  meta: { name: string; type: string }[];
  data: unknown[][];
}

/** The answer, complete or not at all: its number of rows stands behind the rows. */
export function answerIn(text: string): Answer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WarehouseRefused({ code: "cutAnswer" });
  }
  const { meta, data, rows } = (value ?? {}) as { meta?: Answer["meta"]; data?: Answer["data"]; rows?: number };
  if (!Array.isArray(meta) || !Array.isArray(data) || rows !== data.length) throw new WarehouseRefused({ code: "cutAnswer" });
  return { meta, data };
}

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  // Texts of a fixed length are filled up with zeros.
  return (typeof cell === "object" ? JSON.stringify(cell) : String(cell)).replace(/\0+$/, "");
};

/** The columns of `DESCRIBE TABLE`, or those of an answer without rows. */
export function columnsIn(text: string, from: "table" | "query"): WarehouseColumn[] {
  const { meta, data } = answerIn(text);
  if (from === "query") return meta.map(({ name, type }) => columnOf(name, type));
  return data.map(([name, type]) => columnOf(textOf(name), textOf(type)));
}

/** The rows of a preview, as texts. */
export const previewIn = (text: string): string[][] => answerIn(text).data.map((row) => row.map(textOf));

/** Settings of the account by name. */
export const settingsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(answerIn(text).data.map(([name, value]) => [textOf(name), textOf(value)]));

const decimals = 6;

interface Units {
  /** Whole millionths. */
  units: bigint;
  isRounded: boolean;
}

/** A number that the engine wrote, to the millionth; undefined for anything else, such as `nan`. */
function unitsIn(text: string): Units | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (parts === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  const places = fraction.length - Number(exponent);
  if (Math.abs(places) > 400) return undefined;
  const all = BigInt(whole + fraction);
  const shift = decimals - places;
  const size = 10n ** BigInt(Math.abs(shift));
  const units = shift >= 0 ? all * size : (all + size / 2n) / size;
  return { units: sign === "-" ? -units : units, isRounded: shift < 0 && all % size !== 0n };
}

/** The nearest number to so many millionths, and whether it is exact in its last decimal. */
function numberOf(units: bigint): { value: number; isExact: boolean } {
  let [whole, places] = [units < 0n ? -units : units, decimals];
  while (places > 0 && whole % 10n === 0n) [whole, places] = [whole / 10n, places - 1];
  const digits = whole.toString().padStart(places + 1, "0");
  const value = Number(places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`);
  return { value: units < 0n ? -value : value, isExact: whole <= BigInt(Number.MAX_SAFE_INTEGER) };
}

interface Collected {
  name: string;
  period: number;
  lines: number;
  figures: { units: bigint; known: number }[];
}

/** Adds what the engine summed: names that are one for the import, and lines that are in no sum. */
class SumsRead {
  private readonly sums = new Map<string, Collected>();
  private readonly reasons = new Map<LineProblem, LeftOut>();
  private readonly rounded: number[];
  private lines = 0;

  constructor(private readonly question: WarehouseQuestion) {
    this.rounded = question.figures.map(() => 0);
  }

  take(cells: readonly unknown[], habits: CellHabits): void {
    const texts = cells.map(textOf);
    const [name = "", period = "", ...counts] = texts;
    const [lines = NaN, unread = NaN, missing = NaN] = counts.slice(0, 3).map(Number);
    if (![lines, unread, missing].every(Number.isSafeInteger)) throw new WarehouseRefused({ code: "cutAnswer" });
    this.lines += lines;
    const read = nameIn(name, habits);
    if (typeof read !== "string") return this.leaveOut(read.code, lines, name, read.values);
    if (period === "") return this.leaveOut(this.question.bucket === "week" ? "missingWeek" : "missingPeriod", lines);
    const day = serialOfIsoDate(period);
    if (day === null || day < firstDayRead || day > lastDayRead) return this.leaveOut("notDate", lines, period);
    this.leaveOut("notNumber", unread, "nan");
    this.leaveOut("missingValue", missing);
    const summed = lines - unread - missing;
    if (summed > 0) this.add(read, habits.calendar.periodOf(day), summed, texts.slice(answerColumns.before.length));
  }

  private add(name: string, period: number, lines: number, figures: readonly string[]): void {
    const key = `${period} ${name}`;
    const sum = this.sums.get(key) ?? { name, period, lines: 0, figures: this.question.figures.map(() => ({ units: 0n, known: 0 })) };
    this.sums.set(key, sum);
    sum.lines += lines;
    for (const [index, figure] of sum.figures.entries()) {
      const [text = "", known = "", check = ""] = figures.slice(index * 3, index * 3 + 3);
      figure.known += Number(known);
      if (Number(known) === 0) continue;
      const units = unitsIn(text);
      const column = this.question.figures[index]?.name ?? "";
      if (units === undefined || (check !== "" && !isNear(units.units, Number(check))))
        throw new WarehouseRefused({ code: "overflow", column });
      figure.units += units.units;
      // The last digits of floating point follow the order of the lines: they are no decimals of anybody's.
      if (units.isRounded && this.question.figures[index]?.kind !== "float") this.rounded[index] = (this.rounded[index] ?? 0) + 1;
    }
  }

  private leaveOut(code: LineProblem, count: number, text = "", values: LeftOut["first"][number]["values"] = {}): void {
    if (count === 0) return;
    const reason = this.reasons.get(code) ?? { code, count: 0, first: [{ text, values }] };
    this.reasons.set(code, reason);
    reason.count += count;
  }

  report(): LinesReport {
    const beyondExact = this.question.figures.map(() => false);
    const byName = new Intl.Collator("en").compare;
    const sums = [...this.sums.values()]
      .sort((a, b) => byName(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.period - b.period))
      .map(({ name, period, lines, figures }): LinesSum => {
        const values = figures.map(({ units, known }, index) => {
          if (known === 0) return null;
          const { value, isExact } = numberOf(units);
          if (!isExact) beyondExact[index] = true;
          return value;
        });
        return { name, period, lines, figures: values };
      });
    const all = [...this.sums.values()];
    return {
      lines: this.lines,
      summed: all.reduce((count, { lines }) => count + lines, 0),
      blank: 0,
      leftOut: [...this.reasons.values()].sort((a, b) => b.count - a.count),
      sums,
      blanks: this.question.figures.map((_, index) => all.reduce((count, sum) => count + sum.lines - (sum.figures[index]?.known ?? 0), 0)),
      rounded: this.rounded,
      beyondExact,
    };
  }
}

/** Within what floating point loses in a sum of many lines; a sum that wrapped around is far off. */
function isNear(units: bigint, check: number): boolean {
  const { value } = numberOf(units);
  return Math.abs(value - check) <= 1e-6 * Math.max(Math.abs(check), 1) + 1;
}

/**
 * What the engine answered to `sumsSql`, as a report like that of a file.
 *
 * @throws WarehouseRefused where the answer is cut off, has too many sums, or a sum became too large for the engine
 */
export function reportIn(text: string, question: WarehouseQuestion): LinesReport {
  const { data } = answerIn(text);
  if (data.length > mostSums) throw new WarehouseRefused({ code: "tooManySums", most: mostSums });
  const habits: CellHabits = { dateOrder: "dayFirst", decimalMark: "point", calendar: calendarOf(question.bucket), scale: 1 };
  const read = new SumsRead(question);
  for (const row of data) read.take(row, habits);
  return read.report();
}
