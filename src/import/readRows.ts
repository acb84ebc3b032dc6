import type { AnyRow, CellValue, Column } from "../domain/tables/defineTable";
import { completeRow, datasetKind, type DatasetKind } from "./datasets";
import { periodsOfTable } from "../domain/tables/periodsOfTable";
import type { Periods } from "../calendar/periods";
import type { RejectedRow, SourceCell, SourceGrid } from "./source";
import { isBlank } from "./cellMeaning";
import { plainSpaces } from "../language/plainSpaces";
import { FamilyNames } from "../domain/collect/familyNames";
import { headerPeriod } from "./headerPeriod";
import { contributorIn, measureIn } from "./headerWords";
import type { MonthColumn } from "./layout";
import { hasMeasures, inputsOf } from "./measures";
import { Notices, missingMonths } from "./notices";
import { columnsOf, type ColumnSource, type ImportContext, type ImportPlan, type ImportResult, type ProblemCode } from "./plan";
import { largestNumber, readCell, type CellHabits, type CellReading } from "./readCell";
import { scaleOf } from "./scale";
import { numbersAreWeeks } from "./weekText";

/** Records between two progress reports: often enough to cancel within a blink, rarely enough to cost nothing. */
const recordsPerStep = 2_000;
/** Different texts remembered per column: exports repeat the same dates, families and prices. */
const textsRemembered = 20_000;

const totals = /^(?:grand )?total\b|^(?:sub|sous)[- ]?total\b|^totaux\b|^somme\b/i;
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Words that stand for all families in a list of events: there, a blank says so. */
const everyFamily = new Set(["all", "all families", "toutes", "tous", "toutes les familles", "*"]);

interface Failure {
  code: ProblemCode;
  values: Readonly<Record<string, string | number>>;
  column?: string | undefined;
  text: string;
}

/** One record of the source: a row, or one cell under a month. */
interface Place {
  cells: readonly SourceCell[];
  row: number;
  month?: MonthColumn;
  /** Column of the cell, where families, resources or categories run across. */
  item?: number;
}

type Reader = (place: Place) => CellReading;

function remember(read: (cell: SourceCell | undefined) => CellReading): (cell: SourceCell | undefined) => CellReading {
  const known = new Map<string, CellReading>();
  return (cell) => {
    if (typeof cell?.value !== "string") return read(cell);
    const found = known.get(cell.value);
    if (found) return found;
    const reading = read(cell);
    if (known.size < textsRemembered) known.set(cell.value, reading);
    return reading;
  };
}

const blankReading: CellReading = { ok: true, value: null };

function readerOf(grid: SourceGrid, plan: ImportPlan, input: Column, context: ImportContext, notices: Notices): Reader {
  const source = plan.mapping[input.name]?.source;
  if (source === undefined) return () => blankReading;
  const scale = scaleOf(grid, plan, input);
  if (scale !== 1) notices.add("percentScaled", 0, plan.layout.headers[columnsOf(plan, input.name)[0] ?? 0]);
  const periods = periodsOf(plan, context);
  // Market events keep their days: where the plan is by month, a period is its first day as it always was.
  const keepsDays = plan.kind === "events" && context.bucket === "week" && input.kind === "period";
  const byWeek = input.kind === "period" && periods.bucket === "week";
  const habits: CellHabits = {
    ...(byWeek && { periods, numbersAreWeeks: numbersAreWeeks(cellsOf(grid, plan, input)) }),
    ...(keepsDays && { dayOfMonth: input.name === "To" ? ("last" as const) : ("first" as const) }),
    scale,
    dateOrder: plan.dateOrders[input.name],
    decimalMark: plan.decimalMarks[input.name],
  };
  const read = remember((cell) => readCell(cell, input, habits));
  switch (source.from) {
    case "column":
      return ({ cells }) => read(cells[source.column]);
    case "constant": {
      const isDay = input.kind === "date" || input.kind === "period";
      const once = read({ value: source.value, text: String(source.value), ...(isDay && { format: "yyyy-mm-dd" }) });
      return () => once;
    }
    case "monthCell":
      return ({ cells, month }) => (month ? read(cells[month.column]) : blankReading);
    case "monthHeader":
      return ({ month }) => (month === undefined ? blankReading : headerPeriod(month, plan.year, byWeek));
    case "itemHeader": {
      const names = new Map(plan.layout.itemColumns.map((column) => [column, read(headerCell(plan, column, input))]));
      return ({ item }) => (item === undefined ? blankReading : (names.get(item) ?? blankReading));
    }
    case "itemCell":
      return ({ cells, item }) => (item === undefined ? blankReading : read(cells[item]));
    case "orderMonth":
      return ({ cells, row }) => {
        const order = cells[source.column];
        if (order === undefined || isBlank(order)) return blankReading;
        const month = context.orderMonths.get(plainSpaces(String(order.value)));
        if (month !== undefined) return { ok: true, value: input.kind === "period" ? periods.of(month) : month };
        if (input.required) return { ok: false, code: "unknownOrder", values: { order: plainSpaces(String(order.value)) } };
        notices.add("noOrderMonth", row, plan.layout.headers[source.column]);
        return blankReading;
      };
  }
}

