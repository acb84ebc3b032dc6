import type { CellValue, Column } from "../domain/tables/defineTable";
import { idOfWord } from "../domain/tables/words";
import { addMonths, monthOf } from "../calendar/months";
import type { FiscalYears } from "../calendar/fiscal";
import { mondayOf, type WeekNumbering } from "../calendar/weeks";
import type { PeriodCalendar } from "../calendar/periods";
import type { SourceCell } from "../domain/collect/source";
import { isBlank, isErrorText } from "./cellMeaning";
import { unitIn } from "./cellUnits";
import { shownUnit } from "./formatUnits";
import { isDateFormat, isTimeFormat } from "../xlsx/numberFormats";
import { plainSpaces } from "../language/plainSpaces";
import {
  dateAs,
  dateReadings,
  firstDayRead,
  isAmbiguousDate,
  lastDayRead,
  isBelievableSerial,
  ledgerDay,
  serialText,
  type DateOrder,
} from "./dateText";
import { mondayNamedFiscal, monthNamedFiscal, namedFiscal, type NamedFiscal } from "./fiscalText";
import { longerOrShorterPeriod, type OtherPeriod } from "./otherPeriods";
import { multiplied } from "./figureScale";
import { choiceFor } from "./headerWords";
import { isAmbiguousNumber, numberAs, numberReadings, saysThousands, type DecimalMark } from "../language/numberText";
import type { ProblemCode } from "./problems";
import { quarterSpan, spanNamed, weekSpan, type Span } from "./spread";
import { mondayIn } from "./weekText";

/** A cell read as what its column holds, or the reason why it cannot be. A blank cell reads as null. */
export type CellReading =
  | { ok: true; value: CellValue; fromText?: boolean; span?: Span }
  | { ok: false; code: ProblemCode; values: Readonly<Record<string, string | number>> };

export interface CellHabits {
  dateOrder?: DateOrder;
  decimalMark?: DecimalMark;
  /** Periods that a column of periods is brought to. */
  calendar: PeriodCalendar;
  /** True where a company plans by week and the column keeps days: then a whole month means its first or its last one. */
  dayOfMonth?: "first" | "last";
  /** True where bare numbers with a year are weeks. */
  numbersAreWeeks?: boolean;
  /** What the title of a column of periods says of them, where they are no months. */
  titled?: OtherPeriod;
  /** The company's fiscal years, where it said when they begin; only for periods. */
  fiscal?: FiscalYears;
  /** Weeks, quarters and years are put into months. */
  spreads?: boolean;
  /** How weeks are numbered. */
  weeks?: WeekNumbering;
  /** What figures are multiplied by: 1,000 where they are in thousands. */
  factor?: number;
  /** 0.01 for a column of percentages written without their sign; 1 otherwise. */
  scale: number;
}

/** Excel's limit for the number of a cell. */
export const largestNumber = 9.99999999999999e307;
/** Excel's limit for the text of a cell. */
const longestText = 32_767;

const value = (read: CellValue, fromText?: boolean): CellReading => ({ ok: true, value: read, ...(fromText && { fromText }) });
const problem = (code: ProblemCode, values: Readonly<Record<string, string | number>> = {}): CellReading => ({ ok: false, code, values });
const blank: CellReading = Object.freeze({ ok: true, value: null });

/** Multiplying by 0.01 in decimal, so that 15 becomes 0.15 and not 0.15000000000000002. */
const scaled = (number: number, scale: number) => (scale === 1 ? number : Number(`${number}e-2`) || number * scale);

function withinLimits(number: number, input: Column): CellReading {
  if (input.minimum !== undefined && number < input.minimum)
    return input.minimum === 0 ? problem("negative") : problem("tooSmall", { least: input.minimum });
  const most = input.maximum ?? largestNumber;
  if (number > most || number < -largestNumber) return problem("tooLarge", { most });
  // A minus zero would show as "-0" in a cell.
  return value(number === 0 ? 0 : number);
}

function readNumber(cell: SourceCell, input: Column, habits: CellHabits): CellReading {
  if (shownUnit(cell) !== undefined) return problem("unitInCell");
  // 12:00 is half a day to Excel, and 1-2 a day of January: neither is the figure that people see.
  if (typeof cell.value === "number" && (isDateFormat(cell.format) || isTimeFormat(cell.format))) return problem("notNumber");
  if (typeof cell.value === "number")
    return Number.isFinite(cell.value)
      ? withinLimits(multiplied(scaled(cell.value, habits.scale), habits.factor ?? 1), input)
      : problem("notNumber");
  const text = String(cell.value);
  if (habits.decimalMark === undefined && isAmbiguousNumber(text)) {
    const { point = 0, comma = 0 } = numberReadings(text);
    return problem("ambiguousNumber", { point, comma });
  }
  const number = numberAs(text, habits.decimalMark ?? "point");
  if (number === undefined) return problem(unitIn(text) === undefined ? "notNumber" : "unitInCell");
  // A cell that says "k€" itself is not multiplied once more because its header says so too.
  const factor = saysThousands(text) ? 1 : (habits.factor ?? 1);
  const read = withinLimits(multiplied(scaled(number, habits.scale), factor), input);
  return read.ok ? value(read.value, true) : read;
}

