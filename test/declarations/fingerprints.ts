/** Comparing what the product declares with fingerprints that were kept: `test/fixtures/unchanged`. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** A short fingerprint by name: of a sheet, a file, a change set. */
export type Fingerprints = Readonly<Record<string, string>>;

/** With `SOP_KEEP_FINGERPRINTS=1` the fixture is written anew instead of compared. */
export const keeping = process.env["SOP_KEEP_FINGERPRINTS"] === "1";

/** The same text for the same content, whatever order its properties were put in. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

export const fingerprintOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/**
 * Compares with the kept fingerprints and names what differs. Texts that differ are written to `.cache/unchanged`, one file each, to be
 * laid beside the same file of an older commit. `isChecked` leaves out names that this run did not work out.
 */
export function expectUnchanged(
  fixture: string,
  texts: ReadonlyMap<string, string>,
  isChecked: (name: string) => boolean = () => true,
): void {
  const path = resolve(__dirname, `../fixtures/unchanged/data/${fixture}.json`);
  const kept: Fingerprints = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Fingerprints) : {};
  const now = Object.fromEntries([...texts].map(([name, text]) => [name, fingerprintOf(text)]));
  if (keeping) {
    const others = Object.entries(kept).filter(([name]) => !isChecked(name));
    writeFileSync(path, `${JSON.stringify(Object.fromEntries([...others, ...Object.entries(now)]), null, 2)}\n`);
    return;
  }
  const expected = Object.fromEntries(Object.entries(kept).filter(([name]) => isChecked(name)));
  for (const [name, text] of texts) if (expected[name] !== now[name]) writeText(fixture, name, text);
  const names = [...new Set([...Object.keys(expected), ...Object.keys(now)])];
  const changes = names.flatMap((name) => {
    if (expected[name] === now[name]) return [];
    return [now[name] === undefined ? `gone: ${name}` : expected[name] === undefined ? `new: ${name}` : `changed: ${name}`];
  });
  expect(changes).toEqual([]);
}

function writeText(fixture: string, name: string, text: string): void {
  const path = resolve(__dirname, `../../.cache/unchanged/${fixture}/${name.replace(/[^\w.-]+/g, "-")}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
