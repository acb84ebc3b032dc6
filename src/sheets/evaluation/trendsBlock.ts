/** The figures of the dashboard as each cycle was closed with them, beside their targets: the last one, what it moved, and the way there. */
import { calendarOf } from "../../calendar/periods";
import type { Say } from "../../calendar/periodText";
import { resultKpis, sopResults, type ResultKpi } from "../../domain/learn/sopResults";
import { saysWord } from "../../domain/tables/wordFormula";
import { shareNumberFormat } from "../../language/format";
import { cellRef, type Area } from "../../language/references";
import { formula } from "../draft";
import type { FromEvaluation } from "../materials";
import { periodFormat } from "../matrixSection";
import { columnOf, headerHeights, putTableHead, rowOf, type Section } from "../sections";
import { evaluationCells as cells } from "./evaluationCells";
import type { EvaluationDrawing } from "./evaluationPlaces";
import { evaluationWords as words } from "./evaluationWords";

/** KPIs that have a chart: those of the cycle that come first on the dashboard. */
const charted = [
  "on-time delivery",
  "adjusted stock",
  "forecast accuracy",
  "split of logistics costs",
] as const satisfies readonly ResultKpi[];

export interface TrendPlaces {
  trends: Section | undefined;
  /** Two charts beside each other, twice. */
  trendCharts: Section | undefined;
  /** For each KPI its values by cycle, and below them its targets. */
  byCycle: Section | undefined;
}

/** Rows of a chart, and columns of one of two beside each other. */
export const chartSize = { rows: 12, columns: 5 } as const;

/** Charts of the KPIs that any cycle knows. */
export const chartsOf = ({ trends }: FromEvaluation): ResultKpi[] =>
  charted.filter((kpi) => trends.kpis.some((known) => known.kpi === kpi));

/** How a KPI and its changes are shown, and what one step of a change is worth. */
function formatsOf({ unit, isPart }: EvaluationDrawing["material"]["trends"]["kpis"][number], say: Say) {
  const points = say(unit === "days" ? words.days : words.points);
  const isShare = unit === "share";
  return {
    step: isShare ? 100 : 1,
    value: isPart ? shareNumberFormat : isShare ? "0.0%" : "0.0",
    change: `+0.0"${points}";−0.0"${points}";0.0"${points}"`,
  };
}

export function putTrends({ draft, say, material, at }: Omit<EvaluationDrawing, "steps" | "at"> & { at: TrendPlaces }): void {
  const { trends, trendCharts, byCycle } = at;
  const { kpis, cycles, cadence } = material.trends;
  const latest = cycles.at(-1);
  if (trends === undefined || byCycle === undefined || latest === undefined) return;
  const format = periodFormat(cadence, draft.language);
  const header = rowOf({ ...byCycle.body, row: byCycle.body.row - 1 }, 0);
  draft.look(draft.put(byCycle.row, 0, say(words.byCycle)), "section");
  draft.putRow(header.row, header.column, cycles);
  draft.format(header, format).look(header, "header").align(header, "Right");
  const yearAgo = cycles.indexOf(calendarOf(cadence).add(latest, -calendarOf(cadence).periodsInYear));
  const headings = [words.kpi, words.lastCycle, words.target, words.onCycleBefore, words.onYearBefore].map(say);
  putTableHead(draft, trends.row, { title: say(words.trends), headings, height: headerHeights.twoLines });
  kpis.forEach((kpi, index) => {
    const values = rowOf(byCycle.body, 2 * index);
    putCycles(values, "Value", kpi);
    putCycles(rowOf(values, 1), "Target", kpi);
    draft.putColumn(values.row, 0, [say(kpi.title), say(words.target)]);
    const at = (place: number): string => cellRef(values.row, values.column + place);
    const last = at(cycles.length - 1);
    const { step, value, change } = formatsOf(kpi, say);
    const moved = (place: number): string | ReturnType<typeof formula> =>
      place < 0 || place === cycles.length - 1 ? "–" : formula(`=IF(COUNT(${last},${at(place)})=2,${step}*(${last}-${at(place)}),"–")`);
    const line = trends.body.row + index;
    draft.putRow(line, 0, [
      say(kpi.title),
      formula(`=IF(ISNUMBER(${last}),${last},"–")`),
      formula(`=LET(x,${cellRef(values.row + 1, values.column + cycles.length - 1)},IF(ISNUMBER(x),x,"–"))`),
      moved(cycles.length - 2),
      moved(yearAgo),
    ]);
    draft
      .format(rowOf(columnOf(trends.body, 1, 2), index), value)
      .format(rowOf(columnOf(trends.body, 3, 2), index), change)
      .format(rowOf(values, 0, 2), value);
  });
  draft
    .align(columnOf(trends.body, 1, 4), "Right")
    .name(cells.trends, trends.body)
    .name(cells.byCycle, byCycle.body);
  draft.look(draft.put(trends.body.row + trends.body.rows, 0, say(words.trendsHelp)), "quiet");
  if (trendCharts !== undefined) putCharts(trendCharts.body, header);

  /** What was kept of a KPI in each cycle. A cycle that kept none stays blank: a line then has a gap, and no point at zero. */
  function putCycles(row: Area, column: "Value" | "Target", { kpi, known }: (typeof kpis)[number]): void {
    const said = saysWord(sopResults, "KPI", kpi);
    cycles.forEach((cycle, place) => {
      if (!known[column].includes(cycle)) return;
      const own = `(SopResults[Cycle]=${cellRef(header.row, header.column + place)})*${said}`;
      draft.put(row.row, row.column + place, formula(`=INDEX(FILTER(SopResults[${column}],${own},""),1)`));
    });
  }

  function putCharts(place: Area, categories: Area): void {
    draft.look(draft.put(trendCharts?.row ?? 0, 0, say(words.trendCharts)), "section");
    chartsOf(material).forEach((id, index) => {
      const row = kpis.findIndex(({ kpi }) => kpi === id);
      const kpi = kpis[row];
      if (kpi === undefined || byCycle === undefined) return;
      draft.chart({
        id: `SopEvaluationTrend${index + 1}`,
        type: "line",
        title: say(kpi.title),
        categories,
        series: [
          { name: say(kpi.title), values: rowOf(byCycle.body, 2 * row) },
          { name: say(words.target), values: rowOf(byCycle.body, 2 * row + 1), quiet: true },
        ],
        place: {
          row: place.row + Math.floor(index / 2) * chartSize.rows,
          column: (index % 2) * chartSize.columns,
          rows: chartSize.rows,
          columns: chartSize.columns,
        },
        numberFormat: kpi.unit === "share" ? "0%" : "0",
      });
    });
  }
}

/** KPIs in the order of the sheet: those with a chart first. */
export const orderedKpis: readonly ResultKpi[] = [
  ...charted,
  ...resultKpis.filter((kpi) => !(charted as readonly ResultKpi[]).includes(kpi)),
];
