import type { DatasetKindId } from "../domain/collect/collectTables";
import { readCsv } from "./csv";
import { guessKinds } from "./guessKinds";
import { understand } from "./understand";

/** Bytes that tell what a file holds: its headers and first rows. */
export const bytesThatTell = 100_000;

/** Kinds that others lean on come first: the month of an order line is known once its order is imported. */
const firstKinds: readonly DatasetKindId[] = ["families", "deliveries", "resources"];

/**
 * The place of a file in a batch, lowest first, so that each finds what it needs. One that cannot be read comes last.
 *
 * @param isWhole false where `bytes` are only the beginning of the file
 */
export function importRank(bytes: Uint8Array, isWhole: boolean, name: string): number {
  const reading = readCsv(isWhole ? bytes : wholeLines(bytes), name);
  if (!reading.ok) return firstKinds.length + 1;
  const guess = guessKinds(understand(reading.grid, "month"), { bucket: "month", families: [], orderPeriods: new Map() })[0];
  const rank = guess ? firstKinds.indexOf(guess.kind) : -1;
  return rank < 0 ? firstKinds.length : rank;
}

/** The beginning of a file up to its last whole line. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const lineFeed = 0x0a;
  // Two-byte encodings end a line with a zero byte too, before or after; a file cut inside one would not be read.
  const isTwoByte = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isTwoByte) return bytes.subarray(0, bytes.length - (bytes.length % 2));
  const lastLine = bytes.lastIndexOf(lineFeed);
  return lastLine < 0 ? bytes : bytes.subarray(0, lastLine + 1);
}
