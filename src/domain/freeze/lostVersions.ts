/**
 * Versions of which nothing is left: no row of their own, no figures. Signatures and the steps of their cycles still tell that they were
 * frozen. A signature alone does not: a plan is signed before it is frozen.
 */
import { endedUnfrozen } from "../collect/changeMessages";
import { isSameName, nameKey } from "../../language/sameName";
import type { CycleRow } from "../steps/sopCycles";
import type { MissingVersion } from "./checkVersions";
import type { SignatureRow } from "./sopSignatures";
import type { VersionRow } from "./sopVersions";
import { cycleOfVersion, versionsBefore } from "./versionNames";

/** A version that was frozen and is gone with all of its figures, and by what that is known. */
export interface LostVersion {
  name: string;
  /** Who signed it before its cycle was finalised; nobody where a version after it tells, or where all of them refused. */
  people: string[];
  /** Who refused it by then. */
  refused: string[];
  /** The version of its cycle that was frozen or signed after it; null where its own signatures tell. */
  before: string | null;
  /** What is left looks alike where its freeze was undone. */
  mayBeUndone: boolean;
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
    const { people, refused } = whoSpoke(name, { versions, signatures, cycles });
    if (people.length + refused.length > 0 && !there.has(nameKey(name))) {
      found.set(nameKey(name), { name, people, refused, before: null, mayBeUndone: false });
    }
  }
  // A name counts the versions of its cycle that were frozen before it was given. One that was only signed tells nothing where the step
  // says that none was: the freeze before it was undone.
  const later = [
    ...new Set([...versions.map(({ Version: name }) => name), ...signed.filter((name) => stepOf(name, cycles)?.Done !== null)]),
  ];
  for (const before of later)
    for (const name of versionsBefore(before))
      if (!there.has(nameKey(name)) && !found.has(nameKey(name))) {
        found.set(nameKey(name), { name, people: [], refused: [], before, mayBeUndone: isUnsure(before, { versions, cycles }) });
      }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
}

const stepOf = (name: string, cycles: readonly CycleRow[]): CycleRow | undefined =>
  cycles.find((row) => row.Cycle === cycleOfVersion(name) && row.Step === "validate");

/**
 * Nobody can tell whether what came before was deleted or undone: a version was frozen upon one of its cycle that is left, so that what
 * stood between was gone by then; or it was only signed, and the step has the day of a version that is left.
 */
function isUnsure(before: string, { versions, cycles }: Pick<LeftOfVersions, "versions" | "cycles">): boolean {
  const row = versions.find(({ Version: name }) => name === before);
  if (row === undefined) return finalised(before, { versions, cycles }) === null;
  return versions.some((one) => one.Hash === row.Previous && cycleOfVersion(one.Version) === cycleOfVersion(before));
}

/**
 * The day on which the cycle of a version was finalised, later than with any version of it that is left; null where it was not, or where
 * the step says that it was ended by hand, without freezing. Undoing a freeze takes the day back. Where the step is gone, too, it may have
 * been any day.
 */
function finalised(name: string, { versions, cycles }: Pick<LeftOfVersions, "versions" | "cycles">): number | null {
  const step = stepOf(name, cycles);
  if (step === undefined) return Infinity;
  const { Done: done, Note: note, Status: status } = step;
  if (done !== null && endedUnfrozen(note, done, status !== "done")) return null;
  const isOfCycle = (row: VersionRow): boolean => cycleOfVersion(row.Version) === cycleOfVersion(name);
  return done !== null && versions.some((row) => isOfCycle(row) && row["Frozen on"] >= done) ? null : done;
}

/** Who signed a version, and who refused it, by the day on which its cycle was finalised; nobody where it is not known to have been. */
function whoSpoke(name: string, { versions, signatures, cycles }: Omit<LeftOfVersions, "known">): Pick<LostVersion, "people" | "refused"> {
  const day = finalised(name, { versions, cycles });
  const own = day === null || day === Infinity ? [] : signatures.filter((row) => isSameName(row.Version, name) && row.Date <= day);
  const named = (rows: readonly SignatureRow[]): string[] => [...new Set(rows.map(({ Person: person }) => person))];
  const isRefusal = ({ Choice: choice }: SignatureRow): boolean => choice === "refuses";
  return { people: named(own.filter((row) => !isRefusal(row))), refused: named(own.filter(isRefusal)) };
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
