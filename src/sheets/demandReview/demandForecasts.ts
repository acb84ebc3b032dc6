/** The figures of the demand review by family and period: history, baseline, events, each contributor, and the consensus. */
import { calendarOf } from "../../calendar/periods";
import { sourceName } from "../../domain/analyse/forecastSources";
import { type Area, areaRef } from "../../language/references";
import { exactly } from "../criteria";
import { quoted } from "../draft";
import { orZero } from "../known";
import { headerAbove, namesBeside, namesOfRows, periodsArea, periodsLater, putMatrix, type PeriodRow } from "../matrixSection";
import type { Section } from "../sections";
import { demandCells } from "./demandCells";
import { baselineOf, putCourses, putForecasted, putRepairs, saysCourses } from "./demandCourses";
import { daysOf, putWorkingDays } from "./demandDays";
import { methodsOf, putRecord } from "./demandRecord";
import { baselineAt, consensusOf, eventEffects, knownQuantities, unitsFormat } from "./demandFormulas";
import type { DemandDrawing } from "./demandPlaces";
import { demandWords as words } from "./demandWords";

const effectFormat = '+0%;"▼ −"0%;"–"';

/** A title and the figures of every family ahead. */
const putAhead = (
  { draft, data, say, periods }: DemandDrawing,
  section: Section,
  title: string,
  text: string,
  numberFormat = unitsFormat,
): Area =>
  putMatrix(draft, section, { title, heading: say(words.family), names: data.families, formula: `=${text}`, numberFormat }, periods);

/** What was sold, and the forecast that statistics make of it, with market events where there are some. */
export function putStatistics(drawing: DemandDrawing): void {
  const { draft, data, outlook, say, at, periods } = drawing;
  const { history, forecasted, baseline, effects, driven, workingDays: open } = at;
  if (!history || !forecasted || !baseline) return;
  putHistory(drawing, history);
  putForecasted(drawing, history, forecasted);
  if (at.repairs) putRepairs(drawing, at.repairs, history.body, forecasted.body);
  if (at.courses) putCourses(drawing, at.courses);
  const [rows, count, season] = [data.families.length, periods.count, calendarOf(periods.bucket).periodsInYear];
  const methods = methodsOf(areaRef(namesOfRows(at.consensus.body)), outlook);
  const days = open && daysOf(drawing, open, history, "all");
  if (open) putWorkingDays(drawing, open, history, methods);
  const by = { method: methods, ...(days !== undefined && { days }) };
  const level = baselineAt(demandCells.prudence, areaRef(forecasted.body), rows, history.body.columns, count, season, by);
  putAhead(drawing, baseline, say(words.baselineUnits), orOnlyFigure(forecasted.body, baselineOf(rows, count, level, at.courses?.body)));
  draft.name(demandCells.history, history.body).name(demandCells.baseline, baseline.body);
  if (at.record) putRecord(drawing, at.record, forecasted.body, methods, days);
  if (!effects || !driven) return;
  const effect = eventEffects(namesBeside(effects.body), areaRef(periodsArea(periods)), periods.bucket, saysCourses(outlook));
  putAhead(drawing, effects, say(words.effects), effect, effectFormat);
  const [base, changes] = [areaRef(baseline.body), areaRef(effects.body)];
  const changed = `IF(ISERROR(${changes}),NA(),SOP.DRIVERS(${orZero(base)},${orZero(changes)}))`;
  putAhead(drawing, driven, say(words.drivenUnits), `IF(ISNUMBER(${base}),${changed},"")`);
  draft.name(demandCells.effects, effects.body).name(demandCells.driven, driven.body);
}

/** A family of which only the last period is known has nothing that a method could learn from: its one figure goes on. */
export function orOnlyFigure(history: Area, forecast: string): string {
  const cells = areaRef(history);
  const last = `TAKE(${cells},,-1)`;
  const known = `MMULT(ISNUMBER(${cells})*1,SEQUENCE(${history.columns},1,1,0))`;
  return `IF((${known}=1)*ISNUMBER(${last})=1,${last},${forecast})`;
}

function putHistory({ draft, data, say, periods: { bucket } }: DemandDrawing, history: Section): void {
  const { columns: count } = history.body;
  const first = periodsLater(demandCells.firstPeriod, -count, bucket);
  const past: PeriodRow = { row: history.row + 1, column: 1, count, bucket, first };
  const sold = knownQuantities("SopDemand", exactly(namesBeside(history.body), data.families), areaRef(headerAbove(history)));
  putMatrix(
    draft,
    history,
    { title: say(words.history), heading: say(words.family), names: data.families, formula: `=${sold}`, numberFormat: unitsFormat },
    past,
  );
}

/** What each contributor forecasts. */
export function putContributors(drawing: DemandDrawing): void {
  const { draft, data, outlook, say, at, periods } = drawing;
  outlook.contributors.forEach((source, index) => {
    const section = at.contributors[index];
    if (section === undefined) return;
    const names = exactly(namesBeside(section.body), data.families);
    const title = say(words.voiceUnits).replace("{name}", () => sourceName(source, draft.language));
    const told = knownQuantities("SopForecasts", names, areaRef(periodsArea(periods)), exactly(quoted(source), [source]));
    putAhead(drawing, section, title, told);
  });
}

/** The weighted mean of all who forecast. */
export function putConsensus(drawing: DemandDrawing, weights: Area): void {
  const { draft, data, say, at, periods, voices } = drawing;
  const { body } = at.consensus;
  const areas = voices.map(({ area }) => areaRef(area));
  putAhead(drawing, at.consensus, say(words.consensusUnits), consensusOf(areas, areaRef(weights), data.families.length, periods.count));
  draft.name(demandCells.consensus, body).name(demandCells.families, namesOfRows(body)).name(demandCells.periods, periodsArea(periods));
}
