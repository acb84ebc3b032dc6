/** Sub-totals that no word tells: rows whose figures are the sums of their neighbours', within what rounding explains. */
import type { SourceGrid } from "../domain/collect/source";
import { atOnce } from "../domain/tables/inParts";
import { isBlank, meaningOf } from "./cellMeaning";
import type { Layout } from "./layout";
import { figuresOf } from "./levelFigures";
import { nested, type Depths } from "./nestedRows";

/** The figures of a row in the columns that have any; NaN where it has none. */
interface SumRow {
  row: number;
  figures: readonly number[];
  sum: number;
  /** Its texts in other columns: a sub-total has none of its own. */
  words: string;
}

const leastRows = 3;
/** Sums that differ by more than this share are others. */
const mostOff = 0.05;
/** What is allowed where the grand total says that rows are counted twice. */
const looseOff = 0.01;
/** More levels than these have no names. */
const mostTimes = 6;
/** Fewer of the rows than this share may come by chance, as two figures that happen to make a third. */
const leastShare = 1 / 3;

interface Sums {
  /** The place behind the last row below each one; the next place where there is none. */
  ends: readonly number[];
  /** Rows that are the sum of several. */
  sums: ReadonlySet<number>;
  covered: number;
}

/**
 * The levels that the sums of figures tell; undefined where they tell none. Without parents where the total of all (one of `whole`)
 * says that rows are counted twice, and nothing says which.
 */
export function levelsBySums(
  grid: SourceGrid,
  layout: Layout,
  column: number,
  labelled: readonly number[],
  whole: readonly number[],
): Depths | undefined {
  for (const mark of [0, 1] as const) {
    const reading = new SumReading(grid, layout, column, mark, [...labelled, ...whole]);
    const rows = reading.rows(labelled);
    if (rows.length < leastRows) continue;
    const total = reading.rows(whole)[0];
    const twice = total !== undefined && isManifold(total, rows);
    const best = reading.best(rows) ?? (twice ? reading.best(rows, looseOff) : undefined);
    if (best !== undefined && (twice || isMeant(reading, best, total))) return best.depths;
    if (twice) return { depths: [], parents: new Set(), isBelow: false };
  }
  return undefined;
}

interface Parsed extends Sums {
  rows: readonly SumRow[];
  depths: Depths;
}

/** Whether rows that are sums of others are more than chance. */
function isMeant(reading: SumReading, { rows, sums, covered, ends }: Parsed, total: SumRow | undefined): boolean {
  const isWhole = covered === rows.length && sums.size > 1;
  // What all rows make together is what the source says itself: each of them counts.
  if (total !== undefined && !isWhole && reading.fits(total, rows, 0)) return false;
  if (covered >= rows.length * leastShare) return true;
  const tops = rows.filter((_, place) => !ends.some((end, above) => above < place && place < end));
  if (total !== undefined && reading.fits(total, tops, 0)) return true;
  return [...sums].some((place) => (rows[place]?.figures ?? []).filter((figure) => figure !== 0 && !Number.isNaN(figure)).length > 1);
}

/** Whether rows add up to twice the total of all, or three times. */
function isManifold({ figures }: SumRow, rows: readonly SumRow[]): boolean {
  const times = new Set(
    figures.flatMap((figure, column) => {
      const sum = rows.reduce((so, row) => so + (row.figures[column] || 0), 0);
      if (Number.isNaN(figure) || (figure === 0 && sum === 0)) return [];
      const many = sum / figure;
      return [Math.abs(many - Math.round(many)) <= looseOff ? Math.round(many) : NaN];
    }),
  );
  const [many = NaN] = times;
  return times.size === 1 && many > 1 && many <= mostTimes;
}

class SumReading {
  private readonly columns: readonly number[];
  private readonly found: ReadonlyMap<number, readonly number[]>;
  /** The smallest step of the figures of each column: 1 where they are whole. */
  private readonly steps: readonly number[];
  private readonly isPositive: boolean;

  constructor(
    private readonly grid: SourceGrid,
    private readonly layout: Layout,
    private readonly label: number,
    mark: 0 | 1,
    all: readonly number[],
  ) {
    const figures = new Map(all.map((row) => [row, figuresOf(grid, layout, row, label)]));
    this.columns = layout.headers.flatMap((_, column) => ([...figures.values()].some((row) => row.has(column)) ? [column] : []));
    this.found = new Map([...figures].map(([row, of]) => [row, this.columns.map((column) => of.get(column)?.[mark] ?? NaN)]));
    this.steps = this.columns.map((_, place) =>
      [...this.found.values()].reduce((least, row) => Math.min(least, stepOf(row[place] ?? NaN)), 1),
    );
    this.isPositive = ![...this.found.values()].some((row) => row.some((figure) => figure < 0));
  }

