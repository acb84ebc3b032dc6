let last: Promise<unknown> = Promise.resolve();
let open = 0;

/** Writes of this pane wait for each other: a ribbon button pressed in the middle of an import begins after it. */
export function oneAfterTheOther<T>(write: () => Promise<T>): Promise<T> {
  open++;
  const mine = last.then(write);
  last = mine
    .catch(() => undefined)
    .then(() => {
      open--;
    });
  return mine;
}

/** True while a write goes on or waits for its turn: what is read then may be half of it. */
export const isWriting = (): boolean => open > 0;
