/**
 * What a person chose for a source, remembered in the workbook for the next export of the same program: found again by the headers,
 * offered as "as last time", always shown and changeable. One row of SopSettings a source and kind of data.
 */
import type { AnyRow } from "../domain/tables/defineTable";
import { datasetKind } from "./datasetKinds";
import type { DatasetKindId } from "../domain/collect/collectTables";
import { plainHeader } from "./headerWords";
import type { Layout } from "./layout";
import { evidenceOf } from "./columnProfiles";
import type { DateOrder } from "./dateText";
import type { DecimalMark } from "../language/numberText";
import { columnsOf, type ImportContext, type ImportPlan, type MappedColumn, type SameKey } from "./plan";
import { completePlan, proposePlan } from "./propose";
import type { ImportOrigin } from "./rememberedImports";
import type { Understanding } from "./understand";
import { weekNumberings, type WeekNumbering } from "../calendar/weeks";
import { nameKey } from "../language/sameName";
import { labelsAcross, wordColumns, type WordPick } from "./wordColumns";
import { fieldsOf, fieldsRead, safeJson, wordAmong } from "./safeJson";

/** A memory longer than this is not kept: a cell holds 32,767 characters, and people look at the sheet of settings. */
const longestMemory = 8_000;
const longestWord = 200;
/** Number of the form in which memories are written; another number is not read. */
const form = 1;

/** Where an input comes from, by header: columns move when a program adds one. */
export type RememberedColumn =
  /** The n-th column of that header, from 0. */
  | { from: "column" | "orderMonth"; header: string; nth: number }
  | { from: "constant"; value: string | number }
  | { from: "monthHeader" | "monthCell" | "itemHeader" | "itemCell" };

export interface ImportMemory {
  kind: DatasetKindId;
  columns: Readonly<Record<string, RememberedColumn>>;
  dateOrders: Readonly<Record<string, DateOrder>>;
  decimalMarks: Readonly<Record<string, DecimalMark>>;
  figure?: string;
  /** Word whose rows are taken, by the header of its column ("" for words beside the months); "" where all are taken together. */
  picks?: Readonly<Record<string, string>>;
  /** What the figures of an input are multiplied by, where a person said it. */
  factors?: Readonly<Record<string, number>>;
  /** Weeks, quarters and years are put into months, and how weeks are numbered. */
  spreads?: boolean;
  weeks?: WeekNumbering;
  /** Only what a person said: what follows from the data is worked out again each time. */
  sameKey?: SameKey;
  acceptUnknownFamilies?: boolean;
}

const keyStart = "import ";

/** Two independent 32-bit hashes in one, as hexadecimal digits; Bryc's cyrb53, public domain. */
function hash(text: string): string {
  let [first, second] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 2_654_435_761);
    second = Math.imul(second ^ code, 1_597_334_677);
  }
  first = Math.imul(first ^ (first >>> 16), 2_246_822_507) ^ Math.imul(second ^ (second >>> 13), 3_266_489_909);
  second = Math.imul(second ^ (second >>> 16), 2_246_822_507) ^ Math.imul(first ^ (first >>> 13), 3_266_489_909);
  return (second >>> 0).toString(16).padStart(8, "0") + (first >>> 0).toString(16).padStart(8, "0");
}

/** What the headers of a source have in common from month to month: their words in order, months across counting as one. */
export function fingerprintOf(layout: Layout): string {
  const periods = new Set(layout.periodColumns.map(({ column }) => column));
  const items = new Set(layout.itemColumns);
  const words: string[] = [];
  layout.headers.forEach((header, column) => {
    const across = (periods.has(column) && "\u0001months") || (items.has(column) && "\u0001names");
    const word = across || plainHeader(header) || header.slice(0, longestWord);
    if (word.startsWith("\u0001") && words[words.length - 1] === word) return;
    words.push(word);
  });
  return hash(words.join("\u0000"));
}

/** Key of the row of SopSettings. */
export const memoryKey = (layout: Layout, kind: DatasetKindId): string => `${keyStart}${fingerprintOf(layout)} ${kind}`;

/** True for a row of SopSettings that is a memory of an import. */
export const isMemoryKey = (key: string): boolean => key.startsWith(keyStart);

