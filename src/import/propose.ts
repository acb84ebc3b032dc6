import type { Column } from "../domain/tables/defineTable";
import { datasetKind, datasetKinds, isByMonth, type DatasetKind } from "./datasets";
import type { DatasetKindId } from "../domain/collect/collectTables";
import type { Bucket } from "../calendar/periods";
import type { SourceGrid } from "./source";
import { figureOf, inputsBeside, layoutFor, type KindLayout } from "./acrossLayout";
import { isBlank } from "./cellMeaning";
import { plainSpaces } from "../language/plainSpaces";
import { profileColumns, type ColumnProfile } from "./columns";
import { decideFormats } from "./decideFormats";
import { decideSameKey } from "./decideSameKey";
import { headerScore, leastScore, nameEvidence } from "./headerWords";
import { inputsOf, measureColumn } from "./measures";
import { itemColumnsOf, totalHeader } from "./itemColumns";
import { detectLayout, type Layout } from "./layout";
import type { ImportContext, ImportPlan, MappedColumn, MappingReason } from "./plan";

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
  const wanted = kind.inputs.find(({ name }) => name === "Period" && !mapping.has(name));
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

/** The layout of a source read as a kind of data, and where each input of the kind comes from. */
interface Proposal extends KindLayout {
  mapping: Map<string, MappedColumn>;
  /** The input that the cells under months or names are. */
  figure?: string;
}

function proposeMapping(
  kind: DatasetKind,
  { grid, layout: found, profiles }: Understanding,
  context: ImportContext,
  said?: string,
): Proposal {
  const kindLayout = layoutFor(found, kind, profiles);
  const { layout, item, label } = kindLayout;
  const monthsAcross = layout.orientation === "monthsAcross" && isByMonth(kind);
  const across = monthsAcross || item !== undefined;
  // A person who says what all the cells are knows better than a column that looks like measures.
  const measure = said === undefined && item === undefined ? measureColumn(kind, grid, layout, profiles) : undefined;
  const figure = !across ? undefined : measure === undefined ? (said ?? figureOf(kind, grid, layout)) : kind.measures?.amount;
  const taken = new Set(monthsAcross ? layout.monthColumns.map(({ column }) => column) : item === undefined ? [] : layout.itemColumns);
  if (measure !== undefined) taken.add(measure);
  const measured = mappedMeasure(kind, layout, measure);
  const inputs = inputsBeside({ ...kind, inputs: inputsRead(kind, measured) }, kindLayout, monthsAcross);
  const free = profiles.filter(({ column }) => !taken.has(column));
  const mapping = mapByHeaders(kind, inputs, free);
  for (const [name, mapped] of Object.entries(measured)) mapping.set(name, mapped);
  if (monthsAcross)
    for (const { name } of kind.inputs.filter(({ kind: inputKind }) => inputKind === "period"))
      mapping.set(name, {
        source: { from: "monthHeader" },
        score: 1,
        reason: reason("monthHeaders", { count: layout.monthColumns.length }),
      });
  if (item !== undefined)
    mapping.set(item, { source: { from: "itemHeader" }, score: 1, reason: reason("itemHeaders", { count: taken.size }) });
  if (label !== undefined)
    mapping.set(label.input, {
      source: { from: "column", column: label.column },
      score: 1,
      reason: reason(headerScore(layout.headers[label.column] ?? "", kind.id, label.input) >= leastScore ? "header" : "onlyTexts", {
        header: layout.headers[label.column] ?? "",
      }),
    });
  if (figure !== undefined)
    mapping.set(
      figure,
      monthsAcross
        ? { source: { from: "monthCell" }, score: 1, reason: reason("monthCells") }
        : { source: { from: "itemCell" }, score: 1, reason: reason("itemCells") },
    );
  mapByContents(inputs, free, mapping);
  mapByOrders(kind, grid, layout, free, context, mapping);
  return { ...kindLayout, mapping, ...(figure !== undefined && { figure }) };
}

/** The column of measures as the source of that input; empty without one. */
function mappedMeasure(kind: DatasetKind, { headers }: Layout, column: number | undefined): Record<string, MappedColumn> {
  if (kind.measures === undefined || column === undefined) return {};
  const header = headers[column] ?? "";
  const { name } = kind.measures;
  const isNamed = headerScore(header, kind.id, name) >= leastScore;
  return { [name]: { source: { from: "column", column }, score: 1, reason: reason(isNamed ? "header" : "measures", { header }) } };
}

/** Inputs looked for: the measure is found by its words, never by its header alone. */
function inputsRead(kind: DatasetKind, mapping: Record<string, MappedColumn>): readonly Column[] {
  return inputsOf(kind, { mapping }).filter(({ name }) => name !== kind.measures?.name);
}

/** What one reading of a source found: its layout, its columns, and what they could be. */
export interface Understanding {
  grid: SourceGrid;
  layout: Layout;
  profiles: ColumnProfile[];
}

