/** How the tables of a workbook are headed: the one place where what they say becomes ids, and ids become what they say. */
import { respell, type Spelling } from "../../language/tableReferences";
import type { Language } from "../../language/text";
import { tables } from "../../domain/tables/catalogue";
import type { CellValue, TableContract } from "../../domain/tables/defineTable";
import { columnNamed, headerIn, headersOf, idOfWord, isCoded, mostSpoken, wordIn, type TableHeaders } from "../../domain/tables/words";

const contracts: ReadonlyMap<string, TableContract> = new Map(tables.map((table) => [table.name.toLowerCase(), table]));

/** The declaration of a table of ours; Excel knows tables in any case. */
const contractNamed = (table: string): TableContract | undefined => contracts.get(table.toLowerCase());

/** The headers of a table as ids; those of a table that is not ours as they are. */
export function idsOf(table: string, headers: readonly unknown[]): string[] {
  const contract = contractNamed(table);
  const texts = headers.map(String);
  return contract === undefined ? texts : headersOf(contract, texts).ids;
}

/** The language that a table of ours is in. */
export const languageOfTable = (table: string, headers: readonly unknown[]): Language => {
  const contract = contractNamed(table);
  return contract === undefined ? "en" : headersOf(contract, headers.map(String)).language;
};

/** The header of a column of ours in a language; any other name is one already. */
export function headerOf(table: string, id: string, language: Language): string {
  const column = contractNamed(table)?.columns.find(({ name }) => name === id);
  return column === undefined ? id : headerIn(column, language);
}

type Cells<Cell> = readonly (readonly Cell[])[];

/**
 * Rewrites the cells of columns with words; others, and rows without such columns, are given back as they are. In a table that is in
 * English, a French word of a column that only offers words is a name like any other.
 */
function mapWords<Cell extends CellValue>(
  table: string,
  ids: readonly string[],
  lines: Cells<Cell>,
  language: Language,
  say: (column: TableContract["columns"][number], text: string) => string,
): Cell[][] {
  const contract = contractNamed(table);
  const places = ids.flatMap((id, place) => {
    const column = contract?.columns.find(({ name }) => name === id);
    return column?.french === undefined || (language === "en" && !isCoded(column)) ? [] : [{ column, place }];
  });
  if (places.length === 0) return lines as Cell[][];
  return lines.map((line) => {
    const copy = [...line];
    for (const { column, place } of places) {
      const cell = line[place];
      if (typeof cell === "string" && !cell.startsWith("=")) copy[place] = say(column, cell) as Cell;
    }
    return copy;
  });
}

/** Cells of a table in this language with their words as ids. `ids` are the ids of their columns, in order. */
export const wordsAsIds = <Cell extends CellValue>(
  table: string,
  ids: readonly string[],
  lines: Cells<Cell>,
  language: Language,
): Cell[][] => mapWords(table, ids, lines, language, idOfWord);

/** Cells of a table as a table in this language says them. */
export const idsAsWords = <Cell extends CellValue>(
  table: string,
  ids: readonly string[],
  lines: Cells<Cell>,
  language: Language,
): Cell[][] => mapWords(table, ids, lines, language, (column, text) => wordIn(column, text, language));

/** The headers of all tables of a workbook, by table. */
export type AllHeaders = ReadonlyMap<string, readonly string[]>;

/** Queues the headers of all tables; they can be asked for after the sync. */
export function loadHeaders(context: Excel.RequestContext): () => AllHeaders {
  const found = context.workbook.tables;
  found.load("items/name,items/columns/items/name");
  return () => new Map(found.items.map(({ name, columns }) => [name, columns.items.map((column) => column.name)]));
}

/** The same in a request of its own. */
export async function readAllHeaders(context: Excel.RequestContext): Promise<AllHeaders> {
  const headers = loadHeaders(context);
  await context.sync();
  return headers();
}

/** The language that most tables of ours are in, which new ones follow; undefined where there is none. */
export function languageOfAll(headers: AllHeaders): Language | undefined {
  const spoken = [...headers].flatMap(([name, own]) => {
    const contract = contractNamed(name);
    return contract === undefined || contract.sameInEveryLanguage === true ? [] : [headersOf(contract, own).language];
  });
  return mostSpoken(spoken);
}

const headedByName = (headers: AllHeaders): ReadonlyMap<string, { contract: TableContract; headers: readonly string[] } & TableHeaders> =>
  new Map(
    [...headers].flatMap(([name, own]) => {
      const contract = contractNamed(name);
      return contract === undefined ? [] : [[name.toLowerCase(), { contract, headers: own, ...headersOf(contract, own) }] as const];
    }),
  );

/** How formulas of ours are spelt in a workbook: its own headers for our ids. Words they know in both languages (`tables/wordFormula`). */
export function spellingOf(headers: AllHeaders): Spelling {
  const known = headedByName(headers);
  return {
    header(table, header) {
      const found = known.get(table.toLowerCase());
      const column = found && columnNamed(found.contract, header);
      return column && found.headers[found.ids.indexOf(column.name)];
    },
  };
}

/** How formulas of a workbook are spelt by ids, as they are kept and compared whatever language the workbook is in by then. */
export function spellingByIds(headers: AllHeaders): Spelling {
  const known = headedByName(headers);
  return {
    header(table, header) {
      const found = known.get(table.toLowerCase());
      return found?.ids[found.headers.findIndex((one) => one.toLowerCase() === header.toLowerCase())];
    },
  };
}

/** A formula as this workbook spells it; any other content as it is. */
export const spelt = <Content>(content: Content, spelling: Spelling, here?: string): Content =>
  typeof content === "string" && content.startsWith("=") ? (respell(content, spelling, here) as Content & string) : content;