/** The periods that the table of a kind of data holds. */
const periodsOf = ({ kind }: ImportPlan, { bucket }: ImportContext): Periods =>
  periodsOfTable(datasetKind(kind).table.name, bucket ?? "month");

/** The cells that an input is read from. */
function* cellsOf(grid: SourceGrid, plan: ImportPlan, input: Column): Generator<SourceCell | undefined> {
  for (const column of columnsOf(plan, input.name))
    for (let row = plan.layout.firstDataRow; row <= plan.layout.lastDataRow; row++) yield grid.cells[row]?.[column];
}

/** The name in a header; « Prévision ventes » is the contributor that it names. */
function headerCell(plan: ImportPlan, column: number, { choices }: Column): SourceCell {
  const header = plan.layout.headers[column] ?? "";
  const text = (choices && contributorIn(header, choices)) ?? header;
  return { value: text, text };
}

/** Two spellings that differ in more than case and spaces are worth pointing out: people do not see that they are one name. */
const spoken = (name: string) => plainSpaces(name).toLowerCase();

/** A negative figure that is a return or a credit; a margin or an effect below zero is neither. */
const isReturn = (kind: DatasetKind, input: Column) => input.kind === "number" && input.minimum === undefined && kind.id !== "budget";

const missingCode = (kind: DatasetKind, input: Column, { bucket }: Periods): ProblemCode =>
  input.kind === "period"
    ? bucket === "week"
      ? "missingWeek"
      : "missingPeriod"
    : kind.table.key.includes(input.name) || input.kind === "text"
      ? "blankKey"
      : "missingValue";

/** Puts the figure for the word of its measure; a measure that is none, or an amount that it does not allow, is a reason to list it. */
function takeMeasure(kind: DatasetKind, plan: ImportPlan, mapped: Record<string, CellValue>, place: Place): Failure | undefined {
  if (kind.measures === undefined) return undefined;
  const { name, amount } = kind.measures;
  const measure = measureIn(String(mapped[name]), kind.id);
  if (measure === undefined)
    return { code: "unknownMeasure", values: {}, column: headerOf(plan, name) ?? name, text: shownText(plan, name, place) };
  mapped[name] = measure;
  const least = kind.inputs.find((input) => input.name === measure)?.minimum;
  if (least !== undefined && Number(mapped[amount]) < least)
    return {
      code: "negative",
      values: {},
      column: columnNamed(plan, amount, place) ?? headerOf(plan, amount),
      text: shownText(plan, amount, place),
    };
  return undefined;
}

