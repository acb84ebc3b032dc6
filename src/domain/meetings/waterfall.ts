/** The bars of a bridge as a chart of stacked columns draws them: a native waterfall neither opens everywhere nor can be filled by an add-in. */
import { largestOf, smallestOf } from "../../calc/extremes";
import type { Bridge } from "./budgetBridge";

export interface Waterfall {
  /** By bar: what it stands on, and its height as a level, a rise or a fall. */
  bars: [below: number, level: number, more: number, less: number][];
  /** Where the axis begins, so that bars of a hundredth of the level are seen. */
  minimum: number;
}

/** The bars of a bridge, each standing where the one before ends; null where a level is below 0, on which nothing can stand. */
export function waterfall({ budget, plan }: Pick<Bridge, "budget" | "plan">, steps: readonly number[]): Waterfall | null {
  const bars: Waterfall["bars"] = [[0, budget, 0, 0]];
  const levels = [budget, plan];
  let level = budget;
  for (const step of steps) {
    bars.push([Math.min(level, level + step), 0, Math.max(step, 0), Math.max(-step, 0)]);
    level += step;
    levels.push(level);
  }
  bars.push([0, plan, 0, 0]);
  const [least, most] = [smallestOf(levels), largestOf(levels)];
  if (least < 0) return null;
  // Half as much again below the lowest bar, on a round figure. Where nothing moves there is nothing to bring near: an axis that began at
  // the level itself would show no bar at all.
  const room = most - least;
  if (room <= most / 1e6) return { bars, minimum: 0 };
  const round = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(room, 1))));
  return { bars, minimum: Math.max(0, Math.floor((least - room / 2) / round) * round) };
}
