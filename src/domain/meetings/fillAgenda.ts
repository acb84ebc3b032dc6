/**
 * Which subjects fit into a meeting. A meeting opens with the actions of last time and the results that need one, and ends with what was
 * decided read back; the time between goes to what is worth most. A subject whose value nobody knows stands where the median of the valued
 * ones does: it is never put last for that. One that does not fit is passed over, the next smaller one is tried, and what was passed over
 * is told.
 */

export interface Subject {
  /** A word of SopAgenda. */
  kind: "decision" | "divergence" | "risk" | "feedback" | "comment" | "poll" | "free";
  /** Number or name of what it is about, by which it is known again. */
  reference: string | null;
  words: string;
  /** Money at stake; null where nobody knows. */
  value: number | null;
  minutes: number;
  presenter: string | null;
}

export interface Filled<Item extends Subject = Subject> {
  /** In their order. */
  items: Item[];
  leftOut: Item[];
  /** Minutes that are left. */
  free: number;
}

/** Minutes for what every meeting has: actions, results, close. */
export const fixedMinutes = { actions: 5, results: 5, close: 5 } as const;

/** Minutes for a subject. A decision whose answers nobody has worked out takes longer. */
export const subjectMinutes = { decision: 10, openDecision: 15, divergence: 10, risk: 5, feedback: 5, comment: 5, poll: 5 } as const;

/** The middle value, or the mean of the two in the middle; 0 where there is none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = low] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return (low + high) / 2;
}

/** The dearest first. One whose value nobody knows follows those that stand at the median, and equals stay in their order. */
export function byWorth<Item>(items: readonly Item[], valueOf: (item: Item) => number | null, known: readonly Item[] = items): Item[] {
  const usual = median(known.map(valueOf).filter((value) => value !== null));
  return items
    .map((item, place) => ({ item, place, value: valueOf(item), worth: valueOf(item) ?? usual }))
    .sort((a, b) => b.worth - a.worth || Number(a.value === null) - Number(b.value === null) || a.place - b.place)
    .map(({ item }) => item);
}

/** Minutes that subjects take in all. */
const minutesOf = (subjects: readonly { minutes: number }[]): number => subjects.reduce((sum, subject) => sum + subject.minutes, 0);

/**
 * Fills a meeting of so many minutes. Points that are `kept` come first, whether there is room or not: a person put them there on purpose,
 * or something was said of them.
 */
export function fillAgenda<Item extends Subject>(subjects: readonly Item[], minutes: number, kept: readonly Item[] = []): Filled<Item> {
  const fixed = fixedMinutes.actions + fixedMinutes.results + fixedMinutes.close;
  // What is kept has a place already, but its value counts for what is usual.
  const ranked = byWorth(
    subjects.filter((subject) => !kept.includes(subject)),
    ({ value }) => value,
    subjects,
  );
  const items = [...kept];
  const leftOut: Item[] = [];
  let free = Math.max(0, minutes - fixed - minutesOf(kept));
  for (const subject of ranked) {
    if (subject.minutes > free) leftOut.push(subject);
    else {
      items.push(subject);
      free -= subject.minutes;
    }
  }
  return { items, leftOut, free };
}

/** Length of a meeting, in quarters of an hour, into which all of it fits, after so many minutes for points that stay as they are. */
export function minutesForAll({ items, leftOut }: Pick<Filled, "items" | "leftOut">, spent = 0): number {
  const fixed = fixedMinutes.actions + fixedMinutes.results + fixedMinutes.close;
  return Math.ceil((fixed + spent + minutesOf([...items, ...leftOut])) / 15) * 15;
}
