/** Periods in the headers of a sheet: months, weeks, quarters and numbered periods, with or without a word beside them. */
import { dayOf } from "../calendar/days";
import { monthOf } from "../calendar/months";
import { weekCalendar, type Bucket } from "../calendar/periods";
import type { SourceCell } from "../domain/collect/source";
import { isDateFormat } from "../xlsx/numberFormats";
import { dateReadings, type DateOrder } from "./dateText";
import { namedFiscal, type NamedFiscal } from "./fiscalText";
import { labelledPeriod } from "./labelledHeaders";
import { monthNamed } from "./monthNames";
import { longerOrShorterPeriod, type OtherPeriod } from "./otherPeriods";
import { isTotalHeader } from "./totalWords";
import { mondayIn, numbersAreWeeks, weekNumberIn } from "./weekText";

/** A column whose header is a month or a week; `period` is missing when the header names it without its year. */
export interface PeriodColumn {
  column: number;
  /** 1 to 12; 0 where the header is no month. */
  month: number;
  period?: number;
  /** 1 to 53, for a week without its year. */
  weekNumber?: number;
  /** Years after that of the first column, where headers without a year go on past its end: Nov, Dec, Jan. */
  yearsLater?: number;
  /** The Monday of the week that the header names, where a company plans by week and the header is no whole month. */
  week?: number;
  /** What the header names instead of a month, where a company plans by month: its cells are listed. */
  other?: OtherPeriod;
  /** The period of a fiscal year that the header names. */
  fiscal?: NamedFiscal;
  /** The number of a period that has no name: 3 of `P3`. */
  nth?: number;
  /** The period as the header says it, where it is a week, a quarter or a year. */
  said?: string;
  /** The words beside the period: "budget" of "Jan budget". */
  label?: string;
}

/** Fewer headers without a year are taken for something else: "May" is a name, "S1" a size. */
const fewestYearless = 3;

/**
 * The columns whose header is a period: a date, a month in any of its forms, a code such as 202602, a week, a quarter, a numbered
 * period; alone or with words beside it.
 */
export function headerPeriods(row: readonly SourceCell[], bucket: Bucket): PeriodColumn[] {
  const plain = plainPeriods(row, bucket, fewestYearless);
  if (plain.length > 1) return plain;
  const labelled = labelledColumns(row, bucket);
  return labelled.length > plain.length ? labelled : plain;
}

function plainPeriods(row: readonly SourceCell[], bucket: Bucket, fewest: number): PeriodColumn[] {
  const bare = numbersAreWeeks(row);
  const named = namedWeeks(row, bare);
  const yearless = named.length === 0 ? yearlessWeeks(row, fewest) : [];
  if (yearless.length > 0)
    return bucket === "week"
      ? yearless
      : yearless.map(({ column, yearsLater }) => ({
          ...otherPeriod(column, "week", row),
          ...(yearsLater !== undefined && { yearsLater }),
        }));
  const weeks = bucket === "week" ? named : named.map(({ column }) => otherPeriod(column, "week", row));
  // Dates above a table of weeks stand for the weeks they lie in; a header that names a month stays one.
  const rest = periodsOfHeader(
    named.length === 0 ? row : row.map((cell, column) => (named.some((week) => week.column === column) ? blankCell : cell)),
    fewest,
  ).map(({ day, ...month }) => ({ ...month, ...(bucket === "week" && day !== undefined && { week: weekCalendar.periodOf(day) }) }));
  if (weeks.length + rest.length > 0) return [...weeks, ...rest].sort((one, other) => one.column - other.column);
  return longerPeriods(row, bucket, fewest);
}

const otherPeriod = (column: number, other: OtherPeriod, row?: readonly SourceCell[]): PeriodColumn => ({
  column,
  month: 0,
  other,
  ...(row && { said: String(row[column]?.value ?? "").trim() }),
});

