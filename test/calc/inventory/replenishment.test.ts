import fc from "fast-check";
import { abc } from "../../../src/calc/inventory/abc";
import { atp } from "../../../src/calc/inventory/atp";
import { excessStock } from "../../../src/calc/inventory/excessStock";
import { lotSize } from "../../../src/calc/inventory/lotSize";
import { projectedAvailable } from "../../../src/calc/inventory/projectedAvailable";
import { netRequirements } from "../../../src/calc/inventory/netRequirements";
import { eoq } from "../../../src/calc/inventory/eoq";
import { expectedFillRate } from "../../../src/calc/inventory/expectedFillRate";
import { reorderPoint } from "../../../src/calc/inventory/reorderPoint";
import { safetyStock } from "../../../src/calc/inventory/safetyStock";
import { stockoutRisk } from "../../../src/calc/inventory/stockoutRisk";
import { xyz } from "../../../src/calc/inventory/xyz";
import { daysOfSupply } from "../../../src/calc/inventory/daysOfSupply";
import { inventoryTurns } from "../../../src/calc/inventory/inventoryTurns";
import { normalExceedance, normalQuantile, unitNormalLoss } from "../../../src/calc/normal";
import { reasonOf } from "../refusals";

/** The probability that a standard normal value is at most z, as R's pnorm. */
const normalProbability = (z: number): number => normalExceedance(-z);
const one = (cells: readonly (readonly unknown[])[]): number => Number(cells[0]?.[0]);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe("the normal distribution", () => {
  it("agrees with R's pnorm, qnorm and tabulated losses to the digits given", () => {
    expect(normalProbability(1.645)).toBeCloseTo(0.95001509446, 11);
    expect(normalProbability(2.0537489)).toBeCloseTo(0.97999999949, 11);
    expect(normalQuantile(0.975, "p")).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(0.97, "p")).toBeCloseTo(1.880794, 6);
    expect(normalQuantile(1e-10, "p")).toBeCloseTo(-6.361340902404056, 9);
    expect(unitNormalLoss(1.645)).toBeCloseTo(0.02088564148, 11);
    expect(unitNormalLoss(2.0537489)).toBeCloseTo(0.0073431578807, 11);
    // stockpyl doctests, after Snyder & Shen: G(1.3), and the loss of N(15, 3) at 18.6.
    expect(unitNormalLoss(1.3)).toBeCloseTo(0.0455279621, 10);
    expect(3 * unitNormalLoss((18.6 - 15) / 3)).toBeCloseTo(0.1683073522, 10);
  });

  it("inverts itself", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) =>
        expect(normalProbability(normalQuantile(p, "p"))).toBeCloseTo(p, 12),
      ),
    );
  });
});

