/**
 * A frozen version as the text that its hash is of. Row order, formats and the language of the workbook make no difference: numbers count
 * to 15 significant digits, as many as every spreadsheet program keeps, known sources by their ids, a blank as nothing.
 */
import { isoOf } from "../../calendar/days";
import { sourceKey, sourcesInFrench } from "../analyse/forecastSources";
import type { AnyRow, CellValue } from "../tables/defineTable";
import { sha256 } from "./sha256";

/** The hash before the first version. */
export const noHash = "0".repeat(64);

/** The figures of a frozen row, by its table. */
export const frozenFigures = {
  SopPlans: ["Demand", "Production", "Subcontracted", "Stock", "Revenue", "Margin"],
  SopFrozenForecasts: ["Quantity"],
} as const;
export type FrozenTable = keyof typeof frozenFigures;

/** What stands in a line, in this order; the first field is the letter of its table. */
export const lineColumns: Readonly<Record<FrozenTable, readonly string[]>> = {
  SopPlans: ["Family", "Period", ...frozenFigures.SopPlans],
  SopFrozenForecasts: ["Source", "Family", "Period", ...frozenFigures.SopFrozenForecasts],
};
const letters: Readonly<Record<FrozenTable, string>> = { SopPlans: "P", SopFrozenForecasts: "F" };

/** The digits of a number that every program keeps. */
export const rounded = (value: number): number =>
  // A whole number that is kept exactly needs no rounding, and most figures are one.
  Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));

const numeric: readonly string[] = ["Period", ...frozenFigures.SopPlans, ...frozenFigures.SopFrozenForecasts];
const isNumeric = (column: string): boolean => numeric.includes(column);

function field(column: string, value: CellValue | undefined): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "number") return column === "Period" ? periodField(value) : String(rounded(value));
  // A tab or a new line would begin another field or line.
  const text = String(value).replace(/\r\n|[\t\r\n]/g, " ");
  // A number that was typed as a text is in no sum: it is not the number.
  if (isNumeric(column)) return JSON.stringify(text);
  return column === "Source" ? sourceField(text) : text;
}

/** A day that Excel does not know is no period, and says what it is. */
const periodField = (value: number): string => (Number.isInteger(value) && value > 0 ? isoOf(value) : String(value));

/** A source of ours by its id; one of the company's own as it is spelt. */
function sourceField(text: string): string {
  const key = sourceKey(text);
  return key in sourcesInFrench ? key : text;
}

/** The line of a row from its figures, without the line feed. */
export const lineOf = (table: FrozenTable, row: AnyRow): string =>
  [letters[table], ...lineColumns[table].map((column) => field(column, row[column]))].join("\t");

/** What a version says of itself in its first line. */
export interface VersionHead {
  version: string;
  cycle: number;
  previous: string;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isOfPlan = (line: string): boolean => line.startsWith(`${letters.SopPlans}\t`);

/** The plan by family and period, then the forecasts by source, family and period; a tab sorts before every letter. */
const inOrder = (lines: readonly string[]): string[] => [
  ...lines.filter(isOfPlan).sort(byCodeUnit),
  ...lines.filter((line) => !isOfPlan(line)).sort(byCodeUnit),
];

/** The hash of a version over its lines, in whatever order they come. */
export const hashOfVersion = ({ version, cycle, previous }: VersionHead, lines: readonly string[]): string =>
  sha256([["SOP1", version, periodField(cycle), previous].join("\t"), ...inOrder(lines), ""].join("\n"));

/** Numbers and lines for the rows of a new version: the plan first, then the forecasts, each as they are hashed. */
export function numberedRows(plan: readonly AnyRow[], forecasts: readonly AnyRow[]): { plan: AnyRow[]; forecasts: AnyRow[] } {
  const said = (table: FrozenTable, rows: readonly AnyRow[], before: number): AnyRow[] =>
    rows
      .map((row) => ({ row, line: lineOf(table, row) }))
      .sort((a, b) => byCodeUnit(a.line, b.line))
      .map(({ row, line }, index) => ({ ...row, Row: before + index + 1, Signed: line }));
  return { plan: said("SopPlans", plan, 0), forecasts: said("SopFrozenForecasts", forecasts, plan.length) };
}

/** The cells that a signed line stands for; null where it is no line of this table. */
export function signedCells(table: FrozenTable, line: string): Readonly<Record<string, string>> | null {
  const [letter, ...fields] = line.split("\t");
  const columns = lineColumns[table];
  if (letter !== letters[table] || fields.length !== columns.length) return null;
  return Object.fromEntries(columns.map((column, place) => [column, fields[place] ?? ""]));
}