function fiscalPeriod(column: number, text: string): PeriodColumn {
  const fiscal = namedFiscal(text);
  return { ...otherPeriod(column, "fiscal"), ...(fiscal && { fiscal }) };
}

const quarterAlone = /^(?:[QT]|quarter|trimestre|trim\.?|quartal) ?[1-4]$/i;
const plainYear = /^20[0-4]\d$/;
const numbered = /^(?:P|M|per\.?|period|p[ée]riode|month|mois|monat) ?0?(\d{1,2})$/i;

/** Quarters, and periods that have a number and no name; only where nothing else is a period. */
function longerPeriods(row: readonly SourceCell[], bucket: Bucket, fewest: number): PeriodColumn[] {
  const texts = row.map(({ value }) => (typeof value === "string" ? value.trim() : ""));
  const quarters = texts.flatMap((text, column) =>
    quarterAlone.test(text) || longerOrShorterPeriod(text) === "quarter" ? [otherPeriod(column, "quarter", row)] : [],
  );
  if (quarters.length > 1) return quarters;
  const fiscal = texts.flatMap((text, column) => (longerOrShorterPeriod(text) === "fiscal" ? [fiscalPeriod(column, text)] : []));
  if (fiscal.length > 1) return fiscal;
  const years = row.flatMap(({ value, format }, column) =>
    !isDateFormat(format) && (typeof value === "number" || typeof value === "string") && plainYear.test(String(value).trim())
      ? [otherPeriod(column, "year", row)]
      : [],
  );
  // Numbers may be anything; years that follow one another are years.
  if (years.length > 1 && years.every(({ said }, place) => Number(said) === Number(years[0]?.said) + place)) return years;
  const numbers = texts.flatMap((text, column) => {
    const nth = Number(numbered.exec(text)?.[1]);
    return nth >= 1 && nth <= 54 ? [{ column, month: 0, nth }] : [];
  });
  const distinct = new Set(numbers.map(({ nth }) => nth));
  if (numbers.length < fewest || distinct.size !== numbers.length) return [];
  // Thirteen periods of four weeks are no months, and a number says nothing of a week.
  const areMonths = bucket === "month" && [...distinct].every((nth) => nth <= 12);
  return areMonths ? numbers : numbers.map(({ column }) => otherPeriod(column, "fiscal"));
}

/** True for a text that may name a period. */
const mayBePeriod = (text: string): boolean =>
  dateReadings(text).dayFirst !== undefined ||
  dateReadings(text).monthFirst !== undefined ||
  monthNamed(text) !== undefined ||
  weekNumberIn(text) !== undefined ||
  quarterAlone.test(text) ||
  numbered.test(text) ||
  longerOrShorterPeriod(text) !== undefined;

/** Columns whose header is a period with words beside it, such as "Jan budget" and "Sales 2026-01"; those of each word are in order. */
function labelledColumns(row: readonly SourceCell[], bucket: Bucket): PeriodColumn[] {
  const parts = row.map((cell) => (typeof cell.value === "string" ? labelledPeriod(cell.value, mayBePeriod) : undefined));
  const labels = new Set(parts.flatMap((part) => (part === undefined || isTotalHeader(part.label) ? [] : [part.label.toLowerCase()])));
  const found = [...labels].flatMap((label) => {
    const ofLabel = parts.map((part): SourceCell => {
      const text = part?.label.toLowerCase() === label ? part.period : "";
      return text === "" ? blankCell : { value: text, text };
    });
    return plainPeriods(ofLabel, bucket, 1).map((column) => ({ ...column, label: parts[column.column]?.label ?? label }));
  });
  const periods = new Set(found.map((column) => JSON.stringify({ ...column, column: 0, label: "" })));
  const others = found.some(({ other }) => other !== undefined);
  // "Jan Smith" and "May Lee" are people: without years it takes several months, and words that repeat.
  const hasYears = found.every(({ period, week }) => period !== undefined || week !== undefined);
  const isSure = hasYears || (found.length >= fewestYearless && labels.size < found.length);
  return isSure && found.length > 1 && (periods.size > 1 || others) ? found.sort((one, other) => one.column - other.column) : [];
}

