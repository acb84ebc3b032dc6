/** What `npm start` says while it works, so that nobody wonders whether it does: which parts are made, and each that is done. */
export interface Part {
  /** Which part, as it stands in a line. */
  name: string;
  done: Promise<unknown>;
}

/** How long a terminal may stay silent. */
const silence = 10_000;

/**
 * Says what is being made, then each part as it is done, and what is still under way when nothing was said for ten seconds. The caller
 * handles a part that fails; nothing is said of it here. The answer stops it.
 */
export function sayProgress(parts: readonly Part[], say: (line: string) => void, now: () => number = Date.now): () => void {
  const start = now();
  const seconds = () => Math.round((now() - start) / 1000);
  const waiting = new Set(parts.map(({ name }) => name));
  const still = () => say(`  still making: ${[...waiting].join(", ")} (${seconds()} s)`);
  say(`Making ${[...waiting].join(", ")}. The first start takes up to a minute, later ones a few seconds.`);
  let timer = setInterval(still, silence);
  const stop = () => clearInterval(timer);
  for (const { name, done } of parts)
    done.then(
      () => {
        waiting.delete(name);
        say(`  ${name}: ready (${seconds()} s)`);
        stop();
        if (waiting.size > 0) timer = setInterval(still, silence);
      },
      () => stop(),
    );
  return stop;
}
