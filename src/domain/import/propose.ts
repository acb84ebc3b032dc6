import type { Column } from "../contract";
import { datasetKind, datasetKinds, type DatasetKind, type DatasetKindId } from "../datasets";
import { dayOf, periodOf } from "../periods";
import type { SourceGrid } from "../source";
import { isBlank, plainSpaces } from "./cellMeaning";
import { evidenceOf, profileColumns, textsOf, type ColumnProfile } from "./columns";
import { certainDate, dateReadings, decidedOrder, serialText, type DateOrder } from "./dateText";
import { headerScore, nameEvidence } from "./headerWords";
import { itemColumnsOf } from "./itemColumns";
import { detectLayout, type Layout } from "./layout";
import { decidedMark, type DecimalMark } from "./numberText";
import type { ImportContext, ImportPlan, MappedColumn, MappingReason, SameKey } from "./plan";

/** Below this a header and its contents say too little to propose a column. */
const leastScore = 0.4;

const reason = (code: MappingReason["code"], values: MappingReason["values"] = {}): MappingReason => ({ code, values });

/** Share of the filled cells of a column that an input could read, 0 to 1. */
function fit(input: Column, profile: ColumnProfile): number {
  if (profile.filled === 0) return 0;
  const { counts, filled, couldBeDates } = profile;
  if (input.kind === "number") return counts.number / filled;
  if (input.kind === "date" || input.kind === "period") return couldBeDates / filled;
  return (counts.text + counts.number) / filled;
}

/** Header and contents together: a good header survives dirty contents, but not contents of another kind. */
function columnScore(kind: DatasetKind, input: Column, profile: ColumnProfile): number {
  const header = headerScore(profile.header, kind.id, input.name);
  const share = fit(input, profile);
  if (header === 0 || share < 0.2) return 0;
  return header * (share >= 0.6 ? 1 : 0.6) * (input.kind === "period" ? 0.8 + 0.2 * profile.share : 1);
}

function mapByHeaders(kind: DatasetKind, inputs: readonly Column[], profiles: readonly ColumnProfile[]): Map<string, MappedColumn> {
  const pairs = inputs
    .flatMap((input) => profiles.map((profile) => ({ input, profile, score: columnScore(kind, input, profile) })))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score);
  const mapping = new Map<string, MappedColumn>();
  const used = new Set<number>();
  for (const { input, profile, score } of pairs) {
    if (mapping.has(input.name) || used.has(profile.column)) continue;
    used.add(profile.column);
    mapping.set(input.name, {
      source: { from: "column", column: profile.column },
      score,
      reason: reason(score > 0.7 ? "header" : "headerPart", { header: profile.header }),
    });
  }
  return mapping;
}

/** A required input without a matching header takes the only free column whose contents fit. */
function mapByContents(inputs: readonly Column[], profiles: readonly ColumnProfile[], mapping: Map<string, MappedColumn>): void {
  for (const input of inputs.filter(({ required, name }) => required && !mapping.has(name))) {
    const used = new Set([...mapping.values()].map(({ source }) => (source.from === "column" ? source.column : -1)));
    const fitting = profiles.filter((profile) => {
      if (used.has(profile.column) || profile.share < 0.5) return false;
      if (input.kind === "number") return profile.counts.number / profile.filled > 0.8 && profile.couldBeDates < profile.filled;
      if (input.kind === "period" || input.kind === "date") return profile.couldBeDates / profile.filled > 0.8;
      return profile.counts.text / profile.filled > 0.8;
    });
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) continue;
    const code = input.kind === "number" ? "onlyNumbers" : input.kind === "period" || input.kind === "date" ? "onlyDates" : "onlyTexts";
    mapping.set(input.name, {
      source: { from: "column", column: only.column },
      score: leastScore,
      reason: reason(code, { header: only.header }),
    });
  }
}

