import { plainSpaces } from "../../language/plainSpaces";

/** Two names are similar if at most one letter in four differs. */
const similarShare = 0.25;

const namesRemembered = 20_000;

/** How many letters have to be inserted, dropped or replaced to get from one text to the other; anything above `most` is just "more". */
export function edits(a: string, b: string, most: number): number {
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
 * A name in the form in which it is compared: case, accents, repeated spaces, hyphens between words and the usual punctuation do not
 * matter. Letters of every script do, and so do signs that distinguish products: `A+` is not `A-`.
 */
export function plainName(name: string): string {
  return plainSpaces(name.slice(0, 100))
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[-‐‑–—](?=[\p{L}\p{N} ])/gu, " ")
    .replace(/[\s_.,;:'’"“”«»()/\\]+/g, " ")
    .trim();
}

/**
 * Gives every family (or resource) one spelling: that of the workbook if it knows the name, otherwise the first one in the source,
 * since Excel's own lookups ignore case. `spelt` are spellings found in the data; they do not make a family known.
 */
export class FamilyNames {
  private readonly spellings = new Map<string, string>();
  private readonly known = new Set<string>();
  private readonly plains = new Map<string, string>();
  private readonly met = new Set<string>();
  private readonly suggestions = new Map<string, string | undefined>();

  constructor(families: readonly string[], spelt: readonly string[] = []) {
    for (const family of families) this.known.add(plainName(family));
    for (const family of [...families, ...spelt]) {
      const plain = plainName(family);
      if (!this.spellings.has(plain)) this.spellings.set(plain, plainSpaces(family));
    }
  }

  /** The spelling to write. `known` is false if the workbook has a list without the family; `first` is true at its first mention. */
  spell(family: string): { name: string; known: boolean; first: boolean; similar?: string } {
    const plain = this.plainOf(family);
    const found = this.spellings.get(plain);
    const known = this.known.size === 0 || this.known.has(plain);
    if (found === undefined) this.spellings.set(plain, family);
    const similar = known ? undefined : this.similarTo(plain);
    const first = !this.met.has(plain);
    this.met.add(plain);
    return { name: found ?? family, known, first, ...(similar !== undefined && { similar }) };
  }

  /** Exports repeat the same names, row after row. */
  private plainOf(family: string): string {
    const found = this.plains.get(family);
    if (found !== undefined) return found;
    const plain = plainName(family);
    if (this.plains.size < namesRemembered) this.plains.set(family, plain);
    return plain;
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