describe("safetyStock and reorderPoint", () => {
  const stock = (serviceLevel: number, demandSd: number, leadTime: number, demandMean = 0, leadTimeSd = 0) =>
    one(
      safetyStock({
        serviceLevel: [[serviceLevel]],
        demandSd: [[demandSd]],
        leadTime: [[leadTime]],
        demandMean: [[demandMean]],
        leadTimeSd: [[leadTimeSd]],
      }),
    );

  it("agree with R with fixed and with varying lead time", () => {
    expect(stock(0.95001509446, 30, 4)).toBeCloseTo(98.7, 6);
    expect(stock(0.97999999949, 20, 2, 50, 0.5)).toBeCloseTo(77.5273208331, 5);
    expect(one(reorderPoint([[100]], [[4]], [[98.7]]))).toBeCloseTo(498.7, 10);
    expect(one(reorderPoint([[50]], [[2]], [[77.5273208331]]))).toBeCloseTo(177.5273208331, 9);
  });

  it("agree with textbook cases that round z: 9.40 and 59.40 at a risk of 3 %, 198 at z 1.65", () => {
    // studymode.com ROP: mean 50, sd 5 during the lead time; exact z 1.880794. mfgcalcs.com: sd 40, lead time 9.
    expect(stock(0.97, 5, 1)).toBeCloseTo(9.40397, 5);
    expect(one(reorderPoint([[50]], [[1]], [[stock(0.97, 5, 1)]]))).toBeCloseTo(59.4, 2);
    expect(stock(normalProbability(1.65), 40, 9)).toBeCloseTo(198, 9);
  });

  it("agree with Snyder & Shen's reorder point of an (r,Q) policy that adds safety stock to the economic quantity: 190.3370", () => {
    // A year's demand of 1300, sd 150; lead time 1/12 year; a unit short costs 7.5, a unit held 0.225: service 7.5 / 7.725.
    const safety = stock(7.5 / (7.5 + 0.225), 150, 1 / 12);
    expect(one(reorderPoint([[1300]], [[1 / 12]], [[safety]]))).toBeCloseTo(190.3369965716, 6);
  });

  it("take the population standard deviation of the 40 observed demands of a course, 16.8, not the sample one, 17.0", () => {
    const demands = [
      248, 227, 265, 237, 271, 240, 287, 245, 230, 277, 238, 265, 255, 282, 235, 263, 220, 235, 251, 252, 242, 269, 223, 267, 248, 255, 272,
      244, 250, 258, 239, 257, 259, 215, 225, 245, 256, 260, 244, 249,
    ];
    // scribd.com 683761326: mean 250.0, sd 16.8. XYZ divides by n as well: X as soon as the limit is 16.7988 / 250.
    const mean = sum(demands) / 40;
    const deviation = Math.sqrt(sum(demands.map((demand) => (demand - mean) ** 2)) / 40);
    expect([mean.toFixed(1), deviation.toFixed(4)]).toEqual(["250.0", "16.7988"]);
    expect(xyz([demands], deviation / mean + 1e-9, 1)).toEqual([["X"]]);
    expect(xyz([demands], deviation / mean - 1e-9, 1)).toEqual([["Y"]]);
  });

  it("have no answer for certainty, and scale with demand", () => {
    expect(
      safetyStock({ serviceLevel: [[1]], demandSd: [[1]], leadTime: [[1]], demandMean: [[0]], leadTimeSd: [[0]] })[0]?.[0],
    ).toMatchObject({ code: "notBetween" });
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 0.999, noNaN: true }), fc.integer({ min: 2, max: 50 }), (level, factor) => {
        expect(stock(level, 20 * factor, 2, 50 * factor, 0.5)).toBeCloseTo(factor * stock(level, 20, 2, 50, 0.5), 6);
      }),
    );
  });

  it("give a stock that demand exceeds with the risk left over", () => {
    expect(one(stockoutRisk([[59.40397]], [[50]], [[5]]))).toBeCloseTo(0.03, 6);
    expect(one(stockoutRisk([[10]], [[10]], [[0]]))).toBe(0);
  });
});

describe("expectedFillRate", () => {
  it("is 1 minus expected units short over the lot", () => {
    expect(one(expectedFillRate([[100]], [[10]], [[13]]))).toBeCloseTo(1 - (10 * 0.0455279621) / 100, 10);
    expect(one(expectedFillRate([[1]], [[100]], [[-50]]))).toBe(0);
  });
});

