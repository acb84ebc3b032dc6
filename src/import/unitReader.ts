/** Reads figures whose cells had a unit: each by its own, and none whose unit is not that of its column. */
import type { SourceCell } from "../domain/collect/source";
import type { Column } from "../domain/tables/defineTable";
import { isBreak, type WithBreaks } from "./breaks";
import { isBlank, isZero } from "./cellMeaning";
import type { CellUnits } from "./cellUnits";
import { perPiecesFactor } from "./figureScale";
import type { Reading } from "./inputReader";
import { columnsOf } from "./plan";
import type { CellReading } from "./readCell";
import { columnsOfUnits, isOfOtherUnit, unitFactor, unitInRow } from "./unitFactor";

type ReadCell = (cell: SourceCell | undefined) => CellReading;
type Source = Pick<Reading, "grid" | "plan">;

const listed: CellReading = Object.freeze({ ok: false, code: "unitInCell", values: {} });

/** What the unit of a row makes of its figure: undefined where it has none to be heeded, null where the figure cannot be read. */
function unitHeeded({ grid, plan }: Source, input: string): (found: CellUnits, cells: readonly SourceCell[]) => number | null | undefined {
  const unitColumns = columnsOfUnits(plan);
  const factors = new Map<string, number | null>();
  return (found, cells) => {
    const cell = cells[found.column];
    const unit = unitInRow(found, cells);
    if (unit === undefined || cell === undefined || isBlank(cell) || isZero(cell)) return undefined;
    if (isOfOtherUnit(input, unit, cells, unitColumns)) return null;
    const known = factors.get(unit);
    const factor = known === undefined ? (unitFactor(grid, plan, input, unit) ?? null) : known;
    factors.set(unit, factor);
    return factor;
  };
}

/** Reads the cell of a column in a row; `readBy` makes a reader that multiplies by a factor. */
export function unitReader(
  reading: Reading,
  input: Column,
  read: ReadCell,
  readBy: (factor: number) => ReadCell,
): (cells: readonly SourceCell[], column: number) => CellReading {
  const { grid, plan } = reading;
  const columns = new Map(plan.layout.cellUnits?.map((found) => [found.column, found]));
  if (input.kind !== "number" || columns.size === 0) return (cells, column) => read(cells[column]);
  const heeded = unitHeeded(reading, input.name);
  const per = perPiecesFactor(grid, plan, input.name);
  const readers = new Map<number, ReadCell>();
  return (cells, column) => {
    const found = columns.get(column);
    const factor = found && heeded(found, cells);
    // The unit of a whole column is asked about like one in its header.
    if (found === undefined || factor === undefined || (factor !== null && found.unitColumn === undefined)) return read(cells[column]);
    if (factor === null) return listed;
    const reader = readers.get(factor) ?? readBy(factor * per);
    readers.set(factor, reader);
    return reader(cells[column]);
  };
}

/** How many cells of a column are read as figures of their units, whichever input reads it. */
export function* countOfUnits({ grid, plan }: Source, found: CellUnits): WithBreaks<number> {
  const input = Object.keys(plan.mapping).find((name) => columnsOf(plan, name).includes(found.column));
  if (input === undefined) return 0;
  const heeded = unitHeeded({ grid, plan }, input);
  let count = 0;
  for (let row = plan.layout.firstDataRow; row <= plan.layout.lastDataRow; row++) {
    if (isBreak(row)) yield 0;
    if (typeof heeded(found, grid.cells[row] ?? []) === "number") count++;
  }
  return count;
}
