/**
 * What Excel makes of a value put into a cell, as if it were typed (en-US). Source: Excel's documented entry rules
 * ("Change the format numbers are shown in", "Automatically formatted as you type") as known from Excel's behaviour.
 */
import { serialOfDay } from "../../../calendar/days";
import type { CellInput } from "../../engine/engine";
import type { ErrorCode } from "../../model";
import { invalidArgument } from "../objects";

export interface Entry {
  /** Null leaves the cell as it is. */
  input: CellInput | null;
  /** Number format that comes with the entry where the cell has none ("50%" makes a percentage). */
  numberFormat?: string;
}

const ERRORS: readonly string[] = ["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#REF!", "#NAME?", "#NULL!"] satisfies ErrorCode[];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const MAX_TEXT = 32767;
const MAX_FORMULA = 8192;

const text = (value: string): Entry => ({ input: { value } });
const number = (value: number, numberFormat?: string): Entry => ({ input: { value }, numberFormat });

/** A value of `range.values` or `range.formulas` for a cell of the given number format. */
export function enter(value: unknown, format: () => string): Entry {
  if (value === null || value === undefined) return { input: null };
  if (typeof value === "boolean") return { input: { value } };
  if (typeof value === "number") return format() === "@" ? text(String(value)) : number(value);
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return { input: { value: null } };
  if (value.length > MAX_TEXT) throw invalidArgument();
  if (value.startsWith("'")) return text(value.slice(1));
  if (!couldBeMoreThanText(value)) return text(value);
  if (format() === "@") return text(value);
  return read(value.trim()) ?? text(value);
}

