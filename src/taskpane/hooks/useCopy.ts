import { useState } from "react";
import { useAction } from "./useAction";

/** Copies a text; some hosts do not let a pane copy, which is then `refused`. */
export function useCopy(text: string, copied: () => void): { copy(): void; refused: boolean } {
  const [refused, setRefused] = useState(false);
  const { run } = useAction(async () => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setRefused(!done);
    if (done) copied();
  });
  return { copy: () => void run(), refused };
}
