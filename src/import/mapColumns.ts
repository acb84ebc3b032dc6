import type { Column } from "../domain/tables/defineTable";
import { isByPeriod, type DatasetKind } from "./datasetKinds";
import type { SourceGrid } from "../domain/collect/source";
import { figureOf, inputsBeside, layoutFor, type KindLayout } from "./acrossLayout";
import { isBlank } from "./cellMeaning";
import { plainSpaces } from "../language/plainSpaces";
import { type ColumnProfile } from "./columnProfiles";
import { natureOf } from "./headerNature";
import { headerScore, leastScore, plainHeader } from "./headerWords";
import { inputsOf, measureColumn } from "./measureColumns";
import { type Layout } from "./layout";
import type { ImportContext, MappedColumn } from "./plan";
import type { MappingReason } from "./mappingReason";
import type { Understanding } from "./understand";
import { holdsVersions } from "./wordColumns";

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
function columnScore(kind: DatasetKind, input: Column, profile: ColumnProfile, unitsStandApart: boolean): number {
  const header = headerScore(profile.header, kind.id, input.name) * natureFit(input, profile.header, unitsStandApart);
  const share = fit(input, profile);
  // A column called "Month" is the period even where no cell can be read as one: its rows are then listed with their reason.
  if (input.kind === "period" && header >= 0.9 && share < 0.2 && profile.filled > 0) return header * 0.45;
  if (header === 0 || share < 0.2) return 0;
  return header * (share >= 0.6 ? 1 : 0.6) * (input.kind === "period" ? 0.8 + 0.2 * profile.share : 1);
}

/** Inputs in money, and inputs in units of the product. */
const inMoney = new Set(["Amount", "Value", "Revenue", "Price", "Unit price", "Unit cost", "Hour cost", "Overtime cost"]);
const inUnits = new Set(["Quantity", "Volume", "Ordered", "Delivered", "Received", "Rejected"]);
/** Headers that are money to one company and units to another; beside a column that surely is in units they are money. */
const salesWord = /^(?:sales|vente|ventes|umsatz|total sales|ventes totales)$/i;

/** Headers of how fast something is made. */
const pace =
  /\b(?:cadence|d[ée]bit|throughput|pace|taktrate)\b|\b(?:pcs|pieces?|pi[eè]ces?|u|units?|unit[ée]s?|ea|kg)\.? ?(?:\/|per|par) ?(?:h|hour|heure)\b/i;

/** Money is no quantity and units are no amount, whatever else their headers say. */
function natureFit(input: Column, header: string, unitsStandApart: boolean): number {
  const nature = natureOf(header);
  if (inUnits.has(input.name)) {
    if (nature === "money") return 0.3;
    return nature === undefined && unitsStandApart && salesWord.test(header.trim()) ? 0.3 : 1;
  }
  // So many pieces an hour is not so many hours a piece.
  if (input.name === "Hours per unit" && pace.test(header)) return 0.3;
  return inMoney.has(input.name) && nature === "units" ? 0.3 : 1;
}

/** @param parts columns that make a period only together with another one */
function mapByHeaders(
  kind: DatasetKind,
  inputs: readonly Column[],
  profiles: readonly ColumnProfile[],
  parts: ReadonlySet<number>,
): Map<string, MappedColumn> {
  const unitsStandApart = profiles.some(({ header, filled, counts }) => natureOf(header) === "units" && counts.number > filled / 2);
  const pairs = inputs
    .flatMap((input) => profiles.map((profile) => ({ input, profile, score: columnScore(kind, input, profile, unitsStandApart) })))
    .filter(({ input, profile, score }) => score >= leastScore && !(input.kind === "period" && parts.has(profile.column)))
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

/** The reason of a column that is taken because its contents fit, by the kind of the input. */
const onlyColumnOf = {
  number: "onlyNumbers",
  period: "onlyDates",
  date: "onlyDates",
  text: "onlyTexts",
  choice: "onlyTexts",
} as const satisfies Record<Column["kind"], string>;

/** A required input without a matching header takes the only free column whose contents fit. */
function mapByContents(inputs: readonly Column[], profiles: readonly ColumnProfile[], mapping: Map<string, MappedColumn>): void {
  for (const input of inputs.filter(({ required, name }) => required && !mapping.has(name))) {
    const used = new Set([...mapping.values()].map(({ source }) => (source.from === "column" ? source.column : -1)));
    const fitting = profiles.filter((profile) => {
      if (used.has(profile.column) || profile.share < 0.5 || natureFit(input, profile.header, false) < 1) return false;
      if (input.kind === "number") return profile.counts.number / profile.filled > 0.8 && profile.couldBeDates < profile.filled;
      if (input.kind === "period" || input.kind === "date") return profile.couldBeDates / profile.filled > 0.8;
      return profile.counts.text / profile.filled > 0.8;
    });
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) continue;
    const code = onlyColumnOf[input.kind];
    mapping.set(input.name, {
      source: { from: "column", column: only.column },
      score: leastScore,
      reason: reason(code, { header: only.header }),
    });
  }
}

/** What Excel calls the labels of a pivot table. */
const rowLabels = /^(?:row labels|etiquettes de lignes|zeilenbeschriftungen)$/;

/**
 * The labels of a pivot table are what its figures are of, and when, whatever the kind of data: without them figures would go in for
 * no family and no month.
 */
