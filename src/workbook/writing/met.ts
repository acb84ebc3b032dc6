/**
 * What the batches of an act found where they wrote. They read it themselves, before they write: between a look and the write that
 * follows it, somebody may have typed.
 */
import type { Input } from "../cellText";
import type { TableContent } from "../reading/tableState";
import type { Act } from "./acts";

/** What an act is known to write over, from a look before. What is not known is not compared. */
export interface Known {
  table?: TableContent | undefined;
  value?: Input | undefined;
}

/** Known once the last batch of the act was answered. */
export interface Met {
  /** Nobody has typed there since the look. */
  asKnown: boolean;
  /** The act that puts back exactly what was found; absent where that of the plan does. */
  back?: Act;
}

export const asKnown: Met = { asKnown: true };

const isFormula = (input: Input | undefined): boolean => typeof input === "string" && input.startsWith("=");

/** The same content: formulas count as the same, since Excel respells them when rows move. */
export const isUntouched = (known: Input | undefined, found: Input): boolean => known === found || (isFormula(known) && isFormula(found));
