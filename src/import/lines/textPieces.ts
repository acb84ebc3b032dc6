import { windows1252Extras, type Encoding } from "../decode";

/** A part of a file as text, with a line feed for every line end, and the bytes read so far. */
export interface TextPiece {
  text: string;
  bytes: number;
}

/** The text of a file, piece by piece: its memory does not grow with the file. Line ends of all kinds become line feeds, also mixed. */
export async function* textPieces(file: Blob, encoding: Encoding, size: number): AsyncGenerator<TextPiece, void, void> {
  const decoder = new TextDecoder(encoding);
  const bytesAt = (start: number): Promise<ArrayBuffer> => file.slice(start, start + size).arrayBuffer();
  let next = bytesAt(0);
  /** A carriage return at the end of a piece: whether a line feed follows is in the next one. */
  let held = "";
  for (let start = 0; start < file.size; start += size) {
    const bytes = await next;
    const end = start + bytes.byteLength;
    const isLast = end >= file.size;
    if (!isLast) next = bytesAt(end);
    const decoded = held + decoder.decode(bytes, { stream: !isLast });
    held = !isLast && decoded.endsWith("\r") ? "\r" : "";
    const whole = held === "" ? decoded : decoded.slice(0, -1);
    yield { text: spelt(whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole, encoding), bytes: end };
  }
}

/** Some versions of Node read "windows-1252" as Latin-1, whose control characters stand where Windows has €, œ and quotation marks. */
export const spelt = (text: string, encoding: Encoding): string =>
  encoding === "windows-1252"
    ? text.replace(/[\u0080-\u009f]/g, (letter) => windows1252Extras[letter.charCodeAt(0) - 0x80] ?? letter)
    : text;
