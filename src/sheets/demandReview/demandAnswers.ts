/** The answers of the demand review: what changes by family, and the demand ahead in one sentence. */
import type { PeriodText, Say } from "../../calendar/periodText";
import { calendarOf } from "../../calendar/periods";
import type { Text } from "../../language/text";
import { areaRef } from "../../language/references";
import { answerOn } from "../basis";
import { formula, quoted, sentenceFormula } from "../draft";
import { columnOf, headerHeights, putTableHead } from "../sections";
import { wholeNumber } from "../wholeNumber";
import { demandCells } from "./demandCells";
import {
  blankWithoutAnswer,
  comparedWithLast,
  completeRows,
  firstPeriods,
  knownSums,
  lastPeriods,
  summedPeriods,
  unitsFormat,
} from "./demandFormulas";
import type { DemandDrawing } from "./demandPlaces";
import { methodInWords, recordColumns, recordNote } from "./demandRecord";
import { signedFormat, type VoicesTable } from "./demandVoices";
import { demandWords as words } from "./demandWords";

interface FamilyColumn {
  title: string;
  text: string;
  format: string;
}

/** Families: the next periods beside the last ones, the baseline under them, and the method that the baseline comes from. */
export function putFamilies(drawing: DemandDrawing): void {
  const { draft, data, say, at } = drawing;
  const { row, body } = at.families;
  const columns = familyColumns(drawing);
  const headings = [say(words.family), ...columns.map(({ title }) => title)];
  const header = putTableHead(draft, row, { title: say(words.families), headings, height: headerHeights.fourLines });
  draft.putColumn(body.row, 0, data.families);
  columns.forEach(({ text, format }, index) => {
    draft.put(body.row, index + 1, formula(text));
    draft.format(columnOf(body, index + 1), format);
  });
  const method = headings.indexOf(say(words.method));
  if (method > 0) draft.name(demandCells.methods, columnOf(body, method)).align(columnOf(header, method), "Left");
  if (at.record) draft.look(draft.put(body.row + body.rows, 0, recordNote(drawing, at.record)), "quiet");
  draft.name(demandCells.familyTable, columnOf(body, 0, columns.length + 1));
}

function familyColumns(drawing: DemandDrawing): FamilyColumn[] {
  const { data, say, at, periods } = drawing;
  const season = calendarOf(periods.bucket).periodsInYear;
  const count = summedPeriods(periods.count, season);
  const counted = (text: PeriodText): string => say(text).replace("{months}", String(count));
  const { history, baseline, driven, consensus, families } = at;
  const ahead = (title: string, section: { body: typeof consensus.body }): FamilyColumn => ({
    title,
    text: `=${knownSums(firstPeriods(section.body, count), "rows")}`,
    format: unitsFormat,
  });
  const next = ahead(counted(words.next), consensus);
  if (!history) return [next];
  const rows = data.families.length;
  const { columns: known } = history.body;
  const [nextRef, lastRef] = [areaRef(columnOf(families.body, 1)), areaRef(columnOf(families.body, 2))];
  const both = `${completeRows(firstPeriods(consensus.body, count))}*${completeRows(lastPeriods(history.body, count))}`;
  // Sums of fewer periods are no measure of a year, of the family or of all.
  const change = known < count ? `=IF(SEQUENCE(${rows})>0,"")` : `=IF(${both}=1,IFERROR(${nextRef}/${lastRef}-1,""),"")`;
  const last = `=${knownSums(lastPeriods(history.body, Math.min(count, known)), "rows")}`;
  const method = `=${blankWithoutAnswer(rows, 1, methodInWords(drawing, history))}`;
  return [
    next,
    { title: counted(words.last), text: last, format: unitsFormat },
    { title: say(words.change), text: change, format: signedFormat },
    ...(baseline ? [ahead(say(words.baseline), baseline)] : []),
    ...(driven ? [ahead(say(words.driven), driven)] : []),
    ...(at.record ? recordColumns(drawing, at.record, history) : []),
    // Last: its words go on beside the table.
    { title: say(words.method), text: method, format: "General" },
  ];
}

/** The demand ahead in one sentence: how much, against the year before, and who is furthest from the baseline. */
export function putDemandHeadline({ draft, outlook, say, at, periods }: DemandDrawing, table: VoicesTable): void {
  const count = summedPeriods(periods.count, calendarOf(periods.bucket).periodsInYear);
  const next = firstPeriods(at.consensus.body, count);
  const last = at.history && at.history.body.columns >= count ? lastPeriods(at.history.body, count) : undefined;
  const compared = last === undefined ? '""' : comparedWithLast(lastWords(say), count, { next, last });
  const disagreement = outlook.contributors.length === 0 || !at.baseline ? '""' : furthestFrom(table, say);
  const head = sentenceFormula(say(words.headNext), { months: String(count) });
  const told = `${head}&${wholeNumber(`SUM(${next.cells})`)}&${quoted(say(words.units))}&${compared}&${disagreement}&"."`;
  const sentence = answerOn(demandCells.basis, told, '""', say);
  draft.headline(`=IF(COUNT(${next.cells})=0,${quoted(say(words.noForecast))},${sentence})`, demandCells.headline);
}

/** "; the forecast of Sales is 12% above the baseline": the contributor who is furthest from it, nothing where all agree. */
function furthestFrom(table: VoicesTable, say: Say): string {
  const [gaps, names] = [areaRef(table.against), areaRef(table.contributors)];
  const told = (text: Text): string => sentenceFormula(say(text), { name: "who", percent: "ROUND(100*ABS(gap),0)" });
  const furthest = `LET(place,XMATCH(most,sizes),who,INDEX(${names},place),gap,INDEX(${gaps},place),IF(gap>0,${told(words.aboveBase)},${told(words.belowBase)}))`;
  return `LET(sizes,IF(ISNUMBER(${gaps}),ABS(${gaps}),0),most,MAX(sizes),IF(most<0.005,"",${furthest}))`;
}

/** The words that compare a sum with the periods before. */
export const lastWords = (say: Say): { above: string; below: string; like: string; some: string } => ({
  some: say(words.someFamilies),
  above: say(words.aboveLast),
  below: say(words.belowLast),
  like: say(words.likeLast),
});
