/** Carries out a patch on its table, forwards or backwards, from any of its steps. */
import { runsOf } from "../../domain/tables/planTableWrite";
import { cellsPerRead, requestBytes, splitByBytes } from "../blocks";
import { formatParts, isFilled } from "./cellFormats";
import { withoutInterim } from "../gateway";
import { inOrder } from "../inOrder";
import { formatOf } from "../../domain/tables/defineTable";
import type { Input } from "../cellText";
import { breaks } from "../slices";
import { setNumberFormat } from "../drawing/sheetStyles";
import { contractOf } from "./contractOf";
import type { Known, Met } from "./met";
import { Overwritten } from "./overwritten";
import type { Tick } from "./performing";
import type { RowBlock, Step, TablePatch } from "./tablePatch";
import { rowsOf } from "../reading/tableState";
import { idsAsWords, readAllHeaders, spellingOf, spelt } from "../reading/tableWords";
import type { Language } from "../../language/text";

/** A table as it is headed now: the ids of its columns, the language it is in, and the formats of its last row. */
export interface Headed {
  headers: readonly string[];
  language: Language;
  formats: readonly string[];
}

/**
 * Takes the steps from `done` on, then fills the rows. Columns that a person has removed meanwhile are skipped. What is written over is
 * read in the same batches; the answer tells what was found, once the caller has sent the last of them.
 */
export async function writePatch(
  context: Excel.RequestContext,
  patch: TablePatch,
  headed: Headed,
  { done, tick, known, formats = [] }: { done: number; tick: Tick; known?: Known["table"]; formats?: TablePatch["formats"] },
): Promise<() => Promise<Met>> {
  const { headers, language } = headed;
  const table = context.workbook.tables.getItem(patch.table);
  const overwritten = new Overwritten(context, table, headers, language);
  const rest = breaks();
  const writes = await spokenHere(context, patch, language);
  await rest();
  const below = formatsBelow(patch, headed);
  withoutInterim(context);
  await inOrder(patch.steps.slice(done), async (step, index) => {
    const gone = removedBy(step);
    if (gone.count > 0) await overwritten.read(gone.row, 0, gone.count, headers.length);
    takeStep(table, step, headers.length);
    if (step.op === "resize" && step.to > step.from)
      for (const { place, format } of below) setNumberFormat(rowsOf(table, step.from, place, step.to - step.from, 1), format);
    overwritten.took(step);
    tick(done + index + 1);
  });
  if (patch.formats.length > 0) await giveFormats(context, table, patch.formats, headers);
  await writeBlocks(table, writes, headers, { overwritten, rest });
  return () => overwritten.met(patch, known, formats);
}

/** The blocks of a patch in the language of the table, and with formulas that name columns as they are headed now. */
async function spokenHere(context: Excel.RequestContext, { table, writes }: TablePatch, language: Language): Promise<RowBlock<Input>[]> {
  const said = writes.map((block) => ({ ...block, cells: idsAsWords(table, block.columns, block.cells, language) }));
  const namesColumns = (input: Input): boolean => typeof input === "string" && input.startsWith("=") && input.includes("[");
  if (!said.some(({ cells }) => cells.some((line) => line.some(namesColumns)))) return said;
  const spelling = spellingOf(await readAllHeaders(context));
  return said.map((block) => ({ ...block, cells: block.cells.map((line) => line.map((input) => spelt(input, spelling, table))) }));
}

/**
 * The formats of rows that a table gains at its end: those of its last row. Without them a code of digits would lose its zeros, and a
 * month show as a number, wherever Excel does not carry the formats of a column on.
 */
function formatsBelow({ table }: TablePatch, { headers, formats }: Headed): { place: number; format: string }[] {
  const { columns } = contractOf(table);
  return headers.flatMap((id, place) => {
    const column = columns.find(({ name }) => name === id);
    if (column === undefined) return [];
    const now = formats[place] ?? "";
    const isText = column.kind === "text" || column.kind === "choice";
    return [{ place, format: isText || ["", "General", "@"].includes(now) ? formatOf(column) : now }];
  });
}

/** The rows that a step takes away with what they hold. */
function removedBy(step: Step): { row: number; count: number } {
  if (step.op === "delete") return step;
  return step.op === "resize" ? { row: step.to, count: step.from - step.to } : { row: 0, count: 0 };
}

