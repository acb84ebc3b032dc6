/** Formulas of the demand review, without their `=` where they are part of others. References are absolute A1 references. */
import type { Bucket } from "../../calendar/periods";
import { settingFormula } from "../../domain/settings/settingFormula";
import { type Area, areaRef } from "../../language/references";
import type { Criterion } from "../criteria";
import { sentenceFormula } from "../draft";
import { knownSum, orZero, texts } from "../known";

/** Quantities, in whole units. */
export const unitsFormat = "#,##0";

/** Periods that the sums of the review add up: a year, or the horizon where that is shorter. */
export const summedPeriods = (count: number, year: number): number => Math.min(year, count);

/** An expression with "" in every cell where it has no answer: a family without history leaves the others alone. */
export function blankWithoutAnswer(rows: number, columns: number, expression: string): string {
  // A single error stands for the whole answer; spread over all cells, none of them keeps what Excel would read as 0.
  return `IFERROR(IF(SEQUENCE(${rows},${columns})>0,${expression}),"")`;
}

/**
 * Quantities of a table by names and periods, "" where it has no row, or one that holds no number: a missing period is not a demand of 0,
 * and neither is a blank or a text. What is left out so is named in the block that says what the review rests on.
 */
export function knownQuantities(table: string, names: Criterion, periods: string, source?: Criterion): string {
  const where: [string, Criterion][] = [
    ["Family", names],
    ["Period", periods],
  ];
  if (source !== undefined) where.push(["Source", source]);
  return knownSum({ table, column: "Quantity", where }, '""', '""');
}

/**
 * Forecast of the periods right after the history area. SOP.FORECAST begins after the last period that has a figure: periods at the end
 * of the history without one are forecast too, and left out. `method` is an expression of one method, or of one for each row; `days` one of
 * the working days of all periods, past and ahead. The history was repaired before, so no value in it is a slip any more.
 */
export function forecastAhead(
  history: string,
  rows: number,
  length: number,
  count: number,
  season: number,
  { method, days = "", quantile = "" }: { method: string; days?: string; quantile?: string },
): string {
  const call = `SOP.FORECAST(${history},${count}+gap,${season},${method},${quantile},${days},"KEEP")`;
  const gap = `gap,${length}-MAX(ISNUMBER(${history})*SEQUENCE(1,${length}))`;
  return `LET(${gap},INDEX(${call},SEQUENCE(${rows}),SEQUENCE(1,${count},gap+1)))`;
}

/**
 * The baseline at the level of the cursor. The middle is expected demand, which for rare demand is not the level it stays below half
 * of the time (that is often 0); the levels never cross it, so that more ambition never means less volume.
 */
export function baselineAt(
  level: string,
  history: string,
  rows: number,
  length: number,
  count: number,
  season: number,
  by: { method: string; days?: string },
): string {
  const asked = forecastAhead(history, rows, length, count, season, { ...by, quantile: level });
  const kept = `IF(${level}<0.5,IF(asked<point,asked,point),IF(asked>point,asked,point))`;
  return `LET(point,${forecastAhead(history, rows, length, count, season, by)},IF(${level}=0.5,point,LET(asked,${asked},${kept})))`;
}

/** The cursor as SopSettings has it; the default where it says nothing that can be taken. */
export const prudenceLevel = (): string => settingFormula("prudence");

/** 1 where an event of SopEvents concerns a family: its own ones, and those without a family. One whose family is an error concerns none. */
export const concerned = (names: string): string =>
  `IFERROR(LET(whose,TRANSPOSE(${texts("SopEvents[Family]")}),((whose=${names})+(whose="")>0)*1),0)`;

/** First day of the period in which each event of SopEvents begins, and its last day or its first. */
export const eventSpan = (bucket: Bucket): { from: string; to: string } => ({
  // Serial 2 was a Monday.
  from: bucket === "week" ? `SopEvents[From]-MOD(SopEvents[From]-2,7)` : `SopEvents[From]-DAY(SopEvents[From])+1`,
  to: `IF(SopEvents[To]="",SopEvents[From],SopEvents[To])`,
});

/**
 * Effect of all events by family and month: the sum of effect x confidence, at least -1, since nothing sells less than nothing. An event
 * whose figures or dates cannot be read leaves its families without an answer while it lasts; one that says a course needs no effect.
 */
