import { enter } from "../../host/ranges/entry";

const general = () => "General";
const entered = (value: unknown, format = "General") => enter(value, () => format);

describe("a value put into a General cell becomes what Excel makes of it when typed", () => {
  it.each([
    ["1.5", 1.5, undefined],
    [" 12 ", 12, undefined],
    ["-3", -3, undefined],
    [".5", 0.5, undefined],
    ["(250)", -250, undefined],
    ["1,234", 1234, "#,##0"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["50%", 0.5, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["$1,234", 1234, "$#,##0"],
    ["-$3.20", -3.2, "$#,##0.00"],
    ["1e3", 1000, "0.00E+00"],
    ["1 1/4", 1.25, "# ?/?"],
    // 2026-02-01 is day 46054: 126 years from 1900 of 365 days, 31 leap days and Excel's one too many, and 31 days of January.
    ["2026-02-01", 46054, "m/d/yyyy"],
    ["2/1/2026", 46054, "m/d/yyyy"],
    ["1-Feb-2026", 46054, "d-mmm-yy"],
    ["Feb 2026", 46054, "mmm-yy"],
    ["February 1, 2026", 46054, "d-mmm-yy"],
    ["2026-02-01 12:00", 46054.5, "m/d/yyyy h:mm"],
    ["6:00", 0.25, "h:mm"],
    ["6:00 PM", 0.75, "h:mm AM/PM"],
  ])("%j is the number %d", (text, value, numberFormat) => {
    expect(entered(text)).toEqual({ input: { value }, numberFormat });
  });

  it.each(["North", "12 apples", "1,23", "2026-02-30", "25:00", "=", "A1", "1.2.3", "May Day", "-", "13/45/2026"])(
    "%j stays text",
    (text) => {
      expect(entered(text)).toEqual({ input: { value: text } });
    },
  );

  it.each([
    ["TRUE", true],
    ["false", false],
  ])("%j is a boolean", (text, value) => {
    expect(entered(text)).toEqual({ input: { value } });
  });

  it("an error code is the error", () => {
    expect(entered("#N/A")).toEqual({ input: { error: "#N/A" } });
  });

  it.each([
    ["=A1+1", "=A1+1"],
    ["+A1", "=A1"],
    ["-A1", "=-A1"],
    ["@SUM(A1)", "=SUM(A1)"],
    ['=IF(A1="(",1,2)', '=IF(A1="(",1,2)'],
    ["=SUM(Plan[Net '[cap'] '(h)])", "=SUM(Plan[Net '[cap'] '(h)])"],
  ])("%j becomes a live formula", (text, formula) => {
    expect(entered(text)).toEqual({ input: { formula } });
  });

  it.each(["=SUM(A1", '="open', "=A1+", "=A1)"])("the unreadable formula %j is InvalidArgument", (text) => {
    expect(() => entered(text)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });
});

it("an apostrophe makes text of anything and is not part of it", () => {
  expect(entered("'=1+1")).toEqual({ input: { value: "=1+1" } });
  expect(entered("'007")).toEqual({ input: { value: "007" } });
});

it("a text cell keeps what it is given", () => {
  expect(entered("=1+1", "@")).toEqual({ input: { value: "=1+1" } });
  expect(entered("50%", "@")).toEqual({ input: { value: "50%" } });
  expect(entered(5, "@")).toEqual({ input: { value: "5" } });
});

it("null leaves a cell and an empty text clears it", () => {
  expect(enter(null, general)).toEqual({ input: null });
  expect(enter("", general)).toEqual({ input: { value: null } });
});

it("an object is no value", () => {
  expect(() => enter({ a: 1 }, general)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
});

it("days count as in Excel, with its 29 February 1900", () => {
  const typed = ["1900-01-01", "1900-02-28", "1900-03-01", "1970-01-01", "1900-02-30"].map((text) => enter(text, general).input);
  expect(typed.map((input) => (typeof input === "object" && input !== null && "value" in input ? input.value : input))).toEqual([
    1,
    59,
    61,
    25569,
    "1900-02-30",
  ]);
});
