/**
 * Figures with their unit in the cell, as in `1 234 kg`: where all cells of a column have the same one, it goes into the header and the
 * figures are read; where they have several, the units stand in a column of their own, and a person is asked which of them is meant.
 */
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { numberReadings } from "../language/numberText";
import type { Bucket } from "../calendar/periods";
import { isBreak, type WithBreaks } from "./breaks";
import { isBlank, isZero, meaningOf } from "./cellMeaning";
import { isOfFigures, isOfNames } from "./figureInputs";
import { shownUnit } from "./formatUnits";
import { thousandsIn, timeIn } from "./headerNature";
import { itemColumnsOf } from "./itemColumns";
import { profileColumns } from "./columnProfiles";
import type { Layout } from "./layout";
import { certainTotals } from "./certainTotals";
import { titlesOf } from "./titles";
import { unitKey } from "./unitKey";
import { isKnownUnit } from "./wordColumns";
import { withJoinedYears } from "./yearColumns";

/** A column whose figures had a unit in their cells. */
export interface CellUnits {
  column: number;
  /** The units as they are first written; one, or those of which a person is asked. */
  units: readonly string[];
  /** The column that holds the unit of each row; absent where there is only one unit. */
  unitColumn?: number;
  count: number;
  /** The first of them, and its row as people count. */
  text: string;
  row: number;
}

/** What stands for the unit of a figure that has none, beside others that have one. */
export const noUnit = "–";

const rowsLookedAt = 500;

/** Letters at the end of a text. */
const lastLetters = /[\p{L}µ][\p{L}.²³]{0,11}$/u;
/** A longer text is no figure. */
const longest = 64;

/**
 * The figure and the unit of a text such as `1 234 kg`; undefined for any other text, a number with a currency among them. `k` and `M`
 * alone may be thousands or anything else.
 */
export function unitIn(text: string): { figure: string; unit: string } | undefined {
  if (text.length > longest) return undefined;
  const plain = text.trim();
  const found = lastLetters.exec(plain);
  if (found === null || /^[kKM]$/.test(found[0])) return undefined;
  const figure = plain.slice(0, found.index).trim();
  return !isNumber(figure) || isNumber(plain) ? undefined : { figure, unit: found[0] };
}

function isNumber(text: string): boolean {
  const { point, comma } = numberReadings(text);
  return point !== undefined || comma !== undefined;
}

/** The unit of a cell, in its text or in the format of its number. */
export const unitOf = (cell: SourceCell): string | undefined =>
  typeof cell.value === "string" ? unitIn(cell.value)?.unit : shownUnit(cell);

interface FoundUnit {
  unit: string;
  count: number;
  text: string;
  row: number;
}

/** The units in a column by their key, as they are first written, with those figures that have none under "". */
function* unitsIn(
  grid: SourceGrid,
  layout: Layout,
  column: number,
  last: number,
  isTotal: ReturnType<typeof certainTotals>,
): WithBreaks<Map<string, FoundUnit>> {
  const found = new Map<string, FoundUnit>();
  for (let row = layout.firstDataRow; row <= last; row++) {
    if (isBreak(row)) yield 0;
    const cell = grid.cells[row]?.[column];
    if (cell === undefined || isBlank(cell)) continue;
    const { value } = cell;
    const unit = unitOf(cell);
    const isBare = unit === undefined && (typeof value === "number" || (typeof value === "string" && isNumber(value)));
    if (unit === undefined && (!isBare || isZero(cell))) continue;
    const key = unit === undefined ? "" : unitKey(unit);
    const known = found.get(key);
    if (known) known.count++;
    // A total that is left out says nothing of the units of the rows.
    else if (!(yield* isTotal(row))) found.set(key, { unit: unit ?? "", count: 1, text: shownText(cell), row: grid.firstRow + row });
  }
  return found;
}

/** What a person sees of a figure and its unit. */
function shownText(cell: SourceCell): string {
  const unit = shownUnit(cell);
  return unit === undefined ? String(cell.value) : `${String(cell.value)} ${unit}`;
}

