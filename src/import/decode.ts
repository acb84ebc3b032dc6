import type { UnreadableFile } from "./unreadableFile";

/** How the bytes of a text file are to be read. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A file as text, or why it is none. */
export type Decoded = { ok: true; text: string; encoding: Encoding } | { ok: false; why: UnreadableFile };

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

/** Control characters that no text export contains; tab, line feed, form feed and carriage return are text. */
const isControl = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13;

/** Bytes that Windows-1252 leaves undefined: their presence says that the file is in another encoding. */
const undefinedInWindows1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function lineOfByte(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let index = 0; index < position; index++) if (bytes[index] === 10) line++;
  return line;
}

/** Text saved as UTF-16 without a mark: about every second byte is zero, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, 2000) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.02) return "utf-16le";
  if (even > pairs * 0.7 && odd < pairs * 0.02) return "utf-16be";
  return undefined;
}

/** How many bytes of UTF-8 follow a first byte; -1 where it can begin nothing. */
function bytesAfter(first: number): number {
  if (first < 0x80) return 0;
  if (first < 0xc2 || first >= 0xf5) return -1;
  if (first < 0xe0) return 1;
  return first < 0xf0 ? 2 : 3;
}

/** Bytes looked at or decoded between two breaks: a few milliseconds of work. */
const bytesPerPart = 1_000_000;

/** Well-formed multi-byte sequences of UTF-8 against bytes that fit nowhere. */
function* countUtf8(bytes: Uint8Array): Generator<number, { sequences: number; strays: number }, void> {
  let sequences = 0;
  let strays = 0;
  let nextBreak = bytesPerPart;
  for (let index = 0; index < bytes.length;) {
    const byte = bytes[index] ?? 0;
    const follow = bytesAfter(byte);
    let whole = follow >= 0;
    for (let step = 1; step <= follow && whole; step++) whole = ((bytes[index + step] ?? 0) & 0xc0) === 0x80;
    if (follow > 0 && whole) sequences++;
    if (!whole) strays++;
    index += whole ? follow + 1 : 1;
    if (index < nextBreak) continue;
    nextBreak += bytesPerPart;
    yield 0;
  }
  return { sequences, strays };
}

/** The place of the first control character; -1 without one. */
function* firstControl(bytes: Uint8Array): Generator<number, number, void> {
  for (let index = 0; index < bytes.length; index++) {
    if (isControl(bytes[index] ?? 0)) return index;
    if (index % bytesPerPart === 0) yield 0;
  }
  return -1;
}

/** What Windows-1252 has at 0x80-0x9f, where Latin-1 has control characters. Source: the WHATWG encoding standard. */
export const windows1252Extras = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand, because some versions of Node decode "windows-1252" as Latin-1; in chunks, because a call takes so many arguments. */
function* decodeWindows1252(bytes: Uint8Array): Generator<number, string, void> {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8_192) {
    const codes = Array.from(bytes.subarray(start, start + 8_192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? windows1252Extras.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...codes));
    yield 0;
  }
  return parts.join("");
}

function* decodeAs(bytes: Uint8Array, encoding: Encoding): Generator<number, string, void> {
  if (encoding === "windows-1252") return yield* decodeWindows1252(bytes);
  const decoder = new TextDecoder(encoding);
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += bytesPerPart) {
    parts.push(decoder.decode(bytes.subarray(start, start + bytesPerPart), { stream: true }));
    yield 0;
  }
  parts.push(decoder.decode());
  return parts.join("");
}

/**
 * Reads the bytes of an exported file as text: UTF-8 with or without its mark, UTF-16 in both orders, else Windows-1252, the
 * encoding that Excel and older programs write in Western Europe. A file that is no text is refused and the reason says which line.
 * A file that is UTF-8 but for a few bytes stays UTF-8: the damaged characters become U+FFFD, which the import lists row by row.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoding = decodeTextInParts(bytes);
  for (;;) {
    const step = decoding.next();
    if (step.done) return step.value;
  }
}

/** `decodeText` with breaks, so that a page stays responsive. */
export function* decodeTextInParts(bytes: Uint8Array): Generator<number, Decoded, void> {
  const refuse = (why: UnreadableFile): Decoded => ({ ok: false, why });
  const read = function* (encoding: Encoding): Generator<number, Decoded, void> {
    const text = yield* decodeAs(bytes, encoding);
    return !/\S/.test(text) ? refuse({ code: "empty" }) : { ok: true, text, encoding };
  };
  if (bytes.length === 0) return refuse({ code: "empty" });
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse({ code: "workbook" });
  if (startsWith(bytes, 0xff, 0xfe)) return yield* read("utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return yield* read("utf-16be");
  if (!startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    const wide = unmarkedUtf16(bytes);
    if (wide) return yield* read(wide);
  }
  const control = yield* firstControl(bytes);
  if (control >= 0) return refuse({ code: "binary", line: lineOfByte(bytes, control) });
  const { sequences, strays } = yield* countUtf8(bytes);
  if (strays === 0 || sequences > strays) return yield* read("utf-8");
  const undefinedByte = bytes.findIndex((byte) => undefinedInWindows1252.has(byte));
  if (undefinedByte >= 0) return refuse({ code: "unknownEncoding", line: lineOfByte(bytes, undefinedByte) });
  return yield* read("windows-1252");
}