function serialIn(cell: SourceCell, habits: CellHabits): number | CellReading {
  if (typeof cell.value === "number") {
    const code = Number.isInteger(cell.value) ? dateReadings(String(cell.value)).dayFirst : undefined;
    if (code !== undefined && !isDateFormat(cell.format)) return code;
    const serial = Math.floor(cell.value);
    const believable = isDateFormat(cell.format) ? serial >= firstDayRead && serial <= lastDayRead : isBelievableSerial(serial);
    const ledger = isDateFormat(cell.format) ? undefined : ledgerDay(String(cell.value));
    return believable ? serial : (ledger ?? noDay(String(cell.value)));
  }
  const text = String(cell.value);
  if (habits.dateOrder === undefined && isAmbiguousDate(text)) {
    const { dayFirst = 0, monthFirst = 0 } = dateReadings(text);
    return problem("ambiguousDate", { dayFirst, monthFirst });
  }
  const serial = dateAs(text, habits.dateOrder ?? "dayFirst") ?? serialText(text) ?? ledgerDay(text);
  if (serial !== undefined) return serial;
  return noDay(text);
}

const otherThanMonth = {
  week: "weekNotMonth",
  quarter: "quarterNotMonth",
  year: "yearNotMonth",
  fiscal: "fiscalNotMonth",
} as const;

/** Why a text is no day: it names another period, or nothing at all. */
function noDay(text: string): CellReading {
  const other = longerOrShorterPeriod(text);
  return problem(other === undefined ? "notDate" : otherThanMonth[other]);
}

/** What a cell in a column of periods is instead of a month: the title says so, or bare numbers of which one can only be a week. */
function otherPeriodIn(cell: SourceCell, { titled, numbersAreWeeks: bareWeeks }: CellHabits): OtherPeriod | undefined {
  if (titled !== undefined) return titled;
  return bareWeeks === true && !isDateFormat(cell.format) && mondayIn(String(cell.value), true) !== undefined ? "week" : undefined;
}

/** The days of a week or a quarter in a column of months, where a person said that they are put into months. */
function spanIn(cell: SourceCell, habits: CellHabits): Span | undefined {
  const unit = otherPeriodIn(cell, habits) ?? (isDateFormat(cell.format) ? undefined : longerOrShorterPeriod(String(cell.value)));
  if (unit === undefined || unit === "fiscal") return undefined;
  const { weeks = "iso" } = habits;
  const named = isDateFormat(cell.format) ? undefined : spanNamed(String(cell.value), unit, { weeks });
  if (named !== undefined || unit === "year") return named;
  // A real date under "Week" or "Quarter" stands for the one that it lies in.
  const serial = isWholeMonth(cell) && unit === "week" ? undefined : serialIn(cell, habits);
  if (typeof serial !== "number") return undefined;
  return unit === "week" ? weekSpan(mondayOf(serial)) : quarterSpan(serial);
}

/** True where the cell names a month and no day. */
function isWholeMonth({ value: read, format }: SourceCell): boolean {
  if (typeof read === "number") return Number.isInteger(read) && !isDateFormat(format) && dateReadings(String(read)).wholeMonth === true;
  return dateReadings(String(read)).wholeMonth === true;
}

/** Reads a cell as the week of a day, or as a week that it names; a month, a quarter or no date at all is a problem. */
function readWeek(cell: SourceCell, habits: CellHabits, calendar: PeriodCalendar): CellReading {
  const named = isDateFormat(cell.format) ? undefined : mondayIn(String(cell.value), habits.numbersAreWeeks === true, habits.weeks);
  if (named !== undefined) return value(named);
  if (habits.titled === "quarter") return problem("quarterNotWeek");
  if (isWholeMonth(cell)) return problem("monthNotWeek");
  const serial = serialIn(cell, habits);
  if (typeof serial === "number") return value(calendar.periodOf(serial));
  if (serial.ok || serial.code === "ambiguousDate") return serial;
  if (serial.code === "fiscalNotMonth") return serial;
  return problem(serial.code === "quarterNotMonth" ? "quarterNotWeek" : "notWeek");
}

