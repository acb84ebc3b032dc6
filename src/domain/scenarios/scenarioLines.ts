/** The lines of a scenario: what a person says changes, by names and periods, and the same as calculations take it. */
import type { PlanChange } from "../../calc/planning/scenario/planChanges";
import { isSameName, nameKey } from "../../language/sameName";
import type { PlanShown } from "../production/planShown";
import type { LineAs, LineWhat, ScenarioLineRow } from "./sopScenarioLines";

/** One line, as the pane asks for it and the table keeps it. */
export interface ScenarioLine {
  what: LineWhat;
  /** Family or resource; null = all of them. */
  subject: string | null;
  /** Periods; null = the first and the last of the plan. */
  from: number | null;
  to: number | null;
  /** In % as 30, not 0.3. */
  change: number;
  as: LineAs;
}

/** Why lines cannot be compared: each is a thing to be told with its place, before anything is computed. */
export type LineProblem =
  | { is: "unknownSubject"; subject: string }
  | { is: "endsBefore"; from: number; to: number }
  | { is: "outside" }
  | { is: "noLine" }
  /** The plan has the demand of this level of the cursor already. */
  | { is: "asPlanned" }
  /** No demand of the families that are asked for can be forecast. */
  | { is: "noForecast" }
  | { is: "notNumber" };

/** What is said of resources; all else is said of families. */
const ofResources: Partial<Record<LineWhat, true>> = { "hours offered": true, "hours paid": true, "overtime limit": true };
export const isOfResources = (what: LineWhat): boolean => ofResources[what] === true;

const changes: Readonly<Record<LineWhat, PlanChange["what"]>> = {
  demand: "demand",
  "production at most": "production",
  "hours offered": "hoursOffered",
  "hours paid": "hoursPaid",
  "overtime limit": "overtimeLimit",
  "subcontract limit": "subcontractLimit",
  price: "price",
  "unit cost": "unitCost",
  "minimum stock": "minimum",
};

type Plan = Pick<PlanShown, "families" | "resources" | "periods">;

/** The lines by places of the plan, or what is wrong with them. Lines that lie outside of the plan wholly change nothing and are left out. */
export function changesOf(lines: readonly ScenarioLine[], plan: Plan): { changes: PlanChange[]; problem: LineProblem | null } {
  if (lines.length === 0) return { changes: [], problem: { is: "noLine" } };
  const found: PlanChange[] = [];
  // A level of the cursor is a line a family and period: each name is looked up, not searched for.
  const [families, resources] = [placesOf(plan.families), placesOf(plan.resources)];
  for (const line of lines) {
    const names = isOfResources(line.what) ? resources : families;
    const problem = problemOf(line, names);
    if (problem !== null) return { changes: [], problem };
    const [first, last] = [plan.periods[0] ?? 0, plan.periods[plan.periods.length - 1] ?? 0];
    const [from, to] = [line.from ?? first, line.to ?? last];
    const items = line.subject === null ? [...names.values()].flat() : (names.get(nameKey(line.subject)) ?? []);
    const places = plan.periods.flatMap((period, place) => (period >= from && period <= to ? [place] : []));
    if (places.length === 0) continue;
    found.push({
      ...{ what: changes[line.what], items, from: places[0] ?? 0, to: places[places.length - 1] ?? 0 },
      ...(line.as === "%"
        ? { amount: line.change / 100, as: "share" as const }
        : { amount: line.change, as: line.as === "units" ? ("units" as const) : ("set" as const) }),
    });
  }
  return { changes: found, problem: found.length === 0 ? { is: "outside" } : null };
}

type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(names: readonly string[]): Places {
  const places = new Map<string, number[]>();
  names.forEach((name, place) => places.set(nameKey(name), [...(places.get(nameKey(name)) ?? []), place]));
  return places;
}

function problemOf({ subject, from, to, change }: ScenarioLine, names: Places): LineProblem | null {
  if (!Number.isFinite(change)) return { is: "notNumber" };
  if (subject !== null && !names.has(nameKey(subject))) return { is: "unknownSubject", subject };
  if (from !== null && to !== null && to < from) return { is: "endsBefore", from, to };
  return null;
}

/** The lines of a scenario in the table, in their order. */
export const linesOf = (rows: readonly ScenarioLineRow[], scenario: string): ScenarioLine[] =>
  rows
    .filter((row) => isSameName(row.Scenario, scenario))
    .sort((one, other) => one.Line - other.Line)
    .map((row) => ({
      what: row.What as LineWhat,
      subject: row.For,
      from: row.From,
      to: row.To,
      change: row.Change,
      as: row.As as LineAs,
    }));

export const lineRows = (lines: readonly ScenarioLine[], scenario: string): ScenarioLineRow[] =>
  lines.map(({ what, subject, from, to, change, as }, place) => ({
    ...{ Scenario: scenario, Line: place + 1, What: what, For: subject, From: from, To: to, Change: change, As: as, Note: null },
  }));
