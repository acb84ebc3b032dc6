import type { StructureGrid } from "./structures";
import { levelSizes, monthSeasons, slopePaces, weekSeasons } from "./structures";
import type { StructureBeliefs } from "./weights";

/** A grid of structures and what is believed of its parts. */
export interface StructureKind {
  readonly grid: StructureGrid;
  readonly beliefs: StructureBeliefs;
}

const usualGrid: StructureGrid = { levels: levelSizes, seasons: monthSeasons, slopes: slopePaces };

/**
 * Seasons of 7 to 24 periods, as months have. Fitted on the 2,068 monthly series for training, each cut to its last 13 to 48 months and
 * whole, for the least error of the points a year ahead; `npm run fit:forecast` repeats it.
 */
export const months: StructureKind = {
  grid: usualGrid,
  beliefs: {
    levels: [
      [1.67, -0.16],
      [-0.14, 0.06],
      [-1.51, 0.09],
    ],
    seasons: [
      [-0.1, -0.19],
      [-0.69, -0.04],
      [-0.82, -0.38],
      [0.97, -0.03],
      [-0.3, 0.82],
      [1.29, -0.65],
      [-0.5, 0.35],
      [-0.05, 0.02],
    ],
    slopes: [
      [1.97, 0.19],
      [-0.12, -0.29],
      [-1.85, 0.18],
    ],
    temperature: [0.35, -0.67],
  },
};

/**
 * Seasons of at most 6 periods, as quarters have, and none. Fitted likewise on the 1,176 quarterly series, cut to 5 to 20
 * quarters and whole.
 */
export const quarters: StructureKind = {
  grid: usualGrid,
  beliefs: {
    levels: [
      [-0.62, -0.19],
      [-0.63, -0.22],
      [1.24, 0.39],
    ],
    seasons: [
      [-0.12, 0.77],
      [0.2, 0.61],
      [-0.5, 0.6],
      [0.44, -1.18],
      [-0.54, -0.05],
      [1.03, -1.27],
      [-0.65, 0.64],
      [-0.03, -0.06],
    ],
    slopes: [
      [-0.19, -0.3],
      [0.82, 0.69],
      [-0.54, -0.39],
    ],
    temperature: [1.7, -0.64],
  },
};

/**
 * Seasons of 25 to 60 periods, as weeks have. There are no weekly series to fit on: every season is believed alike, slopes as the months
 * say, and a steady level rather than one that moves. Where all are believed alike, one odd week moves the whole year ahead by a third.
 */
export const weeks: StructureKind = {
  grid: { levels: [0.02, 0.3], seasons: weekSeasons, slopes: slopePaces },
  beliefs: {
    levels: [
      [1, 0],
      [-1, 0],
    ],
    seasons: weekSeasons.map(() => [0, 0]),
    slopes: [
      [1.97, 0],
      [-0.12, 0],
      [-1.85, 0],
    ],
    temperature: [0.4, 0],
  },
};

/** Longer seasons have too many effects for a table of their covariances. */
export const longestStructuralPeriod = 60;

/** The kind for seasons of this length. */
export function structureKind(period: number): StructureKind {
  if (period > 24) return weeks;
  return period > 6 ? months : quarters;
}
