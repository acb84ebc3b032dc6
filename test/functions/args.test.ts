import {
  choice,
  date,
  dates,
  matrix,
  names,
  number,
  optional,
  optionalFactors,
  series,
  sparseMatrix,
  sparseSeries,
} from "../../src/functions/args";
import { extremesList, relativeMetricList } from "../../src/functions/choiceLists";
import { refusalOf } from "../calc/refusals";

const words = { name: { en: "argument", fr: "argument" }, help: { en: "Any.", fr: "Quelconque." }, unit: "quantity" } as const;

describe("a matrix of plan quantities", () => {
  const { decode } = matrix(words);

  it("reads rows as they are", () => {
    const rows = [
      [1, 2],
      [3, 4],
    ];
    expect(decode(rows, "plan")).toEqual(rows);
  });

  it.each([null, "", "n/a", "N/A", undefined])("counts a blank cell (%p) as 0", (blank) => {
    expect(decode([[1, blank]], "plan")).toEqual([[1, 0]]);
  });

  it("reads one value and a range of one value alike", () => {
    expect(decode(7, "plan")).toEqual([[7]]);
    expect(decode([[7]], "plan")).toEqual([[7]]);
  });

  it("takes the plain value out of a data type", () => {
    expect(
      decode(
        [
          [
            { type: "FormattedNumber", basicValue: 12, numberFormat: "0" },
            { type: "Empty", basicType: "Empty", basicValue: "" },
          ],
        ],
        "plan",
      ),
    ).toEqual([[12, 0]]);
  });

  it.each([
    ["a text", "12 units", "12 units"],
    ["a number written as text", "12", "12"],
    ["a blank space", " ", " "],
    ["TRUE", true, "TRUE"],
    ["FALSE", false, "FALSE"],
    ["an error inside a data type", { type: "Error", basicValue: "#N/A" }, "#N/A"],
    ["an object without a plain value", { type: "Picture" }, "…"],
    ["a number that is none", NaN, "NaN"],
    ["an infinite number", Infinity, "Infinity"],
  ])("refuses %s, naming the cell", (_what, cell, found) => {
    const rows = [
      [1, 2],
      [3, cell],
    ];
    expect(refusalOf(() => decode(rows, "plan"))).toMatchObject({
      code: "notANumber",
      detail: { argument: "plan", row: 2, column: 2, found },
    });
  });

  it("names no cell for a single value", () => {
    expect(refusalOf(() => decode("x", "plan")).detail).toEqual({ argument: "plan", found: "x" });
    expect(refusalOf(() => decode([["x"]], "plan")).detail).toEqual({ argument: "plan", found: "x" });
  });

  it("shortens what it quotes", () => {
    expect(refusalOf(() => decode("x".repeat(500), "plan")).detail).toMatchObject({ found: `${"x".repeat(39)}…` });
  });

  it("refuses more than 200,000 cells, and reads exactly as many", () => {
    const rows = (count: number) => Array.from({ length: count }, () => [1]);
    expect(decode(rows(200_000), "plan")).toHaveLength(200_000);
    expect(refusalOf(() => decode(rows(200_001), "plan"))).toMatchObject({
      code: "tooManyCells",
      detail: { cells: 200_001, limit: 200_000 },
    });
  });

  it("refuses rows of different lengths and empty ranges", () => {
    expect(refusalOf(() => decode([[1, 2], [3]], "plan")).code).toBe("raggedRange");
    expect(refusalOf(() => decode([[]], "plan")).code).toBe("missingArgument");
    expect(refusalOf(() => decode([], "plan")).code).toBe("missingArgument");
  });

  it("refuses an omitted argument", () => {
    expect(refusalOf(() => decode(null, "plan"))).toMatchObject({ code: "missingArgument", detail: { argument: "plan" } });
  });

  it("keeps every cell within its limits", () => {
    const limited = matrix({ ...words, minimum: 0, maximum: 10, integer: true });
    expect(limited.decode([[0, 10]], "offsets")).toEqual([[0, 10]]);
    expect(refusalOf(() => limited.decode([[0, -1]], "offsets"))).toMatchObject({
      code: "belowMinimum",
      detail: { row: 1, column: 2, minimum: 0 },
    });
    expect(refusalOf(() => limited.decode([[11]], "offsets")).code).toBe("aboveMaximum");
    expect(refusalOf(() => limited.decode([[1.5]], "offsets")).code).toBe("notAnInteger");
  });
});

