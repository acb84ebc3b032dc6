import { guessKinds } from "../../src/import/guessKinds";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { questionsOf } from "../../src/import/questions";
import { serialOf } from "../../src/calendar/days";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import type { ImportContext } from "../../src/import/plan";
import type { SourceGrid } from "../../src/domain/collect/source";
import { csvGrid, day, noContext, sheetGrid, readAllRows } from "./grids";

const january = serialOf(2026, 1);
const planOf = (grid: SourceGrid, kind: DatasetKindId, context: ImportContext = noContext) =>
  proposePlan(understand(grid, "month"), kind, context);
const mappedHeaders = (grid: SourceGrid, kind: DatasetKindId) => {
  const plan = planOf(grid, kind);
  return Object.fromEntries(
    Object.entries(plan.mapping).map(([input, { source }]) => [
      input,
      source.from === "column" ? plan.layout.headers[source.column] : source.from,
    ]),
  );
};
const bestKind = (grid: SourceGrid) => guessKinds(understand(grid, "month"), noContext)[0]?.kind;

describe("the layout of a sheet", () => {
  it("skips titles above the headers", () => {
    const { layout } = understand(
      sheetGrid([
        ["Ventes 2026", null, null],
        [null, null, null],
        ["Famille", "Mois", "Qté"],
        ["A", day(january), 5],
      ]),
      "month",
    );
    expect(layout).toMatchObject({
      headerRow: 2,
      firstDataRow: 3,
      lastDataRow: 3,
      orientation: "list",
      headers: ["Famille", "Mois", "Qté"],
    });
  });

  it("sees months across in every way of writing them", () => {
    for (const months of [
      ["2026-01", "2026-02"],
      ["janv. 2026", "févr. 2026"],
      ["Jan-26", "Feb-26"],
      ["202601", "202602"],
      [day(january), day(january + 31)],
      ["01/01/2026", "01/02/2026"],
      [202601, 202602],
    ]) {
      const { layout } = understand(
        sheetGrid([
          ["Famille", ...months, "Total"],
          ["A", 1, 2, 3],
        ]),
        "month",
      );
      expect(layout.orientation).toBe("monthsAcross");
      expect(layout.periodColumns.map(({ column, period }) => [column, period])).toEqual([
        [1, january],
        [2, january + 31],
      ]);
    }
  });

  it("takes the year of bare month names from the title above, and asks for it where there is none", () => {
    const titled = sheetGrid([
      ["Budget 2027", null, null, null],
      ["Famille", "Janv.", "Févr.", "Mars"],
      ["A", 1, 2, 3],
    ]);
    expect(understand(titled, "month").layout.year).toBe(2027);
    expect(readAllRows(titled, planOf(titled, "demand"), noContext).rows[1]).toEqual({
      Family: "A",
      Period: serialOf(2027, 2),
      Quantity: 2,
    });
    const untitled = sheetGrid([
      ["Famille", "Janv.", "Févr.", "Mars"],
      ["A", 1, 2, 3],
    ]);
    expect(questionsOf(untitled, planOf(untitled, "demand"))).toEqual([{ code: "year" }]);
  });

  it("takes months without a year that start again for those of the next year", () => {
    const periods = (titles: string[][], months: string[], year?: number) => {
      const grid = sheetGrid([...titles, ["Family", ...months], ["A", ...months.map((_, index) => index + 1)]]);
      const plan = proposePlan(understand(grid, "month"), "demand", noContext);
      const asked = questionsOf(grid, plan).map(({ code }) => code);
      return { asked, rows: readAllRows(grid, { year, ...plan }, noContext).rows.map(({ Period, Quantity }) => [Period, Quantity]) };
    };
    const fiscal = [serialOf(2026, 11), serialOf(2026, 12), serialOf(2027, 1)].map((month, index) => [month, index + 1]);
    expect(periods([], ["Nov", "Dec", "Jan"], 2026)).toEqual({ asked: ["year"], rows: fiscal });
    // "Budget 2026" may begin or end in that year; two years that follow one another leave no doubt.
    expect(periods([["Budget 2026"]], ["Nov", "Dec", "Jan"], 2026)).toEqual({ asked: ["year"], rows: fiscal });
    expect(periods([["Budget 2026/2027"]], ["Nov", "Dec", "Jan"])).toEqual({ asked: [], rows: fiscal });
    // Months that run backwards are of one year.
    expect(periods([["2026"]], ["Mar", "Feb", "Jan"]).rows).toEqual([
      [serialOf(2026, 3), 1],
      [serialOf(2026, 2), 2],
      [serialOf(2026, 1), 3],
    ]);
  });

  it("names columns by their letters where there is no header row", () => {
    const { layout } = understand(
      sheetGrid([
        ["A", day(january), 5],
        ["B", day(january), 6],
      ]),
      "month",
    );
    expect(layout).toMatchObject({ headerRow: -1, firstDataRow: 0, headers: ["A", "B", "C"] });
  });
});