export function eventEffects(names: string, periods: string, bucket: Bucket, courses: boolean): string {
  const column = (name: string): string => `SopEvents[${name}]`;
  const [begin, end, effect, confidence] = ["From", "To", "Effect", "Confidence"].map(column) as [string, string, string, string];
  // The first day of the period in which an event begins; serial 2 was a Monday.
  const from = bucket === "week" ? `${begin}-MOD(${begin}-2,7)` : `${begin}-DAY(${begin})+1`;
  const parts = [
    // A row of the table that nobody has filled in is no event.
    `there,IF(ISBLANK(${begin})*ISBLANK(${effect}),0,1)`,
    `concerned,${concerned(names)}`,
    `sure,IF(ISNUMBER(${confidence}),${confidence},1)`,
    `dated,ISNUMBER(${begin})*(ISNUMBER(${end})+ISBLANK(${end})>0)`,
    `during,IF(dated=1,IFERROR((${from}<=${periods})*(IF(ISNUMBER(${end}),${end},${begin})>=${periods}),0),1)*there`,
    `told,${courses ? `ISNUMBER(${effect})+ISBLANK(${effect})*(SopEvents[Course]<>"")>0` : `ISNUMBER(${effect})`}`,
    `wrong,IF(told*(ISNUMBER(${confidence})+ISBLANK(${confidence})>0)*dated=1,0,1)`,
    `effect,MMULT(concerned,during*${orZero(effect)}*sure)`,
  ];
  return `LET(${parts.join(",")},IF(MMULT(concerned,during*wrong)>0,NA(),IF(effect<-1,-1,effect)))`;
}

/** Weighted mean of the voices by family and month; where only voices without weight spoke, their plain mean. */
export function consensusOf(voices: readonly string[], weights: string, rows: number, count: number): string {
  // Only numbers speak: a cell without one must reach the function as "", and never as 0.
  const lines = voices.map((area) => `TOROW(IF(ISNUMBER(${area}),${area},""))`);
  const stacked = lines.length === 1 ? (lines[0] ?? "") : `VSTACK(${lines.join(",")})`;
  const mean = `IFERROR(SOP.CONSENSUS(voices,${weights}),IFERROR(SOP.CONSENSUS(voices),""))`;
  return `LET(voices,${stacked},WRAPROWS(IF(SEQUENCE(1,${rows * count})>0,${mean}),${count}))`;
}

/** Weights of the voices by the squared errors of past figures that all of them have, equal ones where there are none. */
export function earnedWeights(voices: string, count: number, demand: string): string {
  const complete = `ISNUMBER(${demand})*(MMULT(ISNUMBER(${voices})*1,SEQUENCE(${count},1,1,0))=${count})`;
  const earned = `SOP.CONSENSUSWEIGHTS(TRANSPOSE(FILTER(${voices},complete)),TRANSPOSE(FILTER(${demand},complete)))`;
  return `LET(complete,${complete},IFERROR(IF(SEQUENCE(${count})>0,${earned}),1/${count}))`;
}

const ones = (rows: number, columns: number): string => `SEQUENCE(${rows},${columns},1,0)`;

/** Cells by family and month, and their size. Parts of a spilled table are taken from the whole of it, not pointed at. */
export interface Figures {
  cells: string;
  rows: number;
  columns: number;
}

/** The first columns of an area. */
export function firstPeriods(area: Area, count: number): Figures {
  return { cells: areaRef({ ...area, columns: count }), rows: area.rows, columns: count };
}

/** The last columns of an area. */
export function lastPeriods(area: Area, count: number): Figures {
  return { cells: `TAKE(${areaRef(area)},,-${count})`, rows: area.rows, columns: count };
}

/** Sums of the rows as a column, or of the columns as a row; "" where no number is known. */
export function knownSums({ cells, rows, columns }: Figures, along: "rows" | "columns"): string {
  const product = (values: string): string =>
    along === "rows" ? `MMULT(${values},${ones(columns, 1)})` : `MMULT(${ones(1, rows)},${values})`;
  return `LET(known,ISNUMBER(${cells})*1,IF(${product("known")}=0,"",${product(`IF(known=1,${cells},0)`)}))`;
}

/** 1 for each row that is known in every period. */
export const completeRows = ({ cells, columns }: Figures): string => `(MMULT(ISNUMBER(${cells})*1,${ones(columns, 1)})=${columns})*1`;

/**
 * ", 6% above the last 12": sums of as many periods ahead and before, over the families that are known in all of them; how many these are
 * is said where it is not all. Nothing where there are none.
 */
export function comparedWithLast(
  words: { above: string; below: string; like: string; some: string },
  months: number,
  { next, last }: { next: Figures; last: Figures },
): string {
  const said = (text: string): string => sentenceFormula(text, { percent: "ABS(change)", months: String(months) });
  const sum = ({ cells }: Figures): string => `SUM(compared*IF(ISNUMBER(${cells}),${cells},0))`;
  const parts = [
    `compared,${completeRows(next)}*${completeRows(last)}`,
    `change,ROUND(100*(${sum(next)}/${sum(last)}-1),0)`,
    `some,IF(SUM(compared)=${next.rows},"",${sentenceFormula(words.some, { known: "SUM(compared)", all: String(next.rows) })})`,
  ];
  const compared = `IF(change>0,${said(words.above)},IF(change<0,${said(words.below)},${said(words.like)}))`;
  return `IFERROR(LET(${parts.join(",")},", "&${compared}&some),"")`;
}