function columnRemembered(plan: ImportPlan, input: string, { source }: MappedColumn): RememberedColumn | undefined {
  switch (source.from) {
    case "column":
    case "orderMonth": {
      const header = plan.layout.headers[source.column];
      if (header === undefined || header.length > longestWord) return undefined;
      const nth = plan.layout.headers.slice(0, source.column).filter((other) => other === header).length;
      return { from: source.from, header, nth };
    }
    case "constant": {
      // The month of a list of stocks is another one next time: it is asked again rather than wrong.
      const isDay = ["date", "period"].includes(datasetKind(plan.kind).inputs.find(({ name }) => name === input)?.kind ?? "");
      return isDay || String(source.value).length > longestWord ? undefined : { from: "constant", value: source.value };
    }
    default:
      return { from: source.from };
  }
}

/**
 * The row of SopSettings that remembers how a source was read; undefined where it would be too long. `layout` is that of the source
 * before it is read as a kind; `answers` are what a person said about rows of one key and new families.
 */
export function memoryRow(
  layout: Layout,
  plan: ImportPlan,
  answers: Pick<ImportMemory, "sameKey" | "acceptUnknownFamilies"> & { origin?: ImportOrigin },
): AnyRow | undefined {
  const columns = Object.fromEntries(
    Object.entries(plan.mapping).flatMap(([input, mapped]) => {
      const column = columnRemembered(plan, input, mapped);
      return column === undefined ? [] : [[input, column] as const];
    }),
  );
  const text = JSON.stringify({
    form,
    columns,
    dateOrders: plan.dateOrders,
    decimalMarks: plan.decimalMarks,
    figure: plan.figure,
    picks: picksRemembered(plan),
    factors: plan.factors,
    spreads: plan.spreads === true ? true : undefined,
    weeks: plan.weeks,
    sameKey: answers.sameKey,
    acceptUnknownFamilies: answers.acceptUnknownFamilies,
    origin: answers.origin,
  });
  return text.length > longestMemory ? undefined : { Key: memoryKey(layout, plan.kind), Value: text };
}

