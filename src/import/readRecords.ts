import type { WithBreaks } from "./breaks";
import { unitsRead } from "./cellUnits";
import { completeRow, datasetKind } from "./datasetKinds";
import { readsFigures } from "./figureInputs";
import { periodsOf } from "./inputReader";
import { missingPeriods, Notices } from "./noticeList";
import { placesOf, type Place } from "./recordPlaces";
import type { ImportContext, ImportPlan, ImportResult } from "./plan";
import { RowReader, type Failure, type Found } from "./rowReader";
import { rowsOfMonths } from "./spread";
import { RowsByKey } from "./rowsByKey";
import type { RejectedRow, SourceGrid } from "../domain/collect/source";
import { countOfUnits } from "./unitReader";

/** Records between two progress reports: often enough to cancel within a blink, rarely enough to cost nothing. */
const recordsPerStep = 2_000;

/** The longest text of a refused record that is shown. */
const longestText = 200;

/**
 * Reads every record of a source by the plan: each becomes part of a row for the table or is listed with its reason, so that
 * `imported + rejected.length` is always `records`. A generator, so that the caller can show progress, stay responsive and cancel:
 * it yields the number of records done and returns the result. Runs in time proportional to the number of cells.
 */
export function* readRecords(grid: SourceGrid, plan: ImportPlan, context: ImportContext): Generator<number, ImportResult, void> {
  const kind = datasetKind(plan.kind);
  const notices = new Notices();
  const reader = new RowReader({ grid, plan, context, notices });
  const byKey = new RowsByKey(kind, plan);
  if (grid.repairs) {
    const { first, count } = grid.repairs;
    notices.add("doubleEncoded", first.row, undefined, { text: first.text, meant: first.meant }, count);
  }
  for (const { column, count, row } of plan.layout.filled ?? []) notices.add("filledDown", row, plan.layout.headers[column], {}, count);
  yield* remarkUnits(grid, plan, notices);
  const { levels } = plan.layout;
  if (levels?.said === "levels")
    notices.add("levelsRead", levels.row, levels.header, { example: levels.example.join(" › ") }, levels.count);
  const source = grid.sheet ?? grid.name;
  const rejected: RejectedRow[] = [];
  const sameCells = new Map<string, number>();
  let records = 0;
  let imported = 0;
  const take = (place: Place, { values, span }: Found): Failure | undefined => {
    const row = completeRow(kind, values);
    const measure = kind.measures && values[kind.measures.name];
    for (const part of span === undefined ? [row] : rowsOfMonths(kind, row, span)) {
      const failure = byKey.take(place, part, measure);
      if (failure !== undefined) return failure;
    }
    return undefined;
  };
  for (const place of placesOf(grid, plan)) {
    records++;
    const read = reader.read(place);
    const failure = "code" in read ? read : take(place, read);
    if (failure) rejected.push(rejectedRow(source, place, failure));
    else {
      imported++;
      if (plan.sameKey !== "reject" && !place.periodColumn && place.item === undefined) remarkIdentical(place, sameCells, notices);
    }
    if (records % recordsPerStep === 0) yield records;
  }
  const calendar = periodsOf(plan, context);
  for (const { item, period, periods, count } of missingPeriods(kind, byKey.rows, calendar))
    notices.add(calendar.bucket === "week" ? "missingWeek" : "missingMonth", 0, item, { item, period, periods: periods.join(" "), count });
  return { kind: kind.id, records, imported, rows: byKey.rows, rejected, notices: notices.list() };
}

/** The units of figures that are read from cells: that of the rows that a person picked, where there are several. */
function* remarkUnits(grid: SourceGrid, plan: ImportPlan, notices: Notices): WithBreaks<void> {
  for (const found of plan.layout.cellUnits ?? []) {
    if (!readsFigures(plan, found.column)) continue;
    const picked = plan.picks?.find(({ column }) => column === found.unitColumn)?.word;
    const read = yield* unitsRead(grid, plan.layout, found, picked);
    if (read === undefined) continue;
    const { column, units, row, text } = read;
    const count = Math.min(read.count, yield* countOfUnits({ grid, plan }, found));
    if (count === 0) continue;
    notices.add("cellUnit", row, plan.layout.headers[column], { text, unit: units.join(", ") }, count);
  }
}

function rejectedRow(source: string, place: Place, { code, values, column, text }: Failure): RejectedRow {
  return {
    source,
    row: place.row,
    ...(column !== undefined && { column }),
    reason: { code, values },
    text: text.slice(0, longestText),
  };
}

/** Rows that are alike cell by cell are both counted, and pointed out. */
function remarkIdentical(place: Place, firstRows: Map<string, number>, notices: Notices): void {
  const cells = place.cells.map(({ value }) => String(value ?? "")).join("\u0000");
  const first = firstRows.get(cells);
  if (first === undefined) firstRows.set(cells, place.row);
  else notices.add("identicalRows", place.row, undefined, { first });
}
