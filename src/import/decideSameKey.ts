import { isByPeriod, type DatasetKind } from "./datasetKinds";
import { periodsOfTable } from "../domain/tables/periodsOfTable";
import type { Bucket } from "../calendar/periods";
import type { SourceGrid } from "../domain/collect/source";
import { plainSpaces } from "../language/plainSpaces";
import { evidenceOf, type ColumnProfile } from "./columnProfiles";
import { certainDate, dateReadings, serialText, type DateOrder } from "./dateText";
import { headerScore, leastScore } from "./headerWords";
import { hasMeasures } from "./measureColumns";
import { periodTitled } from "./otherPeriods";
import type { ImportPlan, SameKey } from "./plan";
import { mondayIn } from "./weekText";
import { isPassedOver, labelsAcross, wordColumns } from "./wordColumns";

/** Rows looked at to see whether keys repeat. */
const keyRows = 20_000;

/** Share of the repeated keys that may stay without a reason: exports hold a line twice now and then. */
const fewLeft = 0.1;

type Sources = Pick<ImportPlan, "layout" | "mapping" | "dateOrders" | "picks">;

/** What rows of one key are: a mistake, or parts of one figure because the source is finer than the table. */
export function decideSameKey(
  kind: DatasetKind,
  grid: SourceGrid,
  plan: Sources,
  profiles: readonly ColumnProfile[],
  bucket: Bucket,
): { sameKey: SameKey; finerBy?: string } {
  if (kind.duplicates === "keep" || kind.table.key.length === 0) return { sameKey: "keep" };
  const otherwise = { sameKey: kind.duplicates };
  if (!isByPeriod(kind)) return otherwise;
  // Versions that a person wants added up have the same keys.
  if (plan.picks?.some(({ word }) => word === undefined)) return { sameKey: "sum" };
  const rows = rowsTaken(grid, plan);
  const keys = keysOf(kind, grid, plan, rows, bucket);
  const groups = new Groups(keys);
  const repeated = rows.length - groups.count;
  if (repeated === 0) return otherwise;
  const texts = (column: number) => rows.map((row) => String(grid.cells[row]?.[column]?.value ?? ""));
  const dated = periodColumn(kind, plan);
  // Several days of a month, or several weeks: movements, of which a day may have several.
  if (dated !== undefined && groups.with(texts(dated).map((text) => dayIn(text, plan.dateOrders["Period"]))).count > groups.count)
    return { sameKey: "sum", finerBy: plan.layout.headers[dated] ?? "" };
  return finerColumns(kind, grid, plan, profiles, groups, texts, repeated) ?? otherwise;
}

/** The columns that together tell the rows of one key apart, those that do most of it. */
function finerColumns(
  kind: DatasetKind,
  grid: SourceGrid,
  plan: Sources,
  profiles: readonly ColumnProfile[],
  keys: Groups,
  texts: (column: number) => string[],
  repeated: number,
): { sameKey: SameKey; finerBy: string } | undefined {
  const candidates = labelColumns(kind, grid, plan, profiles).map((column) => ({ column, texts: texts(column) }));
  const found: number[] = [];
  let groups = keys;
  const rows = keys.count + repeated;
  while (rows - groups.count > repeated * fewLeft) {
    const now = groups;
    const [best] = candidates
      .filter(({ column }) => !found.includes(column))
      .map((candidate) => ({ column: candidate.column, finer: now.with(candidate.texts) }))
      .sort((one, other) => other.finer.count - one.finer.count);
    if (best === undefined || best.finer.count === groups.count) return undefined;
    found.push(best.column);
    groups = best.finer;
  }
  return { sameKey: "sum", finerBy: found.map((column) => plan.layout.headers[column] ?? "").join(", ") };
}

/** Columns of names and numbers that the plan does not read, versions, measures and units not among them. */
function labelColumns(kind: DatasetKind, grid: SourceGrid, plan: Sources, profiles: readonly ColumnProfile[]): number[] {
  const used = new Set(Object.values(plan.mapping).flatMap(({ source }) => (source.from === "column" ? [source.column] : [])));
  for (const { column } of [...plan.layout.periodColumns, ...wordColumns(grid, plan)]) used.add(column);
  const named = ["Order", "Line", "Item", "Customer", "Family"];
  return profiles
    .filter(
      ({ column, counts, filled, share, header }) =>
        !used.has(column) &&
        share > 0.5 &&
        (counts.text > filled / 2 || codeHeader.test(header) || named.some((input) => headerScore(header, kind.id, input) >= leastScore)),
    )
    .map(({ column }) => column);
}

