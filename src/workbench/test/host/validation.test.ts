import { type HostSession, startHostInJsdom } from "./hostSession";

let session: HostSession;
beforeAll(async () => {
  session = await startHostInJsdom();
});
afterAll(() => session.close());

const range = (context: Excel.RequestContext, address: string) => context.workbook.worksheets.getItem("Sheet1").getRange(address);
const kept = () => session.engine.validations(session.engine.activeSheet());
const read = (address: string) =>
  session.run(async (context) => {
    const { dataValidation } = range(context, address);
    dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert");
    await context.sync();
    return dataValidation.toJSON();
  });
const put = (address: string, rule: Excel.DataValidationRule) =>
  session.codeOf((context) => void (range(context, address).dataValidation.rule = rule));

afterEach(async () => {
  await session.run(async (context) => {
    range(context, "A1:Z100").dataValidation.clear();
    await context.sync();
  });
  expect(kept()).toEqual([]);
  expect(session.problems()).toEqual([]);
});

describe("range.dataValidation", () => {
  it("says None where there is none", async () => {
    expect(await read("B2")).toMatchObject({ type: "None", ignoreBlanks: true, rule: {} });
  });

  it("offers a list of items", async () => {
    expect(await put("B2:B9", { list: { inCellDropDown: true, source: "low,middle,high" } })).toBe("none");
    expect(await read("B3")).toMatchObject({ type: "List", rule: { list: { inCellDropDown: true, source: "low,middle,high" } } });
    expect(kept()).toMatchObject([
      { type: "list", formula1: "low,middle,high", ranges: [{ row: 1, column: 1, lastRow: 8, lastColumn: 1 }] },
    ]);
  });

  it("offers the cells of a range", async () => {
    await session.run(async (context) => {
      range(context, "B2").dataValidation.rule = { list: { inCellDropDown: true, source: range(context, "D2:D5") } };
      await context.sync();
    });
    expect(kept()).toMatchObject([{ type: "list", formula1: "=Sheet1!$D$2:$D$5" }]);
  });

  it.each<[string, Excel.DataValidationRule, object]>([
    [
      "WholeNumber",
      { wholeNumber: { formula1: 1, formula2: 12, operator: "Between" } },
      { wholeNumber: { formula1: "=1", formula2: "=12", operator: "Between" } },
    ],
    [
      "Decimal",
      { decimal: { formula1: "=MAX(A1:A3)", operator: "LessThan" } },
      { decimal: { formula1: "=MAX(A1:A3)", operator: "LessThan" } },
    ],
    // 1 January 2027 is day 46388 of Excel: 45658 (1 January 2025, Microsoft's own examples of DATEVALUE count on from it) + 365 + 365.
    [
      "Date",
      { date: { formula1: "2027-01-01", operator: "GreaterThanOrEqualTo" } },
      { date: { formula1: "=46388", operator: "GreaterThanOrEqualTo" } },
    ],
    ["Time", { time: { formula1: "12:00", operator: "GreaterThan" } }, { time: { formula1: "=0.5", operator: "GreaterThan" } }],
    [
      "TextLength",
      { textLength: { formula1: 8, operator: "LessThanOrEqualTo" } },
      { textLength: { formula1: "=8", operator: "LessThanOrEqualTo" } },
    ],
    ["Custom", { custom: { formula: "=ISNUMBER(B2)" } }, { custom: { formula: "=ISNUMBER(B2)" } }],
  ])("keeps a rule of type %s and gives criteria back as formulas", async (type, rule, back) => {
    expect(await put("B2:B4", session.local(rule))).toBe("none");
    expect(await read("B2:B4")).toMatchObject({ type, rule: back });
  });

  it("keeps prompt and alert, also when the rule changes", async () => {
    await session.run(async (context) => {
      const { dataValidation } = range(context, "C2:C5");
      dataValidation.prompt = { title: "Month", message: "1 to 12", showPrompt: true };
      dataValidation.errorAlert = { title: "No month", message: "Give 1 to 12", style: "Warning", showAlert: true };
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 12, operator: "Between" } };
      dataValidation.ignoreBlanks = false;
      await context.sync();
    });
    expect(await read("C2:C5")).toMatchObject({
      type: "WholeNumber",
      ignoreBlanks: false,
      prompt: { title: "Month", message: "1 to 12", showPrompt: true },
      errorAlert: { title: "No month", message: "Give 1 to 12", style: "Warning", showAlert: true },
    });
  });

  it("tells ranges whose cells do not agree", async () => {
    await put("B2:B3", { custom: { formula: "=TRUE" } });
    expect((await read("B2:B4")).type).toBe("MixedCriteria");
    await put("B4", { list: { inCellDropDown: true, source: "a,b" } });
    expect(await read("B2:B4")).toMatchObject({ type: "Inconsistent", rule: null });
  });

  it("puts a rule over a part of another and clears a part", async () => {
    await put("B2:D4", { custom: { formula: "=TRUE" } });
    await put("C3", { list: { inCellDropDown: true, source: "a,b" } });
    expect([(await read("C3")).type, (await read("B2")).type, (await read("D4")).type]).toEqual(["List", "Custom", "Custom"]);
    await session.run(async (context) => {
      range(context, "C3:D3").dataValidation.clear();
      await context.sync();
    });
    expect([(await read("C3")).type, (await read("D3")).type, (await read("B3")).type]).toEqual(["None", "None", "Custom"]);
  });

  it.each<[string, object]>([
    ["no criterion", {}],
    ["two criteria", { custom: { formula: "=TRUE" }, list: { source: "a", inCellDropDown: true } }],
    ["a comparison without second value", { decimal: { formula1: 1, operator: "Between" } }],
    ["an operator that is none", { decimal: { formula1: 1, operator: "Near" } }],
    ["a day that is none", { date: { formula1: "2027-02-30", operator: "EqualTo" } }],
    ["an empty list", { list: { source: "", inCellDropDown: true } }],
  ])("refuses %s", async (_, rule) => {
    expect(await put("B2", session.local(rule) as Excel.DataValidationRule)).toBe("InvalidArgument");
  });

  it("moves up with its cells where others are removed, however near the top of the sheet", async () => {
    await put("B2:D40", { list: { inCellDropDown: true, source: "low,high" } });
    await put("F30:F32", { list: { inCellDropDown: true, source: "yes,no" } });
    await session.run(async (context) => {
      range(context, "C2:C41").values = Array.from({ length: 40 }, (_, row) => [row + 2]);
      range(context, "C2:C31").delete("Up" as Excel.DeleteShiftDirection);
      range(context, "F2:F31").delete("Up" as Excel.DeleteShiftDirection);
      await context.sync();
    });
    // 30 of the 39 rows of column C are gone, and two of the three of column F; B and D stay.
    expect(kept().map(({ ranges }) => ranges)).toEqual([
      [
        { row: 1, column: 1, lastRow: 39, lastColumn: 1 },
        { row: 1, column: 2, lastRow: 9, lastColumn: 2 },
        { row: 1, column: 3, lastRow: 39, lastColumn: 3 },
      ],
      [{ row: 1, column: 5, lastRow: 1, lastColumn: 5 }],
    ]);
    const first = await session.run(async (context) => {
      const cells = range(context, "C2:C12").load("values");
      await context.sync();
      return cells.values.flat();
    });
    expect(first).toEqual([32, 33, 34, 35, 36, 37, 38, 39, 40, 41, ""]);
    await session.run(async (context) => {
      range(context, "B2:F60").delete("Up" as Excel.DeleteShiftDirection);
      await context.sync();
    });
  });
});