/** The records of the source in their order; wholly blank rows are no records. */
function* placesOf(grid: SourceGrid, plan: ImportPlan): Generator<Place> {
  const { layout } = plan;
  const reads = (from: ColumnSource["from"]): boolean => Object.values(plan.mapping).some(({ source }) => source.from === from);
  const [across, items] = [reads("monthCell"), reads("itemCell")];
  for (let index = layout.firstDataRow; index <= layout.lastDataRow; index++) {
    const cells = grid.cells[index] ?? [];
    const row = grid.firstRow + index;
    if (across) {
      for (const month of layout.monthColumns) if (!isBlank(cells[month.column])) yield { cells, row, month };
    } else if (items) {
      for (const item of layout.itemColumns) if (!isBlank(cells[item])) yield { cells, row, item };
    } else if (cells.some((cell) => !isBlank(cell))) yield { cells, row };
  }
}

/**
 * Reads every record of a source by the plan: each becomes part of a row for the table or is listed with its reason, so that
 * `imported + rejected.length` is always `records`. A generator, so that the caller can show progress, stay responsive and cancel:
 * it yields the number of records done and returns the result. Runs in time proportional to the number of cells.
 */
export function* readRows(grid: SourceGrid, plan: ImportPlan, context: ImportContext): Generator<number, ImportResult, void> {
  const kind = datasetKind(plan.kind);
  const planned = periodsOf(plan, context);
  const notices = new Notices();
  const families = new FamilyNames(context.families, context.spellings);
  const resources = new FamilyNames([], context.resources);
  const inputs = inputsOf(kind, plan).map((input) => ({
    input,
    header: headerOf(plan, input.name),
    read: readerOf(grid, plan, input, context, notices),
    mixed: mixesNumbers(grid, plan, input),
  }));
  if (grid.repairs) {
    const { first, count } = grid.repairs;
    notices.add("doubleEncoded", first.row, undefined, { text: first.text, meant: first.meant }, count);
  }
  const source = grid.sheet ?? grid.name;
  const rejected: RejectedRow[] = [];
  const rows: Record<string, CellValue>[] = [];
  const firstOfKey = new Map<string, { index: number; place: Place }>();
  const measured = hasMeasures(kind, plan);
  /** First place of each measure of a family and month. */
  const firstOfMeasure = new Map<string, Place>();
  const sameMeasure = (key: string, place: Place): Place | undefined => {
    const before = firstOfMeasure.get(key);
    if (before === undefined) firstOfMeasure.set(key, place);
    return before;
  };
  const sameCells = new Map<string, number>();
  let records = 0;
  let imported = 0;

  const label = kind.inputs.find((input) => input.kind === "text" && input.required);
  const readPlace = (place: Place): { mapped: Record<string, CellValue> } | Failure => {
    const mapped: Record<string, CellValue> = {};
    for (const { input, header, read, mixed } of inputs) {
      const reading = read(place);
      if (!reading.ok)
        return {
          code: reading.code,
          values: reading.values,
          column: columnNamed(plan, input.name, place) ?? header,
          text: shownText(plan, input.name, place),
        };
      const { value } = reading;
      if (value === null) {
        if (input.required)
          return {
            code: missingCode(kind, input, planned),
            values: {},
            column: columnNamed(plan, input.name, place) ?? header ?? input.name,
            text: shownText(plan, input.name, place),
          };
      } else if (typeof value === "string") {
        if (input === label && totals.test(value))
          return {
            code: "totalRow",
            values: {},
            column: columnNamed(plan, input.name, place) ?? header,
            text: shownText(plan, input.name, place),
          };
        if (formulaStart.test(value))
          notices.add("formulaText", place.row, columnNamed(plan, input.name, place) ?? header, {
            text: shownText(plan, input.name, place),
          });
      } else if (typeof value === "number") {
        if (mixed && reading.fromText)
          notices.add("textNumber", place.row, columnNamed(plan, input.name, place) ?? header, {
            text: shownText(plan, input.name, place),
          });
        if (value < 0 && isReturn(kind, input))
          notices.add("negativeKept", place.row, columnNamed(plan, input.name, place) ?? header, {
            text: shownText(plan, input.name, place),
          });
      }
      mapped[input.name] = value;
    }
    const wrongMeasure = measured ? takeMeasure(kind, plan, mapped, place) : undefined;
    if (wrongMeasure) return wrongMeasure;
    const resource = mapped["Resource"];
    if (typeof resource === "string") {
      const { name } = resources.spell(resource);
      if (name !== resource) notices.add("respelled", place.row, headerOf(plan, "Resource"), { text: resource, family: name });
      mapped["Resource"] = name;
    }
    const family = mapped["Family"];
    if (typeof family === "string" && kind.id === "events" && everyFamily.has(family.toLowerCase())) mapped["Family"] = null;
    else if (typeof family === "string") {
      const found = families.spell(family);
      if (!found.known && !plan.acceptUnknownFamilies && kind.id !== "families")
        return {
          code: "unknownFamily",
          values: { family, ...(found.similar !== undefined && { similar: found.similar }) },
          column: columnNamed(plan, "Family", place) ?? headerOf(plan, "Family"),
          text: family,
        };
      if (!found.known && found.first && context.families.length > 0)
        notices.add("newFamily", place.row, headerOf(plan, "Family"), { family });
      if (found.name !== family) notices.add("respelled", place.row, headerOf(plan, "Family"), { text: family, family: found.name });
      mapped["Family"] = found.name;
    }
    const { From: from, To: to } = mapped;
    if (typeof from === "number" && typeof to === "number" && to < from)
      return { code: "endBeforeStart", values: { from, to }, column: headerOf(plan, "To"), text: shownText(plan, "To", place) };
    if (kind.oneOf && !measured && !kind.oneOf.some((set) => set.every((name) => mapped[name] != null)))
      return { code: "incomplete", values: { columns: kind.oneOf.map((set) => set.join(" + ")).join(" / ") }, text: "" };
    return { mapped };
  };

  const tooLarge = (place: Place): Failure => ({
    code: "tooLarge",
    values: { most: largestNumber },
    text: place.cells.map(({ text }) => text).join(", "),
  });
  const take = (place: Place, row: AnyRow, measure: CellValue | undefined): Failure | undefined => {
    // A product of two figures may be more than a cell holds, and so may a sum.
    if (!isWritable(row)) return tooLarge(place);
    if (plan.sameKey !== "keep") {
      const key = kind.table.key.map((name) => String(row[name] ?? "").toLowerCase()).join("\u0000");
      const first = firstOfKey.get(key);
      const before = measured ? sameMeasure(`${key}\u0000${String(measure)}`, place) : first?.place;
      if (first === undefined) {
        firstOfKey.set(key, { index: rows.length, place });
        rows.push({ ...row });
        return undefined;
      }
      if (plan.sameKey === "reject" && before !== undefined) {
        const other = shownText(plan, "Family", before);
        const respelt = kind.table.key.includes("Family") && spoken(shownText(plan, "Family", place)) !== spoken(other);
        return {
          code: respelt ? "duplicateSpelling" : measured ? "duplicateMeasure" : "duplicate",
          values: { first: before.row, ...(respelt && { other }) },
          text: [...kind.table.key, ...(measured && kind.measures ? [kind.measures.name] : [])]
            .map((name) => shownText(plan, name, place))
            .filter(Boolean)
            .join(", "),
        };
      }
      // Either rows of one key are added up, or the row brings another measure of the same family and month.
      const sum = rows[first.index];
      const added = sum && addUp(kind, sum, row);
      if (added && !isWritable(added)) return tooLarge(place);
      if (added) rows[first.index] = added;
      return undefined;
    }
    rows.push({ ...row });
    return undefined;
  };

  for (const place of placesOf(grid, plan)) {
    records++;
    const read = readPlace(place);
    const failure = "code" in read ? read : take(place, completeRow(kind, read.mapped), kind.measures && read.mapped[kind.measures.name]);
    if (failure) {
      rejected.push({
        source,
        row: place.row,
        ...(failure.column !== undefined && { column: failure.column }),
        reason: { code: failure.code, values: failure.values },
        text: failure.text.slice(0, 200),
      });
    } else {
      imported++;
      if (plan.sameKey !== "reject" && !place.month && place.item === undefined) {
        const raw = place.cells.map(({ value }) => String(value ?? "")).join("\u0000");
        const first = sameCells.get(raw);
        if (first === undefined) sameCells.set(raw, place.row);
        else notices.add("identicalRows", place.row, undefined, { first });
      }
    }
    if (records % recordsPerStep === 0) yield records;
  }
  for (const { item, period, periods, count } of missingMonths(kind, rows, planned))
    notices.add(planned.bucket === "week" ? "missingWeek" : "missingMonth", 0, item, { item, period, periods: periods.join(" "), count });
  return { kind: kind.id, records, imported, rows, rejected, notices: notices.list() };
}

