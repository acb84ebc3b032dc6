import { periodsOf, type PlanInput } from "../planning/proposals/planInput";
import { type Lack } from "./optimise";
import { type FoundPlan, optimisePlan } from "./optimisePlan";
import { type Musts, usualMusts } from "./planAsModel";
import { type Highs } from "./solver";

/** What can be done where hours lack. */
export type Measure = "overtime" | "subcontract" | "sellLater" | "belowMinimum" | "extraShift";

/** One amount of a resource (hours) or a family (units) in a period; negative = less. */
export interface Amount {
  readonly item: number;
  readonly period: number;
  readonly amount: number;
}

/** One way out, with its plan. */
export interface MeasureAnswer {
  readonly measure: Measure;
  /** The input as the measure changes it: hours added, demand moved. The figures of the plan are to be worked out with it. */
  readonly input: PlanInput;
  readonly plan: FoundPlan;
  /** Hours added, or units sold less and later; empty for the other measures, whose amounts are in the plan. */
  readonly amounts: readonly Amount[];
  /** Hours that this does away with, of all that lack; the rest is late in its plan. */
  readonly covered: { readonly hours: number; readonly of: number };
}

/** What stands in the way, and what can be done. */
export type Answers =
  /** Building ahead within the usual hours holds every limit. */
  | { readonly kind: "holds"; readonly plan: FoundPlan }
  | { readonly kind: "answers"; readonly lacks: readonly Lack[]; readonly answers: readonly MeasureAnswer[] }
  /** What `optimisePlan` answers where it cannot tell. */
  | { readonly kind: "needsMoney"; readonly noPrice: readonly number[]; readonly noUnitCost: readonly number[] }
  | { readonly kind: "noHours" }
  | { readonly kind: "stopped" };

/** Neither overtime nor subcontracting, and every limit a must. */
const nothingMore: Musts = { ...usualMusts, noOvertime: true, noSubcontracting: true };

/**
 * The ways out where a plan that builds ahead within the usual hours misses a limit, each with its cheapest plan.
 *
 * Overtime, subcontracting, and stock below its minimum with nobody short are plans with that one limit loosened. An extra shift is the
 * smallest number of hours that helps, as late as possible, at the usual hour cost. Selling later is the least sales (by price), each
 * family's in the first period that can carry all of them. A measure that covers only a part keeps its place, with the rest late.
 *
 * @throws CalcError as `optimisePlan`
 */
export function answersTo(input: PlanInput, highs: Highs, measures: readonly Measure[], seconds?: number): Answers {
  const optimised = (changed: PlanInput, musts: Partial<Musts> = {}) =>
    optimisePlan({ input: changed, musts: { ...nothingMore, ...musts }, seconds }, highs);
  const first = optimised(input);
  if (first.kind === "plan") return { kind: "holds", plan: first.plan };
  if (first.kind !== "noPlan") return first;
  const { lacks } = first;
  const of = hoursOf(lacks);

  const withMusts = (measure: Measure, musts: Partial<Musts>): MeasureAnswer[] => {
    const answer = optimised(input, musts);
    if (answer.kind === "plan") return [{ measure, input, plan: answer.plan, amounts: [], covered: { hours: of, of } }];
    if (answer.kind !== "noPlan") return [];
    const part = optimised(input, { ...musts, noShortage: false, minimumStock: false });
    return part.kind === "plan"
      ? [{ measure, input, plan: part.plan, amounts: [], covered: { hours: Math.max(0, of - hoursOf(answer.lacks)), of } }]
      : [];
  };
  /** A plan must not fail by the last digit of what lacks: where it does, a millionth more is taken. */
  const withInput = (
    measure: Measure,
    change: (trifle: number) => { input: PlanInput; amounts: readonly Amount[] } | null,
  ): MeasureAnswer[] => {
    for (const trifle of [0, 1e-6]) {
      const changed = change(trifle);
      const answer = changed === null ? null : optimised(changed.input);
      if (changed !== null && answer?.kind === "plan") return [{ measure, ...changed, plan: answer.plan, covered: { hours: of, of } }];
    }
    return [];
  };
  const ways: Readonly<Record<Measure, () => MeasureAnswer[]>> = {
    overtime: () => withMusts("overtime", { noOvertime: false }),
    subcontract: () => withMusts("subcontract", { noSubcontracting: false }),
    belowMinimum: () => withMusts("belowMinimum", { minimumStock: false }),
    extraShift: () => withInput("extraShift", (trifle) => moreHours(input, lackOf(lacks, "hours"), trifle)),
    sellLater: () =>
      withInput("sellLater", (trifle) =>
        soldLater(input, lackOf(lacks, "demand"), trifle, (changed) => optimised(changed).kind === "plan"),
      ),
  };
  return { kind: "answers", lacks, answers: measures.flatMap((measure) => ways[measure]()) };
}

