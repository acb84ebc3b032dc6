/** Work on long lists that can be interrupted: it is written as a generator that yields now and then, and whoever runs it takes breaks. */

/** Work that yields where it can be interrupted. */
export type Parts<Result> = Generator<undefined, Result, void>;

/** Items between two places where the work can be interrupted. */
const itemsPerPart = 1000;

/** As `map` of a list. */
export function* mapInParts<Item, Result>(items: readonly Item[], of: (item: Item, index: number) => Result): Parts<Result[]> {
  const results: Result[] = [];
  for (let index = 0; index < items.length; index += 1) {
    results.push(of(items[index] as Item, index));
    if (index % itemsPerPart === itemsPerPart - 1) yield undefined;
  }
  return results;
}

/** Does it all at once. */
export function atOnce<Result>(work: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
