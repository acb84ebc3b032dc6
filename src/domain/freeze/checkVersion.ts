/**
 * Whether a frozen version still says what was signed. Its figures are hashed again; where the hash is another one, the lines beside the
 * figures tell what was changed, as long as these are the ones that were signed.
 */
import type { AnyRow, CellValue } from "../tables/defineTable";
import { frozenFigures, hashOfVersion, lineColumns, lineOf, signedCells, type FrozenTable } from "./frozenLines";
import type { VersionRow } from "./sopVersions";

/** A row of a frozen version as its cells are, whatever they hold. */
export interface FrozenRow {
  table: FrozenTable;
  /** Its row on the sheet, from 1. */
  line: number;
  cells: AnyRow;
}

/** Where a figure stands, as it was signed where that is known. */
export interface FrozenPlace {
  table: FrozenTable;
  line: number;
  /** Number of the row in its version, as it stands there. */
  number: CellValue;
  family: string;
  period: CellValue;
  /** Of a forecast. */
  source?: string;
}

/** What was changed in a version after it was frozen. */
export type Tamper =
  /** A cell says something else; `signed` is what it said, as a line has it. */
  | { kind: "figure"; place: FrozenPlace; column: string; now: CellValue; signed: string }
  /** Two rows have each other's figures. */
  | { kind: "swapped"; places: readonly [FrozenPlace, FrozenPlace] }
  /** Rows that are gone, by their numbers. */
  | { kind: "missing"; numbers: readonly number[]; isAll?: true }
  /** A row that was not there. */
  | { kind: "added"; place: FrozenPlace }
  /** The line beside the figures is not the one that was written there. */
  | { kind: "line"; place: FrozenPlace }
  /** The rows stand in another order: nothing is wrong. */
  | { kind: "sorted" }
  /** The row of the version itself was changed, in these columns. */
  | { kind: "ownRow"; columns: readonly string[] }
  /** Two versions have each other's rows. */
  | { kind: "exchanged"; other: string }
  /** The figures and their signed lines were changed, both. */
  | { kind: "untrusted" };

export interface VersionCheck {
  version: string;
  /** The figures are those that were signed. */
  asSigned: boolean;
  tampers: Tamper[];
}

export const headOf = ({ Version: version, Cycle: cycle, Previous: previous }: VersionRow) => ({ version, cycle, previous });

export const figureLines = (rows: readonly FrozenRow[]): string[] => rows.map(({ table, cells }) => lineOf(table, cells));
export const signedLines = (rows: readonly FrozenRow[]): string[] => rows.map(({ cells }) => String(cells["Signed"] ?? ""));

/** Checks a version against its hash, with every row that bears its name. Where neither copy fits, it is `untrusted`. */
export function checkVersion(version: VersionRow, rows: readonly FrozenRow[]): VersionCheck {
  const holds = (lines: readonly string[]): boolean => hashOfVersion(headOf(version), lines) === version.Hash;
  const said = (asSigned: boolean, tampers: Tamper[]): VersionCheck => ({ version: version.Version, asSigned, tampers });
  if (holds(figureLines(rows))) return said(true, holds(signedLines(rows)) ? sorted(rows) : rows.flatMap(changedLine));
  if (holds(signedLines(rows))) return said(false, differences(rows));
  const { own, added, missing } = byNumber(version, rows);
  const extra = added.map((row): Tamper => ({ kind: "added", place: placeOf(row) }));
  if (missing.length > 0)
    return said(false, [{ kind: "missing", numbers: missing, ...(own.length === 0 && { isAll: true }) }, ...extra, ...differences(own)]);
  if (added.length > 0 && holds(figureLines(own))) return said(false, extra);
  if (added.length > 0 && holds(signedLines(own))) return said(false, [...extra, ...differences(own)]);
  return said(false, [{ kind: "untrusted" }, ...extra, ...differences(own)]);
}

const numberOf = ({ cells }: FrozenRow): number => (typeof cells["Row"] === "number" ? cells["Row"] : NaN);

