/**
 * What each department has to do, month by month. Tasks come from risks that someone took on or handed to a decision, from market
 * events, and from the plan itself. A draft for discussion: numbers and names, put into words by `roadmapMessages.ts`.
 */
import { largestOf } from "../../calc/extremes";
import { calendarOf, type PeriodCalendar } from "../../calendar/periods";
import type { EventRow } from "../collect/sopEvents";
import type { Risk } from "./risk";
import { movableHours } from "./riskOptions";
import type { Outlook } from "./riskOutlook";
import { supplierRecords } from "./supplierRecord";

export const departments = ["sales", "production", "purchasing", "logistics", "finance"] as const;
export type Department = (typeof departments)[number];

export type RoadmapTaskId =
  | "decide"
  | "coverHours"
  | "provideMoney"
  | "makeUnits"
  | "shareOut"
  | "sellDown"
  | "storeSurplus"
  | "followSupplier"
  | "correctForecast"
  | "prepareEvent"
  | "buildForEvent"
  | "securePurchases"
  | "shipForEvent"
  | "peak"
  | "buildAhead"
  | "receiveLines"
  | "chaseLines"
  | "busiestMonth"
  | "mostStored"
  | "mostCash";

export interface RoadmapTask {
  department: Department;
  /** First day of the month. */
  period: number;
  id: RoadmapTaskId;
  /** Family, resource, supplier or event; empty if the task concerns everything. */
  subject: string;
  /** In the unit of the task: hours, units, lines, a share, or money. */
  amount: number | null;
  owner: string | null;
}

/** A risk and what a person decided about it. */
export interface FollowedRisk {
  risk: Risk;
  status: string;
  owner: string | null;
}

/** Tasks by month, then by department; none outside of the months of the outlook. */
export function roadmapTasks(outlook: Outlook, followed: readonly FollowedRisk[], events: readonly EventRow[]): RoadmapTask[] {
  const [first, last] = [outlook.periods[0], outlook.periods[outlook.periods.length - 1]];
  if (first === undefined || last === undefined) return [];
  const calendar = calendarOf(outlook.settings.bucket);
  const within = (period: number): number => Math.min(last, Math.max(first, period));
  const tasks = [
    ...followed.flatMap((entry) => riskTasks(entry, within, first, calendar)),
    ...events
      .filter((event) => calendar.periodOf(event.From) <= last && calendar.periodOf(event.To ?? event.From) >= first)
      .flatMap((event) => (event.Effect === null ? [] : eventTasks({ ...event, Effect: event.Effect }, within, calendar))),
    ...productionTasks(outlook),
    ...purchasingTasks(outlook, calendar),
    ...flowTasks(outlook),
  ];
  return tasks.sort((a, b) => a.period - b.period || departments.indexOf(a.department) - departments.indexOf(b.department));
}

type Within = (period: number) => number;

const decidedBy: Readonly<Record<Risk["kind"], Department>> = {
  shortage: "production",
  overload: "production",
  surplus: "sales",
  forecast: "sales",
  supplier: "purchasing",
};

function riskTasks({ risk, status, owner }: FollowedRisk, within: Within, first: number, calendar: PeriodCalendar): RoadmapTask[] {
  const { subject, size, value } = risk;
  const start = risk.period ?? first;
  // What must be ready in a month has to be decided, made or ordered before it.
  const before = within(calendar.add(start, -1));
  const task = (department: Department, period: number, id: RoadmapTaskId, amount: number | null): RoadmapTask => ({
    department,
    period,
    id,
    subject,
    amount,
    owner,
  });
  if (status === "to decide") return [task(decidedBy[risk.kind], before, "decide", size)];
  if (status !== "owned") return [];
  switch (risk.kind) {
    case "overload":
      return [
        task("production", within(start), "coverHours", size),
        ...(value === null || value === 0 ? [] : [task("finance", within(start), "provideMoney", value)]),
      ];
    case "shortage":
      return [task("production", before, "makeUnits", size), task("sales", within(start), "shareOut", size)];
    case "surplus":
      return [task("sales", within(start), "sellDown", size), task("logistics", within(start), "storeSurplus", size)];
    case "supplier":
      return [task("purchasing", within(start), "followSupplier", risk.open)];
    case "forecast":
      return [task("sales", within(first), "correctForecast", Math.abs(risk.bias))];
  }
}

