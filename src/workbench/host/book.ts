/**
 * What host classes may ask of the workbook they belong to (`Workbook` in workbook.ts is it), and of the objects it hands out.
 * Ranges, sheets and tables lead to each other. They know each other by the interfaces here only, so that their files need not
 * import one another in circles; a member that a neighbour comes to need is added here.
 */
import type { Area, CellContent, Engine } from "../engine/engine";
import type { CellStyle } from "../model";
import type { WorkbookDocument } from "./document";
import type { HostObject } from "./objects";

/** Members of a cell's style to set; null resets one. */
export type StylePatch = { [K in keyof CellStyle]?: CellStyle[K] | null };

/** Excel.DataChangeType. */
export type EditKind = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** `Range` in ranges/range.ts. */
export interface RangeObject extends HostObject {
  readonly area: Area;
  readonly Address: string;
  readonly CellCount: number;
  readonly ColumnCount: number;
  readonly IsEntireColumn: boolean;
  readonly IsEntireRow: boolean;
  readonly Worksheet: SheetObject;
  get Values(): unknown[][] | null;
  set Values(given: unknown);
  readonly Format: HostObject;
  Calculate(): Promise<void>;
  Clear(applyTo?: unknown): void;
  CopyFrom(source: unknown, type?: unknown, skipBlanks?: unknown, transpose?: unknown): Promise<void>;
  GetEntireColumn(): RangeObject;
  GetEntireRow(): RangeObject;
  GetIntersectionOrNullObject(given: unknown): RangeObject | null;
  GetOffsetRange(rows: unknown, columns: unknown): RangeObject;
  GetUsedRangeOrNullObject(valuesOnly?: unknown): RangeObject | null;
  SetDirty(): Promise<void>;
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): RangeObject;
  GetCell(row: unknown, column: unknown): RangeObject;
  GetRow(row: unknown): RangeObject;
  GetSurroundingRegion(): RangeObject;
  ReplaceAll(text: unknown, replacement: unknown, criteria?: unknown): number;
}

/** `Worksheet` in sheets/worksheet.ts. */
export interface SheetObject extends HostObject {
  readonly Name: string;
  readonly Visibility: string;
}

/** `Table` in tables/table.ts. */
export interface TableObject extends HostObject {
  /** The whole table, headers and totals included. */
  readonly area: Area;
  /** The data rows, or null. */
  readonly body: Area | null;
  readonly Columns: { find(name: unknown): { GetDataBodyRange(): RangeObject } | undefined };
  GetDataBodyRange(): RangeObject;
}

/** `Tables` in tables/tableCollection.ts. */
export interface TablesObject extends HostObject {
  readonly items: TableObject[];
  find(nameOrId: unknown): TableObject | undefined;
}

export interface Book {
  readonly engine: Engine;
  readonly document: WorkbookDocument;
  /** The one Worksheet object of a sheet id; ItemNotFound when the sheet is gone. */
  sheet(sheetId: string): SheetObject;
  /** A new Range object over an area: one per client object, since references are released one by one. */
  range(area: Area): RangeObject;
  /** What an add-in gives for a range: a Range, an address ("A1:B2", "Data!A:A", "3:5", a name). InvalidArgument if it is none. */
  resolveRange(given: unknown, sheetId?: string): RangeObject;
  /** A setter hands its unfinished work over; the next action starts after it. */
  wait(work: Promise<unknown>): void;
  /** A handler was added to (or removed from) an event of this object. */
  registerEvent(object: HostObject, event: string, added: boolean): void;
  /** Somebody listens to events of this name. */
  hears(event: string): boolean;
  /** Posts an event to the frames; see apiEvents.ts for types and targets. */
  raise(type: number, targetId: string, message: object): void;
  /** Throws AccessDenied when the area has locked cells of a protected sheet. */
  assertUnlocked(area: Area): void;
  /** Throws AccessDenied when the sheet is protected. */
  assertUnprotected(sheetId: string): void;
  /** Throws AccessDenied when the sheet is protected without this permission ("allowFormatCells", "allowInsertRows", ...). */
  assertFormatting(area: Area, permission: string): void;
  /** Puts values into cells as Excel does when they are typed, and tells the add-in. Protected and locked cells refuse. */
  enterCells(area: Area, valueAt: (row: number, column: number) => unknown): void;
  /** Puts contents back as they were read elsewhere: no typing rules, undefined clears. */
  enterRaw(area: Area, contentAt: (row: number, column: number) => CellContent | undefined): void;
  /** Changes formats and tells the add-in. */
  restyle(area: Area, patch: StylePatch | ((row: number, column: number) => StylePatch)): void;
  /** The next writes inside this area are blocks of one write: they are told as one change. */
  expectBlocks(area: Area): void;
  /** Tells the add-in of a change it made: `kind` as in Excel.DataChangeType. */
  edited(area: Area, kind?: EditKind): void;
  /** Cells of this sheet may be formatted as text. */
  expectText(sheetId: string): void;
  /** Tells the add-in of formats it changed. */
  formatted(area: Area): void;
  /** Tells the add-in that a sheet was protected or unprotected. */
  protectionChanged(sheetId: string): void;
  /** Tells the add-in that rows were hidden or shown. */
  rowsHidden(area: Area, hidden: boolean): void;
  /** Inserts or removes cells, moves the ranges held by the add-in, and tells it. Throws on tables that would be torn, save `ownTable`. */
  shiftCells(area: Area, shift: "Down" | "Right" | "Up" | "Left", ownTable?: string): void;
  /** Something stands in one of these cells. */
  hasContent(area: Area): boolean;
  /** A braced GUID that no part of the workbook has. */
  newId(): string;
  /** "en-US", "fr-FR": language and separators of the session. */
  readonly locale: string;
  /** Settings of the add-in were changed by it. */
  settingsChanged(): void;
  /** Until the batch ends, reads do not wait for the calculation. */
  suspendCalculation(): void;
  /** Until the batch ends, the grid is not painted. */
  suspendPainting(): void;
  /** Every Table object is asked for here, so that `Id` and name lookups agree. */
  readonly allTables: TablesObject;
}
