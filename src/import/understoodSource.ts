import type { DatasetKindId } from "../domain/collect/collectTables";
import { weighColumns } from "./columnProfiles";
import { datasetKinds } from "./datasetKinds";
import { guessKindsInParts, type KindGuess } from "./guessKinds";
import { memoriesFor, type ImportMemory } from "./importMemory";
import type { ImportContext } from "./plan";
import type { SourceGrid } from "../domain/collect/source";
import { headerRowOf, type BookChoice } from "./bookChoice";
import type { LevelsSaid } from "./labelLevels";
import { understandStepwise, type Understanding } from "./understand";

/** A source that was read, with what its columns hold, what it could be, and what was chosen for such a source before. */
export interface UnderstoodSource {
  /** As it was read, to be understood anew with another row of headers. */
  original: SourceGrid;
  /** With the columns that put two of the source together. */
  grid: SourceGrid;
  understanding: Understanding;
  /** Likeliest first. */
  guesses: KindGuess[];
  context: ImportContext;
  memories: ReadonlyMap<DatasetKindId, ImportMemory>;
  /** What was chosen of a workbook file; absent for other sources. */
  choice?: BookChoice;
}

/** Understands a source with breaks for the caller, because the columns of a long file take a while to be weighed. */
export function* understandInParts(
  source: SourceGrid,
  context: ImportContext,
  headerRow?: number,
  choice?: BookChoice,
  levels?: LevelsSaid,
): Generator<number, UnderstoodSource, void> {
  const understanding = yield* understandStepwise(source, context.bucket, headerRow ?? (choice && headerRowOf(choice)), levels);
  const { grid } = understanding;
  yield 0;
  yield* weighColumns(grid, understanding.layout);
  const kinds = datasetKinds.map(({ id }) => id);
  const guesses = yield* guessKindsInParts(understanding, context);
  const memories = memoriesFor(understanding.layout, kinds, context);
  return { original: source, grid, understanding, guesses, context, memories, ...(choice && { choice }) };
}

/** The kind that the source was imported as before, else the likeliest one. */
export function likelyKind({ guesses, memories }: UnderstoodSource): DatasetKindId | undefined {
  return guesses.find(({ kind }) => memories.has(kind))?.kind ?? [...memories.keys()][0] ?? guesses[0]?.kind;
}

/** Whether this is the source of before, read again and perhaps corrected meanwhile: choices made for its columns still hold. */
export function isReadAgain(before: UnderstoodSource, after: UnderstoodSource): boolean {
  const headers = (source: UnderstoodSource) => source.understanding.layout.headers.join("\u0000");
  return before.grid.name === after.grid.name && before.grid.sheet === after.grid.sheet && headers(before) === headers(after);
}
