/**
 * A zip archive, read entry by entry: its directory first, what is asked for after. Nothing is taken on trust: the sum of what it
 * claims to unpack to is bounded, and each entry that is read must have the length and the checksum that the directory gives it.
 */
import { Inflate, inflateSync } from "fflate";
import { FileError } from "./fileError";

interface Entry {
  /** Path as the directory spells it, with forward slashes. */
  path: string;
  method: number;
  packedSize: number;
  size: number;
  checksum: number;
  /** Where its local header stands. */
  offset: number;
}

/** An archive that unpacks to more than this is refused before unpacking. */
const unpackedLimit = 600 * 1024 * 1024;
/** Packed bytes unpacked between two breaks. */
const packedPerPart = 65_536;

const damaged = (part: string) => new FileError("damaged", { part });

export class ZipArchive {
  private readonly entries = new Map<string, Entry>();

  private constructor(
    private readonly bytes: Uint8Array,
    directory: readonly Entry[],
  ) {
    for (const entry of directory) this.entries.set(entry.path.toLowerCase(), entry);
  }

  /** Reads the directory. Throws FileError "tooLarge" or "damaged". */
  static open(bytes: Uint8Array): ZipArchive {
    const directory = readDirectory(bytes).filter(({ path }) => !path.endsWith("/"));
    const total = directory.reduce((sum, { size }) => sum + size, 0);
    if (total > unpackedLimit) throw new FileError("tooLarge", { megabytes: Math.round(unpackedLimit / 1024 / 1024) });
    return new ZipArchive(bytes, directory);
  }

  paths = (): string[] => [...this.entries.values()].map(({ path }) => path);
  /** Paths are compared without regard to case, as the format asks. */
  has = (path: string): boolean => this.entries.has(path.toLowerCase());

  /** The bytes of an entry; undefined when there is none. */
  read(path: string): Uint8Array | undefined {
    const entry = this.entries.get(path.toLowerCase());
    if (entry === undefined) return undefined;
    const bytes = this.unpacked(entry);
    if (bytes.length !== entry.size || checksumOf(bytes) !== entry.checksum) throw damaged(entry.path);
    return bytes;
  }

  /** The bytes of an entry part by part, so that a large one is never in memory as a whole; undefined when there is none. */
  readInParts(path: string): Generator<Uint8Array, void, void> | undefined {
    const entry = this.entries.get(path.toLowerCase());
    return entry === undefined ? undefined : this.unpackedInParts(entry);
  }

  private *unpackedInParts(entry: Entry): Generator<Uint8Array, void, void> {
    let length = 0;
    let checksum = 0;
    for (const part of this.partsOf(entry)) {
      length += part.length;
      if (length > entry.size) throw damaged(entry.path);
      checksum = checksumOf(part, checksum);
      yield part;
    }
    if (length !== entry.size || checksum !== entry.checksum) throw damaged(entry.path);
  }

  private *partsOf(entry: Entry): Generator<Uint8Array, void, void> {
    const packed = this.packed(entry);
    if (entry.method === 0) return yield packed;
    const found: Uint8Array[] = [];
    const inflate = new Inflate((part) => found.push(part));
    for (let start = 0; start < packed.length; start += packedPerPart) {
      const end = Math.min(start + packedPerPart, packed.length);
      try {
        inflate.push(packed.subarray(start, end), end === packed.length);
      } catch {
        throw damaged(entry.path);
      }
      yield* found.splice(0);
    }
  }

  private unpacked(entry: Entry): Uint8Array {
    const packed = this.packed(entry);
    if (entry.method === 0) return packed;
    try {
      return inflateSync(packed, { out: new Uint8Array(entry.size) });
    } catch {
      throw damaged(entry.path);
    }
  }

  /** The entry as it is stored, behind its local header, whose names may be of another length than those of the directory. */
  private packed({ path, method, offset, packedSize }: Entry): Uint8Array {
    const view = viewOf(this.bytes);
    if (method !== 0 && method !== 8) throw damaged(path);
    if (offset + 30 > this.bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw damaged(path);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packedSize > this.bytes.length) throw damaged(path);
    return this.bytes.subarray(start, start + packedSize);
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The directory stands at the end of the archive, before a comment of up to 65,535 bytes. */
function readDirectory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) {
    if (end < bytes.length - 22 - 65_535) end = 0;
    end--;
  }
  if (end < 0) throw damaged("zip");
  try {
    const { count, start } = whereDirectoryIs(view, end);
    const entries: Entry[] = [];
    for (let at = start; entries.length < count;) {
      if (view.getUint32(at, true) !== 0x02014b50) throw damaged("zip");
      const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
      // An encrypted entry has bit 0 of its flags.
      if ((view.getUint16(at + 8, true) & 1) === 1) throw new FileError("encrypted");
      const entry: Entry = {
        path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll("\\", "/"),
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      };
      entries.push(withLongSizes(view, entry, at + 46 + name, extra));
      at += 46 + name + extra + comment;
    }
    return entries;
  } catch (failure) {
    // Reading past the end of the bytes is a RangeError.
    throw failure instanceof FileError ? failure : damaged("zip");
  }
}

const unknown32 = 0xffffffff;

/** Where the directory starts and how many entries it has; a record of 64 bits stands before the end where 32 do not do. */
function whereDirectoryIs(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((count !== 0xffff && start !== unknown32) || locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return { count, start };
  const record = Number(view.getBigUint64(locator + 8, true));
  return { count: Number(view.getBigUint64(record + 32, true)), start: Number(view.getBigUint64(record + 48, true)) };
}

/** Sizes of 64 bits stand in an extra field, in a fixed order, each only where its own field says that it is too small. */
function withLongSizes(view: DataView, entry: Entry, from: number, length: number): Entry {
  const found = { ...entry };
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const name of ["size", "packedSize", "offset"] as const) {
      if (entry[name] !== unknown32) continue;
      found[name] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
  return found;
}

/** Tables for four bytes at a time of the checksum that zip archives use (CRC-32 of ISO 3309). */
const checksumTables = (() => {
  const tables = Array.from({ length: 4 }, () => new Uint32Array(256)) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    tables[0][byte] = rest >>> 0;
  }
  for (let byte = 0; byte < 256; byte++)
    for (let table = 1; table < 4; table++) {
      const before = tables[table - 1]?.[byte] ?? 0;
      (tables[table] as Uint32Array)[byte] = ((before >>> 8) ^ (tables[0][before & 255] ?? 0)) >>> 0;
    }
  return tables;
})();

/** The checksum of bytes, or of those before and these. */
export function checksumOf(bytes: Uint8Array, before = 0): number {
  const [first, second, third, fourth] = checksumTables as unknown as [number[], number[], number[], number[]];
  let rest = ~before;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    rest ^=
      (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    rest =
      (fourth[rest & 255] as number) ^
      (third[(rest >>> 8) & 255] as number) ^
      (second[(rest >>> 16) & 255] as number) ^
      (first[rest >>> 24] as number);
  }
  for (; at < bytes.length; at++) rest = (rest >>> 8) ^ (first[(rest ^ (bytes[at] as number)) & 255] as number);
  return ~rest >>> 0;
}
