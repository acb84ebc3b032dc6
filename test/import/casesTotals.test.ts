/** Totals that stand among the rows (cases I4, I18, I20), in the wordings of Excel's pivots, SAP and people. */
import { explainFolded, foldProblems } from "../../src/import/foldProblems";
import { noAnswers } from "../../src/import/chosenPlan";
import { figuresOf, readFile, reasonsOf } from "./reading";

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;

describe("totals", () => {
  it.each([
    "Alpha Total",
    "Total Alpha",
    "Sous-total Alpha",
    "Résultat",
    "Résultat global",
    "Overall Result",
    "Alpha Ergebnis",
    "Gesamtergebnis",
    "Zwischensumme",
    "Sum",
    "Somme",
    "Sum of Alpha",
    "Cumul",
    "Cumul 2026",
    "Total général",
    "Grand Total",
    "TOTAL:",
    "**",
    "Moyenne",
  ])("are listed where the file says “%s”", (total) => {
    const read = readFile(lines("Family;Month;Quantity", "Alpha;2026-01;91", `${total};2026-01;91`), { kind: "demand" });
    expect([figuresOf(read), reasonsOf(read)]).toEqual([["Alpha Jan 2026 91"], ["3 totalRow"]]);
  });

  it.each(["(blank)", "(vide)", "(Leer)"])("of a blank label (%s) are rows without a family", (blank) => {
    const read = readFile(lines("Family;Month;Quantity", "Alpha;2026-01;91", `${blank};2026-01;91`), { kind: "demand" });
    expect(reasonsOf(read)).toEqual(["3 blankKey"]);
  });

  it("are listed in another column than the family too, and where the family is optional", () => {
    const text = lines("Région;Famille;Mois;Montant", "Nord;Alpha;2026-01;91", "Total Nord;;2026-01;91", "Total général;;;91");
    const read = readFile(text, { kind: "sales" });
    expect([read.result.rows.map((row) => row["Amount"]), reasonsOf(read)]).toEqual([[91], ["3 totalRow", "4 totalRow"]]);
  });

  it("are asked about where nothing in the file has that name, and left out until somebody says that they are names", () => {
    const text = lines("Customer;Month;Amount", "Air Liquide;2026-01;40", "Total Energies;2026-01;91");
    const open = readFile(text, { kind: "sales" });
    expect(open.questions).toEqual([{ code: "totals", names: ["Total Energies"] }]);
    expect(reasonsOf(open)).toEqual(["3 totalRow"]);
    const said = readFile(text, { kind: "sales", answers: { ...noAnswers, totalsAreNames: true } });
    expect(said.result.rows.map((row) => row["Amount"])).toEqual([40, 91]);
  });

  it("leave names alone that only begin with such a word", () => {
    const text = lines("Family;Month;Quantity", "TotalEnergies;2026-01;1", "Summer range;2026-01;2", "Resultats+;2026-01;3");
    expect(readFile(text, { kind: "demand" }).result.rows.map((row) => row["Family"])).toEqual(["TotalEnergies", "Summer range"]);
  });

  it("of many months are one line of the notes", () => {
    const months = Array.from(
      { length: 23 },
      (_, month) => `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
    );
    const row = (name: string) => [name, ...months.map(() => "5")].join(";");
    const read = readFile(lines(["Family", ...months].join(";"), row("Alpha"), row("Total")), { kind: "demand" });
    expect([read.result.imported, read.result.rejected.length]).toEqual([23, 23]);
    const folded = foldProblems(read.result.rejected);
    expect(folded.map((problem) => [problem.row.row, problem.times])).toEqual([[3, 23]]);
    expect(folded.map((problem) => explainFolded(problem, "fr").reason)).toEqual([expect.stringContaining("(dans 23 cellules)")]);
  });
});

describe("a row without a figure under any month", () => {
  it("is listed", () => {
    const read = readFile(lines("Family;2026-01;2026-02", "Alpha;1;2", "Beta;;"), { kind: "demand" });
    expect([read.result.records, read.result.imported, reasonsOf(read)]).toEqual([3, 2, ["3 noFigures"]]);
    expect(read.result.rejected[0]?.text).toBe("Beta");
  });
});
