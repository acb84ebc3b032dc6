/** What came of a decision: how far the figure moved of the way that it was expected to move. */

export type Verdict = "as expected" | "partly" | "no effect" | "the opposite" | "too early" | "cannot be measured";

export interface Measured {
  /** What the figure would have been without the decision, what was expected of it, and what it is; null where it is not known. */
  without: number | null;
  expected: number | null;
  measured: number | null;
  /** A period that it is measured over is not over yet. */
  isOpen: boolean;
}

export interface Effect {
  /** Of the way to what was expected: 1 is all of it, negative the other way. */
  effect: number | null;
  verdict: Verdict;
}

/** From so much of the way on an effect is as expected, and below so much there is none. */
export const effectBounds = { asExpected: 0.8, none: 0.2 } as const;

/** Effect = (measured - without) / (expected - without). */
export function effectOf({ without, expected, measured, isOpen }: Measured): Effect {
  if (isOpen) return { effect: null, verdict: "too early" };
  if (without === null || expected === null || measured === null || expected === without)
    return { effect: null, verdict: "cannot be measured" };
  const effect = (measured - without) / (expected - without);
  if (effect < 0) return { effect, verdict: "the opposite" };
  if (effect < effectBounds.none) return { effect, verdict: "no effect" };
  return { effect, verdict: effect >= effectBounds.asExpected ? "as expected" : "partly" };
}
