/** How acts are carried out, and what they tell afterwards. */
import type { Act } from "./acts";
import type { Known, Met } from "./met";
import type { BlueprintOf } from "./redraw";
import type { TablePatch } from "./tablePatch";
import type { Headed } from "./writePatch";

/** Notes in the journal how many steps of a patch are done; only queues. */
export type Tick = (done: number) => void;

export interface Performing {
  /** Steps of a patch that are done already. */
  done: number;
  tick: Tick;
  /** It may have been begun before: something half made is made anew. */
  again?: boolean;
  /** Headers and language of the table, where they are known. */
  headed?: Headed | undefined;
  /** How sheets are drawn again. */
  blueprintOf: BlueprintOf;
  /** What a look before found where it writes, to be compared with what its own batches find. */
  known?: Known | undefined;
  /** Formats of the rows that a patch cuts out. */
  formats?: TablePatch["formats"];
  /** An act whose blueprint is used if the sheet can no longer be worked out from the tables. */
  fallback?: Act | undefined;
}

/** What an act has done. */
export interface Performed {
  /** Name of the sheet it drew, if it drew one. */
  sheet?: string | undefined;
  /** What it found where it wrote; to be asked after the caller's sync. */
  met: () => Met | Promise<Met>;
}
