import type { Area } from "../language/references";
/**
 * A sheet described as data: what stands in which cell, how it looks, which rules and charts it has, and which cells bear a name.
 * The workbook room draws it; nothing here knows Excel's API. Rows and columns are zero-based.
 */

/** A formula in English with commas, with the leading `=`; a spilling one stands in its first cell only. */
export interface Formula {
  formula: string;
}

/** What a cell holds. A string is always a text, never a formula; null leaves the cell alone. */
export type CellContent = string | number | Formula | null;

/** The looks a blueprint may ask for, by meaning; the workbook room owns sizes and colours. */
export type CellLook =
  | "title"
  | "answer"
  | "headline"
  | "section"
  | "header"
  | "names"
  | "input"
  | "company"
  | "how"
  | "brief"
  | "theme"
  | "cardName"
  | "cardValue"
  | "cardStatus"
  | "cardTarget"
  | "cardText"
  | "cardLink"
  | "cardEnd"
  | "listHead"
  | "listText"
  | "listFigure"
  | "listTarget"
  | "panel"
  | "task"
  | "link"
  | "quiet"
  | "missing";

/** Three meanings, each with a colour that is never alone: a word or a shape stands with it. */
export type Meaning = "good" | "watch" | "act";

export type ConditionalRule =
  /** Heat map: low, middle and high numbers, calm to alarming. */
  | { kind: "heat"; low: number; middle: number; high: number }
  | { kind: "dataBar" }
  /** A formula for the first cell of the area, true where the meaning applies; never an SOP.* function. `ink`: the text alone is coloured. */
  | { kind: "formula"; formula: string; meaning: Meaning; ink?: true }
  /** The row where things stand now, bold on a pale ground: no meaning, and the text says it too. */
  | { kind: "current"; formula: string };

/** One line or row of columns of a chart. */
export interface ChartSeries {
  name: string;
  values: Area;
  type?: "line" | "columnClustered";
  /** Drawn thin and grey: the edges of a band around the line that matters. */
  quiet?: boolean;
  /** Not drawn at all: what the columns that matter stand on. The legend is left out then. */
  unseen?: boolean;
}

/** A native chart over cells of the same sheet. */
export interface ChartBlueprint {
  /** Unique in the sheet; starts with Sop so that a rebuild finds its own charts. */
  id: `Sop${string}`;
  type: "line" | "columnClustered" | "columnStacked" | "barClustered";
  /** What the chart answers; null for a trend line inside a card whose name says it. */
  title: string | null;
  categories: Area;
  series: ChartSeries[];
  /** Cells the chart covers. */
  place: Area;
  numberFormat?: string;
  /** Where the value axis begins; left to Excel where it is absent. */
  minimum?: number;
}

/** What a line or the bars of a card's chart are: figures of the past, those of the period, what is above a limit, or the target. */
export type CardSeriesLook = "pale" | "dark" | "above" | "target" | "bars";

/**
 * A small chart inside a card, over cells of a hidden sheet: no title, no legend, no frame. Its figures lie in a block that a name stands
 * for, and so do the three cells with the least, the most and the step of its value axis, which are set when they are calculated.
 */
export interface CardChart {
  /** Unique in the sheet; starts with Sop so that a rebuild finds its own charts. */
  id: `Sop${string}`;
  kind: "lines" | "columns" | "bars";
  /** What a screen reader says. */
  title: string;
  /** Name of the block; the areas below count from its first cell. */
  block: `Sop${string}`;
  categories: Area;
  series: { name: string; values: Area; look: CardSeriesLook }[];
  /** Least, most and step of the value axis, counted like the areas above. */
  scale: Area;
  /** Cells the chart covers. */
  place: Area;
  numberFormat: string;
}

/**
 * Cells that people type numbers into, by names in the column to their left and by periods in the row above. Each cell is drawn with what a
 * table records, and a rebuild keeps what a person typed in its place.
 */
export interface TypedGrid {
  name: `Sop${string}`;
  area: Area;
  /** The names beside the rows. */
  rows: readonly string[];
  /** The periods above the columns, as Excel numbers days. */
  columns: readonly number[];
  /** What is said when a cell is selected, and when it is given something else than a number of units. */
  title: string;
  help: string;
  refusal: string;
}

/** Kinds of sheets, told by the colour of their tabs: answers, the cycle, data, and what stands behind. Never a status. */
export type TabKind = "answer" | "cycle" | "data" | "quiet";

/** A sheet of pages of so many rows each. Excel takes no breaks where a sheet is fitted to a page, so it is scaled. */
export interface PrintedPages {
  area: Area;
  /** Rows that begin a page, but for the first. */
  breaks: readonly number[];
  /** Percent. */
  scale: number;
  /** The paper, where the sheet is made for one, and what stands above each page; otherwise they are the company's own. */
  paper?: "A4" | "Letter";
  header?: { left: string; center: string; right: string };
}

/** Everything that is drawn on one sheet. */
export interface Blueprint {
  /** Defined name of the area that belongs to the add-in on this sheet; by it the sheet is found again, whatever it is called. */
  mark: `Sop${string}`;
  /** Wanted sheet title, in the user's language. */
  title: string;
  cells: CellContent[][];
  looks: { area: Area; look: CellLook }[];
  formats: { area: Area; numberFormat: string }[];
  alignments: { area: Area; horizontal: "Left" | "Center" | "Right" }[];
  wraps: Area[];
  /** Cells joined into one, for a choice whose words are wider than its column. */
  merges: Area[];
  /** Column widths in points, from column A. */
  widths: number[];
  heights: { row: number; rows: number; points: number }[];
  freeze: { rows: number; columns: number };
  conditional: { area: Area; rule: ConditionalRule }[];
  charts: ChartBlueprint[];
  cardCharts: CardChart[];
  names: { name: `Sop${string}`; area: Area }[];
  /** Names of the sheet for which it has no cell now: where an earlier drawing had one, they must not stand for whatever is there now. */
  unused?: readonly `Sop${string}`[];
  /** Named cells whose value a person may have changed: a rebuild keeps what they typed. */
  inputs: readonly `Sop${string}`[];
  /** Whole areas that a person may fill: a rebuild keeps what they typed. */
  grids?: readonly TypedGrid[];
  /** Values to choose from: the cells that hold them, or words written out (which must be few and without commas). */
  lists: { area: Area; items: Area | string[]; strict: boolean }[];
  /** Short texts shown when a cell is selected. */
  prompts: { area: Area; title: string; message: string }[];
  /**
   * Cells that lead to what a defined name stands for: the name survives a sheet that is called otherwise. Without a text the cell says
   * what its formula gives.
   */
  links: { cell: { row: number; column: number }; target: `Sop${string}`; text: string | null; tip: string }[];
  /** How many rows are repeated on every printed page. */
  printTitleRows: number;
  /** First of these rows; the top of the sheet where nothing is said. */
  printTitlesFrom?: number;
  /** Printed page by page, at a scale at which every page fits on both papers; instead of `printArea`. */
  pages?: PrintedPages;
  /** Printed alone, on one page or one page wide; a sheet without it is printed whole, one page wide. */
  printArea?: Area & { onePage: boolean };
  tab: TabKind;
  /** Nobody needs to see it: other sheets show what it works out. */
  hidden?: true;
}
