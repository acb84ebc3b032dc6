import type { AstTreeBuilder, ErrorType } from "@univerjs/engine-formula";
import type { ReadArea, SheetRectangle } from "./readers";

/** A formula as the engine understood it, ready to be calculated. */
export type FormulaTree = Exclude<NonNullable<ReturnType<AstTreeBuilder["parse"]>>, void>;

/** The text of a formula as a cell has it. A cell of a shared formula has the first cell's text and its distance to that cell. */
export interface FormulaText {
  text: string;
  x: number;
  y: number;
}

/** What is known of a text once it is understood. */
export interface Understood {
  /** Or the error that a text which cannot be read gives. */
  tree: FormulaTree | ErrorType;
  /** References that say where they point without calculating anything. */
  references: readonly FormulaTree[];
  /** Parts that point somewhere only once they are calculated: OFFSET, INDIRECT, `A1#`, `A1:INDEX(…)`. */
  pointers: readonly FormulaTree[];
  /** Calculated with every calculation: NOW, RAND, OFFSET and their like. */
  volatile: boolean;
  /** Some part of it answers later. */
  waits: boolean;
  /** A reference, in the text or in a name that it says, names the sheet that it points to. */
  saysSheet: boolean;
  /** What could be names in it, once somebody asked. */
  words?: readonly string[];
}

/** A formula in a cell. */
export interface Formula extends FormulaText {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** Absent until something has to be calculated. */
  understood?: Understood;
  /** Areas it reads whatever they hold. */
  reads: readonly ReadArea[];
  /** Areas its pointers pointed at the last time. */
  pointedAt: readonly ReadArea[];
  /** The area that a blocked dynamic array would stand in. */
  waitsFor: readonly ReadArea[];
  /** The area its dynamic array fills, where it fills more than its own cell. */
  fills: SheetRectangle | undefined;
  /** A custom function it calls said that nobody was there to calculate it. */
  unanswered?: boolean;
}
