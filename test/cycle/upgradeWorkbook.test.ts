/**
 * A workbook of product version 0.1.0, with what a person added to it: a column of their own with a formula between ours, formats, an
 * order of rows, a sheet. It gets a column that a later contract of demand brings, and the tables of today, and loses nothing.
 */
import { filledIn } from "../../src/language/text";
import { defineTable, type Column } from "../../src/domain/tables/defineTable";
import { sopDemand } from "../../src/domain/collect/sopDemand";
import { sopDecisions, type DecisionRow } from "../../src/domain/decisions/sopDecisions";
import type { RiskRow } from "../../src/domain/analyse/sopRisks";
import { schemaVersion, versionRow } from "../../src/domain/tables/upgrade";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const channel: Column = {
  name: "Channel",
  kind: "text",
  required: false,
  since: schemaVersion + 1,
  title: { en: "Channel", fr: "Canal" },
  help: { en: "Who sells.", fr: "Qui vend." },
};
const laterDemand = defineTable({ ...sopDemand, columns: [...sopDemand.columns, channel] });

/** Formulas and formats of the demand table as they stand, and the cell below it. */
const state = () =>
  excel.run(async (context) => {
    const range = context.workbook.tables.getItem("SopDemand").getRange();
    const below = context.workbook.worksheets.getItem("Demand").getRange("A12:D12");
    range.load(["formulas", "numberFormat"]);
    below.load("formulas");
    await context.sync();
    return { formulas: range.formulas as unknown[][], formats: range.numberFormat as unknown[][], below: below.formulas as unknown[][] };
  });

const bring = (column: Column) =>
  excel.addin.applyChanges(
    {
      intention: filledIn({ en: "New column", fr: "Nouvelle colonne" }),
      changes: [{ kind: "columns", table: laterDemand, added: [column] }],
    },
    { language: "en" },
  );
const undoNewest = async (accept: boolean) => {
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("There is a step to undo.");
  return excel.addin.undoEntry(entry, "en", accept);
};

beforeAll(async () => {
  excel = await startExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Demand");
    sheet.getRange("A4:D7").formulas = [
      ["Family", "Period", "Weight (kg)", "Quantity"],
      ["B", 46054, "=D5*2", 7],
      ["A", 46054, "=D6*2", 5],
      ["A", 46082, "", 6],
    ];
    const table = sheet.tables.add("A4:D7", true);
    table.name = "SopDemand";
    sheet.getRange("C5:C7").numberFormat = [["0.00"], ["0.00"], ["0.00"]];
    sheet.getRange("A12:D12").formulas = [["my note", "", "=SUM(D5:D7)", ""]];
    await context.sync();
  });
}, 240_000);
afterAll(() => excel.close());

it("gets the new column at the right, blank, twice as good as once; order, own column, formulas and formats stay", async () => {
  const before = await state();
  await bring(channel);
  await bring(channel);
  const after = await state();
  expect(after.formulas).toEqual(before.formulas.map((row, index) => [...row, index === 0 ? "Channel" : ""]));
  expect(after.formats.map((row) => row.slice(0, 4))).toEqual(before.formats);
  expect(after.below).toEqual(before.below);
  const read = await excel.addin.readTable(laterDemand);
  expect(read.rows).toEqual([
    { Family: "B", Period: 46054, Quantity: 7, Channel: null },
    { Family: "A", Period: 46054, Quantity: 5, Channel: null },
    { Family: "A", Period: 46082, Quantity: 6, Channel: null },
  ]);
});

it("undone, the column goes with what stood in it, named before; done again, it is back with it", async () => {
  const filled = async (value: string) => {
    await excel.run(async (context) => {
      context.workbook.tables.getItem("SopDemand").columns.getItem("Channel").getDataBodyRange().getCell(1, 0).values = [[value]];
      await context.sync();
    });
  };
  const blank = await state();
  await filled("web");
  const before = await state();
  const lost = await undoNewest(false);
  expect(lost).toMatchObject([{ kind: "row", sheet: "Demand", row: 6 }]);
  expect(await state()).toEqual(before);
  expect(await undoNewest(true)).toEqual([]);
  const without = await state();
  expect(without.formulas).toEqual(before.formulas.map((row) => row.slice(0, 4)));
  expect(without.formats).toEqual(before.formats.map((row) => row.slice(0, 4)));
  expect(without.below).toEqual(before.below);
  expect(await undoNewest(true)).toEqual([]);
  expect((await state()).formulas).toEqual(before.formulas);
  await filled("");
  expect((await state()).formulas).toEqual(blank.formulas);
});