describe("orderQuantity", () => {
  const quantity = (demand: number, orderCost: number, holdingCost: number, backorderCost = Infinity, productionRate = Infinity) =>
    one(
      eoq({
        demand: [[demand]],
        orderCost: [[orderCost]],
        holdingCost: [[holdingCost]],
        backorderCost: [[backorderCost]],
        productionRate: [[productionRate]],
      }),
    );

  it("agrees with Snyder & Shen's examples to ten decimals", () => {
    expect(quantity(1300, 8, 0.225)).toBeCloseTo(304.0467800264, 9);
    expect((8 * 1300) / 304.0467800264 + (0.225 * quantity(1300, 8, 0.225)) / 2).toBeCloseTo(68.4105255059, 9);
    expect(quantity(1300, 8, 0.225, 5)).toBeCloseTo(310.812555159, 9);
  });

  it("costs no more than any other quantity", () => {
    const cost = (lot: number) => (8 * 1300) / lot + (0.225 * lot) / 2;
    fc.assert(
      fc.property(fc.double({ min: 1, max: 5000, noNaN: true }), (lot) =>
        expect(cost(quantity(1300, 8, 0.225))).toBeLessThanOrEqual(cost(lot) + 1e-9),
      ),
    );
  });

  it("refuses production that demand outruns", () => {
    expect(
      eoq({ demand: [[10]], orderCost: [[1]], holdingCost: [[1]], backorderCost: [[Infinity]], productionRate: [[10]] })[0]?.[0],
    ).toMatchObject({ code: "belowMinimum" });
  });
});

describe("daysOfSupply and inventoryTurns", () => {
  it("agree with published examples", () => {
    // 7search.cc: stock 100,000 to 150,000, cost of sales 600,000: 4.8 turns, 76.04 days. kpiexamples: 200k on 1,000k: 73; theblogy: 50k on 250k: 73.
    expect(one(inventoryTurns([[600_000]], [[100_000]], [[150_000]]))).toBeCloseTo(4.8, 12);
    expect(one(daysOfSupply([[125_000]], [[600_000]], 365))).toBeCloseTo(76.04, 2);
    expect(one(daysOfSupply([[200_000]], [[1_000_000]], 365))).toBeCloseTo(73, 10);
    expect(one(daysOfSupply([[50_000]], [[250_000]], 365))).toBeCloseTo(73, 10);
  });
});

describe("excessStock", () => {
  it("is what exceeds the target cover: 1.5 months of 13.5 at a target of 12", () => {
    expect(excessStock([13.5], [[1]], 12)).toEqual([[1.5]]);
    expect(
      excessStock(
        [100, 20],
        [
          [40, 40],
          [40, 40],
        ],
        1.5,
      ),
    ).toEqual([[40], [0]]);
    expect(reasonOf(() => excessStock([1, 2], [[1]], 1))).toBe("sizesDiffer");
  });
});

describe("netRequirements", () => {
  it("asks for 25 from stock 60, demand 75 and safety stock 10", () => {
    // Odoo documentation, master production schedule.
    expect(netRequirements([[75]], { opening: 60, scheduled: null, safetyStock: 10, lotSize: 0 })).toEqual([[25]]);
  });

  it("keeps the safety stock in every period, in whole lots", () => {
    const demand = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(
        demand,
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 70 }),
        (wanted, opening, safety, lotSize) => {
          const receipts = netRequirements([wanted], { opening, scheduled: null, safetyStock: safety, lotSize })[0] ?? [];
          let stock = opening;
          receipts.forEach((receipt, period) => {
            const before = stock - (wanted[period] ?? 0);
            stock = before + receipt;
            expect(stock).toBeGreaterThanOrEqual(safety);
            if (receipt > 0) expect(before).toBeLessThan(safety);
            if (lotSize > 0) expect(receipt % lotSize).toBe(0);
          });
        },
      ),
    );
  });
});

