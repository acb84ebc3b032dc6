import { CalcError, finite, type NumberOrError } from "../calcError";
import { requireSameLengths, type SparseSeries } from "../matrix";
import { positive } from "../totals";

/** How well meetings are attended, and where it is going. */
export interface Attendance {
  /** All who came over all who were invited. */
  rate: number;
  /** Change of the rate from one meeting to the next, by least squares; the reason when fewer than two meetings are known. */
  slope: NumberOrError;
}

/**
 * Attendance of a series of meetings and its trend.
 *
 * The rate weighs meetings by invitations; the trend counts each meeting once, in its place: a missing meeting leaves a gap.
 *
 * @param invited people, one a meeting in order; null = missing
 * @param attended likewise; a meeting with a missing half, or to which nobody was invited, is left out
 * @throws CalcError `lengthsDiffer`, `nothingLeft`, `totalNotPositive`
 * @example engagement([10, 10], [10, 8]) // { rate: 0.9, slope: -0.2 }
 */
export function engagement(invited: SparseSeries, attended: SparseSeries): Attendance {
  requireSameLengths({ invited, attended });
  const meetings = invited.flatMap((guests, meeting) => {
    const came = attended[meeting] ?? null;
    return guests === null || came === null ? [] : [{ meeting, guests, came }];
  });
  if (meetings.length === 0) throw new CalcError("nothingLeft", { argument: "attended" });
  const guests = positive(
    meetings.reduce((sum, one) => sum + one.guests, 0),
    "invited",
  );
  const came = meetings.reduce((sum, one) => sum + one.came, 0);
  const held = meetings.filter((one) => one.guests > 0);
  return { rate: finite(came / guests), slope: slope(held.map((one) => ({ at: one.meeting, value: one.came / one.guests }))) };
}

function slope(points: readonly { at: number; value: number }[]): NumberOrError {
  if (points.length < 2) return new CalcError("shortHistory", { argument: "attended", found: points.length, needed: 2 });
  const at = points.reduce((sum, point) => sum + point.at, 0) / points.length;
  const value = points.reduce((sum, point) => sum + point.value, 0) / points.length;
  const spread = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0);
  const together = points.reduce((sum, point) => sum + (point.at - at) * (point.value - value), 0);
  return together / spread;
}
