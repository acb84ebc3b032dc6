/**
 * A table whose header row a person has switched off is read all the same. Nothing can be written into it: it is named with what to do, and
 * the rest goes on.
 */
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

const showHeaders = (name: string, isOn: boolean) =>
  excel.run(async (context) => {
    context.workbook.tables.getItem(name).showHeaders = isOn;
    await context.sync();
  });

it("is named by whatever writes into it, and by no other; all screens read it, with the places of its cells", async () => {
  const { writeTable, contracts, run, readTable, readOverview, readCollect, readUpgrade, readHistory, readRisks, readForCollect } =
    excel.addin;
  const demand = (Quantity: number) =>
    writeTable(contracts.sopDemand, [{ Family: "A", Period: 46023, Quantity }], { mode: "append", language: "en", intention: "import" });
  await demand(1);
  await run("saveSettings", { horizon: 6 }, { language: "en" });
  await run("openCycle", { cycle: 46023 }, { language: "en" });
  await run("findRisks", {}, { language: "en" });
  const seen = async () => {
    return JSON.stringify([
      await readCollect("en"),
      await readForCollect(),
      await readUpgrade(),
      (await readRisks("en")).items,
      (await readOverview()).cycle,
      await readTable(contracts.sopDemand),
    ]);
  };
  const before = await seen();
  await showHeaders("SopDemand", false);
  expect(await seen()).toBe(before);
  expect((await readHistory()).length).toBeGreaterThan(0);
  await expect(demand(2)).rejects.toMatchObject({ code: "headersOff", detail: { table: "SopDemand", sheet: "Demand" } });
  // Checks, reviews and the cycle are written as with it.
  await run("drawDataChecks", {}, { language: "en" });
  await run("buildReviews", {}, { language: "en" });
  await run("finishStep", { cycle: 46023, step: "collect" }, { language: "en", today: 46030 });
  await run("reopenStep", { cycle: 46023, step: "collect", reason: "Late orders" }, { language: "en", today: 46030 });
  await showHeaders("SopDemand", true);

  for (const table of ["SopSettings", "SopCycles"]) {
    const then = await seen();
    await showHeaders(table, false);
    expect(await seen()).toBe(then);
    // Which version made the workbook can still be told.
    if (table === "SopSettings") await demand(2);
    await showHeaders(table, true);
    await demand(1);
  }
}, 120_000);

it("does not keep other data from being imported", async () => {
  const { writeTable, contracts, presentTables, readTable, readSourceTable } = excel.addin;
  const options = { mode: "append", language: "en", intention: "import" } as const;
  await writeTable(contracts.sopStock, [{ Family: "A", Period: 46023, Quantity: 5 }], options);
  await showHeaders("SopDemand", false);
  const present = await presentTables();
  expect(present.map(({ table, rows }) => [table, rows]).sort()).toEqual([
    ["SopDemand", 1],
    ["SopStock", 1],
  ]);
  await writeTable(contracts.sopStock, [{ Family: "A", Period: 46023, Quantity: 6 }], options);
  expect((await readTable(contracts.sopStock)).rows).toMatchObject([{ Family: "A", Period: 46023, Quantity: 6 }]);
  await expect(readSourceTable("SopDemand")).rejects.toMatchObject({ code: "headersOff", detail: { table: "SopDemand", sheet: "Demand" } });
  await showHeaders("SopDemand", true);
}, 60_000);
