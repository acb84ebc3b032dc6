/**
 * Does one thing after the other and gives what each came to. Every loop of this room that waits for Excel goes through here, so that
 * each place where the number of requests grows with the number of things can be found by this name.
 */
export async function inOrder<Item, Result>(items: Iterable<Item>, act: (item: Item, index: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    // Excel takes one request at a time, and what a step writes depends on the one before: they cannot wait side by side.
    // eslint-disable-next-line no-await-in-loop
    results.push(await act(item, results.length));
  }
  return results;
}
