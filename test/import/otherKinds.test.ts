/** Market events, purchase orders, budgets, forecasts by contributor and routing matrices, as companies keep them. */
import { guessKinds } from "../../src/import/guessKinds";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { canBeRead, questionsOf } from "../../src/import/questions";
import { serialOf } from "../../src/calendar/days";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import type { ImportContext, ImportPlan } from "../../src/import/plan";
import type { SourceGrid } from "../../src/domain/collect/source";
import { columnIn, explainProblem } from "../../src/import/problems";
import { csvGrid, day, noContext, sheetGrid, readAllRows } from "./grids";

const [january, february, march] = [serialOf(2027, 1), serialOf(2027, 2), serialOf(2027, 3)];
const guess = (grid: SourceGrid) => guessKinds(understand(grid, "month"), noContext)[0]?.kind;
const planOf = (grid: SourceGrid, kind: DatasetKindId, figure?: string, context: ImportContext = noContext) =>
  proposePlan(understand(grid, "month"), kind, context, figure);
const read = (grid: SourceGrid, kind: DatasetKindId, change: Partial<ImportPlan> = {}, context: ImportContext = noContext) =>
  readAllRows(grid, { ...planOf(grid, kind, undefined, context), ...change }, context);
const typed = (value: string) => ({ source: { from: "constant", value }, score: 1, reason: { code: "typed", values: {} } }) as const;

describe("rows left out", () => {
  it("name columns of ours in the language of who reads, also where the source has none", () => {
    const { rejected } = read(
      csvGrid([
        ["Famille", "Quantité"],
        ["A", "5"],
      ]),
      "sales",
    );
    const [row] = rejected;
    if (row === undefined) throw new Error("The row has neither amount nor price.");
    expect(columnIn(row, "fr")).toBeUndefined();
    expect(explainProblem(row, "fr").reason).toBe("il manque Montant ou Quantité + Prix unitaire");
    expect(explainProblem(row, "en").reason).toBe("needs Amount or Quantity + Unit price");
    const noFamily = csvGrid([
      ["Mois", "Demande"],
      ["2027-01", "5"],
    ]);
    const [blank] = read(noFamily, "demand").rejected;
    if (blank === undefined) throw new Error("The row has no family.");
    expect([columnIn(blank, "fr"), columnIn(blank, "en")]).toEqual(["Famille", "Family"]);
  });
});

it("a stock without a day is a stock where its sheet says so, and sales where nothing does", () => {
  const rows = [
    ["Famille", "Quantité", "Valeur"],
    ["A", "1800", "7200"],
    ["B", "900", "3600"],
  ];
  expect(guess({ ...csvGrid(rows), name: "usine.xlsx · Stock" })).toBe("stock");
  expect(guess(csvGrid(rows))).toBe("sales");
});

