/** A name as people mean it: no-break spaces are spaces, runs of spaces are one, none at the ends. */
export function plainSpaces(text: string): string {
  return /[\s\u200b]/.test(text) ? text.replace(/[\s\u200b]+/g, " ").trim() : text;
}
