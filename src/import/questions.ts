import { datasetKind } from "./datasetKinds";
import type { SourceGrid } from "../domain/collect/source";
import { evidenceOf, firstText } from "./columnProfiles";
import { dateReadings, isAmbiguousDate } from "./dateText";
import { namedFiscal } from "./fiscalText";
import { hasMeasures, inputsOf } from "./measureColumns";
import { isAmbiguousNumber, numberReadings } from "../language/numberText";
import { Totals } from "./totalRows";
import { wordColumns } from "./wordColumns";
import { figureScales } from "./figureScale";
import { weekNumberings, type WeekNumbering } from "../calendar/weeks";
import { longerOrShorterPeriod, periodTitled } from "./otherPeriods";
import { mayBeSpread, spanNamed, spreadUnits } from "./spread";
import { mondayIn } from "./weekText";
import { lacksYear, lacksYearOfOther, type Layout } from "./layout";
import { columnsOf, type ImportPlan, type ImportQuestion } from "./plan";

/**
 * What only a person can say before the plan reads the source well: the order of day and month, the decimal mark, a column that is
 * not there, a year. Questions about dates and numbers may be left open: the rows concerned are then listed, not guessed. Missing
 * columns and years must be answered.
 */
export function questionsOf(grid: SourceGrid, plan: ImportPlan): ImportQuestion[] {
  const kind = datasetKind(plan.kind);
  const questions: ImportQuestion[] = [];
  for (const input of inputsOf(kind, plan)) {
    const columns = columnsOf(plan, input.name);
    const [column] = columns;
    if (plan.mapping[input.name] === undefined) {
      if (input.required)
        questions.push({ code: "missingColumn", input: input.name, canBeTyped: input.kind !== "number" && kind.table.key.length !== 1 });
      continue;
    }
    if (column === undefined) continue;
    const { dates, decimals } = evidenceOf(grid, plan.layout, columns);
    const header = plan.layout.headers[column] ?? "";
    if ((input.kind === "date" || input.kind === "period") && dates.ambiguous > 0 && plan.dateOrders[input.name] === undefined) {
      const example = firstText(grid, plan.layout, columns, isAmbiguousDate) ?? "";
      const { dayFirst = 0, monthFirst = 0 } = dateReadings(example);
      questions.push({
        code: "dateOrder",
        input: input.name,
        column: header,
        example,
        dayFirst,
        monthFirst,
        count: dates.ambiguous,
        mixed: dates.dayFirst > 0,
      });
    }
    if (input.kind === "period" && input.name === "Period")
      for (const question of periodQuestions(grid, plan, columns, header)) questions.push(question);
    const fiscal =
      input.kind === "period" && plan.fiscal === undefined ? firstText(grid, firstRows(plan.layout), columns, namesFiscal) : undefined;
    if (fiscal !== undefined && !questions.some(({ code }) => code === "fiscal")) questions.push(fiscalQuestion(fiscal));
    if (input.kind === "number" && decimals.ambiguous > 0 && plan.decimalMarks[input.name] === undefined) {
      const example = firstText(grid, plan.layout, columns, isAmbiguousNumber) ?? "";
      const { point = 0, comma = 0 } = numberReadings(example);
      questions.push({
        code: "decimalMark",
        input: input.name,
        column: header,
        example,
        point,
        comma,
        count: decimals.ambiguous,
        mixed: decimals.point > 0,
      });
    }
  }
  const picked = new Set(plan.picks?.map(({ column }) => column));
  for (const { column, header, about, words } of wordColumns(grid, plan))
    if (!picked.has(column)) questions.push({ code: "pick", column, header, about, words });
  for (const scale of figureScales(grid, plan)) if (plan.factors?.[scale.input] === undefined) questions.push({ code: "unit", ...scale });
  const { levels } = plan.layout;
  if (levels !== undefined && levels.said === undefined) questions.push({ code: "levels", header: levels.header });
  const names = new Totals(grid, plan).doubtful(grid);
  if (names.length > 0) questions.push({ code: "totals", names });
  if (hasMeasures(kind, plan)) return [...questions, ...yearQuestion(plan)];
  const figures = figuresAcross(plan);
  if (figures.length > 0 && figures.every((name) => plan.mapping[name] === undefined)) questions.push({ code: "figure", inputs: figures });
  else if (kind.oneOf && !kind.oneOf.some((set) => set.every((name) => plan.mapping[name] !== undefined)))
    questions.push({ code: "oneOf", inputs: kind.oneOf });
  return [...questions, ...yearQuestion(plan)];
}

/** The figures that the cells under months or names may be, where there is a choice; none in a list, or where each row says it. */
export function figuresAcross(plan: ImportPlan): readonly string[] {
  const kind = datasetKind(plan.kind);
  const { figures = [] } = kind;
  if (hasMeasures(kind, plan)) return [];
  const isAcross = Object.values(plan.mapping).some(({ source: { from } }) => from === "monthHeader" || from === "itemHeader");
  return isAcross && figures.length > 1 ? figures : [];
}

