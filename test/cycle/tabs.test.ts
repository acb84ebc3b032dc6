/**
 * Where the tabs stand once a table is new: the cycle before the data, the blank sheet that Excel made behind all; a person's stay. What
 * nobody types into has no tab before somebody opens it.
 */
import { january, threeFamilies, within } from "../support/threeFamilies";

it("puts new sheets of the cycle before the data and a blank sheet behind, and moves nothing that a person made", async () => {
  await within(threeFamilies(), async (excel) => {
    const names = async (): Promise<string[]> =>
      excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name,items/visibility");
        await context.sync();
        return worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
      });
    await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      // A cell in another colour is somebody's work, and so is a name that somebody gave.
      const coloured = worksheets.add("Sheet8");
      coloured.getRange("B2").format.fill.color = "#FFFF00";
      worksheets.add("Ideas");
      for (const name of ["Sheet8", "Ideas"]) worksheets.getItem(name).position = 1;
      await context.sync();
    });
    const before = await names();
    expect([before.indexOf("Ideas"), before.indexOf("Sheet8")]).toEqual([1, 2]);
    expect(before.indexOf("Sheet1")).toBeLessThan(before.indexOf("Demand"));
    await excel.addin.run("openCycle", { cycle: january }, { language: "en" });
    const after = await names();
    const created = after.filter((name) => !before.includes(name));
    expect(created).toContain("Cycles");
    expect(after.indexOf("Cycles")).toBeLessThan(after.indexOf("Demand"));
    expect(after[after.length - 1]).toBe("Sheet1");
    const others = (list: string[]): string[] => list.filter((name) => name !== "Sheet1" && !created.includes(name));
    expect(others(after)).toEqual(others(before));

    const said = { department: "production", author: "Ann", kind: "idea", severity: "low", text: "Glue", family: "", order: "" } as const;
    await excel.addin.run("giveFeedback", said, { language: "en" });
    expect(await names()).toEqual(after);
    await excel.addin.activateSheet("Field feedback");
    expect(await names()).toHaveLength(after.length + 1);
    expect(await names()).toContain("Field feedback");
  });
}, 120_000);