function mapByLevels(kind: DatasetKind, layout: Layout, profiles: readonly ColumnProfile[], mapping: Map<string, MappedColumn>): void {
  const levels = layout.levels?.columns ?? [];
  const used = new Set([...mapping.values()].map(({ source }) => (source.from === "column" ? source.column : -1)));
  const take = (name: string, profile: ColumnProfile | undefined, code: "onlyTexts" | "onlyDates"): void => {
    if (profile === undefined || mapping.has(name) || used.has(profile.column) || !kind.inputs.some((input) => input.name === name)) return;
    used.add(profile.column);
    const why = reason(code, { header: profile.header });
    mapping.set(name, { source: { from: "column", column: profile.column }, score: leastScore, reason: why });
  };
  const isOfTexts = ({ counts, filled }: ColumnProfile): boolean => counts.text * 2 > filled;
  const names = profiles.find(({ column }) => column === layout.levels?.names);
  take("Family", names ?? profiles.find((profile) => rowLabels.test(plainHeader(profile.header)) && isOfTexts(profile)), "onlyTexts");
  if (levels.length === 0) return;
  const years = new Map(layout.joined?.flatMap(({ column, part, isNamed }) => (isNamed && levels.includes(part) ? [[column, part]] : [])));
  const months = profiles.filter(
    ({ column, filled, couldBeDates }) => (years.has(column) || levels.includes(column)) && filled > 0 && couldBeDates > 0.8 * filled,
  );
  take("Period", months.find(({ column }) => years.has(column)) ?? months[months.length - 1], "onlyDates");
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
  if (wanted === undefined || context.orderPeriods.size === 0 || layout.orientation !== "list") return;
  const named = profiles
    .map((profile) => ({ profile, score: headerScore(profile.header, kind.id, "Order") }))
    .sort((a, b) => b.score - a.score)[0];
  if (named === undefined || named.score < leastScore) return;
  const { column, header } = named.profile;
  const sample = grid.cells
    .slice(layout.firstDataRow, layout.firstDataRow + 200)
    .flatMap((row) => (isBlank(row[column]) ? [] : [plainSpaces(String(row[column]?.value))]));
  const known = sample.filter((order) => context.orderPeriods.has(order)).length;
  if (known * 2 <= sample.length) return;
  mapping.set(wanted.name, { source: { from: "orderMonth", column }, score: 0.6, reason: reason("orders", { header }) });
}

/** The layout of a source read as a kind of data, and where each input of the kind comes from. */
export interface Proposal extends KindLayout {
  mapping: Map<string, MappedColumn>;
  /** The input that the cells under months or names are. */
  figure?: string;
}

/** Where each input of a kind of data comes from; `said` is what a person says the cells under months or names are. */
export function proposeMapping(
  kind: DatasetKind,
  { grid, layout: found, profiles }: Understanding,
  context: ImportContext,
  said?: string,
): Proposal {
  const kindLayout = layoutFor(found, kind, profiles);
  const { layout, item, label } = kindLayout;
  const periodsAcross = layout.orientation === "monthsAcross" && isByPeriod(kind);
  const across = periodsAcross || item !== undefined;
  // A person who says what all the cells are knows better than a column that looks like measures.
  const measure = said === undefined && item === undefined ? measureColumn(kind, grid, layout, profiles) : undefined;
  const figure = !across ? undefined : measure === undefined ? (said ?? figureOf(kind, grid, layout)) : kind.measures?.amount;
  const taken = new Set(periodsAcross ? layout.periodColumns.map(({ column }) => column) : item === undefined ? [] : layout.itemColumns);
  if (measure !== undefined) taken.add(measure);
  const measured = mappedMeasure(kind, layout, measure);
  const inputs = inputsBeside({ ...kind, inputs: inputsRead(kind, measured) }, kindLayout, periodsAcross);
  const free = profiles.filter(({ column }) => !taken.has(column));
  const parts = new Set(layout.joined?.flatMap(({ year, part, isNamed }) => (isNamed ? [year, part] : [])));
  const mapping = mapByHeaders(kind, inputs, free, parts);
  for (const [name, mapped] of Object.entries(measured)) mapping.set(name, mapped);
  if (periodsAcross)
    for (const { name } of kind.inputs.filter(({ kind: inputKind }) => inputKind === "period"))
      mapping.set(name, {
        source: { from: "monthHeader" },
        score: 1,
        reason: reason("monthHeaders", { count: layout.periodColumns.length }),
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
      periodsAcross
        ? { source: { from: "monthCell" }, score: 1, reason: reason("monthCells") }
        : { source: { from: "itemCell" }, score: 1, reason: reason("itemCells") },
    );
  const versions = new Set(free.flatMap(({ column }) => (holdsVersions(grid, layout, column) ? [column] : [])));
  for (const name of ["Family", "Resource"]) {
    const source = mapping.get(name)?.source;
    if (source?.from === "column" && versions.has(source.column)) mapping.delete(name);
  }
  // What only looks like a year and a month is offered, not taken.
  const guessed = new Set(layout.joined?.flatMap(({ column, isNamed }) => (isNamed ? [] : [column])));
  mapByContents(
    inputs,
    free.filter(({ column }) => !guessed.has(column) && !parts.has(column) && !versions.has(column)),
    mapping,
  );
  mapByLevels(
    kind,
    layout,
    free.filter(({ column }) => !versions.has(column)),
    mapping,
  );
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
