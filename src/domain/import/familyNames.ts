import { plainSpaces } from "./cellMeaning";
import { plainHeader } from "./headerWords";

/** The letters two spellings must share to be called similar: all but one in four. */
const similarShare = 0.25;

/** Edits (insert, drop, replace) between two short texts; stops caring above `most`. */
function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min((row[j - 1] ?? 0) + 1, (before[j] ?? 0) + 1, (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    before = row;
  }
  return before[b.length] ?? most + 1;
}

/**
 * One spelling for each family: the workbook's where it is known, else the first one met in the source. Case, accents and
 * punctuation do not make another family, because Excel's own lookups do not tell case apart.
 */
export class FamilyNames {
  private readonly spellings = new Map<string, string>();
  private readonly known = new Set<string>();
  private readonly suggestions = new Map<string, string | undefined>();

  constructor(families: readonly string[]) {
    for (const family of families) {
      const plain = this.plain(family);
      if (!this.spellings.has(plain)) this.spellings.set(plain, plainSpaces(family));
      this.known.add(plain);
    }
  }

  /** The spelling to write; `known` is false for a family that the workbook has a list without; `first` at its first mention. */
  spell(family: string): { name: string; known: boolean; first: boolean; similar?: string } {
    const plain = this.plain(family);
    const found = this.spellings.get(plain);
    const known = this.known.size === 0 || this.known.has(plain);
    if (found === undefined) this.spellings.set(plain, family);
    const similar = known ? undefined : this.similarTo(plain);
    return { name: found ?? family, known, first: found === undefined, ...(similar !== undefined && { similar }) };
  }

  private plain(family: string): string {
    return plainHeader(family.slice(0, 100)) || plainSpaces(family).toLowerCase();
  }

  private similarTo(plain: string): string | undefined {
    if (this.suggestions.has(plain)) return this.suggestions.get(plain);
    const most = Math.max(1, Math.floor(plain.length * similarShare));
    const near = [...this.known]
      .map((family) => ({ family, distance: edits(plain, family, most) }))
      .filter(({ distance }) => distance <= most)
      .sort((a, b) => a.distance - b.distance)[0];
    const name = near && this.spellings.get(near.family);
    this.suggestions.set(plain, name);
    return name;
  }
}
