/**
 * What every object served to office.js is made of.
 *
 * Conventions of a host class:
 * - Members carry the names of the wire: `range.format` in an add-in is `Format` here, `getCell(0, 0)` is `GetCell(0, 0)`.
 *   A member that does not exist is refused by the dispatcher with `ApiNotFound` and noted by name: never add an empty one.
 * - `static typeName` is the name in Microsoft's API ("Range", "WorksheetCollection"); errors and the coverage list use it.
 * - `static scalars` lists the properties a plain `load()` fetches (navigation properties such as `Format` are not among them).
 * - `static calculated` lists the properties that need a finished calculation before they are read.
 * - `static settleFirst` lists the methods that need one, `static naming` those that only name cells and change nothing.
 * - `static events` lists the events one can subscribe to, by the name in `_Register<Name>Event`; `book.raise` delivers them.
 * - A getter that returns a `HostObject` is a navigation property. A getter or method may return a promise.
 * - A setter cannot be awaited by its caller: it hands its promise to `book.wait(promise)`, which the dispatcher awaits.
 * - `null` from a method or a getter named `...OrNullObject` is Excel's null object.
 * - Objects that live longer than one batch by identity have an `Id`; ranges live by reference (see the dispatcher).
 * - Errors are `RichApiError`s made by the functions below, with Excel's codes and sentences.
 */
import type { Book } from "./book";

/** Excel's error codes that this host gives (Excel.ErrorCodes and OfficeExtension.ErrorCodes). */
export type RichApiCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "PivotTableRangeConflict"
  | "RangeExceedsLimit"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

/** An error of the Excel API: the add-in sees it as an OfficeExtension.Error with this code and message. */
export class RichApiError extends Error {
  /** `Range.getCell`, filled by the dispatcher where the thrower does not know it. */
  location?: string;
  constructor(
    readonly code: RichApiCode | (string & {}),
    message?: string,
    location?: string,
  ) {
    super(message ?? code);
    this.name = "RichApiError";
    this.location = location;
  }
}

export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format.") =>
  new RichApiError("InvalidArgument", message);
export const itemNotFound = (message = "The requested resource doesn't exist.") => new RichApiError("ItemNotFound", message);
export const itemAlreadyExists = (message = "A resource with the same name or identifier already exists.") =>
  new RichApiError("ItemAlreadyExists", message);
export const accessDenied = (message = "You cannot perform the requested operation.") => new RichApiError("AccessDenied", message);
export const invalidOperation = (message = "The operation attempted is invalid on the object.") =>
  new RichApiError("InvalidOperation", message);
export const unsupported = (message = "The operation being attempted is not supported.") =>
  new RichApiError("UnsupportedOperation", message);

/** The static side of a host class, as the dispatcher and the coverage list read it. */
export interface HostType {
  readonly typeName: string;
  readonly scalars: readonly string[];
  readonly calculated: readonly string[];
  readonly settleFirst: readonly string[];
  readonly naming: readonly string[];
  readonly events: readonly string[];
}

/** An object of the API. `book` is the workbook it belongs to and the way to everything else. */
export abstract class HostObject {
  static readonly typeName: string = "";
  static readonly scalars: readonly string[] = [];
  static readonly calculated: readonly string[] = [];
  static readonly settleFirst: readonly string[] = [];
  static readonly naming: readonly string[] = [];
  static readonly events: readonly string[] = [];

  constructor(readonly book: Book) {}
}

/** The class of an object, with its lists. */
export const typeOf = (object: HostObject): HostType => object.constructor as unknown as HostType;

/**
 * A collection: `items` are made when asked for, in the order of the API. `own` lists the properties of the collection itself
 * (all other loaded names are properties of the items).
 */
export abstract class Collection<Item extends HostObject> extends HostObject {
  static readonly own: readonly string[] = ["Count"];
  abstract get items(): Item[];

  /** Key of an item in `getItem`: its id or its name, letters compared without case. Override where keys differ. */
  protected matches(item: Item, key: unknown): boolean {
    const { Id, Name } = item as { Id?: unknown; Name?: unknown };
    if (Id !== undefined && Id === key) return true;
    return typeof key === "string" && typeof Name === "string" && Name.toLowerCase() === key.toLowerCase();
  }
  find(key: unknown): Item | undefined {
    return this.items.find((item) => this.matches(item, key));
  }
  get Count(): number {
    return this.items.length;
  }
  GetCount(): number {
    return this.Count;
  }
  GetItem(key: unknown): Item {
    if (key === null || key === undefined) throw invalidArgument();
    const item = this.find(key);
    if (!item) throw itemNotFound();
    return item;
  }
  GetItemOrNullObject(key: unknown): Item | null {
    return this.find(key) ?? null;
  }
  GetItemAt(index: number): Item {
    const item = this.items[index];
    if (!item) throw typeof index === "number" ? invalidArgument() : invalidArgument("The index must be a number.");
    return item;
  }
}
