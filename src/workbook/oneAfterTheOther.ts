let last: Promise<unknown> = Promise.resolve();
let open = 0;

/** Runs the writes of this pane one after the other: a ribbon button pressed in the middle of an import waits for its end. */
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

/** True while a write is running or waiting for its turn: what is read then may be half written. */
export const isWriting = (): boolean => open > 0;
