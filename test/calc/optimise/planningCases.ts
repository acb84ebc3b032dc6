/** Aggregate plans of textbooks with their known optima (Chopra & Meindl, Heizer & Render, Nahmias), as the optimiser is asked. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { FamilyToPlan, PlanToOptimise, ResourceToPlan } from "../../../src/calc/optimise/optimise";

type Name =
  | "layoffCost"
  | "hoursPerUnit"
  | "materialCost"
  | "holdingCost"
  | "endingInventoryMin"
  | "backlogCost"
  | "subcontractCost"
  | "overtimeCostPerHour"
  | "initialWorkforce"
  | "unitsPerWorkerPeriod"
  | "regCostPerWorkerPeriod"
  | "hireCost"
  | "maxOvertimeHoursPerWorker"
  | "initialInventory"
  | "regularCost"
  | "overtimeCost"
  | "endingInventory"
  | "initialWorkers"
  | "unitsPerWorkerDay"
  | "fireCost"
  | "overtimePayPerHour"
  | "regularPayPerHour"
  | "increaseCostPerDailyUnit"
  | "decreaseCostPerDailyUnit";
type NameOfMany =
  "demand" | "subcontractCapacity" | "regularCapacity" | "overtimeCapacity" | "workingDays" | "unitsPerWorkerMonth_3dec" | "workDays";

interface Case {
  id: string;
  /** Each case has those that its own plan reads. */
  data: Record<Name, number> & Record<NameOfMany, number[]>;
  lp_optimum?: number;
  lp_optimum_made_here?: number;
  mip_integer_workforce_optimum?: number;
  lp_optimum_3dec_coefs?: number;
  lp_optimum_idle_allowed?: number;
  mip_idle_allowed?: number;
}

const path = resolve(__dirname, "../../fixtures/planning/planningCases.json");
const { cases } = JSON.parse(readFileSync(path, "utf8")) as { cases: Case[] };

const planOf = (family: Omit<FamilyToPlan, "key" | "opening">, resource: Omit<ResourceToPlan, "key">, opening = 0): PlanToOptimise => ({
  families: [{ key: "product", opening, ...family }],
  resources: [{ key: "people", ...resource }],
});

/** Hire and fire, overtime, subcontracting, backlog (Chopra & Meindl, chapter 8). */
function redTomato({ data }: Case, whole: boolean): PlanToOptimise {
  const last = data.demand.length - 1;
  return planOf(
    {
      demand: data.demand,
      hoursPerUnit: [data.hoursPerUnit],
      makeCost: data.materialCost,
      holdingCost: data.holdingCost,
      minimum: data.demand.map((_, period) => (period === last ? data.endingInventoryMin : 0)),
      shortage: { kind: "late", cost: data.backlogCost, atEnd: 0 },
      subcontract: { cost: data.subcontractCost, limit: null },
    },
    {
      capacity: null,
      hourCost: 0,
      overtime: { cost: data.overtimeCostPerHour, limit: null },
      team: {
        start: data.initialWorkforce,
        hoursPerHead: data.unitsPerWorkerPeriod * data.hoursPerUnit,
        wage: data.regCostPerWorkerPeriod,
        hireCost: data.hireCost,
        releaseCost: data.layoffCost,
        whole,
        overtimePerHead: data.maxOvertimeHoursPerWorker,
      },
    },
    data.initialInventory,
  );
}

/** Three sources of capacity, as a transportation problem (Heizer & Render, chapter 13). */
const farnsworth = ({ data }: Case): PlanToOptimise =>
  planOf(
    {
      demand: data.demand,
      hoursPerUnit: [1],
      makeCost: 0,
      holdingCost: data.holdingCost,
      subcontract: { cost: data.subcontractCost, limit: data.subcontractCapacity },
    },
    {
      capacity: data.regularCapacity,
      hourCost: data.regularCost,
      overtime: { cost: data.overtimeCost, limit: data.overtimeCapacity },
    },
    data.initialInventory,
  );

/** A team alone (Nahmias, chapter 3). */
function densepack({ data }: Case, { whole = false, mayIdle = false, rounded = false }): PlanToOptimise {
  const last = data.demand.length - 1;
  return planOf(
    {
      demand: data.demand,
      hoursPerUnit: [1],
      makeCost: 0,
      holdingCost: data.holdingCost,
      minimum: data.demand.map((_, period) => (period === last ? data.endingInventory : 0)),
    },
    {
      capacity: null,
      hourCost: 0,
      team: {
        start: data.initialWorkers,
        hoursPerHead: rounded ? data.unitsPerWorkerMonth_3dec : data.workingDays.map((days) => days * data.unitsPerWorkerDay),
        wage: 0,
        hireCost: data.hireCost,
        releaseCost: data.fireCost,
        whole,
        mayIdle,
      },
    },
    data.initialInventory,
  );
}

/** Daily rates that cost something to change (Heizer & Render, chapter 13): a head of the team is a unit a day. */
const roofing = ({ data }: Case): PlanToOptimise =>
  planOf(
    {
      demand: data.demand,
      hoursPerUnit: [data.hoursPerUnit],
      makeCost: 0,
      holdingCost: data.holdingCost,
      subcontract: { cost: data.subcontractCost, limit: null },
    },
    {
      capacity: null,
      hourCost: 0,
      overtime: { cost: data.overtimePayPerHour, limit: null },
      team: {
        start: null,
        hoursPerHead: data.workDays.map((days) => days * data.hoursPerUnit),
        wage: data.workDays.map((days) => days * data.hoursPerUnit * data.regularPayPerHour),
        hireCost: data.increaseCostPerDailyUnit,
        releaseCost: data.decreaseCostPerDailyUnit,
      },
    },
  );

export interface KnownOptimum {
  readonly name: string;
  readonly plan: PlanToOptimise;
  readonly optimum: number;
}

/** Every optimum that is known, with whole teams where one is known for them. */
export const knownOptima: readonly KnownOptimum[] = cases.flatMap((one): KnownOptimum[] => {
  const known = (name: string, plan: PlanToOptimise, optimum: number | undefined): KnownOptimum[] =>
    optimum === undefined ? [] : [{ name: `${one.id}${name}`, plan, optimum }];
  if (one.id.startsWith("red-tomato"))
    return [
      ...known("", redTomato(one, false), one.lp_optimum),
      ...known(", whole team", redTomato(one, true), one.mip_integer_workforce_optimum),
    ];
  if (one.id.startsWith("farnsworth")) return known("", farnsworth(one), one.lp_optimum);
  if (one.id === "heizer-roofing") return known("", roofing(one), one.lp_optimum_made_here);
  return [
    ...known("", densepack(one, {}), one.lp_optimum),
    ...known(", whole team", densepack(one, { whole: true }), one.mip_integer_workforce_optimum),
    ...known(", three decimals", densepack(one, { rounded: true }), one.lp_optimum_3dec_coefs),
    ...known(", people may be idle", densepack(one, { mayIdle: true }), one.lp_optimum_idle_allowed),
    ...known(", people may be idle, whole team", densepack(one, { mayIdle: true, whole: true }), one.mip_idle_allowed),
  ];
});