const blankCell: SourceCell = { value: null, text: "" };

/** Columns whose header names a week: `2026-W12`, `S12 2026`, and `12/2026` where such numbers are weeks. */
function namedWeeks(row: readonly SourceCell[], bare: boolean): PeriodColumn[] {
  return row.flatMap((cell, column) => {
    if (cell.value === null || typeof cell.value === "boolean" || isDateFormat(cell.format)) return [];
    const week = mondayIn(String(cell.value), bare);
    return week === undefined ? [] : [{ column, week, period: monthOf(week), month: dayOf(week).month, said: String(cell.value).trim() }];
  });
}

/** Columns whose header is a week without its year: `S12`, `W12`, `sem. 12`. */
function yearlessWeeks(row: readonly SourceCell[], fewest: number): PeriodColumn[] {
  const found = row.flatMap((cell, column) => {
    const weekNumber = typeof cell.value === "string" ? weekNumberIn(cell.value) : undefined;
    return weekNumber === undefined ? [] : [{ column, month: 0, weekNumber }];
  });
  return inOneYear(found, fewest, ({ weekNumber }) => weekNumber);
}

/**
 * Headers without a year, each once, in the year of the first or, where they start again once, in the year after it. None where there
 * are too few to be sure.
 */
function inOneYear<Header extends PeriodColumn>(
  found: readonly Header[],
  fewest: number,
  number: (header: Header) => number,
): PeriodColumn[] {
  const numbers = found.map(number);
  if (found.length < fewest || new Set(numbers).size !== found.length) return [];
  const restarts = numbers.flatMap((one, place) => (place > 0 && one < (numbers[place - 1] ?? 0) ? [place] : []));
  const goesOn = restarts.length === 1 && (numbers[numbers.length - 1] ?? 0) < (numbers[0] ?? 0);
  const [restart = found.length] = goesOn ? restarts : [];
  return found.map((header, place) => (place < restart ? header : { ...header, yearsLater: 1 }));
}

/** Months of the headers, each with its day where the header is a day and not a whole month. */
function periodsOfHeader(row: readonly SourceCell[], fewest: number): (PeriodColumn & { day?: number })[] {
  const readings = row.map((cell) => {
    if (typeof cell.value === "number") {
      if (isDateFormat(cell.format)) return { dayFirst: Math.floor(cell.value), monthFirst: Math.floor(cell.value) };
      return dateReadings(String(cell.value)).wholeMonth ? dateReadings(String(cell.value)) : {};
    }
    return typeof cell.value === "string" ? dateReadings(cell.value) : {};
  });
  const under = (order: DateOrder) =>
    readings.flatMap((reading, column) => {
      const day = reading[order];
      if (day === undefined) return [];
      const isWhole = "wholeMonth" in reading && reading.wholeMonth === true;
      return [{ column, period: monthOf(day), ...(!isWhole && { day }) }];
    });
  const [dayFirst, monthFirst] = [under("dayFirst"), under("monthFirst")];
  const distinct = (found: { period: number }[]) => new Set(found.map(({ period }) => period)).size;
  // Month headers follow one another: the order of day and month that makes more distinct months is the one that was meant.
  const found = distinct(monthFirst) > distinct(dayFirst) ? monthFirst : dayFirst;
  if (found.length > 0) return found.map((month) => ({ ...month, month: dayOf(month.period).month }));
  const named = row.flatMap((cell, column) => {
    const month = typeof cell.value === "string" ? monthNamed(cell.value.trim()) : undefined;
    return month === undefined ? [] : [{ column, month }];
  });
  return inOneYear(named, fewest, ({ month }) => month);
}
