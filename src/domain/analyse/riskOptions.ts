/**
 * Ways out of a risk and their direct effect: hours, units and money of this risk alone, as if nothing else changed. The numbers are
 * meant for a discussion; once one is chosen, the plan is recalculated.
 */
import { smallestOf } from "../../calc/extremes";
import { isSameName, nameKey } from "../../language/sameName";
import { calendarOf } from "../../calendar/periods";
import type { Risk, ForecastRisk, OverloadRisk, ShortageRisk, SupplierRisk, SurplusRisk } from "./risk";
import type { FamilyOutlook, Outlook, ResourceOutlook } from "./riskOutlook";
import { overloadedPeriods } from "./riskOverload";

export type RiskOptionId =
  | "overtime"
  | "subcontract"
  | "buildAhead"
  | "postpone"
  | "makeMore"
  | "buyUnits"
  | "ration"
  | "acceptLower"
  | "makeLess"
  | "sellDown"
  | "keepStock"
  | "expedite"
  | "secondSource"
  | "orderEarlier"
  | "correctForecast"
  | "bufferStock"
  | "watchForecast";

/** One effect; its sentence is in `riskMessages.ts`. `amount` is a part of `of`. */
export type RiskEffect =
  | { is: "coversHours" | "coversUnits"; amount: number; of: number }
  | { is: "units" | "unitsLater" | "unitsMore" | "unitsLess" | "lowestStock" | "lines" | "days" | "months"; amount: number }
  | { is: "costs" | "tiesUp" | "frees" | "sells" | "losesMargin" | "delaysSales"; amount: number }
  | { is: "between"; first: number; last: number };

export interface RiskOption {
  id: RiskOptionId;
  effects: RiskEffect[];
}

