/**
 * Words of our tables as formulas look for them: rows of both languages may stand in one table, so a formula that compares with a word
 * knows it in either, and is the same whatever the language of the workbook.
 */
import type { Language } from "../../language/text";
import type { TableContract } from "./defineTable";
import { wordIn } from "./words";

type ColumnIn<Table extends TableContract> = Table["columns"][number]["name"];

const columnOf = <Table extends TableContract>(table: Table, name: ColumnIn<Table>): Table["columns"][number] => {
  const found = table.columns.find((column) => column.name === name);
  if (found === undefined) throw new TypeError(`${table.name} has no column ${name}.`);
  return found;
};

/** A word of a column in both languages, English first; one where both say the same. */
export function bothWords<Table extends TableContract>(table: Table, column: ColumnIn<Table>, id: string): string[] {
  return [...new Set([id, wordIn(columnOf(table, column), id, "fr")])];
}

/** A condition of a formula, TRUE or FALSE for each row: its column says this word, in either language. */
export function saysWord<Table extends TableContract>(table: Table, column: ColumnIn<Table>, id: string): string {
  const cells = `${table.name}[${column}]`;
  const each = bothWords(table, column, id).map((word) => `(${cells}="${word}")`);
  return each.length === 1 ? each.join("") : `(${each.join("+")}>0)`;
}

/** An expression of a formula: a text of a column, with its word in this language; any other text as it is. */
export function wordFormula<Table extends TableContract>(
  text: string,
  { table, column }: { table: Table; column: ColumnIn<Table> },
  language: Language,
): string {
  const found = columnOf(table, column);
  const cases = Object.entries(found.french ?? {}).flatMap(([id, french]) => {
    if (id === french) return [];
    return language === "en" ? [`"${french}","${id}"`] : [`"${id}","${french}"`];
  });
  return cases.length === 0 ? text : `SWITCH(${text},${cases.join(",")},${text})`;
}
