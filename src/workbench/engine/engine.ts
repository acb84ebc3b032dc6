/**
 * The port between the workbench and the spreadsheet engine behind it. Nothing outside `engine/` imports the engine's own
 * packages; the Office host, the page and the file room speak only to this interface. Rows and columns are zero-based.
 */
import type {
  CellStyle,
  ConditionalFormatModel,
  ErrorCode,
  NameModel,
  Rectangle,
  Scalar,
  SheetModel,
  TableModel,
  ValidationModel,
  WorkbookModel,
} from "../model";

export interface Area extends Rectangle {
  sheetId: string;
}

/** Who caused a change: the add-in through the API, or the person at the grid (typing, paste, fill, undo, ribbon of the grid). */
export type ChangeOrigin = "addin" | "user";

/** What a write puts into a cell; `null` in a grid of these leaves the cell as it is. */
export type CellInput = { value: Scalar | null } | { formula: string } | { error: ErrorCode };

/** What a cell holds. `value` is the calculated value; "" when blank. */
export interface CellContent {
  value: Scalar | "";
  error?: ErrorCode;
  /** English formula text as Excel shows it, on the cell that owns it (not on cells it spills into). */
  formula?: string;
}

export interface SheetState {
  id: string;
  name: string;
  visibility: SheetModel["visibility"];
  tabColor: string;
  frozenRows: number;
  frozenColumns: number;
  showGridlines: boolean;
}

export type EngineEvent =
  | {
      type: "changed";
      kind: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
      area: Area;
      origin: ChangeOrigin;
    }
  | { type: "formatChanged"; area: Area; origin: ChangeOrigin }
  | { type: "calculated"; sheetIds: string[] }
  | { type: "selectionChanged"; area: Area }
  | { type: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated"; sheetId: string; origin: ChangeOrigin }
  | { type: "sheetRenamed"; sheetId: string; before: string; after: string; origin: ChangeOrigin }
  | { type: "sheetMoved"; sheetId: string; before: number; after: number; origin: ChangeOrigin }
  | { type: "sheetVisibility"; sheetId: string; before: string; after: string }
  | { type: "tableAdded" | "tableDeleted"; tableId: string; sheetId: string; name: string; origin: ChangeOrigin }
  | { type: "columnWidths"; sheetId: string }
  /** A person was kept from changing these cells. */
  | { type: "refused"; area: Area }
  /** A person pressed on a cell of the active sheet and let go of it there. */
  | { type: "cellPressed"; sheetId: string; row: number; column: number }
  /** A person pressed on a cell with a link. */
  | { type: "linkPressed"; sheetId: string; row: number; column: number; target: string };

/** What a person may be about to do to cells. */
export type UserChange = "edit" | "format" | "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns";

/** A custom function as `functions.json` describes it. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: {
    name: string;
    description: string;
    type: string;
    dimensionality?: "scalar" | "matrix";
    optional?: boolean;
    repeating?: boolean;
    /** The words that Excel offers while the argument is typed, each with its tooltip. */
    choices?: { word: string; tooltip: string }[];
  }[];
  result: { type?: string; dimensionality?: "scalar" | "matrix" };
  options?: Record<string, boolean>;
}

/** Arguments are scalars or row-major grids; blank and omitted are null. Never throws. */
export type FunctionCall = (id: string, args: unknown[]) => { ok: true; value: unknown } | { ok: false; code: ErrorCode; message: string };

export interface Calculation {
  /** Something waits to be calculated. */
  readonly dirty: boolean;
  /** Resolves when every cell shows its calculated value; free when nothing changed. */
  settle(): Promise<void>;
  mode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Application.calculate: "Recalculate" only dirty cells, "Full" and "FullRebuild" all. */
  calculate(type: "Recalculate" | "Full" | "FullRebuild"): Promise<void>;
  /** Number of calculation runs so far, for tests. */
  readonly runs: number;
}

export interface Engine {
  readonly calculation: Calculation;

  // --- whole workbook
  /** Replaces the workbook. Charts and add-in settings of the model are not the engine's: the caller keeps them. */
  load(model: WorkbookModel): Promise<void>;
  /** The workbook without charts, settings, XML parts and properties. Settles first. */
  capture(): Promise<WorkbookModel>;
  dispose(): void;

