import type { Encoding } from "../decode";
import { textPieces } from "./textPieces";

/** Bytes read at a time. The next ones are asked for while these are worked on. */
export const bytesPerRead = 4_000_000;

/** A part of a file, and the bytes of the file read so far. */
export interface BytePiece {
  bytes: Uint8Array;
  done: number;
}

/** How what comes out of the pieces is decoded: a letter that separates or quotes is one byte in both. */
export type PieceEncoding = "utf-8" | "windows-1252";

export interface OpenedPieces {
  encoding: PieceEncoding;
  pieces: AsyncGenerator<BytePiece, void, void>;
}

/** Bytes that tell whether lines end with a carriage return alone. */
const looked = 65_536;

/**
 * The bytes of a text file, piece by piece. Files of two bytes a letter, and those whose lines end with a carriage return alone, are
 * brought into the usual form on the way.
 */
export async function openPieces(file: Blob, encoding: Encoding, size = bytesPerRead): Promise<OpenedPieces> {
  const head = new Uint8Array(await file.slice(0, looked).arrayBuffer());
  const isUsual = encoding === "utf-8" || encoding === "windows-1252";
  if (!isUsual || (head.includes(0x0d) && !head.includes(0x0a))) return { encoding: "utf-8", pieces: rewritten(file, encoding, size) };
  // The mark of UTF-8 is no part of the first name.
  const start = encoding === "utf-8" && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  return { encoding, pieces: asTheyAre(file, start, size) };
}

async function* asTheyAre(file: Blob, first: number, size: number): AsyncGenerator<BytePiece, void, void> {
  const bytesAt = (start: number): Promise<ArrayBuffer> => file.slice(start, start + size).arrayBuffer();
  let next = bytesAt(first);
  for (let start = first; start < file.size; start += size) {
    const bytes = new Uint8Array(await next);
    if (start + size < file.size) next = bytesAt(start + size);
    yield { bytes, done: Math.min(file.size, start + size) };
  }
}

async function* rewritten(file: Blob, encoding: Encoding, size: number): AsyncGenerator<BytePiece, void, void> {
  const encoder = new TextEncoder();
  for await (const { text, bytes } of textPieces(file, encoding, size)) yield { bytes: encoder.encode(text), done: bytes };
}