/** The month of an order is known from the deliveries: offered where the source names orders and has no date. */
function mapByOrders(
  kind: DatasetKind,
  grid: SourceGrid,
  layout: Layout,
  profiles: readonly ColumnProfile[],
  context: ImportContext,
  mapping: Map<string, MappedColumn>,
): void {
  const wanted = kind.inputs.find(({ kind: inputKind, name }) => inputKind === "period" && !mapping.has(name));
  if (wanted === undefined || context.orderMonths.size === 0 || layout.orientation !== "list") return;
  const named = profiles
    .map((profile) => ({ profile, score: headerScore(profile.header, kind.id, "Order") }))
    .sort((a, b) => b.score - a.score)[0];
  if (named === undefined || named.score < leastScore) return;
  const { column, header } = named.profile;
  const sample = grid.cells
    .slice(layout.firstDataRow, layout.firstDataRow + 200)
    .flatMap((row) => (isBlank(row[column]) ? [] : [plainSpaces(String(row[column]?.value))]));
  const known = sample.filter((order) => context.orderMonths.has(order)).length;
  if (known * 2 <= sample.length) return;
  mapping.set(wanted.name, { source: { from: "orderMonth", column }, score: 0.6, reason: reason("orders", { header }) });
}

/** What runs across a sheet with months down: the family, else the resource, else the category of costs. */
function itemInput(kind: DatasetKind): string | undefined {
  if (!kind.inputs.some(({ kind: inputKind }) => inputKind === "period")) return undefined;
  return kind.inputs.find(({ required, kind: inputKind }) => required && (inputKind === "text" || inputKind === "choice"))?.name;
}

function proposeMapping(
  kind: DatasetKind,
  grid: SourceGrid,
  layout: Layout,
  profiles: readonly ColumnProfile[],
  context: ImportContext,
): Map<string, MappedColumn> {
  const across = layout.orientation === "monthsAcross" && kind.pivotValue !== undefined;
  const item = layout.orientation === "itemsAcross" && kind.pivotValue !== undefined ? itemInput(kind) : undefined;
  const months = new Set(across ? layout.monthColumns.map(({ column }) => column) : item ? layout.itemColumns : []);
  const inputs = across
    ? kind.inputs.filter(({ name, kind: inputKind }) => name !== kind.pivotValue && inputKind !== "period")
    : item
      ? kind.inputs.filter(({ name }) => name !== kind.pivotValue && name !== item)
      : kind.inputs;
  const free = profiles.filter(({ column }) => !months.has(column));
  const mapping = mapByHeaders(kind, inputs, free);
  if (across) {
    for (const { name } of kind.inputs.filter(({ kind: inputKind }) => inputKind === "period"))
      mapping.set(name, { source: { from: "monthHeader" }, score: 1, reason: reason("monthHeaders", { count: months.size }) });
    if (kind.pivotValue !== undefined)
      mapping.set(kind.pivotValue, { source: { from: "monthCell" }, score: 1, reason: reason("monthCells") });
  }
  if (item !== undefined && kind.pivotValue !== undefined) {
    mapping.set(item, { source: { from: "itemHeader" }, score: 1, reason: reason("itemHeaders", { count: months.size }) });
    mapping.set(kind.pivotValue, { source: { from: "itemCell" }, score: 1, reason: reason("itemCells") });
  }
  mapByContents(inputs, free, mapping);
  mapByOrders(kind, grid, layout, free, context, mapping);
  return mapping;
}

/** The columns an input reads: one, or all those under months or families that run across. */
export function columnsOf(plan: Pick<ImportPlan, "layout" | "mapping">, input: string): number[] {
  const source = plan.mapping[input]?.source;
  if (source?.from === "column") return [source.column];
  if (source?.from === "itemCell") return plan.layout.itemColumns;
  return source?.from === "monthCell" ? plan.layout.monthColumns.map(({ column }) => column) : [];
}

