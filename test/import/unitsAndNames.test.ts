/** Units in cells: names that end in one stay whole, formats of numbers are read like texts, and spellings of one unit are one unit. */
import { noAnswers } from "../../src/import/chosenPlan";
import { unitOfFormat } from "../../src/import/formatUnits";
import { numberCell } from "../../src/import/cellOfFile";
import { explainNotice } from "../../src/import/noticeSentences";
import { unitKey } from "../../src/import/unitKey";
import { sheetGrid } from "./grids";
import { figuresOf, readFile, reasonsOf } from "./reading";

const column = (place: number) =>
  ({ source: { from: "column", column: place }, score: 1, reason: { code: "chosen", values: {} } }) as const;

describe("names that end in a unit", () => {
  it("stay whole where nothing says what the columns are", () => {
    const file = readFile("500 ml;2026-01;5 pcs\n250 ml;2026-01;6 pcs\n", { kind: "demand" });
    expect(figuresOf(file)).toEqual(["500 ml Jan 2026 5", "250 ml Jan 2026 6"]);
  });

  it.each(["Produit", "Famille", "Product"])("stay whole under %s beside figures with units", (header) => {
    const file = readFile(`${header};Mois;Quantité\n1 l;2026-01;5 pcs\n2 l;2026-01;6 pcs\n`, {
      kind: "demand",
      chosen: { Family: column(0) },
    });
    expect(file.plan.layout.headers).toEqual([header, "Mois", "Quantité (pcs)"]);
    expect(figuresOf(file)).toEqual(["1 l Jan 2026 5", "2 l Jan 2026 6"]);
  });

  it("stay whole where a column that looked like figures is chosen for names", () => {
    const text = "Volume;Mois;Quantité\n500 ml;2026-01;5\n1 l;2026-01;6\n";
    const file = readFile(text, { kind: "demand", chosen: { Family: column(0), Quantity: column(2) } });
    expect(figuresOf(file)).toEqual(["500 ml Jan 2026 5", "1 l Jan 2026 6"]);
    expect(file.questions.filter(({ code }) => code === "pick")).toEqual([]);
    expect(file.result.notices.filter(({ code }) => code === "cellUnit")).toEqual([]);
  });

  it("do not change a column that only stands beside the figures", () => {
    const file = readFile("Famille;Format;Mois;Quantité\nJus;500 ml;2026-01;5 pcs\nEau;250 ml;2026-01;6 pcs\n", { kind: "demand" });
    expect(file.plan.layout.headers).toEqual(["Famille", "Format", "Mois", "Quantité (pcs)"]);
    expect(figuresOf(file)).toEqual(["Jus Jan 2026 5", "Eau Jan 2026 6"]);
  });
});

describe("families across", () => {
  it("keep their names where all figures have one unit", () => {
    const file = readFile("Mois;Alpha;Bêta\n2026-01;5 kg;6 kg\n2026-02;7 kg;8 Kg\n", { kind: "demand" });
    expect(figuresOf(file)).toEqual(["Alpha Jan 2026 5", "Bêta Jan 2026 6", "Alpha Feb 2026 7", "Bêta Feb 2026 8"]);
  });

  it.each([
    ["two units", "5 kg;6 t", ["2 unitInCell", "2 unitInCell"], []],
    ["thousands", "5 milliers;6 milliers", ["2 unitInCell", "2 unitInCell"], []],
    ["minutes", "5 min;6 min", ["2 unitInCell", "2 unitInCell"], []],
    ["some without", "5 kg;6", ["2 unitInCell"], ["Bêta Jan 2026 6"]],
  ])("list figures in %s, and add nothing to their names", (_, cells, reasons, figures) => {
    const file = readFile(`Mois;Alpha;Bêta\n2026-01;${cells}\n`, { kind: "demand" });
    expect(file.plan.layout.headers).toEqual(["Mois", "Alpha", "Bêta"]);
    expect(reasonsOf(file)).toEqual(reasons);
    expect(figuresOf(file)).toEqual(figures);
  });
});

