/**
 * What the page offers to the add-in's frame and what the frame offers back. The two live in different realms of one origin:
 * only strings, numbers and the functions below cross, so that neither side meets the other's arrays.
 */

/** The page's side, found by the frame as `window.parent.workbenchHost`. */
export interface Door {
  readonly locale: string;
  /** That of the workbook that is open now. */
  readonly documentUrl: string;
  /** Another one for each workbook that is opened: the library keeps settings for the session under it. */
  instance(): string;
  /** JSON of requirement sets and versions, as the library reads it. */
  readonly requirements: string;
  /** JSON of colours as numbers. */
  theme(): string;
  /** JSON of `[key, JSON of the value][]`: all settings of the add-in; what is written takes their place. */
  readDocumentSettings(): string;
  writeDocumentSettings(json: string): void;
  /** A message of the RichApi bridge; the answer is the reply's text. */
  execute(message: string): Promise<string>;
  /** A classic call of the library by dispatch id; the answer is JSON of `[status, ...payload]`. */
  command(id: number, json: string): string;
  /** The frame says it is there (again, after a reload). */
  attach(frame: FrameEnd): void;
}

/** Answer of a synchronous call of a custom function, as JSON: grids, numbers, texts, booleans, null and `{ code, message }`. */
export type FunctionAnswer = { ok: true; value: unknown } | { ok: false; code: string; message: string };

/** The frame's side. */
export interface FrameEnd {
  /** Hands a message from the host to office.js. */
  post(message: string): void;
  /** Calls an associated custom function. `args` is JSON; so is the answer, a `FunctionAnswer`. */
  call(id: string, args: string): string;
  /** Whether the library that runs here has this member in this class. */
  knows(type: string, member: string): boolean;
  /** True when a function of this id is associated. */
  associated(id: string): boolean;
  /** Runs what the add-in associated with a ribbon button; its completion arrives as `command(94, ...)`. */
  runCommand(commandId: string, action: string, controlId: string): boolean;
}

/** Status codes of classic calls. */
export const DONE = 0;
export const UNSUPPORTED = 5004;
/** Dispatch ids of classic calls and registrations. */
export const RIBBON_COMMAND = 39;
export const COMMAND_COMPLETED = 94;