/** Headers of numbers that name something. */
const codeHeader =
  /(?:^|[^a-z])(?:code|id|sku|ref|no|nr|n°|num[eé]ro|article|item|matnr|material|kunnr|client|customer|store|shop|magasin|site|plant|werk|werks|d[eé]p[oô]t|region|r[eé]gion|division|channel|canal)(?:[^a-z]|$)/i;

/** Rows that a person picked, as far as they are looked at. */
function rowsTaken(grid: SourceGrid, { layout, picks = [] }: Sources): number[] {
  const rows: number[] = [];
  for (let row = layout.firstDataRow; row <= layout.lastDataRow && rows.length < keyRows; row++)
    if (!picks.some((pick) => pick.column !== labelsAcross && isPassedOver(grid.cells[row]?.[pick.column]?.text ?? "", pick)))
      rows.push(row);
  return rows;
}

/** The day that a text names; one and the same for all ways to write a month. */
const dayIn = (text: string, order: DateOrder = "dayFirst"): string =>
  String(certainDate(text) ?? dateReadings(text)[order] ?? serialText(text) ?? text);

const periodColumn = ({ table }: DatasetKind, { mapping }: Sources): number | undefined => {
  const source = table.key.includes("Period") ? mapping["Period"]?.source : undefined;
  return source?.from === "column" ? source.column : undefined;
};

/** The key of each row as a text. */
function keysOf(kind: DatasetKind, grid: SourceGrid, plan: Sources, rows: readonly number[], bucket: Bucket): string[] {
  const { layout, mapping } = plan;
  const names = hasMeasures(kind, { mapping }) && kind.measures ? [...kind.table.key, kind.measures.name] : kind.table.key;
  const calendar = periodsOfTable(kind.table.name, bucket);
  const periodOf = (text: string, name: string, areWeeks: boolean): string => {
    const week = calendar.bucket === "week" ? mondayIn(text, areWeeks) : undefined;
    if (week !== undefined) return String(week);
    const day = Number(dayIn(text, plan.dateOrders[name]));
    return Number.isNaN(day) || text === "" ? text : String(calendar.periodOf(day));
  };
  const parts = names.flatMap((name) => {
    const source = mapping[name]?.source;
    if (source?.from !== "column" && source?.from !== "orderMonth") return [];
    const { column } = source;
    const isPeriod = kind.inputs.find((input) => input.name === name)?.kind === "period";
    const areWeeks = isPeriod && (periodTitled(layout.headers[column] ?? "") === "week" || evidenceOf(grid, layout, [column]).areWeeks);
    const known = new Map<string, string>();
    return [
      (row: number): string => {
        const text = plainSpaces(String(grid.cells[row]?.[column]?.value ?? ""));
        if (!isPeriod) return text.toLowerCase();
        const found = known.get(text) ?? periodOf(text, name, areWeeks);
        known.set(text, found);
        return found;
      },
    ];
  });
  const { yearColumn } = layout;
  if (yearColumn !== undefined) parts.push((row) => String(grid.cells[row]?.[yearColumn]?.value ?? ""));
  return rows.map((row) => parts.map((part) => part(row)).join("\u0000"));
}

/** Rows put into groups by what they have in common, each group a number. */
class Groups {
  readonly count: number;
  private readonly numbers: readonly number[];

  constructor(texts: readonly string[]) {
    const known = new Map<string, number>();
    this.numbers = texts.map((text) => {
      const number = known.get(text) ?? known.size;
      known.set(text, number);
      return number;
    });
    this.count = known.size;
  }

  /** The groups told apart further by another text of each row. */
  with(texts: readonly string[]): Groups {
    return new Groups(texts.map((text, place) => `${this.numbers[place]} ${text}`));
  }
}
