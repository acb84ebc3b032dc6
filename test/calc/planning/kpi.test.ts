import fc from "fast-check";
import { kpi as ownKpi } from "../../../src/calc/planning/kpi";
import { reasonOf, refusalOf } from "../refusals";

const kpi = (expression: string) => ownKpi(expression, ["a", "B", "c"], [5, 0, null]);

describe("ownKpi", () => {
  it.each([
    ["1 + 2 * 3 ^ 2", 19],
    ["-2 ^ 2", -4],
    ["2 ^ 3 ^ 2", 512],
    ["(1 + 2) / 4", 0.75],
    ["a - b", 5],
    ["A * 10%", 0.5],
    ["0.1 + 0.2 == 0.3", 1],
    ["a > 4", 1],
    ["1 < a < 3", 0],
    ["min(a, 3) + max(1, 2, 9)", 12],
    ["abs(-a) + sqrt(16)", 9],
    ["round(2.345, 2)", 2.35],
    ["round(-2.5)", -3],
    ["round(1250, -2)", 1300],
    ["if(b == 0, 7, a / b)", 7],
    ["if(b, 1, 2)", 2],
  ])("calculates %s", (expression, expected) => {
    expect(kpi(expression)).toBeCloseTo(expected, 12);
  });

  it.each([
    "cos(1)",
    "a.constructor",
    "a['constructor']",
    "min.constructor('return process')()",
    "import({a: 1})",
    "createUnit('x')",
    "evaluate('1 + 1')",
    "parse('1')",
    "config({})",
    "hasOwnProperty('a')",
    "f(x) = f(x + 1)",
    "a = 5",
    "1; 2",
    "1:10",
    "[1, 2]",
    "{a: 1}",
    "'text'",
    "a ? 1 : 2",
    "a!",
    "a'",
    "a and b",
    "not a",
    "a % 2",
    "a | b",
    "a to b",
    "a ?? 1",
    "true",
    "null",
    "NaN",
    "Infinity",
    "1e999",
    "zeros(3000, 3000)",
    "",
    "# only a remark",
    "if(a, 1)",
    "abs(1, 2)",
    "random()",
  ])("refuses %s by name", (expression) => {
    expect(reasonOf(() => kpi(expression))).toBe("expressionRefused");
  });

  it.each(["constructor", "__proto__", "prototype", "toString", "pi", "i", "min", "process", "globalThis", "scope"])(
    "knows no value called %s",
    (expression) => {
      expect(reasonOf(() => kpi(expression))).toBe("unknownName");
    },
  );

  it("names what it refuses", () => {
    expect(refusalOf(() => kpi("1 + import(a)")).detail).toMatchObject({ argument: "expression", found: "import" });
    expect(refusalOf(() => kpi("abs(1, 2)")).detail).toMatchObject({ found: "abs(2)" });
  });

  it("keeps prototypes as they were, whatever is tried", () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    for (const attempt of ["__proto__.x = 1", "constructor.prototype.x = 1", "a.__proto__.x = 1", "{}.constructor.prototype.x = 1"])
      expect(() => kpi(attempt)).toThrow();
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(ownKpi("__proto__ + constructor", ["__proto__", "constructor"], [1, 2])).toBe(3);
  });

  it("refuses formulas that are too long or too deep before reading them", () => {
    expect(reasonOf(() => kpi("1+".repeat(260) + "1"))).toBe("expressionTooLong");
    expect(reasonOf(() => kpi("(".repeat(31) + "a" + ")".repeat(31)))).toBe("expressionTooDeep");
    expect(reasonOf(() => kpi("-".repeat(400) + "a"))).toBe("expressionTooDeep");
    expect(reasonOf(() => kpi("2^".repeat(200) + "2"))).toBe("expressionTooDeep");
  });

  it("does not take a long sum for a deep one", () => {
    expect(kpi("a" + "+a".repeat(200))).toBe(1005);
  });

  it("says at which character a formula cannot be read", () => {
    expect(refusalOf(() => kpi("1 + * 2"))).toMatchObject({ code: "expressionUnreadable", detail: { position: 5 } });
    expect(reasonOf(() => kpi("(1 + 2"))).toBe("expressionUnreadable");
  });

  it("has Excel's errors for division by zero and for roots of negative numbers", () => {
    expect(reasonOf(() => kpi("a / b"))).toBe("zeroDivisor");
    expect(reasonOf(() => kpi("b ^ -1"))).toBe("zeroDivisor");
    expect(reasonOf(() => kpi("sqrt(-a)"))).toBe("noRealNumber");
    expect(reasonOf(() => kpi("10 ^ 400"))).toBe("overflow");
  });

  it("needs a missing value only when the formula speaks of it", () => {
    expect(refusalOf(() => kpi("a + c"))).toMatchObject({ code: "missingValue", detail: { argument: "values", row: 3 } });
    expect(kpi("a")).toBe(5);
  });

  it("refuses names that are ambiguous or those of functions", () => {
    expect(reasonOf(() => ownKpi("a", ["a", "A"], [1, 2]))).toBe("nameTwice");
    expect(reasonOf(() => ownKpi("1", ["Min"], [1]))).toBe("nameReserved");
    expect(reasonOf(() => ownKpi("a", ["a"], [1, 2]))).toBe("lengthsDiffer");
  });

  it("calculates sums, products and comparisons of any numbers as JavaScript does", () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, number, (x, y, z) => {
        const value = (expression: string) => ownKpi(expression, ["x", "y", "z"], [x, y, z]);
        expect(value("x + y * z - x")).toBe(x + y * z - x);
        expect(value("max(x, y, z) >= min(x, y, z)")).toBe(1);
        expect(value("if(x > y, x, y)")).toBe(Math.max(x, y));
      }),
    );
  });
});
