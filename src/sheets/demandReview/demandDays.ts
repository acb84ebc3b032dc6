/** Whether demand is forecast per working day of the company: as Settings say, or where a test from earlier moments says so. */
import { calendarOf } from "../../calendar/periods";
import { companyDays } from "../../domain/analyse/companyDays";
import { areaRef } from "../../language/references";
import { formula } from "../draft";
import { headerAbove, periodFormat, periodsArea } from "../matrixSection";
import { columnOf, rowOf, type Section } from "../sections";
import { demandCells } from "./demandCells";
import type { DemandDrawing } from "./demandPlaces";
import { backtest } from "./demandRecord";
import { demandWords as words } from "./demandWords";

/** Periods before the history and after those ahead whose days are there too, for whoever moves the first period. */
export const spareDays = 12;
/** Families that the errors are added up over: with so many the answer is sure, and more would cost time at every build. */
const mostJudged = 40;
/** Share of the errors of plain periods that those per working day must stay below: less may be chance. */
const clearlyLess = 0.97;

/** The company's working days, and whether they are used: the errors both ways, and the answer. */
export function putWorkingDays(drawing: DemandDrawing, days: Section, history: Section, methods: string): void {
  const { draft, data, outlook, say, at, periods } = drawing;
  const { bucket } = periods;
  const calendar = calendarOf(bucket);
  const shown = calendar.from(calendar.add(outlook.history.first, -spareDays), days.body.columns);
  draft.look(draft.put(days.row, 0, say(words.workingDays)), "section");
  const header = draft.putRow(days.row + 1, 0, [say(words.company), ...shown]);
  const places = columnOf(header, 1, shown.length);
  draft.look(header, "header").format(places, periodFormat(bucket, draft.language)).align(places, "Right");
  draft.put(days.body.row, 0, say(words.daysOpen));
  draft.putRow(days.body.row, 1, companyDays(data.settings, shown));
  draft.format(days.body, "0");
  const answer = days.body.row + 3;
  if (data.settings.forecastDays === "yes" || at.record === undefined || at.forecasted === undefined) {
    draft.put(answer, 0, say(words.perDay));
    draft.name(demandCells.perDay, draft.put(answer, 1, formula("=TRUE")));
    return;
  }
  const { columns: count } = at.record.body;
  const judged = (cells: string): string => (data.families.length > mostJudged ? `TAKE(${cells},${mostJudged})` : cells);
  const actual = `TAKE(${judged(areaRef(history.body))},,-${count})`;
  const used = judged(areaRef(at.forecasted.body));
  const by = outlook.choosesMethods ? judged(methods) : methods;
  const past = daysOf(drawing, days, history, "past");
  const missed = (own: string): string =>
    `LET(actual,${actual},plain,${backtest(used, count, bucket, by)},daily,${backtest(used, count, bucket, by, past)},both,ISNUMBER(actual)*ISNUMBER(plain)*ISNUMBER(daily),SUM(IF(both,ABS(${own}-actual),0))/SUM(IF(both,actual,0)))`;
  const rows = [
    { title: words.errorPlain, text: `IFERROR(${missed("plain")},"–")` },
    { title: words.errorDaily, text: `IFERROR(${missed("daily")},"–")` },
  ];
  rows.forEach(({ title, text }, index) => {
    draft.put(days.body.row + 1 + index, 0, say(title));
    const cell = draft.put(days.body.row + 1 + index, 1, formula(`=${text}`));
    draft.format(cell, "0.0%").align(cell, "Right");
  });
  const [plain, daily] = [1, 2].map((line) => areaRef(rowOf(columnOf(days.body, 0), line)));
  draft.put(answer, 0, say(words.perDay));
  const chosen = draft.put(
    answer,
    1,
    formula(`=IFERROR(AND(ISNUMBER(${plain}),ISNUMBER(${daily}),${daily}<${clearlyLess}*${plain}),FALSE)`),
  );
  draft.name(demandCells.perDay, chosen);
  draft.look(draft.put(answer + 1, 0, say(words.noteDays)), "quiet");
}

/**
 * The working days of the history's periods, or of these and those ahead, for the functions that forecast; all alike where they are not
 * used: then the division changes nothing.
 */
export function daysOf({ periods }: DemandDrawing, days: Section, history: Section, which: "past" | "all"): string {
  const past = areaRef(headerAbove(history));
  const asked = which === "past" ? past : `HSTACK(${past},${areaRef(periodsArea(periods))})`;
  const found = `XLOOKUP(${asked},${areaRef(headerAbove(days))},${areaRef(days.body)})`;
  return which === "past" ? found : `IF(${demandCells.perDay},${found},1+0*${found})`;
}