const lackOf = (lacks: readonly Lack[], kind: Lack["kind"]): Lack | undefined => lacks.find((lack) => lack.kind === kind);
const hoursOf = (lacks: readonly Lack[]): number => (lackOf(lacks, "hours")?.amounts ?? []).reduce((sum, { amount }) => sum + amount, 0);

/** The solver leaves 6.999999999: amounts within a millionth of a whole number are that number. */
const cleaned = (amount: number): number =>
  Math.abs(amount - Math.round(amount)) < 1e-6 * Math.max(1, amount) ? Math.round(amount) : amount;

/** The input with the hours that lack, offered and paid. */
function moreHours(input: PlanInput, lack: Lack | undefined, trifle: number): { input: PlanInput; amounts: Amount[] } | null {
  if (lack === undefined) return null;
  const amounts = lack.amounts.map((one) => ({ ...one, amount: cleaned(one.amount) * (1 + trifle) }));
  const resources = input.resources.map((resource, item) => {
    const more = resource.capacity.map(() => 0);
    for (const one of amounts) if (one.item === item) more[one.period]! += one.amount;
    const paid = resource.paid ?? resource.capacity;
    return {
      ...resource,
      capacity: resource.capacity.map((hours, period) => hours + more[period]!),
      paid: paid.map((hours, period) => hours + more[period]!),
    };
  });
  return { input: { ...input, resources }, amounts };
}

/**
 * The input with the sales that lack moved, family by family, into the first period in which a plan carries them all; where none does,
 * they are sold after the last period, and the amounts add up to less than nothing.
 */
function soldLater(
  input: PlanInput,
  lack: Lack | undefined,
  trifle: number,
  holds: (input: PlanInput) => boolean,
): { input: PlanInput; amounts: Amount[] } | null {
  if (lack === undefined) return null;
  const taken = lack.amounts.map((one) => ({ ...one, amount: -cleaned(one.amount) * (1 + trifle) }));
  let now = changedDemand(input, taken);
  const amounts: Amount[] = [...taken];
  for (const item of [...new Set(taken.map((one) => one.item))]) {
    const own = taken.filter((one) => one.item === item);
    const units = -own.reduce((sum, { amount }) => sum + amount, 0);
    const last = own.reduce((latest, { period }) => Math.max(latest, period), 0);
    for (let period = last + 1; period < periodsOf(input); period++) {
      const later = { item, period, amount: units };
      const tried = changedDemand(now, [later]);
      if (!holds(tried)) continue;
      now = tried;
      amounts.push(later);
      break;
    }
  }
  return { input: now, amounts };
}

const changedDemand = (input: PlanInput, changes: readonly Amount[]): PlanInput => ({
  ...input,
  families: input.families.map((family, item) => {
    const own = changes.filter((one) => one.item === item);
    if (own.length === 0) return family;
    const demand = [...family.demand];
    for (const { period, amount } of own) demand[period] = Math.max(0, demand[period]! + amount);
    return { ...family, demand };
  }),
});
