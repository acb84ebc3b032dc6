/**
 * The blank template of a kind of data: its columns as headers, lists to choose from, two rows marked as examples. It is a sheet of the
 * workbook and no file to download: Excel's own windows block downloads here and there, a sheet has lists that work, can be filled at
 * once and imported from where it stands, and Excel copies it into a file for somebody else.
 */
import { serialOf } from "../../calendar/days";
import type { Bucket } from "../../calendar/periods";
import { collectTables, type CollectTable } from "../../domain/collect/collectTables";
import { exampleHeader, exampleMark } from "../../domain/collect/exampleMark";
import { formatOf, type Column } from "../../domain/tables/defineTable";
import { periodsOfTable } from "../../domain/tables/periodsOfTable";
import { headerIn, offeredIn, wordIn } from "../../domain/tables/words";
import { fill, inLanguage, type Language } from "../../language/text";
import type { Blueprint } from "../blueprint";
import type { SopName } from "../defineSheet";
import { SheetDraft } from "../draft";
import { exampleCell, exampleRows } from "./exampleRows";

const words = {
  title: { en: "Template {table}", fr: "Modèle {table}" },
  how: {
    en: "{help} Fill it in below the examples, one row each. A cell of a header says what belongs there.",
    fr: "{help} À remplir sous les exemples, une ligne par donnée. La cellule d'un en-tête dit ce qu'il faut y mettre.",
  },
};

/** Rows of the sheet, from 0: as on the sheets of our tables. */
const at = { header: 3, examples: 4 } as const;
/** Rows that have formats and lists. */
const rowsReady = 300;
/** Excel takes 255 characters of words in a list. */
const longestList = 255;

const start = "SopTemplate";

/** The name by which the template of a table is found again. */
export const templateMark = (table: CollectTable): SopName => `${start}${table.slice("Sop".length)}`;

/** The table whose template a name marks; undefined for other names. */
export const templateMarked = (mark: string): CollectTable | undefined =>
  mark.startsWith(start) ? Object.values(collectTables).find(({ name }) => templateMark(name) === mark)?.name : undefined;

/** Draws the template of a table. `bucket` is what the company plans by. */
export function drawTemplate(name: CollectTable, language: Language, bucket: Bucket): Blueprint {
  const { title, help, columns } = collectTables[name];
  const sheet = fill(inLanguage(words.title, language), { table: inLanguage(title, language) });
  const draft = new SheetDraft(templateMark(name), sheet, language, { tab: "data" });
  draft.heading(sheet, fill(inLanguage(words.how, language), { help: inLanguage(help, language) }));
  const headers = [...columns.map((column) => headerIn(column, language)), inLanguage(exampleHeader, language)];
  draft
    .look(draft.putRow(at.header, 0, headers), "header")
    .align({ row: at.header, column: 0, rows: 1, columns: headers.length }, "Left")
    .freeze(at.header + 1, 0)
    .printTitles(at.header, 1);
  const calendar = periodsOfTable(name, bucket);
  const periodAt = (place: number): number => calendar.add(calendar.periodOf(serialOf(2027, 1, 4)), place - 1);
  columns.forEach((column, place) => guide(draft, column, place, language));
  const examples = exampleRows[name].map((example) => [
    ...columns.map((column) => {
      const cell = exampleCell(example, column.name, language, periodAt);
      return typeof cell === "string" ? wordIn(column, cell, language) : cell;
    }),
    inLanguage(exampleMark, language),
  ]);
  const lengthOf = (cell: unknown): number => (typeof cell === "string" ? cell.length : 0);
  const longest = (place: number): number => examples.reduce((most, cells) => Math.max(most, lengthOf(cells[place])), 0);
  draft.widths(headers.map((header, place) => Math.max(80, header.length * 6.5 + 24, longest(place) * 5.5 + 12)));
  examples.forEach((cells, place) => draft.look(draft.putRow(at.examples + place, 0, cells), "quiet"));
  return draft.build();
}

/** Format, list and help of a column. */
function guide(draft: SheetDraft, column: Column, place: number, language: Language): void {
  const body = { row: at.examples, column: place, rows: rowsReady, columns: 1 };
  draft.format(body, formatOf(column));
  const items = offeredIn(column, language);
  if (items.length > 0 && items.join(",").length <= longestList) draft.list(body, items, column.kind === "choice");
  draft.prompt({ ...body, row: at.header, rows: 1 }, headerIn(column, language), inLanguage(column.help, language));
}
