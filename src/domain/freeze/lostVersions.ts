/**
 * Versions of which nothing is left: no row of their own, no figures. Signatures and the steps of their cycles still tell that they were
 * frozen. A signature alone does not: a plan is signed before it is frozen.
 */
import { isSameName, nameKey } from "../../language/sameName";
import type { CycleRow } from "../steps/sopCycles";
import type { MissingVersion } from "./checkVersions";
import type { SignatureRow } from "./sopSignatures";
import type { VersionRow } from "./sopVersions";
import { cycleOfVersion, versionsBefore } from "./versionNames";

/** A version that was frozen and is gone with all of its figures, and by what that is known. */
export interface LostVersion {
  name: string;
  /** Who signed it before its cycle was finalised; nobody where a version after it tells. */
  people: string[];
  /** The version of its cycle that was frozen or signed after it; null where its own signatures tell. */
  before: string | null;
}

export interface LeftOfVersions {
  versions: readonly VersionRow[];
  /** Names of versions of which something else is left. */
  known: readonly string[];
  signatures: readonly SignatureRow[];
  cycles: readonly CycleRow[];
}

/** In the order of their names. */
export function lostVersions({ versions, known, signatures, cycles }: LeftOfVersions): LostVersion[] {
  const there = new Set([...known, ...versions.map(({ Version: name }) => name)].map(nameKey));
  // Whoever typed a signature may have written the v small.
  const signed = [...new Set(signatures.map((row) => row.Version.trim().toUpperCase()))];
  const found = new Map<string, LostVersion>();
  for (const name of signed) {
    const people = whoFinalised(name, { versions, signatures, cycles });
    if (people.length > 0 && !there.has(nameKey(name))) found.set(nameKey(name), { name, people, before: null });
  }
  // A name counts the versions of its cycle that were frozen before it was given.
  const later = [...new Set([...versions.map(({ Version: name }) => name), ...signed])];
  for (const before of later)
    for (const name of versionsBefore(before))
      if (!there.has(nameKey(name)) && !found.has(nameKey(name))) found.set(nameKey(name), { name, people: [], before });
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
}

/** Who signed a version by the day on which its cycle was finalised, later than with any version that is left; nobody where it was not. */
function whoFinalised(name: string, { versions, signatures, cycles }: Omit<LeftOfVersions, "known">): string[] {
  const cycle = cycleOfVersion(name);
  const done = cycles.find((row) => row.Cycle === cycle && row.Step === "validate" && row.Status === "done")?.Done ?? null;
  if (cycle === undefined || done === null) return [];
  if (versions.some((row) => cycleOfVersion(row.Version) === cycle && row["Frozen on"] >= done)) return [];
  const own = signatures.filter((row) => isSameName(row.Version, name) && row.Date <= done);
  return [...new Set(own.map(({ Person: person }) => person))];
}

/** Versions that others were built on: where no row bears their name any more, it is the one under which their hash was signed, or the number before. */
export const namedBySignatures = (
  gone: readonly MissingVersion[],
  versions: readonly VersionRow[],
  signatures: readonly SignatureRow[],
): MissingVersion[] =>
  gone.map((missing) => {
    const on = versions.find(({ Version: name }) => name === missing.on);
    if (missing.name !== null || on === undefined) return missing;
    const signed = signatures.find(({ Plan: plan }) => plan === on.Previous)?.Version;
    const last = versionsBefore(on.Version).at(-1);
    const isThere = versions.some(({ Version: name }) => last !== undefined && isSameName(name, last));
    return { ...missing, name: signed ?? (isThere ? null : (last ?? null)) };
  });
