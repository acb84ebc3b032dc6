/**
 * What an overload is, in every formula: hours of load above the limit that Settings set ("Overload from", a share of the capacity), and
 * of these only what is at least "Overload that matters" in one period. `riskOverload.ts` says the same in the pane.
 */
import { supplyCells } from "./supplyCells";

/** So little is no difference: the last digit of a sum. */
const noise = 0.000001;

/** Hours above the limit that matter, else 0; `load` and `capacity` are expressions without errors. `limit` is a share of the capacity. */
export function hoursOver(load: string, capacity: string, limit: string = supplyCells.overloadFrom): string {
  const over = `(${load}-${limit}*${capacity})`;
  // No name: the stand-in takes minutes to read names that stand within one another.
  return `${over}*(${over}>=${supplyCells.leastHours}-${noise})`;
}

/** Hours left below the limit; those that are missing are negative where they matter, and 0 where they do not. */
export function hoursLeft(load: string, capacity: string): string {
  const gap = `SOP.CAPACITYGAP(${supplyCells.overloadFrom}*${capacity},${load})`;
  return `LET(gap,${gap},IF((gap<0)*(gap>${noise}-${supplyCells.leastHours}),0,gap))`;
}
