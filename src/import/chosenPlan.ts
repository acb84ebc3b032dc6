import type { FiscalYears } from "../calendar/fiscal";
import type { WeekNumbering } from "../calendar/weeks";
import type { DatasetKindId } from "../domain/collect/collectTables";
import type { DecimalMark } from "../language/numberText";
import type { DateOrder } from "./dateText";
import { yearOfMonthIn } from "./fiscalText";
import { recallPlan, type ImportMemory } from "./importMemory";
import type { ImportPlan, ImportQuestion, MappedColumn, SameKey } from "./plan";
import { completePlan, proposePlan } from "./propose";
import { questionsOf } from "./questions";
import { mayBeSpread } from "./spread";
import type { UnderstoodSource } from "./understoodSource";
import type { WordPick } from "./wordColumns";

/** What a person said beyond choosing columns; each answer stands until another source or kind is chosen. */
export interface Answers {
  dateOrders: Readonly<Record<string, DateOrder>>;
  decimalMarks: Readonly<Record<string, DecimalMark>>;
  sameKey?: SameKey;
  acceptUnknownFamilies?: boolean;
  year?: number;
  /** Month of the first numbered period. */
  firstMonth?: number;
  /** How the company counts its fiscal years, from the month that their first period was said to be. */
  fiscal?: FiscalYears;
  /** Weeks, quarters and years are put into months; false where they are listed. */
  spreads?: boolean;
  /** How weeks are numbered. */
  weeks?: WeekNumbering;
  /** What the cells under months or names are. */
  figure?: string;
  /** What the figures of an input are multiplied by. */
  factors?: Readonly<Record<string, number>>;
  /** Word whose rows are taken, by the column of versions, measures or units; "" where all are taken together. */
  picks?: Readonly<Record<number, string>>;
  /** Rows called "Total" with a name that stands nowhere else are names. */
  totalsAreNames?: boolean;
}

export const noAnswers: Answers = { dateOrders: {}, decimalMarks: {} };

/** Everything that a person chose on the way from a source to a plan. */
export interface Choices {
  kind: DatasetKindId;
  /** Columns chosen instead of the proposed ones; null for "not in this source". */
  chosen: Readonly<Record<string, MappedColumn | null>>;
  answers: Answers;
  /** Start from what was chosen last time for such a source. */
  asLastTime: boolean;
}

/** What is remembered for the source and kind, where a person wants it. */
export function wantedMemory(
  source: UnderstoodSource,
  { kind, asLastTime }: Pick<Choices, "kind" | "asLastTime">,
): ImportMemory | undefined {
  return asLastTime ? source.memories.get(kind) : undefined;
}

/** The plan that a person's choices stand for: the proposal or the choices of last time, other columns where chosen, the answers. */
export function chosenPlan(source: UnderstoodSource, choices: Choices): ImportPlan {
  const { understanding, context } = source;
  const { kind, chosen, answers } = choices;
  const memory = wantedMemory(source, choices);
  const picks = pickedWords(answers);
  const proposed = memory
    ? recallPlan(understanding, answers.figure === undefined ? memory : { ...memory, figure: answers.figure }, context, picks)
    : proposePlan(understanding, kind, context, answers.figure, picks);
  const plan = Object.keys(chosen).length > 0 ? withChosenColumns(source, proposed, choices, memory !== undefined) : proposed;
  const fiscal = answers.fiscal ?? context.fiscal;
  const year = answers.year ?? plan.year ?? (fiscal && yearOfFirstMonth(plan.layout, fiscal));
  return {
    ...plan,
    dateOrders: { ...plan.dateOrders, ...answers.dateOrders },
    decimalMarks: { ...plan.decimalMarks, ...answers.decimalMarks },
    ...(answers.sameKey && { sameKey: answers.sameKey }),
    ...(answers.acceptUnknownFamilies !== undefined && { acceptUnknownFamilies: answers.acceptUnknownFamilies }),
    ...(year !== undefined && { year }),
    ...(answers.firstMonth !== undefined && { firstMonth: answers.firstMonth }),
    ...(fiscal && { fiscal }),
    ...(answers.factors && { factors: { ...plan.factors, ...answers.factors } }),
    ...(answers.totalsAreNames !== undefined && { totalsAreNames: answers.totalsAreNames }),
    ...(answers.weeks && { weeks: answers.weeks }),
    ...spreading(plan, answers),
  };
}

/** Weeks, quarters and years as they are to be read; where they are put into months, those of one month are added up. */
function spreading(plan: ImportPlan, answers: Answers): Pick<ImportPlan, "spreads"> & Partial<Pick<ImportPlan, "sameKey">> {
  const spreads = mayBeSpread(plan) && (answers.spreads ?? plan.spreads ?? false);
  return { ...(spreads && plan.sameKey !== "keep" && { sameKey: "sum" }), spreads };
}

/** The year of the first column, where a title names the fiscal year that it belongs to. */
function yearOfFirstMonth({ fiscalYear, periodColumns }: ImportPlan["layout"], fiscal: FiscalYears): number | undefined {
  const month = periodColumns[0]?.month ?? 0;
  return fiscalYear && yearOfMonthIn(fiscalYear, month, fiscal);
}

/** What was said of columns of versions, measures and units. */
const pickedWords = ({ picks = {} }: Answers): readonly WordPick[] =>
  Object.entries(picks).map(([column, word]) => ({ column: Number(column), ...(word !== "" && { word }) }));

/** The proposal with other columns; formats are decided again, and what was remembered for the columns that stay still holds. */
function withChosenColumns(
  { understanding, context }: UnderstoodSource,
  proposed: ImportPlan,
  { chosen, answers }: Choices,
  isRemembered: boolean,
): ImportPlan {
  const mapping: Record<string, MappedColumn> = { ...proposed.mapping };
  for (const [input, column] of Object.entries(chosen)) {
    if (column) mapping[input] = column;
    else delete mapping[input];
  }
  const { kind, layout, figure, picks } = proposed;
  const year = answers.year ?? proposed.year;
  const again = completePlan(
    understanding,
    { kind, layout, mapping, ...(figure !== undefined && { figure }), ...(year !== undefined && { year }), ...(picks && { picks }) },
    context,
  );
  if (!isRemembered) return again;
  const staying = <Habit>(habits: Readonly<Record<string, Habit>>) =>
    Object.fromEntries(Object.entries(habits).filter(([input]) => chosen[input] === undefined));
  return {
    ...again,
    dateOrders: { ...staying(proposed.dateOrders), ...again.dateOrders },
    decimalMarks: { ...staying(proposed.decimalMarks), ...again.decimalMarks },
    ...(proposed.factors && { factors: staying(proposed.factors) }),
    sameKey: proposed.sameKey,
    acceptUnknownFamilies: proposed.acceptUnknownFamilies,
  };
}

/** The questions of a plan, those already answered among them, so that an answer can be changed. */
export function askedQuestions(
  { grid }: UnderstoodSource,
  plan: ImportPlan,
  { dateOrders, decimalMarks, year, fiscal }: Answers,
): ImportQuestion[] {
  const without = <Value>(all: Readonly<Record<string, Value>>, answered: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(all).filter(([input]) => !(input in answered)));
  const { year: chosenYear, picks: _, factors: __, firstMonth: ___, fiscal: known, ...undated } = plan;
  return questionsOf(grid, {
    ...undated,
    dateOrders: without(plan.dateOrders, dateOrders),
    decimalMarks: without(plan.decimalMarks, decimalMarks),
    ...(fiscal === undefined && known && { fiscal: known }),
    ...(year === undefined && chosenYear !== undefined && { year: chosenYear }),
  });
}
