/** One line above the sections of a review that says what its months or weeks are called in the company's fiscal year. */
import { quarterWeeks, type FiscalYears } from "../calendar/fiscal";
import { fiscalYearsOf } from "../domain/settings/fiscalSettings";
import type { Settings } from "../domain/settings/declarations";
import { cellRef } from "../language/references";
import { inLanguage } from "../language/text";
import { formula, type SheetDraft } from "./draft";
import type { PeriodRow } from "./matrixSection";

const words = {
  heading: { en: "Fiscal periods", fr: "Périodes d'exercice" },
  from: { en: "Fiscal, from ", fr: "Exercice, dès " },
  year: { en: "FY", fr: "Ex" },
  week: { en: " W", fr: " S" },
};

const shown = (settings: Settings): FiscalYears | undefined => (settings.fiscalShown === "yes" ? fiscalYearsOf(settings) : undefined);

/** Rows that the line takes, a free one below it included; none where nobody asked for it. */
export const fiscalRows = (settings: Settings): 0 | 2 => (shown(settings) === undefined ? 0 : 2);

/** The year of a day that lies in the fiscal year, as two digits. */
function yearOf(day: string, { start, namedBy }: FiscalYears): string {
  const shift = start === 1 ? "" : namedBy === "end" ? `+(MONTH(${day})>=${start})` : `-(MONTH(${day})<${start})`;
  return `TEXT(MOD(YEAR(${day})${shift},100),"00")`;
}

/** The fiscal name of the month in a cell: `FY27 P03`. */
const monthName = (cell: string, fiscal: FiscalYears, year: string): string =>
  `"${year}"&${yearOf(cell, fiscal)}&" P"&TEXT(MOD(MONTH(${cell})-${fiscal.start},12)+1,"00")`;

/** The fiscal name of the week whose Monday is in a cell: `P03 W2`. Its Thursday decides on the year, as in ISO 8601. */
function weekName(cell: string, { start, weeks }: FiscalYears, week: string): string {
  const [one, two] = quarterWeeks[weeks];
  return (
    `LET(thursday,${cell}+3,fourth,DATE(YEAR(thursday)-(MONTH(thursday)<${start}),${start},4),` +
    `nth,(${cell}-fourth+WEEKDAY(fourth,3))/7,quarter,MIN(3,INT(nth/13)),inquarter,nth-13*quarter,` +
    `place,(inquarter>=${one})+(inquarter>=${one + two}),` +
    `"P"&TEXT(3*quarter+place+1,"00")&"${week}"&(inquarter+1-CHOOSE(place+1,0,${one},${one + two})))`
  );
}

/** Writes the line, where a company wants it, above the columns of the periods. */
export function putFiscalNames(draft: SheetDraft, row: number, periods: PeriodRow, settings: Settings): void {
  const fiscal = shown(settings);
  if (fiscal === undefined) return;
  const byWeek = periods.bucket === "week";
  const say = (id: keyof typeof words): string => inLanguage(words[id], draft.language);
  const first = cellRef(periods.row, periods.column);
  const heading = byWeek ? formula(`="${say("from")}${say("year")}"&${yearOf(`(${first}+3)`, fiscal)}`) : say("heading");
  const names = Array.from({ length: periods.count }, (_, index) => {
    const cell = cellRef(periods.row, periods.column + index);
    return formula(`=${byWeek ? weekName(cell, fiscal, say("week")) : monthName(cell, fiscal, say("year"))}`);
  });
  draft.look(draft.put(row, 0, heading), "quiet");
  const line = draft.putRow(row, periods.column, names);
  draft.look(line, "quiet").align(line, "Right");
}
