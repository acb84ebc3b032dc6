/** Excel.Worksheet. */
import type { Area, SheetState } from "../../engine/engine";
import type { Book, RangeObject, SheetObject } from "../book";
import { COLUMNS, ROWS } from "../address";
import { HostObject, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../objects";
import { Comments } from "../comments/comments";
import { NamedItems } from "../names/namedItems";
import { ChartCollection } from "../charts/chartCollection";
import { colorOf } from "../color";
import { STANDARD_ROW_POINTS } from "../ranges/rangeFormat";
import { RangeAreas } from "../ranges/areas";
import { whole } from "../ranges/geometry";
import { type Criteria, findAreas } from "../ranges/search";
import { SheetTables } from "../tables/tableCollection";
import { WorksheetCustomProperties } from "./customProperties";
import { FreezePanes } from "./freezePanes";
import { HorizontalPageBreaks } from "./pageBreaks";
import { PageLayout } from "./pageLayout";
import { WorksheetProtection } from "./protection";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
type Visibility = keyof typeof VISIBILITY;
export const visibilityName = (state: string) =>
  (Object.keys(VISIBILITY) as Visibility[]).find((name) => VISIBILITY[name] === state) ?? "Visible";

/** Throws InvalidArgument for a name that Excel does not take (Microsoft: "Rename a worksheet"). */
export function checkSheetName(name: unknown): string {
  if (typeof name !== "string" || name.trim() === "" || name.length > 31) throw invalidArgument();
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history") throw invalidArgument();
  return name;
}

export class Worksheet extends HostObject implements SheetObject {
  static override readonly typeName: string = "Worksheet";
  static override readonly scalars: readonly string[] = [
    "Name",
    "Id",
    "Position",
    "Visibility",
    "TabColor",
    "StandardWidth",
    "StandardHeight",
    "ShowGridlines",
    "EnableCalculation",
  ];
  static override readonly settleFirst: readonly string[] = [
    "GetUsedRange",
    "GetUsedRangeOrNullObject",
    "Copy",
    "FindAll",
    "FindAllOrNullObject",
  ];
  static override readonly naming: readonly string[] = ["GetCell", "GetRangeByIndexes", "GetRanges"];
  static override readonly events: readonly string[] = [
    "Activated",
    "Deactivated",
    "DataChanged",
    "Calculated",
    "FormatChanged",
    "SelectionChanged",
    "NameChanged",
    "VisibilityChanged",
    "ProtectionChanged",
    "RowHiddenChanged",
    "SingleClicked",
    "FormulaChanged",
  ];

  constructor(
    book: Book,
    readonly Id: string,
  ) {
    super(book);
  }

  private get state(): SheetState {
    const state = this.book.engine.sheet(this.Id);
    if (!state) throw itemNotFound();
    return state;
  }
  private whole(): Area {
    return { sheetId: this.Id, row: 0, column: 0, lastRow: ROWS - 1, lastColumn: COLUMNS - 1 };
  }

  get Name(): string {
    return this.state.name;
  }
  set Name(given: unknown) {
    const name = checkSheetName(given);
    const twin = this.book.engine.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (twin && twin.id !== this.Id) throw itemAlreadyExists();
    if (name === this.Name) return;
    this.book.document.assertStructure();
    this.book.engine.renameSheet(this.Id, name);
  }
  get Position(): number {
    return this.book.engine.sheets().findIndex((sheet) => sheet.id === this.Id);
  }
  set Position(given: unknown) {
    const position = whole(given);
    if (position < 0 || position >= this.book.engine.sheets().length) throw invalidArgument();
    if (position === this.Position) return;
    this.book.document.assertStructure();
    this.book.engine.moveSheet(this.Id, position);
  }
  get Visibility(): string {
    return visibilityName(this.state.visibility);
  }
  set Visibility(given: unknown) {
    const visibility = VISIBILITY[given as Visibility];
    if (!visibility) throw invalidArgument();
    if (visibility !== "visible" && this.isLastVisible()) throw invalidOperation();
    if (visibility === this.state.visibility) return;
    this.book.document.assertStructure();
    this.book.engine.changeSheet(this.Id, { visibility });
  }
  private isLastVisible(): boolean {
    return this.book.engine.sheets().every((sheet) => sheet.id === this.Id || sheet.visibility !== "visible");
  }
  /** "" where the tab has no colour. */
  get TabColor(): string {
    return this.state.tabColor.toUpperCase();
  }
  set TabColor(given: unknown) {
    this.book.engine.changeSheet(this.Id, { tabColor: given === "" ? "" : colorOf(given) });
  }
  get ShowGridlines(): boolean {
    return this.state.showGridlines;
  }
  /** Office.js writes `showGridlines` under this name. */
  get Gridlines(): boolean {
    return this.ShowGridlines;
  }
  set Gridlines(given: unknown) {
    if (typeof given !== "boolean") throw invalidArgument();
    this.book.engine.changeSheet(this.Id, { showGridlines: given });
  }
  /** Excel's defaults for Calibri 11: characters wide, points high. */
  get StandardWidth() {
    return 8.43;
  }
  get StandardHeight() {
    return STANDARD_ROW_POINTS;
  }
  get EnableCalculation() {
    return true;
  }

  get Tables() {
    return new SheetTables(this.book, this.Id);
  }
  get Charts() {
    return new ChartCollection(this.book, this.Id);
  }
  get Names() {
    return new NamedItems(this.book, this.Id);
  }
  get Comments() {
    return new Comments(this.book, this.Id);
  }
  get CustomProperties() {
    return new WorksheetCustomProperties(this.book, this.Id);
  }
  get Protection() {
    return new WorksheetProtection(this.book, this.Id);
  }
  get FreezePanes() {
    return new FreezePanes(this.book, this.Id);
  }
  get PageLayout() {
    return new PageLayout(this.book, this.Id);
  }
  get HorizontalPageBreaks() {
    return new HorizontalPageBreaks(this.book, this.Id);
  }

  Activate() {
    if (this.state.visibility !== "visible") throw invalidOperation();
    this.book.engine.activateSheet(this.Id);
  }
  Calculate(markAllDirty: unknown = false) {
    return this.book.engine.calculation.calculate(markAllDirty === true ? "Full" : "Recalculate");
  }
  Delete() {
    this.book.document.assertStructure();
    if (this.isLastVisible() || this.state.visibility === "veryHidden") throw invalidOperation();
    this.book.engine.removeSheet(this.Id);
  }
  /** "Data" becomes "Data (2)", as Excel names copies. */
  Copy(positionType: unknown = "None", relativeTo: unknown = null): SheetObject {
    this.book.document.assertStructure();
    const places: Record<string, () => number | undefined> = {
      None: () => undefined,
      Beginning: () => 0,
      End: () => this.book.engine.sheets().length,
      Before: () => (relativeTo as Worksheet).Position,
      After: () => (relativeTo as Worksheet).Position + 1,
    };
    const place = places[String(positionType ?? "None")];
    if (!place || (/Before|After/.test(String(positionType)) && !(relativeTo instanceof Worksheet))) throw invalidArgument();
    const taken = new Set(this.book.engine.sheets().map((sheet) => sheet.name.toLowerCase()));
    let number = 2;
    const nameOf = () => `${this.Name.slice(0, 31 - ` (${number})`.length)} (${number})`;
    while (taken.has(nameOf().toLowerCase())) number++;
    const id = this.book.engine.copySheet(this.Id, nameOf(), place());
    this.book.document.copySheet(this.Id, id);
    this.book.expectText(id);
    return this.book.sheet(id);
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    return this.book.range(this.whole()).GetCell(row, column);
  }
  GetRange(address: unknown = null): RangeObject {
    if (address === null || address === "") return this.book.range(this.whole());
    const range = this.book.resolveRange(address, this.Id);
    if (range.area.sheetId !== this.Id) throw invalidArgument();
    return range;
  }
  /** Several ranges by their addresses with commas between; without, the whole sheet. */
  GetRanges(address: unknown = null): RangeAreas {
    if (address === null || address === "") return new RangeAreas(this.book, [this.whole()]);
    if (typeof address !== "string") throw invalidArgument();
    return new RangeAreas(
      this.book,
      address.split(",").map((one) => this.GetRange(one.trim()).area),
    );
  }
  FindAll(text: unknown, criteria: unknown = {}): RangeAreas {
    return this.FindAllOrNullObject(text, criteria) ?? this.absent();
  }
  FindAllOrNullObject(text: unknown, criteria: unknown = {}): RangeAreas | null {
    const used = this.book.engine.usedArea(this.Id, false);
    const areas = used ? findAreas(this.book.engine, used, text, (criteria ?? {}) as Criteria) : [];
    return areas.length > 0 ? new RangeAreas(this.book, areas) : null;
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): RangeObject {
    return this.GetCell(row, column).GetAbsoluteResizedRange(rows, columns);
  }
  GetUsedRange(valuesOnly: unknown = false): RangeObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown = false): RangeObject | null {
    const used = this.book.engine.usedArea(this.Id, valuesOnly === true);
    return used && this.book.range(used);
  }
  GetNext(visibleOnly: unknown = false) {
    return this.neighbour(1, visibleOnly) ?? this.absent();
  }
  GetNextOrNullObject(visibleOnly: unknown = false) {
    return this.neighbour(1, visibleOnly);
  }
  GetPrevious(visibleOnly: unknown = false) {
    return this.neighbour(-1, visibleOnly) ?? this.absent();
  }
  GetPreviousOrNullObject(visibleOnly: unknown = false) {
    return this.neighbour(-1, visibleOnly);
  }
  private absent(): never {
    throw itemNotFound();
  }
  private neighbour(step: 1 | -1, visibleOnly: unknown): SheetObject | null {
    const sheets = this.book.engine.sheets();
    for (let index = this.Position + step; index >= 0 && index < sheets.length; index += step) {
      const sheet = sheets[index];
      if (sheet && (visibleOnly !== true || sheet.visibility === "visible")) return this.book.sheet(sheet.id);
    }
    return null;
  }
  /** Number of replacements on the sheet. */
  ReplaceAll(text: unknown, replacement: unknown, criteria: unknown = {}) {
    return this.GetRange().ReplaceAll(text, replacement, criteria);
  }
}
