/** Where the parts of the evaluation stand: answers above, the figures by period that they are worked out from below. */
import type { Say } from "../../calendar/periodText";
import { consensusSource, statisticalSource } from "../../domain/analyse/forecastSources";
import { naiveStep, planStep } from "../../domain/evaluate/stair";
import { areaRef, type Area } from "../../language/references";
import type { SheetDraft } from "../draft";
import type { FromEvaluation } from "../materials";
import { chartsOf, chartSize, type TrendPlaces } from "./trendsBlock";
import { chartExtent, layOut, matrixExtent, tableExtent, type Extent, type Section } from "../sections";

/** First row below the cells that people choose with. */
export const firstRow = 10;

/** A title, a row of periods with what belongs to them, then families. */
const figures = (families: number, periods: number): Extent => ({ above: 1, rows: families, column: 1, columns: periods, below: 1 });

export interface EvaluationPlaces extends TrendPlaces {
  plan: Section;
  planChart: Section;
  stair: Section;
  stairChart: Section;
  byFamily: Section;
  cascade: Section;
  cascadeChart: Section;
  decisions: Section | undefined;
  /** Four rows: the periods, the one before, a year before, and the version one ahead. */
  periods: Section;
  planned: Section;
  made: Section;
  demandPlan: Section;
  demand: Section;
  /** One row: how many figures of demand, stock and demand a year before are not known, and how many there should be. */
  gaps: Section;
  /** One for each step, in the order of the stair. */
  steps: Section[];
}

/** Steps of the stair in their order: naive, statistical, the contributors, the consensus, the plan. */
export function stairSteps({ steps }: FromEvaluation): FromEvaluation["steps"][number][] {
  const of = (wanted: string) => steps.filter(({ step }) => step === wanted);
  const others = steps.filter(({ step }) => step !== statisticalSource && step !== consensusSource);
  return [{ step: naiveStep, said: [] }, ...of(statisticalSource), ...others, ...of(consensusSource), { step: planStep, said: [] }];
}

/** The step that one is judged against, as its place among them; undefined where it is not there. */
export function judgedAgainst(steps: readonly { step: string }[], place: number): number | undefined {
  const step = steps[place]?.step;
  if (step === naiveStep) return undefined;
  const wanted = step === statisticalSource ? naiveStep : step === planStep ? consensusSource : statisticalSource;
  const found = steps.findIndex((other) => other.step === wanted);
  return found < 0 ? undefined : found;
}

/** The trends and their charts; nothing before a cycle was closed. */
const trendExtents = (material: FromEvaluation): Record<"trends" | "trendCharts", Extent | undefined> => {
  const charts = chartsOf(material).length;
  const rows = Math.ceil(charts / 2) * chartSize.rows;
  const { kpis } = material.trends;
  return {
    trends: kpis.length === 0 ? undefined : tableExtent(kpis.length, 5, 1),
    trendCharts: charts === 0 ? undefined : { ...chartExtent(), rows },
  };
};

const byCycleExtent = ({ trends: { kpis, cycles } }: FromEvaluation): Extent | undefined =>
  kpis.length === 0 ? undefined : matrixExtent(2 * kpis.length, cycles.length);

/** Where the trends stand on a sheet that has nothing else to say yet. */
export const trendPlacesOf = (material: FromEvaluation): TrendPlaces =>
  layOut(firstRow, { ...trendExtents(material), byCycle: byCycleExtent(material) }).at;

export function placesOf(material: FromEvaluation): EvaluationPlaces {
  const { families, periods, versions, decisions } = material;
  const steps = stairSteps(material);
  const [n, count] = [families.length, periods.length];
  const { at, next } = layOut(firstRow, {
    plan: tableExtent(n + 2, 9, 2),
    planChart: chartExtent(),
    stair: tableExtent(steps.length, 8, 1),
    stairChart: chartExtent(),
    byFamily: tableExtent(n, 1 + steps.length),
    cascade: tableExtent(versions.length, 6),
    cascadeChart: chartExtent(),
    decisions: decisions.length === 0 ? undefined : tableExtent(decisions.length, 11, 1),
    ...trendExtents(material),
    periods: figures(4, count),
    planned: figures(n, count),
    made: figures(n, count),
    demandPlan: figures(n, count),
    demand: figures(n, count),
    // Demand, stock, demand a year before, and how many there should be of all three.
    gaps: figures(1, 4),
    byCycle: byCycleExtent(material),
  });
  const below = layOut(next, Object.fromEntries(steps.map((_, index) => [`step ${index}`, figures(n, count)])));
  return { ...at, steps: Object.values(below.at) };
}

/** What drawing a part needs. */
export interface EvaluationDrawing {
  draft: SheetDraft;
  say: Say;
  material: FromEvaluation;
  at: EvaluationPlaces;
  steps: FromEvaluation["steps"];
}

/** The rows of the periods and of what belongs to them. */
export const periodsRow = ({ at }: EvaluationDrawing, offset: 0 | 1 | 2 | 3): Area => ({
  ...at.periods.body,
  row: at.periods.body.row + offset,
  rows: 1,
});

/** One row of a section with figures. */
export const lineOf = ({ body }: Section, place: number): string => areaRef({ ...body, row: body.row + place, rows: 1 });
/** One column of it. */
export const columnAt = ({ body }: Section, place: number): string => areaRef({ ...body, column: body.column + place, columns: 1 });