describe("market events", () => {
  const french = csvGrid([
    ["Événement", "Famille", "Du", "Au", "Effet", "Confiance", "Source", "Commentaire"],
    ["Salon de Lyon", "Cartes", "janv. 2027", "mars 2027", "+15 %", "80 %", "Marketing", ""],
    ["Grève", "toutes", "févr. 2027", "", "-20 %", "", "Logistique", "à confirmer"],
    ["Appel d'offres", "Modules", "mars 2027", "janv. 2027", "30 %", "50 %", "Ventes", ""],
    ["Baisse", "Cartes", "mars 2027", "mars 2027", "-120 %", "", "", ""],
  ]);

  const noCourse = { Course: null, Like: null, Share: null };

  it("may say that a family begins like another one or ends, instead of an effect; a row that says neither is listed", () => {
    const { rows, rejected } = read(
      csvGrid([
        ["Event", "Family", "From", "To", "Effect", "Course", "Like", "Share"],
        ["Launch", "Cones XL", "May 2027", "", "", "new", "Cones", "60%"],
        ["Delisted", "Cones", "Jan 2027", "Mar 2027", "", "Ends", "", ""],
        ["Nothing", "Cones", "Jan 2027", "", "", "", "", ""],
      ]),
      "events",
    );
    expect(rows.map(({ Event, Effect, Course, Like, Share }) => [Event, Effect, Course, Like, Share])).toEqual([
      ["Launch", null, "new", "Cones", 0.6],
      ["Delisted", null, "ends", null, null],
    ]);
    expect(rejected.map(({ row, reason }) => [row, reason.code])).toEqual([[4, "incomplete"]]);
  });

  it("are guessed and read from French headers, with effects as shares and blanks for all families", () => {
    expect(guess(french)).toBe("events");
    const { rows, rejected, records, imported } = read(french, "events");
    expect(rows).toEqual([
      {
        Event: "Salon de Lyon",
        Family: "Cartes",
        From: january,
        To: march,
        Effect: 0.15,
        Confidence: 0.8,
        Source: "Marketing",
        Note: null,
        ...noCourse,
      },
      {
        Event: "Grève",
        Family: null,
        From: february,
        To: null,
        Effect: -0.2,
        Confidence: null,
        Source: "Logistique",
        Note: "à confirmer",
        ...noCourse,
      },
    ]);
    expect(rejected.map(({ row, reason }) => [row, reason.code])).toEqual([
      [4, "endBeforeStart"],
      [5, "tooSmall"],
    ]);
    expect(imported + rejected.length).toBe(records);
  });

  it("are read from English headers; 15 and -20 are percentages, 0.15 is a share, 20% in a cell is 0.2", () => {
    const events = (...effects: (string | number)[]) =>
      csvGrid([
        ["Event", "Family", "Start date", "End date", "Impact"],
        ...effects.map((effect, index) => [`E${index}`, "A", "2027-01-01", "2027-02-01", String(effect)]),
      ]);
    expect(guess(events(0.1))).toBe("events");
    expect(read(events(15, -20, 2), "events").rows.map((row) => row["Effect"])).toEqual([0.15, -0.2, 0.02]);
    expect(read(events(0.15, -0.5, 1.2), "events").rows.map((row) => row["Effect"])).toEqual([0.15, -0.5, 1.2]);
    expect(read(events("20%", "0.1"), "events").rows.map((row) => row["Effect"])).toEqual([0.2, 0.1]);
  });
});

describe("supply history", () => {
  it("is told from deliveries by the supplier, in both languages", () => {
    const french = csvGrid([
      [
        "N° commande",
        "Fournisseur",
        "Article",
        "Date de commande",
        "Date promise",
        "Date de réception",
        "Qté commandée",
        "Qté reçue",
        "Qté refusée",
      ],
      ["A1", "Dupont", "Résine", "13/01/2027", "20/01/2027", "22/01/2027", "1 000", "990", "10"],
      ["A1", "Dupont", "Résine", "13/01/2027", "20/01/2027", "25/01/2027", "10", "10", ""],
      ["A2", "Dupont", "Cuivre", "13/01/2027", "27/01/2027", "", "-5", "", ""],
      ["A3", "", "Cuivre", "13/01/2027", "27/01/2027", "", "5", "", ""],
      ["A4", "Roy", "Cuivre", "13/01/2027", "", "", "5", "", ""],
    ]);
    expect(guess(french)).toBe("supply");
    const { rows, rejected } = read(french, "supply");
    expect(rows).toEqual([
      {
        Order: "A1",
        Supplier: "Dupont",
        Item: "Résine",
        Family: null,
        "Ordered date": serialOf(2027, 1, 13),
        "Promised date": serialOf(2027, 1, 20),
        "Received date": serialOf(2027, 1, 22),
        Ordered: 1000,
        Received: 990,
        Rejected: 10,
      },
    ]);
    expect(rejected.map(({ row, reason }) => [row, reason.code])).toEqual([
      [3, "duplicate"],
      [4, "negative"],
      [5, "blankKey"],
      [6, "incomplete"],
    ]);
    const english = csvGrid([
      ["PO number", "Vendor", "Material", "Order date", "Due date", "Receipt date", "Quantity ordered", "Quantity received"],
      ["1", "Acme", "Copper", "2027-01-13", "2027-01-20", "2027-01-22", "5", "5"],
    ]);
    expect(guess(english)).toBe("supply");
    expect(read(english, "supply").rows[0]).toMatchObject({ Order: "1", Supplier: "Acme", Item: "Copper", Received: 5 });
  });
});

