/**
 * Rules by text, by rank, and those that Excel offers ready made. Each is kept as the formula that it stands for, seen from the first cell,
 * which every program draws, together with what the add-in asked for. A file keeps the formula.
 */
import type { ConditionalFormatModel, MeantRule, Rectangle } from "../../model";
import { localAddress } from "../address";
import { asNumber, asOneOf, asText } from "../charts/chartHandle";
import { type HostObject, invalidArgument } from "../objects";
import { ConditionalRangeFormat, objectOf } from "./cellRules";
import { RulePart } from "./part";

type Kind = MeantRule["kind"];
type MeantOf<K extends Kind> = Extract<MeantRule, { kind: K }>;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const first = ({ row, column }: Rectangle): string => localAddress({ row, column, lastRow: row, lastColumn: column });
const fixed = (range: Rectangle): string =>
  localAddress(range)
    .split(":")
    .map((cell) => cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2"))
    .join(":");

const textFormulas: Readonly<Record<string, (text: string, cell: string) => string>> = {
  Contains: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  NotContains: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  BeginsWith: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  EndsWith: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

/** At least one cell is the best, however small a share is asked for, as in Excel. */
const countOf = (rank: number, all: string): string => `MAX(1,INT(COUNT(${all})*${rank}/100))`;
const rankFormulas: Readonly<Record<string, (rank: number, cell: string, all: string) => string>> = {
  TopItems: (rank, cell, all) => `${cell}>=LARGE(${all},MIN(${rank},COUNT(${all})))`,
  BottomItems: (rank, cell, all) => `${cell}<=SMALL(${all},MIN(${rank},COUNT(${all})))`,
  TopPercent: (rank, cell, all) => `${cell}>=LARGE(${all},${countOf(rank, all)})`,
  BottomPercent: (rank, cell, all) => `${cell}<=SMALL(${all},${countOf(rank, all)})`,
};

const day = (from: string, to: string) => (cell: string) => `AND(INT(${cell})>=${from},INT(${cell})<=${to})`;
const week = (weeks: number) => {
  const sunday = `(TODAY()-WEEKDAY(TODAY())+${1 + 7 * weeks})`;
  return day(sunday, `${sunday}+6`);
};
const month = (months: number) => (cell: string) =>
  `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${months})),YEAR(${cell})=YEAR(EDATE(TODAY(),${months})))`;
const beyond = (comparison: string, deviations: number) => (cell: string, all: string) =>
  `${cell}${comparison}AVERAGE(${all})${deviations === 0 ? "" : `${deviations > 0 ? "+" : "-"}${Math.abs(deviations)}*STDEV.P(${all})`}`;

const presetFormulas: Readonly<Record<string, (cell: string, all: string) => string>> = {
  Blanks: (cell) => `LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `ISERROR(${cell})`,
  NonErrors: (cell) => `NOT(ISERROR(${cell}))`,
  Yesterday: day("TODAY()-1", "TODAY()-1"),
  Today: day("TODAY()", "TODAY()"),
  Tomorrow: day("TODAY()+1", "TODAY()+1"),
  LastSevenDays: day("TODAY()-6", "TODAY()"),
  LastWeek: week(-1),
  ThisWeek: week(0),
  NextWeek: week(1),
  LastMonth: month(-1),
  ThisMonth: month(0),
  NextMonth: month(1),
  AboveAverage: beyond(">", 0),
  BelowAverage: beyond("<", 0),
  EqualOrAboveAverage: beyond(">=", 0),
  EqualOrBelowAverage: beyond("<=", 0),
  OneStdDevAboveAverage: beyond(">", 1),
  OneStdDevBelowAverage: beyond("<", -1),
  TwoStdDevAboveAverage: beyond(">", 2),
  TwoStdDevBelowAverage: beyond("<", -2),
  ThreeStdDevAboveAverage: beyond(">", 3),
  ThreeStdDevBelowAverage: beyond("<", -3),
  UniqueValues: (cell, all) => `COUNTIF(${all},${cell})=1`,
  DuplicateValues: (cell, all) => `COUNTIF(${all},${cell})>1`,
};

const numbersOnly = (formula: string, cell: string): string => `AND(ISNUMBER(${cell}),${formula})`;

/** The formula that a rule stands for, over the areas of its format. */
export function formulaFor(meant: MeantRule, ranges: ConditionalFormatModel["ranges"]): string {
  const [range = { row: 0, column: 0, lastRow: 0, lastColumn: 0 }] = ranges;
  const [cell, all] = [first(range), fixed(range)];
  switch (meant.kind) {
    case "ContainsText":
      return meant.text === "" ? "=FALSE" : `=${textFormulas[meant.operator]?.(quoted(meant.text), cell) ?? "FALSE"}`;
    case "TopBottom":
      return `=${numbersOnly(rankFormulas[meant.type]?.(meant.rank, cell, all) ?? "FALSE", cell)}`;
    case "PresetCriteria": {
      const formula = presetFormulas[meant.criterion]?.(cell, all) ?? "FALSE";
      const isOfNumbers = /Average|day|Week|Month|Seven/.test(meant.criterion);
      return `=${isOfNumbers ? `IFERROR(${numbersOnly(formula, cell)},FALSE)` : formula}`;
    }
  }
}

/** What a new format of such a kind says before the add-in gives it a rule; as long as that it colours nothing. */
export const newMeant: Readonly<Record<Kind, MeantRule>> = {
  ContainsText: { kind: "ContainsText", operator: "Contains", text: "" },
  TopBottom: { kind: "TopBottom", type: "TopItems", rank: 10 },
  PresetCriteria: { kind: "PresetCriteria", criterion: "Invalid" },
};

abstract class MeantPart<K extends Kind> extends RulePart<"custom"> {
  protected abstract readonly kind: K;
  protected get meant(): MeantOf<K> {
    return (this.rule.meant?.kind === this.kind ? this.rule.meant : newMeant[this.kind]) as MeantOf<K>;
  }
  protected mean(meant: MeantOf<K>): void {
    this.put({ meant, formula: formulaFor(meant, this.format.model.ranges) });
  }
  get Format(): HostObject {
    return new ConditionalRangeFormat(this.book, { get: () => this.rule.style, set: (style) => this.put({ style }) });
  }
}

export class TextConditionalFormat extends MeantPart<"ContainsText"> {
  static override readonly typeName = "TextConditionalFormat";
  static override readonly scalars = ["Rule"];
  protected readonly kind = "ContainsText";
  get Rule(): { operator: string; text: string } {
    const { operator, text } = this.meant;
    return { operator, text };
  }
  set Rule(value: unknown) {
    const { operator, text } = objectOf(value);
    this.mean({ kind: "ContainsText", operator: wordIn(operator, textFormulas), text: asText(text) });
  }
}

export class TopBottomConditionalFormat extends MeantPart<"TopBottom"> {
  static override readonly typeName = "TopBottomConditionalFormat";
  static override readonly scalars = ["Rule"];
  protected readonly kind = "TopBottom";
  get Rule(): { rank: number; type: string } {
    const { rank, type } = this.meant;
    return { rank, type };
  }
  /** 1 to 1,000 items, or 1 to 100 per cent. */
  set Rule(value: unknown) {
    const given = objectOf(value);
    const type = wordIn(given.type, rankFormulas);
    const rank = asNumber(given.rank);
    if (!Number.isInteger(rank) || rank < 1 || rank > (type.endsWith("Percent") ? 100 : 1000)) throw invalidArgument();
    this.mean({ kind: "TopBottom", type, rank });
  }
}

export class PresetCriteriaConditionalFormat extends MeantPart<"PresetCriteria"> {
  static override readonly typeName = "PresetCriteriaConditionalFormat";
  static override readonly scalars = ["Rule"];
  protected readonly kind = "PresetCriteria";
  get Rule(): { criterion: string } {
    return { criterion: this.meant.criterion };
  }
  set Rule(value: unknown) {
    this.mean({ kind: "PresetCriteria", criterion: wordIn(objectOf(value).criterion, presetFormulas) });
  }
}

const wordIn = (given: unknown, known: Readonly<Record<string, unknown>>): string =>
  asOneOf(given, Object.fromEntries(Object.keys(known).map((word) => [word, word])));
