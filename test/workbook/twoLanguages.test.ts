/** Tables whose headers and words are French, and those of people who renamed them by hand: read, written and undone by the ids of columns. */
import { filledIn } from "../../src/language/text";
import type { Change } from "../../src/workbook/writing/changeSet";
import type { HistoryEntry } from "../../src/workbook/writing/recovery/undo";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => excel.close());

const intention = filledIn({ en: "test", fr: "essai" });
const apply = (...changes: Change[]) => excel.addin.applyChanges({ intention, changes }, { language: "en" });
const rowsOf = (
  table: Extract<Change, { kind: "rows" }>["table"],
  rows: readonly object[],
  mode: "append" | "replace" = "append",
): Change => ({
  kind: "rows",
  table,
  rows: excel.local(rows as never),
  mode,
});

/** Types over headers of a table, as a person would. */
const rename = (table: string, names: Readonly<Record<string, string>>) =>
  excel.run(async (context) => {
    for (const [before, after] of Object.entries(names))
      context.workbook.tables.getItem(table).columns.getItem(before).getHeaderRowRange().values = [[after]];
    await context.sync();
  });

const headersOf = (table: string): Promise<string[]> =>
  excel.run(async (context) => {
    const header = context.workbook.tables.getItem(table).getHeaderRowRange();
    header.load("values");
    await context.sync();
    return (header.values[0] ?? []).map(String);
  });

const bodyOf = (table: string): Promise<unknown[][]> =>
  excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange();
    body.load("values");
    await context.sync();
    return body.values as unknown[][];
  });

const january = 46023;
const demand = (Family: string, Quantity: number) => ({ Family, Period: january, Quantity });
const french = { Family: "Famille", Period: "Période", Quantity: "Quantité" };

it("reads, appends and undoes in a table whose headers somebody made French, also a step of before", async () => {
  const { contracts, readTable, readHistory, undoEntry } = excel.addin;
  await apply(rowsOf(contracts.sopDemand, [demand("Boards", 10)]));
  await apply(rowsOf(contracts.sopDemand, [demand("Boards", 12), demand("Panels", 5)]));
  await excel.run(async (context) => {
    const own = context.workbook.worksheets.add("Mine");
    own.getRange("A1").formulas = [["=SUM(SopDemand[Quantity])"]];
    await context.sync();
  });
  await rename("SopDemand", french);
  expect(await excel.cells("Mine", { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[17]]);
  expect((await readTable(contracts.sopDemand)).rows).toEqual([demand("Boards", 12), demand("Panels", 5)]);

  await apply(rowsOf(contracts.sopDemand, [demand("Panels", 7), demand("Tiles", 1)]));
  expect(await headersOf("SopDemand")).toEqual(["Famille", "Période", "Quantité"]);
  expect((await readTable(contracts.sopDemand)).rows).toEqual([demand("Boards", 12), demand("Panels", 7), demand("Tiles", 1)]);

  const undo = async () => {
    const [entry] = (await readHistory()).filter((one) => one.undoable && one.intention === "test");
    return undoEntry(entry as HistoryEntry, "en");
  };
  await undo();
  await undo();
  expect((await readTable(contracts.sopDemand)).rows).toEqual([demand("Boards", 10)]);
  expect(await excel.cells("Mine", { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[10]]);
  expect(excel.problems()).toEqual([]);
});

it("writes words in the language of the table, and reads them in either", async () => {
  const { contracts, readTable } = excel.addin;
  const risk = (subject: string, Status: string) => ({
    Risk: `overload · ${subject}`,
    Kind: "overload",
    "Family or Resource": subject,
    Period: january,
    Status,
  });
  await apply(rowsOf(contracts.sopRisks, [risk("Press", "open")]));
  await rename("SopRisks", {
    Risk: "Risque",
    Kind: "Type",
    "Family or Resource": "Famille ou ressource",
    Period: "Période",
    Status: "Statut",
    Found: "Constaté le",
  });
  await apply(rowsOf(contracts.sopRisks, [risk("Press", "owned"), risk("Oven", "to decide")]));
  const said = (await bodyOf("SopRisks")).map((line) => [line[0], line[1], line[7]]);
  expect(said).toEqual([
    ["surcharge · Press", "surcharge", "pris en charge"],
    ["surcharge · Oven", "surcharge", "à trancher"],
  ]);
  expect((await readTable(contracts.sopRisks)).rows).toMatchObject([risk("Press", "owned"), risk("Oven", "to decide")]);
});

it("takes a person's own column for none of ours where both languages are there", async () => {
  const { contracts, readTable } = excel.addin;
  await apply(rowsOf(contracts.sopDemand, [demand("Boards", 10)]));
  await rename("SopDemand", french);
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopDemand").columns.add(0, [["Quantity"], ["mine"]]);
    await context.sync();
  });
  expect((await readTable(contracts.sopDemand)).rows).toEqual([demand("Boards", 10)]);
  await apply(rowsOf(contracts.sopDemand, [demand("Boards", 11)]));
  expect(await bodyOf("SopDemand")).toEqual([["mine", "Boards", january, 11]]);
});

