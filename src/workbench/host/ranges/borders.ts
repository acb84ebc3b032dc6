/** Range.format.borders: the lines around cells and between them. */
import type { BorderLine } from "../../model";
import type { Book, RangeObject, StylePatch } from "../book";
import { colorOf } from "../color";
import { Collection, invalidArgument, itemNotFound } from "../objects";
import { oneOf, RangePart } from "./rangePart";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof SIDES)[number];
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

class RangeBorder extends RangePart {
  static override readonly typeName: string = "RangeBorder";
  static override readonly scalars = ["SideIndex", "Style", "Weight", "Color"];
  constructor(
    book: Book,
    range: RangeObject,
    readonly SideIndex: Side,
  ) {
    super(book, range);
  }
  get Id() {
    return this.SideIndex;
  }
  /** The cells whose border this is, and which of their sides. Inner lines belong to the cell above or left of them. */
  private *places(): Iterable<[row: number, column: number, side: "top" | "bottom" | "left" | "right"]> {
    const { row, column, lastRow, lastColumn } = this.range.area;
    const rows = function* (last: number) {
      for (let r = row; r <= last; r++) yield r;
    };
    const columns = function* (last: number) {
      for (let c = column; c <= last; c++) yield c;
    };
    if (this.SideIndex === "EdgeTop") for (const c of columns(lastColumn)) yield [row, c, "top"];
    if (this.SideIndex === "EdgeBottom") for (const c of columns(lastColumn)) yield [lastRow, c, "bottom"];
    if (this.SideIndex === "EdgeLeft") for (const r of rows(lastRow)) yield [r, column, "left"];
    if (this.SideIndex === "EdgeRight") for (const r of rows(lastRow)) yield [r, lastColumn, "right"];
    if (this.SideIndex === "InsideHorizontal")
      for (const r of rows(lastRow - 1)) for (const c of columns(lastColumn)) yield [r, c, "bottom"];
    if (this.SideIndex === "InsideVertical") for (const r of rows(lastRow)) for (const c of columns(lastColumn - 1)) yield [r, c, "right"];
  }
  private get line(): BorderLine | undefined | null {
    let first: BorderLine | undefined;
    let started = false;
    for (const [row, column, side] of this.places()) {
      const line = this.book.engine.styleAt(this.range.area.sheetId, row, column)[side];
      if (started && JSON.stringify(line) !== JSON.stringify(first)) return null;
      first = line;
      started = true;
    }
    return first;
  }
  private draw(change: Partial<BorderLine> | null): void {
    if (this.range.IsEntireColumn || this.range.IsEntireRow) throw invalidArgument("The workbench draws borders of bounded ranges only.");
    this.book.assertFormatting(this.range.area, "allowFormatCells");
    const current = this.line ?? { style: "Continuous", weight: "Thin", color: "#000000" };
    const line = change && { ...current, ...change };
    const patches = new Map<string, StylePatch>();
    for (const [row, column, side] of this.places()) patches.set(`${row},${column}`, { [side]: line });
    this.book.restyle(this.range.area, (row, column) => patches.get(`${row},${column}`) ?? {});
  }
  get Style() {
    const { line } = this;
    return line === null ? null : (line?.style ?? "None");
  }
  set Style(given: unknown) {
    const style = oneOf(LINES, given);
    this.draw(style === "None" ? null : { style });
  }
  get Weight() {
    const { line } = this;
    return line === null ? null : (line?.weight ?? "Thin");
  }
  set Weight(given: unknown) {
    this.draw({ weight: oneOf(WEIGHTS, given) });
  }
  get Color() {
    const { line } = this;
    return line === null ? null : (line?.color ?? "#000000");
  }
  set Color(given: unknown) {
    this.draw({ color: colorOf(given) });
  }
}

export class RangeBorderCollection extends Collection<RangeBorder> {
  static override readonly typeName: string = "RangeBorderCollection";
  static override readonly scalars = ["Count"];
  constructor(
    book: Book,
    private readonly range: RangeObject,
  ) {
    super(book);
  }
  override get items() {
    return SIDES.map((side) => new RangeBorder(this.book, this.range, side));
  }
  override GetItem(key: unknown) {
    if (key === "DiagonalDown" || key === "DiagonalUp") throw itemNotFound("The workbench draws no diagonal borders.");
    return new RangeBorder(this.book, this.range, oneOf(SIDES, key));
  }
}