describe("observed quantities", () => {
  it("keep a missing value missing", () => {
    expect(sparseMatrix(words).decode([[1, "", null, "n/a", 0]], "actual")).toEqual([[1, null, null, null, 0]]);
  });

  it("are read row by row as a series", () => {
    expect(
      sparseSeries(words).decode(
        [
          [1, null],
          [3, 4],
        ],
        "actual",
      ),
    ).toEqual([1, null, 3, 4]);
    expect(series(words).decode([[1], [null], [3]], "costs")).toEqual([1, 0, 3]);
  });
});

describe("dates", () => {
  const { decode } = dates(words);

  it("are serial numbers or ISO text, as whole days", () => {
    expect(decode([[46388], [46388.9], ["2027-01-01"], [null]], "promised")).toEqual([46388, 46388, 46388, null]);
  });

  it.each(["01/02/2027", "2027-02-30", "March", true, -1, 0, 3_000_000])("refuse %p with its position", (cell) => {
    expect(refusalOf(() => decode([[46388], [cell]], "promised"))).toMatchObject({
      code: "notADate",
      detail: { argument: "promised", row: 2, column: 1 },
    });
  });

  it("may be one value", () => {
    expect(date(words).decode([["2027-01-01"]], "asOf")).toBe(46388);
    expect(refusalOf(() => date(words).decode("", "asOf")).code).toBe("missingArgument");
  });
});

describe("names", () => {
  const { decode } = names(words);

  it("are texts without surrounding blanks, or numbers as written", () => {
    expect(decode([[" Paint "], [1001], [""], ["  "], [null]], "names")).toEqual(["Paint", "1001", null, null, null]);
  });

  it("refuse TRUE and FALSE", () => {
    expect(refusalOf(() => decode([["a"], [true]], "names"))).toMatchObject({ code: "notAText", detail: { row: 2, found: "TRUE" } });
  });
});

describe("one number", () => {
  it("is read from a value or a range of one", () => {
    expect(number(words).decode(3, "cost")).toBe(3);
    expect(number(words).decode([[3]], "cost")).toBe(3);
  });

  it("refuses a larger range with its size, a blank, a text and TRUE", () => {
    expect(refusalOf(() => number(words).decode([[1, 2]], "cost"))).toMatchObject({ code: "notOneValue", detail: { rows: 1, columns: 2 } });
    expect(refusalOf(() => number(words).decode([[""]], "cost")).code).toBe("missingArgument");
    expect(refusalOf(() => number(words).decode("1", "cost")).code).toBe("notANumber");
    expect(refusalOf(() => number(words).decode(true, "cost")).code).toBe("notANumber");
  });

  it("keeps to its limits", () => {
    expect(refusalOf(() => number({ ...words, minimum: 0 }).decode(-1, "days"))).toMatchObject({
      code: "belowMinimum",
      detail: { found: -1, minimum: 0 },
    });
  });
});

describe("a choice", () => {
  const metric = choice(words, relativeMetricList);

  it("is understood in any case", () => {
    expect(metric.decode("wape", "metric")).toBe("WAPE");
    expect(metric.decode([[" Mape "]], "metric")).toBe("MAPE");
  });

  it.each(["MASE", 3, true])("lists the valid words for %p", (found) => {
    expect(refusalOf(() => metric.decode(found, "metric"))).toMatchObject({
      code: "unknownChoice",
      detail: { choices: ["WAPE", "MAPE", "SMAPE"] },
    });
  });
});

describe("an optional argument", () => {
  it.each([null, undefined, "", [[""]], [[null]]])("takes its default when it arrives as %j", (omitted) => {
    expect(optional(number(words), 5).decode(omitted, "days")).toBe(5);
    expect(optional(choice(words, extremesList), "KEEP").decode(omitted, "kind")).toBe("KEEP");
    expect(optionalFactors(sparseMatrix(words), 1).decode(omitted, "count")).toEqual([[1]]);
  });

  it("keeps a 0 that was given", () => {
    expect(optional(number(words), 5).decode(0, "days")).toBe(0);
    expect(optionalFactors(sparseMatrix(words), 1).decode([[0]], "count")).toEqual([[0]]);
  });

  it("takes its default in the blank cells of a range of factors", () => {
    expect(optionalFactors(sparseMatrix(words), 1).decode([["", 2, 0]], "count")).toEqual([[1, 2, 0]]);
  });
});