function headerOf(plan: ImportPlan, input: string): string | undefined {
  const source = plan.mapping[input]?.source;
  return source?.from === "column" || source?.from === "orderMonth" ? plan.layout.headers[source.column] : undefined;
}

/** The header above the very cell that an input is read from, where months or families run across. */
function columnNamed(plan: ImportPlan, input: string, { month, item }: Place): string | undefined {
  const from = plan.mapping[input]?.source.from;
  const named = month?.period ?? month?.weekNumber;
  if (month && (from === "monthCell" || (from === "monthHeader" && named !== undefined))) return plan.layout.headers[month.column];
  return item !== undefined && (from === "itemCell" || from === "itemHeader") ? plan.layout.headers[item] : undefined;
}

/** What a person sees in the cell that an input is read from. */
function shownText(plan: ImportPlan, input: string, { cells, month, item }: Place): string {
  const source = plan.mapping[input]?.source;
  if (source?.from === "monthCell" && month) return cells[month.column]?.text ?? "";
  if (source?.from === "monthHeader" && month) return plan.layout.headers[month.column] ?? "";
  if (source?.from === "itemCell" && item !== undefined) return cells[item]?.text ?? "";
  if (source?.from === "itemHeader" && item !== undefined) return plan.layout.headers[item] ?? "";
  return source?.from === "column" || source?.from === "orderMonth" ? (cells[source.column]?.text ?? "") : "";
}

