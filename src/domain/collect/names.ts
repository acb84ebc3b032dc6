/** Names as people write them: case and surrounding spaces do not matter, as in Excel's own lookups. */
import { edits } from "./familyNames";
import type { AnyRow } from "../tables/defineTable";

/** The form in which names are compared. */
export const nameKey = (name: unknown): string => (name === null || name === undefined ? "" : String(name).trim().toLowerCase());

/** The names in a column, each once and as first spelt; blanks are left out. */
export function namesIn(rows: readonly AnyRow[] | undefined, column: string): string[] {
  const seen = new Map<string, string>();
  for (const row of rows ?? []) {
    const key = nameKey(row[column]);
    if (key !== "" && !seen.has(key)) seen.set(key, String(row[column]).trim());
  }
  return [...seen.values()];
}

/** Joins lists of names: each name once, as first spelt. */
export function joinNames(...lists: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, string>();
  for (const name of lists.flat()) if (!seen.has(nameKey(name))) seen.set(nameKey(name), name);
  return [...seen.values()];
}

/** Two spellings are close if at most one letter in four differs. */
const nearShare = 0.25;

/** The known name that a misspelt one probably stands for: the closest, ignoring accents and punctuation; none if none is close. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const plain = plainly(name);
  const most = Math.max(1, Math.floor(plain.length * nearShare));
  return known
    .map((candidate) => ({ candidate, distance: edits(plain, plainly(candidate), most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

const plainly = (name: string): string =>
  name
    .slice(0, 100)
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
