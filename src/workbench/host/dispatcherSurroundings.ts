import type { HostObject } from "./objects";
import type { Batch, BatchResult } from "./wire";

/** What the dispatcher needs of the world around the objects. */
export interface Surroundings {
  readonly root: HostObject;
  /** Top-level services by type name, such as "Microsoft.DynamicRibbon.DynamicRibbon". */
  readonly services: Readonly<Record<string, HostObject>>;
  /** Applies buffered writes. */
  flush(): void;
  /** Cells wait to be calculated and a read would show it. */
  stale(): boolean;
  settle(): Promise<void>;
  /** Work handed over by a setter; undefined when there is none. */
  takeWork(): Promise<unknown> | undefined;
  /** Called for the first action of a batch on the workbook, and may refuse it (cell edit mode). `flags` are the request's. */
  admit(flags: number): Promise<void> | void;
  /** Whether Microsoft's library has this member in this class. */
  knows(type: string, member: string): boolean;
  /** The batch is answered: events may go out. */
  batchDone(): void;
}

export interface TraceEntry {
  sync: number;
  request: Batch;
  result: BatchResult;
  milliseconds: number;
}
