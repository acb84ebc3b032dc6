import { planningDataOf } from "../../../src/domain/analyse/planningData";
import { addMonths } from "../../../src/calendar/months";
import { serialOf } from "../../../src/calendar/days";

const month = (index: number): number => addMonths(serialOf(2026, 1), index);
const demand = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ Family: "A", Period: month(from + index), Quantity: 1 }));
const forecasts = (from: number, to: number, Source = "consensus") => demand(from, to).map((row) => ({ ...row, Source }));

it("look ahead from the month after the last stock, as far as forecasts and capacity go", () => {
  const data = planningDataOf({
    SopDemand: demand(0, 13),
    SopForecasts: forecasts(6, 20),
    SopStock: [{ Family: "A", Period: month(11), Quantity: 1 }],
  });
  expect(data.horizon).toEqual({ first: month(12), periodCount: 9, past: false });
  expect(data.trends.accuracy).toEqual([6, 7, 8, 9, 10, 11].map(month));
});

it("look ahead from the first forecast after demand, or from the first capacity, where no stock is known", () => {
  expect(planningDataOf({ SopDemand: demand(0, 5), SopForecasts: forecasts(3, 8) }).horizon).toEqual({
    first: month(6),
    periodCount: 3,
    past: false,
  });
  expect(
    planningDataOf({
      SopDemand: demand(0, 5),
      SopCapacity: [
        { Resource: "R", Period: month(2), Hours: 1 },
        { Resource: "R", Period: month(4), Hours: 1 },
      ],
    }).horizon,
  ).toEqual({ first: month(2), periodCount: 3, past: false });
});

it("look back over the last twelve months of demand where nothing lies ahead", () => {
  expect(planningDataOf({ SopDemand: demand(0, 22) }).horizon).toEqual({ first: month(11), periodCount: 12, past: true });
  expect(planningDataOf({}).horizon).toEqual({ first: 0, periodCount: 0, past: true });
});

it("show as many months as the company's horizon says, twelve where it says nothing", () => {
  expect(planningDataOf({ SopForecasts: forecasts(0, 59) }).horizon.periodCount).toBe(12);
  expect(planningDataOf({ SopForecasts: forecasts(0, 59), SopSettings: [{ Key: "horizon", Value: 24 }] }).horizon.periodCount).toBe(24);
});

it("name each family once, whatever its case, and the consensus before other forecasts", () => {
  const data = planningDataOf({
    SopDemand: [{ Family: "Boards" }, { Family: "boards " }, { Family: "Flex" }],
    SopForecasts: [...forecasts(0, 1, "sales"), ...forecasts(0, 1, "Consensus")],
  });
  expect(data.families).toEqual(["Boards", "Flex", "A"]);
  expect(data.forecastSources).toEqual(["Consensus", "sales"]);
});
