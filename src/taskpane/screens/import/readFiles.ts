import { runInSlices, type Watch } from "../../../cycle/longWork";
import { isOfChangedFile } from "../../../import/changedFile";
import { readCsvInParts } from "../../../import/csv";
import type { BookChoice } from "../../../import/bookChoice";
import { bytesThatTell, importRank } from "../../../import/fileOrder";
import { isWorkbookFile, openBook } from "../../../import/openBook";
import { LinesRefused, type LinesRefusal } from "../../../import/lines/linesQuestion";
import { hasTooManyLines, lookAtLines } from "../../../import/lines/lookAtLines";
import type { BookPart } from "../../../import/openedBook";
import type { ImportContext } from "../../../import/plan";
import { readLikelyPart, readPart } from "../../../import/readBook";
import { understandInParts, type UnderstoodSource } from "../../../import/understoodSource";
import type { UnreadableFile } from "../../../import/unreadableFile";
import { FileError } from "../../../xlsx/fileError";
import type { SourceGrid } from "../../../domain/collect/source";
import type { LongFile } from "./wizardState";

/** A source that cannot be imported at all, with the reason the person is told. */
export class RefusedSource extends Error {
  constructor(
    readonly source: string,
    readonly why: UnreadableFile | { code: "noRows" },
  ) {
    super(`${source}: ${why.code}`);
    this.name = "RefusedSource";
  }
}

/** A file whose lines cannot be added up, with the reason the person is told. */
export class RefusedLines extends Error {
  constructor(
    readonly source: string,
    readonly why: LinesRefusal,
  ) {
    super(`${source}: ${why.code}`);
    this.name = "RefusedLines";
  }
}

/** Reads a file; one that was saved again or moved since it was chosen has to be chosen again. */
async function asChosen<Found>(file: File, read: (file: File) => Promise<Found>): Promise<Found> {
  try {
    return await read(file);
  } catch (failure) {
    throw isOfChangedFile(failure) ? new RefusedSource(file.name, { code: "changed" }) : failure;
  }
}

/** What a file turned out to be: a source, or one with more lines than a sheet holds. */
export type FileRead = { source: UnderstoodSource } | { long: LongFile };

/** Reads a file as `readFile` does, or looks at it where its lines have to be added up first. */
export async function readFileOrLook(file: File, context: ImportContext, watch: Watch = {}, part?: string): Promise<FileRead> {
  if (await asChosen(file, hasTooManyLines)) return { long: await asChosen(file, (same) => lookAt(same, context)) };
  try {
    return { source: await readFile(file, context, watch, part) };
  } catch (failure) {
    if (failure instanceof RefusedSource && failure.why.code === "tooManyRows") return { long: await lookAt(file, context) };
    throw failure;
  }
}

async function lookAt(file: File, context: ImportContext): Promise<LongFile> {
  try {
    const result = await lookAtLines(file, file.name, context);
    if (!result.ok) throw new RefusedSource(file.name, result.why);
    return { file, look: result.look };
  } catch (failure) {
    throw failure instanceof LinesRefused ? new RefusedLines(file.name, failure.why) : failure;
  }
}

/**
 * Reads a file that a person chose or dropped, with breaks for the pane and rows read so far: a text, or of a workbook the part of
 * that id, else the likeliest one. Fails with `RefusedSource`.
 */
export async function readFile(file: File, context: ImportContext, watch: Watch = {}, part?: string): Promise<UnderstoodSource> {
  const bytes = new Uint8Array(await asChosen(file, (same) => same.arrayBuffer()));
  if (!isWorkbookFile(bytes))
    return withRows(file.name, await runInSlices(understandInParts(await readText(file, bytes, watch), context), watch));
  return refusing(file.name, async () => {
    const book = await openBook(bytes);
    const found = await runInSlices(readLikelyPart(file.name, book, context, part), watch);
    if (found === undefined) throw new RefusedSource(file.name, { code: "noSheets" });
    return found;
  });
}

/** Reads another part of the workbook file that a source is from. Fails with `RefusedSource`. */
export function readOtherPart(
  { file, book }: BookChoice,
  part: BookPart,
  context: ImportContext,
  watch: Watch = {},
): Promise<UnderstoodSource> {
  return refusing(file, async () => {
    const found = await runInSlices(readPart(file, book, part, context), watch);
    if (found === undefined) throw new RefusedSource(file, { code: "emptySheet", part: part.name });
    return found;
  });
}

async function readText(file: File, bytes: Uint8Array, watch: Watch): Promise<SourceGrid> {
  const reading = await runInSlices(readCsvInParts(bytes, file.name), watch);
  if (!reading.ok) throw new RefusedSource(file.name, reading.why);
  return reading.grid;
}

/** Says what keeps a workbook file from being read as the refusal of a source. */
async function refusing(file: string, work: () => Promise<UnderstoodSource>): Promise<UnderstoodSource> {
  try {
    return await work();
  } catch (failure) {
    throw failure instanceof FileError ? new RefusedSource(file, { ...failure.detail, code: failure.code }) : failure;
  }
}

/** Refuses a source without a row of data under its headers. */
export function withRows(name: string, source: UnderstoodSource): UnderstoodSource {
  const { firstDataRow, lastDataRow } = source.understanding.layout;
  if (lastDataRow < firstDataRow) throw new RefusedSource(name, { code: "noRows" });
  return source;
}

/**
 * Of the files chosen before, those whose place others of the same name take: the same file once more, and one that was saved again
 * meanwhile. Two files of one name may also lie in different folders: both are meant.
 */
export async function replacedBy(added: readonly File[], sameName: readonly File[]): Promise<File[]> {
  const isReplaced = await Promise.all(
    sameName.map(async (file) => {
      const { name, size, lastModified } = file;
      if (added.some((one) => one.name === name && one.size === size && one.lastModified === lastModified)) return true;
      try {
        await file.slice(0, 1).arrayBuffer();
        return false;
      } catch (failure) {
        return isOfChangedFile(failure);
      }
    }),
  );
  return sameName.filter((_, index) => isReplaced[index]);
}

/** Puts the files of one batch into an order in which each finds what it needs. Unreadable ones keep their place at the end. */
export async function sortFiles(files: readonly File[]): Promise<File[]> {
  const ranked = await Promise.all(
    files.map(async (file, index) => {
      try {
        const bytes = new Uint8Array(await file.slice(0, bytesThatTell).arrayBuffer());
        return { file, index, rank: importRank(bytes, file.size <= bytesThatTell, file.name) };
      } catch {
        return { file, index, rank: Infinity };
      }
    }),
  );
  return ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ file }) => file);
}