/** Columns whose cells have units, of which the figures can be meant and not a name such as "500 ml". */
function* columnsWithUnits(
  grid: SourceGrid,
  layout: Layout,
  across: ReadonlySet<number>,
  isTotal: ReturnType<typeof certainTotals>,
): WithBreaks<number[]> {
  const last = lastLookedAt(layout);
  const withOnes: { column: number; header: string; isKnown: boolean }[] = [];
  for (const [column, header] of layout.headers.entries()) {
    yield 0;
    const units = [...(yield* unitsIn(grid, layout, column, last, isTotal))].filter(([key]) => key !== "");
    if (units.length > 0) withOnes.push({ column, header, isKnown: units.every(([, { unit }]) => isKnownUnit(unit)) });
  }
  yield 0;
  const without = new Set(withOnes.map(({ column }) => column));
  const named = layout.headers.findIndex((_, column) => !without.has(column) && holdsTexts(grid, layout, column));
  // Where no other column holds names, the first one does.
  const names = named < 0 ? withOnes.find(({ column }) => holdsTexts(grid, layout, column))?.column : undefined;
  return withOnes
    .filter(({ column, header, isKnown }) => {
      if (across.has(column) || isNumeric(grid, layout, column)) return true;
      return layout.headerRow < 0 ? isKnown && column !== names : isOfFigures(header) && !isOfNames(header);
    })
    .map(({ column }) => column);
}

const lastLookedAt = (layout: Layout): number => Math.min(layout.lastDataRow, layout.firstDataRow + rowsLookedAt - 1);

const firstCells = (grid: SourceGrid, layout: Layout, column: number): (SourceCell | undefined)[] =>
  grid.cells.slice(layout.firstDataRow, lastLookedAt(layout) + 1).map((row) => row[column]);

const holdsTexts = (grid: SourceGrid, layout: Layout, column: number): boolean =>
  firstCells(grid, layout, column).some((cell) => meaningOf(cell) === "text");

/** Numbers with a unit in their format are figures, whatever stands above them. */
const isNumeric = (grid: SourceGrid, layout: Layout, column: number): boolean =>
  firstCells(grid, layout, column).some((cell) => cell !== undefined && shownUnit(cell) !== undefined);

/** Columns of families beside months, whose figures have a unit; none where none has. */
function* itemsWithUnits(grid: SourceGrid, layout: Layout, bucket: Bucket): WithBreaks<number[]> {
  if (layout.orientation !== "list" || layout.headerRow < 0) return [];
  const lastDataRow = lastLookedAt(layout);
  const cells = grid.cells.slice(0, lastDataRow + 1);
  const plain = cells.map((row, place) => (place < layout.firstDataRow ? row : row.map((cell) => peeled(cell) ?? cell)));
  if (plain.every((row, place) => row.every((cell, column) => cell === cells[place]?.[column]))) return [];
  yield 0;
  const first = { grid: { ...grid, cells: plain }, layout: { ...layout, lastDataRow } };
  const profiles = profileColumns(first.grid, first.layout, bucket);
  yield 0;
  const joined = yield* withJoinedYears(first.grid, first.layout, profiles);
  yield 0;
  const items = itemColumnsOf(joined.layout, profileColumns(joined.grid, joined.layout, bucket));
  return items.some((column) => firstCells(grid, layout, column).some((cell) => cell !== undefined && unitOf(cell) !== undefined))
    ? items
    : [];
}

/** The cell with its figure alone; what a person sees of it stays. */
function peeled(cell: SourceCell | undefined): SourceCell | undefined {
  if (cell === undefined) return undefined;
  if (shownUnit(cell) !== undefined) return { value: cell.value, text: cell.text };
  const found = typeof cell.value === "string" ? unitIn(cell.value) : undefined;
  return found === undefined ? cell : { ...cell, value: found.figure };
}

/** The grid with figures alone in columns whose cells have a unit. */
export function* withoutCellUnits(grid: SourceGrid, layout: Layout, bucket: Bucket): WithBreaks<{ grid: SourceGrid; layout: Layout }> {
  const isTotal = certainTotals(grid, layout);
  const items = yield* itemsWithUnits(grid, layout, bucket);
  const across = new Set([...layout.periodColumns.map(({ column }) => column), ...items]);
  const candidates = yield* columnsWithUnits(grid, layout, across, isTotal);
  if (candidates.length === 0) return { grid, layout };
  // Where a unit stands under one month, those under the others matter as well.
  const looked = new Set([...candidates, ...(candidates.some((column) => across.has(column)) ? across : [])]);
  const unitsOf = new Map<number, Map<string, FoundUnit>>();
  for (const column of looked) unitsOf.set(column, yield* unitsIn(grid, layout, column, layout.lastDataRow, isTotal));
  const headers = [...layout.headers];
  const cellUnits: CellUnits[] = [];
  const unitsAcross = new Set([...unitsOf].flatMap(([column, units]) => (across.has(column) ? [...units.keys()] : [])));
  for (const column of candidates) {
    const units = unitsOf.get(column) ?? new Map<string, FoundUnit>();
    const named = [...units.values()].filter(({ unit }) => unit !== "");
    const [first] = named;
    if (first === undefined) continue;
    const { text, row, unit } = first;
    const count = named.reduce((sum, one) => sum + one.count, 0);
    if (across.has(column)) {
      // Under months and names there is no place for a second unit, for thousands, nor for the minutes of hours: such cells are listed.
      if (unitsAcross.size > 1 || isScaled(grid, layout, unit)) continue;
      cellUnits.push({ ...{ column, count, text, row }, units: [unit] });
    } else if (named.length === 1 && !units.has("")) {
      if (!saysUnit(headers[column] ?? "", unit)) headers[column] = `${headers[column] ?? ""} (${unit})`;
      cellUnits.push({ ...{ column, count, text, row }, units: [unit] });
    } else {
      const all = [...named.map((one) => one.unit), ...(units.has("") ? [noUnit] : [])];
      cellUnits.push({ ...{ column, count, text, row }, units: all, unitColumn: headers.length });
      headers.push(`${headers[column] ?? ""} [${all.join(" / ")}]`);
    }
  }
  const known = items.length === 0 ? layout : { ...layout, itemColumns: items };
  if (cellUnits.length === 0) return { grid, layout: known };
  return {
    grid: { ...grid, cells: yield* peeledCells(grid, layout, cellUnits, headers.length) },
    layout: { ...known, headers, cellUnits },
  };
}

