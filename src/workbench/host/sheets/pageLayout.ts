/** Excel.PageLayout, as far as the workbench keeps it: paper, margins, orientation, fit, titles, print area, headers and footers. */
import type { Book } from "../book";
import type { PageMargins } from "../../model";
import { paperNumbers } from "../../papers";
import { COLUMNS, ROWS } from "../address";
import { RangeAreas } from "../ranges/areas";
import { HostObject, invalidArgument, itemNotFound, unsupported } from "../objects";

/** Excel's margins of a new sheet, in points. */
const usualMargins: PageMargins = { top: 54, bottom: 54, left: 50.4, right: 50.4 };
const pointsPerUnit: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

type PageFlag = "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite" | "draftMode";

export class PageLayout extends HostObject {
  static override readonly typeName: string = "PageLayout";
  static override readonly scalars = [
    "BottomMargin",
    "BlackAndWhite",
    "CenterHorizontally",
    "CenterVertically",
    "DraftMode",
    "PrintGridlines",
    "PrintHeadings",
    "LeftMargin",
    "Orientation",
    "PaperSize",
    "RightMargin",
    "TopMargin",
    "Zoom",
  ];
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  private get page() {
    return this.book.document.sheet(this.sheetId).page;
  }
  private changed() {
    this.book.document.changed("settings");
  }

  get Orientation(): string {
    return this.page.orientation === "landscape" ? "Landscape" : "Portrait";
  }
  set Orientation(given: unknown) {
    if (given !== "Portrait" && given !== "Landscape") throw invalidArgument();
    this.page.orientation = given === "Landscape" ? "landscape" : "portrait";
    this.changed();
  }
  /** `{ horizontalFitToPages, verticalFitToPages }`, or `{ scale: 100 }` when nothing is fitted. */
  get Zoom(): object {
    const { fitToWidth, fitToHeight } = this.page;
    if (fitToWidth === undefined && fitToHeight === undefined) return { scale: this.page.scale ?? 100 };
    return { horizontalFitToPages: fitToWidth ?? null, verticalFitToPages: fitToHeight ?? null };
  }
  set Zoom(given: unknown) {
    if (given === null || typeof given !== "object") throw invalidArgument();
    const { horizontalFitToPages: wide, verticalFitToPages: high, scale } = given as Record<string, unknown>;
    // Excel prints at 10 to 400 percent.
    if (scale !== undefined && scale !== null && !(Number.isInteger(scale) && Number(scale) >= 10 && Number(scale) <= 400))
      throw invalidArgument();
    for (const pages of [wide, high])
      if (pages !== undefined && pages !== null && !(Number.isInteger(pages) && Number(pages) > 0)) throw invalidArgument();
    this.page.fitToWidth = typeof wide === "number" ? wide : undefined;
    this.page.fitToHeight = typeof high === "number" ? high : undefined;
    const fits = typeof wide === "number" || typeof high === "number";
    this.page.scale = fits || typeof scale !== "number" || scale === 100 ? undefined : scale;
    this.changed();
  }
  get PaperSize(): string {
    return this.page.paper ?? "Letter";
  }
  set PaperSize(given: unknown) {
    if (typeof given !== "string") throw invalidArgument();
    if (!Object.hasOwn(paperNumbers, given)) throw unsupported(`The workbench does not know paper of the size ${given}.`);
    this.page.paper = given;
    this.changed();
  }
  private flag(name: PageFlag, given: unknown): void {
    if (typeof given !== "boolean") throw invalidArgument();
    if (given) this.page[name] = true;
    else delete this.page[name];
    this.changed();
  }
  get CenterHorizontally(): boolean {
    return this.page.centerHorizontally ?? false;
  }
  set CenterHorizontally(given: unknown) {
    this.flag("centerHorizontally", given);
  }
  get CenterVertically(): boolean {
    return this.page.centerVertically ?? false;
  }
  set CenterVertically(given: unknown) {
    this.flag("centerVertically", given);
  }
  get PrintGridlines(): boolean {
    return this.page.printGridlines ?? false;
  }
  set PrintGridlines(given: unknown) {
    this.flag("printGridlines", given);
  }
  get PrintHeadings(): boolean {
    return this.page.printHeadings ?? false;
  }
  set PrintHeadings(given: unknown) {
    this.flag("printHeadings", given);
  }
  get BlackAndWhite(): boolean {
    return this.page.blackAndWhite ?? false;
  }
  set BlackAndWhite(given: unknown) {
    this.flag("blackAndWhite", given);
  }
  get DraftMode(): boolean {
    return this.page.draftMode ?? false;
  }
  set DraftMode(given: unknown) {
    this.flag("draftMode", given);
  }
  private margin(side: keyof PageMargins): number {
    return (this.page.margins ?? usualMargins)[side];
  }
  private setMargins(given: Partial<Record<keyof PageMargins, unknown>>, points = 1): void {
    const margins = { ...(this.page.margins ?? usualMargins) };
    for (const [side, size] of Object.entries(given)) {
      if (typeof size !== "number" || !Number.isFinite(size) || size < 0) throw invalidArgument();
      margins[side as keyof PageMargins] = size * points;
    }
    this.page.margins = margins;
    this.changed();
  }
  get TopMargin(): number {
    return this.margin("top");
  }
  set TopMargin(top: unknown) {
    this.setMargins({ top });
  }
  get BottomMargin(): number {
    return this.margin("bottom");
  }
  set BottomMargin(bottom: unknown) {
    this.setMargins({ bottom });
  }
  get LeftMargin(): number {
    return this.margin("left");
  }
  set LeftMargin(left: unknown) {
    this.setMargins({ left });
  }
  get RightMargin(): number {
    return this.margin("right");
  }
  set RightMargin(right: unknown) {
    this.setMargins({ right });
  }
  /** Margins of header and footer are not kept. */
  SetPrintMargins(unit: unknown, given: unknown) {
    const points = typeof unit === "string" && Object.hasOwn(pointsPerUnit, unit) ? pointsPerUnit[unit] : undefined;
    if (points === undefined || given === null || typeof given !== "object") throw invalidArgument();
    const sides = Object.entries(given).filter(([, size]) => size !== undefined && size !== null);
    const strange = sides.find(([side]) => !Object.hasOwn(usualMargins, side));
    if (strange !== undefined) throw unsupported(`The workbench does not keep the margin ${strange[0]}.`);
    this.setMargins(Object.fromEntries(sides), points);
  }
  get HeadersFooters() {
    return new HeadersFooters(this.book, this.sheetId);
  }

