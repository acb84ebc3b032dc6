/**
 * Whether two spellings are one name. The rule is that of Excel's own lookups as people see it: case does not make another name, and
 * neither do spaces at the ends. Excel's SUMIFS and XLOOKUP agree about case but not about spaces: there "Board A " is not "Board A",
 * so that cells leave out a row which is counted here. What is read from foreign files is compared more loosely before it is written
 * (`plainName`): there the question is which of the company's names was meant.
 */

/** What all spellings of a name have in common, to compare and to look up by; empty for what is no name. */
export const nameKey = (name: unknown): string => (name === null || name === undefined ? "" : String(name).trim().toLowerCase());

/** True for two spellings of one name; what is blank is no name, and the same as none. */
export const isSameName = (one: unknown, other: unknown): boolean => nameKey(one) !== "" && nameKey(one) === nameKey(other);

/** Each name once, as it is spelt first; blanks are left out. */
export function distinctNames(names: Iterable<string>): string[] {
  const spelt = new Map<string, string>();
  for (const name of names) if (nameKey(name) !== "" && !spelt.has(nameKey(name))) spelt.set(nameKey(name), name);
  return [...spelt.values()];
}
