/** How much the add-in takes at once: cells of a selection, and texts that the journal keeps to undo or to put back. */
import { backupOf } from "../../src/workbook/writing/group";
import type { Planned } from "../../src/workbook/writing/planning/planned";
import { startExcel } from "../support/excelSession";

/** A write whose way back and way on are texts of about so many characters, with so many rows in its table. */
const planned = (back: number, on: number, rows = 0): Planned[] => {
  const act = (length: number) => ({ kind: "input", name: "x", value: "y".repeat(length) });
  return [{ forward: act(on), back: act(back), state: { inputs: { length: rows } } } as unknown as Planned];
};
/** Characters of such an act besides its text: `[{"kind":"input","name":"x","value":""}]`. */
const around = 40;

describe("what the journal keeps of a write", () => {
  it("can be undone up to 1,500,000 characters, of which eight a row mark what was written", async () => {
    expect(await backupOf(planned(1_500_000 - around, 10))).toMatchObject({ undoable: true, safe: true });
    expect(await backupOf(planned(1_500_001 - around, 10))).toMatchObject({ undoable: false, safe: true });
    // By hand: 1,000 rows take 8,000 characters.
    expect((await backupOf(planned(1_492_000 - around, 10, 1_000))).undoable).toBe(true);
    expect((await backupOf(planned(1_492_000 - around, 10, 1_001))).undoable).toBe(false);
  });

  it("can be put back after an interruption up to 12,000,000 characters, and is not kept at all beyond", async () => {
    const kept = await backupOf(planned(12_000_000 - around, 10));
    expect([kept.safe, kept.undoable, kept.back.length]).toEqual([true, false, 12_000_000]);
    expect(await backupOf(planned(12_000_001 - around, 10))).toMatchObject({ safe: false, undoable: false, back: "" });
  });

  it("can be finished up to 3,000,000 characters, as long as both ways together stay within 12,000,000", async () => {
    expect((await backupOf(planned(10, 3_000_000 - around))).on).toHaveLength(3_000_000);
    expect((await backupOf(planned(10, 3_000_001 - around))).on).toBe("");
    expect((await backupOf(planned(9_000_000 - around, 3_000_000 - around))).on).toHaveLength(3_000_000);
    expect((await backupOf(planned(9_000_001 - around, 3_000_000 - around))).on).toBe("");
  });

  it.each([
    [1_000_001, true],
    [1_000_000, false],
  ])("of %s characters is written down with a break in which the page answers: %s", async (characters, breaks) => {
    let answered = false;
    setTimeout(() => (answered = true), 0);
    await backupOf(planned(characters - around, 10));
    expect(answered).toBe(breaks);
  });
});

it("a selection of more than 5,000,000 cells is refused before a cell of it is read; its filled part counts", async () => {
  const excel = await startExcel();
  const select = (address: string, corner: string) =>
    excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["Family"]];
      sheet.getRange(corner).values = [["x"]];
      sheet.getRange(address).select();
      await context.sync();
    });
  // By hand: 5 columns x 1,000,001 rows are 5,000,005 cells.
  await select("A1:E1000001", "E1000001");
  await expect(excel.addin.readSelection()).rejects.toMatchObject({
    code: "tooLarge",
    detail: { cells: 5_000_005, limit: 5_000_000 },
  });
  excel.close();
}, 120_000);
