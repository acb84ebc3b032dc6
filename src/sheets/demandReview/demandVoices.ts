/** Who forecasts what, against the baseline, with which record, and how much it counts in the consensus. */
import { calendarOf } from "../../calendar/periods";
import type { PeriodText } from "../../calendar/periodText";
import type { Text } from "../../language/text";
import { shareNumberFormat } from "../../language/format";
import { type Area, areaRef } from "../../language/references";
import { formula } from "../draft";
import { columnOf, headerHeights, putTableHead, rowOf, type Section } from "../sections";
import { demandCells } from "./demandCells";
import { earnedWeights, firstPeriods, summedPeriods, unitsFormat } from "./demandFormulas";
import { isTested, pastColumn } from "./demandPast";
import { drivenAt, type DemandDrawing, type Voice } from "./demandPlaces";
import { demandWords as words } from "./demandWords";

/** Where the table stands that the headline and the consensus take their figures from. */
export interface VoicesTable {
  /** Names and gaps to the baseline of the contributors, without the baseline and the consensus. */
  contributors: Area;
  against: Area;
  weights: Area;
}

const shareFormat = "0%";
/** A change in percent, with its sign. */
export const signedFormat = "+0%;−0%;0%";
const pointsFormat = "+0.0%;−0.0%;0.0%";

/** One row for each who forecasts, the consensus last. */
export function putVoices(drawing: DemandDrawing): VoicesTable {
  const { draft, outlook, say, at, periods, voices } = drawing;
  const { row, body } = at.voices;
  const count = summedPeriods(periods.count, calendarOf(periods.bucket).periodsInYear);
  const headings = [
    say(words.contributor),
    say(words.next).replace("{months}", String(count)),
    say(words.against),
    ...(at.past ? [words.pastFigures, words.accuracy, words.bias, words.valueAdded].map(say) : []),
    say(words.weight),
  ];
  putTableHead(draft, row, { title: say(words.voices), headings, height: headerHeights.fourLines });
  const lines: Voice[] = [...voices, { name: say(words.consensus), source: "consensus", area: at.consensus.body }];
  draft.putColumn(
    body.row,
    0,
    lines.map(({ name }) => name),
  );
  const driven = drivenAt(at)?.body;
  lines.forEach(({ area, source }, index) => {
    const shown = firstPeriods(area, count).cells;
    draft.put(body.row + index, 1, formula(`=IF(COUNT(${shown})=0,"–",SUM(${shown}))`));
    draft.put(body.row + index, 2, source === null || driven === undefined ? "–" : formula(againstBaseline(area, driven, count)));
    if (at.past) draft.putRow(body.row + index, 3, recordOf(drawing, at.past, index));
  });
  const weights = putWeights(drawing, columnOf(rowOf(body, 0, voices.length), body.columns - 1));
  putLooks(drawing);
  const spoken = rowOf(columnOf(body, 0), voices.length - outlook.contributors.length, outlook.contributors.length);
  draft.name(demandCells.voices, body).name(demandCells.weights, weights);
  return { contributors: spoken, against: { ...spoken, column: 2 }, weights };
}

/** Formats, and what has to be known to read the table. */
function putLooks(drawing: DemandDrawing): void {
  const { draft, outlook, say, at, voices } = drawing;
  const { body } = at.voices;
  const weight = columnOf(body, body.columns - 1);
  draft.format(columnOf(body, 1), unitsFormat).format(columnOf(body, 2), signedFormat).format(weight, shareFormat);
  if (at.past)
    draft
      .format(columnOf(body, 3), "0")
      .format(columnOf(body, 4), shareNumberFormat)
      .format(columnOf(body, 5), pointsFormat)
      .format(columnOf(body, 6), pointsFormat);
  draft.align(columnOf(body, 1, body.columns - 1), "Right").rule(rowOf(weight, 0, voices.length), { kind: "dataBar" });
  const notes = at.past
    ? [words.noteMeasures, noteOfPast(drawing), words.noteWeights]
    : [outlook.contributors.length === 0 ? words.noteAlone : words.noteEqual];
  notes.forEach((note, index) => draft.look(draft.put(body.row + body.rows + index, 0, say(note)), "quiet"));
}

/** What the baseline of the past is. */
function noteOfPast(drawing: DemandDrawing): Text | PeriodText {
  if (isTested(drawing)) return words.noteTested;
  return drawing.outlook.keepsStatistical ? words.noteKept : words.noteNaive;
}

/** How good past forecasts were: figures, accuracy, bias, and what they added to the baseline. The consensus last, where it was kept. */
function recordOf(drawing: DemandDrawing, past: Section, index: number): (string | { formula: string })[] {
  const { outlook, voices } = drawing;
  const column = (place: number): string => areaRef(pastColumn(past, place));
  const [demand, baseline, forecast] = [column(0), column(1), column(index + 1)];
  const isStatistics = voices[index]?.source === null;
  if (index >= voices.length && !outlook.keepsConsensus) return ["–", "–", "–", "–"];
  return [
    formula(`=SUM(ISNUMBER(${forecast})*ISNUMBER(${demand}))`),
    formula(`=IFERROR(SOP.FORECASTACCURACY(${forecast},${demand}),"–")`),
    formula(`=IFERROR(SOP.FORECASTBIAS(${forecast},${demand}),"–")`),
    isStatistics ? "–" : formula(`=IFERROR(SOP.FVA(${baseline},${forecast},${demand}),"–")`),
  ];
}

/** Weights that past forecasts earned; equal ones where there is no past. */
function putWeights({ draft, at, voices }: DemandDrawing, weights: Area): Area {
  const count = voices.length;
  const equal = `IF(SEQUENCE(${count})>0,1/${count})`;
  const earned = (past: Section): string =>
    earnedWeights(areaRef({ ...pastColumn(past, 1), columns: count }), count, areaRef(pastColumn(past, 0)));
  draft.put(weights.row, weights.column, formula(`=${at.past ? earned(at.past) : equal}`));
  return weights;
}

/** Where somebody forecasts something, its sum over that of the baseline for the same families and periods. */
function againstBaseline(area: Area, driven: Area, count: number): string {
  const [said, base] = [area, driven].map((each) => firstPeriods(each, count).cells);
  const both = `ISNUMBER(${said})*ISNUMBER(${base})`;
  return `=LET(both,${both},IFERROR(SUM(IF(both,${said},0))/SUM(IF(both,${base},0))-1,"–"))`;
}
