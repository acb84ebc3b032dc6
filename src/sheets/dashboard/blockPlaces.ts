/** Where things stand in the block of a KPI on the hidden sheet, counted from its first cell, and how formulas of other sheets point to them. */
import { cellRef, areaRef, type Area } from "../../language/references";
import { dataCells } from "./dataCells";
import type { KpiId } from "./kpis";

/** Rows of a block. */
export const rows = {
  months: 0,
  letters: 1,
  value: 2,
  numerator: 3,
  denominator: 4,
  /** Rows of a table that the figure leaves out, because they cannot be read. */
  unread: 5,
  target: 6,
  dark: 7,
  pale: 8,
  lower: 9,
  scale: 10,
} as const;
export type BlockRow = keyof typeof rows;

/** Columns of a block before those of the months. */
export const columns = { label: 0, now: 1, before: 2, yearBefore: 3, facts: 4, months: 5 } as const;
export type Stand = "now" | "before" | "yearBefore";

/** Months of a block, which its chart shows: a year, and the same month of the year before. */
export const monthCount = 13;
/** Months ahead that a chart of the plan shows. */
export const comingMonths = 12;

export const blockSize = { rows: Object.keys(rows).length, columns: columns.months + monthCount } as const;

/** Cells of the scale: least, most, and the step between. */
export const scale = { least: columns.now, most: columns.before, step: columns.yearBefore } as const;

/** What stands in the column of facts. */
export const facts = {
  /** First day of the latest month with data; 0 where there is none. */
  latest: rows.months,
  /** Months of the period that have data. */
  filled: rows.letters,
  /** TRUE where the period that would be expected has no data, and an older one is shown. */
  stale: rows.value,
  /** Facts of single KPIs: see who writes them. */
  first: rows.numerator,
  second: rows.denominator,
  third: rows.target,
  fourth: rows.dark,
  /** Why the figure is not complete, or has no answer: "Deliveries!F12 is blank and 2 more"; "" where it is whole. */
  reason: rows.unread,
} as const;

/** A cell of the block of a KPI, for formulas of any sheet. */
export const blockCell = (id: KpiId, row: number, column: number): string => `INDEX(${dataCells.kpis[id]},${row + 1},${column + 1})`;

/** The cells of a block while it is drawn. */
export class Block {
  constructor(readonly area: Area) {}

  area1(row: BlockRow, column: number): Area {
    return { row: this.area.row + rows[row], column: this.area.column + column, rows: 1, columns: 1 };
  }
  cell(row: BlockRow, column: number): string {
    const { row: line, column: place } = this.area1(row, column);
    return cellRef(line, place);
  }
  fact(fact: keyof typeof facts): string {
    return cellRef(this.area.row + facts[fact], this.area.column + columns.facts);
  }
  /** The months of a row. */
  line(row: BlockRow): string {
    return areaRef({ ...this.area1(row, columns.months), columns: monthCount });
  }
}
