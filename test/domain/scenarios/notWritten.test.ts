import { notWrittenOf } from "../../../src/domain/scenarios/notWritten";
import { changesOf, type ScenarioLine } from "../../../src/domain/scenarios/scenarioLines";
import { eventAtHand } from "../../../src/domain/scenarios/scenarioPlan";
import { iceCreamPeriods as months, iceCreamShown } from "../../support/iceCreamShown";

const leftOf = (lines: readonly ScenarioLine[], shown = iceCreamShown()) =>
  notWrittenOf(eventAtHand(shown, changesOf(lines, shown).changes, []), lines, "en");
const overtime: ScenarioLine = {
  ...{ what: "overtime limit", subject: "Packaging", from: months[1] ?? 0, to: months[2] ?? 0, change: 12, as: "set to" },
};
const place = { sheet: "Resources", column: "Overtime limit" };

describe("what adopting does not write", () => {
  it("tells a limit of overtime as the share of the hours that its column holds", () => {
    // By hand: 12 hours of 200 and of 220 are 24 of 420.
    expect(leftOf([overtime])).toEqual([{ ...overtime, change: 5.71, place }]);
    // 10 % of the hours, and 20 % of that more, are 12 %; to the end of the plan, for all there are.
    expect(leftOf([{ ...overtime, subject: null, to: null, change: 20, as: "%" }])).toEqual([
      { ...overtime, to: months[5] ?? 0, change: 12, place },
    ]);
    // Beside half of the hours the same 12 are a larger share: 12 of 100 and of 110.
    const half: ScenarioLine = { ...overtime, what: "hours offered", change: -50, as: "%" };
    expect(leftOf([half, overtime]).filter(({ what }) => what === "overtime limit")).toMatchObject([{ change: 11.43 }]);
    // What the column says already is nothing that is left to write.
    expect(leftOf([{ ...overtime, to: overtime.from, change: 20 }])).toEqual([]);
    const closed = { ...iceCreamShown(), capacity: [months.map(() => 0)] };
    expect(leftOf([{ ...overtime, subject: null }], closed)).toEqual([{ ...overtime, place: null }]);
  });

  it("says from which month on, also where a line does not", () => {
    const price: ScenarioLine = { what: "price", subject: null, from: null, to: null, change: -5, as: "%" };
    expect(leftOf([price])).toMatchObject([{ what: "price", from: months[0], to: null }]);
  });
});