/** Dates that all fall on the first of a month under one order, and on many days of one month under the other, are months. */
function orderOfMonths(texts: Iterable<string>): DateOrder | undefined {
  const firsts = { dayFirst: true, monthFirst: true };
  const months = { dayFirst: new Set<number>(), monthFirst: new Set<number>() };
  for (const text of texts) {
    const { dayFirst, monthFirst } = dateReadings(text);
    if (dayFirst === undefined || monthFirst === undefined) continue;
    firsts.dayFirst &&= dayOf(dayFirst).day === 1;
    firsts.monthFirst &&= dayOf(monthFirst).day === 1;
    months.dayFirst.add(periodOf(dayFirst));
    months.monthFirst.add(periodOf(monthFirst));
  }
  if (firsts.dayFirst && !firsts.monthFirst && months.dayFirst.size > 2) return "dayFirst";
  if (firsts.monthFirst && !firsts.dayFirst && months.monthFirst.size > 2) return "monthFirst";
  return undefined;
}

/** Decides day-month order and decimal mark of every input from its own texts, else from the other columns of the same source. */
export function decideFormats(
  grid: SourceGrid,
  plan: Pick<ImportPlan, "kind" | "layout" | "mapping">,
): Pick<ImportPlan, "dateOrders" | "decimalMarks"> {
  const kind = datasetKind(plan.kind);
  const dateOrders: Record<string, DateOrder> = {};
  const decimalMarks: Record<string, DecimalMark> = {};
  const undecidedDates: string[] = [];
  const undecidedNumbers: string[] = [];
  for (const input of kind.inputs) {
    const columns = columnsOf(plan, input.name);
    if (columns.length === 0) continue;
    const evidence = evidenceOf(grid, plan.layout, columns);
    if (input.kind === "number") {
      const mark = decidedMark(evidence.decimals);
      if (mark) decimalMarks[input.name] = mark;
      else if (evidence.decimals.point + evidence.decimals.comma === 0) undecidedNumbers.push(input.name);
    }
    if (input.kind === "date" || input.kind === "period") {
      const order =
        decidedOrder(evidence.dates) ??
        (input.kind === "period" && evidence.dates.dayFirst + evidence.dates.monthFirst === 0
          ? orderOfMonths(textsOf(grid, plan.layout, columns))
          : undefined);
      if (order) dateOrders[input.name] = order;
      else if (evidence.dates.dayFirst + evidence.dates.monthFirst === 0) undecidedDates.push(input.name);
    }
  }
  // One program wrote the whole file: where all columns that prove something agree, the silent ones follow.
  const orders = new Set(Object.values(dateOrders));
  const marks = new Set(Object.values(decimalMarks));
  const [order] = orders;
  const [mark] = marks;
  if (orders.size === 1 && order) for (const name of undecidedDates) dateOrders[name] = order;
  if (marks.size === 1 && mark) for (const name of undecidedNumbers) decimalMarks[name] = mark;
  return { dateOrders, decimalMarks };
}

/** Rows looked at to see whether keys repeat. */
const keyRows = 20_000;

