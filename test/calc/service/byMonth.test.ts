import fc from "fast-check";
import { dayOf, serialOfDay } from "../../../src/calendar/days";
import { CalcError } from "../../../src/calc/calcError";
import { fillRate } from "../../../src/functions/service/fillRate";
import { leadTime } from "../../../src/functions/service/leadTime";
import { onTimeRate } from "../../../src/functions/service/onTimeRate";
import { otif } from "../../../src/functions/service/otif";
import { evaluate } from "../../../src/functions/runtime";
import { refusalOf } from "../refusals";

const serial = (year: number, month: number, day: number): number => serialOfDay({ year, month, day }) ?? NaN;
const column = <Value>(values: readonly Value[]): Value[][] => values.map((value) => [value]);
const day = (text: string): number => serial(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

/** Year and month of a day, "" when there is none. */
const monthOf = (day: unknown): string => (typeof day === "number" ? JSON.stringify({ ...dayOf(day), day: 0 }) : "");

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

  /** Delivery lines of fourteen months, so that two years have a November; the cells may be blank. */
  const date = fc.integer({ min: serial(2026, 11, 1), max: serial(2027, 12, 31) });
  const units = fc.option(fc.integer({ min: 0, max: 9 }), { freq: 7 });
  const line = fc.record({
    started: fc.integer({ min: serial(2026, 11, 1), max: serial(2027, 1, 31) }),
    promised: fc.option(date, { freq: 7 }),
    actual: fc.option(date, { freq: 7 }),
    ordered: units,
    delivered: units,
    order: fc.constantFrom("A", "B", "C"),
  });
  type Line = { [Key in keyof typeof blank]: (typeof blank)[Key] | string | number };
  const blank = { started: null, promised: null, actual: null, ordered: null, delivered: null, order: null };

  /** Any days in rows of one width; a month may come twice or have no line. */
  const areas = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, width]) => fc.array(fc.array(date, { minLength: width, maxLength: width }), { minLength: rows, maxLength: rows }));

  /** What puts a line into a month, and the call for some lines. An open line that counts as late has the month of its promise. */
  type Figure = [day: (line: Line) => unknown, call: (of: (key: keyof Line) => unknown[][], months: number[][] | null) => unknown];
  const delivery = ({ actual: end }: Line) => end;
  const figures = (asOf: number | null): Figure[] => [
    [(one) => one.actual ?? one.promised, (of, months) => evaluate(onTimeRate, [of("promised"), of("actual"), 3, asOf, months])],
    ...[false, true].map((byOrder): Figure => [
      delivery,
      (of, months) =>
        evaluate(otif, [of("promised"), of("actual"), of("ordered"), of("delivered"), 3, byOrder ? of("order") : null, months]),
    ]),
    ...["UNIT", "LINE", "ORDER"].map((level): Figure => [
      delivery,
      (of, months) =>
        evaluate(fillRate, [of("ordered"), of("delivered"), level, of("order"), months === null ? null : of("actual"), months]),
    ]),
    ...["MEAN", "P90"].map((stat): Figure => [delivery, (of, months) => evaluate(leadTime, [of("started"), of("actual"), stat, months])]),
  ];

  it("are what the lines of the month give when they stand alone, in the shape of the months", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 60 }), areas, fc.option(date), (lines, months, asOf) => {
        for (const [dayOf, call] of figures(asOf)) {
          const over = (chosen: readonly Line[]) => (key: keyof Line) => column(chosen.map((one) => one[key]));
          const alone = (month: string): unknown => {
            const own = lines.filter((one) => monthOf(dayOf(one)) === month);
            try {
              // Blank lines count nowhere; without them a single blank cell would be an omitted range.
              return (call(over([...own, blank, blank]), null) as unknown[][])[0]?.[0];
            } catch (reason) {
              return (reason as CalcError).code;
            }
          };
          expect(shown(call(over(lines), months))).toEqual(months.map((row) => row.map((one) => alone(monthOf(one)))));
        }
      }),
      { numRuns: 200 },
    );
  });
});
