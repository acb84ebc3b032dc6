/** The worked example of the production plan as tables: two kinds of ice cream over six months on one line. */
import { serialOf } from "../../src/calendar/days";
import { addMonths } from "../../src/calendar/months";
import { iceCream } from "../calc/planning/iceCreamPlan";

const april = serialOf(2027, 4);
export const iceCreamMonths = Array.from({ length: 6 }, (_, index) => addMonths(april, index));
const months = iceCreamMonths;

/** With demand as consensus. */
export const iceCreamTables = () => ({
  SopFamilies: iceCream.families.map((family) => ({
    ...{ Family: family.key, Price: family.price as number, "Unit cost": family.unitCost as number },
    ...{ "Minimum stock": family.minimum as number, "Maximum stock": family.maximum as number },
  })),
  SopForecasts: iceCream.families.flatMap(({ key, demand }) =>
    months.map((Period, place) => ({ Family: key, Period, Source: "consensus", Quantity: demand[place] ?? 0 })),
  ),
  SopStock: iceCream.families.map(({ key, opening }) => ({ Family: key, Period: addMonths(april, -1), Quantity: opening ?? 0 })),
  SopResources: [{ Resource: "Packaging", "Hours per day": 10, "Hour cost": 80, "Overtime cost": 100, "Overtime limit": 0.1 }],
  SopCapacity: months.map((Period, place) => ({
    ...{ Resource: "Packaging", Period, "Working days": iceCream.workingDays?.[place] ?? 0 },
    Hours: iceCream.resources[0]?.capacity[place] ?? 0,
  })),
  SopRouting: iceCream.families.map(({ key, hoursPerUnit }) => ({
    Family: key,
    Resource: "Packaging",
    "Hours per unit": hoursPerUnit[0] ?? 0,
  })),
});
