import { normalise, renamed, shown, translate } from "../../engine/dialect";
import type { NamedTable, TableNames } from "../../engine/dialect";

const plan: NamedTable = {
  name: "Plan",
  alias: "tablealiasa",
  columns: ["Load", "Net cap", "It's [x]"],
  hasHeaders: true,
  hasTotals: false,
};
const names: TableNames = {
  table: (name) => (name.toLowerCase() === "plan" ? plan : undefined),
  isFunction: (name) => name === "SUM" || name === "SOP.LOAD",
  definedName: (name) => (name.toLowerCase() === "rate" ? "Rate" : undefined),
};

test.each([
  ["=sum(plan[LOAD])", "=SUM(Plan[Load])"],
  ["=[@load]+[@[net cap]]", "=Plan[@Load]+Plan[@[Net cap]]"],
  ['=sop.load(a1:$b$2)&"sum(a1)"', '=SOP.LOAD(A1:$B$2)&"sum(a1)"'],
  ["=rate*'my sheet'!b2", "=Rate*'my sheet'!B2"],
  ["=plan[[#headers],[load]:[net cap]]", "=Plan[[#Headers],[Load]:[Net cap]]"],
  ["=sum(Plan[it''s '[x']])", "=SUM(Plan[It''s '[x']])"],
])("text entering a cell: %s becomes %s", (typed, stored) => {
  expect(normalise(typed, names, plan)).toBe(stored);
});

test.each([
  ["=A1#", "=ANCHORARRAY(A1)"],
  ["=SUM('My data'!$A$1#)", "=SUM(ANCHORARRAY('My data'!$A$1))"],
  ["=Data!A1#+B2#", "=ANCHORARRAY(Data!A1)+ANCHORARRAY(B2)"],
  ['="A1#"', '="A1#"'],
  ["=Plan[@Load]", "=tablealiasa[[#This Row],[c0]]"],
  ["=Plan[[#Totals],[Load]]", "=#REF!"],
  ["=Plan[#All]", "=tablealiasaall[[#All],[c0]:[c2]]"],
  ["=SUM(Plan[It''s '[x']])", "=SUM(tablealiasa[[#Data],[c2]])"],
  ["=Plan[Nothing]", "=#REF!"],
  ["=Other[Load]", "=Other[Load]"],
])("the lexer reads %s as %s", (stored, read) => {
  expect(translate(stored, names)).toBe(read);
});

test("a cell of the table shows its own row without the table's name, other cells with it", () => {
  expect(shown("=Plan[@Load]*SUM(Plan[Load])", plan)).toBe("=[@Load]*SUM(Plan[Load])");
  expect(shown("=Plan[@Load]", undefined)).toBe("=Plan[@Load]");
});

test("renaming touches names and columns of that table only, never text", () => {
  expect(renamed('=SUM(Plan[Load])+ROWS(Plan)&"Plan[Load]"', "Plan", { table: "Plan_2" })).toBe(
    '=SUM(Plan_2[Load])+ROWS(Plan_2)&"Plan[Load]"',
  );
  expect(renamed("=Plan[@Load]-Other[Load]", "Plan", { columns: new Map([["load", "Work load"]]) })).toBe(
    "=Plan[@[Work load]]-Other[Load]",
  );
});
