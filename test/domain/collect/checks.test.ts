/**
 * Each check on a company that is in order (`rows.ts`) but for one thing. Rows stand from sheet row 5 on, as on a new table sheet;
 * demand lists 26 months of Board A (rows 5 to 30), then those of Board B (31 to 56).
 */
import { inLanguage } from "../../../src/language/text";
import fc from "fast-check";
import type { AnyRow } from "../../../src/domain/tables/defineTable";
import { checkData } from "../../../src/domain/collect/checks";
import type { CheckedTable, Finding } from "../../../src/domain/collect/findings";
import { collectTableNames, collectTables, type CollectTable } from "../../../src/domain/collect/collectTables";
import { nearestName } from "../../../src/domain/collect/namesInColumns";
import { addMonths } from "../../../src/calendar/months";
import { serialOf } from "../../../src/calendar/days";
import { settingsOf } from "../../../src/domain/settings/readSettings";
import { explainFinding, findingSentences } from "../../../src/domain/collect/checkMessages";
import { closed, company, cycle, type Company } from "./rows";

const options = { today: serialOf(2027, 3, 2), period: cycle, settings: settingsOf([]) };
const asRead = (rows: Company, unreadable: Partial<Record<CollectTable, CheckedTable["unreadable"]>> = {}): CheckedTable[] =>
  collectTableNames.map((table) => ({
    table,
    sheet: inLanguage(collectTables[table].title, "en"),
    rows: rows[table],
    lines: rows[table].map((_, index) => 5 + index),
    columns: Object.fromEntries(collectTables[table].columns.map(({ name }, index) => [name, index])),
    unreadable: unreadable[table] ?? [],
  }));
const check = (change: (rows: Company) => void, unreadable: Partial<Record<CollectTable, CheckedTable["unreadable"]>> = {}) => {
  const rows = company();
  change(rows);
  return checkData(asRead(rows, unreadable), options);
};
const what = (found: readonly Finding[]) => found.map((one) => explainFinding(one, "en", "month").what);
/** Changes the rows of a family and month. */
const set = (rows: Company, table: CollectTable, family: string, month: number, news: AnyRow) => {
  rows[table] = rows[table].map((row) => (row["Family"] === family && row["Period"] === month ? { ...row, ...news } : row));
};

