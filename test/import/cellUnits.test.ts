/** Figures with their unit in the cell: read where all cells of the column agree, asked about or listed where they do not. */
import { noUnit, unitIn } from "../../src/import/cellUnits";
import { noAnswers } from "../../src/import/chosenPlan";
import { explainNotice } from "../../src/import/noticeSentences";
import { explainProblem } from "../../src/import/problems";
import { canBeRead } from "../../src/import/questions";
import { figuresOf, readFile, reasonsOf } from "./reading";

it.each([
  ["1 234 kg", "1 234", "kg"],
  ["1\u202f234,5 kg", "1\u202f234,5", "kg"],
  ["1,234.50 pcs", "1,234.50", "pcs"],
  ["-3t", "-3", "t"],
  ["(12) kg", "(12)", "kg"],
  ["9 min.", "9", "min."],
])("tells %s apart", (text, figure, unit) => expect(unitIn(text)).toEqual({ figure, unit }));

it.each(["12 k", "3 M", "12 k€", "5 EUR", "12 %", "Lot 12", "12", "kg", "1e5", "12 V 3 A", "2026-01", "3 rue Foch"])("leaves %s", (text) =>
  expect(unitIn(text)).toBeUndefined(),
);

describe.each(["fr", "en"] as const)("a column of one unit (%s)", (language) => {
  const text =
    language === "fr"
      ? "Famille;Mois;Quantité\nAlpha;2026-01;1 234,5 kg\nAlpha;2026-02;980 Kg\nBêta;2026-01;0\nBêta;2026-02;\n"
      : "Family,Month,Quantity\nAlpha,2026-01,1234.5 kg\nAlpha,2026-02,980 Kg\nBeta,2026-01,0\nBeta,2026-02,\n";
  const beta = language === "fr" ? "Bêta" : "Beta";

  it("is read, and the preview says so", () => {
    const file = readFile(text, { kind: "demand" });
    expect(figuresOf(file)).toEqual(["Alpha Jan 2026 1234.5", "Alpha Feb 2026 980", `${beta} Jan 2026 0`]);
    expect(file.plan.layout.headers[2]).toBe(language === "fr" ? "Quantité (kg)" : "Quantity (kg)");
    const said = file.result.notices.map((notice) => explainNotice(notice, language)).find((sentence) => /\bkg\b/.test(sentence));
    expect(said).toMatch(language === "fr" ? /^Quantité \(kg\)\s: 2 cellules .* en kg\.$/ : /^Quantity \(kg\): 2 cells .* in kg\.$/);
  });
});

it("takes minutes for what they are, and says so", () => {
  const file = readFile("Famille;Ressource;Temps unitaire\nAlpha;Four;9 min\nBêta;Four;12 min\n", { kind: "routing" });
  expect(file.result.rows.map((row) => row["Hours per unit"])).toEqual([0.15, 0.2]);
  expect(file.questions).toContainEqual(expect.objectContaining({ code: "unit", factor: 1 / 60 }));
});

it("asks which of several units is meant, and adds nothing up before", () => {
  const text = "Famille;Mois;Quantité\nAlpha;2026-01;1 234 kg\nAlpha;2026-01;2 t\nBêta;2026-01;5 kg\n";
  const open = readFile(text, { kind: "demand" });
  expect(open.questions).toContainEqual(expect.objectContaining({ code: "pick", about: "unit", words: ["kg", "t"] }));
  expect(canBeRead(open.questions)).toBe(false);
  const file = readFile(text, { kind: "demand", answers: { ...noAnswers, picks: { 3: "kg" } } });
  expect(figuresOf(file)).toEqual(["Alpha Jan 2026 1234", "Bêta Jan 2026 5"]);
  expect(reasonsOf(file)).toEqual(["3 notChosen"]);
});

it("asks where some figures have a unit and some have none", () => {
  const file = readFile("Famille;Mois;Quantité\nAlpha;2026-01;1 234 kg\nBêta;2026-01;5\n", { kind: "demand" });
  expect(file.questions).toContainEqual(expect.objectContaining({ code: "pick", words: ["kg", noUnit] }));
});

it("reads months across in one unit, and lists those of several with what to do", () => {
  expect(figuresOf(readFile("Famille;2026-01;2026-02\nAlpha;5 kg;6 kg\n", { kind: "demand" }))).toEqual([
    "Alpha Jan 2026 5",
    "Alpha Feb 2026 6",
  ]);
  const file = readFile("Famille;2026-01;2026-02\nAlpha;5 kg;6 t\n", { kind: "demand" });
  expect(reasonsOf(file)).toEqual(["2 unitInCell", "2 unitInCell"]);
  const [first] = file.result.rejected;
  expect(first && explainProblem(first, "fr").reason).toMatch(/^«\s5 kg\s» porte/);
});

it("leaves names alone that end in a unit", () => {
  const file = readFile("Famille;Format;Mois;Quantité\nJus;500 ml;2026-01;5\nEau;250 ml;2026-01;6\n", { kind: "demand" });
  expect(file.plan.layout.headers).toEqual(["Famille", "Format", "Mois", "Quantité"]);
  expect(figuresOf(file)).toEqual(["Jus Jan 2026 5", "Eau Jan 2026 6"]);
});
