import { addMonths } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import type { PlanShown } from "../../src/domain/production/planShown";
import { builtAhead, iceCream } from "../calc/planning/iceCreamPlan";

/** April to September. */
export const iceCreamPeriods = Array.from({ length: 6 }, (_, place) => addMonths(serialOf(2027, 4), place));

const { families, resources } = iceCream;

/** The line of ice cream as the sheet of the plan shows it, built ahead: nothing typed, nothing bought. */
export const iceCreamShown = (): PlanShown => ({
  ...{ families: families.map(({ key }) => key), resources: resources.map(({ key }) => key), periods: iceCreamPeriods, periodsInYear: 12 },
  ...{ typed: none(), recorded: none(), proposed: builtAhead, inForce: builtAhead, workingDays: [...(iceCream.workingDays ?? [])] },
  demand: families.map(({ demand }) => [...demand]),
  minimum: families.map(({ minimum }) => iceCreamPeriods.map(() => Number(minimum))),
  opening: families.map(({ opening }) => opening ?? null),
  toOrder: families.map(() => false),
  maximum: families.map(({ maximum }) => Number(maximum)),
  unitCost: families.map(({ unitCost }) => Number(unitCost)),
  price: families.map(({ price }) => Number(price)),
  hoursPerUnit: families.map(({ hoursPerUnit }) => [...hoursPerUnit]),
  capacity: resources.map(({ capacity }) => [...capacity]),
  hourCost: resources.map(({ hourCost }) => Number(hourCost)),
  overtimeShare: resources.map(() => 0.1),
});

const none = (): null[][] => families.map(() => iceCreamPeriods.map(() => null));
