/** More rows than a call takes arguments, written into a table of the workbook itself and imported again: all of them are there. */
import { casesOf } from "../support/campaign";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

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
