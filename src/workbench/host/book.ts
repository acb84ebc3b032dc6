/** What host classes may ask of the workbook they belong to; `Workbook` in workbook.ts is it. */
import type { Area, ChangeOrigin, Engine } from "../engine/engine";
import type { WorkbookDocument } from "./document";
import type { HostObject } from "./objects";
import type { Range } from "./ranges/range";
import type { Worksheet } from "./sheets/worksheet";

export interface Book {
  readonly engine: Engine;
  readonly document: WorkbookDocument;
  /** The one Worksheet object of a sheet id; ItemNotFound when the sheet is gone. */
  sheet(sheetId: string): Worksheet;
  /** A new Range object over an area: one per client object, since references are released one by one. */
  range(area: Area): Range;
  /** What an add-in gives for a range: a Range, an address ("A1:B2", "Data!A:A", "3:5", a name). InvalidArgument if it is none. */
  resolveRange(given: unknown, sheetId?: string): Range;
  /** A setter hands its unfinished work over; the next action starts after it. */
  wait(work: Promise<unknown>): void;
  /** A handler was added to (or removed from) an event of this object. */
  registerEvent(object: HostObject, event: string, added: boolean): void;
  /** Posts an event to the frames; see events.ts for types and targets. */
  raise(type: number, targetId: string, message: object): void;
  /** Throws AccessDenied when the area has locked cells of a protected sheet. */
  assertUnlocked(area: Area): void;
  /** A braced GUID, the same sequence in every run. */
  newId(): string;
  /** The origin of a change made through the API. */
  readonly origin: ChangeOrigin;
  readonly root: HostObject;
}
