/** Shapes and spellings that exports often have: doubled encodings, families across, weeks and quarters instead of months. */
import { readCsv } from "../../src/import/csv";
import { longerOrShorterPeriod } from "../../src/import/otherPeriods";
import { undoubled } from "../../src/import/doubleEncoding";
import { guessKinds } from "../../src/import/guessKinds";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { serialOf } from "../../src/calendar/days";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import type { ImportContext } from "../../src/import/plan";
import type { SourceGrid } from "../../src/domain/collect/source";
import { csvGrid, noContext, readAllRows } from "./grids";

const [january, february] = [serialOf(2026, 1), serialOf(2026, 2)];
const read = (grid: SourceGrid, kind: DatasetKindId, context: ImportContext = noContext) =>
  readAllRows(grid, proposePlan(understand(grid, "month"), kind, context), context);

/** What a program makes of UTF-8 that it takes for Latin-1; the WHATWG table of Windows-1252 gives the letters of 0x80-0x9f. */
const doubled: readonly (readonly [string, string])[] = [
  ["Guaraná Fantástica", "GuaranÃ¡ FantÃ¡stica"],
  ["Éclairs", "Ã‰clairs"],
  ["Œufs", "Å’ufs"],
  ["Quantité", "QuantitÃ©"],
  ["l’été", "lâ€™Ã©tÃ©"],
  ["12 €", "12 â‚¬"],
  ["1\u00a0234,5", "1Â\u00a0234,5"],
  ["Łódź", "Å\u0081Ã³dÅº"],
];

describe("texts encoded twice", () => {
  it.each(doubled)("reads %s where %s stands", (meant, found) => {
    expect(undoubled(found)).toBe(meant);
  });

  it.each(["Guaraná", "São Tomé", "ÂGE", "Ã", "Ångström", "plain", "漢字Ã©", "Guaraná Ã¡", "CAFÉ»"])("leaves %s alone", (text) => {
    expect(undoubled(text)).toBeUndefined();
  });

  it("reads headers and cells of a file as they were meant and says how many and where", () => {
    const text = "Famille;Mois;QuantitÃ©\nGuaranÃ¡;2026-01;5\nEau;2026-01;6\nThÃ©;2026-01;7\n";
    const reading = readCsv(new TextEncoder().encode(text), "a.csv");
    if (!reading.ok) throw new Error(reading.why.code);
    expect(reading.grid.cells[0]?.[2]?.value).toBe("Quantité");
    const { rows, notices } = read(reading.grid, "demand");
    expect(rows.map((row) => row["Family"])).toEqual(["Guaraná", "Eau", "Thé"]);
    expect(notices).toEqual([{ code: "doubleEncoded", count: 3, row: 1, values: { text: "QuantitÃ©", meant: "Quantité" } }]);
  });
});

describe("months down and families across", () => {
  const grid = csvGrid([
    ["Mois", "Cartes", "Panneaux", "Total"],
    ["janv. 2026", "1 234,5", "20", "1 254,5"],
    ["févr. 2026", "", "abc", "0"],
  ]);

  it("are read cell by cell, without the total, every filled cell imported or listed", () => {
    const { records, imported, rows, rejected } = read(grid, "demand");
    expect(rows).toEqual([
      { Family: "Cartes", Period: january, Quantity: 1234.5 },
      { Family: "Panneaux", Period: january, Quantity: 20 },
    ]);
    expect(rejected).toMatchObject([{ row: 3, column: "Panneaux", reason: { code: "notNumber" }, text: "abc" }]);
    expect(records).toBe(imported + rejected.length);
  });

  it("are guessed to be demand from the name, and capacity for a sheet of resources named so", () => {
    const named = (name: string) => guessKinds(understand({ ...grid, name }, "month"), noContext)[0]?.kind;
    expect(named("demande.csv")).toBe("demand");
    expect(named("capacité.csv")).toBe("capacity");
    expect(read({ ...grid, name: "capacité.csv" }, "capacity").rows[0]).toMatchObject({
      Resource: "Cartes",
      Period: january,
      Hours: 1234.5,
    });
  });

  it("list the cells of a family that is not known, when most of them are", () => {
    const context: ImportContext = { bucket: "month", families: ["Panneaux", "Cartes"], orderPeriods: new Map() };
    const misspelt = csvGrid([
      ["Mois", "Cartes", "Paneaux", "Panneaux"],
      ["2026-01", "1", "2", "3"],
    ]);
    expect(read(misspelt, "demand", context).rejected).toMatchObject([
      { row: 2, column: "Paneaux", reason: { code: "unknownFamily", values: { family: "Paneaux", similar: "Panneaux" } } },
    ]);
  });

  it("are not mistaken for a list with a family, or a list of figures that the add-in knows", () => {
    const layoutOf = (...rows: string[][]) => understand(csvGrid(rows), "month").layout.orientation;
    expect(layoutOf(["Mois", "Famille", "A", "B"], ["2026-01", "X", "1", "2"])).toBe("list");
    expect(layoutOf(["Mois", "Quantité", "Prix"], ["2026-01", "1", "2"])).toBe("list");
    expect(layoutOf(["Mois", "Cartes"], ["2026-01", "1"])).toBe("list");
  });
});

describe("weeks and quarters", () => {
  it("are told from days and months in the ways people write them", () => {
    const weeks = ["2026-W05", "2026W5", "2026-S05", "S05 2026", "W05-2026", "Semaine 5 2026", "week 5, 2026", "2026-W05-1"];
    const quarters = ["T1 2026", "Q1 2026", "2026-Q1", "2026T4", "Q1'26", "1er trimestre 2026", "2nd quarter 2026"];
    expect(weeks.map(longerOrShorterPeriod)).toEqual(weeks.map(() => "week"));
    expect(quarters.map(longerOrShorterPeriod)).toEqual(quarters.map(() => "quarter"));
    for (const other of ["2026-05", "févr. 2026", "Q5 2026", "S 2026", "soon", "T1", "2026-01-05"])
      expect(longerOrShorterPeriod(other)).toBeUndefined();
  });

  it("are found as the column of months, and each row says why it is left out", () => {
    const grid = csvGrid([
      ["Family", "Period", "Quantity"],
      ["A", "2026-W05", "1"],
      ["A", "Q1 2026", "2"],
      ["A", "T1 2026", "3"],
      ["A", "2026-02", "4"],
    ]);
    const { rows, rejected } = read(grid, "demand");
    expect(rows).toEqual([{ Family: "A", Period: february, Quantity: 4 }]);
    expect(rejected.map(({ row, reason }) => [row, reason.code])).toEqual([
      [2, "weekNotMonth"],
      [3, "quarterNotMonth"],
      [4, "quarterNotMonth"],
    ]);
  });
});