it("refuses to push cells of a person's own aside, and adds nothing then", async () => {
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Demand").getRange("F6").values = [["mine"]];
    await context.sync();
  });
  const before = await state();
  const another: Column = { ...channel, name: "Region" };
  await expect(bring(another)).rejects.toMatchObject({ code: "occupied" });
  expect(await state()).toEqual(before);
});

it("gets the tables of today and says its version; done again, nothing changes", async () => {
  const before = await state();
  const plan = await excel.addin.run("upgradeWorkbook", {}, { language: "en" });
  expect(plan).toMatchObject({ from: 1, to: schemaVersion, newer: false });
  expect(await state()).toEqual(before);
  const names = (await excel.addin.readHeaders()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["SopDemand", "SopCycles", "SopEvents", "SopDataVersions", "SopSettings"]));
  expect(await excel.addin.readUpgrade()).toMatchObject({ from: schemaVersion, needed: false, columns: [], tables: [] });
  const again = await excel.addin.readHeaders();
  await excel.addin.run("upgradeWorkbook", {}, { language: "en" });
  expect(await excel.addin.readHeaders()).toEqual(again);
});

describe("a workbook of version 2", () => {
  const old = new Map<string, string>([
    ["Decision", "D1"],
    ["Question", "Old one?"],
    ["Chosen", "Yes"],
  ]);
  const secondColumns = sopDecisions.columns.map(({ name }) => name).filter((name) => name !== "Risk");
  const options = { mode: "append", language: "en", intention: "Test data" } as const;
  const risk: RiskRow = {
    Risk: "Strike in spring",
    Kind: "supplier",
    "Family or Resource": "Port",
    Period: null,
    Size: null,
    Value: null,
    Owner: null,
    Status: "open",
    Detail: null,
    Found: null,
  };
  const decisions = async () => (await excel.addin.readTable(excel.addin.contracts.sopDecisions)).rows as DecisionRow[];

  it("names the risk of a decision before it is brought up to date and after it; nothing is lost", async () => {
    await excel.addin.applyChanges(
      {
        intention: filledIn({ en: "Start again", fr: "Recommencer" }),
        changes: [{ kind: "removeTable", table: excel.addin.contracts.sopDecisions }],
      },
      { language: "en" },
    );
    await excel.addin.writeTable(excel.addin.contracts.sopRisks, [risk], options);
    await excel.run(async (context) => {
      const cells = [secondColumns, secondColumns.map((name) => old.get(name) ?? "")];
      const sheet = context.workbook.worksheets.add("Decisions of 2");
      sheet.getRangeByIndexes(3, 0, 2, secondColumns.length).values = cells;
      sheet.tables.add(sheet.getRangeByIndexes(3, 0, 2, secondColumns.length), true).name = "SopDecisions";
      await context.sync();
    });
    await excel.addin.writeTable(excel.addin.contracts.sopSettings, [versionRow(2)], options);

    await excel.addin.run("askForDecision", { risk: risk.Risk }, { language: "en" });
    expect(await decisions()).toMatchObject([{ Decision: "D1" }, { Decision: "D2", Risk: "Strike in spring" }]);
    expect((await excel.addin.readUpgrade()).columns).toEqual([]);
    await excel.addin.run("upgradeWorkbook", {}, { language: "en" });
    const kept = await decisions();
    expect(kept).toMatchObject([
      { Decision: "D1", Question: "Old one?", Chosen: "Yes", Risk: null },
      { Decision: "D2", Chosen: null, Risk: "Strike in spring" },
    ]);
    await excel.addin.run("withdrawDecision", { decision: "D2", by: "Bruno", reason: "No strike" }, { language: "en" });
    await excel.addin.run("acceptRisk", { risk: risk.Risk, reason: "insured", by: "Bruno" }, { language: "en" });
    expect(await decisions()).toMatchObject([kept[0], { Decision: "D2" }, { Decision: "D3", Risk: "Strike in spring" }]);
  }, 120_000);
});
