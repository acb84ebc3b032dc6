import { type PlanInput } from "../../../src/calc/planning/proposals/planInput";

/** Ice cream, April to September: 10 hours a day, hours paid by the month. Figures computed with scipy 1.17 and by hand. */
export const iceCream: PlanInput = {
  families: [
    {
      key: "Tubs",
      demand: [10_000, 13_000, 17_000, 19_000, 15_000, 9_000],
      opening: 20_000,
      hoursPerUnit: [0.005],
      minimum: 5_000,
      maximum: 30_000,
      price: 14.5,
      unitCost: 9.1,
      subcontractCost: 12,
    },
    {
      key: "Sticks",
      demand: [8_400, 14_000, 17_000, 16_500, 13_000, 8_000],
      opening: 9_000,
      hoursPerUnit: [0.01],
      minimum: 4_000,
      maximum: 27_000,
      price: 11.2,
      unitCost: 6.7,
      subcontractCost: 9,
    },
  ],
  resources: [
    {
      key: "Packaging",
      capacity: [210, 200, 220, 210, 210, 220],
      hourCost: 80,
      overtimeCost: 100,
      overtimeLimit: [21, 20, 22, 21, 21, 22],
    },
  ],
  workingDays: [21, 20, 22, 21, 21, 22],
  periodsPerYear: 12,
  stockRate: 0.18,
  hoursPaid: "capacity",
  shortageWeight: 1,
  belowMinimumWeight: 0.2,
};

/** 40 % of the hours of May and June are lost and paid all the same; overtime is a share of what is left. */
export const broken: PlanInput = {
  ...iceCream,
  resources: iceCream.resources.map((resource) => ({
    ...resource,
    capacity: [210, 120, 132, 210, 210, 220],
    paid: resource.capacity,
    overtimeLimit: [21, 12, 13.2, 21, 21, 22],
  })),
};

/** The plan in force before the machine breaks down: building ahead, which is the optimum. */
export const builtAhead = [
  [0, 8_000, 17_000, 19_000, 15_000, 9_000],
  [9_900, 16_000, 13_500, 11_500, 13_000, 8_000],
];
