/** Words of our tables in formulas of a person's own, said in the other language: the words are those of the tables' declarations. */
import { formulaWords } from "../../../src/domain/tables/comparedWords";
import { tables } from "../../../src/domain/tables/catalogue";
import { withTexts } from "../../../src/language/formulaTree";

const meant = (reference: Parameters<Parameters<typeof formulaWords>[2]>[0]) => {
  if (reference.kind === "cells") return [];
  const table = tables.find(({ name }) => name === (reference.table ?? "SopRisks"));
  return (table?.columns ?? []).filter(({ name, title }) => reference.headers.some((header) => header === name || header === title.fr));
};
const isTable = (name: string): boolean => tables.some((table) => table.name === name);
const into = (formula: string, language: "en" | "fr"): string =>
  withTexts(formula, formulaWords(formula, language, meant, isTable).changes);

it.each([
  ['=COUNTIF(SopRisks[Status],"open")', '=COUNTIF(SopRisks[Status],"ouvert")'],
  ['=COUNTIFS(SopRisks[Status],"<>Open",SopRisks[Kind],"overload")', '=COUNTIFS(SopRisks[Status],"<>ouvert",SopRisks[Kind],"surcharge")'],
  [
    '=SUMPRODUCT((SopRisks[Status]="open")*(SopRisks[Kind]="shortage"))',
    '=SUMPRODUCT((SopRisks[Status]="ouvert")*(SopRisks[Kind]="rupture"))',
  ],
  ['=MATCH("currency",SopSettings[Key],0)', '=MATCH("devise",SopSettings[Key],0)'],
  ['=IF([@Status]="open","!","")', '=IF([@Status]="ouvert","!","")'],
  // Words of their own, and columns that are not ours, stay.
  ['=COUNTIF(SopRisks[Status],"urgent")', '=COUNTIF(SopRisks[Status],"urgent")'],
  ['=COUNTIF(Mine[Status],"open")', '=COUNTIF(Mine[Status],"open")'],
])("%s", (english, french) => {
  expect(into(english, "fr")).toBe(french);
  expect(into(french, "fr")).toBe(french);
  expect(into(french, "en").toLowerCase()).toBe(english.toLowerCase());
});

it("names what it cannot tell: words that are not compared, and cells that are", () => {
  const told = formulaWords('=IF(ISNUMBER(SEARCH("open",SopRisks[Status])),COUNTIF(SopRisks[Kind],A2),"")', "fr", meant, isTable);
  expect(told).toMatchObject({ changes: [], unclear: ["open"] });
  expect(told.cells.map(({ at, columns }) => [at.address, columns.map(({ name }) => name)])).toEqual([["A2", ["Kind"]]]);
});

it("names patterns that find other words in the other language, and no others", () => {
  const unclear = (formula: string) => formulaWords(formula, "fr", meant, isTable).unclear;
  // "open" is « ouvert »: what begins with "op" counts nothing any more; what begins with "o" still counts the same.
  expect(unclear('=COUNTIF(SopRisks[Status],"op*")')).toEqual(["op*"]);
  expect(unclear('=COUNTIF(SopRisks[Status],"<>?pen")')).toEqual(["<>?pen"]);
  expect(unclear('=COUNTIF(SopRisks[Status],"*")+COUNTIF(SopRisks[Status],"op~*")')).toEqual([]);
});
