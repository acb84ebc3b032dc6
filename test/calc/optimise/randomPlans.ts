import type { FamilyToPlan, PlanToOptimise, ResourceToPlan } from "../../../src/calc/optimise/optimise";

/** Fractions from 0 to 1, the same at every start (mulberry32). */
export function fractionsOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const cents = (value: number): number => Math.round(value * 100) / 100;

export interface RandomKind {
  readonly families: number;
  readonly periods: number;
  readonly resources: number;
  /** Hours there are beside those that demand takes. */
  readonly tight: number;
  /** Every limit is a must, so that often no plan holds them all. */
  readonly hard?: boolean;
  readonly lots?: boolean;
}

/** A plan in which every part of the model takes part somewhere: teams, rhythm, lots, lead times, targets, lost sales. */
export function randomPlan(seed: number, kind: RandomKind): PlanToOptimise {
  const next = fractionsOf(seed);
  const families = Array.from({ length: kind.families }, (_, item) => randomFamily(next, item, kind));
  const resources = Array.from({ length: kind.resources }, (_, item) => randomResource(next, item, kind, families));
  return { families, resources };
}

function randomFamily(next: () => number, item: number, { periods, resources, hard = false, lots = false }: RandomKind): FamilyToPlan {
  const base = 200 + Math.floor(next() * 1800);
  const [swing, phase] = [next() * 0.6, next() * 12];
  const demand = Array.from({ length: periods }, (_, period) =>
    Math.max(0, Math.round(base * (1 + swing * Math.sin((2 * Math.PI * (period + phase)) / 12)) * (0.85 + 0.3 * next()))),
  );
  const hoursPerUnit = new Array<number>(resources).fill(0);
  const lead = new Array<number>(resources).fill(0);
  const steps = 1 + Math.floor(next() * 3);
  for (let step = 0; step < steps; step++) {
    const resource = Math.floor(next() * resources);
    hoursPerUnit[resource] = cents(0.05 + next() * 0.45);
    if (next() < 0.2) lead[resource] = 1;
  }
  const toOrder = next() < 0.2;
  const isLost = next() < 0.15;
  const [holdingCost, makeCost, shortCost] = [cents(0.2 + next() * 0.8), cents(5 + next() * 20), cents(40 + next() * 60)];
  const [underCost, hasMaximum, hasTarget, buys] = [cents(2 + next() * 3), next() < 0.3, next() < 0.2, next() < 0.5];
  return {
    key: `family ${item}`,
    demand,
    opening: toOrder ? 0 : Math.round(base * 0.3),
    hoursPerUnit,
    lead,
    toOrder,
    makeCost,
    holdingCost,
    minimum: Math.round(base * 0.2),
    ...(!hard && { underCost }),
    ...(hasMaximum && { maximum: base * 3 }),
    ...(hasTarget && !toOrder && { target: { stock: Math.round(base * 0.5), cost: 0.5 } }),
    ...(!hard && { shortage: isLost ? { kind: "lost", cost: shortCost } : { kind: "late", cost: shortCost } }),
    ...(buys && !hard && { subcontract: { cost: cents(30 + next() * 25), limit: Math.round(base * 0.3) } }),
    ...(lots && next() < 0.4 && { lotSize: 50 }),
  };
}

function randomResource(
  next: () => number,
  item: number,
  { periods, tight, hard = false }: RandomKind,
  families: readonly FamilyToPlan[],
): ResourceToPlan {
  const total = families.reduce((sum, { demand, hoursPerUnit }) => sum + (hoursPerUnit[item] ?? 0) * demand.reduce((a, b) => a + b, 0), 0);
  const usual = total / periods;
  const hasTeam = next() < 0.3 && !hard;
  const [hourCost, overtimeCost, changeCost] = [cents(next() * 8), cents(26 + next() * 10), next() < 0.5 ? cents(0.5 + next() * 2) : 0];
  return {
    key: `resource ${item}`,
    capacity: hasTeam ? null : Math.round(usual * tight * 10) / 10,
    hourCost,
    overtime: { cost: overtimeCost, limit: hasTeam ? null : cents(usual * (hard ? 0.05 : 0.15)) },
    ...(!hasTeam && { changeCost }),
    ...(hasTeam && {
      team: {
        start: Math.round(usual / 150),
        hoursPerHead: 150,
        wage: cents(2400 + next() * 900),
        hireCost: cents(800 + next() * 700),
        releaseCost: cents(1200 + next() * 1300),
        most: Math.ceil((usual * 1.3) / 150) + 1,
        overtimePerHead: 30,
      },
    }),
  };
}
