/** Excel.RangeAreas: several ranges of one sheet, as print areas and merged cells are answered. */
import type { Area } from "../../engine/engine";
import type { Book, RangeObject, SheetObject } from "../book";
import { Collection, HostObject, itemNotFound } from "../objects";
import { together } from "./together";

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
  /** One format for all: a property that differs among the areas is null. */
  get Format(): HostObject {
    return together(this.ranges.map((range) => range.Format));
  }
  Clear(applyTo: unknown = "All"): void {
    for (const range of this.ranges) range.Clear(applyTo);
  }
  async Calculate(): Promise<void> {
    await this.ranges[0]?.Calculate();
  }
  async SetDirty(): Promise<void> {
    await this.ranges[0]?.SetDirty();
  }
  GetEntireColumn(): RangeAreas {
    return this.each((range) => range.GetEntireColumn());
  }
  GetEntireRow(): RangeAreas {
    return this.each((range) => range.GetEntireRow());
  }
  GetOffsetRangeAreas(rows: unknown, columns: unknown): RangeAreas {
    return this.each((range) => range.GetOffsetRange(rows, columns));
  }
  GetUsedRangeAreas(valuesOnly: unknown = false): RangeAreas {
    return this.GetUsedRangeAreasOrNullObject(valuesOnly) ?? absent();
  }
  GetUsedRangeAreasOrNullObject(valuesOnly: unknown = false): RangeAreas | null {
    return this.some((range) => range.GetUsedRangeOrNullObject(valuesOnly) ?? []);
  }
  GetIntersection(given: unknown): RangeAreas {
    return this.GetIntersectionOrNullObject(given) ?? absent();
  }
  /** With a range, an address, or other areas. */
  GetIntersectionOrNullObject(given: unknown): RangeAreas | null {
    const others = given instanceof RangeAreas ? given.ranges : [given];
    return this.some((range) => others.flatMap((other) => range.GetIntersectionOrNullObject(other) ?? []));
  }
  private each(of: (range: RangeObject) => RangeObject): RangeAreas {
    return new RangeAreas(
      this.book,
      this.ranges.map((range) => of(range).area),
    );
  }
  private some(of: (range: RangeObject) => RangeObject | RangeObject[]): RangeAreas | null {
    const found = this.ranges.flatMap((range) => of(range));
    return found.length > 0
      ? new RangeAreas(
          this.book,
          found.map(({ area }) => area),
        )
      : null;
  }
}

const absent = (): never => {
  throw itemNotFound();
};

class RangeCollection extends Collection<RangeObject> {
  static override readonly typeName: string = "RangeCollection";
  constructor(
    book: Book,
    override readonly items: RangeObject[],
  ) {
    super(book);
  }
}
