/** Excel.RangeAreas: several ranges of one sheet, as print areas and merged cells are answered. */
import type { Area } from "../../engine/engine";
import type { Book, RangeObject, SheetObject } from "../book";
import { Collection, HostObject } from "../objects";

export class RangeAreas extends HostObject {
  static override readonly typeName: string = "RangeAreas";
  static override readonly scalars: readonly string[] = [
    "Address",
    "AddressLocal",
    "AreaCount",
    "CellCount",
    "IsEntireColumn",
    "IsEntireRow",
  ];
  private readonly ranges: RangeObject[];
  constructor(book: Book, areas: readonly Area[]) {
    super(book);
    this.ranges = areas.map((area) => book.range(area));
  }
  /** Addresses with their sheet, comma separated. */
  get Address(): string {
    return this.ranges.map((range) => range.Address).join(",");
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.ranges.length;
  }
  get CellCount(): number {
    return this.ranges.some((range) => range.CellCount < 0) ? -1 : this.ranges.reduce((sum, range) => sum + range.CellCount, 0);
  }
  get IsEntireColumn(): boolean {
    return this.ranges.every((range) => range.IsEntireColumn);
  }
  get IsEntireRow(): boolean {
    return this.ranges.every((range) => range.IsEntireRow);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.book, this.ranges);
  }
  get Worksheet(): SheetObject | null {
    return this.ranges[0]?.Worksheet ?? null;
  }
  Clear(applyTo: unknown = "All"): void {
    for (const range of this.ranges) range.Clear(applyTo);
  }
}

class RangeCollection extends Collection<RangeObject> {
  static override readonly typeName: string = "RangeCollection";
  constructor(
    book: Book,
    override readonly items: RangeObject[],
  ) {
    super(book);
  }
}
