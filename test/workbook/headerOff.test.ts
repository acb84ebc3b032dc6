/** A table whose header row a person has switched off: it is named with what to do, nothing is written, and the rest goes on. */
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

it("is named by whatever needs it, and by no other", async () => {
  const { writeTable, contracts, run, readTable, readOverview, readCollect, readUpgrade, readHistory } = excel.addin;
  const demand = (Quantity: number) =>
    writeTable(contracts.sopDemand, [{ Family: "A", Period: 46023, Quantity }], { mode: "append", language: "en", intention: "import" });
  await demand(1);
  await run("saveSettings", { horizon: 6 }, { language: "en" });
  const named = (table: string, sheet: string) => ({ code: "headersOff", detail: { table, sheet } });

  await showHeaders("SopDemand", false);
  for (const asks of [() => demand(2), () => readTable(contracts.sopDemand), () => readCollect("en"), readUpgrade])
    await expect(asks()).rejects.toMatchObject(named("SopDemand", "Demand"));
  expect(await readOverview()).toMatchObject({ pending: [] });
  expect(await readHistory()).toHaveLength(2);
  await run("saveSettings", { horizon: 7 }, { language: "en" });
  await showHeaders("SopDemand", true);
  expect((await readTable(contracts.sopDemand)).rows).toEqual([{ Family: "A", Period: 46023, Quantity: 1 }]);

  await showHeaders("SopSettings", false);
  expect(await readOverview()).toMatchObject({ pending: [] });
  // Which version made the workbook cannot be told either.
  await expect(demand(2)).rejects.toMatchObject(named("SopSettings", "Settings"));
  await showHeaders("SopSettings", true);
  await demand(2);
  expect((await readTable(contracts.sopDemand)).rows).toEqual([{ Family: "A", Period: 46023, Quantity: 2 }]);
}, 60_000);

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
