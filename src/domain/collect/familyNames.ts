import { plainSpaces } from "../../language/plainSpaces";

/** The letters two spellings must share to be called similar: all but one in four. */
const similarShare = 0.25;

const namesRemembered = 20_000;

/** Edits (insert, drop, replace) between two short texts; stops caring above `most`. */
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
 * A name as it is compared: case, accents, runs of spaces, hyphens between words and the usual punctuation do not make another
 * name. Letters of every script count, and so do signs that tell products apart: `A+` is not `A-`.
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
 * One spelling for each family (or resource): the workbook's where it is known, else the first one met in the source, because
 * Excel's own lookups do not tell case apart. `spelt` are spellings met in the data, which do not make a family known.
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

  /** The spelling to write; `known` is false for a family that the workbook has a list without; `first` at its first mention. */
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
