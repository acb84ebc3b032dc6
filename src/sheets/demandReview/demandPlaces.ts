/** Where the sections of the demand review stand: answers first, then the figures by family and period that they come from. */
import type { Say } from "../../calendar/periodText";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import { sourceName } from "../../domain/analyse/forecastSources";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Area } from "../../language/references";
import { basisExtent } from "../basis";
import { hasVolumes } from "../possibleFigures";
import type { SheetDraft } from "../draft";
import type { PeriodRow } from "../matrixSection";
import { chartExtent, layOut, matrixExtent, placeEach, tableExtent, type Section } from "../sections";
import { demandInputCount } from "./demandBasis";
import { listedRepairs } from "./demandCourses";
import { spareDays } from "./demandDays";
import { recordedPeriods } from "./demandRecord";
import { demandWords as words } from "./demandWords";

/** What the sections share while they are drawn. */
export interface DemandDrawing {
  draft: SheetDraft;
  data: PlanningData;
  outlook: DemandOutlook;
  say: Say;
  at: DemandPlaces;
  /** The periods ahead. */
  periods: PeriodRow;
  /** Periods of history that the chart shows. */
  shownHistory: number;
  voices: readonly Voice[];
}

/** Someone who forecasts: the statistics, which have no source, or a contributor; and the figures by family and period. */
export interface Voice {
  name: string;
  source: string | null;
  area: Area;
}

/** Lines of the chart: history, consensus, baseline and its band; the consensus alone where there is no history. */
const chartLines = 5;

export type DemandPlaces = ReturnType<typeof placesOf>;

/** Gives every section its place; those that the data cannot fill have none. */
export function placesOf(data: PlanningData, outlook: DemandOutlook, first: number, shownHistory: number) {
  const { contributors, history, periodCount: count, pastPeriodCount } = outlook;
  const families = data.families.length;
  const learns = learnsFrom(data, outlook);
  const hasEvents = learns && outlook.hasEvents;
  const records = learns ? recordedPeriods(data.settings.bucket, history.periodCount) : 0;
  const voices = contributors.length + (learns ? 1 : 0);
  const byFamily = matrixExtent(families, count);
  const plans = hasGrid(data, outlook);
  const planned = plans ? matrixExtent(families, data.horizon.periodCount) : undefined;
  const answers = layOut(first, {
    figures: planned,
    // With a row and a column of totals.
    inForce: plans ? matrixExtent(families + 1, data.horizon.periodCount + 1) : undefined,
    origin: planned,
    value: plans && data.saysPrice ? matrixExtent(families + 1, data.horizon.periodCount + 1) : undefined,
    voices: tableExtent(voices + 1, pastPeriodCount > 0 ? 8 : 4, pastPeriodCount > 0 ? 3 : 1),
    chart: chartExtent(),
    chosen: matrixExtent(voices + 1 + (learns ? 2 : 0) + (hasEvents ? 1 : 0), count),
    totals: matrixExtent(voices + 1 + (hasEvents ? 1 : 0), count),
    families: tableExtent(families, 1, records > 0 ? 1 : 0),
    consensus: byFamily,
    baseline: learns ? byFamily : undefined,
    courses: learns && (outlook.courses.new || outlook.courses.ends) ? byFamily : undefined,
    effects: hasEvents ? byFamily : undefined,
    driven: hasEvents ? byFamily : undefined,
  });
  const spoken = placeEach(
    answers.next,
    contributors.map(() => byFamily),
  );
  const lines = learns ? chartLines : 1;
  const workings = layOut(spoken.next, {
    counted: planned,
    without: planned,
    recorded: planned,
    history: learns ? matrixExtent(families, history.periodCount) : undefined,
    repairs: learns ? tableExtent(listedRepairs, 5, 2) : undefined,
    forecasted: learns ? matrixExtent(families, history.periodCount) : undefined,
    workingDays:
      learns && countsDays(data, records) ? { ...matrixExtent(1, history.periodCount + count + 2 * spareDays), below: 5 } : undefined,
    record: records > 0 ? matrixExtent(families, records) : undefined,
    chartData: { ...matrixExtent(lines, shownHistory + count), below: chartLines - lines + 1 },
    past: pastPeriodCount > 0 ? tableExtent(families * pastPeriodCount, 1) : undefined,
    basis: basisExtent(demandInputCount(data, outlook)),
  });
  return { ...answers.at, contributors: spoken.at, ...workings.at, firstWorking: spoken.next };
}

/** Whether the days of the periods are needed: as Settings say, or where there is a record that tells whether they help. */
const countsDays = ({ settings }: PlanningData, records: number): boolean =>
  settings.forecastDays === "yes" || (settings.forecastDays === "auto" && records > 0);

/** There is demand of the past for statistics to learn from. */
export const learnsFrom = (data: PlanningData, outlook: DemandOutlook): boolean =>
  outlook.history.periodCount > 0 && data.filled.has("SopDemand");

/** Somebody can forecast: the review has figures to show. */
export const hasForecast = (data: PlanningData, outlook: DemandOutlook): boolean =>
  data.families.length > 0 && outlook.first !== 0 && (learnsFrom(data, outlook) || outlook.contributors.length > 0);

/** There is a grid to type demand into: for the periods of the plan, where the review has forecasts beside it. */
export const hasGrid = (data: PlanningData, outlook: DemandOutlook): boolean =>
  hasVolumes(data) && !data.horizon.past && hasForecast(data, outlook);

/** Where the forecast of the statistics stands: with market events where there are some. */
export const drivenAt = (at: DemandPlaces): Section | undefined => at.driven ?? at.baseline;

/** Everyone who forecasts: the statistics first, then the contributors. */
export function voicesOf(at: DemandPlaces, outlook: DemandOutlook, say: Say, { language }: SheetDraft): Voice[] {
  const statistics = drivenAt(at);
  return [
    ...(statistics ? [{ name: say(outlook.hasEvents ? words.driven : words.baseline), source: null, area: statistics.body }] : []),
    ...outlook.contributors.flatMap((source, index) => {
      const section = at.contributors[index];
      return section === undefined ? [] : [{ name: sourceName(source, language), source, area: section.body }];
    }),
  ];
}
