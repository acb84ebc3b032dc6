/**
 * Something that a person asks of the workbook, declared in one place: what it is called, what it would write, and what is said
 * afterwards. It works out its whole result before anything is written, so that every intention can be previewed; `carryOut.ts` is the
 * only place that writes one.
 */
import type { Language, Text } from "../language/text";
import type { ChangeResult } from "../workbook/writing/changes";
import type { Change } from "../workbook/writing/changeSet";

/** How an intention is asked for. */
export interface Asking {
  language: Language;
  /** The day, as Excel numbers days. */
  today: number;
  /** The intention that has to come `first` was just carried out. */
  again: boolean;
  /** The plan is only to be shown: words that the person is still to type may be blank. */
  isPreview: boolean;
}

/** What a plan comes to. */
export interface Worked<Found> {
  /** Everything that would be written; without it, nothing is. */
  changes: readonly Change[];
  /** Fills the placeholders of the intention's words. */
  details?: (language: Language) => Readonly<Record<string, string | number>>;
  /** What else was found: to show before it is written, and to say afterwards. */
  found?: Found;
}

/** What a plan found, by what it comes to. */
type FoundIn<Result extends Worked<unknown>> = Result extends { found: infer Found } ? Found : undefined;

/** An intention that asks for nothing but itself. */
export type NoRequest = Readonly<Record<string, never>>;

export interface Declaration<Request, Result extends Worked<unknown>, Done> {
  /** Its name in the catalogue, by which the pane and the ribbon ask for it. */
  id: string;
  /** What the person asked for, as the journal and the history say it: "Open the cycle of {month}". */
  words: Text;
  /** Works out everything that would be written; writes nothing. */
  plan(request: Request, asking: Asking): Promise<Result>;
  /** Another intention that has to be carried out before, by what the plan found; this one is planned again afterwards. */
  first?: First<FoundIn<Result>>;
  /** Called once everything is written: shows it, and gives what the pane is told. */
  done?(found: FoundIn<Result>, written: ChangeResult): Promise<Done>;
  /** Called when nothing could be written: does it in another way, or throws what went wrong. */
  refused?(failure: unknown, found: FoundIn<Result>): Promise<Done>;
}

interface First<Found> {
  intention: Intention<NoRequest, unknown, unknown>;
  isNeeded(found: Found): boolean;
}

/** An intention as the catalogue lists it. */
export interface Intention<Request, Found, Done> {
  readonly id: string;
  readonly words: Text;
  plan(request: Request, asking: Asking): Promise<Worked<Found>>;
  readonly first?: First<Found>;
  done?(found: Found, written: ChangeResult): Promise<Done>;
  refused?(failure: unknown, found: Found): Promise<Done>;
}

/** Declares an intention. Add it to `catalogue.ts`: services, journal and tests follow from there. */
export function defineIntention<Request, Result extends Worked<unknown>, Done = void>(
  declaration: Declaration<Request, Result, Done>,
): Intention<Request, FoundIn<Result>, Done> {
  return declaration as Intention<Request, FoundIn<Result>, Done>;
}
