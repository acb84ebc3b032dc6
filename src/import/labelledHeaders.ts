/** A period and the words beside it, in a header such as "Jan budget", "Sales 2026-01" or "Qty (Feb-26)". */
export interface LabelledPeriod {
  period: string;
  label: string;
}

const longest = 80;
const gap = /[\s\-_/|,:;.()[\]]/;

/** The part without the signs that separate it; the dot of "févr." stays. */
function trimmed(part: string): string {
  let [start, end] = [0, part.length];
  while (start < end && gap.test(part.charAt(start))) start++;
  while (end > start && gap.test(part.charAt(end - 1)) && part.charAt(end - 1) !== ".") end--;
  return part.slice(start, end);
}

/** The longest part at an end of a header that is a period, and the rest of it; undefined where no part is one, or nothing is beside it. */
export function labelledPeriod(header: string, isPeriod: (text: string) => boolean): LabelledPeriod | undefined {
  if (header.length > longest) return undefined;
  const gaps = [...header.matchAll(/[\s\-_/|,:;.()[\]]+/g)].map(({ index }) => index);
  const split = (place: number, isFirst: boolean) => {
    const [first, second] = [trimmed(header.slice(0, place)), trimmed(header.slice(place))];
    return isFirst ? { period: first, label: second } : { period: second, label: first };
  };
  const candidates = [...[...gaps].reverse().map((place) => split(place, true)), ...gaps.map((place) => split(place, false))];
  return candidates.find(({ period, label }) => label !== "" && /\p{L}|[€$£#%]/u.test(label) && isPeriod(period));
}
