/** Several rows of one key (cases I5 and I7), and money beside units (I6). Right values are those of the cases. */
import { noAnswers } from "../../src/import/chosenPlan";
import { figuresOf, fixture, readFile, reasonsOf } from "./reading";

const lines = (...rows: string[]) => `${rows.join("\r\n")}\r\n`;

describe("rows that are finer than the table", () => {
  it("are added up where two columns together make them so", () => {
    const read = readFile(fixture("two_dims.csv"), { kind: "demand" });
    expect([figuresOf(read), read.result.rejected]).toEqual([["Alpha Jan 2026 60", "Alpha Feb 2026 60"], []]);
    expect([read.plan.sameKey, read.plan.finerBy]).toEqual(["sum", "SKU_ID, Region"]);
  });

  it("are added up where one column makes them so", () => {
    expect(figuresOf(readFile(fixture("one_dim.csv"), { kind: "demand" }))).toEqual(["Alpha Jan 2026 30", "Alpha Feb 2026 30"]);
  });

  it("are added up where they are days of a month, two of which may be the same", () => {
    const read = readFile(fixture("daily.csv"), { kind: "demand" });
    expect([figuresOf(read), read.plan.finerBy]).toEqual([["Alpha Jan 2026 60", "Alpha Feb 2026 45"], "Date"]);
  });

  it("are listed where nothing tells them apart, however the month is written", () => {
    const read = readFile(lines("Family;Month;Quantity", "Alpha;2026-01;5", "Alpha;janv. 2026;5", "Alpha;01/2026;7"), { kind: "demand" });
    expect([figuresOf(read), reasonsOf(read)]).toEqual([["Alpha Jan 2026 5"], ["3 duplicate", "4 duplicate"]]);
  });
});

describe("rows of several versions, measures, units or currencies", () => {
  it.each([
    ["Version", "Budget", "Réel", "version"],
    ["Type", "BUD", "Actuals", "version"],
    ["Scénario", "Scénario A", "Scénario B", "version"],
    ["Indicateur", "Volume", "CA", "measure"],
    ["data field", "orders open", "forecast total", "measure"],
    ["Info", "Volume", "Marge", "measure"],
    ["Unité", "kg", "pcs", "unit"],
    ["Devise", "EUR", "USD", "currency"],
  ])("are asked about: %s with %s and %s", (header, one, other, about) => {
    const text = lines(`Famille;Mois;${header};Quantité`, `Alpha;2026-01;${one};100`, `Alpha;2026-01;${other};120`);
    const open = readFile(text, { kind: "demand" });
    expect(open.questions).toEqual([{ code: "pick", column: 2, header, about, words: [one, other] }]);
    const picked = readFile(text, { kind: "demand", answers: { ...noAnswers, picks: { 2: other } } });
    expect([picked.questions, figuresOf(picked), reasonsOf(picked)]).toEqual([[], ["Alpha Jan 2026 120"], ["2 notChosen"]]);
    const all = readFile(text, { kind: "demand", answers: { ...noAnswers, picks: { 2: "" }, sameKey: "sum" } });
    expect([all.questions, figuresOf(all)]).toEqual([[], ["Alpha Jan 2026 220"]]);
  });

  it("are asked about where no key repeats too", () => {
    const text = lines("Famille;Mois;Version;Quantité", "Alpha;2026-01;Réel;100", "Alpha;2026-02;Budget;120");
    expect(readFile(text, { kind: "demand" }).questions).toMatchObject([{ code: "pick", words: ["Réel", "Budget"] }]);
  });

  it("are no question where the column holds names, or one word", () => {
    const text = lines("Famille;Mois;Région;Version;Quantité", "Alpha;2026-01;Nord;Réel;100", "Alpha;2026-01;Sud;Réel;120");
    const read = readFile(text, { kind: "demand" });
    expect([read.questions, figuresOf(read)]).toEqual([[], ["Alpha Jan 2026 220"]]);
  });
});

describe("money beside units", () => {
  it.each([
    ["value_volume.csv", "Sales Volume"],
    ["net_units.csv", "Units_Sold"],
    ["ventes_eur_unites.csv", "Ventes unités"],
  ])("leaves the units to the quantity (%s)", (name, column) => {
    const read = readFile(fixture(name), { kind: "demand" });
    const source = read.plan.mapping["Quantity"]?.source;
    expect(source?.from === "column" && read.plan.layout.headers[source.column]).toBe(column);
    expect(figuresOf(read)).toEqual(["A1 Jan 2026 120", "A1 Feb 2026 130", "A2 Jan 2026 40"]);
  });

  it("leaves the money to the amount", () => {
    const amounts = (name: string) => readFile(fixture(name), { kind: "sales" }).result.rows.map((row) => [row["Amount"], row["Quantity"]]);
    const right = [
      [1200.5, 120],
      [1300.5, 130],
      [400.25, 40],
    ];
    expect(["value_volume.csv", "net_units.csv", "ventes_eur_unites.csv"].map(amounts)).toEqual([right, right, right]);
  });

  it("asks for the quantity where there is only money", () => {
    const read = readFile(lines("Famille;Mois;Ventes EUR", "Alpha;2026-01;100"), { kind: "demand" });
    expect(read.questions).toMatchObject([{ code: "missingColumn", input: "Quantity" }]);
  });
});
