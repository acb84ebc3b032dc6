/** More rows than a call takes arguments, in tables of the workbook itself: written, imported again, looked at for risks. */
import { casesOf } from "../support/campaign";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeEach(async () => {
  excel = await startExcel();
}, 120_000);
afterEach(() => excel.close());

const many = 130_000;
const rows = (from: number, count: number, more = 0) =>
  Array.from({ length: count }, (_, row) => ({ Family: `F${from + row}`, Period: 46023, Quantity: from + row + more }));
const options = { mode: "append", language: "en", intention: "import" } as const;

it("adds 130,000 rows to a table, and imports them again with other figures", async () => {
  const { writeTable, readTable, pendingWrites, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, rows(0, 3), options);
  const added = await writeTable(contracts.sopDemand, rows(3, many), options);
  expect(added).toMatchObject({ added: many, updated: 0, total: many + 3 });
  const changed = casesOf(many, 5_000);
  const again = await writeTable(contracts.sopDemand, rows(3, changed, 1), options);
  expect(again).toMatchObject({ added: 0, updated: changed, total: many + 3 });
  const { rows: read, unreadable } = await readTable(contracts.sopDemand);
  expect([read.length, unreadable.length, read[2], read[3], read[many + 2]]).toEqual([
    many + 3,
    0,
    rows(2, 1)[0],
    rows(3, 1, 1)[0],
    rows(many + 2, 1, changed === many ? 1 : 0)[0],
  ]);
  expect(await pendingWrites()).toEqual([]);
}, 900_000);

it("looks at 70,000 supply lines of a workbook for risks, and lists the one supplier who is late", async () => {
  const count = casesOf(70_000, 2_000);
  // Orders of every second line come ten days after the promised one, the others on it.
  const line = (index: number) => ({
    Order: `P${index}`,
    Supplier: index % 2 === 0 ? "Acme" : "Bolt",
    Family: null,
    Item: "Board",
    "Ordered date": 46_000,
    "Promised date": 46_010,
    "Received date": index % 2 === 0 ? 46_020 : 46_010,
    Ordered: 1,
    Received: 1,
    Rejected: 0,
  });
  const { writeTable, contracts, run, readRisks, readTable, pendingWrites } = excel.addin;
  const lines = Array.from({ length: count }, (_, index) => line(index)) as unknown as Parameters<typeof writeTable>[1];
  await writeTable(contracts.sopSupply, lines, options);
  expect((await readTable(contracts.sopSupply)).rows).toHaveLength(count);
  await run("findRisks", {}, { language: "en", today: 46_030 });
  const { items } = await readRisks("en");
  expect(items.map(({ name, sentence }) => [name, sentence])).toEqual([
    ["supplier · Acme", `Acme: 100% of ${(count / 2).toLocaleString("en-US")} lines late, mean delay 10 d`],
  ]);
  expect(await pendingWrites()).toEqual([]);
}, 900_000);
