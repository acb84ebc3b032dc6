/** Blank templates: each is recognised as its kind with all its columns, in both languages, and its examples are never data. */
import { serialOf } from "../../src/calendar/days";
import { collectTableNames, collectTables, type CollectTable } from "../../src/domain/collect/collectTables";
import type { SourceCell, SourceGrid } from "../../src/domain/collect/source";
import { headerIn } from "../../src/domain/tables/words";
import { datasetKinds } from "../../src/import/datasetKinds";
import { likelyKind } from "../../src/import/understoodSource";
import { languages, type Language } from "../../src/language/text";
import { drawTemplate, templateMark, templateMarked } from "../../src/sheets/template/template";
import { englishIn } from "../support/englishWords";
import { noContext } from "../import/grids";
import { readFile, reasonsOf, understood } from "../import/reading";

const header = 3;
const all = collectTableNames.flatMap((table) => languages.map((language) => ({ table, language })));
const kindOf = (table: CollectTable) => {
  const kind = datasetKinds.find((one) => one.table.name === table);
  if (kind === undefined) throw new Error(`Nothing imports ${table}.`);
  return kind.id;
};

/** The whole sheet as it is read from a file, with the lines above the headers; `more` stand below the examples. */
function gridOf(table: CollectTable, language: Language, more: readonly (readonly (string | number | null)[])[] = []): SourceGrid {
  const { cells, formats, title } = drawTemplate(table, language, "month");
  const lines = [...cells.slice(0, header + 3), ...more];
  return {
    name: "template.xlsx",
    sheet: title,
    firstRow: 1,
    firstColumn: 1,
    cells: lines.map((line, row) =>
      line.map((content, column): SourceCell => {
        const value = typeof content === "object" ? null : content;
        const format = row > header ? formats.find(({ area }) => area.column === column)?.numberFormat : undefined;
        return { value, text: String(value ?? ""), ...(format !== undefined && format !== "@" && { format }) };
      }),
    ),
  };
}
/** The first example without the mark, as a person's own row. */
const ownRow = (table: CollectTable, language: Language): (string | number | null)[] =>
  (drawTemplate(table, language, "month").cells[header + 1] ?? []).slice(0, -1).map((cell) => (typeof cell === "object" ? null : cell));

it.each(all)(
  "$table, $language: all columns are recognised, examples are listed, and a row of one's own comes in",
  ({ table, language }) => {
    const grid = gridOf(table, language, [[...ownRow(table, language), null]]);
    const read = readFile(grid, { kind: kindOf(table) });
    expect(likelyKind(understood(grid))).toBe(kindOf(table));
    const { columns } = collectTables[table];
    const mapped = Object.entries(read.plan.mapping).map(([input, { source }]) => [
      input,
      source.from === "column" ? read.plan.layout.headers[source.column] : source.from,
    ]);
    expect(Object.fromEntries(mapped)).toEqual(Object.fromEntries(columns.map((column) => [column.name, headerIn(column, language)])));
    expect(read.questions).toEqual([]);
    expect([read.result.imported, reasonsOf(read)]).toEqual([1, ["5 exampleRow", "6 exampleRow"]]);
  },
);

it("imports nothing of a template that nobody has filled in", () => {
  for (const { table, language } of all) {
    const { result } = readFile(gridOf(table, language), { kind: kindOf(table) });
    expect([table, language, result.rows, result.rejected.length]).toEqual([table, language, [], 2]);
  }
});

it("has the words of its language, in headers, lists and examples", () => {
  const { cells, lists, prompts } = drawTemplate("SopFamilies", "fr", "month");
  expect(cells[header]?.[0]).toBe("Famille");
  expect(lists.find(({ strict }) => strict)?.items).toEqual(["stock", "commande"]);
  const texts = [...cells.flat().filter((cell) => typeof cell === "string"), ...prompts.flatMap(({ title, message }) => [title, message])];
  expect(texts.flatMap((text) => englishIn(text))).toEqual([]);
  expect(cells[header + 2]?.[4]).toBe("commande");
});

it("is read by the French words of its lists", () => {
  const [family = null] = ownRow("SopFamilies", "fr");
  const row = [family, "bac", 4, 2.5, "commande", null, null, null, null, null, null, null];
  expect(readFile(gridOf("SopFamilies", "fr", [row]), { kind: "families" }).result.rows).toMatchObject([{ Strategy: "order" }]);
  const event = ["Lancement", family, 46054, null, null, null, null, null, "nouveau", null, null, null];
  expect(readFile(gridOf("SopEvents", "fr", [event]), { kind: "events" }).result.rows).toMatchObject([{ Course: "new" }]);
});

it("keeps the weeks of a company that plans by week, and months of money", () => {
  const firstPeriod = (table: CollectTable, column: number) => drawTemplate(table, "en", "week").cells[header + 1]?.[column];
  expect([firstPeriod("SopDemand", 1), firstPeriod("SopBudget", 1)]).toEqual([serialOf(2027, 1, 4), serialOf(2027, 1)]);
  const week = gridOf("SopDemand", "en", [["Alpha", serialOf(2027, 1, 11), 5, null]]);
  expect(readFile(week, { kind: "demand" }, { ...noContext, bucket: "week" }).result.imported).toBe(1);
});

it("is found again by its mark", () => {
  for (const table of collectTableNames) expect(templateMarked(templateMark(table))).toBe(table);
  expect(templateMarked("SopTemplateOther")).toBeUndefined();
});
