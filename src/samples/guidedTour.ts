/**
 * The guided first run: short steps over a sample story, from the headline through the five steps of a cycle to the person's own data. It
 * shows and checks; the person does. Whether they did is read from the cells, by comparing them with what they held when the tour began.
 */
import { isMonth } from "../calendar/months";
import { sampleIds, type SampleId } from "./all";

export const tourSteps = [
  "headline",
  "capacity",
  "gap",
  "freeze",
  "demand",
  "cursor",
  "risk",
  "meetings",
  "decision",
  "plan",
  "debrief",
  "close",
  "ownData",
] as const;
export type TourStep = (typeof tourSteps)[number];

/** The overloaded resource and month that the tour is about. */
export interface TourPoint {
  resource: string;
  period: number;
}

/** What the cells of the tour hold. */
export interface TourCells {
  /** Hours of the resource in the month, and capacity minus load there; null where the workbook does not show them. */
  hours: number | null;
  gap: number | null;
  prudence: number;
  /** Risks that someone owns, accepts or brings to a decision. */
  decided: number;
  /** Parts of the data that were frozen. */
  frozen: number;
  /** Meetings that were prepared, questions that were decided, and versions of the plan that were frozen. */
  meetings: number;
  chosen: number;
  versions: number;
  /** Lines of debriefs, and cycles that are closed. */
  debriefs: number;
  closed: number;
}

export type TourState = "offered" | "underway" | "left" | "finished";

export interface Tour {
  sample: SampleId;
  state: TourState;
  step: TourStep;
  /** Null before the tour began, and where no resource is overloaded. */
  point: TourPoint | null;
  before: TourCells | null;
}

export const offeredTour = (sample: SampleId): Tour => ({ sample, state: "offered", step: tourSteps[0], point: null, before: null });

/** Whether the cells say that a step was done; undefined for steps of looking, which leave no trace. */
export function wasDone(step: TourStep, before: TourCells, now: TourCells): boolean | undefined {
  switch (step) {
    case "capacity":
      return now.hours !== before.hours;
    case "gap":
      return now.gap !== before.gap;
    case "cursor":
      return now.prudence !== before.prudence;
    case "risk":
      return now.decided > before.decided;
    case "freeze":
      return now.frozen > before.frozen;
    case "meetings":
      return now.meetings > before.meetings;
    case "decision":
      return now.chosen > before.chosen;
    case "plan":
      return now.versions > before.versions;
    case "debrief":
      return now.debriefs > before.debriefs;
    case "close":
      return now.closed > before.closed;
    case "headline":
    case "demand":
    case "ownData":
      return undefined;
  }
}

/** The tour one step on or back: beyond the last step it is finished, before the first one it stays. */
export function movedTour(tour: Tour, by: 1 | -1): Tour {
  const place = Math.max(0, tourSteps.indexOf(tour.step) + by);
  const step = tourSteps[place];
  return step === undefined ? { ...tour, state: "finished" } : { ...tour, step };
}

/** Hours to type so that the month of the tour fits: what is there and what is missing, rounded up to ten. */
export const hoursThatFit = ({ hours, gap }: TourCells): number => Math.ceil(((hours ?? 0) + Math.max(0, -(gap ?? 0))) / 10) * 10 + 10;

/** A tour as it was kept in the workbook; undefined for anything else, which a newer add-in or a person's hand may have left. */
export function readTour(kept: unknown): Tour | undefined {
  if (!isObject(kept)) return undefined;
  const sample = sampleIds.find((id) => id === kept["sample"]);
  const step = tourSteps.find((name) => name === kept["step"]);
  const state = (["offered", "underway", "left", "finished"] as const).find((name) => name === kept["state"]);
  if (sample === undefined || step === undefined || state === undefined) return undefined;
  return { sample, step, state, point: readPoint(kept["point"]), before: readCells(kept["before"]) };
}

function readPoint(kept: unknown): TourPoint | null {
  if (!isObject(kept)) return null;
  const { resource, period } = kept;
  return typeof resource === "string" && typeof period === "number" && isMonth(period) ? { resource, period } : null;
}

function readCells(kept: unknown): TourCells | null {
  if (!isObject(kept)) return null;
  const { hours, gap } = kept;
  if (!isFigureOrNull(hours) || !isFigureOrNull(gap)) return null;
  const counts = { prudence: 0, decided: 0, frozen: 0, meetings: 0, chosen: 0, versions: 0, debriefs: 0, closed: 0 };
  for (const name of Object.keys(counts) as (keyof typeof counts)[]) {
    const count = kept[name];
    // A tour of an earlier version knew fewer steps: nobody can tell what its cells held then.
    if (!isFigure(count)) return null;
    counts[name] = count;
  }
  return { hours, gap, ...counts };
}

const isFigure = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isFigureOrNull = (value: unknown): value is number | null => value === null || isFigure(value);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