  SetPrintArea(given: unknown) {
    const { row, column, lastRow, lastColumn } = this.book.resolveRange(given, this.sheetId).area;
    this.page.printArea = { row, column, lastRow, lastColumn };
    this.changed();
  }
  GetPrintAreaOrNullObject() {
    const { printArea } = this.page;
    return printArea ? new RangeAreas(this.book, [{ sheetId: this.sheetId, ...printArea }]) : null;
  }
  GetPrintArea() {
    const area = this.GetPrintAreaOrNullObject();
    if (!area) throw itemNotFound();
    return area;
  }
  SetPrintTitleRows(given: unknown) {
    const range = this.book.resolveRange(given, this.sheetId);
    this.page.titleRows = { first: range.area.row, last: range.area.lastRow };
    this.changed();
  }
  GetPrintTitleRowsOrNullObject() {
    const { titleRows } = this.page;
    if (!titleRows || titleRows.last >= ROWS) return null;
    return this.book.range({ sheetId: this.sheetId, row: titleRows.first, column: 0, lastRow: titleRows.last, lastColumn: COLUMNS - 1 });
  }
  GetPrintTitleRows() {
    const rows = this.GetPrintTitleRowsOrNullObject();
    if (!rows) throw itemNotFound();
    return rows;
  }
}

/** Excel.HeaderFooterGroup: the workbench has one header and footer for all pages. */
class HeadersFooters extends HostObject {
  static override readonly typeName: string = "HeaderFooterGroup";
  static override readonly scalars = ["State"];
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  get State() {
    return "Default";
  }
  get DefaultForAllPages() {
    return new HeaderFooter(this.book, this.sheetId);
  }
}

type Third = "L" | "C" | "R";

/** Excel.HeaderFooter: three thirds a line, kept as Excel's own code `&Lleft&Ccentre&Rright`. */
class HeaderFooter extends HostObject {
  static override readonly typeName: string = "HeaderFooter";
  static override readonly scalars = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  private thirds(line: "header" | "footer"): Record<Third, string> {
    const code = this.book.document.sheet(this.sheetId).page[line] ?? "";
    const thirds: Record<Third, string> = { L: "", C: "", R: "" };
    let third: Third = "C";
    for (const part of code.split(/(&[LCR])/)) {
      if (/^&[LCR]$/.test(part)) third = part.charAt(1) as Third;
      else thirds[third] += part;
    }
    return thirds;
  }
  private put(line: "header" | "footer", third: Third, given: unknown): void {
    if (typeof given !== "string") throw invalidArgument();
    const thirds = { ...this.thirds(line), [third]: given };
    const code = (["L", "C", "R"] as const).map((key) => (thirds[key] === "" ? "" : `&${key}${thirds[key]}`)).join("");
    this.book.document.sheet(this.sheetId).page[line] = code === "" ? undefined : code;
    this.book.document.changed("settings");
  }
  get LeftHeader(): string {
    return this.thirds("header").L;
  }
  set LeftHeader(given: unknown) {
    this.put("header", "L", given);
  }
  get CenterHeader(): string {
    return this.thirds("header").C;
  }
  set CenterHeader(given: unknown) {
    this.put("header", "C", given);
  }
  get RightHeader(): string {
    return this.thirds("header").R;
  }
  set RightHeader(given: unknown) {
    this.put("header", "R", given);
  }
  get LeftFooter(): string {
    return this.thirds("footer").L;
  }
  set LeftFooter(given: unknown) {
    this.put("footer", "L", given);
  }
  get CenterFooter(): string {
    return this.thirds("footer").C;
  }
  set CenterFooter(given: unknown) {
    this.put("footer", "C", given);
  }
  get RightFooter(): string {
    return this.thirds("footer").R;
  }
  set RightFooter(given: unknown) {
    this.put("footer", "R", given);
  }
}
