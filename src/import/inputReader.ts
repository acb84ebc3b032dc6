import { monthCalendar, type PeriodCalendar } from "../calendar/periods";
import { periodsOfTable } from "../domain/tables/periodsOfTable";
import type { Column } from "../domain/tables/defineTable";
import { plainSpaces } from "../language/plainSpaces";
import { isBlank } from "./cellMeaning";
import { datasetKind } from "./datasetKinds";
import { factorOf } from "./figureScale";
import { evidenceOf } from "./columnProfiles";
import { periodTitled } from "./otherPeriods";
import { contributorIn } from "./headerWords";
import { headerPeriod } from "./headerPeriod";
import { yearOfRow } from "./yearColumns";
import type { Notices } from "./noticeList";
import type { Place } from "./recordPlaces";
import { columnsOf, type ImportContext, type ImportPlan } from "./plan";
import { mayBeSpread } from "./spread";
import { readCell, type CellHabits, type CellReading } from "./readCell";
import { scaleOf } from "./scale";
import { unitReader } from "./unitReader";
import type { SourceCell, SourceGrid } from "../domain/collect/source";

/** Different texts remembered per column: exports repeat the same dates, families and prices. */
const textsRemembered = 20_000;

/** Reads the value of one input of a record. */
export type InputReader = (place: Place) => CellReading;

const blankReading: CellReading = { ok: true, value: null };

/** What all readers of one import share. */
export interface Reading {
  grid: SourceGrid;
  plan: ImportPlan;
  context: ImportContext;
  notices: Notices;
}

/** The periods that the table of a kind of data holds. */
export const periodsOf = ({ kind }: Pick<ImportPlan, "kind">, { bucket }: Pick<ImportContext, "bucket">): PeriodCalendar =>
  periodsOfTable(datasetKind(kind).table.name, bucket);

/** The reader of an input, wherever the plan says that its value comes from; an input that is not mapped is blank everywhere. */
export function inputReader(reading: Reading, input: Column): InputReader {
  const { grid, plan, context, notices } = reading;
  const source = plan.mapping[input.name]?.source;
  if (source === undefined) return () => blankReading;
  const scale = scaleOf(grid, plan, input);
  if (scale !== 1) notices.add("percentScaled", 0, plan.layout.headers[columnsOf(plan, input.name)[0] ?? 0]);
  const byWeek = input.kind === "period" && periodsOf(plan, context).bucket === "week";
  const read = remember(cellReader(reading, input, scale, byWeek));
  const readFigure = unitReader(reading, input, read, (factor) => remember(cellReader(reading, input, scale, byWeek, factor)));
  switch (source.from) {
    case "column":
      return keepsText(plan, input, source.column)
        ? ({ cells }) => read(asShown(cells[source.column]))
        : ({ cells }) => readFigure(cells, source.column);
    case "constant": {
      const isDay = input.kind === "date" || input.kind === "period";
      const once = read({ value: source.value, text: String(source.value), ...(isDay && { format: "yyyy-mm-dd" }) });
      return () => once;
    }
    case "monthCell":
      return ({ cells, periodColumn }) => (periodColumn ? readFigure(cells, periodColumn.column) : blankReading);
    case "monthHeader":
      return ({ cells, periodColumn }) => {
        const { yearColumn } = plan.layout;
        const year = yearColumn === undefined ? plan.year : yearOfRow(cells, yearColumn);
        return periodColumn === undefined
          ? blankReading
          : headerPeriod(
              periodColumn,
              {
                ...(year !== undefined && { year }),
                ...(plan.firstMonth !== undefined && { firstMonth: plan.firstMonth }),
                ...(plan.fiscal && { fiscal: plan.fiscal }),
                ...(plan.weeks && { weeks: plan.weeks }),
                ...(plan.spreads === true && { spreads: true }),
              },
              byWeek,
            );
      };
    case "itemHeader": {
      const names = new Map(plan.layout.itemColumns.map((column) => [column, read(headerCell(plan, column, input))]));
      return ({ item }) => (item === undefined ? blankReading : (names.get(item) ?? blankReading));
    }
    case "itemCell":
      return ({ cells, item }) => (item === undefined ? blankReading : readFigure(cells, item));
    case "orderMonth":
      return orderMonthReader(reading, input, source.column);
  }
}