export function understand(grid: SourceGrid, bucket: Bucket = "month"): Understanding {
  const layout = detectLayout(grid, bucket);
  const profiles = profileColumns(grid, layout, bucket);
  const itemColumns = itemColumnsOf(layout, profiles);
  return { grid, layout: itemColumns.length === 0 ? layout : { ...layout, orientation: "itemsAcross", itemColumns }, profiles };
}

/**
 * The plan to read a source as a kind of data: mapping with reasons, formats, and what rows of one key mean. `figure` is what a
 * person says the cells under months or names are.
 */
export function proposePlan(understanding: Understanding, kindId: DatasetKindId, context: ImportContext, figure?: string): ImportPlan {
  const proposal = proposeMapping(datasetKind(kindId), understanding, context, figure);
  const { layout } = proposal;
  return completePlan(
    understanding,
    {
      kind: kindId,
      layout,
      mapping: Object.fromEntries(proposal.mapping),
      ...(proposal.figure !== undefined && { figure: proposal.figure }),
      ...(layout.year !== undefined && { year: layout.year }),
    },
    context,
  );
}

/** Decides again what follows from the mapping; for the first proposal and after a person maps a column differently. */
export function completePlan(
  { grid, profiles }: Understanding,
  chosen: Pick<ImportPlan, "kind" | "layout" | "mapping" | "year" | "figure">,
  context: ImportContext,
): ImportPlan {
  const kind = datasetKind(chosen.kind);
  const formats = decideFormats(grid, chosen);
  return {
    ...chosen,
    ...formats,
    ...decideSameKey(kind, grid, { ...chosen, dateOrders: formats.dateOrders }, profiles, context.bucket),
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
  const { profiles } = understanding;
  const names = namesOf(understanding);
  return datasetKinds
    .map((kind): KindGuess => {
      const { layout, mapping, item, unfit } = proposeMapping(kind, understanding, context);
      if (unfit === true) return { kind: kind.id, score: 0, headers: [] };
      const needed = kind.inputs.filter(({ required }) => required);
      const sets = [...needed.map(({ name: input }) => [[input]]), ...(kind.oneOf ? [kind.oneOf] : [])];
      // The cells under months or names are one of the figures of the kind, even where a person has to say which.
      const hasFigures = layout.orientation !== "list";
      const isThere = (input: string) => mapping.has(input) || (hasFigures && (kind.figures ?? []).includes(input));
      const share = (alternatives: readonly (readonly string[])[]) => {
        if (alternatives.some((inputs) => inputs.every(isThere))) return 1;
        // Who forecasts is often not in the sheet, because the whole sheet is one contributor's.
        return isByMonth(kind) && alternatives[0]?.[0] === kind.acrossName ? oftenTyped : 0;
      };
      const covered = sets.reduce((sum, alternatives) => sum + share(alternatives), 0) / Math.max(sets.length, 1);
      const columns = [...mapping].filter(([, { source, reason: why }]) => source.from === "column" && why.code.startsWith("header"));
      const across = new Set([...layout.monthColumns.map(({ column }) => column), ...layout.itemColumns]);
      const beside = profiles.filter(({ column, header }) => !across.has(column) && !(hasFigures && totalHeader.test(header)));
      const explained = columns.reduce((sum, [, { score }]) => sum + score, 0) / Math.max(beside.length, 1);
      const nameWord = nameEvidence(names, kind.id);
      const repeats = !isByMonth(kind) && item === undefined && keysRepeat(kind, mapping, understanding);
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

/** How much of "there" a contributor counts that no column names: a person types it once. */
const oftenTyped = 0.75;

/** Everything around the data that names it: the file, the sheet, the titles above the headers. */
function namesOf({ grid, layout }: Understanding): string {
  const titles = grid.cells.slice(0, Math.max(layout.headerRow, 0)).flatMap((row) => row.map(({ text }) => text));
  return [grid.name.replace(/\.\w{2,4}$/, ""), grid.sheet ?? "", ...titles].join(" ");
}

/** A header such as "Stock" or "Prévision" names the kind itself, not only a quantity. */
function ownWords(kind: DatasetKindId, mapping: ReadonlyMap<string, MappedColumn>, layout: Layout): number {
  const { figures = [], asksFigure = false } = datasetKind(kind);
  // Volume, revenue and margin side by side, or one a row, are how finance keeps a budget, and nobody else.
  const { measures } = datasetKind(kind);
  if (measures !== undefined && mapping.has(measures.name)) return 0.75;
  if (asksFigure && figures.every((name) => mapping.get(name)?.reason.code.startsWith("header"))) return 0.75;
  const value = mapping.get(figures[0] ?? "")?.source;
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
  // One repeated row is a slip; more of them are another kind of data.
  return keys.length - new Set(keys).size > Math.max(1, keys.length * 0.05);
}
