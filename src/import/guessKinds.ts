import { datasetKind, datasetKinds, isByPeriod, type DatasetKind } from "./datasetKinds";
import type { DatasetKindId } from "../domain/collect/collectTables";
import { nameEvidence } from "./headerWords";
import { isTotalHeader } from "./totalWords";
import { type Layout } from "./layout";
import type { ImportContext, MappedColumn } from "./plan";
import { proposeMapping } from "./mapColumns";
import { titlesOf } from "./titles";
import type { Understanding } from "./understand";

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
  return ranked(datasetKinds.map((kind) => guessOf(kind, understanding, context)));
}

/** `guessKinds` with a break after each kind. */
export function* guessKindsInParts(understanding: Understanding, context: ImportContext): Generator<number, KindGuess[], void> {
  const guesses: KindGuess[] = [];
  for (const kind of datasetKinds) {
    guesses.push(guessOf(kind, understanding, context));
    yield guesses.length;
  }
  return ranked(guesses);
}

const ranked = (guesses: readonly KindGuess[]): KindGuess[] => guesses.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);

function guessOf(kind: DatasetKind, understanding: Understanding, context: ImportContext): KindGuess {
  const { profiles } = understanding;
  const nameWord = nameEvidence(namesOf(understanding), kind.id);
  const { layout, mapping, item, unfit } = proposeMapping(kind, understanding, context);
  if (unfit === true || usesNoLevel(understanding, mapping) || (understanding.layout.periodColumns.length > 0 && !isByPeriod(kind)))
    return { kind: kind.id, score: 0, headers: [] };
  const needed = kind.inputs.filter(({ required }) => required);
  const sets = [...needed.map(({ name: input }) => [[input]]), ...(kind.oneOf ? [kind.oneOf] : [])];
  // The cells under months or names are one of the figures of the kind, even where a person has to say which.
  const hasFigures = layout.orientation !== "list";
  const isThere = (input: string) => mapping.has(input) || (hasFigures && (kind.figures ?? []).includes(input));
  const share = (alternatives: readonly (readonly string[])[]) => {
    if (alternatives.some((inputs) => inputs.every(isThere))) return 1;
    // Who forecasts is often not in the sheet, because the whole sheet is one contributor's; nor is the day of a sheet that is called a stock.
    const [only] = alternatives[0] ?? [];
    const isDatedByHand = kind.isLevel === true && only === "Period" && nameWord !== undefined;
    return (isByPeriod(kind) && only === kind.acrossName) || isDatedByHand ? oftenTyped : 0;
  };
  const covered = sets.reduce((sum, alternatives) => sum + share(alternatives), 0) / Math.max(sets.length, 1);
  const columns = [...mapping].filter(([, { source, reason: why }]) => source.from === "column" && why.code.startsWith("header"));
  const across = new Set([...layout.periodColumns.map(({ column }) => column), ...layout.itemColumns]);
  const beside = profiles.filter(({ column, header }) => !across.has(column) && !(hasFigures && isTotalHeader(header)));
  const explained = columns.reduce((sum, [, { score }]) => sum + score, 0) / Math.max(beside.length, 1);
  const repeats = !isByPeriod(kind) && item === undefined && keysRepeat(kind, mapping, understanding);
  const score = covered * 2 + explained + (nameWord ? 0.5 : 0) + ownWords(kind.id, mapping, layout) - (repeats ? 1 : 0);
  return {
    kind: kind.id,
    score: columns.length === 0 && !nameWord && layout.orientation === "list" ? 0 : score,
    headers: columns.flatMap(([, { source }]) => (source.from === "column" ? [layout.headers[source.column] ?? ""] : [])),
    ...(nameWord && { nameWord }),
  };
}

/** Whether the labels of a pivot table say nothing to a kind of data: its figures would be of nobody. */
function usesNoLevel({ layout: { levels, joined = [] } }: Understanding, mapping: ReadonlyMap<string, MappedColumn>): boolean {
  const columns = new Set(levels?.columns);
  for (const { column, part } of joined) if (columns.has(part)) columns.add(column);
  return columns.size > 0 && ![...mapping.values()].some(({ source }) => source.from === "column" && columns.has(source.column));
}

/** How much of "there" a contributor or the day of a stock counts that no column names: a person types it once. */
const oftenTyped = 0.75;

/** Everything around the data that names it: the file, the sheet, the titles above the headers. */
function namesOf({ grid, layout }: Understanding): string {
  return [grid.name.replace(/\.\w{2,4}$/, ""), grid.sheet ?? "", ...titlesOf(grid, layout)].join(" ");
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
