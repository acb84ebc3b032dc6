/** Putting back or finishing what was interrupted, with the sheets that this draws again. */
import { finish, leaveAsIs, pendingWrites, restore, type PendingWrite } from "../../workbook/writing/recovery/recover";
import { makeTablesAgain, readLostTables, type LostTable } from "../../workbook/writing/recovery/lostTables";
import { readCollisions, understand } from "../../workbook/writing/recovery/collisions";
import { knowGone, readAfterWriting } from "../../workbook/writing/recovery/standing";
import type { Lost } from "../../workbook/writing/recovery/lost";
import { sheetsFromTables } from "../reviews/sheetsFromTables";

/** Puts back what an interrupted intention has overwritten; returns what that would overwrite in turn, until it is accepted. */
export const restoreInterrupted = (id: string, accept = false): Promise<Lost[]> => restore(id, sheetsFromTables, accept);

/** Finishes an interrupted intention, and asks first in the same way. */
export const finishInterrupted = (id: string, accept = false): Promise<Lost[]> => finish(id, sheetsFromTables, accept);

/** Leaves an interrupted intention as it is: it is closed, and nothing else is written. */
export const leaveInterrupted = (id: string): Promise<void> => leaveAsIs(id);

/** What is being written in this workbook now, or was interrupted. */
export const readOpenWrites = (): Promise<PendingWrite[]> => pendingWrites();

export { knowGone, makeTablesAgain, readAfterWriting, readCollisions, readLostTables, understand };
export type { LostTable };