/** Most texts are names and words: those need no look at the cell's format. */
const couldBeMoreThanText = (value: string) =>
  /^[\s]*[=+\-@(.$€£#\d]/.test(value) || /^\s*(true|false)\s*$/i.test(value) || new RegExp(`^\\s*${MONTH}[\\s-]`, "i").test(value);

function read(value: string): Entry | null {
  if (value.startsWith("=") && value.length > 1) return formula(value);
  if (/^true$/i.test(value)) return { input: { value: true } };
  if (/^false$/i.test(value)) return { input: { value: false } };
  if (ERRORS.includes(value.toUpperCase())) return { input: { error: value.toUpperCase() as ErrorCode } };
  const found = readNumber(value) ?? readDate(value) ?? readTime(value);
  if (found) return found;
  // A sign before anything else begins a formula, and so does @ before a function.
  if (/^[+-]./.test(value)) return formula(`=${value.replace(/^\+/, "")}`);
  if (/^@[\p{L}_][\p{L}\p{N}_.]*\(/u.test(value)) return formula(`=${value.slice(1)}`);
  return null;
}

function formula(value: string): Entry {
  if (value.length > MAX_FORMULA || !balanced(value)) throw invalidArgument();
  return { input: { formula: value } };
}

/** Excel refuses a formula it cannot read; what is certain to be unreadable is refused here: open brackets and quotes. */
function balanced(value: string): boolean {
  let depth = 0;
  let quote = "";
  let square = 0;
  for (const letter of value) {
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (square > 0 && letter !== "[" && letter !== "]") continue;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "(") depth++;
    else if (letter === ")" && --depth < 0) return false;
    else if (letter === "[") square++;
    else if (letter === "]" && --square < 0) return false;
  }
  return depth === 0 && quote === "" && square === 0 && !/[+\-*/^&=<>,(]\s*$/.test(value.slice(1));
}

function readNumber(value: string): Entry | null {
  const percent = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?\s*%$/.exec(value);
  if (percent && /\d/.test(value)) return number(signed(percent) / 100, percent[3] && percent[3].length > 1 ? "0.00%" : "0%");
  const scientific = /^[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d+$/i.exec(value);
  if (scientific) return Number.isFinite(Number(value)) ? number(Number(value), "0.00E+00") : null;
  const money = /^([+-]?)\$\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?$/.exec(value) ?? /^\$([+-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?$/.exec(value);
  if (money) return number(signed(money), money[3] ? "$#,##0.00" : "$#,##0");
  const grouped = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d*)?$/.exec(value);
  if (grouped) return number(signed(grouped), grouped[3] ? "#,##0.00" : "#,##0");
  const negative = /^\(()(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?\)$/.exec(value);
  if (negative) return number(-signed(negative));
  const plain = /^([+-]?)(\d*)(\.\d*)?$/.exec(value);
  if (plain && /\d/.test(value)) return number(signed(plain));
  const fraction = /^([+-]?\d+) (\d{1,2})\/(\d{1,2})$/.exec(value);
  if (fraction && Number(fraction[3]) > 0) {
    const whole = Number(fraction[1]);
    return number(whole + (whole < 0 ? -1 : 1) * (Number(fraction[2]) / Number(fraction[3])), "# ?/?");
  }
  return null;
}

const signed = (match: RegExpExecArray) =>
  (match[1] === "-" ? -1 : 1) * Number(`${(match[2] ?? "").replace(/,/g, "") || "0"}${match[3] ?? ""}`);

/** Two-digit years up to 29 are of this century, as in Excel. */
const fullYear = (digits: string) => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900));
const monthNumber = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function readDate(value: string): Entry | null {
  const withTime = /^(\S.*?)[ T](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?)$/i.exec(value);
  if (withTime) {
    const day = dayOf(withTime[1] ?? "");
    const time = timeOf(withTime[2] ?? "");
    return day && time !== null ? number(day.serial + time, "m/d/yyyy h:mm") : null;
  }
  const day = dayOf(value);
  return day && number(day.serial, day.format);
}

function dayOf(value: string): { serial: number; format: string } | null {
  const made = (year: number, month: number, day: number, format: string) => {
    const serial = serialOfDay({ year, month, day });
    return serial === null ? null : { serial, format };
  };
  const thisYear = () => new Date().getFullYear();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(value);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const us = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(value);
  if (us) return made(fullYear(us[3] ?? ""), Number(us[1]), Number(us[2]), "m/d/yyyy");
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(value);
  if (short) return made(thisYear(), Number(short[1]), Number(short[2]), "d-mmm");
  const monthYear = /^(\d{1,2})[-/](\d{4})$/.exec(value);
  if (monthYear) return made(Number(monthYear[2]), Number(monthYear[1]), 1, "mmm-yy");
  const dayNamed = new RegExp(`^(\\d{1,2})[-\\s]${MONTH}(?:[-\\s](\\d{4}|\\d{2}))?$`, "i").exec(value);
  if (dayNamed)
    return made(
      dayNamed[3] ? fullYear(dayNamed[3]) : thisYear(),
      monthNumber(dayNamed[2] ?? ""),
      Number(dayNamed[1]),
      dayNamed[3] ? "d-mmm-yy" : "d-mmm",
    );
  const named = new RegExp(`^${MONTH}[-\\s](\\d{1,2}),?\\s(\\d{4})$`, "i").exec(value);
  if (named) return made(Number(named[3]), monthNumber(named[1] ?? ""), Number(named[2]), "d-mmm-yy");
  const namedMonth = new RegExp(`^${MONTH}[-\\s](\\d{4}|\\d{2})$`, "i").exec(value);
  if (namedMonth) return made(fullYear(namedMonth[2] ?? ""), monthNumber(namedMonth[1] ?? ""), 1, "mmm-yy");
  return null;
}

function readTime(value: string): Entry | null {
  const time = timeOf(value);
  if (time === null) return null;
  const seconds = /:\d+:\d/.test(value);
  return number(time, /[ap]m$/i.test(value) ? (seconds ? "h:mm:ss AM/PM" : "h:mm AM/PM") : seconds ? "h:mm:ss" : "h:mm");
}

function timeOf(value: string): number | null {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*([ap]m)?$/i.exec(value);
  if (!found) return null;
  let hours = Number(found[1]);
  const half = found[4]?.toLowerCase();
  if (Number(found[2]) > 59 || Number(found[3] ?? 0) >= 60 || hours > (half ? 12 : 23)) return null;
  if (half) hours = (hours % 12) + (half === "pm" ? 12 : 0);
  return (hours * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0)) / 86400;
}
