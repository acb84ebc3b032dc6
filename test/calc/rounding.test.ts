/**
 * Figures that are equal by hand and differ in their last binary digits: no false overload, drift, shortage or class may come of it.
 * Each expected value is worked out by hand with decimal fractions.
 */
import { mase } from "../../src/calc/accuracy/mase";
import { trackingSignal } from "../../src/calc/accuracy/trackingSignal";
import { bottleneck } from "../../src/calc/capacity/bottleneck";
import { load } from "../../src/calc/capacity/load";
import { demandClass } from "../../src/calc/forecast/demandClass";
import { stockCover } from "../../src/calc/inventory/stockCover";
import { xyz } from "../../src/calc/inventory/xyz";
import { isAbove, isAlike, isAtLeast } from "../../src/calc/rounding";
import { fillRate } from "../../src/calc/service/fillRate";
import { otif } from "../../src/calc/service/otif";
import { reasonOf } from "./refusals";

const third = 0.1 + 0.2;

it("is a third decimal that is not 0.3 in binary", () => {
  expect(third).not.toBe(0.3);
});

describe("numbers that are equal but for rounding", () => {
  it("are alike, at least each other and not above each other", () => {
    expect([isAlike(third, 0.3), isAbove(third, 0.3), isAtLeast(0.3, third)]).toEqual([true, false, true]);
    expect([isAlike(0, 0), isAlike(0, 1e-300), isAbove(1e-300, 0)]).toEqual([true, false, true]);
    expect([isAlike(1, 1.000_000_001), isAbove(1.000_000_001, 1), isAtLeast(1, 1.000_000_001)]).toEqual([false, true, false]);
    expect([isAlike(-3, 3), isAtLeast(-3, 3), isAbove(3, -3)]).toEqual([false, false, true]);
  });
});

describe("BOTTLENECK", () => {
  it("sees no overload where the load meets the capacity: 0.1 h x 1 + 0.1 h x 2 = 0.3 h", () => {
    const hours = load([[1], [2]], [[0.1], [0.1]], null);
    const [line] = bottleneck(hours, [[0.3]], ["Line"]);
    expect(line).toMatchObject({ overloadHours: 0, firstOverloaded: null });
    expect(bottleneck([[0.31]], [[0.3]], ["Line"])[0]).toMatchObject({ firstOverloaded: 1 });
  });
});

describe("TRACKINGSIGNAL and MASE", () => {
  it("see no miss in five months that were right: 5 x (0.3 - 0.3) = 0", () => {
    const months = [[third, third, third, third, third]];
    expect(trackingSignal([[0.3, 0.3, 0.3, 0.3, 0.3]], months, "LAST")).toEqual([[0]]);
    expect(reasonOf(() => mase([[1]], [[2]], [0.3, third, 0.3], 1))).toBe("constantHistory");
  });
});

describe("STOCKCOVER", () => {
  it("lasts to the end where the stock is used up before periods without demand: 0.8 - 0.1 - 0.7 = 0", () => {
    expect(stockCover(0.8, [0.1, 0.7, 0])).toBe(3);
    expect(stockCover(0.8, [0.1, 0.7, 0.5])).toBe(2);
    expect(reasonOf(() => stockCover(0.81, [0.1, 0.7, 0]))).toBe("coverBeyondHorizon");
  });
});

describe("FILLRATE and OTIF", () => {
  it("count a line as complete where what came adds up to what was ordered", () => {
    expect(fillRate([third], [0.3], "LINE", null)).toBe(1);
    expect(fillRate([third], [0.29], "LINE", null)).toBe(0);
    expect(otif({ promised: [1], actual: [1], ordered: [third], delivered: [0.3], orderIds: null }, 0)).toBe(1);
  });
});

describe("DEMANDCLASS and XYZ", () => {
  it("hold a limit that is met exactly: sizes 3, 10 and 17 vary by 0.49, which is erratic", () => {
    expect(demandClass([[3, 10, 17]])).toEqual([["erratic"]]);
    expect(demandClass([[3.1, 10, 16.9]])).toEqual([["smooth"]]);
  });

  it("hold a limit that is met exactly: 9 and 11 vary by 0.1, up to which an item is X", () => {
    expect(xyz([[9, 11]], 0.1, 0.5)).toEqual([["X"]]);
    expect(xyz([[8.9, 11.1]], 0.1, 0.5)).toEqual([["Y"]]);
  });
});
