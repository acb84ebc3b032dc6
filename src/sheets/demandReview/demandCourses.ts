/**
 * The history that the baseline is made from, and what SopEvents says of the course of families: which begin like another one, which end,
 * which past demand counts as it is or not at all. The pane follows the same rules (`domain/analyse/demandCourses`).
 */
import type { Bucket } from "../../calendar/periods";
import { calendarOf } from "../../calendar/periods";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import { repairThreshold } from "../../domain/analyse/demandCourses";
import { sopEvents, type eventCourses } from "../../domain/collect/sopEvents";
import { saysWord } from "../../domain/tables/wordFormula";
import { type Area, areaRef } from "../../language/references";
import { formula, quoted } from "../draft";
import { headerAbove, namesBeside, periodFormat, periodsArea, periodsLater, putMatrix, type PeriodRow } from "../matrixSection";
import { columnOf, headerHeights, putTableHead, type Section } from "../sections";
import { demandCells } from "./demandCells";
import { blankWithoutAnswer, concerned, eventSpan, unitsFormat } from "./demandFormulas";
import type { DemandDrawing } from "./demandPlaces";
import { demandWords as words } from "./demandWords";
import { texts } from "../known";

/** Whether any event says a course: a workbook of an older version has no such column. */
export const saysCourses = ({ courses }: DemandOutlook): boolean => Object.values(courses).includes(true);

/** Repairs that are listed; further ones are counted. */
export const listedRepairs = 12;

/** The events that say this course. */
const says = (course: (typeof eventCourses)[number]): string => saysWord(sopEvents, "Course", course);

/** 1 where an event with this course concerns a family and a period. */
function marked(course: "real" | "unusual", names: string, periods: string, bucket: Bucket): string {
  const { from, to } = eventSpan(bucket);
  const during = `IFERROR(${says(course)}*(${from}<=${periods})*(${to}>=${periods}),0)`;
  return `(MMULT(${concerned(names)},${during})>0)*1`;
}

/** The history, with that of the family it is like, times its share, where a new family has none before it begins. */
function begunLike(history: string, names: string, periods: string, length: number, bucket: Bucket): string {
  const first = (day: string): string => (bucket === "week" ? `${day}-MOD(${day}-2,7)` : `${day}-DAY(${day})+1`);
  const steps = [
    `at,XMATCH(${names},IF(${says("new")},${texts("SopEvents[Family]")},""))`,
    "place,IFERROR(at,1)",
    `other,IFERROR(XMATCH(${texts("INDEX(SopEvents[Like],place)")},${names}),0)`,
    `share,IF(INDEX(SopEvents[Share],place)="",1,INDEX(SopEvents[Share],place))`,
    "day,INDEX(SopEvents[From],place)",
    `like,INDEX(${history},IF(other=0,1,other),SEQUENCE(1,${length}))`,
    `begins,(${history}="")*ISNUMBER(at)*(other>0)*(${periods}<${first("day")})`,
  ];
  return `LET(${steps.join(",")},IF(begins,IF(like="","",share*like),${history}))`;
}

/** The history as the baseline takes it: new families begun, unusual months left out, accidents repaired. */
export function putForecasted(
  { draft, data, outlook, say, periods: { bucket } }: DemandDrawing,
  history: Section,
  forecasted: Section,
): void {
  const [sold, names, header] = [areaRef(history.body), namesBeside(forecasted.body), areaRef(headerAbove(history))];
  const { columns: count } = history.body;
  const { courses } = outlook;
  const begun = courses.new ? begunLike(sold, names, header, count, bucket) : sold;
  const usual = courses.unusual ? `LET(begun,${begun},IF(${marked("unusual", names, header, bucket)},"",begun))` : begun;
  const keep = courses.real ? `,${marked("real", names, header, bucket)}` : "";
  const season = calendarOf(bucket).periodsInYear;
  const repaired = `LET(usual,${usual},IFERROR(SOP.OUTLIERS(usual,${season},${repairThreshold}${keep}),usual))`;
  const past: PeriodRow = {
    row: forecasted.row + 1,
    column: 1,
    count,
    bucket,
    first: periodsLater(demandCells.firstPeriod, -count, bucket),
  };
  const matrix = { title: say(words.forecasted), heading: say(words.family), names: data.families, formula: `=${repaired}` };
  putMatrix(draft, forecasted, { ...matrix, numberFormat: unitsFormat }, past);
  draft.name(demandCells.forecasted, forecasted.body);
}

