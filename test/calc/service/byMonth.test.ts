import fc from "fast-check";
import { serialOfDay } from "../../../src/calc/dates";
import { CalcError } from "../../../src/calc/errors";
import { fillRate } from "../../../src/functions/service/fillRate";
import { leadTime } from "../../../src/functions/service/leadTime";
import { onTimeRate } from "../../../src/functions/service/onTimeRate";
import { otif } from "../../../src/functions/service/otif";
import { evaluate } from "../../../src/functions/runtime";
import { refusalOf } from "../refusals";

const serial = (year: number, month: number, day: number): number => serialOfDay({ year, month, day }) ?? NaN;
const column = <Value>(values: readonly Value[]): Value[][] => values.map((value) => [value]);
const day = (text: string): number => serial(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

/** What a cell shows: a number, or why there is none. */
const shown = (result: unknown): unknown =>
  (result as unknown[][]).map((row) => row.map((cell) => (cell instanceof CalcError ? cell.code : cell)));

describe("figures by month", () => {
  // By hand: January has a line on time and one late, February one on time; nothing was delivered in March.
  const promised = column(["2027-01-10", "2027-01-20", "2027-01-31", "2027-02-10"].map(day));
  const actual = column([day("2027-01-10"), day("2027-01-21"), day("2027-02-01"), null]);

  it("keep the shape of the months, take any day of a month, and say in its own cell why a month has none", () => {
    const months = [[day("2027-01-31"), day("2027-02-14"), day("2027-03-01")]];
    expect(shown(evaluate(onTimeRate, [promised, actual, null, null, months]))).toEqual([[0.5, 0, "nothingLeft"]]);
    expect(shown(evaluate(onTimeRate, [promised, actual, null, null, months[0]?.map((one) => [one])]))).toEqual([
      [0.5],
      [0],
      ["nothingLeft"],
    ]);
    expect(shown(evaluate(onTimeRate, [promised, actual, 1, null, [[day("2027-02-01"), null]]]))).toEqual([[1, "missingArgument"]]);
  });

  it("count an open line that is late on the day given in the month of its promise", () => {
    const months = [[day("2027-02-01")]];
    expect(shown(evaluate(onTimeRate, [promised, actual, 1, day("2027-03-31"), months]))).toEqual([[0.5]]);
  });

  it("name the line among all lines where one is wrong, in the cell of its month alone", () => {
    const end = column([day("2027-01-10"), day("2027-01-15"), day("2027-02-01"), null]);
    const result = evaluate(leadTime, [promised, end, null, [[day("2027-01-01"), day("2027-02-01")]]]) as unknown[][];
    expect(result[0]?.[0]).toMatchObject({ code: "startsAfterEnd", detail: { argument: "start", other: "end", row: 2 } });
    expect(result[0]?.[1]).toBe(1);
  });

  it("are refused without the dates of the lines, or with dates of another length", () => {
    const months = [[day("2027-01-01")]];
    expect(refusalOf(() => evaluate(fillRate, [[[1]], [[1]], null, null, null, months]))).toMatchObject({
      code: "missingArgument",
      detail: { argument: "dates" },
    });
    expect(refusalOf(() => evaluate(fillRate, [[[1]], [[1]], null, null, promised, months]))).toMatchObject({ code: "lengthsDiffer" });
  });

  /** Lines with dates in the first five months of 2027; one in eight is open. */
  const date = fc.integer({ min: serial(2027, 1, 1), max: serial(2027, 5, 31) });
  const line = fc.record({
    promised: date,
    actual: fc.option(date, { freq: 7 }),
    ordered: fc.integer({ min: 0, max: 9 }),
    delivered: fc.integer({ min: 0, max: 9 }),
    order: fc.constantFrom("A", "B", "C"),
  });
  const firsts = [1, 2, 3, 4, 5].map((month) => serial(2027, month, 1));

  it("are what the lines of the month give when they stand alone", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 60 }), fc.boolean(), (lines, byOrder) => {
        const calls = (chosen: typeof lines, months: (number | null)[][] | null): unknown[] => {
          const orders = byOrder ? column(chosen.map(({ order }) => order)) : null;
          const [promise, end] = [column(chosen.map((one) => one.promised)), column(chosen.map((one) => one.actual))];
          const [ordered, delivered] = [column(chosen.map((one) => one.ordered)), column(chosen.map((one) => one.delivered))];
          const started = column(chosen.map((one) => Math.min(one.promised, one.actual ?? one.promised)));
          return [
            () => evaluate(onTimeRate, [promise, end, 3, null, months]),
            () => evaluate(otif, [promise, end, ordered, delivered, 3, orders, months]),
            () => evaluate(fillRate, [ordered, delivered, byOrder ? "ORDER" : "UNIT", orders, end, months]),
            () => evaluate(leadTime, [started, end, "P90", months]),
          ].map((call) => {
            try {
              return shown(call());
            } catch (reason) {
              return [[(reason as CalcError).code]];
            }
          });
        };
        const together = calls(lines, [firsts]);
        firsts.forEach((first, month) => {
          const own = lines.filter(({ actual: end }) => end !== null && end >= first && end < (firsts[month + 1] ?? Infinity));
          // Two lines at least, as a single blank cell is an omitted range. Without lines of its own a month has nothing left.
          const alone = own.length === 0 ? [[["nothingLeft"]], [["nothingLeft"]], [["nothingLeft"]], [["nothingLeft"]]] : calls(own, null);
          expect(together.map((result) => (result as unknown[][])[0]?.[month])).toEqual(
            alone.map((result) => (result as unknown[][])[0]?.[0]),
          );
        });
      }),
      { numRuns: 300 },
    );
  });
});
