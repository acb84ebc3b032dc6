/** Headers and words of the tables in two languages: none can be taken for another, and each leads back to its id. */
import { tables } from "../../../src/domain/tables/catalogue";
import type { Column, TableContract } from "../../../src/domain/tables/defineTable";
import { headerIn, headersOf, idOfWord, offeredIn, wordIn } from "../../../src/domain/tables/words";
import { frenchSpaces } from "../../../src/language/typography";

const all: readonly TableContract[] = tables;
const spoken = all.filter(({ sameInEveryLanguage }) => sameInEveryLanguage !== true);
const tableNamed = (name: string): TableContract => {
  const found = all.find((table) => table.name === name);
  if (found === undefined) throw new Error(`No table ${name}`);
  return found;
};
const columnOf = (table: string, name: string): Column => {
  const found = tableNamed(table).columns.find((column) => column.name === name);
  if (found === undefined) throw new Error(`No column ${name} in ${table}`);
  return found;
};

it.each(spoken.map((table) => [table.name, table] as const))("%s is read in French as in English", (_, table) => {
  const english = table.columns.map(({ name }) => name);
  const french = table.columns.map((column) => headerIn(column, "fr"));
  expect(new Set(french.map((header) => header.toLowerCase())).size).toBe(french.length);
  // The header of one column is never the id of another.
  for (const [place, header] of french.entries()) expect(english.filter((id, other) => id === header && other !== place)).toEqual([]);
  expect(headersOf(table, english)).toEqual({ ids: english, language: "en" });
  expect(headersOf(table, french)).toEqual({ ids: english, language: "fr" });
  // Excel refuses nothing of it, and nobody has to type a narrow space into a formula.
  for (const header of french) expect(frenchSpaces(header)).toBe(header);
});

it("names the journal alike in every workbook", () => {
  const journal = tableNamed("SopJournal");
  expect(headersOf(journal, ["Id", "Heure", "Intention"])).toEqual({ ids: ["Id", "Heure", "Intention"], language: "en" });
});

it("keeps a person's own columns apart from ours, whichever language they are in", () => {
  const demand = tableNamed("SopDemand");
  expect(headersOf(demand, ["Family", "Period", "Quantity", "Quantité"]).ids).toEqual(["Family", "Period", "Quantity", "Quantité"]);
  expect(headersOf(demand, ["Quantity", "Famille", "Période", "Quantité"]).ids).toEqual(["Quantity (own)", "Family", "Period", "Quantity"]);
  expect(headersOf(demand, ["famille", "Période", "Quantité ", "Zone"]).ids).toEqual(["Family", "Period", "Quantity", "Zone"]);
});

it("leads every word back to its id, and takes none for another", () => {
  for (const { name, columns } of spoken)
    for (const column of columns) {
      if (column.french === undefined) continue;
      const words = Object.values(column.french).map((word) => word.toLowerCase());
      expect([name, column.name, new Set(words).size]).toEqual([name, column.name, words.length]);
      for (const [id, word] of Object.entries(column.french)) {
        expect([name, wordIn(column, id, "fr"), idOfWord(column, word), wordIn(column, word, "en")]).toEqual([name, word, id, id]);
        // Excel's list of a drop-down parts words by commas.
        if (column.choices !== undefined) expect(word).not.toContain(",");
      }
      for (const choice of column.choices ?? []) expect(Object.keys(column.french)).toContain(choice);
    }
});

it("says every choice in French but the names of functions' methods", () => {
  const unsaid = spoken.flatMap(({ name, columns }) =>
    columns.flatMap((column) => (column.choices !== undefined && column.french === undefined ? [`${name}[${column.name}]`] : [])),
  );
  expect(unsaid).toEqual(["SopFamilies[Forecast method]"]);
});

it("says the kind in the name of a risk, and leaves the name of people in it", () => {
  const risk = columnOf("SopRisks", "Risk");
  expect(wordIn(risk, "overload · storage", "fr")).toBe("surcharge · storage");
  expect(idOfWord(risk, "Surcharge · surcharge · x")).toBe("overload · surcharge · x");
  expect(idOfWord(risk, "my own risk")).toBe("my own risk");
  expect(offeredIn(columnOf("SopRisks", "Status"), "fr")).toEqual(["ouvert", "pris en charge", "accepté", "à trancher", "clos"]);
});
