import { type PerPeriod, periodsOf, type PlanFamily, type PlanInput, type PlanResource, valueOr } from "../proposals/planInput";
import { cutToHours } from "../proposals/shareHours";

/** What an event changes of a family. */
export type FamilyChange = "demand" | "production" | "subcontractLimit" | "price" | "unitCost" | "minimum";
/** What an event changes of a resource. */
export type ResourceChange = "hoursOffered" | "hoursPaid" | "overtimeLimit";

/** One line of an event: what changes, of whom, from which period to which (places from 0, both counted in), and by how much. */
export interface PlanChange {
  readonly what: FamilyChange | ResourceChange;
  /** Families, or resources. */
  readonly items: readonly number[];
  readonly from: number;
  readonly to: number;
  /** A share (0.3 is +30 %), an amount in the figure's own unit, or the figure itself. */
  readonly amount: number;
  readonly as: "share" | "units" | "set";
}

/** What an event makes of a plan to be made. */
export interface ChangedPlan {
  /** With the changed figures: what a plan comes to is worked out with it. */
  readonly input: PlanInput;
  /** The same with what can be made at most of a family as one more resource, for those who propose: they know hours alone. */
  readonly limited: PlanInput;
}

const order = { share: 0, units: 1, set: 2 } as const;

/**
 * The input of a plan as an event changes it. Several lines on one figure add up: shares on shares, units after them, and what is set
 * comes last. No figure falls below 0, and what is unknown stays unknown.
 *
 * Lost hours are paid all the same, and overtime is a share of the hours that are left.
 *
 * @param made the plan in force, families x periods: what production is limited to is meant of it
 */
export function changedPlan(input: PlanInput, changes: readonly PlanChange[], made: readonly (readonly number[])[]): ChangedPlan {
  const periods = periodsOf(input);
  const changesOf = changesByItem(changes);
  const changed = (what: PlanChange["what"], item: number, value: (period: number) => number): number[] | undefined => {
    const own = changesOf(what, item);
    if (own.length === 0) return undefined;
    return Array.from({ length: periods }, (_, period) =>
      own.reduce((now, change) => (period < change.from || period > change.to ? now : after(now, change)), value(period)),
    );
  };
  const families = input.families.map((family, item): PlanFamily => {
    const of = (what: FamilyChange, values: PerPeriod | undefined, otherwise = NaN): number[] | undefined =>
      changed(what, item, (period) => valueOr(values, period, otherwise));
    return given(family, {
      demand: of("demand", family.demand),
      price: of("price", family.price),
      unitCost: of("unitCost", family.unitCost),
      minimum: of("minimum", family.minimum, 0),
      subcontractLimit: of("subcontractLimit", family.subcontractLimit, Infinity),
    });
  });
  const resources = input.resources.map((resource, item): PlanResource => {
    const { capacity } = resource;
    const offered = changed("hoursOffered", item, (period) => capacity[period]!);
    const share = (period: number): number => (offered === undefined || !capacity[period] ? 1 : offered[period]! / capacity[period]);
    const extra = Array.from({ length: periods }, (_, period) => valueOr(resource.overtimeLimit, period, 0) * share(period));
    const hasExtra = resource.overtimeLimit !== undefined && offered !== undefined;
    return given(resource, {
      capacity: offered,
      paid: changed("hoursPaid", item, (period) => (resource.paid ?? capacity)[period]!) ?? (offered && (resource.paid ?? capacity)),
      overtimeLimit: changed("overtimeLimit", item, (period) => extra[period]!) ?? (hasExtra ? extra : undefined),
    });
  });
  const plain: PlanInput = { ...input, families, resources };
  const ceilings = input.families.flatMap((_, item) => {
    const most = changed("production", item, (period) => made[item]?.[period] ?? NaN);
    const isMeant = (period: number): boolean => changesOf("production", item).some(({ from, to }) => period >= from && period <= to);
    return most === undefined ? [] : [{ item, most: most.map((units, period) => (isMeant(period) ? units : NaN)) }];
  });
  return { input: plain, limited: ceilings.length === 0 ? plain : withCeilings(plain, ceilings) };
}

/** What changes of an item, in the order in which it counts; looked up, since a level of the cursor is a line a family and period. */
function changesByItem(changes: readonly PlanChange[]): (what: PlanChange["what"], item: number) => readonly PlanChange[] {
  const found = new Map<PlanChange["what"], Map<number, PlanChange[]>>();
  for (const change of [...changes].sort((one, other) => order[one.as] - order[other.as])) {
    const ofKind = found.get(change.what) ?? new Map<number, PlanChange[]>();
    found.set(change.what, ofKind);
    for (const item of new Set(change.items)) {
      const ofItem = ofKind.get(item);
      if (ofItem === undefined) ofKind.set(item, [change]);
      else ofItem.push(change);
    }
  }
  return (what, item) => found.get(what)?.get(item) ?? [];
}

/** The entries that are there in place of those of an item. */
const given = <Item extends object>(item: Item, values: { [Key in keyof Item]?: Item[Key] | undefined }): Item => ({
  ...item,
  ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
});

const after = (now: number, { as, amount }: PlanChange): number =>
  // All of a limit that is not there is nothing left, too.
  Math.max(0, as === "set" ? amount : as === "share" ? (amount === -1 && now === Infinity ? 0 : now * (1 + amount)) : now + amount);

/** What can be made at most, as resources of which a unit takes an hour. */
const withCeilings = (input: PlanInput, ceilings: readonly { item: number; most: readonly number[] }[]): PlanInput => ({
  ...input,
  families: input.families.map((family, item) => ({
    ...family,
    hoursPerUnit: [
      ...input.resources.map((_, place) => family.hoursPerUnit[place] ?? NaN),
      ...ceilings.map((ceiling) => (ceiling.item === item ? 1 : 0)),
    ],
  })),
  resources: [
    ...input.resources,
    ...ceilings.map(({ item, most }) => ({ key: `most ${input.families[item]!.key}`, capacity: [...most], hourCost: 0, overtimeCost: 0 })),
  ],
});

/**
 * The plan in force where nobody plans again: cut to what the event leaves, period by period, and nothing is made up for. Hours that the
 * event does not take are no limit here, since the plan did not keep to them before either.
 */
export function leftAsItIs({ limited }: ChangedPlan, before: PlanInput, made: readonly (readonly number[])[]): number[][] {
  const resources = limited.resources.map((resource, place) => {
    const usual = before.resources[place]?.capacity;
    return {
      ...resource,
      capacity: resource.capacity.map((hours, period) => (usual === undefined || hours < usual[period]! ? hours : NaN)),
    };
  });
  const families = limited.families.map(({ settled: _, ...family }) => family);
  return cutToHours({ ...limited, families, resources }, made);
}