/** What rows of one key are: a mistake, or parts of one figure because the source is finer than the table. */
function decideSameKey(
  kind: DatasetKind,
  grid: SourceGrid,
  plan: Pick<ImportPlan, "layout" | "mapping" | "dateOrders">,
  profiles: readonly ColumnProfile[],
): { sameKey: SameKey; finerBy?: string } {
  const { layout, mapping } = plan;
  if (kind.duplicates === "keep" || kind.table.key.length === 0) return { sameKey: "keep" };
  const otherwise: SameKey = kind.duplicates;
  if (kind.pivotValue === undefined) return { sameKey: otherwise };
  const last = Math.min(layout.lastDataRow, layout.firstDataRow + keyRows - 1);
  const keyOf = (row: number): string =>
    kind.table.key
      .map((name) => {
        const source = mapping[name]?.source;
        if (source?.from !== "column" && source?.from !== "orderMonth") return "";
        const text = plainSpaces(String(grid.cells[row]?.[source.column]?.value ?? ""));
        if (kind.inputs.find((input) => input.name === name)?.kind !== "period") return text.toLowerCase();
        const day = certainDate(text) ?? dateReadings(text)[plan.dateOrders[name] ?? "dayFirst"] ?? serialText(text);
        return day === undefined ? text : String(periodOf(day));
      })
      .join("\u0000");
  const keys: string[] = [];
  for (let row = layout.firstDataRow; row <= last; row++) keys.push(keyOf(row));
  const repeated = keys.length - new Set(keys).size;
  if (repeated === 0) return { sameKey: otherwise };
  const used = new Set(Object.values(mapping).flatMap(({ source }) => (source.from === "column" ? [source.column] : [])));
  const distinctWith = (column: number) =>
    new Set(keys.map((key, index) => `${key}\u0000${String(grid.cells[layout.firstDataRow + index]?.[column]?.value ?? "")}`)).size;
  const monthColumns = new Set(layout.monthColumns.map(({ column }) => column));
  const finer = profiles
    .filter(
      ({ column, counts, filled, share, header }) =>
        !used.has(column) &&
        !monthColumns.has(column) &&
        share > 0.9 &&
        (counts.text > filled / 2 || headerScore(header, kind.id, "Order") >= leastScore),
    )
    .map(({ column, header }) => ({ header, left: keys.length - distinctWith(column) }))
    .sort((a, b) => a.left - b.left)[0];
  if (finer && finer.left <= repeated * 0.1) return { sameKey: "sum", finerBy: finer.header };
  const dated = kind.table.key
    .map((name) => mapping[name]?.source)
    .find((source, index) => source?.from === "column" && kind.table.key[index] === "Period");
  if (dated?.from === "column" && keys.length - distinctWith(dated.column) <= repeated * 0.1)
    return { sameKey: "sum", finerBy: layout.headers[dated.column] ?? "" };
  return { sameKey: otherwise };
}

/** What one reading of a source found: its layout, its columns, and what they could be. */
export interface Understanding {
  grid: SourceGrid;
  layout: Layout;
  profiles: ColumnProfile[];
}

export function understand(grid: SourceGrid): Understanding {
  const layout = detectLayout(grid);
  const profiles = profileColumns(grid, layout);
  const itemColumns = itemColumnsOf(layout, profiles);
  return { grid, layout: itemColumns.length === 0 ? layout : { ...layout, orientation: "itemsAcross", itemColumns }, profiles };
}

/** The plan to read a source as a kind of data: mapping with reasons, formats, and what rows of one key mean. */
export function proposePlan({ grid, layout, profiles }: Understanding, kindId: DatasetKindId, context: ImportContext): ImportPlan {
  const kind = datasetKind(kindId);
  const mapping = Object.fromEntries(proposeMapping(kind, grid, layout, profiles, context));
  return completePlan(
    { grid, layout, profiles },
    { kind: kindId, layout, mapping, ...(layout.year !== undefined && { year: layout.year }) },
    context,
  );
}

/** Decides again what follows from the mapping; for the first proposal and after a person maps a column differently. */
export function completePlan(
  { grid, profiles }: Understanding,
  chosen: Pick<ImportPlan, "kind" | "layout" | "mapping" | "year">,
  context: ImportContext,
): ImportPlan {
  const kind = datasetKind(chosen.kind);
  const formats = decideFormats(grid, chosen);
  return {
    ...chosen,
    ...formats,
    ...decideSameKey(kind, grid, { ...chosen, dateOrders: formats.dateOrders }, profiles),
    acceptUnknownFamilies: !mostFamiliesKnown(grid, chosen, context),
  };
}