  // --- sheets, in tab order
  sheets(): SheetState[];
  sheet(sheetId: string): SheetState | undefined;
  addSheet(name: string, index?: number): string;
  removeSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, index: number): void;
  copySheet(sheetId: string, name: string, index?: number): string;
  activeSheet(): string;
  activateSheet(sheetId: string): void;
  changeSheet(sheetId: string, patch: Partial<Omit<SheetState, "id" | "name">>): void;

  // --- cells
  /** Buffered: joined with neighbouring writes and applied by `flush`, before any read and at the end of a batch. */
  write(area: Area, cells: (CellInput | null)[][], origin?: ChangeOrigin): void;
  flush(): void;
  read(area: Area): CellContent[][];
  /** Displayed text, formatted. */
  text(area: Area): string[][];
  /** Message of the custom-function error in a cell. */
  messageAt(sheetId: string, row: number, column: number): string | undefined;
  clear(area: Area, what: "all" | "contents" | "formats" | "hyperlinks"): void;
  usedArea(sheetId: string, valuesOnly: boolean): Area | null;
  /** The area the formula at this anchor fills, or null. */
  spillFrom(sheetId: string, row: number, column: number): Area | null;
  /** The anchor whose spill covers this cell, or null. */
  spillAnchor(sheetId: string, row: number, column: number): { row: number; column: number } | null;
  styleAt(sheetId: string, row: number, column: number): CellStyle;
  /** Merges the patch into each cell's style; `null` as a member resets it. */
  setStyle(
    area: Area,
    patch:
      | { [K in keyof CellStyle]?: CellStyle[K] | null }
      | ((row: number, column: number) => { [K in keyof CellStyle]?: CellStyle[K] | null }),
  ): void;
  insert(area: Area, shift: "Down" | "Right"): void;
  remove(area: Area, shift: "Up" | "Left"): void;
  /** Copies as Excel's copyFrom: formulas move their relative references. */
  copy(from: Area, to: Area, what: "All" | "Formulas" | "Values" | "Formats", skipBlanks: boolean, transpose: boolean): Promise<void>;
  merge(area: Area, across: boolean): void;
  unmerge(area: Area): void;
  merges(sheetId: string): Rectangle[];
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, first: number, last: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, first: number, last: number, points: number): void;
  /** Back to the default height. */
  resetRowHeight(sheetId: string, first: number, last: number): void;
  autofitColumns(sheetId: string, first: number, last: number): void;
  autofitRows(sheetId: string, first: number, last: number): void;
  setHidden(sheetId: string, axis: "row" | "column", first: number, last: number, hidden: boolean): void;
  isHidden(sheetId: string, axis: "row" | "column", index: number): boolean;

  // --- tables and names
  tables(): (TableModel & { sheetId: string })[];
  table(tableId: string): (TableModel & { sheetId: string }) | undefined;
  /** The header row must already hold its texts. */
  addTable(area: Area, name: string, style: string): Promise<string>;
  removeTable(tableId: string): Promise<void>;
  renameTable(tableId: string, name: string): Promise<void>;
  resizeTable(tableId: string, area: Area): Promise<void>;
  changeTable(
    tableId: string,
    patch: Partial<
      Pick<
        TableModel,
        "style" | "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn" | "filterButton" | "hasTotals" | "hasHeaders"
      >
    >,
  ): Promise<void>;
  /** Rows hidden by the table's filter; `values` = shown texts of a column, null = clear. */
  filterTable(tableId: string, column: number, values: string[] | null): Promise<void>;
  tableFilters(tableId: string): Record<number, string[]>;
  names(): NameModel[];
  /** One of a sheet, or of the workbook, letters compared without case. */
  name(name: string, sheet?: string): NameModel | undefined;
  setName(name: NameModel): void;
  removeName(name: string, sheet?: string): void;

  // --- rules drawn by the engine
  conditionalFormats(sheetId: string): ConditionalFormatModel[];
  conditionalFormat(sheetId: string, id: string): ConditionalFormatModel | undefined;
  addConditionalFormat(sheetId: string, format: ConditionalFormatModel, index?: number): void;
  changeConditionalFormat(sheetId: string, id: string, format: ConditionalFormatModel): void;
  removeConditionalFormat(sheetId: string, id: string): void;
  validations(sheetId: string): ValidationModel[];
  setValidation(sheetId: string, validation: ValidationModel): void;
  removeValidation(sheetId: string, id: string): void;

  // --- notes and links
  notes(sheetId: string): SheetModel["notes"];
  setNote(sheetId: string, row: number, column: number, text: string | null): void;
  hyperlinks(sheetId: string): SheetModel["hyperlinks"];
  setHyperlink(sheetId: string, row: number, column: number, link: { target: string; tip?: string } | null): void;

  // --- people and functions
  selection(): Area;
  /** Every selected area in the order of selecting, the last one holding the active cell. */
  selections(): Area[];
  select(area: Area): void;
  /** Selects several areas of one sheet, as a person does who holds Ctrl. */
  selectSeveral(areas: readonly [Area, ...Area[]]): void;
  /** Asked before a person changes cells of the active sheet; a refusal leaves them as they are and is told as an event. */
  guard(refuses: (change: UserChange, area: Area) => boolean): void;
  /** True while a person edits a cell: Excel refuses writes then. */
  editing(): boolean;
  on(listener: (event: EngineEvent) => void): () => void;
  /** Registers `NAMESPACE.id` for each; calls them synchronously during calculation. Registering again replaces and recalculates. */
  /** `again`: which formulas are calculated again: all, or only those that found nobody to answer, or no function of that name, before. */
  setFunctions(namespace: string, functions: FunctionMetadata[], call: FunctionCall, again?: "all" | "unanswered"): void;
  suspendPainting(): void;
  resumePainting(): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
}
