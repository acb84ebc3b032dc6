let last: Promise<unknown> = Promise.resolve();

/** Writes of this pane wait for each other: a ribbon button pressed in the middle of an import begins after it. */
export function oneAfterTheOther<T>(write: () => Promise<T>): Promise<T> {
  const mine = last.then(write);
  last = mine.catch(() => undefined);
  return mine;
}