function sorted(rows: readonly FrozenRow[]): Tamper[] {
  const inTables = (["SopPlans", "SopFrozenForecasts"] as const).map((table) => rows.filter((row) => row.table === table));
  const isOutOfOrder = inTables.some((own) => own.some((row, place) => place > 0 && numberOf(row) < numberOf(own[place - 1] ?? row)));
  return isOutOfOrder ? [{ kind: "sorted" }] : [];
}

const isAsSigned = ({ table, cells }: FrozenRow): boolean => lineOf(table, cells) === cells["Signed"];

const changedLine = (row: FrozenRow): Tamper[] => (isAsSigned(row) ? [] : [{ kind: "line", place: placeOf(row) }]);

/** Which rows are the version's own, by their numbers, and which came or went. Of two with one number it is the one that fits its line. */
function byNumber({ Rows: count }: VersionRow, rows: readonly FrozenRow[]): { own: FrozenRow[]; added: FrozenRow[]; missing: number[] } {
  const placed = new Map<number, FrozenRow>();
  for (const row of [...rows].sort((a, b) => Number(isAsSigned(b)) - Number(isAsSigned(a)))) {
    const number = numberOf(row);
    if (number >= 1 && number <= count && Number.isInteger(number) && !placed.has(number)) placed.set(number, row);
  }
  const own = new Set(placed.values());
  return {
    own: rows.filter((row) => own.has(row)),
    added: rows.filter((row) => !own.has(row)),
    missing: Array.from({ length: count }, (_, index) => index + 1).filter((number) => !placed.has(number)),
  };
}

/** Where a row stands: as it was signed, else as it is. */
function placeOf({ table, line, cells }: FrozenRow): FrozenPlace {
  const signed = signedCells(table, String(cells["Signed"] ?? ""));
  const said = (column: string): CellValue => signed?.[column] ?? cells[column] ?? null;
  return {
    ...{ table, line, number: cells["Row"] ?? null, family: String(said("Family") ?? ""), period: said("Period") },
    ...(table === "SopFrozenForecasts" && { source: String(said("Source") ?? "") }),
  };
}

/** Every cell that does not say what the line beside it says; two rows with each other's figures are one thing. */
function differences(rows: readonly FrozenRow[]): Tamper[] {
  const wrong = rows.filter((row) => !isAsSigned(row));
  const taken = new Set<FrozenRow>();
  return wrong.flatMap((row): Tamper[] => {
    if (taken.has(row)) return [];
    const other = wrong.find((candidate) => candidate !== row && !taken.has(candidate) && areSwapped(row, candidate));
    if (other === undefined) return changedCells(row);
    taken.add(row).add(other);
    return [{ kind: "swapped", places: [placeOf(row), placeOf(other)] }];
  });
}

/** The fields of a row as a line has them, of its cells and of its signed line. */
function fieldsOf({ table, cells }: FrozenRow): { now: readonly string[]; signed: readonly string[] } {
  return {
    now: lineOf(table, cells).split("\t").slice(1),
    signed: String(cells["Signed"] ?? "")
      .split("\t")
      .slice(1),
  };
}

function areSwapped(a: FrozenRow, b: FrozenRow): boolean {
  if (a.table !== b.table) return false;
  const keys = lineColumns[a.table].length - frozenFigures[a.table].length;
  const [one, two] = [fieldsOf(a), fieldsOf(b)];
  const same = (left: readonly string[], right: readonly string[]): boolean => left.join("\t") === right.join("\t");
  return same(one.now.slice(keys), two.signed.slice(keys)) && same(two.now.slice(keys), one.signed.slice(keys));
}

function changedCells(row: FrozenRow): Tamper[] {
  if (signedCells(row.table, String(row.cells["Signed"] ?? "")) === null) return [{ kind: "line", place: placeOf(row) }];
  const { now, signed } = fieldsOf(row);
  return lineColumns[row.table].flatMap((column, index): Tamper[] =>
    now[index] === signed[index]
      ? []
      : [{ kind: "figure", place: placeOf(row), column, now: row.cells[column] ?? null, signed: signed[index] ?? "" }],
  );
}
