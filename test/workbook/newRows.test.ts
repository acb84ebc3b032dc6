/** Rows that are added to a table look like those above, and texts that look like numbers or days stay texts. */
import { addMonths } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => void (excel = await startExcel()));
afterAll(() => excel.close());

const day = serialOf(2026, 1, 5);
const line = (order: string, item: string, changes: object = {}) => ({
  Order: order,
  Supplier: "Acme",
  Item: item,
  "Ordered date": day,
  "Promised date": day + 15,
  Ordered: 10,
  ...changes,
});

async function cells(name: string): Promise<{ values: unknown[][]; formats: string[][] }> {
  return excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getDataBodyRange();
    range.load("values,numberFormat");
    await context.sync();
    return { values: range.values, formats: range.numberFormat as string[][] };
  });
}

it("has them after adding, after replacing by more rows, and after adding to a table that was emptied", async () => {
  const { sopSupply } = excel.addin.contracts;
  const write = (rows: object[], mode: "append" | "replace") =>
    excel.addin.writeTable(sopSupply, rows as never, { mode, language: "en", intention: "test" });
  await write([line("007", "1/2")], "append");
  const [first] = (await cells("SopSupply")).formats;
  // The order, a fraction, a month, an exponent, a truth value, a percentage: each a name of somebody's.
  const names = ["008", "1/2", "Mar 2026", "1E5", "TRUE", "5%", "2026-03-01"];
  await write(
    names.map((name, index) => line(name, name, { Ordered: index })),
    "append",
  );
  const added = await cells("SopSupply");
  expect(added.values.map((row) => [row[0], row[2]])).toEqual([["007", "1/2"], ...names.map((name) => [name, name])]);
  for (const formats of added.formats) expect(formats).toEqual(first);
  await write(
    Array.from({ length: 12 }, (_, index) => line(`0${index}`, "Board")),
    "replace",
  );
  const replaced = await cells("SopSupply");
  expect(replaced.values.map((row) => row[0])).toEqual(Array.from({ length: 12 }, (_, index) => `0${index}`));
  for (const formats of replaced.formats) expect(formats).toEqual(first);
  await write([], "replace");
  await write([line("009", "1/2"), line("010", "3/4")], "append");
  const again = await cells("SopSupply");
  expect(again.values.map((row) => row[0])).toEqual(["009", "010"]);
  for (const formats of again.formats) expect(formats).toEqual(first);
});

it("shows months as months, also where a later import brings more of them", async () => {
  const { sopDemand } = excel.addin.contracts;
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ Family: "A", Period: addMonths(serialOf(2026, 1), index), Quantity: index + 1 }));
  const write = (count: number) => excel.addin.writeTable(sopDemand, rows(count), { mode: "replace", language: "en", intention: "test" });
  await write(2);
  await write(5);
  expect((await cells("SopDemand")).formats.map((line) => line[1])).toEqual(Array.from({ length: 5 }, () => "mmm yyyy"));
});
