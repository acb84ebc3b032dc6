/** Units in cells: thousands and minutes become figures and hours, and what another word contradicts is listed. Values by hand. */
import { noAnswers, type Answers } from "../../src/import/chosenPlan";
import { explainNotice } from "../../src/import/noticeSentences";
import { canBeRead } from "../../src/import/questions";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import { sheetGrid } from "./grids";
import { figuresOf, readFile, reasonsOf } from "./reading";

const lines = (...rows: string[]): string => `${rows.join("\n")}\n`;
const read = (kind: DatasetKindId, answers: Partial<Answers>, ...rows: string[]) =>
  readFile(lines(...rows), { kind, answers: { ...noAnswers, ...answers } });
const values = (file: ReturnType<typeof read>, input: string) => file.result.rows.map((row) => row[input]);

describe("thousands in cells", () => {
  it.each([
    ["5 Mio", 5_000_000],
    ["5 TEUR", 5_000],
    ["5 keur", 5_000],
    ["5 milliers", 5_000],
  ])("across months are never read as they are: %s", (cell, right) => {
    const file = read("sales", {}, "Famille;2026-01;2026-02", `Alpha;${cell};${cell}`);
    expect([[right, right], []]).toContainEqual(values(file, "Amount"));
  });

  it.each([
    ["12 kpcs", 12_000],
    ["5 kt", 5_000],
    ["5 Tsd", 5_000],
    ["1,5 Mio", 1_500_000],
  ])("in a column are multiplied, and a person sees it: %s", (cell, right) => {
    const file = read("demand", {}, "Famille;Mois;Quantité", `Alpha;2026-01;${cell}`);
    expect(values(file, "Quantity")).toEqual([right]);
    expect(file.questions).toContainEqual(expect.objectContaining({ code: "unit", input: "Quantity" }));
  });

  it.each([
    ["Mio", [5_000_000]],
    ["Tsd", [7_000]],
    ["", [5_000_000, 7_000]],
  ])("of several words are each what they say: %s", (word, right) => {
    const rows = ["Famille;Mois;Quantité", "Alpha;2026-01;5 Mio", "Bêta;2026-01;7 Tsd"];
    expect(canBeRead(read("demand", {}, ...rows).questions)).toBe(false);
    expect(values(read("demand", { picks: { 3: word } }, ...rows), "Quantity")).toEqual(right);
  });

  it.each(["5 Mt", "5 Mrd"])("that no header would say are listed: %s", (cell) => {
    expect(reasonsOf(read("demand", {}, "Famille;Mois;Quantité", `Alpha;2026-01;${cell}`))).toEqual(["2 unitInCell"]);
  });

  it.each([
    ['0"k"', [5_000]],
    ['0" kpcs"', [5_000]],
    ['0"M"', []],
  ])("that a number format writes are multiplied or listed: %s", (format, right) => {
    const grid = sheetGrid([
      ["Famille", "Mois", "Quantité"],
      ["Alpha", "2026-01", { value: 5, text: "5", format }],
    ]);
    expect(readFile(grid, { kind: "demand" }).result.rows.map((row) => row["Quantity"])).toEqual(right);
  });

  it("said in the header are not said of kilograms", () => {
    expect(reasonsOf(read("demand", {}, "Famille;Mois;Quantité (milliers)", "Alpha;2026-01;5 kg"))).toEqual(["2 unitInCell"]);
  });
});

describe("times in cells", () => {
  const header = "Famille;Ressource;Heures par unité";
  it.each([
    ["min", [0.15]],
    ["h", [0.5]],
    ["", [0.15, 0.5]],
  ])("of several units are each what they say: %s", (word, right) => {
    const file = read("routing", { picks: { 3: word } }, header, "Alpha;Four;9 min", "Bêta;Four;0.5 h");
    expect(values(file, "Hours per unit")).toEqual(right);
    expect(canBeRead(file.questions)).toBe(true);
  });

  it.each([
    ["Temps unitaire (min)", "0,5 h", 0.5],
    ["Temps unitaire (min)", "30 s", 30 / 3600],
    ["Temps unitaire (min)", "9 min", 0.15],
    ["Heures pour 1000", "9 min", 0.00015],
  ])("count before those of the header: %s, %s", (title, cell, right) => {
    const file = read("routing", {}, `Famille;Ressource;${title}`, `Alpha;Four;${cell}`);
    expect(Number(values(file, "Hours per unit")[0])).toBeCloseTo(right, 12);
  });
});

describe("a unit that something else contradicts is listed", () => {
  it.each<[string, DatasetKindId, string[]]>([
    ["the header", "demand", ["Famille;Mois;Quantité (kg)", "Alpha;2026-01;5 t"]],
    ["a header with “en”", "demand", ["Famille;Mois;Quantité en kg", "Alpha;2026-01;5 t"]],
    ["a column of units", "demand", ["Famille;Mois;Quantité;Unité", "Alpha;2026-01;5 t;kg"]],
    ["a title", "demand", ["Demande (kg);;", "Famille;Mois;Quantité", "Alpha;2026-01;5 t"]],
    ["a title over months", "demand", ["Demande (kg);;", "Famille;2026-01;2026-02", "Alpha;5 t;"]],
    ["hours", "capacity", ["Ressource;Mois;Heures", "Four;2026-01;20 j"]],
    ["a price in cents", "sales", ["Famille;Mois;Quantité;Prix unitaire", "Alpha;2026-01;2;95 ct"]],
    ["a price in thousands", "sales", ["Famille;Mois;Quantité;Prix unitaire", "Alpha;2026-01;2;95 keur"]],
    ["an amount", "sales", ["Famille;Mois;Montant", "Alpha;2026-01;5 kg"]],
    ["a cover in periods", "families", ["Famille;Couverture cible", "Alpha;2 sem"]],
    ["a delay in periods", "routing", ["Famille;Ressource;Heures par unité;Décalage", "Alpha;Four;1;2 sem"]],
  ])("%s", (_, kind, rows) => {
    const file = read(kind, {}, ...rows);
    expect(file.result.rows).toEqual([]);
    expect(reasonsOf(file).map((reason) => reason.split(" ")[1])).toEqual(["unitInCell"]);
    // Nothing says that what is listed was read.
    for (const language of ["en", "fr"] as const)
      expect(file.result.notices.map((notice) => explainNotice(notice, language)).filter((said) => /read as|lues? /.test(said))).toEqual(
        [],
      );
  });

  it("and the same one in other words is read", () => {
    const agreed = [
      read("demand", {}, "Famille;Mois;Quantité (kg)", "Alpha;2026-01;5 kg"),
      read("demand", {}, "Famille;Mois;Quantité;Unité", "Alpha;2026-01;5 t;tonnes"),
      read("demand", {}, "Demande (pièces);;", "Famille;Mois;Quantité(s)", "Alpha;2026-01;5 pcs"),
    ];
    for (const file of agreed) expect(figuresOf(file)).toEqual(["Alpha Jan 2026 5"]);
    expect(values(read("capacity", {}, "Ressource;Mois;Jours ouvrés", "Four;2026-01;20 j"), "Working days")).toEqual([20]);
    expect(values(read("sales", {}, "Famille;Mois;Montant", "Alpha;2026-01;5 euros"), "Amount")).toEqual([5]);
  });

  it("and a bare zero is nothing in every unit", () => {
    const file = read("capacity", {}, "Ressource;Mois;Heures", "Four;2026-01;20 j", "Presse;2026-01;0");
    expect(values(file, "Hours")).toEqual([0]);
  });
});