/** What is left of the forecast of families that begin or end. */
export function putCourses({ draft, data, say, periods }: DemandDrawing, courses: Section): void {
  const { bucket } = periods;
  const [names, ahead] = [namesBeside(courses.body), areaRef(periodsArea(periods))];
  const { from, to } = eventSpan(bucket);
  const until = (day: string): string =>
    bucket === "week" ? `INT((${day}-start)/7)` : `((YEAR(${day})-YEAR(start))*12+MONTH(${day})-MONTH(start))`;
  const faded = `(${until(ahead)}+1)/(IF(end<start,0,${until("end")})+2)`;
  const lost = `IFERROR(${says("new")}*(${ahead}<start)+${says("ends")}*(${ahead}>=start)*IF(${faded}>1,1,${faded}),0)`;
  const left = `LET(start,${from},end,${to},left,1-MMULT(IFERROR((TRANSPOSE(${texts("SopEvents[Family]")})=${names})*1,0),${lost}),IF(left<0,0,left))`;
  const matrix = { title: say(words.courses), heading: say(words.family), names: data.families, formula: `=${left}` };
  putMatrix(draft, courses, { ...matrix, numberFormat: "0%" }, periods);
  draft.name(demandCells.courses, courses.body);
}

/** A baseline, less what families that begin or end do not sell. */
export const throughCourses = (baseline: string, courses: Area | undefined): string =>
  courses === undefined ? baseline : `(${baseline})*${areaRef(courses)}`;

/** What was repaired in the history, why, and how a person overrules it. */
export function putRepairs(drawing: DemandDrawing, repairs: Section, history: Area, forecasted: Area): void {
  const { draft, say, periods } = drawing;
  const { rows, columns: count } = history;
  const [was, now] = [areaRef(history), areaRef(forecasted)];
  const differs = `IF(ISNUMBER(${now}),ABS(${now}-IF(ISNUMBER(${was}),${was},0))>0.000001,TRUE)`;
  /** What an expression by family and period says of every cell that was changed, as a column. */
  const each = (expression: string): string => `TOCOL(IF(ISNUMBER(${was})*${differs},${expression},NA()),3)`;
  const all = each(`SEQUENCE(${rows},${count})`);
  const listed = (expression: string): string => `=IFERROR(LET(all,${all},at,TAKE(all,${listedRepairs}),${expression}),"")`;
  const shown = (expression: string): string => `=IFERROR(TAKE(${each(expression)},${listedRepairs}),"")`;
  const isLeftOut = `ISNUMBER(${now})=FALSE`;
  const side = `IF(${isLeftOut},${quoted(say(words.leftOut))},IF(${was}>${now},${quoted(say(words.farAbove))},${quoted(say(words.farBelow))}))`;
  const before = `(MOD(at-1,${count})>0)*ISNUMBER(XMATCH(at-1,all))`;
  const after = `(MOD(at,${count})>0)*ISNUMBER(XMATCH(at+1,all))`;
  const beside = `IF(${before}+${after}>0,${quoted(say(words.sideBySide))},"")`;
  const columns = [
    { title: words.family, text: listed(`INDEX(${namesBeside(history)},INT((at-1)/${count})+1)`), format: "General" },
    {
      title: words.month,
      text: listed(`INDEX(${areaRef(headerAbove({ row: 0, body: history }))},MOD(at-1,${count})+1)`),
      format: "period",
    },
    { title: words.demand, text: shown(was), format: unitsFormat },
    { title: words.countsAs, text: shown(`IF(${isLeftOut},"–",${now})`), format: unitsFormat },
    { title: words.why, text: listed(`TAKE(${each(side)},${listedRepairs})&${beside}`), format: "General" },
  ];
  const headings = columns.map(({ title }) => say(title));
  putTableHead(draft, repairs.row, { title: say(words.repairs), headings, height: headerHeights.twoLines });
  columns.forEach(({ text, format }, index) => {
    draft.put(repairs.body.row, index, formula(text));
    draft.format(columnOf(repairs.body, index), format === "period" ? periodFormat(periods.bucket, draft.language) : format);
  });
  draft.name(demandCells.repairs, columnOf(repairs.body, 0, columns.length));
  const next = repairs.body.row + repairs.body.rows;
  const counted = `LET(count,IFERROR(ROWS(${all}),0),IF(count=0,${quoted(say(words.noRepairs))},count&${quoted(say(words.countedRepairs))}))`;
  draft.look(draft.put(next, 0, formula(`=${counted}`)), "quiet");
  draft.look(draft.put(next + 1, 0, say(words.overruleRepairs)), "quiet");
}

/** A baseline that is blank where it has no answer. */
export const baselineOf = (rows: number, count: number, level: string, courses: Area | undefined): string =>
  blankWithoutAnswer(rows, count, throughCourses(level, courses));
