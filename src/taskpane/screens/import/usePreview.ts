import { useCallback, useEffect, useState } from "react";
import { Cancelled } from "../../../cycle/longWork";
import type { ImportPlan, ImportResult } from "../../../import/plan";
import type { UnderstoodSource } from "../../../import/understoodSource";
import { usePane } from "../../hooks/pane";

export interface Preview {
  result?: ImportResult;
  /** Records read so far, while reading takes longer than a second. */
  done?: number;
  stopped: boolean;
  stop(): void;
  again(): void;
}

/** Milliseconds before progress is shown: most files are read sooner. */
const patience = 1_000;

/** Reads the whole source by the plan whenever the plan changes; writes nothing. A newer plan stops the reading of an older one. */
export function usePreview(source: UnderstoodSource | undefined, plan: ImportPlan | undefined): Preview {
  const { services, showFailure } = usePane();
  const [result, setResult] = useState<ImportResult>();
  const [done, setDone] = useState<number>();
  const [stopped, setStopped] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [reading, setReading] = useState<AbortController>();

  useEffect(() => {
    setResult(undefined);
    setDone(undefined);
    setStopped(false);
    if (source === undefined || plan === undefined) return undefined;
    const controller = new AbortController();
    setReading(controller);
    const start = performance.now();
    services
      .previewImport(source.grid, plan, source.context, {
        signal: controller.signal,
        onProgress: (records) => {
          if (performance.now() - start > patience && !controller.signal.aborted) setDone(records);
        },
      })
      .then((found) => {
        if (controller.signal.aborted) return;
        setDone(undefined);
        setResult(found);
      })
      .catch((failure: unknown) => {
        setDone(undefined);
        if (!(failure instanceof Cancelled)) showFailure(failure);
      });
    return () => controller.abort();
  }, [services, showFailure, source, plan, attempt]);

  const stop = useCallback(() => {
    reading?.abort();
    setDone(undefined);
    setStopped(true);
  }, [reading]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { stopped, stop, again, ...(result && { result }), ...(done !== undefined && { done }) };
}