describe("a budget", () => {
  const across = (title: string, name = "sheet") =>
    sheetGrid(
      [
        [title, null, null],
        ["Famille", day(january), day(february)],
        ["Cartes", 10, -3],
        ["Modules", 20, 30],
      ],
      name,
    );

  it("in three columns is read as it stands", () => {
    const grid = csvGrid([
      ["Famille", "Mois", "Volume", "Chiffre d'affaires", "Marge"],
      ["Cartes", "2027-01", "10", "1 500,5", "-20"],
    ]);
    expect(guess(grid)).toBe("budget");
    expect(read(grid, "budget")).toMatchObject({
      rows: [{ Family: "Cartes", Period: january, Volume: 10, Revenue: 1500.5, Margin: -20 }],
      notices: [],
    });
  });

  it("with months across says in its title which figure it is, or it is asked", () => {
    expect(guess(across("Budget 2027"))).toBe("budget");
    expect(planOf(across("Budget 2027 : CA"), "budget").figure).toBe("Revenue");
    expect(planOf(across("Budget", "Marge 2027"), "budget").figure).toBe("Margin");
    const unsaid = planOf(across("Budget 2027"), "budget");
    expect(unsaid.figure).toBeUndefined();
    const questions = questionsOf(across("Budget 2027"), unsaid);
    expect(questions).toEqual([{ code: "figure", inputs: ["Volume", "Revenue", "Margin"] }]);
    expect(canBeRead(questions)).toBe(false);
    expect(planOf(across("Budget : volume et CA"), "budget").figure).toBeUndefined();
  });

  it("takes the figure a person says; a negative volume makes no sense, a negative margin does", () => {
    const grid = across("Budget 2027");
    const volumes = readAllRows(grid, planOf(grid, "budget", "Volume"), noContext);
    expect(volumes.rows[0]).toEqual({ Family: "Cartes", Period: january, Volume: 10, Revenue: null, Margin: null });
    expect(volumes.rejected).toMatchObject([{ row: 3, reason: { code: "negative" } }]);
    expect(readAllRows(grid, planOf(grid, "budget", "Margin"), noContext)).toMatchObject({ imported: 4, rejected: [] });
  });

  it("of capacity in days is not read as hours", () => {
    const grid = sheetGrid([
      ["Jours ouvrés", null, null],
      ["Ressource", day(january), day(february)],
      ["SMT", 20, 19],
    ]);
    expect(guess(grid)).toBe("capacity");
    expect(read(grid, "capacity").rows[0]).toEqual({ Resource: "SMT", Period: january, "Working days": 20, Hours: null, Note: null });
  });
});

describe("forecasts by contributor", () => {
  it("may stand side by side, one column a contributor", () => {
    const grid = csvGrid([
      ["Famille", "Mois", "Prévision ventes", "Marketing", "Finance", "Usine", "Total"],
      ["Cartes", "janv. 2027", "10", "12", "9", "11", "42"],
      ["Cartes", "févr. 2027", "20", "", "x", "21", "41"],
    ]);
    expect(guess(grid)).toBe("forecasts");
    const { rows, rejected, records, imported } = read(grid, "forecasts");
    expect(rows.map((row) => [row["Family"], row["Period"], row["Source"], row["Quantity"]])).toEqual([
      ["Cartes", january, "sales", 10],
      ["Cartes", january, "marketing", 12],
      ["Cartes", january, "finance", 9],
      ["Cartes", january, "Usine", 11],
      ["Cartes", february, "sales", 20],
      ["Cartes", february, "Usine", 21],
    ]);
    expect(rejected).toMatchObject([{ row: 3, column: "Finance", reason: { code: "notNumber" }, text: "x" }]);
    expect(records).toBe(imported + rejected.length);
  });

  it("may have a column that says who, in either language, with months down or across", () => {
    const long = csvGrid([
      ["Family", "Month", "Contributor", "Forecast"],
      ["A", "2027-01", "Sales", "10"],
      ["A", "2027-01", "Commerce", "11"],
      ["A", "2027-01", "-", "12"],
      ["A", "2027-02", "Marketing", "-4"],
    ]);
    expect(guess(long)).toBe("forecasts");
    expect(read(long, "forecasts").rows.map((row) => row["Source"])).toEqual(["sales"]);
    expect(read(long, "forecasts").rejected.map(({ row, reason }) => [row, reason.code])).toEqual([
      [3, "duplicate"],
      [4, "blankKey"],
      [5, "negative"],
    ]);
    const across = csvGrid([
      ["Famille", "Source", "2027-01", "2027-02"],
      ["A", "Ventes", "10", "11"],
      ["A", "Marketing", "12", ""],
    ]);
    expect(read(across, "forecasts").rows.map((row) => [row["Source"], row["Period"], row["Quantity"]])).toEqual([
      ["sales", january, 10],
      ["sales", february, 11],
      ["marketing", january, 12],
    ]);
  });

  it("without any name of a contributor ask for it once, and take the word of the language", () => {
    const grid = csvGrid(
      [
        ["Famille", "2027-01", "2027-02"],
        ["A", "10", "11"],
      ],
      "previsions.csv",
    );
    expect(guess(grid)).toBe("forecasts");
    const plan = planOf(grid, "forecasts");
    expect(questionsOf(grid, plan)).toEqual([{ code: "missingColumn", input: "Source", canBeTyped: true }]);
    const mapping = { ...plan.mapping, Source: typed("Ventes") };
    expect(read(grid, "forecasts", { mapping }).rows.map((row) => row["Source"])).toEqual(["sales", "sales"]);
    const own = { ...plan.mapping, Source: typed("Usine de Lyon") };
    expect(read(grid, "forecasts", { mapping: own }).rows.map((row) => row["Source"])).toEqual(["Usine de Lyon", "Usine de Lyon"]);
  });

  it("are not seen in columns of sales beside another known figure", () => {
    const grid = csvGrid([
      ["Family", "Month", "Sales", "Stock"],
      ["A", "2027-01", "10", "3"],
    ]);
    expect(planOf(grid, "forecasts").layout.orientation).toBe("list");
  });
});

