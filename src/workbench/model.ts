/**
 * A workbook as plain data: what the engine can capture and load, what a file holds, what the browser's storage keeps.
 * JSON-safe on purpose (no Map, no Date, no undefined that matters). Rows and columns are zero-based, areas inclusive.
 */

import type { Rectangle } from "../xlsx/cellReference";
import type { ChartModel } from "./chartModel";

export type { Rectangle };

export type ErrorCode = "#N/A" | "#VALUE!" | "#DIV/0!" | "#NUM!" | "#REF!" | "#NAME?" | "#NULL!" | "#SPILL!" | "#CALC!" | "#BUSY!";
export type Scalar = number | string | boolean;

export interface BorderLine {
  /** Excel's line styles: "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot". */
  style: string;
  /** "Hairline" | "Thin" | "Medium" | "Thick". */
  weight: string;
  color: string;
}

/** Every member optional: absent = Excel's default. Colours are `#RRGGBB`. */
export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontName?: string;
  fontSize?: number;
  fontColor?: string;
  fill?: string;
  /** "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed". */
  horizontal?: string;
  /** "Top" | "Center" | "Bottom" | "Justify" | "Distributed". */
  vertical?: string;
  wrap?: boolean;
  indent?: number;
  rotation?: number;
  /** Excel number format in en-US codes; absent = "General". */
  numberFormat?: string;
  top?: BorderLine;
  bottom?: BorderLine;
  left?: BorderLine;
  right?: BorderLine;
  /** Protection flags of the cell; Excel's default is locked. */
  unlocked?: boolean;
  formulaHidden?: boolean;
  /** Name of the cell style that gave the cell its look; absent = Normal. */
  styleName?: string;
}

/** A cell style of the workbook: its look, and which parts of it cells take over. */
export interface CellStyleModel {
  style: CellStyle;
  included: Readonly<Record<string, boolean>>;
  readingOrder: string;
  shrinkToFit: boolean;
  autoIndent: boolean;
}

/** An answer in a thread, and what a comment has in common with it. */
export interface CommentReplyModel {
  id: string;
  content: string;
  contentType: "Plain" | "Mention";
  richContent: string;
  mentions: { name: string; email: string; id: number }[];
  authorName: string;
  authorEmail: string;
  /** ISO, as the wire has it. */
  creationDate: string;
}

/** A threaded comment on one cell. */
export interface CommentModel extends CommentReplyModel {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReplyModel[];
}

export interface CellModel {
  /** Value, or cached result of the formula. */
  v?: Scalar;
  /** Error shown instead of a value. */
  e?: ErrorCode;
  /** Formula as Excel shows it in English, with the leading `=`. Set on the anchor cell of a spill only. */
  f?: string;
  /** Area a dynamic-array formula fills, on its anchor cell. */
  spill?: Rectangle;
  /** Index into `WorkbookModel.styles`. */
  s?: number;
}

export interface TableModel {
  id: string;
  name: string;
  range: Rectangle;
  columns: { name: string; totalsFormula?: string; totalsLabel?: string }[];
  hasHeaders: boolean;
  hasTotals: boolean;
  /** Built-in style name such as "TableStyleMedium2". */
  style: string;
  bandedRows: boolean;
  bandedColumns: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  filterButton: boolean;
}

export interface NameModel {
  name: string;
  /** With the leading `=`, absolute references: `=Data!$B$2`. */
  formula: string;
  /** Sheet name for a sheet-scoped name. */
  sheet?: string;
  visible: boolean;
  comment: string;
}

/** A point of a colour scale, a data bar end or an icon threshold. */
export interface FormatPoint {
  kind: "min" | "max" | "number" | "percent" | "percentile" | "formula" | "automatic";
  value?: number | string;
  color?: string;
}

export type ConditionalRuleModel =
  | {
      type: "cellValue";
      operator: "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterOrEqual" | "lessOrEqual";
      formula1: string;
      formula2?: string;
      style: CellStyle;
    }
  | { type: "colorScale"; points: FormatPoint[] }
  | {
      type: "dataBar";
      min: FormatPoint;
      max: FormatPoint;
      color: string;
      negativeColor?: string;
      gradient: boolean;
      showValue: boolean;
      direction?: string;
    }
  | { type: "iconSet"; set: string; reverse: boolean; showValue: boolean; points: (FormatPoint & { orEqual: boolean })[] }
  /** `meant` is what an add-in asked for where the rule is of a kind that is kept as the formula it stands for. */
  | { type: "custom"; formula: string; style: CellStyle; meant?: MeantRule };

