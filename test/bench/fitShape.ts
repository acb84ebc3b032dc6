import { shapeAfter, type ShapeTable } from "../../src/calc/forecast/calibration";
import { automaticRegular } from "../../src/calc/forecast/regular";
import { noiseOf, reachOn } from "../../src/calc/forecast/predictive";
import { studentQuantile } from "../../src/calc/forecast/student";
import type { Sample } from "./fitBeliefs";

/** From 10 to 90 % as promised, and those of the 90 and 95 % intervals. */
const levels = [0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975];
const reaches = levels.map(studentQuantile);
/** Noise that parts calm demand from rough: what holds for all of a length must hold in every part too. */
const noiseEdges = [0.03, 0.06, 0.12, 0.2, 0.35];
const firstStep = 0.04;
const lastStep = 0.01;

/** An error in standard deviations of its forecast. */
interface Missed {
  readonly by: number;
  /** The error with which demand is nothing: no quantile lies lower. */
  readonly least: number;
  readonly noise: number;
  /** Which part by noise it belongs to. */
  readonly part: number;
  readonly weight: number;
}

/** Histories of one length, which share a row of the table. */
export interface LengthGroup {
  readonly years: number;
  readonly missed: readonly Missed[];
}

/** Errors of AUTO's regular route; every history counts as its weight says, whatever its horizon. */
export function missedBy(samples: readonly Sample[]): Missed[] {
  return samples.flatMap(({ history, period, actual, weight }) => {
    const { points, variances } = automaticRegular(history, period, actual.length);
    return actual.map((value, h) => {
      const point = Math.max(0, points[h]!);
      const deviation = Math.sqrt(variances[h]!);
      const noise = noiseOf(deviation, point, true);
      const part = noiseEdges.filter((edge) => noise > edge).length;
      return { by: (value - point) / deviation, least: -point / deviation, noise, part, weight: weight / actual.length };
    });
  });
}

/**
 * Squares of the differences between levels and the shares below them, as much as the group weighs: of the whole group, and of its parts
 * by noise.
 */
function lossOf({ years, missed }: LengthGroup, table: ShapeTable): number {
  const shapeOf = shapeAfter(years, table);
  const width = levels.length + 1;
  const sums = new Float64Array((noiseEdges.length + 1) * width);
  for (const { by, least, noise, part: own, weight } of missed) {
    const part = own * width;
    const { shift, below, above } = shapeOf(noise);
    sums[part + levels.length]! += weight;
    for (let i = 0; i < levels.length; i++) {
      const quantile = shift + reachOn(levels[i]! < 0.5 ? below : above, reaches[i]!);
      if (by <= Math.max(quantile, least)) sums[part + i]! += weight;
    }
  }
  const parts = Array.from({ length: noiseEdges.length + 1 }, (_, part) => sums.subarray(part * width, (part + 1) * width));
  const total = parts.reduce((sum, part) => sum + part[levels.length]!, 0);
  return levels.reduce((loss, level, i) => {
    const whole = parts.reduce((sum, part) => sum + part[i]!, 0) / total - level;
    const within = parts.reduce((sum, part) => {
      const weight = part[levels.length]!;
      return weight > 0 ? sum + (weight / total) * (part[i]! / weight - level) ** 2 : sum;
    }, 0);
    return loss + total * (whole ** 2 + within);
  }, 0);
}

/** The table with the least loss over all groups, near the one it starts with: one number at a time, with steps that become smaller. */
export function fitShape(groups: readonly LengthGroup[], start: ShapeTable): ShapeTable {
  const table = { byYears: start.byYears.map((row) => [...row]), calmer: [...start.calmer], rougher: [...start.rougher] };
  const fitted = table as unknown as ShapeTable;
  const losses = groups.map((group) => lossOf(group, fitted));
  /** Tries a number at one place; keeps it where the groups that it touches lose less. */
  const improves = (place: number[], index: number, step: number, touched: readonly number[]): boolean => {
    const before = place[index]!;
    place[index] = before + step;
    const found = touched.map((group) => lossOf(groups[group]!, fitted));
    const gain = touched.reduce((sum, group, i) => sum + losses[group]! - found[i]!, 0);
    if (gain > 1e-7) {
      touched.forEach((group, i) => (losses[group] = found[i]!));
      return true;
    }
    place[index] = before;
    return false;
  };
  const all = groups.map((_, group) => group);
  const years = fitted.byYears.map(([at]) => at);
  const near = (row: number) =>
    all.filter((group) => groups[group]!.years >= (years[row - 1] ?? 0) && groups[group]!.years <= (years[row + 1] ?? Infinity));
  for (let step = firstStep; step >= lastStep;) {
    let moved = false;
    const tried = (place: number[], index: number, touched: readonly number[]) => {
      if (improves(place, index, step, touched) || improves(place, index, -step, touched)) moved = true;
    };
    table.byYears.forEach((row, at) => row.forEach((_, index) => index > 0 && tried(row, index, near(at))));
    for (const slopes of [table.calmer, table.rougher]) slopes.forEach((_, index) => tried(slopes, index, all));
    if (!moved) step /= 2;
  }
  return fitted;
}