/** Whether the figures of a column were taken out of texts of which an input needs the whole, such as "500 ml". */
const keepsText = ({ layout }: ImportPlan, input: Column, column: number): boolean =>
  (input.kind === "text" || input.kind === "choice") && layout.cellUnits?.some((one) => one.column === column) === true;

const asShown = (cell: SourceCell | undefined): SourceCell | undefined =>
  typeof cell?.value === "string" ? { ...cell, value: cell.text } : cell;

/** Reads a cell as the input needs it: by week or by month, with the decimal mark and the order of dates that a person said. */
function cellReader(
  reading: Reading,
  input: Column,
  scale: number,
  byWeek: boolean,
  factor?: number,
): (cell: SourceCell | undefined) => CellReading {
  const { plan, context } = reading;
  const calendar = periodsOf(plan, context);
  // Market events keep their days: where the plan is by month, a period is its first day as it always was.
  const keepsDays = plan.kind === "events" && context.bucket === "week" && input.kind === "period";
  const habits: CellHabits = {
    calendar: byWeek ? calendar : monthCalendar,
    ...(input.kind === "period" && periodHabits(reading, input)),
    ...(keepsDays && { dayOfMonth: input.name === "To" ? ("last" as const) : ("first" as const) }),
    scale,
    ...(input.kind === "period" && plan.fiscal && { fiscal: plan.fiscal }),
    ...(input.kind === "period" && plan.weeks && { weeks: plan.weeks }),
    ...(plan.spreads === true && mayBeSpread(plan) && { spreads: true }),
    dateOrder: plan.dateOrders[input.name],
    decimalMark: plan.decimalMarks[input.name],
    ...(input.kind === "number" && { factor: factor ?? factorOf(reading.grid, plan, input.name) }),
  };
  return (cell) => readCell(cell, input, habits);
}

/** What the title and the contents of a column of periods say: weeks or quarters, written like months or not. */
function periodHabits({ grid, plan }: Reading, input: Column): Pick<CellHabits, "titled" | "numbersAreWeeks"> {
  const columns = columnsOf(plan, input.name);
  const [column] = columns;
  if (column === undefined) return {};
  const titled = periodTitled(plan.layout.headers[column] ?? "");
  return { ...(titled && { titled }), numbersAreWeeks: titled === "week" || evidenceOf(grid, plan.layout, columns).areWeeks };
}

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

/** The month of the order that a row names, where that order was imported before. */
function orderMonthReader({ plan, context, notices }: Reading, input: Column, column: number): InputReader {
  const calendar = periodsOf(plan, context);
  return ({ cells, row }) => {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) return blankReading;
    const order = plainSpaces(String(cell.value));
    const month = context.orderPeriods.get(order);
    if (month !== undefined) return { ok: true, value: input.kind === "period" ? calendar.periodOf(month) : month };
    if (input.required) return { ok: false, code: "unknownOrder", values: { order } };
    notices.add("noOrderMonth", row, plan.layout.headers[column]);
    return blankReading;
  };
}

/** The name in a header; « Prévision ventes » is the contributor that it names. */
function headerCell(plan: ImportPlan, column: number, { choices }: Column): SourceCell {
  const header = plan.layout.headers[column] ?? "";
  const text = (choices && contributorIn(header, choices)) ?? header;
  return { value: text, text };
}

/** Whether real numbers and numbers written as text stand in one column: then the texts deserve a remark. */
export function mixesNumbers(grid: SourceGrid, plan: ImportPlan, input: Column): boolean {
  const columns = columnsOf(plan, input.name);
  return input.kind === "number" && columns.length > 0 && evidenceOf(grid, plan.layout, columns).numbers > 0;
}
