import { CalcError } from "../calcError";
import { unitOf } from "./canonical";
import { type ByPeriod, type FamilyToPlan, type Limit, periodsOf, type PlanToOptimise, type ResourceToPlan } from "./planData";

/** Of a unit in the model. The solver drops entries of 1e-9 without a word, and the load with them. */
const fewestHours = 1e-6;
/** The solver refuses larger numbers, without saying where. */
const largest = 1e12;

/** Refuses one number by its place: what is not one, and what is outside its limits. Rows are families or resources, from 1. */
function check(argument: string, value: number, row: number, column?: number, minimum = 0): void {
  const place = column === undefined ? { argument, row } : { argument, row, column };
  if (!Number.isFinite(value)) throw new CalcError("notANumber", { ...place, found: String(value) });
  if (value < minimum) throw new CalcError("belowMinimum", { ...place, found: value, minimum });
  if (value > largest) throw new CalcError("aboveMaximum", { ...place, found: value, maximum: largest });
}

/** The same for every value that is there; a list must have one a period. */
function checkAll(argument: string, values: ByPeriod | Limit | undefined, row: number, periods: number): void {
  if (values === undefined || values === null) return;
  if (typeof values === "number") return check(argument, values, row);
  if (values.length !== periods)
    throw new CalcError("lengthsDiffer", { argument, cells: values.length, other: "demand", otherCells: periods });
  values.forEach((value, period) => {
    if (value !== null) check(argument, value, row, period + 1);
  });
}

/**
 * Refuses what the solver would swallow or misread, by the names of the fields: what is not a number, negative costs and limits, hours
 * too small to be seen, lists of another length, two items with one key.
 *
 * @throws CalcError `notANumber`, `belowMinimum`, `aboveMaximum`, `lengthsDiffer`, `hoursTooSmall`, `nameTwice`
 */
export function checkPlan(plan: PlanToOptimise): void {
  const periods = periodsOf(plan);
  if (periods === 0) throw new CalcError("missingArgument", { argument: "demand" });
  plan.families.forEach((family, place) => checkFamily(family, place + 1, periods, plan.resources.length));
  plan.resources.forEach((resource, place) => checkResource(resource, place + 1, periods));
  for (const [argument, items] of Object.entries({ families: plan.families, resources: plan.resources })) {
    const keys = new Set<string>();
    for (const { key } of items) {
      if (keys.has(key)) throw new CalcError("nameTwice", { argument, found: key.slice(0, 40) });
      keys.add(key);
    }
  }
}

function checkFamily(family: FamilyToPlan, row: number, periods: number, resources: number): void {
  const { shortage, target, subcontract } = family;
  checkAll("demand", family.demand, row, periods);
  check("opening", family.opening, row, undefined, -largest);
  if (family.hoursPerUnit.length !== resources)
    throw new CalcError("lengthsDiffer", {
      argument: "hoursPerUnit",
      cells: family.hoursPerUnit.length,
      other: "resources",
      otherCells: resources,
    });
  family.hoursPerUnit.forEach((hours, resource) => {
    check("hoursPerUnit", hours, row, resource + 1);
    if (hours > 0 && hours * unitOf(family) < fewestHours)
      throw new CalcError("hoursTooSmall", { argument: "hoursPerUnit", row, column: resource + 1, found: hours.toExponential(1) });
  });
  (family.lead ?? []).forEach((lead, resource) => {
    check("lead", lead, row, resource + 1);
    if (!Number.isInteger(lead)) throw new CalcError("notAnInteger", { argument: "lead", row, column: resource + 1, found: lead });
  });
  (family.mostAtFirst ?? []).forEach((units, period) => check("mostAtFirst", units, row, period + 1));
  checkAll("minimum", family.minimum, row, periods);
  checkAll("maximum", family.maximum, row, periods);
  checkAll("underCost", family.underCost, row, periods);
  checkAll("target", target?.stock, row, periods);
  checkAll("target", target?.cost, row, periods);
  checkAll("makeCost", family.makeCost, row, periods);
  checkAll("subcontract", subcontract?.cost, row, periods);
  checkAll("subcontract", subcontract?.limit, row, periods);
  checkAll("holdingCost", family.holdingCost, row, periods);
  checkAll("shortage", shortage?.cost, row, periods);
  if (shortage?.kind === "late") {
    checkAll("shortage", shortage.limit, row, periods);
    checkAll("shortage", shortage.atEnd, row, periods);
  }
  checkAll("lotSize", family.lotSize, row, periods);
  checkAll("kept", family.kept, row, periods);
  checkAll("bought", family.bought, row, periods);
  checkAll("inForce", family.inForce, row, periods);
  checkAll("preference", family.preference, row, periods);
  checkAll("price", family.price, row, periods);
  checkAll("unitCost", family.unitCost, row, periods);
}

function checkResource(resource: ResourceToPlan, row: number, periods: number): void {
  const { overtime, team } = resource;
  checkAll("capacity", resource.capacity, row, periods);
  checkAll("hourCost", resource.hourCost, row, periods);
  checkAll("overtime", overtime?.cost, row, periods);
  checkAll("overtime", overtime?.limit, row, periods);
  checkAll("changeCost", resource.changeCost, row, periods);
  if (team === undefined) return;
  checkAll("team", team.hoursPerHead, row, periods);
  checkAll("team", team.wage, row, periods);
  for (const value of [team.start, team.hireCost, team.releaseCost, team.most, team.overtimePerHead])
    checkAll("team", value ?? undefined, row, periods);
}
