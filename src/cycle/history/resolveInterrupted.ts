/** Putting back or finishing what was interrupted, with the sheets that this draws again. */
import { finish, restore } from "../../workbook/writing/recovery/recover";
import type { Lost } from "../../workbook/writing/recovery/undo";
import { sheetsFromTables } from "../reviews/sheetsFromTables";

/** Puts back what an interrupted intention has overwritten; returns what that would overwrite in turn, until it is accepted. */
export const restoreInterrupted = (id: string, accept = false): Promise<Lost[]> => restore(id, sheetsFromTables, accept);

/** Finishes an interrupted intention, and asks first in the same way. */
export const finishInterrupted = (id: string, accept = false): Promise<Lost[]> => finish(id, sheetsFromTables, accept);
