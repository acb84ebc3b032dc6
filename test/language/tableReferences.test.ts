/** Formulas that name columns of tables, spelt anew: what is a column and what only looks like one. */
import { respell, type Spelling } from "../../src/language/tableReferences";

const french: Readonly<Record<string, string>> = {
  Quantity: "Quantité",
  Hours: "Heures",
  "Working days": "Jours ouvrés",
  "Overtime limit": "Limite d'heures supplémentaires",
  From: "Du mois",
  To: "Au mois",
};
const spelling: Spelling = {
  header: (table, header) => (table.startsWith("Sop") ? french[header] : undefined),
};

it.each([
  ["=SUM(SopDemand[Quantity])", "=SUM(SopDemand[Quantité])"],
  ["=SopDemand[Quantity]+Mine[Quantity]", "=SopDemand[Quantité]+Mine[Quantity]"],
  ["=SUM(SopDemand[[Quantity]])", "=SUM(SopDemand[[Quantité]])"],
  ["=SUM(SopEvents[[#All],[From]:[To]])", "=SUM(SopEvents[[#All],[Du mois]:[Au mois]])"],
  ["=SopEvents[#Headers]&SopEvents[]", "=SopEvents[#Headers]&SopEvents[]"],
  // An apostrophe in a header is written twice in a formula.
  ["=SUM(SopResources[Overtime limit])", "=SUM(SopResources[Limite d''heures supplémentaires])"],
  ["=[Book1.xlsx]Sheet1!A1+SopDemand[Quantity]", "=[Book1.xlsx]Sheet1!A1+SopDemand[Quantité]"],
  // What stands in a text, or in the name of a sheet, is no column.
  ['="SopDemand[Quantity]"&SopDemand[Quantity]', '="SopDemand[Quantity]"&SopDemand[Quantité]'],
  ["='SopDemand[Quantity]'!A1", "='SopDemand[Quantity]'!A1"],
  ['=IF(SopDemand[Quantity]="Quantity","a ""new"" one")', '=IF(SopDemand[Quantité]="Quantity","a ""new"" one")'],
])("%s", (formula, expected) => expect(respell(formula, spelling)).toBe(expected));

it("knows the table in which a formula stands, and puts brackets around a header with a space", () => {
  expect(respell("=[@Hours]*[@[Working days]]", spelling, "SopCapacity")).toBe("=[@Heures]*[@[Jours ouvrés]]");
  expect(respell("=[@From]", spelling, "SopEvents")).toBe("=[@[Du mois]]");
  expect(respell("=[@Hours]", spelling)).toBe("=[@Hours]");
});

it("comes back to where it began", () => {
  const english = Object.fromEntries(Object.entries(french).map(([id, header]) => [header, id]));
  const formula = "=SUM(SopResources[Overtime limit],SopEvents[[#All],[From]:[To]],SopDemand[Quantity])";
  expect(respell(respell(formula, spelling), { header: (_, header) => english[header] })).toBe(formula);
});
