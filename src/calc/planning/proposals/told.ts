import {
  answeredPeriods,
  isComplete,
  isKnown,
  periodsOf,
  type PlanFamily,
  type PlanInput,
  type PlanResource,
  type Told,
} from "./planInput";

/** The places of the items that something is true of. */
const placesOf = <Item>(items: readonly Item[], isMeant: (item: Item) => boolean): number[] =>
  items.flatMap((item, place) => (isMeant(item) ? [place] : []));

/** What the quantities of a plan rest on: demand, opening stocks, minimum stocks, hours and capacity that are missing. */
export function quantitiesTold(input: PlanInput): Told[] {
  const { families, resources } = input;
  const periods = periodsOf(input);
  const ofFamilies = (kind: Told["kind"], isMeant: (family: PlanFamily) => boolean): Told => ({ kind, items: placesOf(families, isMeant) });
  return [
    ofFamilies("demandUnknown", (family) => answeredPeriods(family) < periods),
    ofFamilies("openingUnknown", ({ opening }) => !isKnown(opening)),
    ofFamilies("hoursUnknown", ({ hoursPerUnit }) => resources.some((_, resource) => !isKnown(hoursPerUnit[resource]))),
    ofFamilies("noMinimum", ({ toOrder, minimum }) => toOrder !== true && !isComplete(minimum, periods)),
    ...capacityTold(resources, periods),
  ].filter(({ items }) => items.length > 0);
}

/** Periods whose hours are unknown, a resource at a time. */
const capacityTold = (resources: readonly PlanResource[], periods: number): Told[] =>
  resources.flatMap(({ capacity }, item): Told[] => {
    const unknown = Array.from({ length: periods }, (_, period) => period).filter((period) => !isKnown(capacity[period]));
    return unknown.length > 0 ? [{ kind: "capacityUnknown", items: [item], periods: unknown }] : [];
  });

/** What the money of a plan rests on: prices and costs that are missing, and those that were taken instead. */
export function moneyTold({ families, resources }: PlanInput, periods: number, isBought: (family: number) => boolean): Told[] {
  const lacks = (values: PlanFamily["price"]): boolean => !isComplete(values, periods);
  return [
    { kind: "noPrice" as const, items: placesOf(families, ({ price }) => lacks(price)) },
    { kind: "noUnitCost" as const, items: placesOf(families, ({ unitCost }) => lacks(unitCost)) },
    {
      kind: "subcontractCostTaken" as const,
      items: placesOf(families, ({ subcontractCost }) => lacks(subcontractCost)).filter(isBought),
    },
    { kind: "noHourCost" as const, items: placesOf(resources, ({ hourCost }) => lacks(hourCost)) },
    {
      kind: "overtimeCostTaken" as const,
      items: placesOf(resources, ({ hourCost, overtimeCost }) => lacks(overtimeCost) && !lacks(hourCost)),
    },
  ].filter(({ items }) => items.length > 0);
}
