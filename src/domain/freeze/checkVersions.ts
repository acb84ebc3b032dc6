/** All frozen versions together: each is checked, and each must lead to the one that it was built on. */
import { checkVersion, figureLines, headOf, signedLines, type FrozenRow, type VersionCheck } from "./checkVersion";
import { hashOfVersion, noHash, type VersionHead } from "./frozenLines";
import type { VersionRow } from "./sopVersions";
import { cycleOfVersion } from "./versionNames";

/** A version whose row is gone; `on` is the one that was built on it, where one was. Its name is null where no row bears it any more. */
export interface MissingVersion {
  name: string | null;
  on: string | null;
}

export interface FrozenCheck {
  versions: VersionCheck[];
  gone: MissingVersion[];
}

/** Rows by the version that they bear, in their order. */
export function rowsByVersion(rows: readonly FrozenRow[]): Map<string, FrozenRow[]> {
  const found = new Map<string, FrozenRow[]>();
  for (const row of rows) {
    const name = String(row.cells["Version"] ?? "");
    const own = found.get(name);
    if (own) own.push(row);
    else found.set(name, [row]);
  }
  return found;
}

/**
 * Checks every version, one after the other; yields how many are done.
 *
 * @param signed hashes that people signed
 */
export function* checkVersions(
  versions: readonly VersionRow[],
  rows: readonly FrozenRow[],
  signed: readonly string[] = [],
): Generator<number, FrozenCheck, void> {
  const by = rowsByVersion(rows);
  const checks: VersionCheck[] = [];
  for (const version of versions) {
    checks.push(checkVersion(version, by.get(version.Version) ?? []));
    yield checks.length;
  }
  const doubtful = versions.filter((_, index) => isDoubtful(checks[index]));
  const vouched = [...signed, ...versions.map(({ Previous: previous }) => previous)];
  const told = checks.map((check, index) => {
    const version = versions[index] as VersionRow;
    return isDoubtful(check) ? explained(check, version, { versions, doubtful, by, vouched }) : check;
  });
  // What a changed row of a version says of the chain does not count.
  const changed = (index: number, column: string): boolean =>
    told[index]?.tampers.some((tamper) => tamper.kind === "ownRow" && tamper.columns.includes(column)) === true;
  const sound = versions.map((version, index): VersionRow => {
    const lines = figureLines(by.get(version.Version) ?? []);
    if (changed(index, "Hash")) return { ...version, Hash: hashOfVersion(headOf(version), lines) };
    return changed(index, "Previous") ? { ...version, Previous: noHash } : version;
  });
  return { versions: told, gone: goneVersions(sound, by) };
}

/** The versions that are not as they were signed, each by itself. */
export function changedVersions(versions: readonly VersionRow[], rows: readonly FrozenRow[]): string[] {
  const by = rowsByVersion(rows);
  return versions.flatMap((version) => (checkVersion(version, by.get(version.Version) ?? []).asSigned ? [] : [version.Version]));
}

/** Neither the figures nor the signed lines are those of the version. */
const isDoubtful = (check: VersionCheck | undefined): boolean =>
  check?.tampers.some(({ kind }) => kind === "untrusted" || kind === "missing") === true;

interface Known {
  versions: readonly VersionRow[];
  doubtful: readonly VersionRow[];
  by: ReadonlyMap<string, readonly FrozenRow[]>;
  /** Hashes that people signed, or that versions were built on. */
  vouched: readonly string[];
}

/** What else may have happened to a version whose rows fit neither way: its rows are another version's, or its own row says something else. */
function explained(check: VersionCheck, version: VersionRow, { versions, doubtful, by, vouched }: Known): VersionCheck {
  const rows = by.get(version.Version) ?? [];
  const fits = (head: VersionHead, own: readonly FrozenRow[]): boolean =>
    [figureLines, signedLines].some((linesOf) => hashOfVersion(head, linesOf(own)) === version.Hash);
  const head = headOf(version);
  const other = doubtful.find(
    ({ Version: name }) =>
      name !== version.Version && (fits(head, by.get(name) ?? []) || fits({ ...head, version: name }, by.get(name) ?? [])),
  );
  if (other !== undefined) return { ...check, tampers: [{ kind: "exchanged", other: other.Version }] };
  const cycle = cycleOfVersion(version.Version) ?? version.Cycle;
  const previous = [version.Previous, noHash, ...versions.map(({ Hash: hash }) => hash)];
  const signed = previous.find((hash) => fits({ ...head, cycle, previous: hash }, rows));
  if (signed !== undefined)
    return own(check, [...(cycle === version.Cycle ? [] : ["Cycle"]), ...(signed === version.Previous ? [] : ["Previous"])]);
  // The version after it, or who signed it, still knows the hash that these rows have.
  return vouched.includes(hashOfVersion(head, figureLines(rows))) ? own(check, ["Hash"]) : check;
}

const own = (check: VersionCheck, columns: readonly string[]): VersionCheck => ({ ...check, tampers: [{ kind: "ownRow", columns }] });

/** Versions that another was built on, and versions of which rows are left, without a row of their own. */
function goneVersions(versions: readonly VersionRow[], by: ReadonlyMap<string, readonly FrozenRow[]>): MissingVersion[] {
  const hashes = new Set([noHash, ...versions.map(({ Hash: hash }) => hash)]);
  const names = new Set(versions.map(({ Version: name }) => name));
  const orphans = [...by.keys()].filter((name) => name !== "" && !names.has(name));
  const waiting = versions.filter(({ Previous: previous }) => !hashes.has(previous));
  const before = (on: VersionRow): string | null => {
    const fitting = orphans.find((name) => {
      const cycle = cycleOfVersion(name);
      const lines = figureLines(by.get(name) ?? []);
      return (
        cycle !== undefined && [...hashes].some((previous) => hashOfVersion({ version: name, cycle, previous }, lines) === on.Previous)
      );
    });
    return fitting ?? (orphans.length === 1 && waiting.length === 1 ? (orphans[0] ?? null) : null);
  };
  const found = waiting.map((on): MissingVersion => ({ name: before(on), on: on.Version }));
  const said = new Set(found.map(({ name }) => name));
  return [...found, ...orphans.filter((name) => !said.has(name)).map((name): MissingVersion => ({ name, on: null }))];
}

/** The version that the next one is built on: the last that no other names; null before the first. */
export function latestVersion(versions: readonly VersionRow[]): VersionRow | null {
  const named = new Set(versions.map(({ Previous: previous }) => previous));
  const last = versions.filter(({ Hash: hash }) => !named.has(hash));
  return [...(last.length > 0 ? last : versions)].sort((a, b) => a["Frozen on"] - b["Frozen on"]).at(-1) ?? null;
}
