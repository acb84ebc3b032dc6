import type { Engine } from "../engine/engine";
import type { WorkbookDocument } from "../host/document";
import type { RefusedRequest } from "./outgoing";
import type { WorkbookModel } from "../model";

/**
 * `window.workbench`: what tests and a curious developer at the console can reach. Only this page has it; the add-in's frame runs
 * unaware of it, as in Excel.
 */
export interface WorkbenchHandle<Host = unknown> {
  readonly engine: Engine;
  readonly document: WorkbookDocument;
  /** Answers the add-in's requests; `unserved` lists what it was asked for and lacks. */
  readonly host: Host;
  /**
   * Resolves when the add-in's commands and functions can be called and every cell is calculated. A new promise after each reload of
   * the add-in.
   */
  readonly ready: Promise<void>;
  /** Requests to other machines that the page or the add-in tried. Tests expect it to stay empty. */
  readonly outgoingRefused: readonly RefusedRequest[];
  /** Milliseconds from navigation to each step of the start; see also the performance marks `workbench:*`. */
  timings(): Record<string, number>;
  /** Opens the bytes of an .xlsx without asking, and loads the add-in again. */
  open(bytes: Uint8Array | ArrayBuffer, name: string): Promise<void>;
  /** The workbook as the bytes of an .xlsx. */
  bytes(): Promise<Uint8Array>;
  /** Replaces the workbook by plain data without asking, and loads the add-in again. */
  load(model: WorkbookModel): Promise<void>;
  /** Keeps the workbook in the browser's storage at once. */
  keep(): Promise<void>;
  /** Loads the add-in's page again, as the server's rebuild does. */
  reloadAddin(): Promise<void>;
}

declare global {
  interface Window {
    workbench?: WorkbenchHandle;
  }
}

const prefix = "workbench:";

/** Notes that a step of the start is done. */
export const mark = (step: string): void => void performance.mark(prefix + step);

/** The steps so far, in milliseconds since navigation. */
export const timings = (): Record<string, number> =>
  Object.fromEntries(
    performance
      .getEntriesByType("mark")
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ name, startTime }) => [name.slice(prefix.length), startTime]),
  );
