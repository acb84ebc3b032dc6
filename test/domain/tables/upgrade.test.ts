/** The tables of product version 0.1.0 are in `fixtures/workbook-0.1.0`: their names and headers, as that version wrote them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineTable } from "../../../src/domain/tables/defineTable";
import { sopDemand } from "../../../src/domain/collect/sopDemand";
import { tables } from "../../../src/domain/tables/catalogue";
import { planUpgrade, schemaVersion, versionIn, type PresentHeaders } from "../../../src/domain/tables/upgrade";

const old = JSON.parse(readFileSync(join(__dirname, "../../fixtures/workbook-0.1.0/data/tables.json"), "utf8")) as {
  name: string;
  columns: string[];
}[];
const present: PresentHeaders[] = old.map(({ name, columns }) => ({ name, headers: columns }));

/** Demand as a later version might have it. */
const laterDemand = defineTable({
  ...sopDemand,
  columns: [
    ...sopDemand.columns,
    {
      name: "Channel",
      kind: "text",
      required: false,
      since: schemaVersion + 1,
      title: { en: "Channel", fr: "Canal" },
      help: { en: "Who sells.", fr: "Qui vend." },
    },
  ],
});

describe("a workbook of version 0.1.0", () => {
  it("is read by the contracts of today: every required column is there", () => {
    const lost = tables.flatMap((table) => {
      const found = present.find(({ name }) => name === table.name);
      return found === undefined ? [] : table.columns.filter(({ name, required }) => required && !found.headers.includes(name));
    });
    expect(lost).toEqual([]);
  });

  it("lacks the method and the lots of each family, and the tables that came later, which are no reason to trouble anybody", () => {
    const plan = planUpgrade(present, null);
    expect(plan).toMatchObject({ from: 1, to: schemaVersion, newer: false, needed: true });
    expect(plan.columns.map(({ table, added }) => [table.name, added.map(({ name }) => name)])).toEqual([
      ["SopFamilies", ["Forecast method", "Lot size", "Subcontract cost", "Subcontract limit"]],
    ]);
    expect(plan.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "SopEvents",
        "SopSupply",
        "SopBudget",
        "SopCycles",
        "SopInputs",
        "SopDataVersions",
        "SopRisks",
        "SopDecisions",
      ]),
    );
    expect(plan.tables.some(({ name }) => name === "SopDemand" || name === "SopJournal")).toBe(false);
  });

  it("gets a column that a later version brings", () => {
    const version = schemaVersion + 1;
    const plan = planUpgrade(present, null, { contracts: [laterDemand], version });
    expect(plan.needed).toBe(true);
    expect(plan.columns.map(({ table, added }) => [table.name, added.map(({ name }) => name)])).toEqual([["SopDemand", ["Channel"]]]);
    const done = present.map((table) =>
      table.name === "SopDemand" ? { ...table, headers: ["Mine", ...table.headers, "channel"] } : table,
    );
    expect(planUpgrade(done, version, { contracts: [laterDemand], version })).toMatchObject({ needed: false, columns: [] });
  });

  it("gets no column that a person renamed or deleted: that is theirs to repair", () => {
    const renamed = [{ name: "SopDemand", headers: ["Family", "Month", "Quantity"] }];
    expect(planUpgrade(renamed, null).columns).toEqual([]);
  });
});

describe("a workbook of version 2", () => {
  it("gets the risk that a decision answers, why it was taken, when it was asked and when a risk was found, and nothing else", () => {
    const second = tables
      .filter(({ name }) => name === "SopDecisions" || name === "SopRisks")
      .map(({ name, columns }) => ({ name, headers: columns.filter(({ since = 1 }) => since <= 2).map((column) => column.name) }));
    const plan = planUpgrade(second, 2);
    expect(plan.needed).toBe(true);
    expect(plan.columns.map(({ table, added }) => [table.name, added.map(({ name }) => name)])).toEqual([
      ["SopRisks", ["Found"]],
      ["SopDecisions", ["Risk", "Why", "Divergence", "Withdrawn", "Withdrawn by", "Withdrawn because", "Asked"]],
    ]);
  });
});

describe("versions", () => {
  it("are read from the settings, as text or number, and not from nonsense", () => {
    expect(
      [[{ Key: "Schema version", Value: "2" }], [{ Key: "schema version", Value: 3 }], [{ Key: "schema version", Value: "soon" }], []].map(
        versionIn,
      ),
    ).toEqual([2, 3, null, null]);
  });

  it("that are newer are left alone, whatever they lack", () => {
    expect(planUpgrade([], schemaVersion + 1)).toMatchObject({ newer: true, needed: false, columns: [], tables: [] });
  });

  it("that are older ask for an upgrade, and an empty workbook for nothing", () => {
    expect(planUpgrade(present, 1).needed).toBe(true);
    expect(planUpgrade([], null)).toMatchObject({ needed: false, tables: [] });
  });
});
