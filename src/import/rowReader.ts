import { nameKey } from "../language/sameName";
import type { CellValue, Column } from "../domain/tables/defineTable";
import { isExample, isExampleHeader } from "../domain/collect/exampleMark";
import { FamilyNames } from "../domain/collect/familyNames";
import { datasetKind, type DatasetKind } from "./datasetKinds";
import { measureIn } from "./headerWords";
import { inputReader, mixesNumbers, periodsOf, type InputReader, type Reading } from "./inputReader";
import { Totals } from "./totalRows";
import { plainSpaces } from "../language/plainSpaces";
import { isPassedOver, labelsAcross } from "./wordColumns";
import { isBlank } from "./cellMeaning";
import { hasMeasures, inputsOf } from "./measureColumns";
import { headerAbove, headerOf, shownText, type Place } from "./recordPlaces";
import type { NoticeCode } from "./noticeSentences";
import type { Span, SpreadUnit } from "./spread";
import type { ProblemCode } from "./problems";

const spreadNotices = { week: "spreadWeek", quarter: "spreadQuarter", year: "spreadYear" } as const satisfies Record<
  SpreadUnit,
  NoticeCode
>;

const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Words that stand for all families in a list of events: there, a blank says so. */
const everyFamily = new Set(["all", "all families", "toutes", "tous", "toutes les familles", "*"]);

/** Why a record is left out, and where. */
export interface Failure {
  code: ProblemCode;
  values: Readonly<Record<string, string | number>>;
  column?: string | undefined;
  text: string;
}

/** What is found of a record while it is read. */
export interface Found {
  values: Values;
  /** The days of a period that is put into months. */
  span?: Span;
}

/** The values of a record by input name. */
export type Values = Record<string, CellValue>;

interface ReadInput {
  input: Column;
  header: string | undefined;
  read: InputReader;
  /** The column holds real numbers as well as numbers written as text. */
  mixed: boolean;
}

/**
 * Reads one record of a source at a time: its cells become values, its names are spelt as the workbook spells them, and what does not
 * fit together is refused with its reason.
 */
export class RowReader {
  private readonly kind: DatasetKind;
  private readonly inputs: readonly ReadInput[];
  private readonly totals: Totals;
  /** The column of a template in which rows say that they are examples; -1 where there is none. */
  private readonly exampleColumn: number;
  private readonly measured: boolean;
  private readonly families: FamilyNames;
  private readonly resources: FamilyNames;

  constructor(private readonly reading: Reading) {
    const { grid, plan, context } = reading;
    this.kind = datasetKind(plan.kind);
    this.inputs = inputsOf(this.kind, plan).map((input) => ({
      input,
      header: headerOf(plan, input.name),
      read: inputReader(reading, input),
      mixed: mixesNumbers(grid, plan, input),
    }));
    this.totals = new Totals(grid, plan);
    this.exampleColumn = plan.layout.headers.findIndex(isExampleHeader);
    this.measured = hasMeasures(this.kind, plan);
    this.families = new FamilyNames(context.families, context.spellings);
    this.resources = new FamilyNames([], context.resources);
  }

  /** The values of a record, or why it is left out. */
  read(place: Place): Found | Failure {
    const found: Found = { values: {} };
    const { values } = found;
    return (
      this.nothingToRead(place) ??
      this.takeCells(place, found) ??
      this.takeNames(place, values) ??
      this.contradiction(place, values) ??
      found
    );
  }

  /** A row that is a total, or that has no figure at all where these run across. */
  private nothingToRead(place: Place): Failure | undefined {
    const { layout, picks = [] } = this.reading.plan;
    const mark = this.exampleColumn < 0 ? undefined : place.cells[this.exampleColumn]?.value;
    if (typeof mark === "string" && isExample(mark))
      return { code: "exampleRow", values: {}, column: layout.headers[this.exampleColumn], text: mark };
    const total = this.totals.totalIn(place.cells);
    if (total) return { code: "totalRow", values: {}, column: layout.headers[total.column], text: total.text };
    if (layout.levels?.groups.has(place.row - this.reading.grid.firstRow) === true) {
      const label = [...layout.levels.columns].reverse().find((column) => !isBlank(place.cells[column]));
      const text = label === undefined ? "" : (place.cells[label]?.text ?? "");
      return { code: "groupRow", values: {}, column: layout.levels.header, text: plainSpaces(text) };
    }
    for (const pick of picks) {
      const isAcross = pick.column === labelsAcross;
      if (isAcross && place.periodColumn === undefined) continue;
      const text = (isAcross ? place.periodColumn?.label : place.cells[pick.column]?.text) ?? "";
      if (isPassedOver(text, pick)) return { code: "notChosen", values: {}, column: layout.headers[pick.column] ?? text, text };
    }
    if (place.hasFigures !== false) return undefined;
    const text = place.cells.find((cell) => !isBlank(cell))?.text ?? "";
    return { code: "noFigures", values: {}, text };
  }

