/** What a scenario comes to: the plan that answers an event, and its figures, by the same functions as the plan in force. */
import { planFigures, type PlanFigures } from "../../calc/planning/planFigures/planFigures";
import { aheadProposal } from "../../calc/planning/proposals/aheadProposal";
import { followDemand } from "../../calc/planning/proposals/followDemand";
import { levelRates } from "../../calc/planning/proposals/levelRates";
import type { PlanInput } from "../../calc/planning/proposals/planInput";
import { changedPlan, leftAsItIs, type ChangedPlan, type PlanChange } from "../../calc/planning/scenario/planChanges";
import { optimiserInput } from "../production/optimiserInput";
import { settledOf, type Figure, type PlanShown } from "../production/planShown";
import { wholeUnits } from "../production/proposePlan";
import type { ScenarioAnswer } from "./sopScenarios";

/** What is made and bought, families x periods; null = no answer. */
export interface ScenarioPlan {
  made: Figure[][];
  bought: Figure[][];
}

/** What the optimiser found for an event: production, and units bought. */
export interface Optimised {
  made: number[][];
  bought: number[][];
}

/** An event at hand: the plan it meets, and what it makes of it. */
export interface EventAtHand extends ChangedPlan {
  shown: PlanShown;
  /** What the plan in force is made of. */
  before: PlanInput;
  inForce: number[][];
}

const orMissing = (rows: readonly (readonly Figure[])[]): number[][] => rows.map((row) => row.map((units) => units ?? NaN));
const orNull = (rows: readonly (readonly number[])[]): Figure[][] =>
  rows.map((row) => row.map((units) => (Number.isFinite(units) ? units : null)));

/** The event beside the plan in force. @param orders units that are ordered already, families x periods: no event takes demand below them */
export function eventAtHand(shown: PlanShown, changes: readonly PlanChange[], orders: readonly (readonly number[])[]): EventAtHand {
  const before = optimiserInput(shown);
  const inForce = orMissing(shown.inForce);
  const { input, limited } = changedPlan(before, changes, inForce);
  const least = (plan: PlanInput): PlanInput => ({
    ...plan,
    families: plan.families.map((family, item) => ({
      ...family,
      demand: family.demand.map((units, period) => {
        const usual = before.families[item]?.demand[period] ?? NaN;
        // What the plan asks less for than is ordered stays as it is.
        return units < usual ? Math.max(units, Math.min(usual, orders[item]?.[period] ?? 0)) : units;
      }),
    })),
  });
  return { shown, before, inForce, input: least(input), limited: least(limited) };
}

/** The plan in force, cut to what the event leaves. */
export const asItIs = (event: EventAtHand): ScenarioPlan => ({
  made: orNull(leftAsItIs(event, event.before, event.inForce)),
  bought: event.shown.bought ?? [],
});

/** The plan that answers the event; null where building ahead finds no hours at all. */
export function answeredBy(event: EventAtHand, answer: ScenarioAnswer, optimised: Optimised | null): ScenarioPlan | null {
  const { shown, limited } = event;
  if (answer === "unchanged") return asItIs(event);
  // What is made less stands in the scenario alone.
  if (answer === "less") return null;
  // What is bought already stays where nobody optimises, and need not be made.
  const families = limited.families.map((family, place) => ({ ...family, bought: orMissing(shown.bought ?? [])[place] }));
  const given: PlanInput = { ...limited, families };
  const found = {
    follow: () => followDemand(given).made,
    level: () => levelRates(given).made,
    ahead: () => aheadProposal(given),
    optimise: () => optimised?.made ?? null,
  }[answer]();
  if (found === null || ("kind" in found && found.kind !== "plan")) return null;
  const made = ("kind" in found ? found.made : found) as number[][];
  const bought = answer === "optimise" && optimised !== null ? optimised.bought : orMissing(shown.bought ?? []);
  const settled = settledOf(shown);
  const known = (place: number): boolean => shown.opening[place] !== null;
  return {
    made: made.map((row, place) => wholeUnits(row, settled[place] ?? [], { isKnown: known(place), lot: shown.lotSize?.[place] ?? 0 })),
    bought: shown.families.map((_, place) => shown.periods.map((__, period) => wholeOf(bought[place]?.[period]))),
  };
}

const wholeOf = (units: number | undefined): Figure =>
  units === undefined || !Number.isFinite(units) || units <= 0 ? null : Math.ceil(units - 1e-6);

/** The figures of a plan. @param input of the event, or `before` for the plan in force */
export const figuresOf = (input: PlanInput, { made, bought }: ScenarioPlan): PlanFigures =>
  planFigures(input, {
    made: orMissing(made),
    bought: made.map((row, place) => row.map((_, period) => bought[place]?.[period] ?? 0)),
  });

/** The plan in force as it stands. */
export const planInForce = ({ inForce, bought }: PlanShown): ScenarioPlan => ({ made: inForce, bought: bought ?? [] });
