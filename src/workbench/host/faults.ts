/** Failures on demand: lets a test see what an add-in does when Excel refuses, and when an answer never arrives. */
import { type RichApiCode, RichApiError } from "./objects";
import type { Action, ObjectPath } from "./wire";

/**
 * The action about to run: `sync` counts batches from 1, `writingSync` those of them that set a property or call a method with
 * effects, `index` actions of the batch from 0. The library's own housekeeping counts in `sync`, so tests had better count writes.
 */
export interface Moment {
  sync: number;
  writingSync: number;
  index: number;
  count: number;
  action: Action;
  path?: ObjectPath;
}

export interface Fault {
  when: (moment: Moment) => boolean;
  code: RichApiCode;
  message?: string;
  /** Fails this many times, then never again; without it, always. */
  times?: number;
  /** The batch runs to its end and only the answer is lost: the add-in cannot know what was written. `when` sees its last action. */
  answerLost?: boolean;
}

/** The whole request fails (not one action): the bridge answers without a batch result. */
export class LostAnswer extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "LostAnswer";
  }
}

/** True for an action that writes: a set property, a literal update, or a method that is no housekeeping of references. */
export const writes = (action: Action) =>
  action.ActionType === 4 || action.ActionType === 9 || (action.ActionType === 3 && !action.Name.startsWith("_"));

export class Faults {
  private readonly active = new Set<Fault & { left: number }>();
  private pending: LostAnswer | null = null;

  add(fault: Fault): () => void {
    const entry = { ...fault, left: fault.times ?? Infinity };
    this.active.add(entry);
    return () => void this.active.delete(entry);
  }

  /** Throws what a test asked for at this moment. */
  check(moment: Moment): void {
    for (const fault of this.active) {
      if (fault.answerLost && moment.index < moment.count - 1) continue;
      if (!fault.when(moment)) continue;
      if (--fault.left <= 0) this.active.delete(fault);
      const message = fault.message ?? `Failure asked for by a test (${fault.code}).`;
      if (!fault.answerLost) throw new RichApiError(fault.code, message);
      this.pending = new LostAnswer(fault.code, message);
    }
  }

  /** After the batch has run: loses its answer where that was asked for. */
  afterBatch(_moment: { sync: number; count: number }): void {
    const lost = this.pending;
    this.pending = null;
    if (lost) throw lost;
  }
}
