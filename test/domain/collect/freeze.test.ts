import { inLanguage } from "../../../src/language/text";
import fc from "fast-check";
import type { AnyRow } from "../../../src/domain/tables/defineTable";
import { compareWithFrozen, fingerprintsOf, frozenOn, frozenRows, type Hash } from "../../../src/domain/collect/freeze";
import { serialOf } from "../../../src/calendar/days";
import { fingerprint } from "../../../src/workbook/fingerprint";
import { explainChange } from "../../../src/domain/collect/changeMessages";
import { collectTables } from "../../../src/domain/collect/collectTables";
import { closed, company, cycle, type Company } from "./rows";

const day = serialOf(2027, 3, 3);
const frozen = frozenRows(cycle, fingerprintsOf(company(), fingerprint), day, "Amina");
const since = (change: (rows: Company) => void, hash: Hash = fingerprint) => {
  const rows = company();
  change(rows);
  return compareWithFrozen(frozen, cycle, fingerprintsOf(rows, hash));
};
const said = (change: (rows: Company) => void, language: "en" | "fr" = "en") =>
  since(change).map((one) => explainChange(one, inLanguage(collectTables[one.table].title, language), language));

describe("frozen data", () => {
  it("has one fingerprint a family, resource, supplier or category", () => {
    expect(frozen.filter((row) => row.Table === "SopDemand")).toMatchObject([
      { Part: "Board A", Rows: 26, Cycle: cycle, "Frozen on": day, "Frozen by": "Amina" },
      { Part: "Board B", Rows: 26 },
    ]);
    expect(
      frozen.filter((row) => ["SopSupply", "SopCapacity", "SopLogistics", "SopEvents"].includes(row.Table)).map((row) => row.Part),
    ).toEqual(["Paint", "Copper Ltd", null, "transport"]);
  });

  it("does not know the order of rows, columns of a person's own, or the last digit of a formula", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 51 }), (shift) => {
        const changes = since((rows) => {
          rows.SopDemand = [...rows.SopDemand.slice(shift), ...rows.SopDemand.slice(0, shift)].map((row, index): AnyRow => ({
            ...row,
            "My note": index,
            Quantity: Number(row["Quantity"]) * (1 + 1e-14),
          }));
        });
        expect(changes).toEqual([]);
      }),
    );
  });

  it("finds a changed cell, and names its table, its part and how many rows", () => {
    const two = (rows: Company) => {
      rows.SopDemand = rows.SopDemand.map((row) =>
        row["Family"] === "Board A" && Number(row["Period"]) > serialOf(2026, 12) ? { ...row, Quantity: 1 } : row,
      );
    };
    expect(said(two)).toEqual(["Demand of Board A changed since the freeze of 3 Mar 2027: 2 rows."]);
    expect(said(two, "fr")).toEqual(["Demande de Board A\u202f: modification depuis le gel du 03/03/2027 (2 lignes)."]);
  });

  it("counts one row for one that went or came, and for one whose month was moved", () => {
    expect(since((rows) => rows.SopDemand.pop())).toMatchObject([{ kind: "changed", part: "Board B", rows: 1 }]);
    expect(since((rows) => rows.SopDemand.push({ Family: "Board B", Period: cycle, Quantity: 1 }))).toMatchObject([{ rows: 1 }]);
    const moved = since((rows) => {
      rows.SopStock = rows.SopStock.map((row) =>
        row["Period"] === closed && row["Family"] === "Board A" ? { ...row, Period: cycle } : row,
      );
    });
    expect(moved).toMatchObject([{ table: "SopStock", part: "Board A", rows: 1 }]);
  });

  it("finds parts that came and parts that went", () => {
    const changes = said((rows) => {
      rows.SopForecasts.push({ Family: "Lamps", Period: cycle, Source: "sales", Quantity: 5 });
      rows.SopSupply = [];
    });
    expect(changes).toEqual([
      "Forecasts of Lamps came after the freeze of 3 Mar 2027: 1 row.",
      "Supply of Copper Ltd went after the freeze of 3 Mar 2027: 12 rows.",
    ]);
  });

  it("is of its own cycle only", () => {
    expect(compareWithFrozen(frozen, serialOf(2027, 4), fingerprintsOf(company(), fingerprint))).toEqual([]);
    expect([frozenOn(frozen, cycle), frozenOn(frozen, serialOf(2027, 4))]).toEqual([day, null]);
  });

  it("fits a cell, whatever the number of rows; without marks the change is still found", () => {
    const many = (extra: number): Company => ({
      ...company(),
      SopDeliveries: Array.from({ length: 2_001 }, (_, index) => ({ Order: `O${index}`, Family: "Board A", Ordered: index + extra })),
    });
    const before = frozenRows(cycle, fingerprintsOf(many(0), fingerprint), day, null);
    expect(Math.max(...before.map(({ Hash: text }) => text.length))).toBeLessThan(32_767);
    const changes = compareWithFrozen(before, cycle, fingerprintsOf(many(1), fingerprint));
    expect(changes).toMatchObject([{ table: "SopDeliveries", part: "Board A", kind: "changed", rows: null }]);
    const [only] = changes;
    expect(only && explainChange(only, "Deliveries", "en")).toBe("Deliveries of Board A changed since the freeze of 3 Mar 2027.");
  });
});

describe("frozen data in two languages", () => {
  const english = { handling: "handling", sales: "sales" };
  const french = { handling: "manutention", sales: "ventes" };
  const rows = ({ handling, sales }: typeof english): Company => ({
    ...company(),
    SopLogistics: [{ Period: cycle, Category: handling, Family: null, Amount: 5 }],
    SopForecasts: [{ Family: "Board A", Period: cycle, Source: sales, Quantity: 3, Author: null, Note: null }],
  });

  it("is the same whichever language its words are in, and names a part by the word that stands there", () => {
    const then = frozenRows(cycle, fingerprintsOf(rows(english), fingerprint), day, null);
    expect(compareWithFrozen(then, cycle, fingerprintsOf(rows(french), fingerprint))).toEqual([]);
    expect(then.find((row) => row.Table === "SopLogistics")?.Part).toBe("handling");
    const changed = { ...rows(french), SopLogistics: [{ Period: cycle, Category: "manutention", Family: null, Amount: 6 }] };
    expect(compareWithFrozen(then, cycle, fingerprintsOf(changed, fingerprint))).toMatchObject([
      { table: "SopLogistics", part: "manutention", kind: "changed", rows: 1 },
    ]);
  });

  it("takes what an earlier version froze by the words themselves for unchanged", () => {
    const parts = fingerprintsOf(rows(french), fingerprint);
    const kept = parts.map((part) => ({ ...part, hash: part.said ?? part.hash }));
    expect(kept.filter(({ said }) => said !== undefined).map(({ table }) => table)).toEqual(
      expect.arrayContaining(["SopLogistics", "SopForecasts"]),
    );
    expect(compareWithFrozen(frozenRows(cycle, kept, day, null), cycle, parts)).toEqual([]);
  });
});
