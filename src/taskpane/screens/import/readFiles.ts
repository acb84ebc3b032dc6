import { readCsv } from "../../../domain/import/csv";
import type { UnreadableFile } from "../../../domain/import/decode";
import { guessKinds, understand } from "../../../domain/import/propose";
import type { DatasetKindId } from "../../../domain/datasets";
import type { SourceGrid } from "../../../domain/source";

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

/** Reads a CSV file that a person chose or dropped. Fails with `RefusedSource`. */
export async function readCsvFile(file: File): Promise<SourceGrid> {
  const reading = readCsv(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!reading.ok) throw new RefusedSource(file.name, reading.why);
  return reading.grid;
}

/** Kinds that others lean on come first: the month of an order line is known once its order is imported. */
const firstKinds: readonly DatasetKindId[] = ["families", "deliveries", "resources"];

/** Puts the files of one batch into an order in which each finds what it needs. Unreadable ones keep their place at the end. */
export async function sortFiles(files: readonly File[]): Promise<File[]> {
  const ranked = await Promise.all(
    files.map(async (file, index) => {
      const reading = readCsv(new Uint8Array(await file.arrayBuffer()), file.name);
      if (!reading.ok) return { file, rank: firstKinds.length + 1, index };
      const guess = guessKinds(understand(reading.grid), { families: [], orderMonths: new Map() })[0];
      const rank = guess ? firstKinds.indexOf(guess.kind) : -1;
      return { file, rank: rank < 0 ? firstKinds.length : rank, index };
    }),
  );
  return ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ file }) => file);
}