/** Rules by text, by rank, and by what Excel offers ready made. */
export type MeantRule =
  | { kind: "ContainsText"; operator: string; text: string }
  | { kind: "TopBottom"; type: string; rank: number }
  | { kind: "PresetCriteria"; criterion: string };

export interface ConditionalFormatModel {
  id: string;
  ranges: Rectangle[];
  stopIfTrue: boolean;
  rule: ConditionalRuleModel;
}

export interface ValidationModel {
  id: string;
  ranges: Rectangle[];
  /** "any" accepts everything and only carries a prompt. */
  type: "list" | "wholeNumber" | "decimal" | "date" | "time" | "textLength" | "custom" | "any";
  operator?: "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterOrEqual" | "lessOrEqual";
  /** A value, a formula with `=`, or for a list the comma separated items. */
  formula1: string;
  formula2?: string;
  ignoreBlank: boolean;
  /** For a list: false hides the arrow in the cell. */
  inCellDropDown?: boolean;
  error?: { title: string; message: string; style: "stop" | "warning" | "information"; show: boolean };
  prompt?: { title: string; message: string; show: boolean };
}

export interface SheetModel {
  id: string;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColor?: string;
  frozenRows: number;
  frozenColumns: number;
  showGridlines: boolean;
  /** Sparse: rows[row][column]. */
  rows: Record<number, Record<number, CellModel>>;
  /** Widths in points where not the default; `hidden` columns and rows by index. */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenColumns: number[];
  hiddenRows: number[];
  merges: Rectangle[];
  tables: TableModel[];
  conditionalFormats: ConditionalFormatModel[];
  validations: ValidationModel[];
  charts: ChartModel[];
  comments?: CommentModel[];
  /** `worksheet.customProperties`. */
  customProperties?: Record<string, string>;
  notes: { row: number; column: number; text: string }[];
  hyperlinks: { row: number; column: number; target: string; tip?: string }[];
  protection: { on: boolean; options?: Record<string, boolean | string> };
  page: {
    orientation: "portrait" | "landscape";
    fitToWidth?: number;
    fitToHeight?: number;
    /** Percent of its size at which the sheet is printed, where it is fitted to no number of pages. */
    scale?: number;
    /** Rows that begin a page, from 0. */
    rowBreaks?: number[];
    titleRows?: { first: number; last: number };
    printArea?: Rectangle;
    header?: string;
    footer?: string;
    /** Excel's word: "A4", "Letter", ... */
    paper?: string;
    /** Points from the edges of the paper. */
    margins?: PageMargins;
    centerHorizontally?: true;
    centerVertically?: true;
    printGridlines?: true;
    printHeadings?: true;
    blackAndWhite?: true;
    draftMode?: true;
  };
}

export type PageMargins = Record<"top" | "bottom" | "left" | "right", number>;

/** An add-in that a file knows. */
export interface WebExtensionModel {
  /** Its part; that of the add-in which runs here without the settings. */
  xml: string;
  /** How its pane is docked, as the file says it. */
  pane: Record<string, string>;
  own?: true;
}

export interface WorkbookModel {
  version: 1;
  name: string;
  activeSheet: string;
  sheets: SheetModel[];
  styles: CellStyle[];
  /** Cell styles that somebody made or changed, by name. */
  cellStyles?: Record<string, CellStyleModel>;
  names: NameModel[];
  /** Settings of the add-in, JSON values: one list behind `workbook.settings` and `Office.context.document.settings`. */
  settings: Record<string, unknown>;
  webExtensions?: WebExtensionModel[];
  customXmlParts: { id: string; xml: string }[];
  properties: Record<string, string>;
  customProperties: Record<string, string | number | boolean>;
  /** Whoever wrote the workbook asks that every formula is calculated when it opens. */
  calculateFully?: boolean;
}
