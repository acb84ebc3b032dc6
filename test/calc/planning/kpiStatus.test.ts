import fc from "fast-check";
import { kpiStatus, kpiStatuses } from "../../../src/calc/planning/kpiStatus";
import { reasonOf } from "../refusals";

describe("kpiStatus", () => {
  it.each([
    ["HIGHER", 0.96, 1],
    ["HIGHER", 0.95, 1],
    ["HIGHER", 0.91, 0],
    ["HIGHER", 0.9, -1],
    ["LOWER", 0.9, 1],
    ["LOWER", 0.99, 0],
    ["LOWER", 1.01, -1],
    ["CLOSE", 0.95, 1],
    ["CLOSE", 0.93, 0],
    ["CLOSE", 0.97, 0],
    ["CLOSE", 0.8, -1],
    ["CLOSE", 1.1, -1],
  ] as const)("with %s and target 0.95, gives %d the status %d", (better, value, expected) => {
    expect(kpiStatus(value, 0.95, 0.05, better)).toBe(expected);
  });

  it("watches a value that is exactly on the edge of the tolerance, in spite of binary fractions", () => {
    // 1 - 0.95 is 0.050000000000000044 in binary.
    expect(kpiStatus(0.95, 1, 0.05, "HIGHER")).toBe(0);
    expect(kpiStatus(1.05, 1, 0.05, "LOWER")).toBe(0);
  });

  it("measures the tolerance by the size of a negative target", () => {
    expect(kpiStatus(-10.4, -10, 0.05, "HIGHER")).toBe(0);
    expect(kpiStatus(-11, -10, 0.05, "HIGHER")).toBe(-1);
  });

  it("has nothing to watch around a target of zero", () => {
    expect(kpiStatus(0, 0, 0.05, "CLOSE")).toBe(1);
    expect(kpiStatus(0.001, 0, 0.05, "CLOSE")).toBe(-1);
  });

  it("mirrors HIGHER into LOWER when signs change", () => {
    const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), (value, target, tolerance) => {
        expect(kpiStatus(-value, -target, tolerance, "LOWER")).toBe(kpiStatus(value, target, tolerance, "HIGHER"));
      }),
    );
  });
});

describe("kpiStatuses", () => {
  it("compares every value with one target, or each with its own", () => {
    expect(kpiStatuses([[1], [0.5]], [[1]], 0.05, "HIGHER")).toEqual([[1], [-1]]);
    expect(kpiStatuses([[1], [0.5]], [[2], [0.5]], 0.05, "HIGHER")).toEqual([[-1], [1]]);
  });

  it("says in its cell what is missing", () => {
    const [[first], [second]] = kpiStatuses([[null], [1]], [[1], [null]], 0, "HIGHER") as [[unknown], [unknown]];
    expect(first).toMatchObject({ code: "missingValue", detail: { argument: "value", row: 1 } });
    expect(second).toMatchObject({ code: "missingValue", detail: { argument: "target", row: 2 } });
  });

  it("refuses targets that fit neither way", () => {
    expect(reasonOf(() => kpiStatuses([[1, 2]], [[1, 2, 3]], 0, "HIGHER"))).toBe("sizesDiffer");
  });
});