describe("the format of a number", () => {
  it.each([
    ['#,##0" kg"', "kg"],
    ['0" min"', "min"],
    ["0.0\\ \\k\\g", "kg"],
    ['General" pcs"', "pcs"],
    ['#,##0" kg";[Red]-#,##0" kg"', "kg"],
    ["#,##0 [$kg-40C]", "kg"],
    ['#,##0" k€"', "k€"],
    ['#,##0" milliers"', "milliers"],
  ])("shows a unit: %s", (format, unit) => expect(unitOfFormat(format)).toBe(unit));

  it.each([
    undefined,
    "#,##0.00",
    '"Lot "0',
    "#,##0.00 [$€-40C]",
    '#,##0" EUR"',
    '#,##0," t"',
    "0%",
    '0.0%" marge"',
    '[h]:mm" h"',
    'dd/mm/yyyy" j"',
    '[<1000]0" kg";0.0," t"',
    "_-* #,##0.00_-;-* #,##0.00_-",
    "0.00E+00",
  ])("shows none: %s", (format) => expect(unitOfFormat(format)).toBeUndefined());

  const shown = (value: number, format: string) => ({ value, text: String(value), format });

  it("is read like a unit in the cell: minutes are minutes", () => {
    const rows = [
      ["Famille", "Ressource", "Heures par unité"],
      ["Alpha", "Four", shown(9, '0" min"')],
      ["Bêta", "Four", shown(12, '0" min"')],
    ];
    const file = readFile(sheetGrid(rows), { kind: "routing" });
    expect(file.plan.layout.headers[2]).toBe("Heures par unité (min)");
    expect(file.result.rows.map((row) => row["Hours per unit"])).toEqual([0.15, 0.2]);
    expect(file.result.notices.map((notice) => explainNotice(notice, "en")).join()).toContain("“9 min” (row 2)");
  });

  it("makes a person say which of several units is meant", () => {
    const rows = [
      ["Famille", "Mois", "Quantité"],
      ["Alpha", "2026-01", shown(1_234.5, '#,##0" kg"')],
      ["Bêta", "2026-01", shown(20, '#,##0" t"')],
    ];
    expect(readFile(sheetGrid(rows), { kind: "demand" }).questions).toContainEqual(
      expect.objectContaining({ code: "pick", about: "unit", words: ["kg", "t"] }),
    );
    const file = readFile(sheetGrid(rows), { kind: "demand", answers: { ...noAnswers, picks: { 3: "kg" } } });
    expect(figuresOf(file)).toEqual(["Alpha Jan 2026 1234.5"]);
  });

  it("lists what months across have in several units", () => {
    const rows = [
      ["Famille", "2026-01", "2026-02"],
      ["Alpha", shown(5, '0" kg"'), shown(6, '0" t"')],
    ];
    expect(reasonsOf(readFile(sheetGrid(rows), { kind: "demand" }))).toEqual(["2 unitInCell", "2 unitInCell"]);
  });
});

it("takes no time of day and no date for a figure", () => {
  const rows = [
    ["Ressource", "Mois", "Heures"],
    ["Four", "2026-01", numberCell(0.5, "[h]:mm")],
    ["Presse", "2026-01", numberCell(46_054, "dd/mm/yyyy")],
    ["Tour", "2026-01", numberCell(12, '[Red]#,##0.00" "')],
  ];
  const file = readFile(sheetGrid(rows), { kind: "capacity" });
  expect(file.result.rows.map((row) => [row["Resource"], row["Hours"]])).toEqual([["Tour", 12]]);
  expect(file.result.rejected.map(({ row, text, reason }) => [row, text, reason.code])).toEqual([
    [2, "12:00", "notNumber"],
    [3, "2026-02-01", "notNumber"],
  ]);
});

