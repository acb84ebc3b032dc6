import { useCallback, useEffect, useRef, useState } from "react";
import { Cancelled } from "../../cycle/longWork";
import { usePane } from "./pane";

export interface Action<Arguments extends unknown[]> {
  run(...args: Arguments): Promise<void>;
  busy: boolean;
  /** True once the action takes longer than a second: time to show progress. */
  slow: boolean;
}

/**
 * Runs something a person asked for: one at a time, its failure shown in words at the top of the screen, a cancellation shown
 * as nothing. Every button that does more than change what is on the screen goes through here.
 */
export function useAction<Arguments extends unknown[]>(act: (...args: Arguments) => Promise<void>): Action<Arguments> {
  const { showFailure } = usePane();
  const [busy, setBusy] = useState(false);
  const [slow, setSlow] = useState(false);
  const running = useRef(false);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const run = useCallback(
    async (...args: Arguments) => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      showFailure(undefined);
      const timer = setTimeout(() => setSlow(true), 1_000);
      try {
        await latest.current(...args);
      } catch (failure) {
        if (!(failure instanceof Cancelled)) showFailure(failure);
      } finally {
        clearTimeout(timer);
        running.current = false;
        setBusy(false);
        setSlow(false);
      }
    },
    [showFailure],
  );
  return { run, busy, slow };
}
