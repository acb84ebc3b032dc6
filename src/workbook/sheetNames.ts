/** Makes a name that Excel accepts for a sheet: at most 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end. */
export function allowedSheetName(wanted: string): string {
  const cleaned = wanted
    .replace(/[:\\/?*[\]]/g, " ")
    .slice(0, 31)
    .replace(/^'+|'+$/g, "")
    .trim();
  return cleaned === "" ? "SOP" : cleaned;
}

/** The wanted name, or the first of "name (2)", "name (3)" ... that is still free. Excel ignores case here. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = allowedSheetName(wanted);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = `${base.slice(0, 31 - suffix.length).trim()}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The name of a sheet for use in a formula: always in quotes, which Excel accepts for every name. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