describe("a routing matrix", () => {
  it("has families down and resources across, or the reverse; blank cells are no records", () => {
    const expected = [
      { Family: "Cartes", Resource: "CMS", "Hours per unit": 0.25, "Lead offset": null },
      { Family: "Cartes", Resource: "Test", "Hours per unit": 0.1, "Lead offset": null },
      { Family: "Modules", Resource: "CMS", "Hours per unit": 0.5, "Lead offset": null },
    ];
    const families = csvGrid([
      ["Famille", "CMS", "Test", "Total"],
      ["Cartes", "0,25", "0,1", "0,35"],
      ["Modules", "0,5", "", "0,5"],
      ["Boîtiers", "x", "-0,1", ""],
    ]);
    expect(guess(families)).toBe("routing");
    const { rows, rejected, records, imported } = read(families, "routing");
    expect(rows).toEqual(expected);
    expect(rejected.map(({ row, column, reason }) => [row, column, reason.code])).toEqual([
      [4, "CMS", "notNumber"],
      [4, "Test", "negative"],
    ]);
    expect(records).toBe(imported + rejected.length);
    const resources = csvGrid([
      ["Machine", "Cartes", "Modules"],
      ["CMS", "0,25", "0,5"],
      ["Test", "0,1", ""],
    ]);
    const turned = read(resources, "routing").rows;
    expect(turned).toHaveLength(3);
    for (const row of expected) expect(turned).toContainEqual(row);
  });
});

describe("names", () => {
  const demand = (...rows: [string, string, string][]) => csvGrid([["Family", "Month", "Quantity"], ...rows]);

  it("under two spellings are one family: the second row of a month is listed and says how the first is spelt", () => {
    const grid = demand(["Two-layer boards", "2027-01", "5"], ["two layer  boards", "2027-01", "6"], ["TWO LAYER BOARDS", "2027-02", "7"]);
    const { rows, rejected } = read(grid, "demand");
    expect(rows.map((row) => [row["Family"], row["Period"]])).toEqual([
      ["Two-layer boards", january],
      ["Two-layer boards", february],
    ]);
    expect(rejected).toMatchObject([{ row: 3, reason: { code: "duplicateSpelling", values: { first: 2, other: "Two-layer boards" } } }]);
  });

  it("are spelt as the data that is there spells them, so that a second import does not make a second family", () => {
    const context: ImportContext = { ...noContext, spellings: ["Two-layer boards"], resources: ["SMT line"] };
    expect(read(demand(["two layer boards", "2027-01", "5"]), "demand", {}, context)).toMatchObject({
      rejected: [],
      rows: [{ Family: "Two-layer boards" }],
      notices: [{ code: "respelled" }],
    });
    const hours = csvGrid([
      ["Resource", "Month", "Hours"],
      ["smt-line", "2027-01", "5"],
    ]);
    expect(read(hours, "capacity", {}, context).rows[0]).toMatchObject({ Resource: "SMT line" });
  });

  it("that differ by a sign or are written in another script stay apart", () => {
    const rows = read(
      demand(
        ["A+", "2027-01", "1"],
        ["A-", "2027-01", "2"],
        ["Серия 5", "2027-01", "3"],
        ["Модель 5", "2027-01", "4"],
        ["漢字", "2027-01", "5"],
      ),
      "demand",
    ).rows;
    expect(rows.map((row) => row["Family"])).toEqual(["A+", "A-", "Серия 5", "Модель 5", "漢字"]);
  });
});
