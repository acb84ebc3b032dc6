/** Excel.Workbook: the root of every batch, and the way from one host object to the others. */
import type { Area, CellContent, Engine } from "../engine/engine";
import { Chart } from "./charts/chartCollection";
import { ChartHandle } from "./charts/chartHandle";
import { Application } from "./application";
import type { Book, EditKind, RangeObject, StylePatch } from "./book";
import { parseLocal, splitSheet } from "./address";
import type { WorkbookDocument } from "./document";
import { Edits } from "./edits";
import { Announcer, type Mailbox } from "./apiEvents";
import { HostObject, invalidArgument, itemNotFound, RichApiError } from "./objects";
import { Comments } from "./comments/comments";
import { NamedItems } from "./names/namedItems";
import { RangeAreas } from "./ranges/areas";
import { Range } from "./ranges/range";
import { DocumentProperties, Settings } from "./settings/settings";
import { CustomXmlParts } from "./settings/xmlParts";
import { Worksheet } from "./sheets/worksheet";
import { Worksheets } from "./sheets/worksheets";
import { WorkbookProtection } from "./structureProtection";
import { Styles } from "./styles/styles";
import { Tables } from "./tables/tableCollection";

export class Workbook extends HostObject implements Book {
  static override readonly typeName: string = "Workbook";
  static override readonly scalars: readonly string[] = [
    "Name",
    "ReadOnly",
    "IsDirty",
    "CalculationEngineVersion",
    "AutoSave",
    "PreviouslySaved",
  ];
  static override readonly events: readonly string[] = ["Activated"];
  readonly engine: Engine;
  readonly edits: Edits;
  readonly announcer: Announcer;
  calculationSuspended = false;

  private readonly worksheets = new Map<string, Worksheet>();
  private work: Promise<unknown> | undefined;
  private paintingSuspended = false;
  private ids = 0;

  constructor(
    readonly document: WorkbookDocument,
    readonly locale: string,
    mailbox: Mailbox,
    reachable: () => Iterable<object>,
  ) {
    // The workbook is its own book: the parts it is made of reach the rest through it.
    super(undefined as unknown as Book);
    Object.defineProperty(this, "book", { value: this });
    this.engine = document.engine;
    this.announcer = new Announcer(this, mailbox);
    this.edits = new Edits(this, this.announcer, reachable);
    this.mailbox = mailbox;
  }
  private readonly mailbox: Mailbox;

  // --- members of the API