const saysUnit = (header: string, unit: string): boolean =>
  header.split(/[^\p{L}]+/u).some((word) => word !== "" && unitKey(word) === unitKey(unit));

/** Whether figures under months have to be multiplied, which a header of their own would say: hours alone are read as they are. */
function isScaled(grid: SourceGrid, layout: Layout, unit: string): boolean {
  const time = timeIn(unit);
  if (time === undefined) return thousandsIn(`(${unit})`) !== undefined;
  const months = new Set(layout.periodColumns.map(({ column }) => column));
  const beside = layout.headers.filter((_, column) => !months.has(column));
  const said = [grid.name, grid.sheet ?? "", ...titlesOf(grid, layout), ...beside];
  // Titles in minutes over cells in hours: nobody can say which of them is right.
  return time.factor !== 1 || said.some((text) => (timeIn(text)?.factor ?? 1) !== 1);
}

function* peeledCells(
  grid: SourceGrid,
  { firstDataRow, lastDataRow }: Layout,
  cellUnits: readonly CellUnits[],
  width: number,
): WithBreaks<SourceCell[][]> {
  const blankCell: SourceCell = { value: null, text: "" };
  const columns = cellUnits.map(({ column, unitColumn, units }) => ({
    ...{ column, unitColumn },
    units: new Map(units.map((unit) => [unitKey(unit), unit])),
  }));
  const isWide = cellUnits.some(({ unitColumn }) => unitColumn !== undefined);
  const peeledRow = (line: readonly SourceCell[]): SourceCell[] => {
    const cells = [...line];
    while (isWide && cells.length < width) cells.push(blankCell);
    for (const { column, units, unitColumn } of columns) {
      const cell = line[column];
      if (cell === undefined || isBlank(cell)) continue;
      const unit = unitOf(cell);
      const known = unit === undefined ? noUnit : units.get(unitKey(unit));
      // The unit of a total alone: its figure is that of nobody.
      if (known === undefined) continue;
      if (unit !== undefined) cells[column] = peeled(cell) ?? cell;
      if (unitColumn !== undefined) cells[unitColumn] = { value: known, text: known };
    }
    return cells;
  };
  const peeledRows: SourceCell[][] = [];
  for (const [row, line] of grid.cells.entries()) {
    if (isBreak(row)) yield 0;
    peeledRows.push(row < firstDataRow || row > lastDataRow ? line : peeledRow(line));
  }
  return peeledRows;
}

/** What a person is told of a column: the units that are read, and the first of their cells; undefined where none is. */
export function* unitsRead(
  grid: SourceGrid,
  { firstDataRow, lastDataRow }: Layout,
  of: CellUnits,
  word?: string,
): WithBreaks<CellUnits | undefined> {
  const { column, unitColumn } = of;
  if (word === undefined || unitColumn === undefined) return of;
  if (word === noUnit) return undefined;
  let first: { row: number; text: string } | undefined;
  let count = 0;
  for (let row = firstDataRow; row <= lastDataRow; row++) {
    if (isBreak(row)) yield 0;
    const line = grid.cells[row];
    if (line?.[unitColumn]?.value !== word) continue;
    first ??= { row, text: line[column]?.text ?? "" };
    count++;
  }
  return first && { ...of, units: [word], count, text: first.text, row: grid.firstRow + first.row };
}