describe("one unit", () => {
  it.each([
    ["palette", "palettes"],
    ["min", "mn"],
    ["min.", "Minutes"],
    ["T", "to"],
    ["pièce", "pcs"],
    ["h", "heures"],
    ["sac", "sacs"],
  ])("may be written %s and %s", (one, other) => expect(unitKey(one)).toBe(unitKey(other)));

  it.each([
    ["kg", "t"],
    ["min", "h"],
    ["m", "min"],
    ["m", "m2"],
    ["pcs", "palettes"],
    ["m²", "m³"],
  ])("is neither %s nor %s", (one, other) => expect(unitKey(one)).not.toBe(unitKey(other)));

  it("is asked about no more in its plural", () => {
    const file = readFile("Famille;Mois;Quantité\nAlpha;2026-01;1 palette\nBêta;2026-01;6 palettes\n", { kind: "demand" });
    expect(file.questions).toEqual([]);
    expect(figuresOf(file)).toEqual(["Alpha Jan 2026 1", "Bêta Jan 2026 6"]);
  });

  it.each(["Total;;15", "Gamma;2026-01;0,00", "Total Alpha;;9"])("is not doubted because of %s", (line) => {
    const file = readFile(`Famille;Mois;Quantité\nAlpha;2026-01;9 kg\nBêta;2026-01;6 kg\n${line}\n`, { kind: "demand" });
    expect(file.questions.filter(({ code }) => code === "pick")).toEqual([]);
    expect(figuresOf(file).slice(0, 2)).toEqual(["Alpha Jan 2026 9", "Bêta Jan 2026 6"]);
  });

  it("is doubted because of a company called Total Energies, and of a remark about a total", () => {
    for (const line of ["Total Energies;2026-01;5;", "Gamma;2026-01;5;total"]) {
      const file = readFile(`Famille;Mois;Quantité;Note\nAlpha;2026-01;9 kg;\n${line}\n`, { kind: "demand" });
      expect(file.questions).toContainEqual(expect.objectContaining({ code: "pick", words: ["kg", "–"] }));
    }
  });

  it("is all that a person is told of once it is picked", () => {
    const text = "Famille;Mois;Quantité\nAlpha;2026-01;2 t\nAlpha;2026-01;1 234 kg\nBêta;2026-01;5 kg\n";
    const file = readFile(text, { kind: "demand", answers: { ...noAnswers, picks: { 3: "kg" } } });
    const said = file.result.notices.find(({ code }) => code === "cellUnit");
    expect(said).toMatchObject({ count: 2, row: 3, values: { text: "1 234 kg", unit: "kg" } });
  });
});

describe("hours under months", () => {
  it("are read as they are", () => {
    const file = readFile("Ressource;2026-01;2026-02\nFour;480 h;460 heures\n", { kind: "capacity" });
    expect(file.result.rows.map((row) => row["Hours"])).toEqual([480, 460]);
  });

  it("are listed where a title speaks of minutes", () => {
    const file = readFile("Capacité (min);;\nRessource;2026-01;2026-02\nFour;480 h;460 h\n", { kind: "capacity" });
    expect(reasonsOf(file)).toEqual(["3 unitInCell", "3 unitInCell"]);
  });
});

describe("versions where families are expected", () => {
  it.each([
    ["above their months", "Étiquettes de lignes;Somme de Quantité\nBudget;\n2026-01;5\n2026-02;6\nRéel;\n2026-01;6\n2026-02;7\n"],
    ["in a column of their own", "Type;Mois;Quantité\nBudget 2026;2026-01;5\nN-1;2026-01;6\n"],
  ])("are asked about %s, and are no families", (_, text) => {
    const file = readFile(text, { kind: "demand" });
    expect(file.result.rows).toEqual([]);
    expect(file.questions).toContainEqual(expect.objectContaining({ code: "pick", column: 0, about: "version" }));
    expect(file.questions).toContainEqual(expect.objectContaining({ code: "missingColumn", input: "Family" }));
  });

  it("are told from names that only contain such a word", () => {
    const file = readFile("Article;Mois;Quantité\nPlan de travail;2026-01;5\nPlan incliné;2026-01;6\n", { kind: "demand", chosen: {} });
    expect(figuresOf(file)).toEqual(["Plan de travail Jan 2026 5", "Plan incliné Jan 2026 6"]);
  });
});

it("gives an example of levels whose upper rows stand below", () => {
  const { indent, ...rest } = { indent: 1, text: "Alpha", value: "Alpha" };
  const rows = [
    ["Étiquettes de lignes", "2026-01", "2026-02"],
    [{ ...rest, indent }, 10, 11],
    [{ ...rest, indent, text: "Bêta", value: "Bêta" }, 20, 22],
    ["Nord", 30, 33],
    [{ ...rest, indent }, 5, 6],
    ["Sud", 5, 6],
  ];
  expect(readFile(sheetGrid(rows), { kind: "demand" }).plan.layout.levels?.example).toEqual(["Nord", "Alpha"]);
});