describe("data checks", () => {
  it("find nothing in data that is in order, even with the same course in two families", () => {
    const found = check((rows) => {
      rows.SopDemand = rows.SopDemand.map((row) => (row["Family"] === "Board B" ? { ...row, Quantity: Number(row["Quantity"]) + 3 } : row));
    });
    expect(what(found)).toEqual([]);
  });

  it("name a family and its months that the plan's source leaves out while it forecasts others", () => {
    const found = check((rows) => {
      rows.SopForecasts = rows.SopForecasts.filter(
        (row) => !(row["Family"] === "Board B" && (row["Period"] === addMonths(cycle, 2) || row["Period"] === addMonths(cycle, 3))),
      );
    });
    expect(found.map(({ kind, name, periods, critical }) => ({ kind, name, periods, critical }))).toEqual([
      { kind: "leftOut", name: "Board B", periods: [addMonths(cycle, 2), addMonths(cycle, 3)], critical: true },
    ]);
    const gone = check((rows) => {
      rows.SopFamilies = [...rows.SopFamilies, { Family: "Gone" }];
    });
    // A family that nobody sells or forecasts any more is no gap.
    expect(gone.map(({ kind }) => kind)).toEqual([]);
  });

  it("name what has a space around it, and take case for nothing", () => {
    const found = check((rows) => {
      rows.SopStock = rows.SopStock.map((row, index) => (index === 0 ? { ...row, Family: `${String(row["Family"])} ` } : row));
      rows.SopDemand = rows.SopDemand.map((row, index) => (index === 0 ? { ...row, Family: String(row["Family"]).toUpperCase() } : row));
    });
    expect(found.map(({ kind, table, rows, critical }) => ({ kind, table, rows, critical }))).toEqual([
      { kind: "spacedName", table: "SopStock", rows: [5], critical: true },
    ]);
  });

  it("say of a family listed twice that its first row counts", () => {
    const found = check((rows) => {
      rows.SopFamilies = [...rows.SopFamilies, { ...rows.SopFamilies[0], Price: 999 }];
    });
    expect(found.map(({ kind }) => kind)).toEqual(["doubleListed"]);
    expect(found[0] && explainFinding(found[0], "en", "month").effect).toBe("Only the first of the rows counts.");
    expect(found[0] && explainFinding(found[0], "fr", "month").effect).toBe("Seule la première de ces lignes compte.");
  });

  it("find numbers stored as text, once a column with all their rows", () => {
    const found = check(() => undefined, {
      SopDemand: [
        { row: 9, column: "Quantity", text: "1 234,5" },
        { row: 10, column: "Quantity", text: "120" },
        { row: 12, column: "Period", text: "March" },
        { row: 13, column: "Quantity", text: "#VALUE!" },
        { row: 14, column: "Family", text: "" },
        { row: 15, column: "Quantity", text: "n/a" },
      ],
    });
    expect(found.map(({ kind, rows, critical }) => ({ kind, rows, critical }))).toEqual([
      { kind: "textNumber", rows: [9, 10], critical: true },
      { kind: "notDate", rows: [12], critical: true },
      { kind: "errorCell", rows: [13, 15], critical: true },
      { kind: "emptyCell", rows: [14], critical: true },
    ]);
    expect(what(found)[0]).toBe("Quantity is a text, not a number: “1 234,5” (rows 9 and 10)");
    expect(explainFinding(found[0] as Finding, "fr", "month")).toEqual({
      what: "Quantity est un texte, non un nombre\u202f: «\u202f1 234,5\u202f» (lignes 9 et 10)",
      effect: "Aucun résultat ne compte ces lignes\u202f: ce qui en dépend est incomplet ou sans réponse.",
      fix: "Saisir à nouveau le nombre, ou convertir la colonne en nombres.",
    });
  });

  it("find the same family and month typed twice, whatever its case", () => {
    const found = check((rows) => rows.SopStock.push({ Family: "board a ", Period: closed, Quantity: 7 }));
    expect(what(found)).toEqual([
      "Board A Feb 2027 is there 2 times (rows 16 and 29)",
      "“board a” has a space before or after it (rows 29)",
    ]);
  });

  it("find an order line delivered twice, but not two lines of one order", () => {
    const line = { Order: "D0", Line: "2", Family: "Board A", "Promised date": closed, "Delivered date": closed };
    expect(what(check((rows) => rows.SopDeliveries.push(line)))).toEqual([]);
    expect(what(check((rows) => rows.SopDeliveries.push(line, { ...line, Ordered: 3 })))).toEqual([
      "D0 / 2 is there 2 times (rows 17 and 18)",
    ]);
  });

  it("let rows without a key repeat", () => {
    expect(what(check((rows) => rows.SopLogistics.push(...rows.SopLogistics)))).toEqual([]);
  });

  it("find a month that repeats the month before in every family", () => {
    const copy = (families: string[]) => (rows: Company) => {
      for (const family of families) {
        const before = rows.SopDemand.find((row) => row["Family"] === family && row["Period"] === serialOf(2026, 10));
        set(rows, "SopDemand", family, serialOf(2026, 11), { Quantity: before?.["Quantity"] ?? null });
      }
    };
    expect(what(check(copy(["Board A", "Board B"])))).toEqual([
      "Oct 2026 to Nov 2026: exactly the same demand for 2 families (rows 27 and 53)",
    ]);
    expect(what(check(copy(["Board A"])))).toEqual([]);
  });

  it("find demand that stands out by more than the company allows, with what would be usual", () => {
    const spike = (rows: Company) => set(rows, "SopDemand", "Board A", serialOf(2026, 9), { Quantity: 900 });
    const found = check(spike);
    expect(found.map(({ kind, rows, critical }) => ({ kind, rows, critical }))).toEqual([{ kind: "outlier", rows: [25], critical: false }]);
    expect(what(found)[0]).toMatch(/^Board A, Sep 2026: 900 where about 10\d would be usual$/);
    const patient = asRead(((rows) => (spike(rows), rows))(company()));
    expect(checkData(patient, { ...options, settings: { ...options.settings, outlier: 1000 } })).toEqual([]);
  });

  it("take a peak of every December for what it is", () => {
    const peak = (years: number[]) => (rows: Company) => {
      for (const year of years) set(rows, "SopDemand", "Board A", serialOf(year, 12), { Quantity: 400 });
    };
    expect(what(check(peak([2025, 2026])))).toEqual([]);
    expect(what(check(peak([2026])))).toHaveLength(1);
  });

  it("find stock that did not move for three months, and none that is empty", () => {
    const still = (quantity: number) => (rows: Company) => {
      for (const month of [-2, -1, 0]) set(rows, "SopStock", "Board A", addMonths(closed, month), { Quantity: quantity });
    };
    expect(what(check(still(80)))).toEqual(["Board A: the same stock of 80 for 3 months, Dec 2026 to Feb 2027"]);
    expect(what(check(still(0)))).toEqual([]);
    expect(
      what(
        check((rows) => {
          still(80)(rows);
          set(rows, "SopStock", "Board A", addMonths(closed, -2), { Quantity: 81 });
        }),
      ),
    ).toEqual([]);
  });

  it("find stock older than the company allows: 2 March is 61 days after 31 December", () => {
    const found = check((rows) => {
      rows.SopStock = rows.SopStock.filter((row) => row["Family"] === "Board A" || Number(row["Period"]) <= serialOf(2026, 12));
    });
    expect(what(found)).toEqual(["Board B: the latest stock is of Dec 2026, 61 days ago"]);
  });

  it("find families and resources that no list knows, with the spelling that is probably meant", () => {
    const found = check((rows) => {
      rows.SopForecasts = rows.SopForecasts.map((row, index) => (index === 3 ? { ...row, Family: "Bord A" } : row));
      rows.SopSales.push({ Order: null, Family: "Lamps", Period: closed, Quantity: 1, Amount: 1 });
      rows.SopRouting.push({ Family: "Board A", Resource: "Peint", "Hours per unit": 1 });
    });
    expect(found.map((one) => [one.kind, one.name, one.near, one.critical])).toEqual([
      ["unknownFamily", "Bord A", "Board A", true],
      ["unknownResource", "Peint", "Paint", true],
      ["unknownFamily", "Lamps", undefined, false],
    ]);
    expect(explainFinding(found[0] as Finding, "en", "month").fix).toBe(
      "Write “Board A” if that is what is meant; otherwise add it to the list.",
    );
    expect(explainFinding(found[2] as Finding, "en", "month").fix).toBe("Add it to the list of families.");
    expect(
      check((rows) => {
        rows.SopFamilies = [];
      }),
    ).toEqual([]);
  });

  // By hand: five months three times too high and one right, of about equal size, are 16/6 = 2.7 times.
  it("name an event that says nothing, a new family that is like none, and one that is like an unknown one", () => {
    const found = check((rows) => {
      rows.SopEvents = [
        { Event: "Fair", Family: "Board A", From: cycle, Effect: 0.1 },
        { Event: "Silence", Family: null, From: cycle, Effect: null },
        { Event: "Launch", Family: "Board B", From: cycle, Course: "New", Share: 0.6 },
        { Event: "Second launch", Family: "Board B", From: cycle, Course: "new", Like: "Bord A" },
        { Event: "Delisted", Family: "Board A", From: cycle, Course: "ends" },
      ];
    }).filter(({ table }) => table === "SopEvents");
    expect(found.map(({ kind, column, name, rows, near, critical }) => [kind, column, name, rows, near, critical])).toEqual([
      ["eventSaysNothing", "Effect", "Silence", [6], undefined, true],
      ["likeMissing", "Like", "Board B", [7], undefined, true],
      ["unknownFamily", "Like", "Bord A", [8], "Board A", true],
    ]);
  });

  it("find a source that forecasts more than twice what is sold, five months of six", () => {
    const off = (factor: number, months: number) => (rows: Company) => {
      for (let back = 0; back < months; back += 1) {
        const month = addMonths(closed, -back);
        const sold = Number(rows.SopDemand.find((row) => row["Family"] === "Board A" && row["Period"] === month)?.["Quantity"]);
        rows.SopForecasts.push({ Family: "Board A", Period: month, Source: "sales", Quantity: sold * (back === 5 ? 1 : factor) });
      }
    };
    expect(what(check(off(3, 6)))).toEqual(["sales forecasts 2.7 times what is sold of Board A (5 of the last 6 months more than twice)"]);
    expect(what(check(off(0.4, 6)))).toEqual(["sales forecasts 0.5 times what is sold of Board A (5 of the last 6 months less than half)"]);
    expect(what(check(off(2, 6)))).toEqual([]);
    expect(what(check(off(2.5, 3)))).toEqual([]);
  });

  it("come critical first, whatever the order of the rows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 51 }), (shift) => {
        const rows = company();
        set(rows, "SopDemand", "Board A", serialOf(2026, 9), { Quantity: 900 });
        rows.SopDemand.push({ ...rows.SopDemand[0] });
        rows.SopDemand = [...rows.SopDemand.slice(shift), ...rows.SopDemand.slice(0, shift)];
        const found = checkData(asRead(rows), options);
        expect(found.map(({ kind }) => kind)).toEqual(["doubleEntry", "outlier"]);
      }),
    );
  });
});

describe("the nearest name", () => {
  it("does not mind accents, case and punctuation, and is none when all are far", () => {
    expect(nearestName("peinture", ["Perçage", "Peinture"])).toBe("Peinture");
    expect(nearestName("Metallisation", ["Perçage", "Métallisation"])).toBe("Métallisation");
    expect(nearestName("Board-A", ["Board A", "Board B"])).toBe("Board A");
    expect(nearestName("Lamps", ["Board A"])).toBeUndefined();
  });
});

describe("the sentences of the checks", () => {
  it("exist in both languages with the same places to fill", () => {
    for (const [kind, sentences] of Object.entries(findingSentences)) {
      for (const text of Object.values(sentences)) {
        const places = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort();
        expect({ kind, places: places(text.fr) }).toEqual({ kind, places: places(text.en) });
        expect(text.fr).not.toBe(text.en);
      }
    }
  });
});