describe("the columns proposed", () => {
  it("follow French headers", () => {
    const grid = csvGrid([
      ["N° de commande", "Client", "Date de commande", "Date promise", "Date de livraison", "Qté commandée", "Qté livrée"],
      ["C1", "Durand", "03/01/2026", "20/01/2026", "19/01/2026", "10", "10"],
    ]);
    expect(bestKind(grid)).toBe("deliveries");
    expect(mappedHeaders(grid, "deliveries")).toEqual({
      Order: "N° de commande",
      Customer: "Client",
      "Ordered date": "Date de commande",
      "Promised date": "Date promise",
      "Delivered date": "Date de livraison",
      Ordered: "Qté commandée",
      Delivered: "Qté livrée",
    });
  });

  it("follow English headers", () => {
    const grid = csvGrid([
      ["Work center", "Month", "Available hours"],
      ["SMT", "2026-01", "320"],
    ]);
    expect(bestKind(grid)).toBe("capacity");
    expect(mappedHeaders(grid, "capacity")).toEqual({ Resource: "Work center", Period: "Month", Hours: "Available hours" });
  });

  it("fall back on contents when the header says nothing, and say so", () => {
    const grid = csvGrid([
      ["X", "Y", "Z"],
      ["A", "2026-01", "5"],
      ["B", "2026-01", "6"],
    ]);
    const { mapping } = planOf(grid, "demand");
    expect(Object.fromEntries(Object.entries(mapping).map(([input, { reason }]) => [input, reason.code]))).toEqual({
      Family: "onlyTexts",
      Period: "onlyDates",
      Quantity: "onlyNumbers",
    });
  });

  it.each<[DatasetKindId, string[]]>([
    ["routing", ["Famille", "Ressource", "Heures par unité"]],
    ["resources", ["Ressource", "Heures par jour", "Nombre", "Rendement"]],
    ["stock", ["Famille", "Mois", "Stock disponible"]],
    ["forecasts", ["Family", "Month", "Forecast", "Source"]],
    ["logistics", ["Mois", "Transporteur", "Fret"]],
    ["families", ["Famille", "Unité", "Prix", "Coût standard", "Stock mini", "Stock maxi"]],
    ["demand", ["Famille", "Mois", "Demande"]],
    ["sales", ["Commande", "Famille", "Quantité", "Prix unitaire", "Remise"]],
  ])("name %s as the likely kind of its own headers", (kind, headers) => {
    const filler: Record<string, string> = {
      Mois: "2026-01",
      Month: "2026-01",
      Famille: "A",
      Family: "A",
      Ressource: "SMT",
      Transporteur: "Rapide",
      Source: "sales",
      Commande: "C1",
      Unité: "pc",
    };
    expect(bestKind(csvGrid([headers, headers.map((header) => filler[header] ?? "1.5")]))).toBe(kind);
  });

  it("find the month of an order line through orders already imported", () => {
    const grid = csvGrid([
      ["Order", "Family", "Quantity", "Unit price", "Discount"],
      ["10248", "Dairy", "12", "14", "0"],
      ["10249", "Produce", "9", "18.6", "0.5"],
    ]);
    const context: ImportContext = {
      bucket: "month",
      families: [],
      orderPeriods: new Map([
        ["10248", january],
        ["10249", january + 31],
      ]),
    };
    const result = readAllRows(grid, planOf(grid, "sales", context), context);
    expect(result.rows).toEqual([
      { Order: "10248", Family: "Dairy", Period: january, Quantity: 12, Amount: 168 },
      { Order: "10249", Family: "Produce", Period: january + 31, Quantity: 9, Amount: 9 * 18.6 * 0.5 },
    ]);
  });
});

