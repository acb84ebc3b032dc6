import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { richModel } from "./richModel";

describe("a workbook that was saved and opened again", () => {
  it("is the same in every part", async () => {
    const model = richModel();
    const { model: read, dropped } = await readXlsx(await writeXlsx(model), "plan.xlsx");
    expect(dropped).toEqual([]);
    for (const [index, sheet] of model.sheets.entries()) {
      for (const [key, value] of Object.entries(sheet)) {
        expect({ key, value: read.sheets[index]?.[key as keyof typeof sheet] }).toEqual({ key, value });
      }
    }
    expect(read).toEqual(model);
  });
});
