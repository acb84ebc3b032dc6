/**
 * Numbers typed as text into SopSettings: the pane and the formulas of the sheets must read the same number, or the same default, and
 * the settings screen must be told what cannot be taken. Expected values are what the texts say, by hand.
 */
import { settingFormula } from "../../src/domain/settings/settingFormula";
import { settings, type SettingId } from "../../src/domain/settings/declarations";
import { settingsOf } from "../../src/domain/settings/readSettings";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
}, 240_000);
afterAll(() => excel.close());

/** Each setting with what stands in its cell and the value that counts; `refused` where that is the default in its place. */
const cases: [id: SettingId, said: string | number, counts: number, refused?: "refused"][][] = [
  [
    ["prudence", "60 %", 0.6],
    ["onTime", "97%", 0.97],
    ["otif", "0,93", 0.93],
    ["fillRate", "0.98", 0.98],
    ["capacityUse", "1,125", 1.125],
    ["leadTime", " 12,5 ", 12.5],
    ["horizon", "18", 18],
    ["history", "4\u202f8", 48],
  ],
  [
    ["prudence", 0.6, 0.6],
    ["onTime", "99,5\u00a0%", 0.995],
    ["otif", "high", 0.9, "refused"],
    ["fillRate", "980%", 0.97, "refused"],
    ["leadTime", "12 days", 14, "refused"],
    ["horizon", "6,5", 12, "refused"],
    ["history", "", 36],
    ["drift", 3.125, 3.125],
  ],
  [
    ["prudence", "0,9", 0.5, "refused"],
    ["onTime", "0,9,5", 0.95, "refused"],
    ["otif", "1.234,5", 0.9, "refused"],
    ["leadTime", "€ 5", 14, "refused"],
    ["horizon", "   ", 12],
  ],
];

it.each(cases)("numbers typed as text count in the pane and in the cells alike", async (...set) => {
  await excel.run(async (context) => {
    context.workbook.tables.getItemOrNullObject("SopSettings").delete();
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D40").clear();
    const values = [["Key", "Value"], ...set.map(([id, said]) => [settings[id].key, said])];
    const range = sheet.getRangeByIndexes(0, 0, values.length, 2);
    // Text cells for what was typed as text, so that Excel does not make numbers of it.
    range.numberFormat = values.map(([, said]) => ["@", typeof said === "number" ? "General" : "@"]);
    range.values = values;
    sheet.tables.add(range, true).name = "SopSettings";
    await context.sync();
    sheet.getRangeByIndexes(1, 3, set.length, 1).formulas = set.map(([id]) => [`=${settingFormula(id)}`]);
    await context.sync();
  });
  const inCells = (await excel.cells("Sheet1", { row: 1, column: 3, rows: set.length, columns: 1 })).map(([value]) => value);
  const reading = await excel.addin.readSettings();
  set.forEach(([id, said, counts], index) => {
    expect([id, said, reading.values[id]]).toEqual([id, said, counts]);
    expect([id, said, Number(inCells[index])]).toEqual([id, said, expect.closeTo(counts, 12)]);
  });
  expect(reading.unusable).toEqual(
    (Object.keys(settings) as SettingId[]).flatMap((id) =>
      set.filter(([other, , , refused]) => other === id && refused).map(([, said]) => ({ id, text: String(said) })),
    ),
  );
});

it("a text that no setting takes counts as its default without a workbook too", () => {
  expect(settingsOf([{ Key: "Prudence", Value: "60 %" }]).prudence).toBe(0.6);
  expect(settingsOf([{ Key: "prudence", Value: "60" }]).prudence).toBe(settings.prudence.usual);
});