describe("formats decided by the evidence of columns", () => {
  it("take the order of dates from a day above 12 in the column, else from the other columns", () => {
    const grid = csvGrid([
      ["Order", "Order date", "Promised date", "Delivered date"],
      ["1", "03/02/2026", "04/02/2026", "05/02/2026"],
      ["2", "13/02/2026", "04/03/2026", ""],
    ]);
    expect(planOf(grid, "deliveries").dateOrders).toEqual({
      "Ordered date": "dayFirst",
      "Promised date": "dayFirst",
      "Delivered date": "dayFirst",
    });
  });

  it("ask when nothing decides, with both readings of an example", () => {
    const grid = csvGrid([
      ["Order", "Promised date"],
      ["1", "03/02/2026"],
      ["2", "04/05/2026"],
    ]);
    expect(questionsOf(grid, planOf(grid, "deliveries"))).toEqual([
      {
        code: "dateOrder",
        input: "Promised date",
        column: "Promised date",
        example: "03/02/2026",
        dayFirst: serialOf(2026, 2, 3),
        monthFirst: serialOf(2026, 3, 2),
        count: 2,
        mixed: false,
      },
    ]);
  });

  it("read first days of months", () => {
    const grid = csvGrid([
      ["Family", "Month", "Quantity"],
      ["A", "01/01/2026", "5"],
      ["A", "01/02/2026", "6"],
      ["A", "01/03/2026", "7"],
    ]);
    expect(planOf(grid, "demand").dateOrders).toEqual({ Period: "dayFirst" });
  });

  it("ask about 1,234 and take the answer of another column", () => {
    const alone = csvGrid([
      ["Family", "Month", "Quantity"],
      ["A", "2026-01", "1,234"],
    ]);
    expect(questionsOf(alone, planOf(alone, "demand"))).toMatchObject([{ code: "decimalMark", point: 1234, comma: 1.234, count: 1 }]);
    const decided = csvGrid([
      ["Family", "Month", "Quantity", "Value"],
      ["A", "2026-01", "1,234", "12,5"],
    ]);
    expect(planOf(decided, "stock").decimalMarks).toEqual({ Value: "comma", Quantity: "comma" });
  });
});

describe("rows of the same key", () => {
  it("are added up when a column makes the source finer than the table", () => {
    const grid = csvGrid([
      ["Family", "Product", "Month", "Quantity"],
      ["A", "A1", "2026-01", "5"],
      ["A", "A2", "2026-01", "6"],
    ]);
    const plan = planOf(grid, "demand");
    expect(plan).toMatchObject({ sameKey: "sum", finerBy: "Product" });
    expect(readAllRows(grid, plan, noContext)).toMatchObject({
      records: 2,
      imported: 2,
      rows: [{ Family: "A", Period: january, Quantity: 11 }],
    });
  });

  it("are added up when several days fall in a month", () => {
    const grid = csvGrid([
      ["Family", "Date", "Quantity"],
      ["A", "2026-01-05", "5"],
      ["A", "2026-01-12", "6"],
    ]);
    expect(planOf(grid, "demand")).toMatchObject({ sameKey: "sum", finerBy: "Date" });
  });

  it("are mistakes when nothing tells them apart", () => {
    const grid = csvGrid([
      ["Family", "Month", "Quantity"],
      ["A", "2026-01", "5"],
      ["a", "2026-01", "6"],
    ]);
    const result = readAllRows(grid, planOf(grid, "demand"), noContext);
    expect(result).toMatchObject({
      records: 2,
      imported: 1,
      rejected: [{ source: "file.csv", row: 3, reason: { code: "duplicate", values: { first: 2 } } }],
    });
  });
});

describe("a list of families whose names repeat", () => {
  /** How much a list of so many families speaks for the kind "families" when the first name stands again so many times. */
  const scoreOf = (rows: number, repeated: number): number => {
    const names = Array.from({ length: rows }, (_, index) => `Family ${index < repeated ? 0 : index}`);
    const lines = names.map((name, index) => [name, "pc", String(10 + index)]);
    const guesses = guessKinds(understand(csvGrid([["Family", "Unit", "Price"], ...lines]), "month"), noContext);
    return guesses.find(({ kind }) => kind === "families")?.score ?? 0;
  };

  it.each([
    // By hand: more than one row, and more than five in a hundred.
    [10, 2, 3],
    [100, 6, 7],
  ])("of %i rows, names that stand once too often in %i are slips, in %i another kind of data", (rows, slips, others) => {
    const clean = scoreOf(rows, 1);
    expect(scoreOf(rows, slips)).toBe(clean);
    expect(scoreOf(rows, others)).toBeCloseTo(clean - 1, 9);
  });
});
