/** The guided tour: where the person is in it, what the cells say, and where each step takes place. It writes no cell. */
import { settingsOf } from "../../domain/settings/readSettings";
import type { SampleId } from "../../samples/all";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDataVersions } from "../../domain/collect/sopDataVersions";
import { sopRisks } from "../../domain/analyse/sopRisks";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { sopVersions } from "../../domain/freeze/sopVersions";
import { sopDebrief } from "../../domain/learn/sopDebrief";
import { sopMeetings } from "../../domain/meetings/sopMeetings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import {
  hoursThatFit,
  movedTour,
  offeredTour,
  readTour,
  tourSteps,
  wasDone,
  type Tour,
  type TourCells,
  type TourPoint,
  type TourStep,
} from "../../samples/guidedTour";
import { calendarOf, type Bucket } from "../../calendar/periods";
import { activateName } from "../../workbook/showing/activate";
import { activateTableCell } from "../../workbook/showing/activateTableCell";
import { keepInFile, readFromFile } from "../../workbook/writing/ownSettings";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { readTables } from "../../workbook/reading/readTable";
import { demandReview } from "../../sheets/demandReview/demandReview";
import { supplyReview } from "../../sheets/supplyReview/supplyReview";

const key = "SopTour";
const { cells: supply } = supplyReview;

/** A tour as the pane shows it. */
export interface TourView {
  tour: Tour;
  /** Place of its step, from 1, and how many there are. */
  place: { step: number; count: number };
  /** Whether doing the step changes a cell; steps of looking leave no trace. */
  leavesTrace: boolean;
  /** Hours to type so that the month of the tour fits; null before the tour began. */
  wantedHours: number | null;
}

export function tourView(tour: Tour): TourView {
  const { step, before } = tour;
  return {
    tour,
    place: { step: tourSteps.indexOf(step) + 1, count: tourSteps.length },
    leavesTrace: before !== null && wasDone(step, before, before) !== undefined,
    wantedHours: before === null ? null : hoursThatFit(before),
  };
}

/** The tour of this workbook; null where no sample was loaded. */
export async function currentTour(): Promise<TourView | null> {
  const tour = readTour(await readFromFile(key));
  return tour === undefined ? null : tourView(tour);
}

/** Remembers in the workbook where the person is. */
export function keepTour(tour: Tour): Promise<void> {
  return keepInFile(key, tour);
}

/** Offers the tour from now on; called when a sample has been written. */
export function offerTour(sample: SampleId): Promise<void> {
  return keepTour(offeredTour(sample));
}

/** Begins at the first step, and notes the resource and period with the highest load and what the cells hold now. */
export async function beginTour(tour: Tour): Promise<TourView> {
  const point = await busiestPoint();
  const begun: Tour = { ...tour, state: "underway", step: tourSteps[0], point, before: await readTourCells(point) };
  await keepTour(begun);
  return tourView(begun);
}

/** Goes one step on or back, and remembers it; null beyond the last step, where the tour is finished. */
export async function moveTour(tour: Tour, by: 1 | -1): Promise<TourView | null> {
  const moved = movedTour(tour, by);
  await keepTour(moved);
  return moved.state === "finished" ? null : tourView(moved);
}

/** Leaves the tour; it can be begun anew from the menu. */
export const leaveTour = (tour: Tour): Promise<void> => keepTour({ ...tour, state: "left" });

/** What the cells of the tour hold, and whether they say that its step was done. */
export interface TourCheck {
  cells: TourCells;
  done: boolean;
}

/** Looks at the cells again. */
export async function checkTour(tour: Tour): Promise<TourCheck> {
  return tourCheck(tour, await readTourCells(tour.point));
}

export const tourCheck = ({ step, before }: Tour, cells: TourCells): TourCheck => ({
  cells,
  done: before !== null && wasDone(step, before, cells) === true,
});

/** The resource and period with the highest load; null where the supply review is not built. */
export async function busiestPoint(): Promise<TourPoint | null> {
  const cells = await readNamedCells([supply.bottlenecks, supply.firstPeriod]);
  const [resource, , , place] = cells[supply.bottlenecks]?.values[0] ?? [];
  const first = cells[supply.firstPeriod]?.values[0]?.[0];
  if (typeof resource !== "string" || typeof place !== "number" || typeof first !== "number") return null;
  const [settings] = await readTables([sopSettings]);
  return { resource, period: calendarOf(settingsOf(settings?.rows ?? []).bucket).add(first, place - 1) };
}

/** What the cells of the tour hold now. */
export async function readTourCells(point: TourPoint | null): Promise<TourCells> {
  const [capacity, settings, risks, parts, ...counted] = await readTables([
    ...[sopCapacity, sopSettings, sopRisks, sopDataVersions],
    ...[sopMeetings, sopDecisions, sopVersions, sopDebrief, sopCycles],
  ]);
  const [meetings = [], decisions = [], versions = [], debrief = [], cycles = []] = counted.map(({ rows }) => rows);
  const row = capacity?.rows.find((found) => found["Resource"] === point?.resource && found["Period"] === point?.period);
  const hours = row?.["Hours"];
  return {
    hours: typeof hours === "number" ? hours : null,
    gap: await gapAt(point, settingsOf(settings?.rows ?? []).bucket),
    prudence: settingsOf(settings?.rows ?? []).prudence,
    decided: (risks?.rows ?? []).filter((risk) => ["owned", "accepted", "to decide"].includes(String(risk["Status"]))).length,
    frozen: parts?.rows.length ?? 0,
    meetings: meetings.length,
    chosen: decisions.filter((decision) => decision["Chosen"] !== null).length,
    versions: versions.length,
    debriefs: debrief.length,
    closed: cycles.filter((step) => step["Step"] === "evaluate" && step["Status"] === "done").length,
  };
}

async function gapAt(point: TourPoint | null, bucket: Bucket): Promise<number | null> {
  if (point === null) return null;
  const cells = await readNamedCells([supply.resources, supply.firstPeriod, supply.gap]);
  const line = cells[supply.resources]?.values.findIndex(([name]) => name === point.resource) ?? -1;
  const first = cells[supply.firstPeriod]?.values[0]?.[0];
  if (line < 0 || typeof first !== "number") return null;
  const place = cells[supply.gap]?.values[line]?.findIndex((_, index) => calendarOf(bucket).add(first, index) === point.period) ?? -1;
  const gap = cells[supply.gap]?.values[line]?.[place];
  return typeof gap === "number" ? gap : null;
}

/** Brings the cell of a step into view; steps that take place in the pane have none. */
export async function showTourStep(step: TourStep, point: TourPoint | null): Promise<void> {
  if (step === "headline") await activateName(supply.headline);
  if (step === "gap") await activateName(supply.gap);
  if (step === "demand") await activateName(demandReview.mark);
  if (step === "capacity" && point !== null)
    await activateTableCell(sopCapacity, { Resource: point.resource, Period: point.period }, "Hours");
}
