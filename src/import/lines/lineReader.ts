import { calendarOf } from "../../calendar/periods";
import { withPlainThousands } from "../../language/numberText";
import { plainSpaces } from "../../language/plainSpaces";
import { sopDemand } from "../../domain/collect/sopDemand";
import type { Column } from "../../domain/tables/defineTable";
import { isNothing } from "../cellMeaning";
import { firstDayRead, lastDayRead } from "../dateText";
import { readCell, type CellHabits } from "../readCell";
import type { LineProblem, LinesQuestion } from "./linesQuestion";
import type { LineSums } from "./lineSums";

const inputNamed = (name: string): Column => {
  const found = sopDemand.columns.find((column) => column.name === name);
  if (found === undefined) throw new Error(`The demand has no column ${name}.`);
  return found;
};
const [nameInput, periodInput, figureInput] = [inputNamed("Family"), inputNamed("Period"), inputNamed("Quantity")];

/** Why a text cannot be read as what its column holds. */
export interface Unread {
  code: LineProblem;
  values: Readonly<Record<string, string | number>>;
}

/** The name that a text says, as the import reads names. */
export function nameIn(text: string, habits: CellHabits): string | Unread {
  const read = isNothing(text) || text.trim() === "" ? null : readCell({ value: text, text }, nameInput, habits);
  if (read === null || (read.ok && read.value === null)) return { code: "missingName", values: {} };
  return read.ok ? plainSpaces(String(read.value)) : read;
}

/** Different texts remembered: days and names repeat, but a column of order numbers must not fill the memory. */
const mostRemembered = 100_000;

const plain = {
  point: /^-?\d+(?:\.\d+)?$/,
  comma: /^-?\d+(?:,\d+)?$/,
};
const grouped = {
  point: /^-?[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/,
  comma: /^-?[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?$/,
};

/**
 * Reads the cells of lines as the import reads the cells of rows: usual figures by a short way that gives the same, everything else by
 * the very rules of the import.
 */
export class LineReader {
  private readonly names = new Map<string, number | Unread>();
  private readonly periods = new Map<string, number | Unread>();
  private readonly days = new Map<number, number>();
  private readonly habits: CellHabits;

  constructor(
    private readonly sums: LineSums,
    private readonly question: Pick<LinesQuestion, "dateOrder" | "decimalMark" | "bucket">,
  ) {
    const { dateOrder, decimalMark, bucket } = question;
    this.habits = { dateOrder, decimalMark, calendar: calendarOf(bucket), scale: 1 };
  }

  /** The number of the name in the sums. */
  name(text: string): number | Unread {
    return remembered(this.names, text, () => {
      const read = nameIn(text, this.habits);
      return typeof read === "string" ? this.sums.nameNumber(read) : read;
    });
  }

  /** The number of the period in the sums. */
  period(text: string): number | Unread {
    return remembered(this.periods, text, () => {
      const read = readCell({ value: text, text }, periodInput, this.habits);
      if (!read.ok) return read;
      if (typeof read.value !== "number") return { code: this.question.bucket === "week" ? "missingWeek" : "missingPeriod", values: {} };
      return this.sums.periodNumber(read.value);
    });
  }

  /** The number of the period that a day lies in. */
  periodOfDay(serial: number): number | Unread {
    const day = Math.floor(serial);
    const known = this.days.get(day);
    if (known !== undefined) return known;
    if (day < firstDayRead || day > lastDayRead) return { code: "notDate", values: {} };
    const period = this.sums.periodNumber(this.habits.calendar.periodOf(day));
    this.days.set(day, period);
    return period;
  }

  /** The figure; NaN where the cell is blank. */
  figure(text: string): number | Unread {
    if (text === "") return NaN;
    const mark = this.question.decimalMark;
    if (plain[mark].test(text)) return Number(mark === "comma" ? text.replace(",", ".") : text);
    const spaced = withPlainThousands(text);
    if (grouped[mark].test(spaced)) {
      const digits = spaced.replaceAll(" ", "");
      return Number(mark === "comma" ? digits.replace(",", ".") : digits);
    }
    const read = readCell({ value: text, text }, figureInput, this.habits);
    if (!read.ok) return read;
    return typeof read.value === "number" ? read.value : NaN;
  }
}

function remembered(known: Map<string, number | Unread>, text: string, read: () => number | Unread): number | Unread {
  const before = known.get(text);
  if (before !== undefined) return before;
  const now = read();
  if (known.size >= mostRemembered) known.clear();
  known.set(text, now);
  return now;
}
