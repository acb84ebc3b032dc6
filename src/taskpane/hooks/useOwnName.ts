import { useState } from "react";

const key = "sop.ownName";

/** Storage of this machine; undefined where the browser forbids it, and then the name is asked anew. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Who works in this pane, as they last typed it: kept on this machine, never in the file by itself. */
export function useOwnName(): [name: string, keep: (name: string) => void] {
  const [name, setName] = useState(() => storage()?.getItem(key) ?? "");
  const keep = (typed: string): void => {
    setName(typed);
    storage()?.setItem(key, typed);
  };
  return [name, keep];
}