  /** Reads every input of the record; the first that cannot be read is the reason to leave it out. */
  private takeCells(place: Place, found: Found): Failure | undefined {
    const { values } = found;
    for (const input of this.inputs) {
      const reading = input.read(place);
      if (!reading.ok) return this.failure(input, place, reading.code, reading.values);
      const { value, span } = reading;
      if (span !== undefined) {
        found.span = span;
        const { plan, notices } = this.reading;
        notices.add(spreadNotices[span.unit], place.row, undefined, { text: shownText(plan, input.input.name, place) });
      }
      if (value === null && input.input.required) return this.missing(input, place);
      if (typeof value === "string") {
        if (formulaStart.test(value)) this.remark(input, place, "formulaText");
      } else if (typeof value === "number") {
        if (input.mixed && reading.fromText) this.remark(input, place, "textNumber");
        if (value < 0 && this.mayBeReturn(input.input)) this.remark(input, place, "negativeKept");
      }
      values[input.input.name] = value;
    }
    return this.measured ? this.takeMeasure(place, values) : undefined;
  }

  /** Spells families and resources as the workbook does; a family that the workbook does not know may be a reason to leave it out. */
  private takeNames(place: Place, values: Values): Failure | undefined {
    const { plan, context, notices } = this.reading;
    const { Resource: resource, Family: family } = values;
    if (typeof resource === "string") {
      const { name } = this.resources.spell(resource);
      if (name !== resource) notices.add("respelled", place.row, headerOf(plan, "Resource"), { text: resource, family: name });
      values["Resource"] = name;
    }
    if (typeof family !== "string") return undefined;
    if (this.kind.id === "events" && everyFamily.has(nameKey(family))) {
      values["Family"] = null;
      return undefined;
    }
    const found = this.families.spell(family);
    if (!found.known && !plan.acceptUnknownFamilies && this.kind.id !== "families")
      return {
        code: "unknownFamily",
        values: { family, ...(found.similar !== undefined && { similar: found.similar }) },
        column: headerAbove(plan, "Family", place) ?? headerOf(plan, "Family"),
        text: family,
      };
    if (!found.known && found.first && context.families.length > 0)
      notices.add("newFamily", place.row, headerOf(plan, "Family"), { family });
    if (found.name !== family) notices.add("respelled", place.row, headerOf(plan, "Family"), { text: family, family: found.name });
    values["Family"] = found.name;
    return undefined;
  }

  /** What the values of one record say against each other. */
  private contradiction(place: Place, values: Values): Failure | undefined {
    const { plan } = this.reading;
    const { From: from, To: to } = values;
    if (typeof from === "number" && typeof to === "number" && to < from)
      return { code: "endBeforeStart", values: { from, to }, column: headerOf(plan, "To"), text: shownText(plan, "To", place) };
    const { oneOf } = this.kind;
    if (oneOf && !this.measured && !oneOf.some((set) => set.every((name) => values[name] != null)))
      return { code: "incomplete", values: { kind: this.kind.id }, text: "" };
    return undefined;
  }

  /** Puts the figure for the word of its measure; a measure that is none, or an amount that it does not allow, is a reason to list it. */
  private takeMeasure(place: Place, values: Values): Failure | undefined {
    if (this.kind.measures === undefined) return undefined;
    const { plan } = this.reading;
    const { name, amount } = this.kind.measures;
    const measure = measureIn(String(values[name]), this.kind.id);
    if (measure === undefined)
      return { code: "unknownMeasure", values: {}, column: headerOf(plan, name), text: shownText(plan, name, place) };
    values[name] = measure;
    const least = this.kind.inputs.find((input) => input.name === measure)?.minimum;
    if (least === undefined || Number(values[amount]) >= least) return undefined;
    const column = headerAbove(plan, amount, place) ?? headerOf(plan, amount);
    return { code: "negative", values: {}, column, text: shownText(plan, amount, place) };
  }

  private failure({ input: { name }, header }: ReadInput, place: Place, code: ProblemCode, values: Failure["values"] = {}): Failure {
    const { plan } = this.reading;
    return { code, values, column: headerAbove(plan, name, place) ?? header, text: shownText(plan, name, place) };
  }

  /** A value that is needed and not there; its column is named even where the source has none. */
  private missing(input: ReadInput, place: Place): Failure {
    const failure = this.failure(input, place, this.missingCode(input.input));
    return failure.column === undefined
      ? { ...failure, values: { ...failure.values, kind: this.kind.id }, column: input.input.name }
      : failure;
  }

  private remark({ input: { name }, header }: ReadInput, place: Place, code: NoticeCode): void {
    const { plan, notices } = this.reading;
    notices.add(code, place.row, headerAbove(plan, name, place) ?? header, { text: shownText(plan, name, place) });
  }

  private missingCode(input: Column): ProblemCode {
    const { plan, context } = this.reading;
    if (input.kind === "period") return periodsOf(plan, context).bucket === "week" ? "missingWeek" : "missingPeriod";
    return this.kind.table.key.includes(input.name) || input.kind === "text" ? "blankKey" : "missingValue";
  }

  /** A negative figure may be a return or a credit; a margin or an effect below zero is neither. */
  private mayBeReturn(input: Column): boolean {
    return input.kind === "number" && input.minimum === undefined && this.kind.id !== "budget";
  }
}