/** Enough rows to tell what a column of periods holds; later ones that name another kind of period are listed. */
const rowsLookedAt = 500;
const firstRows = (layout: Layout): Layout => ({
  ...layout,
  lastDataRow: Math.min(layout.lastDataRow, layout.firstDataRow + rowsLookedAt),
});

/** Weeks of a fiscal year need its pattern of weeks too, which Settings hold. */
const namesFiscal = (text: string): boolean => {
  const named = namedFiscal(text);
  return named !== undefined && named.week === undefined;
};

const fiscalQuestion = (text: string): ImportQuestion => ({ code: "fiscal", text, year: namedFiscal(text)?.year ?? 0 });

function yearQuestion(plan: ImportPlan): ImportQuestion[] {
  const usesPeriods = Object.values(plan.mapping).some(({ source }) => source.from === "monthHeader");
  if (!usesPeriods) return [];
  const first = plan.layout.periodColumns.find(({ nth }) => nth !== undefined);
  const fiscal = plan.layout.periodColumns.find((column) => column.fiscal !== undefined && column.fiscal.week === undefined);
  return [
    ...(plan.year === undefined && needsYear(plan) ? [{ code: "year" as const }] : []),
    ...headerQuestions(plan),
    ...(plan.fiscal === undefined && fiscal ? [fiscalQuestion(plan.layout.headers[fiscal.column] ?? "")] : []),
    ...(plan.firstMonth === undefined && first
      ? [{ code: "firstMonth" as const, header: (plan.layout.headers[first.column] ?? "").replace(/\d+/, "1") }]
      : []),
  ];
}

/** Whether a person has to say the year of the first column. */
export const needsYear = (plan: ImportPlan): boolean =>
  Object.values(plan.mapping).some(({ source }) => source.from === "monthHeader") &&
  (lacksYear(plan.layout) || (plan.spreads === true && lacksYearOfOther(plan.layout)));

/** What is asked of weeks and quarters in a column of periods. */
function periodQuestions(grid: SourceGrid, plan: ImportPlan, columns: readonly number[], title: string): ImportQuestion[] {
  const layout = firstRows(plan.layout);
  const titled = periodTitled(title);
  const bare = titled === "week" || evidenceOf(grid, plan.layout, columns).areWeeks;
  const week = (text: string): boolean => mondayIn(text, bare, "iso") !== undefined || mondayIn(text, bare, "firstMonday") !== undefined;
  const units = spreadUnits.flatMap((unit): ImportQuestion[] => {
    const isOf = (text: string): boolean => (unit === "week" ? week(text) : (titled ?? longerOrShorterPeriod(text)) === unit);
    const text = firstText(grid, layout, columns, isOf);
    return text === undefined || unit === "year" ? [] : [{ code: "spread", unit, text, count: 0 }];
  });
  const named = firstText(grid, layout, columns, (text) => week(text) && weekReadings(text, plan.year).length > 1);
  return [...(mayBeSpread(plan) ? units : []), ...weeksQuestion(named, plan)];
}

/** The same of weeks, quarters and years that run across. */
function headerQuestions(plan: ImportPlan): ImportQuestion[] {
  const { periodColumns } = plan.layout;
  const units = spreadUnits.flatMap((unit): ImportQuestion[] => {
    const found = periodColumns.filter(({ other }) => other === unit);
    return found.length === 0 ? [] : [{ code: "spread", unit, text: found[0]?.said ?? "", count: found.length }];
  });
  const weeks = periodColumns.flatMap(({ said, weekNumber, column, other }) =>
    other !== undefined && other !== "week" ? [] : [said ?? (weekNumber === undefined ? "" : (plan.layout.headers[column] ?? ""))],
  );
  const named = weeks.find((text) => text !== "" && weekReadings(text, plan.year).length > 1);
  return [...(mayBeSpread(plan) ? units : []), ...weeksQuestion(named, plan)];
}

/** Weeks are counted otherwise only where that makes another week of them, and only where they are read at all. */
const weeksQuestion = (text: string | undefined, plan: ImportPlan): ImportQuestion[] =>
  text === undefined || (plan.byMonth === true && plan.spreads !== true)
    ? []
    : [{ code: "weeks", text, readings: weekReadings(text, plan.year) }];

/** The Mondays that a week may begin with, each with the first way to number weeks that gives it. */
function weekReadings(text: string, year: number | undefined): { numbering: WeekNumbering; monday: number }[] {
  const found = weekNumberings.flatMap((numbering) => {
    const span = spanNamed(text, "week", { weeks: numbering, year });
    return span === undefined ? [] : [{ numbering, monday: span.first }];
  });
  return found.filter(({ monday }, place) => found.findIndex((other) => other.monday === monday) === place);
}

/** True when nothing that must be answered is open. */
export function canBeRead(questions: readonly ImportQuestion[]): boolean {
  return questions.every(
    (question) =>
      ["dateOrder", "decimalMark", "totals", "fiscal", "spread", "weeks"].includes(question.code) ||
      (question.code === "unit" && question.factor !== undefined),
  );
}