/** True when real numbers and numbers written as text stand in one column: then the texts deserve a remark. */
function mixesNumbers(grid: SourceGrid, plan: ImportPlan, input: Column): boolean {
  if (input.kind !== "number") return false;
  return columnsOf(plan, input.name).some((column) => {
    for (let row = plan.layout.firstDataRow; row <= plan.layout.lastDataRow; row++)
      if (typeof grid.cells[row]?.[column]?.value === "number") return true;
    return false;
  });
}

const isWritable = (row: AnyRow) => Object.values(row).every((value) => typeof value !== "number" || Math.abs(value) <= largestNumber);

/** The figures of two rows added up; words stay those of the first row. */
function addUp(kind: DatasetKind, before: AnyRow, row: AnyRow): Record<string, CellValue> {
  const sum: Record<string, CellValue> = { ...before };
  for (const { name, kind: columnKind } of kind.table.columns) {
    if (kind.table.key.includes(name)) continue;
    const [known, more] = [sum[name], row[name]];
    if (columnKind === "number" && typeof more === "number") sum[name] = typeof known === "number" ? known + more : more;
    else if (known == null && more != null) sum[name] = more;
  }
  return sum;
}

/** Reads everything at once, for sources small enough not to need progress. */
export function readAllRows(grid: SourceGrid, plan: ImportPlan, context: ImportContext): ImportResult {
  const reading = readRows(grid, plan, context);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}