it("adds a column that a French table lacks under its French header", async () => {
  const { contracts } = excel.addin;
  await apply(rowsOf(contracts.sopDecisions, [{ Decision: "D1", Question: "?" }]));
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopDecisions").columns.getItem("Risk").delete();
    await context.sync();
  });
  await rename("SopDecisions", {
    Decision: "Décision",
    Meeting: "Réunion",
    Chosen: "Retenue",
    "Decided by": "Décidé par",
    Before: "Avant",
    After: "Après",
    Range: "Plage",
    Asked: "Posée le",
  });
  const column = contracts.sopDecisions.columns.find(({ name }) => name === "Risk");
  await apply({ kind: "columns", table: contracts.sopDecisions, added: excel.local([column]) as never });
  expect((await headersOf("SopDecisions")).at(-1)).toBe("Risque");
});

it("leaves a French word of a person's own in an English table, and writes offered words in French into a French one", async () => {
  const { contracts, readTable } = excel.addin;
  const cost = (Category: string, Amount: number) => ({ Period: january, Category, Family: null, Amount });
  await apply(rowsOf(contracts.sopLogistics, [cost("manutention", 1), cost("transport", 2)]));
  await apply(rowsOf(contracts.sopLogistics, [cost("manutention", 1), cost("storage", 3)], "replace"));
  expect((await bodyOf("SopLogistics")).map((line) => line[1])).toEqual(["manutention", "storage"]);
  await rename("SopLogistics", { Period: "Période", Category: "Catégorie", Family: "Famille", Amount: "Montant" });
  await apply(rowsOf(contracts.sopLogistics, [cost("handling", 1), cost("storage", 4), cost("customs", 5)], "replace"));
  expect((await bodyOf("SopLogistics")).map((line) => line[1])).toEqual(["manutention", "stockage", "customs"]);
  // Names that people give, as the table spells them: formulas look for those.
  expect((await readTable(contracts.sopLogistics)).rows.map((row) => row.Category)).toEqual(["manutention", "stockage", "customs"]);
});

it("heads a new table in the language of the others, and names their columns in its formulas", async () => {
  const { contracts } = excel.addin;
  await apply(rowsOf(contracts.sopResources, [{ Resource: "Press", "Hours per day": 8 }]));
  const names = Object.fromEntries(contracts.sopResources.columns.map(({ name, title }) => [name, String(title.fr)]));
  await rename("SopResources", names);
  await apply(rowsOf(contracts.sopCapacity, [{ Resource: "Press", Period: january, "Working days": 20, Hours: null, Note: null }]));
  expect(await headersOf("SopCapacity")).toEqual(["Ressource", "Période", "Jours ouvrés", "Heures", "Note"]);
  expect((await bodyOf("SopCapacity"))[0]?.[3]).toBe(160);
  expect(excel.problems()).toEqual([]);
});

it("heads the first table in the language of the person, and later ones like it, whoever makes them", async () => {
  const { contracts } = excel.addin;
  const make = (change: Change, language: "en" | "fr") => excel.addin.applyChanges({ intention, changes: [change] }, { language });
  await make(rowsOf(contracts.sopDemand, [demand("Boards", 10)]), "fr");
  await make(rowsOf(contracts.sopLogistics, [{ Period: january, Category: "storage", Family: null, Amount: 3 }]), "en");
  expect(await headersOf("SopDemand")).toEqual(["Famille", "Période", "Quantité"]);
  expect(await headersOf("SopLogistics")).toEqual(["Période", "Catégorie", "Famille", "Montant"]);
  expect((await bodyOf("SopLogistics")).map((line) => line[1])).toEqual(["stockage"]);
});

