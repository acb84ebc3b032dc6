/** Periods in two columns, files without headers, headers that nobody knows (cases I1, I2, I8). Right values are those of the cases. */
import { noAnswers, type Choices } from "../../src/import/chosenPlan";
import { datasetKinds } from "../../src/import/datasetKinds";
import type { MappedColumn } from "../../src/import/plan";
import { canBeRead } from "../../src/import/questions";
import { likelyKind } from "../../src/import/understoodSource";
import { understandInParts } from "../../src/import/understoodSource";
import { noContext } from "./grids";
import { atOnce, figuresOf, fileOf, fixture, readFile, reasonsOf, understood } from "./reading";

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;
const byHand = (column: number): MappedColumn => ({ source: { from: "column", column }, score: 1, reason: { code: "chosen", values: {} } });

describe("year and month in two columns", () => {
  it.each([
    ["yearmonth.csv", ["ALPHA Nov 2025 100", "ALPHA Dec 2025 120", "ALPHA Jan 2026 90", "BETA Dec 2025 40", "BETA Jan 2026 45"]],
    ["monthname_year.csv", ["ALPHA Jan 2026 100", "ALPHA Feb 2026 120", "BETA Jan 2026 40"]],
    ["annee_mois.csv", ["Alpha Nov 2025 1100.5", "Alpha Dec 2025 1200", "Alpha Jan 2026 900", "Bêta Jan 2026 45"]],
  ])("are the period: %s", (name, right) => {
    const read = readFile(fixture(name), { kind: "demand" });
    expect([read.questions, figuresOf(read), read.result.rejected]).toEqual([[], right, []]);
  });

  it("are the week where a company plans by week, and listed where it plans by month", () => {
    const text = lines("Famille;Année;Semaine;Quantité", "Alpha;2026;12;5", "Alpha;2026;13;6");
    expect(reasonsOf(readFile(text, { kind: "demand" }))).toEqual(["2 weekNotMonth", "3 weekNotMonth"]);
    const byWeek = readFile(text, { kind: "demand" }, { bucket: "week", families: [], orderPeriods: new Map() });
    // 16 and 23 March 2026 are Mondays.
    expect(byWeek.result.rows.map((row) => row["Period"])).toEqual([46_097, 46_104]);
  });

  it.each([
    ["Famille;Année;Trimestre;Quantité", "Alpha;2026;3;5", "quarterNotMonth"],
    ["Famille;Exercice;Période;Quantité", "Alpha;2026;3;5", "fiscalNotMonth"],
    ["MATNR;GJAHR;MONAT;Quantity", "Alpha;2026;3;5", "fiscalNotMonth"],
  ])("are listed where they are no month: %s", (header, row, code) => {
    const { plan, result } = readFile(lines(header, row, row.replace("Alpha", "Beta")), {
      kind: "demand",
      chosen: { Family: byHand(0), Period: byHand(4) },
    });
    expect([plan.layout.headers[4], result.rejected.map(({ reason }) => reason.code)]).toEqual([
      expect.stringContaining(" + "),
      [code, code],
    ]);
  });

  it("list rows whose month is none", () => {
    const read = readFile(lines("Item;Year;Month;Qty", "A;2026;1;5", "A;2026;13;6", "A;2026;;7", "A;2026;2;8"), { kind: "demand" });
    expect([figuresOf(read), reasonsOf(read)]).toEqual([
      ["A Jan 2026 5", "A Feb 2026 8"],
      ["3 notDate", "4 notDate"],
    ]);
  });
});

describe("a file that nobody knows", () => {
  it.each(["nohead.csv", "nohead2.csv", "sap_codes.csv"])("is read by hand with any kind: %s", (name) => {
    const source = understood(fixture(name));
    for (const { id, inputs } of datasetKinds) {
      const chosen = Object.fromEntries(
        inputs.map((input, place) => [input.name, byHand(place % source.understanding.layout.headers.length)]),
      );
      const read = readFile(fixture(name), { kind: id, chosen });
      expect(read.questions.filter(({ code }) => code === "missingColumn" || code === "oneOf")).toEqual([]);
    }
  });

  it("without headers keeps its first row", () => {
    const read = readFile(fixture("nohead2.csv"), { kind: "demand" });
    expect([read.plan.layout.headerRow, figuresOf(read)]).toEqual([
      -1,
      ["ALPHA Jan 2026 100", "ALPHA Feb 2026 500", "BETA Jan 2026 300", "BETA Feb 2026 400"],
    ]);
  });

  it("offers its years and months together, and takes none of several", () => {
    const grid = fixture("nohead.csv");
    const open = readFile(grid, { kind: "demand" });
    expect(open.questions).toContainEqual({ code: "missingColumn", input: "Period", canBeTyped: true });
    const column = open.plan.layout.headers.indexOf("D + E");
    const chosen: Choices["chosen"] = { Family: byHand(0), Period: byHand(column), Quantity: byHand(5) };
    const read = readFile(grid, { kind: "demand", chosen, answers: noAnswers });
    expect([canBeRead(read.questions), figuresOf(read)]).toEqual([true, ["0711 Jul 2026 100", "0712 Jan 2026 500", "0712 Feb 2026 450"]]);
  });

  it("of SAP codes has no kind before it is chosen, and is read right by hand", () => {
    expect(likelyKind(understood(fixture("sap_codes.csv")))).toBeUndefined();
    const chosen = { Family: byHand(0), Period: byHand(1), Quantity: byHand(2) };
    expect(figuresOf(readFile(fixture("sap_codes.csv"), { kind: "demand", chosen }))).toEqual([
      "000000000010001 Jan 2026 1200",
      "000000000010001 Feb 2026 1350.5",
      "000000000010002 Jan 2026 80",
    ]);
  });

  it("may have its headers in another row, or none, as a person says", () => {
    const grid = fileOf(lines("Report;x;y", "Alpha;2026-01;5", "Beta;2026-01;6"));
    const said = (row: number) => atOnce(understandInParts(grid, noContext, row)).understanding.layout;
    expect([understood(grid).understanding.layout.headerRow, said(-1), said(1)]).toMatchObject([
      0,
      { headerRow: -1, headers: ["A", "B", "C"] },
      { headerRow: 1, headers: ["Alpha", "2026-01", "5"] },
    ]);
  });
});

describe("months that are none", () => {
  it("under a header that says month are listed, never dropped", () => {
    const grid = fixture("year-number-month.csv");
    for (const kind of ["sales", "demand"] as const) {
      const read = readFile(grid, { kind, chosen: { Family: byHand(0) } });
      expect([read.result.imported, new Set(reasonsOf(read).map((reason) => reason.split(" ")[1]))]).toEqual([0, new Set(["notDate"])]);
    }
  });
});