/** Gives rows that were put back the formats they had, but only where the new cells look different. */
async function giveFormats(
  context: Excel.RequestContext,
  table: Excel.Table,
  formats: TablePatch["formats"],
  headers: readonly string[],
): Promise<void> {
  const cells = formats.flatMap((block) =>
    columnRuns(block.columns, headers).flatMap(({ at, places }) =>
      block.cells.flatMap((line, index) =>
        places.map((place, offset) => {
          const range = rowsOf(table, block.row + index, at + offset, 1, 1);
          range.load("numberFormat");
          return { range, wanted: line[place], now: range.getCellProperties(formatParts) };
        }),
      ),
    ),
  );
  await context.sync();
  withoutInterim(context);
  for (const { range, wanted, now } of cells) {
    if (wanted === undefined) continue;
    const { numberFormat } = range;
    if (wanted.numberFormat !== numberFormat[0]?.[0]) range.numberFormat = [[wanted.numberFormat]];
    const have = now.value[0]?.[0]?.format ?? {};
    if (wanted.format.fill === undefined && isFilled(have)) range.format.fill.clear();
    const missing = differing(wanted.format, have);
    if (Object.keys(missing).length > 0) range.setCellProperties([[{ format: missing }]]);
  }
}

/** The parts of a format that differ, one level deep. */
function differing(wanted: Excel.CellPropertiesFormat, have: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const font = Object.fromEntries(
    Object.entries(wanted.font ?? {}).filter(([part, value]) => !same(value, have.font?.[part as keyof Excel.CellPropertiesFont])),
  );
  const rest = Object.fromEntries(
    Object.entries(wanted).filter(([part, value]) => part !== "font" && !same(value, have[part as keyof Excel.CellPropertiesFormat])),
  );
  return { ...rest, ...(Object.keys(font).length > 0 && { font }) };
}

function takeStep(table: Excel.Table, step: Step, width: number): void {
  const cells = (row: number, count: number): Excel.Range => rowsOf(table, row, 0, count, width);
  if (step.op === "resize") {
    if (step.to < step.from) cells(step.to, step.from - step.to).clear("Contents");
    table.resize(table.getHeaderRowRange().getResizedRange(step.to, 0));
  } else if (step.op === "insert" || step.op === "push") cells(step.row, step.count).insert("Down");
  else cells(step.row, step.count).delete("Up");
}

/** Columns of a block that are neighbours in the table now: a person's own columns between them are never written. */
function columnRuns(columns: readonly string[], headers: readonly string[]): { at: number; places: number[] }[] {
  const placed = columns
    .map((name, place) => ({ at: headers.indexOf(name), place }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return runsOf(placed.map(({ at }) => at)).map(({ from, count }) => ({
    at: from,
    places: placed.filter(({ at }) => at >= from && at < from + count).map(({ place }) => place),
  }));
}

async function writeBlocks(
  table: Excel.Table,
  blocks: readonly RowBlock<Input>[],
  headers: readonly string[],
  { overwritten, rest }: { overwritten: Overwritten; rest: () => Promise<void> },
): Promise<void> {
  const parts = blocks.flatMap(({ row, columns, cells }) =>
    columnRuns(columns, headers).flatMap(({ at, places }) => {
      const lines =
        places.length === columns.length && places.every((place, index) => place === index)
          ? cells
          : cells.map((line) => places.map((place) => line[place] ?? ""));
      let first = row;
      return splitByBytes(lines, requestBytes, Math.floor(cellsPerRead / Math.max(1, places.length))).map((part) => {
        const placed = { row: first, at, part };
        first += part.length;
        return placed;
      });
    }),
  );
  await rest();
  // Many small blocks share a request; a large one has its own.
  let bytes = 0;
  await inOrder(parts, async ({ row, at, part }) => {
    const size = JSON.stringify(part).length;
    if (bytes > 0 && bytes + size > requestBytes) {
      await overwritten.send();
      bytes = 0;
    }
    bytes += size;
    const width = part[0]?.length ?? 1;
    await overwritten.read(row, at, part.length, width);
    rowsOf(table, row, at, part.length, width).formulas = part;
    await rest();
  });
}
