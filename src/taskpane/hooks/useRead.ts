import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { usePane } from "./pane";

/**
 * What is read from the workbook when a screen opens: undefined while reading and after a failure, which is shown in words. Another
 * `again` reads anew behind what is shown; when that fails, nobody asked for it, and what is shown stays.
 */
export const useRead = <Value>(read: () => Promise<Value>, again = 0): Value | undefined => useReading(read, again);

/** @param failed what is shown after a failure; what was shown before where it is left out */
function useReading<Value>(read: () => Promise<Value>, again: number, failed?: Value): Value | undefined {
  const { showFailure, navigation } = usePane();
  const revision = useSyncExternalStore(navigation.subscribe, navigation.revision);
  const [value, setValue] = useState<Value>();
  const lastAgain = useRef(again);
  const isShown = useRef(false);
  useEffect(() => {
    let left = false;
    const isQuiet = isShown.current && lastAgain.current !== again;
    lastAgain.current = again;
    read().then(
      (found) => {
        if (left) return;
        isShown.current = true;
        setValue(found);
      },
      (failure: unknown) => {
        if (left) return;
        if (!isQuiet) showFailure(failure);
        if (failed !== undefined) setValue(failed);
      },
    );
    return () => {
      left = true;
    };
  }, [read, revision, again, failed, showFailure]);
  return value;
}

/**
 * The same for what a screen can be shown without: a failure is shown in words and gives null, so that nothing waits for what will not
 * come.
 */
export const useReadOrNull = <Value>(read: () => Promise<Value>): Value | null | undefined => useReading<Value | null>(read, 0, null);
