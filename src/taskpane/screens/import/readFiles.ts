import { runInSlices, type Watch } from "../../../cycle/longWork";
import { readCsvInParts } from "../../../import/csv";
import { bytesThatTell, importRank } from "../../../import/fileOrder";
import type { UnreadableFile } from "../../../import/unreadableFile";
import type { SourceGrid } from "../../../domain/collect/source";

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

/** Reads a CSV file that a person chose or dropped, with breaks for the pane and rows read so far. Fails with `RefusedSource`. */
export async function readCsvFile(file: File, watch: Watch = {}): Promise<SourceGrid> {
  const reading = await runInSlices(readCsvInParts(new Uint8Array(await file.arrayBuffer()), file.name), watch);
  if (!reading.ok) throw new RefusedSource(file.name, reading.why);
  return reading.grid;
}

/** Puts the files of one batch into an order in which each finds what it needs. Unreadable ones keep their place at the end. */
export async function sortFiles(files: readonly File[]): Promise<File[]> {
  const ranked = await Promise.all(
    files.map(async (file, index) => {
      const bytes = new Uint8Array(await file.slice(0, bytesThatTell).arrayBuffer());
      return { file, index, rank: importRank(bytes, file.size <= bytesThatTell, file.name) };
    }),
  );
  return ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ file }) => file);
}