/** Materials are due two months before an event, sales and production one month before, transport when it begins. */
function eventTasks(event: EventRow & { Effect: number }, within: Within, calendar: PeriodCalendar): RoadmapTask[] {
  const task = (department: Department, period: number, id: RoadmapTaskId): RoadmapTask => ({
    department,
    period: within(period),
    id,
    subject: event.Family === null ? event.Event : `${event.Event} (${event.Family})`,
    amount: event.Effect * (event.Confidence ?? 1),
    owner: null,
  });
  const begins = calendar.periodOf(event.From);
  const monthsBefore = (count: number): number => calendar.add(begins, -calendar.periodsInMonths(count));
  const rising = event.Effect > 0;
  return [
    task("sales", monthsBefore(1), "prepareEvent"),
    ...(rising
      ? [
          task("purchasing", monthsBefore(2), "securePurchases"),
          task("production", monthsBefore(1), "buildForEvent"),
          task("logistics", begins, "shipForEvent"),
        ]
      : []),
  ];
}

/** The busiest month of each resource that gets full, and the months in which an overload can be worked off in advance. */
function productionTasks(outlook: Outlook): RoadmapTask[] {
  return outlook.resources.flatMap((resource) => {
    const uses = outlook.periods.map((_, place) => {
      const capacity = resource.capacity[place] ?? 0;
      return capacity > 0 ? (resource.load[place] ?? 0) / capacity : 0;
    });
    const peak = largestOf(uses, 0);
    const period = outlook.periods[uses.indexOf(peak)];
    const ahead = movableHours(resource, outlook);
    const shared = { department: "production", subject: resource.resource, owner: null } as const;
    return [
      ...(period !== undefined && peak >= outlook.settings.capacityUse ? [{ ...shared, period, id: "peak" as const, amount: peak }] : []),
      ...ahead.periods.map(({ period, hours }) => ({ ...shared, period, id: "buildAhead" as const, amount: hours })),
    ];
  });
}

/** Lines to receive in the period they are promised for; overdue ones have to be chased at once. */
function purchasingTasks({ supply, periods }: Outlook, calendar: PeriodCalendar): RoadmapTask[] {
  return supplierRecords(supply).flatMap(({ supplier, open }) => {
    const counts = new Map<string, { period: number; id: "receiveLines" | "chaseLines"; amount: number }>();
    for (const { promised, overdue } of open) {
      if (promised === null || calendar.periodOf(promised) > (periods[periods.length - 1] ?? 0)) continue;
      const late = overdue || calendar.periodOf(promised) < (periods[0] ?? 0);
      const period = late ? (periods[0] ?? 0) : calendar.periodOf(promised);
      const id = late ? "chaseLines" : "receiveLines";
      const known = counts.get(`${period} ${id}`) ?? { period, id, amount: 0 };
      counts.set(`${period} ${id}`, { ...known, amount: known.amount + 1 });
    }
    return [...counts.values()].map((found) => ({ ...found, department: "purchasing" as const, subject: supplier, owner: null }));
  });
}

/** The months with most to ship, most to store and most cash in stock. */
function flowTasks({ periods, families }: Outlook): RoadmapTask[] {
  const highest = (department: Department, id: RoadmapTaskId, amounts: readonly number[]): RoadmapTask[] => {
    const amount = largestOf(amounts, 0);
    const period = periods[amounts.indexOf(amount)];
    return amount > 0 && period !== undefined ? [{ department, id, period, amount, subject: "", owner: null }] : [];
  };
  const total = (amountOf: (family: (typeof families)[number], place: number) => number): number[] =>
    periods.map((_, place) => families.reduce((sum, family) => sum + amountOf(family, place), 0));
  const held = (family: (typeof families)[number], place: number): number => Math.max(0, family.projected?.[place] ?? 0);
  return [
    ...highest(
      "logistics",
      "busiestMonth",
      total((family, place) => family.volumes[place] ?? 0),
    ),
    ...highest("logistics", "mostStored", total(held)),
    ...highest(
      "finance",
      "mostCash",
      total((family, place) => held(family, place) * (family.unitCost ?? 0)),
    ),
  ];
}