/** Reads a day where a company plans by week: a week named is its Monday, a whole month its first or last day. */
function readDayByWeek(cell: SourceCell, habits: CellHabits, which: "first" | "last"): CellReading {
  const named = isDateFormat(cell.format) ? undefined : mondayIn(String(cell.value), false, habits.weeks);
  if (named !== undefined) return value(named);
  const serial = serialIn(cell, habits);
  if (typeof serial !== "number") return serial;
  return value(which === "last" && isWholeMonth(cell) ? addMonths(serial, 1) - 1 : serial);
}

/**
 * What a cell names in the company's fiscal years; undefined where it names no such period, or the company did not say when they begin.
 * Under a title such as "Fiscal period", 2027-03 and 03.2027 are periods too.
 */
function fiscalIn(cell: SourceCell, { fiscal, titled }: CellHabits): NamedFiscal | undefined {
  if (fiscal === undefined || isDateFormat(cell.format) || typeof cell.value === "boolean") return undefined;
  const text = String(cell.value).trim();
  const named = namedFiscal(text);
  if (named !== undefined || titled !== "fiscal") return named;
  const [, year, number] = /^((?:19|20|21)\d{2})[-/.]?(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return { year: Number(year), number: Number(number) };
  const [, before, after] = /^(\d{1,2})[-/.]((?:19|20|21)\d{2})$/.exec(text) ?? [];
  return after === undefined ? undefined : { year: Number(after), number: Number(before) };
}

/** Reads a period of a fiscal year as its month or, by week, as its Monday; undefined where the cell names none. */
function readFiscal(cell: SourceCell, habits: CellHabits): CellReading | undefined {
  const { fiscal, calendar } = habits;
  const named = fiscalIn(cell, habits);
  if (fiscal === undefined || named === undefined) return undefined;
  if (calendar.bucket === "week") {
    if (named.week === undefined) return problem("monthNotWeek");
    const monday = mondayNamedFiscal(named, fiscal);
    return monday === undefined ? problem("notWeek") : value(monday);
  }
  if (named.week !== undefined) return problem("weekNotMonth");
  const month = monthNamedFiscal(named, fiscal);
  return month === undefined ? problem("fiscalNotMonth") : value(month);
}

function readDate(cell: SourceCell, input: Column, habits: CellHabits): CellReading {
  const { calendar, dayOfMonth } = habits;
  const fiscal = input.kind === "period" && dayOfMonth === undefined ? readFiscal(cell, habits) : undefined;
  if (fiscal !== undefined) return fiscal;
  if (input.kind === "period" && dayOfMonth !== undefined) return readDayByWeek(cell, habits, dayOfMonth);
  if (input.kind === "period" && calendar.bucket === "week") return readWeek(cell, habits, calendar);
  const span = input.kind === "period" && habits.spreads === true ? spanIn(cell, habits) : undefined;
  if (span !== undefined) return { ok: true, value: monthOf(span.first), span };
  const other = input.kind === "period" ? otherPeriodIn(cell, habits) : undefined;
  if (other !== undefined) return problem(otherThanMonth[other]);
  const serial = serialIn(cell, habits);
  if (typeof serial !== "number") return serial;
  return value(input.kind === "period" ? monthOf(serial) : serial);
}

function readText(cell: SourceCell, input: Column): CellReading {
  const text = plainSpaces(String(cell.value));
  if (text.length > longestText) return problem("textTooLong", { length: text.length, most: longestText });
  if (text.includes("\ufffd")) return problem("damagedText");
  if (input.choices === undefined) return value(text);
  const choice = choiceFor(text, input.choices) ?? choiceFor(idOfWord(input, text), input.choices);
  if (choice !== undefined) return value(choice);
  return input.kind === "choice" ? problem("unknownChoice", { choices: input.choices.join(", ") }) : value(text);
}

/**
 * Reads one foreign cell as what our column holds. Nothing is guessed: a text that two readers would read differently is a
 * problem as long as the habits of its column are not known.
 */
export function readCell(cell: SourceCell | undefined, input: Column, habits: CellHabits): CellReading {
  if (cell === undefined || isBlank(cell)) return blank;
  if (cell.notCalculated === true) return problem("notCalculated");
  if (typeof cell.value === "string" && isErrorText(cell.value)) return problem("errorCell");
  if (typeof cell.value === "boolean") return problem("trueFalse");
  if (input.kind === "number") return readNumber(cell, input, habits);
  if (input.kind === "date" || input.kind === "period") return readDate(cell, input, habits);
  return readText(cell, input);
}