  /** Those of some rows that have figures. */
  rows(places: readonly number[]): SumRow[] {
    return places.flatMap((row) => {
      const figures = this.found.get(row) ?? [];
      if (figures.every(Number.isNaN)) return [];
      return [{ row, figures, sum: figures.reduce((sum, figure) => sum + (figure || 0), 0), words: this.words(row) }];
    });
  }

  private words(row: number): string {
    const own = new Set([...this.columns, this.label, ...(this.layout.cellUnits ?? []).flatMap(({ unitColumn }) => unitColumn ?? [])]);
    const cells = this.layout.headers.map((_, column) => (own.has(column) ? undefined : this.grid.cells[row]?.[column]));
    return cells.flatMap((cell) => (cell === undefined || isBlank(cell) || meaningOf(cell) === "number" ? [] : [cell.text])).join("\u0000");
  }

  /** Whether a row is the sum of others: half a step of rounding for each of them, or a share of it where `loose` allows more. */
  fits(total: SumRow, parts: readonly SumRow[], loose: number): boolean {
    if (total.words !== "" && total.words !== parts[0]?.words) return false;
    let off = 0;
    let size = 0;
    for (const [column, figure] of total.figures.entries()) {
      if (Number.isNaN(figure)) continue;
      const sum = parts.reduce((so, part) => so + (part.figures[column] || 0), 0);
      const difference = Math.abs(figure - sum);
      const rounding = 0.5 * parts.length * (this.steps[column] ?? 1);
      if (difference > Math.max(rounding, loose * Math.abs(figure), 1e-6 * Math.abs(figure)) + 1e-9) return false;
      off += difference;
      size += Math.abs(figure);
    }
    return size > 0 && off <= mostOff * size;
  }

  /** The sums of the rows that follow, or of those that come before, whichever explain more. */
  best(rows: readonly SumRow[], loose = 0): Parsed | undefined {
    const [above, below] = [rows, [...rows].reverse()].map((ordered) => ({ rows: ordered, ...this.sumsIn(ordered, loose) }));
    if (above === undefined || below === undefined) return undefined;
    const chosen = below.covered > above.covered ? below : above;
    const indents = chosen.rows.map(({ row }, place) => ({
      row,
      indent: chosen.ends.filter((end, other) => other < place && place < end).length,
    }));
    const depths = chosen.sums.size === 0 ? undefined : atOnce(nested(indents, chosen === below));
    return depths && { ...chosen, depths };
  }

  private sumsIn(rows: readonly SumRow[], loose: number): Sums {
    const ends = rows.map((_, place) => place + 1);
    const sums = new Set<number>();
    for (let place = rows.length - 2; place >= 0; place--) {
      const flat = this.endOf(rows, place, loose, (next) => next + 1);
      const end = flat ?? this.endOf(rows, place, loose, (next) => ends[next] ?? next + 1, sums);
      if (flat !== undefined)
        for (let below = place + 1; below < flat; below++) {
          ends[below] = below + 1;
          sums.delete(below);
        }
      if (end !== undefined) sums.add(place);
      const [total, next] = [rows[place], rows[place + 1]];
      const isOnly = end === undefined && total && next && ends[place + 1] === place + 2 && this.fits(total, [next], 0);
      ends[place] = end ?? (isOnly === true ? place + 2 : place + 1);
    }
    let covered = 0;
    for (let place = 0; place < rows.length; place = ends[place] ?? rows.length)
      if (sums.has(place)) covered += (ends[place] ?? place) - place;
    return { ends, sums, covered };
  }

  /** Behind the rows that a row is the sum of, taken one by one by `step`; one alone is enough where it is a sum itself. */
  private endOf(
    rows: readonly SumRow[],
    place: number,
    loose: number,
    step: (place: number) => number,
    sums?: ReadonlySet<number>,
  ): number | undefined {
    const total = rows[place];
    const parts: SumRow[] = [];
    let sum = 0;
    let filled = 0;
    let isOfSums = false;
    for (let next = place + 1; total !== undefined && next < rows.length; next = step(next)) {
      const part = rows[next];
      if (part === undefined) break;
      parts.push(part);
      sum += part.sum;
      if (part.figures.some((figure) => figure !== 0 && !Number.isNaN(figure))) filled++;
      isOfSums ||= sums?.has(next) === true;
      if (this.isPositive && sum > (1 + mostOff) * total.sum + 1e-9) return undefined;
      const isNear = Math.abs(sum - total.sum) <= mostOff * Math.abs(total.sum) + 1e-9;
      if (isNear && (filled > 1 || isOfSums) && this.fits(total, parts, loose)) return step(next);
    }
    return undefined;
  }
}

/** The last digit of a figure as a step: 0.01 for 1.25. */
function stepOf(figure: number): number {
  if (Number.isNaN(figure) || Number.isInteger(figure)) return 1;
  const digits = /\.(\d+)$/.exec(String(figure))?.[1]?.length ?? 9;
  return 10 ** -Math.min(digits, 9);
}