/** True when the source speaks of the families of the workbook: then an unknown one is more likely misspelt than new. */
function mostFamiliesKnown(grid: SourceGrid, plan: Pick<ImportPlan, "layout" | "mapping">, context: ImportContext): boolean {
  const source = plan.mapping["Family"]?.source;
  if ((source?.from !== "column" && source?.from !== "itemHeader") || context.families.length === 0) return false;
  const known = new Set(context.families.map((name) => plainSpaces(name).toLowerCase()));
  const sample =
    source.from === "itemHeader"
      ? plan.layout.itemColumns.map((column) => (plan.layout.headers[column] ?? "").toLowerCase())
      : grid.cells
          .slice(plan.layout.firstDataRow, plan.layout.firstDataRow + 2_000)
          .flatMap((row) => (isBlank(row[source.column]) ? [] : [plainSpaces(String(row[source.column]?.value)).toLowerCase()]));
  return sample.filter((name) => known.has(name)).length * 2 > sample.length;
}

/** A kind of data that the source could be, best first. */
export interface KindGuess {
  kind: DatasetKindId;
  /** 0 and more; only the order and a clear distance mean something. */
  score: number;
  /** Headers that speak for it. */
  headers: string[];
  /** The word of the name that speaks for it. */
  nameWord?: string;
}

/** Ranks the kinds of data by how much of the source each explains and how much of what each needs is there. */
export function guessKinds(understanding: Understanding, context: ImportContext): KindGuess[] {
  const { grid, layout, profiles } = understanding;
  const name = `${grid.name} ${grid.sheet ?? ""}`;
  return datasetKinds
    .map((kind): KindGuess => {
      const unfit = kind.pivotValue === undefined || (layout.orientation === "itemsAcross" && itemInput(kind) === undefined);
      if (layout.orientation !== "list" && unfit) return { kind: kind.id, score: 0, headers: [] };
      const mapping = proposeMapping(kind, grid, layout, profiles, context);
      const needed = kind.inputs.filter(({ required }) => required);
      const sets = [...needed.map(({ name: input }) => [[input]]), ...(kind.oneOf ? [kind.oneOf] : [])];
      const covered =
        sets.filter((alternatives) => alternatives.some((inputs) => inputs.every((input) => mapping.has(input)))).length /
        Math.max(sets.length, 1);
      const columns = [...mapping].filter(([, { source, reason: why }]) => source.from === "column" && why.code.startsWith("header"));
      const explained =
        columns.reduce((sum, [, { score }]) => sum + score, 0) /
        Math.max(profiles.length - layout.monthColumns.length - layout.itemColumns.length, 1);
      const nameWord = nameEvidence(name, kind.id);
      const repeats = kind.pivotValue === undefined && keysRepeat(kind, mapping, understanding);
      const score = covered * 2 + explained + (nameWord ? 0.5 : 0) + ownWords(kind.id, mapping, layout) - (repeats ? 1 : 0);
      return {
        kind: kind.id,
        score: columns.length === 0 && !nameWord && layout.orientation === "list" ? 0 : score,
        headers: columns.flatMap(([, { source }]) => (source.from === "column" ? [layout.headers[source.column] ?? ""] : [])),
        ...(nameWord && { nameWord }),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** A header such as "Stock" or "Prévision" names the kind itself, not only a quantity. */
function ownWords(kind: DatasetKindId, mapping: ReadonlyMap<string, MappedColumn>, layout: Layout): number {
  const value = mapping.get(datasetKind(kind).pivotValue ?? "")?.source;
  return value?.from === "column" && nameEvidence(layout.headers[value.column] ?? "", kind) ? 0.5 : 0;
}

function keysRepeat(kind: DatasetKind, mapping: ReadonlyMap<string, MappedColumn>, { grid, layout }: Understanding): boolean {
  if (kind.table.key.length === 0) return false;
  const columns = kind.table.key.flatMap((input) => {
    const source = mapping.get(input)?.source;
    return source?.from === "column" ? [source.column] : [];
  });
  if (columns.length === 0) return false;
  const keys = grid.cells
    .slice(layout.firstDataRow, layout.firstDataRow + 500)
    .map((row) => columns.map((column) => String(row[column]?.value ?? "")).join("\u0000"));
  return keys.length - new Set(keys).size > keys.length * 0.05;
}
