/**
 * Does one thing after the other and returns all results. Every loop of this room that waits for Excel goes through here: search for
 * this name to find the places where the number of requests grows with the data.
 */
export async function inOrder<Item, Result>(items: Iterable<Item>, act: (item: Item, index: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    // One at a time on purpose: Excel takes one request at a time, and each step builds on the one before.
    // eslint-disable-next-line no-await-in-loop
    results.push(await act(item, results.length));
  }
  return results;
}
