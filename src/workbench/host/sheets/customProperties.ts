/** Excel.WorksheetCustomPropertyCollection: texts that an add-in keeps with a sheet. Keys are compared without case. */
import type { Book } from "../book";
import { Collection, HostObject, invalidArgument, itemNotFound } from "../objects";

class WorksheetCustomProperty extends HostObject {
  static override readonly typeName = "WorksheetCustomProperty";
  static override readonly scalars = ["Key", "Value"];
  constructor(
    book: Book,
    private readonly sheetId: string,
    readonly Key: string,
  ) {
    super(book);
  }
  private get all(): Record<string, string> {
    return (this.book.document.sheet(this.sheetId).customProperties ??= {});
  }
  get _Id(): string {
    return this.Key;
  }
  get Value(): string {
    const value = this.all[this.Key];
    if (value === undefined) throw itemNotFound();
    return value;
  }
  set Value(given: unknown) {
    if (typeof given !== "string") throw invalidArgument();
    this.all[this.Key] = given;
    this.book.document.changed("settings");
  }
  Delete(): void {
    delete this.all[this.Key];
    this.book.document.changed("settings");
  }
}

export class WorksheetCustomProperties extends Collection<WorksheetCustomProperty> {
  static override readonly typeName = "WorksheetCustomPropertyCollection";
  static override readonly own = [];
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  get items(): WorksheetCustomProperty[] {
    const keys = Object.keys(this.book.document.sheet(this.sheetId).customProperties ?? {});
    return keys.map((key) => new WorksheetCustomProperty(this.book, this.sheetId, key));
  }
  protected override matches(item: WorksheetCustomProperty, key: unknown): boolean {
    return typeof key === "string" && item.Key.toLowerCase() === key.toLowerCase();
  }
  /** Gives an existing key its new value. */
  Add(key: unknown, value: unknown): HostObject {
    if (typeof key !== "string" || key === "" || key.length > 255) throw invalidArgument();
    const property = this.find(key) ?? new WorksheetCustomProperty(this.book, this.sheetId, key);
    property.Value = value;
    return property;
  }
}
