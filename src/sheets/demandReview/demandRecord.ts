/** How good the method of each family was: what it would have said of the last periods, beside last year's periods and the plan of then. */
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import { wholeShareNumberFormat } from "../../language/format";
import { consensusSource } from "../../domain/analyse/forecastSources";
import { calendarOf, type Bucket } from "../../calendar/periods";
import type { Text } from "../../language/text";
import type { Area } from "../../language/references";
import { areaRef } from "../../language/references";
import { exactly } from "../criteria";
import { quoted } from "../draft";
import { headerAbove, namesBeside, periodsLater, putMatrix } from "../matrixSection";
import type { Section } from "../sections";
import { demandCells } from "./demandCells";
import { blankWithoutAnswer, knownQuantities, unitsFormat } from "./demandFormulas";
import type { DemandDrawing } from "./demandPlaces";
import { demandWords as words } from "./demandWords";
import { texts } from "../known";

/** Past periods that the record is taken over, and how many are forecast from each earlier moment. */
const recorded: Readonly<Record<Bucket, { periods: number; ahead: number }>> = {
  month: { periods: 12, ahead: 3 },
  week: { periods: 26, ahead: 4 },
};

/** What must be known before the first period of the record. */
const fewestBefore = 6;

/** Periods of the record: none where the history is too short to test a method on. */
export function recordedPeriods(bucket: Bucket, history: number): number {
  const periods = Math.min(recorded[bucket].periods, history - fewestBefore);
  return periods >= recorded[bucket].ahead ? periods : 0;
}

/** The method of every family as a column: what SopFamilies says, AUTO where it says nothing. */
export function methodsOf(names: string, outlook: DemandOutlook): string {
  if (!outlook.choosesMethods) return '"AUTO"';
  return `IFERROR(XLOOKUP(${names},${texts("SopFamilies[Family]")},SopFamilies[Forecast method],"")&"","")`;
}

/** The method of every family in words, as a column: the one that was chosen for it, or what AUTO does with its history. */
export function methodInWords({ data, outlook, say, at }: DemandDrawing, history: Section): string {
  const auto = `SOP.FORECASTMETHOD(${areaRef((at.forecasted ?? history).body)},${calendarOf(data.settings.bucket).periodsInYear})`;
  const text = (one: Text): string => quoted(say(one));
  const smoothing = `IF(ISNUMBER(SEARCH("Theta",m)),${text(words.methodBoth)},${text(words.methodStructural)})`;
  const counted = `(m="Poisson")+(m="Negative binomial")`;
  const said = `LET(m,${auto},IF(LEFT(m,10)="Structural",${smoothing},IF(${counted},${text(words.methodCounts)},IF(m="MEAN",${text(words.methodConstant)},m))))`;
  if (!outlook.choosesMethods) return said;
  const names = demandCells.families;
  return `LET(own,UPPER(${methodsOf(names, outlook)}),IF((own="")+(own="AUTO"),${said},${text(words.methodChosen)}&own))`;
}

/** What the record is, under the table that shows it. */
export const recordNote = ({ say, periods: { bucket } }: DemandDrawing, record: Section): string =>
  say(words.noteRecord).replace("{periods}", String(record.body.columns)).replaceAll("{ahead}", String(recorded[bucket].ahead));

/** The forecasts that each family's method would have made, as a section of the past periods; its place and its formula. */
export function putRecord(
  { draft, data, say, periods: { bucket } }: DemandDrawing,
  record: Section,
  history: Area,
  methods: string,
  days = "",
): void {
  const { columns: count } = record.body;
  const first = periodsLater(demandCells.firstPeriod, -count, bucket);
  const text = backtest(areaRef(history), count, bucket, methods, days);
  putMatrix(
    draft,
    record,
    {
      title: say(words.record),
      heading: say(words.family),
      names: data.families,
      formula: `=${blankWithoutAnswer(data.families.length, count, text)}`,
      numberFormat: unitsFormat,
    },
    { row: record.row + 1, column: 1, count, bucket, first },
  );
  draft.name(demandCells.record, record.body);
}

/** The call that forecasts the last `periods` of a repaired history from earlier moments, per working day where `days` are given. */
export const backtest = (history: string, periods: number, bucket: Bucket, methods: string, days = ""): string =>
  `SOP.FORECASTBACKTEST(${history},${periods},${recorded[bucket].ahead},${calendarOf(bucket).periodsInYear},${methods},${days},"KEEP")`;

/** A column of the families' table. */
export interface RecordColumn {
  title: string;
  text: string;
  format: string;
}

/** Accuracy and bias of each family's method, and the accuracy of last year's periods and of the plan of then, over the same periods. */
export function recordColumns({ data, outlook, say }: DemandDrawing, record: Section, history: Section): RecordColumn[] {
  const { periodsInYear: year } = calendarOf(data.settings.bucket);
  const { rows, columns } = record.body;
  const past = areaRef(history.body);
  const actual = `TAKE(${past},,-${columns})`;
  const measured = (call: string): string => `=IFERROR(IF(SEQUENCE(${rows})>0,${call}),"")`;
  const accuracy = (title: string, forecast: string): RecordColumn => ({
    title,
    text: measured(`SOP.FORECASTACCURACY(${forecast},${actual},"WAPE","ROW")`),
    format: wholeShareNumberFormat,
  });
  const lastYear = `DROP(TAKE(${past},,-${columns + year}),,-${year})`;
  const names = exactly(namesBeside(record.body), data.families);
  const plan = knownQuantities("SopForecasts", names, areaRef(headerAbove(record)), exactly(quoted(consensusSource), [consensusSource]));
  return [
    accuracy(say(words.recordAccuracy), areaRef(record.body)),
    { title: say(words.bias), text: measured(`SOP.FORECASTBIAS(${areaRef(record.body)},${actual},"ROW")`), format: "+0%;−0%;0%" },
    ...(history.body.columns >= columns + year ? [accuracy(say(words.recordLastYear), lastYear)] : []),
    ...(outlook.keepsConsensus ? [accuracy(say(words.recordPlan), plan)] : []),
  ];
}
