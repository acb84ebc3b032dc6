/** Thousands, units of time and headers in short (cases I13, I14, I19). Right values are those of the cases or plain arithmetic. */
import { noAnswers } from "../../src/import/chosenPlan";
import { multiplied } from "../../src/import/figureScale";
import { canBeRead } from "../../src/import/questions";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import { readFile } from "./reading";

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;

describe("thousands", () => {
  it.each<[DatasetKindId, string, string]>([
    ["stock", "Valeur (K€)", "Value"],
    ["stock", "Value k€", "Value"],
    ["sales", "CA (k€)", "Amount"],
    ["sales", "Montant en milliers d'euros", "Amount"],
    ["sales", "Amount (in thousands)", "Amount"],
    ["budget", "Marge (k€)", "Margin"],
    ["budget", "Revenue (kUSD)", "Revenue"],
    ["demand", "Qty ('000)", "Quantity"],
    ["demand", "Quantité (milliers)", "Quantity"],
  ])("in a header of %s are read and shown: %s", (kind, header, input) => {
    const extra = kind === "stock" ? ["Quantity", "7"] : ["Remark", "x"];
    const read = readFile(lines(`Family;Month;${extra[0]};${header}`, `Alpha;2026-01;${extra[1]};1,1`), { kind });
    expect(read.questions).toMatchObject([{ code: "unit", input, header, factor: 1000 }]);
    expect([canBeRead(read.questions), read.result.rows[0]?.[input]]).toEqual([true, 1100]);
    const corrected = readFile(lines(`Family;Month;${extra[0]};${header}`, `Alpha;2026-01;${extra[1]};1,1`), {
      kind,
      answers: { ...noAnswers, factors: { [input]: 1 } },
    });
    expect(corrected.result.rows[0]?.[input]).toBe(1.1);
  });

  it("in a title above are read and shown", () => {
    const text = lines("Chiffre d'affaires (en milliers);;", "Famille;janv. 2026;févr. 2026", "Alpha;5;6");
    const read = readFile(text, { kind: "sales" });
    expect(read.questions).toMatchObject([{ code: "unit", input: "Amount", factor: 1000 }]);
    expect(read.result.rows.map((row) => row["Amount"])).toEqual([5000, 6000]);
  });

  it.each(["Chiffre d'affaires", "CA (k€)"])("said in the cells are read once, under %s too", (header) => {
    const read = readFile(lines(`Famille;Mois;${header}`, "Alpha;2026-01;12 k€", "Alpha;2026-02;14,5 k€"), { kind: "sales" });
    expect(read.result.rows.map((row) => row["Amount"])).toEqual([12_000, 14_500]);
  });

  it("leave prices, other columns and names alone", () => {
    const read = readFile(lines("Family;Price;Unit cost", "Alpha;12;5"), { kind: "families" });
    expect([read.questions, read.result.rows[0]]).toMatchObject([[], { Price: 12, "Unit cost": 5 }]);
    const families = readFile(lines("Family;Month;Quantity", "k€ box;2026-01;5"), { kind: "demand" });
    expect([families.questions, families.result.rows[0]?.["Quantity"]]).toEqual([[], 5]);
  });
});

describe("the unit of times", () => {
  const routing = (header: string, factor?: number) =>
    readFile(lines(`Famille;Ressource;${header}`, "Alpha;Presse;9"), {
      kind: "routing",
      ...(factor !== undefined && { answers: { ...noAnswers, factors: { "Hours per unit": factor } } }),
    });
  it.each([
    ["Temps unitaire (min)", 0.15],
    ["Temps unitaire [mn]", 0.15],
    ["Unit time (minutes)", 0.15],
    ["Temps unitaire (s)", 0.0025],
    ["Cycle time (sec)", 0.0025],
    ["Temps unitaire (centièmes)", 0.09],
    ["Temps gamme (h)", 9],
    ["Temps (h/100)", 0.09],
    ["Heures pour 1000", 0.009],
  ])("is read in the header: %s", (header, right) => {
    const read = routing(header);
    expect([canBeRead(read.questions), read.result.rows[0]?.["Hours per unit"]]).toEqual([true, right]);
  });

  it("is asked where the header does not say it, and nothing goes in before", () => {
    const open = routing("Temps unitaire");
    expect(open.questions).toMatchObject([{ code: "unit", input: "Hours per unit", choices: [1, 1 / 60, 1 / 3600, 0.01] }]);
    expect(canBeRead(open.questions)).toBe(false);
    expect(routing("Temps unitaire", 1 / 60).result.rows[0]?.["Hours per unit"]).toBe(0.15);
  });

  it("is never taken from a pace: 60 pieces an hour are not 60 hours a piece", () => {
    for (const header of ["Cadence (pcs/h)", "Cadence", "Pièces par heure", "Units per hour"])
      expect(routing(header).questions).toMatchObject([{ code: "missingColumn", input: "Hours per unit" }]);
  });

  it("is no question for hours", () => {
    expect(routing("Heures par unité").questions).toEqual([]);
  });
});

describe("a figure multiplied", () => {
  it.each([
    [1.1, 1000, 1100],
    [0.07, 1000, 70],
    [9, 1 / 60, 0.15],
    [7, 1 / 3600, 7 / 3600],
    [1.1, 0.01, 0.011],
    [1e-7, 1000, 1e-4],
  ])("%s by %s is %s", (figure, factor, right) => {
    expect(multiplied(figure, factor)).toBeCloseTo(right, 15);
  });
});

describe("short headers", () => {
  it("are read in full", () => {
    const header = "N° cde;Client;Fam.;Date cde;Date livraison;Qté cdée;Qté livrée";
    const read = readFile(lines(header, "C1;Dupont;Alpha;2026-01-05;2026-01-20;10;9"), { kind: "deliveries" });
    expect(read.result.rows).toMatchObject([
      { Order: "C1", Customer: "Dupont", Family: "Alpha", "Delivered date": 46_042, Ordered: 10, Delivered: 9 },
    ]);
  });
});
