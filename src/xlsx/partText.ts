/** The text of a part: UTF-8, or UTF-16 where its first bytes say so. */

const encodingOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  // The mark of UTF-16, or an opening bracket in it without a mark.
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
};

/** Decodes a part; its byte order mark is no part of the text. */
export const textOfPart = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** Decodes a part that comes in pieces; characters may lie across two of them. */
export function* textInParts(pieces: Iterable<Uint8Array>): Generator<string, void, void> {
  let decoder: TextDecoder | undefined;
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
  const rest = decoder?.decode();
  if (rest !== undefined && rest !== "") yield rest;
}
