/** The safety of a write costs no request more: what the guard asks and what is read before it is written over travels along. */
import { startExcel, type ExcelSession } from "../../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });

/** Requests that a piece of work sends. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = excel.host.dispatcher.syncs;
  await work();
  return excel.host.dispatcher.syncs - before;
}

it("sends no more requests than before there was a pen (2e4deee: 12, 19, 14 and 24)", async () => {
  const { writeTable, contracts, readHistory, undoEntry, run } = excel.addin;
  const options = { language: "en", intention: "import" } as const;
  const made = await requestsOf(() => writeTable(contracts.sopDemand, [row("A", 1), row("B", 2)], { ...options, mode: "replace" }));
  const appended = await requestsOf(() => writeTable(contracts.sopDemand, [row("A", 5), row("C", 2)], { ...options, mode: "append" }));
  const settings = await requestsOf(() => run("saveSettings", { horizon: 6 }, { language: "en" }));
  const [, entry] = await readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  // Two of them ask whether a newer version made the workbook, which undoing did not ask.
  const undone = await requestsOf(() => undoEntry(entry, "en"));
  // Three of the settings ask for the pen before they are planned, so that what somebody writes meanwhile is read anew.
  expect({ made, appended, settings, undone }).toEqual({ made: 12, appended: 18, settings: 17, undone: 26 });
});
