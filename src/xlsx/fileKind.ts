/** What the first bytes of a file say it is. */
export type FileKind = "zip" | "xls" | "encrypted" | "other";

/** Tells a zip archive from Excel's older binary and from an encrypted file, both of which are OLE containers. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return "zip";
  // Books of Excel 2 to 4 are no containers: a record of type 9, 209 or 409 begins them.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && [4, 6, 8].includes(bytes[2] ?? 0) && bytes[3] === 0) return "xls";
  if (!starts(0xd0, 0xcf, 0x11, 0xe0)) return "other";
  const marker = Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]);
  return contains(bytes, marker) ? "encrypted" : "xls";
}

function contains(bytes: Uint8Array, marker: readonly number[]): boolean {
  const [first = 0] = marker;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (marker.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
