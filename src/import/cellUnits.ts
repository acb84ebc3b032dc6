/**
 * Figures with their unit in the cell, as in `1 234 kg`: where all cells of a column have the same one, it goes into the header and the
 * figures are read; where they have several, the units stand in a column of their own, and a person is asked which of them is meant.
 */
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { numberReadings } from "../language/numberText";
import { isBlank } from "./cellMeaning";
import { datasetKinds } from "./datasetKinds";
import { timeIn } from "./headerNature";
import { headerScore, leastScore } from "./headerWords";
import type { Layout } from "./layout";
import { isKnownUnit } from "./wordColumns";

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
const leastLikeIt = 2;

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

const keyOf = (unit: string): string => unit.toLowerCase().replace(/\./g, "");

/** The units in a column by their key, as they are first written, with those figures that have none under "". */
function unitsIn(grid: SourceGrid, layout: Layout, column: number, last: number): Map<string, Omit<CellUnits, "column" | "units">> {
  const found = new Map<string, Omit<CellUnits, "column" | "units">>();
  for (let row = layout.firstDataRow; row <= last; row++) {
    const cell = grid.cells[row]?.[column];
    if (cell === undefined || isBlank(cell)) continue;
    const { value } = cell;
    const unit = typeof value === "string" ? unitIn(value)?.unit : undefined;
    const isBare = unit === undefined && (typeof value === "number" || (typeof value === "string" && isNumber(value)));
    if (unit === undefined && (!isBare || Number(value) === 0)) continue;
    const key = keyOf(unit ?? "");
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { count: 1, text: String(value), row: grid.firstRow + row });
  }
  return found;
}

const numberInputs = datasetKinds.flatMap(({ id, inputs }) =>
  inputs.flatMap(({ name, kind }) => (kind === "number" ? [{ id, name }] : [])),
);
const isOfFigures = (header: string): boolean => numberInputs.some(({ id, name }) => headerScore(header, id, name) >= leastScore);

/** Columns whose cells have units, of which the figures can be meant and not a name such as "500 ml". */
function columnsWithUnits(grid: SourceGrid, layout: Layout): number[] {
  const last = Math.min(layout.lastDataRow, layout.firstDataRow + rowsLookedAt - 1);
  const across = new Set(layout.periodColumns.map(({ column }) => column));
  const withOnes = layout.headers.flatMap((header, column) => {
    const units = [...unitsIn(grid, layout, column, last).keys()].filter((unit) => unit !== "");
    return units.length === 0 ? [] : [{ column, header, isKnown: units.every(isKnownUnit) }];
  });
  const known = withOnes.filter(({ isKnown }) => isKnown);
  return withOnes
    .filter(
      ({ column, header, isKnown }) =>
        across.has(column) ||
        (layout.headerRow >= 0 && isOfFigures(header)) ||
        (isKnown && (layout.headerRow < 0 || known.length >= leastLikeIt)),
    )
    .map(({ column }) => column);
}

/** The cell with its figure alone; what a person sees of it stays. */
function peeled(cell: SourceCell | undefined): SourceCell | undefined {
  const found = typeof cell?.value === "string" ? unitIn(cell.value) : undefined;
  return cell === undefined || found === undefined ? cell : { ...cell, value: found.figure };
}

/** The grid with figures alone in columns whose cells have a unit. */
export function withoutCellUnits(grid: SourceGrid, layout: Layout): { grid: SourceGrid; layout: Layout } {
  const across = new Set(layout.periodColumns.map(({ column }) => column));
  const candidates = columnsWithUnits(grid, layout);
  if (candidates.length === 0) return { grid, layout };
  const found = candidates.map((column) => ({ column, units: unitsIn(grid, layout, column, layout.lastDataRow) }));
  const headers = [...layout.headers];
  const cellUnits: CellUnits[] = [];
  const ofMonths = new Set(found.flatMap(({ column, units }) => (across.has(column) ? [...units.keys()] : [])));
  for (const { column, units } of found) {
    const named = [...units].filter(([key]) => key !== "").map(([, one]) => ({ ...one, unit: unitIn(one.text)?.unit ?? "" }));
    const [first] = named;
    if (first === undefined) continue;
    const { text, row, unit } = first;
    const count = named.reduce((sum, one) => sum + one.count, 0);
    if (across.has(column)) {
      // Under months there is no place for a second unit, nor for the minutes of hours: such cells are listed.
      if (ofMonths.size > 1 || timeIn(unit) !== undefined) continue;
      cellUnits.push({ ...{ column, count, text, row }, units: [unit] });
    } else if (named.length === 1 && !units.has("")) {
      if (
        !headers[column]
          ?.toLowerCase()
          .split(/[^\p{L}]+/u)
          .includes(keyOf(unit))
      )
        headers[column] = `${headers[column] ?? ""} (${unit})`;
      cellUnits.push({ ...{ column, count, text, row }, units: [unit] });
    } else {
      const all = [...named.map((one) => one.unit), ...(units.has("") ? [noUnit] : [])];
      cellUnits.push({ ...{ column, count, text, row }, units: all, unitColumn: headers.length });
      headers.push(`${headers[column] ?? ""} [${all.join(" / ")}]`);
    }
  }
  if (cellUnits.length === 0) return { grid, layout };
  return { grid: { ...grid, cells: peeledCells(grid, layout, cellUnits, headers.length) }, layout: { ...layout, headers, cellUnits } };
}

function peeledCells(
  grid: SourceGrid,
  { firstDataRow, lastDataRow }: Layout,
  cellUnits: readonly CellUnits[],
  width: number,
): SourceCell[][] {
  const blankCell: SourceCell = { value: null, text: "" };
  return grid.cells.map((line, row) => {
    if (row < firstDataRow || row > lastDataRow) return line;
    const cells = [...line];
    while (cells.length < width && cellUnits.some(({ unitColumn }) => unitColumn !== undefined)) cells.push(blankCell);
    for (const { column, units, unitColumn } of cellUnits) {
      const cell = line[column];
      const alone = peeled(cell);
      if (alone !== undefined) cells[column] = alone;
      if (unitColumn === undefined || isBlank(cell)) continue;
      const unit = typeof cell?.value === "string" ? unitIn(cell.value)?.unit : undefined;
      const text = unit === undefined ? noUnit : (units.find((one) => keyOf(one) === keyOf(unit)) ?? unit);
      cells[unitColumn] = { value: text, text };
    }
    return cells;
  });
}