  get Name(): string {
    return this.document.name;
  }
  get ReadOnly() {
    return false;
  }
  get IsDirty(): boolean {
    return this.document.dirty;
  }
  set IsDirty(given: unknown) {
    if (typeof given !== "boolean") throw invalidArgument();
    this.document.dirty = given;
  }
  get CalculationEngineVersion() {
    return 191029;
  }
  get AutoSave() {
    return false;
  }
  get PreviouslySaved() {
    return true;
  }
  get Application() {
    return new Application(this);
  }
  get Worksheets() {
    return new Worksheets(this);
  }
  get Tables() {
    return this.allTables;
  }
  get Names() {
    return new NamedItems(this);
  }
  get Comments() {
    return new Comments(this);
  }
  get Styles() {
    return new Styles(this);
  }
  get Protection() {
    return new WorkbookProtection(this);
  }
  get Settings() {
    return new Settings(this);
  }
  get CustomXmlParts() {
    return new CustomXmlParts(this);
  }
  get Properties() {
    return new DocumentProperties(this);
  }
  GetSelectedRange(): Range {
    if (this.engine.selections().length > 1)
      throw new RichApiError("InvalidSelection", "The current selection is invalid for this operation.");
    return this.range(this.engine.selection());
  }
  GetSelectedRanges(): RangeAreas {
    return new RangeAreas(this, this.engine.selections());
  }
  GetActiveCell(): Range {
    const { sheetId, row, column } = this.engine.selection();
    return this.range({ sheetId, row, column, lastRow: row, lastColumn: column });
  }
  GetActiveChartOrNullObject(): Chart | null {
    const active = this.document.charts.activeChart();
    return active && new Chart(new ChartHandle(this, active.sheetId, active.chartId));
  }
  GetActiveChart(): Chart {
    const chart = this.GetActiveChartOrNullObject();
    if (!chart) throw itemNotFound();
    return chart;
  }
  _GetRangeForEventByReferenceId(reference: unknown): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (!range) throw itemNotFound();
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): Range | null {
    const [sheetId = "", address = ""] = String(reference).split("|");
    const place = parseLocal(address);
    return place && this.engine.sheet(sheetId) ? this.range({ sheetId, ...place }) : null;
  }

  // --- Book

  readonly allTables: Tables = new Tables(this);

  sheet(sheetId: string): Worksheet {
    if (!this.engine.sheet(sheetId)) {
      this.worksheets.delete(sheetId);
      throw itemNotFound();
    }
    const known = this.worksheets.get(sheetId) ?? new Worksheet(this, sheetId);
    this.worksheets.set(sheetId, known);
    return known;
  }
  range(area: Area): Range {
    return new Range(this, area);
  }
  resolveRange(given: unknown, sheetId?: string): RangeObject {
    if (given instanceof Range) return given;
    if (typeof given !== "string" || given === "") throw invalidArgument();
    const { sheet, local } = splitSheet(given);
    const place = parseLocal(local);
    if (!place) return this.namedRange(given, sheetId);
    if (sheet === undefined) return this.range({ sheetId: sheetId ?? this.engine.activeSheet(), ...place });
    const found = this.engine.sheets().find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    if (!found) throw itemNotFound();
    return this.range({ sheetId: found.id, ...place });
  }
  /** A name of the sheet, of the workbook, or a table (its data rows), as in Excel. */
  private namedRange(given: string, sheetId?: string): RangeObject {
    const own = sheetId === undefined ? undefined : new NamedItems(this, sheetId).find(given);
    const range = (own ?? this.Names.find(given))?.GetRangeOrNullObject();
    if (range) return range;
    const column = /^([^[\]]+)\[([^[\]]+)\]$/.exec(given);
    const table = this.allTables.find(column?.[1] ?? given);
    const found = column ? table?.Columns.find(column[2])?.GetDataBodyRange() : table?.GetDataBodyRange();
    if (!found) throw invalidArgument();
    return found;
  }
  wait(work: Promise<unknown>): void {
    this.work = this.work ? this.work.then(() => work) : work;
  }
  takeWork(): Promise<unknown> | undefined {
    const { work } = this;
    this.work = undefined;
    return work;
  }
  registerEvent(_object: HostObject, event: string, added: boolean): void {
    this.announcer.subscribe(event, added);
  }
  hears(event: string): boolean {
    return this.announcer.hears(event);
  }
  raise(type: number, targetId: string, message: object): void {
    this.mailbox.post(type, targetId, message);
  }
  newId(): string {
    const taken = new Set(this.document.customXmlParts.map((part) => part.id));
    for (;;) {
      const id = `{00000000-0000-4000-8000-${(++this.ids).toString(16).toUpperCase().padStart(12, "0")}}`;
      if (!taken.has(id)) return id;
    }
  }
  settingsChanged(): void {
    this.document.changed("settings");
  }
  suspendCalculation(): void {
    this.calculationSuspended = true;
  }
  suspendPainting(): void {
    if (this.paintingSuspended) return;
    this.paintingSuspended = true;
    this.engine.suspendPainting();
  }
  /** What lasts "until the next sync" ends with the batch. */
  endBatch(): void {
    this.calculationSuspended = false;
    if (this.paintingSuspended) this.engine.resumePainting();
    this.paintingSuspended = false;
    this.edits.endBatch();
    this.mailbox.schedule();
  }
  /** Excel answers nothing while someone types into a cell. */
  assertNotEditing(): void {
    if (!this.engine.editing()) return;
    const sentence =
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.";
    throw new RichApiError("InvalidOperationInCellEditMode", sentence);
  }

  enterCells(area: Area, valueAt: (row: number, column: number) => unknown): void {
    this.edits.enterCells(area, valueAt);
  }
  enterRaw(area: Area, contentAt: (row: number, column: number) => CellContent | undefined): void {
    this.edits.enterRaw(area, contentAt);
  }
  edited(area: Area, kind?: EditKind): void {
    this.edits.edited(area, kind);
  }
  expectBlocks(area: Area): void {
    this.edits.expectBlocks(area);
  }
  restyle(area: Area, patch: StylePatch | ((row: number, column: number) => StylePatch)): void {
    this.edits.restyle(area, patch);
  }
  expectText(sheetId: string): void {
    this.edits.expectText(sheetId);
  }
  formatted(area: Area): void {
    this.announcer.formatChanged(area);
  }
  hasContent(area: Area): boolean {
    return this.edits.hasContent(area);
  }
  assertUnprotected(sheetId: string): void {
    this.edits.assertUnprotected(sheetId);
  }
  assertFormatting(area: Area, permission: string): void {
    this.edits.assertFormatting(area, permission);
  }
  assertUnlocked(area: Area): void {
    this.edits.assertUnlocked(area);
  }
  shiftCells(area: Area, shift: "Down" | "Right" | "Up" | "Left", ownTable?: string): void {
    this.edits.shiftCells(area, shift, ownTable);
  }
  protectionChanged(sheetId: string): void {
    this.document.changed("settings");
    this.announcer.protectionChanged(sheetId, this.document.sheet(sheetId).protection.on);
  }
  rowsHidden(area: Area, hidden: boolean): void {
    this.announcer.rowsHidden(area, hidden);
  }
}
