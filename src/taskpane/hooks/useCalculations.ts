import { useEffect, useState } from "react";
import type { Services } from "../paneServices";

/** Counts the calculations while the screen is there: its figures are those of the cells, also after an edit of a demand or a capacity. */
export function useCalculations(watch: Services["watchCalculation"]): number {
  const [count, setCount] = useState(0);
  useEffect(() => watch(() => setCount((before) => before + 1)), [watch]);
  return count;
}