/** The ways out of a risk, each with its effects. */
export function optionsOf(risk: Risk, outlook: Outlook): RiskOption[] {
  switch (risk.kind) {
    case "overload":
      return overloadOptions(risk, outlook);
    case "shortage":
      return shortageOptions(risk, outlook);
    case "surplus":
      return surplusOptions(risk, outlook);
    case "supplier":
      return supplierOptions(risk, outlook);
    case "forecast":
      return forecastOptions(risk, outlook);
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** An effect in money; left out if the rate is not known. */
const money = (
  is: "costs" | "tiesUp" | "frees" | "sells" | "losesMargin" | "delaysSales",
  units: number,
  rate: number | null,
): RiskEffect[] => (rate === null ? [] : [{ is, amount: units * rate }]);

/** Hours that can be moved from overloaded months, and the months they go to. */
export interface MovedHours {
  hours: number;
  /** By the month they move to, in order. */
  periods: { period: number; hours: number }[];
}

/**
 * Hours above the limit that earlier months can take: hours free below it add up month by month until the next overload uses them. With `later`,
 * those that later months can take.
 */
export function movableHours(resource: ResourceOutlook, outlook: Pick<Outlook, "periods" | "settings">, later = false): MovedHours {
  const over = new Map(overloadedPeriods(resource, outlook).map((place) => [place.place, place.over]));
  const order = outlook.periods.map((_, place) => place);
  if (later) order.reverse();
  let saved: { place: number; hours: number }[] = [];
  let hours = 0;
  const used = new Map<number, number>();
  for (const place of order) {
    let missing = over.get(place) ?? 0;
    if (missing === 0) {
      const free = outlook.settings.overload * (resource.capacity[place] ?? 0) - (resource.load[place] ?? 0);
      if (free > 0) saved.push({ place, hours: free });
      continue;
    }
    // The nearest month first: then things are made as late, or are as little late, as possible.
    while (missing > 0 && saved.length > 0) {
      const nearest = saved[saved.length - 1];
      if (nearest === undefined) break;
      const taken = Math.min(missing, nearest.hours);
      missing -= taken;
      nearest.hours -= taken;
      hours += taken;
      used.set(nearest.place, (used.get(nearest.place) ?? 0) + taken);
      if (nearest.hours <= 0) saved = saved.slice(0, -1);
    }
  }
  const periods = [...used].sort(([a], [b]) => a - b).map(([place, taken]) => ({ period: outlook.periods[place] ?? 0, hours: taken }));
  return { hours, periods };
}

/** Units that one hour of a resource makes, and what they cost and sell for, over the mix of the horizon; null where unknown. */
function mixOf(
  resource: ResourceOutlook,
  families: readonly FamilyOutlook[],
): { unitsPerHour: number; cost: number | null; price: number | null } {
  const passing = families.flatMap((family, index) => {
    const hours = resource.hoursPerUnit[index] ?? 0;
    return hours > 0 ? [{ ...family, units: sum(family.volumes), hours }] : [];
  });
  const units = sum(passing.map((family) => family.units));
  const hours = sum(passing.map((family) => family.units * family.hours));
  const mean = (name: "unitCost" | "price"): number | null =>
    units === 0 || passing.some((family) => family[name] === null)
      ? null
      : sum(passing.map((family) => family.units * (family[name] ?? 0))) / units;
  return { unitsPerHour: hours > 0 ? units / hours : 0, cost: mean("unitCost"), price: mean("price") };
}

function between({ periods }: MovedHours): RiskEffect[] {
  const [first, last] = [periods[0]?.period, periods[periods.length - 1]?.period];
  return first === undefined || last === undefined ? [] : [{ is: "between", first, last }];
}

function overloadOptions(risk: OverloadRisk, outlook: Outlook): RiskOption[] {
  const resource = outlook.resources.find(({ resource: name }) => nameKey(name) === nameKey(risk.subject));
  if (resource === undefined) return [];
  const found = overloadedPeriods(resource, outlook);
  const byOvertime = sum(found.map((place) => place.byOvertime));
  const ahead = movableHours(resource, outlook);
  const later = movableHours(resource, outlook, true);
  const { unitsPerHour, cost, price } = mixOf(resource, outlook.families);
  const units = risk.size * unitsPerHour;
  return [
    {
      id: "overtime",
      effects: [
        { is: "coversHours", amount: byOvertime, of: risk.size },
        ...money("costs", byOvertime, resource.overtimeCost ?? resource.hourCost),
      ],
    },
    {
      id: "subcontract",
      effects: [{ is: "coversHours", amount: risk.size, of: risk.size }, { is: "units", amount: units }, ...money("costs", units, cost)],
    },
    {
      id: "buildAhead",
      effects: [
        { is: "coversHours", amount: ahead.hours, of: risk.size },
        ...between(ahead),
        ...money("tiesUp", ahead.hours * unitsPerHour, cost),
      ],
    },
    {
      id: "postpone",
      effects: [
        { is: "coversHours", amount: later.hours, of: risk.size },
        ...between(later),
        { is: "unitsLater", amount: later.hours * unitsPerHour },
        ...money("delaysSales", later.hours * unitsPerHour, price),
      ],
    },
  ];
}

/**
 * Units of a family that its resources have free hours for, from the first month to the worst; null without capacity or routing. Hours
 * before the first month are past: nothing more can be made in them.
 */
export function unitsWithinCapacity(family: string, until: number, outlook: Outlook): number | null {
  const index = outlook.families.findIndex(({ family: name }) => isSameName(name, family));
  const passed = outlook.resources.filter(({ hoursPerUnit }) => (hoursPerUnit[index] ?? 0) > 0);
  if (passed.length === 0) return null;
  return sum(
    outlook.periods
      .filter((period) => period <= until)
      .map((_, place) =>
        smallestOf(
          passed.map(({ capacity, load, hoursPerUnit, leadOffsets }) => {
            const worked = place - (leadOffsets?.[index] ?? 0);
            return Math.max(0, (capacity[worked] ?? 0) - (load[worked] ?? 0)) / (hoursPerUnit[index] ?? 1);
          }),
        ),
      ),
  );
}

const familyOf = (subject: string, { families }: Outlook): FamilyOutlook | undefined =>
  families.find(({ family }) => isSameName(family, subject));

function shortageOptions(risk: ShortageRisk, outlook: Outlook): RiskOption[] {
  const { size, lowest, lowestPeriod, subject } = risk;
  const family = familyOf(subject, outlook);
  const cost = family?.unitCost ?? null;
  const possible = unitsWithinCapacity(subject, lowestPeriod, outlook);
  const price = family?.price ?? null;
  // Without its cost nobody knows the margin of a unit; and units sold below cost are no margin that is lost.
  const margin = price === null || cost === null ? null : Math.max(0, price - cost);
  const covering = (units: number): RiskEffect[] => [{ is: "coversUnits", amount: units, of: size }, ...money("costs", units, cost)];
  const options: RiskOption[] = [
    // Where no resource is known to make it, nobody knows how much free hours can make.
    { id: "makeMore", effects: possible === null ? [] : covering(Math.min(size, possible)) },
    { id: "buyUnits", effects: covering(size) },
    { id: "ration", effects: [{ is: "unitsLess", amount: size }, ...money("losesMargin", size, margin)] },
  ];
  // Accepting less stock is only an option while there is some.
  return lowest < 0 ? options : [...options, { id: "acceptLower", effects: [{ is: "lowestStock", amount: lowest }] }];
}

function surplusOptions({ size, subject }: SurplusRisk, outlook: Outlook): RiskOption[] {
  const family = familyOf(subject, outlook);
  return [
    { id: "makeLess", effects: [{ is: "unitsLess", amount: size }, ...money("frees", size, family?.unitCost ?? null)] },
    { id: "sellDown", effects: [{ is: "unitsMore", amount: size }, ...money("sells", size, family?.price ?? null)] },
    { id: "keepStock", effects: money("tiesUp", size, family?.unitCost ?? null) },
  ];
}

const daysOf = { month: 30, week: 7 } as const;

function supplierOptions(risk: SupplierRisk, outlook: Outlook): RiskOption[] {
  // Ordering earlier by the usual delay means keeping that many days of demand of these families in stock.
  const families = risk.families.flatMap((name) => familyOf(name, outlook) ?? []);
  const perDay = (family: FamilyOutlook): number =>
    sum(family.volumes) / Math.max(1, family.volumes.length) / daysOf[outlook.settings.bucket];
  // One family without its cost would make that stock look cheaper than it is.
  const isKnown = families.length > 0 && families.every(({ unitCost }) => unitCost !== null);
  const stock = sum(families.map((family) => perDay(family) * risk.size * (family.unitCost ?? 0)));
  return [
    {
      id: "expedite",
      effects: [
        { is: "lines", amount: risk.open },
        { is: "units", amount: risk.openUnits },
      ],
    },
    {
      id: "orderEarlier",
      effects: [{ is: "days", amount: risk.size }, ...(isKnown ? [{ is: "tiesUp", amount: stock } as const] : [])],
    },
    {
      id: "secondSource",
      effects: [{ is: "units", amount: risk.openUnits }, ...(risk.value === null ? [] : [{ is: "costs", amount: risk.value } as const])],
    },
  ];
}

function forecastOptions({ bias, size, subject, periods }: ForecastRisk, outlook: Outlook): RiskOption[] {
  const family = familyOf(subject, outlook);
  // A buffer has to cover the error of a month, even if the company plans by week.
  const perPeriod = (size / Math.max(1, outlook.periods.length)) * (calendarOf(outlook.settings.bucket).periodsInYear / 12);
  return [
    { id: "correctForecast", effects: [{ is: bias > 0 ? "unitsLess" : "unitsMore", amount: size }] },
    // A forecast that is too high needs no buffer: it already builds one.
    ...(bias > 0
      ? []
      : [
          {
            id: "bufferStock" as const,
            effects: [{ is: "units" as const, amount: perPeriod }, ...money("tiesUp", perPeriod, family?.unitCost ?? null)],
          },
        ]),
    { id: "watchForecast", effects: [{ is: "months", amount: periods }] },
  ];
}