it("reads a setting on the sheets by its key in either language", async () => {
  const { contracts } = excel.addin;
  await apply(rowsOf(contracts.sopSettings, [{ Key: "currency", Value: "CHF" }]));
  const shown = async () => {
    await excel.run(async (context) => {
      const [own] = [context.workbook.worksheets.getItemOrNullObject("Mine")];
      own.load("name");
      await context.sync();
      const sheet = own.isNullObject ? context.workbook.worksheets.add("Mine") : own;
      sheet.getRange("A1").formulas = [
        ['=XLOOKUP("currency",SopSettings[Key],SopSettings[Value],XLOOKUP("devise",SopSettings[Key],SopSettings[Value],""))'],
      ];
      await context.sync();
    });
    return excel.cells("Mine", { row: 0, column: 0, rows: 1, columns: 1 });
  };
  expect(await shown()).toEqual([["CHF"]]);
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopSettings").getDataBodyRange().getCell(0, 0).values = [["devise"]];
    await context.sync();
  });
  expect(await shown()).toEqual([["CHF"]]);
});

it("puts a table into a language and back with the list of its words and what stands above, and refuses a header that is taken", async () => {
  const { contracts } = excel.addin;
  const into = (table: (typeof contracts)["sopDemand" | "sopCycles"], language: "en" | "fr") =>
    excel.addin.applyChanges({ intention, changes: [{ kind: "language", table, language }] }, { language });
  const around = () =>
    excel.run(async (context) => {
      const table = context.workbook.tables.getItem("SopCycles");
      const list = table.columns.getItemAt(3).getDataBodyRange().dataValidation;
      const above = table.worksheet.getRange("A1");
      list.load("rule");
      above.load("values");
      table.worksheet.load("name");
      await context.sync();
      return [table.worksheet.name, (above.values as unknown[][])[0]?.[0], list.rule.list?.source];
    });
  const english = ["Cycles", "Cycles", "to do,in progress,done,reopened"];
  await apply(rowsOf(contracts.sopCycles, [{ Cycle: january, Step: "collect", Status: "in progress" }]));
  expect(await around()).toEqual(english);
  await into(contracts.sopCycles, "fr");
  expect(await around()).toEqual(["Cycles", "Cycles", "à faire,en cours,terminée,rouverte"]);
  expect((await bodyOf("SopCycles"))[0]?.slice(2, 4)).toEqual(["collecter", "en cours"]);
  await into(contracts.sopCycles, "en");
  expect(await around()).toEqual(english);
  expect((await bodyOf("SopCycles"))[0]?.slice(2, 4)).toEqual(["collect", "in progress"]);

  await apply(rowsOf(contracts.sopDemand, [demand("Boards", 10)]));
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopDemand").columns.add(undefined, [["Quantité"], ["mine"]]);
    await context.sync();
  });
  await expect(into(contracts.sopDemand, "fr")).rejects.toMatchObject({
    code: "headerTaken",
    detail: { table: "SopDemand", column: "Quantité" },
  });
  expect(await headersOf("SopDemand")).toEqual(["Family", "Period", "Quantity", "Quantité"]);
});

it("undoes a formula in a cell after its column has another name", async () => {
  const { contracts, readHistory, undoEntry } = excel.addin;
  await apply(rowsOf(contracts.sopDemand, [demand("Boards", 10)]));
  await excel.run(async (context) => {
    context.workbook.worksheets.add("Mine").getRange("A1").formulas = [["=SUM(SopDemand[Quantity])"]];
    await context.sync();
  });
  await apply({
    kind: "cell",
    sheet: "Mine",
    row: 0,
    column: 0,
    formula: "=MAX(SopDemand[Quantity])",
    expected: "=SUM(SopDemand[Quantity])",
  });
  await excel.addin.applyChanges(
    { intention, changes: [{ kind: "language", table: contracts.sopDemand, language: "fr" }] },
    { language: "fr" },
  );
  const cell = async () => {
    const model = await excel.host.document.capture();
    return model.sheets.find(({ name }) => name === "Mine")?.rows[0]?.[0]?.f;
  };
  expect(await cell()).toContain("MAX(SopDemand[Quantité])");
  const entry = (await readHistory()).find(({ targets }) => targets.some(({ name }) => name === "Mine!A1"));
  expect(await undoEntry(entry as HistoryEntry, "fr")).toEqual([]);
  expect(await cell()).toContain("SUM(SopDemand[Quantité])");
});
