import { runInSlices, type Watch } from "../../../cycle/longWork";
import { readCsv, readCsvInParts } from "../../../import/csv";
import type { UnreadableFile } from "../../../import/decode";
import { guessKinds, understand } from "../../../import/propose";
import type { DatasetKindId } from "../../../domain/collect/collectTables";
import type { SourceGrid } from "../../../import/source";

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

/** Kinds that others lean on come first: the month of an order line is known once its order is imported. */
const firstKinds: readonly DatasetKindId[] = ["families", "deliveries", "resources"];

/** Bytes that tell what a file holds: its headers and first rows. */
const beginning = 100_000;

/** The first whole lines of a file; all of a small one. */
async function beginningOf(file: File): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
  const lineFeed = 0x0a;
  const lastLine = file.size > beginning ? bytes.lastIndexOf(lineFeed) : -1;
  // Two-byte encodings end a line with a zero byte too, before or after; a file cut inside one would not be read.
  const isTwoByte = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (lastLine < 0 || isTwoByte) return isTwoByte ? bytes.subarray(0, bytes.length - (bytes.length % 2)) : bytes;
  return bytes.subarray(0, lastLine + 1);
}

/** Puts the files of one batch into an order in which each finds what it needs. Unreadable ones keep their place at the end. */
export async function sortFiles(files: readonly File[]): Promise<File[]> {
  const ranked = await Promise.all(
    files.map(async (file, index) => {
      const reading = readCsv(await beginningOf(file), file.name);
      if (!reading.ok) return { file, rank: firstKinds.length + 1, index };
      const guess = guessKinds(understand(reading.grid), { families: [], orderMonths: new Map() })[0];
      const rank = guess ? firstKinds.indexOf(guess.kind) : -1;
      return { file, rank: rank < 0 ? firstKinds.length : rank, index };
    }),
  );
  return ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ file }) => file);
}
