import { isAbove } from "../../rounding";
import { isKnown, leadOf, type PlanInput, type PlanResource, unitHours, valueOr } from "../proposals/planInput";

/** What one resource comes to, a period. */
export interface HourFigures {
  /** Hours that production needs. */
  readonly load: number[];
  /** Load / usual hours; NaN where the hours are unknown, Infinity where there is work and no hour. */
  readonly share: number[];
  /** Usual hours less load; negative = hours lack. NaN where they are unknown. */
  readonly gap: number[];
  /** Hours above the usual ones, all of them; 0 where those are unknown. */
  readonly overtime: number[];
  /** Of these, hours above the overtime limit, which nobody has agreed to. */
  readonly beyond: number[];
  /** Hours more or less than in the period before. */
  readonly change: number[];
}

/**
 * Load, share, gap and overtime of one resource, each hour in the period it is worked in. Families without an answer take no hours; hours
 * before the first period, and those of what is made after the last, are in no load, as on the sheet.
 */
export function hourFigures(
  { families }: PlanInput,
  resource: PlanResource,
  place: number,
  made: readonly (readonly number[])[],
): HourFigures {
  const figures: HourFigures = { load: [], share: [], gap: [], overtime: [], beyond: [], change: [] };
  resource.capacity.forEach((hours, period) => {
    const load = families.reduce(
      (sum, family, item) => sum + unitHours(family, place) * valueOr(made[item], period + leadOf(family, place), 0),
      0,
    );
    const overtime = isKnown(hours) && isAbove(load, hours) ? load - hours : 0;
    figures.load.push(load);
    figures.gap.push(hours - load);
    figures.share.push(hours === 0 ? (load > 0 ? Infinity : 0) : load / hours);
    figures.overtime.push(overtime);
    const limit = valueOr(resource.overtimeLimit, period, 0);
    figures.beyond.push(isAbove(overtime, limit) ? overtime - limit : 0);
    figures.change.push(period === 0 ? 0 : Math.abs(load - figures.load[period - 1]!));
  });
  return figures;
}
