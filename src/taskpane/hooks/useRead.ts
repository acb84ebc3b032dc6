import { useEffect, useState, useSyncExternalStore } from "react";
import { usePane } from "./pane";

/** What is read from the workbook when a screen opens: undefined while reading and after a failure, which is shown in words. */
export function useRead<Value>(read: () => Promise<Value>): Value | undefined {
  const { showFailure, navigation } = usePane();
  const revision = useSyncExternalStore(navigation.subscribe, navigation.revision);
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let left = false;
    read().then(
      (found) => {
        if (!left) setValue(found);
      },
      (failure: unknown) => {
        if (!left) showFailure(failure);
      },
    );
    return () => {
      left = true;
    };
  }, [read, revision, showFailure]);
  return value;
}
