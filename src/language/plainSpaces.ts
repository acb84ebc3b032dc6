/** A name as people mean it: no-break spaces are spaces, runs of spaces are one, none at the ends. */
export function plainSpaces(text: string): string {
  return /[\s\u00a0\u202f\u200b\ufeff]/.test(text) ? text.replace(/[\s\u00a0\u202f\u200b\ufeff]+/g, " ").trim() : text;
}
