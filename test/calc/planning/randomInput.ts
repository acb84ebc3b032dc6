import { type PlanFamily, type PlanInput } from "../../../src/calc/planning/proposals/planInput";
import { fractionsOf } from "../optimise/randomPlans";

export interface RandomInputKind {
  readonly families: number;
  readonly periods: number;
  readonly resources: number;
  /** Hours there are beside those that demand takes. */
  readonly tight: number;
  /** The same round prices for all, and storage that costs nothing: as in a first sheet that people fill in. */
  readonly flat?: boolean;
  readonly lots?: boolean;
  /** Hours are worked so many periods before they are due, at most; each family by its own, or `alike` all by the most. */
  readonly ahead?: { readonly most: number; readonly alike?: boolean };
}

const cents = (value: number): number => Math.round(value * 100) / 100;

/** A company whose demand has its season, with one to three machines a family; the same at every start. */
export function randomInput(seed: number, kind: RandomInputKind): PlanInput {
  const { families, periods, resources, tight, flat = false, lots = false, ahead } = kind;
  const [next, nextAhead] = [fractionsOf(seed), fractionsOf(seed + 1)];
  const made = Array.from({ length: families }, (_, item): PlanFamily => {
    const base = 200 + Math.floor(next() * 1800);
    const [swing, phase] = [next() * 0.5, next() * 12];
    const hoursPerUnit = new Array<number>(resources).fill(0);
    for (let step = 0; step < 1 + Math.floor(next() * 3); step++)
      hoursPerUnit[Math.floor(next() * resources)] = cents(0.05 + next() * 0.45);
    const unitCost = flat ? 10 : cents(5 + next() * 20);
    return {
      key: `family ${item}`,
      demand: Array.from({ length: periods }, (_, period) =>
        Math.max(0, Math.round(base * (1 + swing * Math.sin((2 * Math.PI * (period + phase)) / 12)) * (0.85 + 0.3 * next()))),
      ),
      opening: Math.round(base * 0.6),
      hoursPerUnit,
      minimum: Math.round(base * 0.2),
      maximum: base * 6,
      unitCost,
      price: flat ? 15 : cents(unitCost * (1.2 + next())),
      ...(lots && next() < 0.4 && { lotSize: 50 }),
      ...(ahead && { lead: hoursPerUnit.map(() => (ahead.alike ? ahead.most : Math.floor(nextAhead() * (ahead.most + 1)))) }),
    };
  });
  return {
    families: made,
    resources: Array.from({ length: resources }, (_, item) => {
      const total = made.reduce((sum, { demand, hoursPerUnit }) => sum + hoursPerUnit[item]! * demand.reduce((a, b) => a + b, 0), 0);
      const usual = Math.round((total / periods) * tight * 10) / 10;
      return {
        key: `resource ${item}`,
        capacity: new Array<number>(periods).fill(usual),
        hourCost: flat ? 30 : cents(20 + next() * 20),
        overtimeLimit: usual * 0.15,
      };
    }),
    periodsPerYear: 12,
    stockRate: flat ? 0 : 0.15,
    hoursPaid: "capacity",
    shortageWeight: 1,
    belowMinimumWeight: 0.2,
  };
}
