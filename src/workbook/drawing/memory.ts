/**
 * What the file must still know of a drawing after another program has saved it. LibreOffice and openpyxl drop the comments of names and the
 * part of the file in which Excel keeps settings, and openpyxl calls every chart "Chart 1"; names that stand for a text come through both.
 * A few hidden names for each sheet therefore hold a copy. It is looked at only where the comment is gone: otherwise the comment is newer.
 */
import type { Area } from "../../language/references";
import type { Blueprint } from "../../sheets/blueprint";

/** A chart of ours: where its corner is, and the cells of its first series, on this sheet or within the cells that a name stands for. */
export interface KeptChart {
  id: string;
  row: number;
  column: number;
  block?: string;
  values: Area;
}

/** The copy: the comment of the mark, what was suggested for each input, which cells were filled, the charts. */
export interface Memory {
  comment: string;
  usual: Readonly<Record<string, string>>;
  /** Absent where it is longer than the names hold. */
  filled?: string;
  charts: readonly KeptChart[];
}

/** Excel takes literals of 255 characters and formulas of 8,192. */
const literalLength = 250;
const literalsOfName = 31;
const most = 3;

const namesOf = (mark: string): string[] => Array.from({ length: most }, (_, index) => `${mark}Kept${index + 1}`);

/** Names of the copy for the drawing of this mark. */
export const memoryNames = (mark: string): readonly string[] => namesOf(mark);

/** The names of each copy, among all names of a workbook. */
export function memoriesAmong<Item extends { name: string }>(names: readonly Item[]): Item[][] {
  const found = new Map<string, Item[]>();
  for (const item of [...names].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const mark = /^(Sop\w*)Kept\d+$/.exec(item.name)?.[1];
    if (mark !== undefined) found.set(mark, [...(found.get(mark) ?? []), item]);
  }
  return [...found.values()];
}

/** Quotes would be doubled in a literal, and each program counts them otherwise. */
const asLiteral = (text: string): string => text.replaceAll("~", "~t").replaceAll('"', "~q");
const fromLiteral = (text: string): string => text.replaceAll("~q", '"').replaceAll("~t", "~");

/** The charts of a blueprint by which they are found again. */
export function chartsOf({ charts, cardCharts }: Blueprint): KeptChart[] {
  const corner = ({ row, column }: Area): { row: number; column: number } => ({ row, column });
  return [
    ...charts.flatMap(({ id, place, series: [first] }) => (first === undefined ? [] : [{ id, ...corner(place), values: first.values }])),
    ...cardCharts.flatMap(({ id, place, block, series: [first] }) =>
      first === undefined ? [] : [{ id, ...corner(place), block, values: first.values }],
    ),
  ];
}

/** Queues the read of the copy. */
export function askMemory(context: Excel.RequestContext, mark: string): Excel.NamedItem[] {
  const items = namesOf(mark).map((name) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load("name,formula");
  return items;
}

/** The copy, once the batch is answered; undefined where there is none, or somebody has changed it. */
export function memoryIn(items: readonly Excel.NamedItem[]): Memory | undefined {
  const literals = items
    .filter((item) => !item.isNullObject)
    .flatMap((item) => [...String(item.formula).matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text));
  if (literals.length === 0) return undefined;
  try {
    return JSON.parse(fromLiteral(literals.join(""))) as Memory;
  } catch {
    // Not all of it is there.
    return undefined;
  }
}

/** The comment that a mark had: its own, or the one of the copy where another program has dropped it. */
export const commentOf = (mark: Excel.NamedItem, memory: Memory | undefined): string =>
  mark.comment === "" ? (memory?.comment ?? "") : mark.comment;

/** What the add-in suggested for an input. The comment of a mark is never blank: where it is, the comments of all names are gone. */
export const usualOf = (mark: Excel.NamedItem, item: Excel.NamedItem, name: string, memory: Memory | undefined): string =>
  mark.comment === "" ? (memory?.usual[name] ?? item.comment) : item.comment;

/** Keeps the copy; only queues. `items` are those of `askMemory`, read before. */
export function keepMemory(context: Excel.RequestContext, mark: string, items: readonly Excel.NamedItem[], memory: Memory): void {
  const whole = asLiteral(JSON.stringify(memory));
  const { filled: _, ...short } = memory;
  const text = whole.length <= most * literalsOfName * literalLength ? whole : asLiteral(JSON.stringify(short));
  const literals = text.match(new RegExp(`.{1,${literalLength}}`, "gsu")) ?? [];
  namesOf(mark).forEach((name, index) => {
    const part = literals.slice(index * literalsOfName, (index + 1) * literalsOfName);
    const formula = `=${part.map((literal) => `"${literal}"`).join("&")}`;
    const item = items[index];
    const isThere = item?.isNullObject === false;
    if (part.length === 0) {
      if (isThere) item.delete();
    } else if (isThere) item.formula = formula;
    else context.workbook.names.add(name, formula).visible = false;
  });
}

/** Corners of charts lie where they were drawn; programs round them. */
const near = 2;

/**
 * Charts of ours on a sheet that have lost their names: each lies where it was drawn and shows cells that it was drawn from. None where
 * one of them still has its name: the others were renamed by a person, who made them theirs.
 */
export async function renamedCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  others: readonly Excel.Chart[],
  kept: readonly KeptChart[],
): Promise<Excel.Chart[]> {
  if (others.length === 0 || kept.length === 0) return [];
  const known = kept.map(({ row, column, block, values }) => {
    const at = sheet.getRangeByIndexes(row, column, 1, 1);
    const source =
      block === undefined
        ? sheet.getRangeByIndexes(values.row, values.column, values.rows, values.columns)
        : context.workbook.names.getItemOrNullObject(block).getRangeOrNullObject();
    at.load("left,top");
    source.load("address");
    // The sheet behind may have been drawn again just before, and its blocks lie elsewhere then.
    return { at, source, told: block === undefined ? plainAddress : sheetIn };
  });
  for (const chart of others) {
    chart.load("left,top");
    chart.series.load("count");
  }
  await context.sync();
  const shown = others
    .filter(({ series }) => series.count > 0)
    .map((chart) => {
      const first = chart.series.getItemAt(0);
      return { chart, first, type: first.getDimensionDataSourceType("Values") };
    });
  await context.sync();
  const placed = shown
    .filter(({ type }) => type.value === "LocalRange")
    .map(({ chart, first }) => ({ chart, source: first.getDimensionDataSourceString("Values") }));
  await context.sync();
  return placed
    .filter(({ chart, source }) =>
      known.some(
        ({ at, source: cells, told }) =>
          !cells.isNullObject &&
          Math.abs(chart.left - at.left) < near &&
          Math.abs(chart.top - at.top) < near &&
          told(source.value) === told(cells.address),
      ),
    )
    .map(({ chart }) => chart);
}

const sheetIn = (address: string): string => plainAddress(address).replace(/![^!]*$/, "");
const plainAddress = (address: string): string => address.replace(/[=$']/g, "").toLowerCase();
