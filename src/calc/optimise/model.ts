import { type Draft, kindsOf, type Loosened } from "./draft";
import { writeFamily } from "./familyRows";
import { type ModelArrays, modelArrays } from "./modelArrays";
import { periodsOf, type PlanToOptimise } from "./planData";
import { writeResource } from "./resourceRows";

/** The linear model of a plan, in its order; with `loosened`, the smallest change that lets a plan hold all other limits. */
export function modelOf(plan: PlanToOptimise, loosened: Loosened | null): ModelArrays {
  const periods = periodsOf(plan);
  const model = modelArrays(kindsOf(plan, loosened), plan.families.length, plan.resources.length, periods);
  const users = plan.resources.map((_, item) =>
    plan.families.flatMap(({ hoursPerUnit }, family) => ((hoursPerUnit[item] ?? 0) > 0 ? [family] : [])),
  );
  const draft: Draft = { plan, periods, users, model, loosened };
  plan.families.forEach((family, item) => {
    for (let period = 0; period < periods; period++) writeFamily(draft, family, item, period);
  });
  plan.resources.forEach((resource, item) => {
    for (let period = 0; period < periods; period++) writeResource(draft, resource, item, period);
  });
  return model;
}
