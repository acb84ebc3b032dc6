/** Names in the columns of tables, and the name that a misspelt one probably means. */
import { distinctNames } from "../../language/sameName";
import { edits } from "./familyNames";
import type { AnyRow } from "../tables/defineTable";

/** Names of a column as first spelt, each once; blanks left out. */
export const namesIn = (rows: readonly AnyRow[] | undefined, column: string): string[] =>
  distinctNames((rows ?? []).map((row) => String(row[column] ?? "").trim()));

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
