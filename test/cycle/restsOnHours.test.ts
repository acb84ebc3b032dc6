/**
 * Hours of capacity that the table works out: 20 days x 8 h a day. A text or a blank among what they rest on leaves them without an answer,
 * also while the formula of an earlier version stands, which took a text for 1 and a blank for no hours.
 */
import { sopCapacity } from "../../src/domain/collect/sopCapacity";
import { builtFrom, but, month, one, putCell, threeFamilies, year } from "../support/threeFamilies";
import type { ExcelSession } from "../support/excelSession";
import { startingWith, textsOf } from "../trust/sheetCells";

const fits = "▲ Everything fits: no resource is overloaded.";
const headline = "SopSupplyHeadline";
let excel: ExcelSession;
beforeAll(async () => {
  const tables = threeFamilies();
  // Line 1 works its hours out: 20 x 8 = 160 h. Those of Line 2 are typed: 40 h.
  tables["SopCapacity"] = (tables["SopCapacity"] ?? []).map((row) =>
    row["Resource"] === "Line 1" ? { ...row, "Working days": 20, Hours: null } : row,
  );
  excel = await builtFrom(tables);
}, 240_000);
afterAll(() => excel.close());

const of = (column: string) => ({ table: "SopResources", column, where: { Resource: "Line 1" } });
const march = { table: "SopCapacity", column: "Working days", where: { Resource: "Line 1", Period: month(2) } };

it("are days times hours a day while all of it is there", async () => {
  expect(await excel.named("SopCapacityHours")).toEqual([year(160), year(40)]);
  expect(await one(excel, headline)).toBe(fits);
});

it("have no answer where the resource says a text or no hours a day; a blank count is one", async () => {
  for (const [column, content, what] of [
    ["Count", "'n/a", "the count of Line 1 is a text \\(Resources!C\\d+\\)"],
    ["Utilization", "'n/a", "the utilization of Line 1 is a text \\(Resources!D\\d+\\)"],
    ["Hours per day", "", "the hours per day of Line 1 is blank \\(Resources!B\\d+\\)"],
  ] as const) {
    const before = await putCell(excel, of(column), content);
    expect(await excel.named("SopCapacityHours")).toEqual([year("#N/A"), year(40)]);
    expect(await one(excel, headline)).toMatch(new RegExp(`^○ No answer: ${what}$`));
    await putCell(excel, of(column), before);
  }
  const before = await putCell(excel, of("Count"), "");
  expect(await one(excel, headline)).toBe(fits);
  await putCell(excel, of("Count"), before);
});

it("are charted first where nobody knows any of them, before those that fit", async () => {
  expect(await one(excel, "SopChartResource")).toBe("Line 1");
  const gamma = { table: "SopRouting", column: "Hours per unit", where: { Family: "Gamma" } };
  const before = await putCell(excel, gamma, "=NA()");
  expect(await one(excel, "SopChartResource")).toBe("Line 2");
  expect(startingWith(textsOf(excel)["SopSupplyReview"], "Line 2")).toBe("Line 2: no answer, a figure is an error");
  await putCell(excel, gamma, before);
  expect(startingWith(textsOf(excel)["SopSupplyReview"], "Line 1")).toBe("Line 1: fits its capacity in every month shown");
});

it("have no answer in a month without days", async () => {
  const before = await putCell(excel, march, "");
  expect(await excel.named("SopCapacityHours")).toEqual([but(160, { 2: "#N/A" }), year(40)]);
  expect(await one(excel, headline)).toMatch(/^○ No answer: the capacity of Line 1 is an error \(Capacity!D\d+\)$/);
  await putCell(excel, march, before);
  expect(await one(excel, headline)).toBe(fits);
});

it("are named while the formula of an earlier version stands, and have the one of today once the workbook is up to date", async () => {
  const [, , , hours] = sopCapacity.columns;
  const [old = ""] = hours.before.formulas;
  const each = (content: string): Promise<string[]> =>
    excel.run(async (context) => {
      const body = context.workbook.tables.getItem("SopCapacity").columns.getItem("Hours").getDataBodyRange();
      body.load("formulas");
      await context.sync();
      const rows = (body.formulas as unknown[][]).map(([cell]) => String(cell));
      if (content !== "") rows.forEach((cell, row) => cell.startsWith("=") && (body.getCell(row, 0).formulas = [[content]]));
      await context.sync();
      return rows;
    });
  const today = await each(old);
  await excel.engine.calculation.settle();
  expect(await excel.named("SopCapacityHours")).toEqual([year(160), year(40)]);
  expect(await one(excel, headline)).toBe(fits);

  const count = await putCell(excel, of("Count"), "'n/a");
  expect(await excel.named("SopCapacityHours")).toEqual([year(160), year(40)]);
  expect(await one(excel, headline)).toMatch(/^○ No answer: the count of Line 1 is a text \(Resources!C\d+\)$/);
  await putCell(excel, of("Count"), count);
  const days = await putCell(excel, march, "");
  expect(await one(excel, headline)).toMatch(
    /^▼ Line 1: load without any hours in Mar 27, 120 h too many .* · not complete: the number of working days of Line 1 is blank \(Capacity!C\d+\)$/,
  );
  await putCell(excel, march, days);

  await excel.addin.run("upgradeWorkbook", {}, { language: "en" });
  expect(await each("")).toEqual(today);
});
