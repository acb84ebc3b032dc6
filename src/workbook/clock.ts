/** The time of day and waiting, as one thing that tests replace: nothing of the room asks for the time elsewhere. */
export const clock = {
  /** Milliseconds since 1970. */
  now: (): number => Date.now(),
  wait: (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds)),
};