describe("a master schedule", () => {
  const mps = [[250, 0, 0, 200, 0, 0, 150, 0]];
  const forecast = [47, 20, 56, 62, 65, 75, 75, 70];
  const orders = [25, 150, 49, 26, 75, 22, 68, 10];

  it("projects the balances and promises of a textbook grid", () => {
    // quesba.com 466846, on hand 65; with a third order of 59 the second set.
    expect(projectedAvailable(65, mps, forecast, orders, 0)).toEqual([[268, 118, 62, 200, 125, 50, 125, 55]]);
    expect(atp(65, mps, orders)).toEqual([[91, "", "", 77, "", "", 72, ""]]);
    const changed = orders.map((order, week) => (week === 2 ? 59 : order));
    expect(projectedAvailable(65, mps, forecast, changed, 0)).toEqual([[268, 118, 59, 197, 122, 47, 122, 52]]);
    expect(atp(65, mps, changed)).toEqual([[81, "", "", 77, "", "", 72, ""]]);
  });

  it("promises from stock alone until the first receipt: 64 less 33 and 20 is 11", () => {
    expect(atp(64, [[0, 0]], [33, 20])).toEqual([[11, ""]]);
  });

  it("says what is oversold instead of hiding it", () => {
    expect(atp(10, [[0, 20]], [5, 30])).toEqual([[5, -10]]);
  });

  it("promises in total what is there less what is booked", () => {
    const week = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(fc.array(week, { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 99 }), (weeks, onHand) => {
        const promised = atp(
          onHand,
          [weeks.map(([made]) => made)],
          weeks.map(([, booked]) => booked),
        ).flat();
        expect(sum(promised.map(Number))).toBe(onHand + sum(weeks.map(([made, booked]) => made - booked)));
      }),
    );
  });
});

describe("abc and xyzClasses", () => {
  it("leave the item that crosses a limit in the class where it started", () => {
    expect(abc([700, 200, 100], 0.8, 0.95)).toEqual(["A", "A", "B"]);
    expect(abc([800, 150, 50], 0.8, 0.95)).toEqual(["A", "B", "C"]);
    expect(abc([null, 5], 0.8, 0.95)).toEqual(["", "A"]);
    expect(reasonOf(() => abc([0, null], 0.8, 0.95))).toBe("totalNotPositive");
    expect(reasonOf(() => abc([1], 0.9, 0.8))).toBe("limitsCrossed");
  });

  it("class distinct values whatever the order of the rows", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 40 }), (values) => {
        expect([...abc([...values].reverse(), 0.8, 0.95)].reverse()).toEqual(abc(values, 0.8, 0.95));
      }),
    );
  });

  it("class steadiness with the limits included", () => {
    expect(
      xyz(
        [
          [10, 10, 11],
          [5, 15, 10],
          [1, 9, 2],
        ],
        0.25,
        0.5,
      ),
    ).toEqual([["X"], ["Y"], ["Z"]]);
    expect(xyz([[5, 15]], 0.25, 0.5)).toEqual([["Y"]]);
  });
});

describe("lotSizes", () => {
  const cost = (demand: readonly number[], lots: readonly number[], setup: number, holding: number) => {
    let stock = 0;
    return lots.reduce((all, lot, period) => {
      stock += lot - (demand[period] ?? 0);
      expect(stock).toBeGreaterThanOrEqual(0);
      return all + (lot > 0 ? setup : 0) + holding * stock;
    }, 0);
  };

  it("finds the optimum of Snyder & Shen's example: lots 210, 0, 150, 0 at 1380", () => {
    const lots = lotSize([[90, 120, 80, 70]], 500, 2)[0] ?? [];
    expect(lots).toEqual([210, 0, 150, 0]);
    expect(cost([90, 120, 80, 70], lots, 500, 2)).toBe(1380);
  });

  it("never costs more than lot for lot, one lot, or the best of all plans of up to nine periods", () => {
    const demand = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(demand, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 9 }), (wanted, setup, holding) => {
        const best = cost(wanted, lotSize([wanted], setup, holding)[0] ?? [], setup, holding);
        let cheapest = Infinity;
        for (let starts = 0; starts < 2 ** (wanted.length - 1); starts++) {
          const plan = wanted.map(() => 0);
          let start = 0;
          wanted.forEach((units, period) => {
            if (period > 0 && (starts >> (period - 1)) & 1) start = period;
            plan[start] = (plan[start] ?? 0) + units;
          });
          cheapest = Math.min(cheapest, cost(wanted, plan, setup, holding));
        }
        expect(best).toBe(cheapest);
      }),
    );
  });

  it("refuses more periods than can be planned quickly", () => {
    expect(reasonOf(() => lotSize([new Array<number>(2001).fill(1)], 1, 1))).toBe("tooManyCells");
  });
});