/** The words picked by the header of their column, since columns move; none where nothing was asked. */
function picksRemembered({ layout, picks = [] }: ImportPlan): Readonly<Record<string, string>> | undefined {
  const entries = picks.map(({ column, word = "" }) => [column === labelsAcross ? "" : (layout.headers[column] ?? ""), word] as const);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The picks of last time in the columns of this time; a word that is not there any more is asked about again. */
function recalledPicks({ grid }: Understanding, plan: ImportPlan, remembered: Readonly<Record<string, string>>): WordPick[] {
  return wordColumns(grid, plan).flatMap(({ column, header, words }): WordPick[] => {
    const key = column === labelsAcross ? "" : header;
    const word = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
    if (word === undefined) return [];
    if (word === "") return [{ column }];
    return words.some((one) => nameKey(one) === nameKey(word)) ? [{ column, word }] : [];
  });
}

function columnRead(value: unknown): RememberedColumn | undefined {
  const fields = fieldsOf(value);
  const from = wordAmong(fields.get("from"), ["column", "orderMonth", "constant", "monthHeader", "monthCell", "itemHeader", "itemCell"]);
  if (from === undefined) return undefined;
  if (from === "constant") {
    const constant = fields.get("value");
    if (typeof constant === "number") return Number.isFinite(constant) ? { from, value: constant } : undefined;
    return typeof constant === "string" && constant.length <= longestWord ? { from, value: constant } : undefined;
  }
  if (from !== "column" && from !== "orderMonth") return { from };
  const [header, nth] = [fields.get("header"), fields.get("nth")];
  if (typeof header !== "string" || header.length > longestWord || typeof nth !== "number" || !Number.isInteger(nth)) return undefined;
  return { from, header, nth };
}

/** What a cell of SopSettings remembers for a kind of data; undefined for anything that was not written by `memoryRow`. */
export function readMemory(text: string, kind: DatasetKindId): ImportMemory | undefined {
  const fields = fieldsOf(safeJson(text, longestMemory));
  if (fields.get("form") !== form) return undefined;
  const { inputs, figures = [] } = datasetKind(kind);
  const isInput = (name: string) => inputs.some((input) => input.name === name);
  const known = <Value>(value: unknown, read: (field: unknown) => Value | undefined) =>
    fieldsRead(value, (field, name) => (isInput(name) ? read(field) : undefined));
  const figure = wordAmong(fields.get("figure"), figures);
  const sameKey = wordAmong(fields.get("sameKey"), ["sum", "reject"]);
  const acceptUnknownFamilies = fields.get("acceptUnknownFamilies");
  const weeks = wordAmong(fields.get("weeks"), weekNumberings);
  return {
    kind,
    ...(fields.get("spreads") === true && { spreads: true }),
    ...(weeks && { weeks }),
    columns: known(fields.get("columns"), columnRead),
    dateOrders: known(fields.get("dateOrders"), (field) => wordAmong(field, ["dayFirst", "monthFirst"])),
    decimalMarks: known(fields.get("decimalMarks"), (field) => wordAmong(field, ["point", "comma"])),
    ...(figure !== undefined && { figure }),
    picks: fieldsRead(fields.get("picks"), (field) => (typeof field === "string" && field.length <= longestWord ? field : undefined)),
    factors: known(fields.get("factors"), (field) =>
      typeof field === "number" && field > 0 && Number.isFinite(field) ? field : undefined,
    ),
    ...(sameKey !== undefined && { sameKey }),
    ...(typeof acceptUnknownFamilies === "boolean" && { acceptUnknownFamilies }),
  };
}

/** What is remembered for a source, by kind of data. */
export function memoriesFor(layout: Layout, kinds: readonly DatasetKindId[], context: ImportContext): Map<DatasetKindId, ImportMemory> {
  return new Map(
    kinds.flatMap((kind) => {
      const text = context.memories?.get(memoryKey(layout, kind));
      const memory = text === undefined ? undefined : readMemory(text, kind);
      return memory === undefined ? [] : [[kind, memory] as const];
    }),
  );
}

/** The habits that are remembered for columns that prove nothing; a column that mixes two habits is asked about again. */
function habitsFor<Habit>(
  remembered: Readonly<Record<string, Habit>>,
  proved: Readonly<Record<string, Habit>>,
  isMixed: (input: string) => boolean,
): Record<string, Habit> {
  return { ...Object.fromEntries(Object.entries(remembered).filter(([input]) => !isMixed(input))), ...proved };
}

/** The plan of last time, for the columns of this time; what the new contents prove wins over what is remembered. */
export function recallPlan(
  understanding: Understanding,
  memory: ImportMemory,
  context: ImportContext,
  picks?: ImportPlan["picks"],
): ImportPlan {
  const proposed = proposePlan(understanding, memory.kind, context, memory.figure, picks);
  const { layout } = proposed;
  const reason = { code: "remembered", values: {} } as const;
  const columnOf = (header: string, nth: number) => layout.headers.flatMap((other, column) => (other === header ? [column] : []))[nth];
  const mapping: Record<string, MappedColumn> = {};
  for (const { name } of datasetKind(memory.kind).inputs) {
    const remembered = memory.columns[name];
    const now = proposed.mapping[name];
    if (remembered === undefined) continue;
    if (remembered.from === "column" || remembered.from === "orderMonth") {
      const column = columnOf(remembered.header, remembered.nth);
      if (column !== undefined) mapping[name] = { source: { from: remembered.from, column }, score: 1, reason };
    } else if (remembered.from === "constant") mapping[name] = { source: { from: "constant", value: remembered.value }, score: 1, reason };
    // Months or names across are where they are this time.
    else if (now?.source.from === remembered.from) mapping[name] = now;
  }
  const { figure } = proposed;
  const cells = figure === undefined ? undefined : proposed.mapping[figure];
  if (figure !== undefined && cells !== undefined) mapping[figure] ??= cells;
  const mapped = { ...proposed, mapping };
  const answered = new Set(picks?.map(({ column }) => column));
  const recalled = recalledPicks(understanding, mapped, memory.picks ?? {}).filter(({ column }) => !answered.has(column));
  const plan = completePlan(understanding, { ...mapped, picks: [...recalled, ...(picks ?? [])] }, context);
  const evidence = (input: string) => evidenceOf(understanding.grid, layout, columnsOf(plan, input));
  return {
    ...plan,
    dateOrders: habitsFor(memory.dateOrders, plan.dateOrders, (input) => {
      const { dates } = evidence(input);
      return dates.dayFirst > 0 && dates.monthFirst > 0;
    }),
    decimalMarks: habitsFor(memory.decimalMarks, plan.decimalMarks, (input) => {
      const { decimals } = evidence(input);
      return decimals.point > 0 && decimals.comma > 0;
    }),
    ...(memory.factors !== undefined && Object.keys(memory.factors).length > 0 && { factors: memory.factors }),
    ...(memory.spreads === true && { spreads: true }),
    ...(memory.weeks && { weeks: memory.weeks }),
    ...(memory.sameKey !== undefined && plan.sameKey !== "keep" && { sameKey: memory.sameKey }),
    ...(memory.acceptUnknownFamilies !== undefined && { acceptUnknownFamilies: memory.acceptUnknownFamilies }),
  };
}
