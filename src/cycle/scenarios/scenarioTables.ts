/** Reads the plan in force and the scenarios beside it. */
import { formatDate } from "../../calendar/format";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDemand } from "../../domain/collect/sopDemand";
import { idOfPeriod } from "../../domain/production/figures";
import type { PlanShown } from "../../domain/production/planShown";
import { changesOf, type LineProblem, type ScenarioLine } from "../../domain/scenarios/scenarioLines";
import { eventAtHand, type EventAtHand } from "../../domain/scenarios/scenarioPlan";
import { sopScenarioFigures, type ScenarioFigureRow } from "../../domain/scenarios/sopScenarioFigures";
import { sopScenarioLines, type ScenarioLineRow } from "../../domain/scenarios/sopScenarioLines";
import { sopScenarios, type ScenarioRow } from "../../domain/scenarios/sopScenarios";
import { isSameName } from "../../language/sameName";
import type { Language } from "../../language/text";
import { supplyReview } from "../../sheets/supplyReview/supplyReview";
import { WorkbookError } from "../../workbook/errors";
import { fingerprint } from "../../workbook/fingerprint";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { readDemandPlan } from "../demandPlan/readDemandPlan";
import { readProduction, type ProductionRead } from "../production/readProduction";
import { readRows } from "../readRows";

const sources = [sopScenarios, sopScenarioLines, sopScenarioFigures] as const;

export interface ScenarioTables {
  scenarios: ScenarioRow[];
  lines: ScenarioLineRow[];
  figures: ScenarioFigureRow[];
}

export interface ScenarioReading extends ScenarioTables {
  production: ProductionRead;
  /** Tells the plan in force from another one, by everything that scenarios are worked out from. */
  base: string;
  /** Demand that people typed, by family and period: it counts whatever a scenario says. */
  typedDemand: ReadonlySet<string>;
  /** Units ordered for the periods of the plan, also those that customers wait for, families x periods. */
  orders: number[][];
  /** What people wrote behind the hours of a resource, by resource and period. */
  hoursNotes: ReadonlyMap<string, string>;
}

/** Scenarios alone. Fails with `unreadableRow` where a row cannot be read: a write that follows would lose it. */
export async function readScenarioTables(): Promise<ScenarioTables> {
  const { rows } = await readRows(sources, { kept: sources });
  return { scenarios: rows.SopScenarios ?? [], lines: rows.SopScenarioLines ?? [], figures: rows.SopScenarioFigures ?? [] };
}

/** Both; null while the production plan is not built. */
export async function readScenarioPlan(): Promise<ScenarioReading | null> {
  const production = await readProduction();
  if (production === null) return null;
  const { rows } = await readRows([sopDemand, sopCapacity] as const);
  const ordered = new Map<string, number>();
  for (const { Family, Period, Quantity } of rows.SopDemand ?? []) {
    const id = idOfPeriod(Family, Period);
    ordered.set(id, (ordered.get(id) ?? 0) + Quantity);
  }
  const { shown } = production;
  const awaited = await readAwaited();
  const orders = shown.families.map((family) =>
    shown.periods.map((period) => {
      const id = idOfPeriod(family, period);
      // As the plan counts them: the larger of the two, for most lines that customers wait for are known demand as well.
      return Math.max(ordered.get(id) ?? 0, awaited.get(id) ?? 0);
    }),
  );
  const grid = (await readDemandPlan())?.shown;
  const typedDemand = new Set(
    (grid?.families ?? []).flatMap((family, line) =>
      (grid?.periods ?? []).flatMap((period, place) => ((grid?.typed[line]?.[place] ?? null) === null ? [] : [idOfPeriod(family, period)])),
    ),
  );
  const hoursNotes = new Map(
    (rows.SopCapacity ?? []).flatMap(({ Resource, Period, Note }): [string, string][] =>
      Note === null ? [] : [[idOfPeriod(Resource, Period), Note]],
    ),
  );
  return { ...(await readScenarioTables()), production, orders, typedDemand, hoursNotes, base: baseOf(shown, orders) };
}

/** Units that customers wait for, as the supply review shows them, by family and period; none where it shows none. */
async function readAwaited(): Promise<ReadonlyMap<string, number>> {
  const { openOrders, families, periods } = supplyReview.cells;
  const cells = await readNamedCells([openOrders, families, periods]);
  const days = cells[periods]?.values[0] ?? [];
  return new Map(
    (cells[openOrders]?.values ?? []).flatMap((line, row) =>
      line.flatMap((units, place): [string, number][] =>
        typeof units === "number" ? [[idOfPeriod(String(cells[families]?.values[row]?.[0] ?? ""), Number(days[place])), units]] : [],
      ),
    ),
  );
}

/** The same. Fails with `missingSheet` while the production plan is not built. */
export async function neededPlan(): Promise<ScenarioReading> {
  const reading = await readScenarioPlan();
  if (reading === null) throw new WorkbookError("missingSheet");
  return reading;
}

const baseOf = ({ recorded: _, proposed: __, ...shown }: PlanShown, orders: readonly (readonly number[])[]): string =>
  fingerprint(JSON.stringify([shown, orders]));

/** The event that lines make, or what is wrong with them. An answer to a risk may change nothing but the plan. */
export function eventOf(
  { production, orders }: ScenarioReading,
  lines: readonly ScenarioLine[],
  mayBeNone = false,
): { event: EventAtHand; problem: null } | { event: null; problem: LineProblem } {
  const { changes, problem } = mayBeNone && lines.length === 0 ? { changes: [], problem: null } : changesOf(lines, production.shown);
  return problem === null ? { event: eventAtHand(production.shown, changes, orders), problem } : { event: null, problem };
}

/**
 * A scenario that is still to be settled, by its name. Fails with `missingScenario`, and with `scenarioDropped` or `scenarioAdopted` where
 * somebody settled it meanwhile.
 */
export function openScenario(tables: ScenarioTables, name: string, language: Language): ScenarioRow {
  const row = scenarioNamed(tables, name);
  const settled = row.Status === "dropped" ? "scenarioDropped" : row.Status === "adopted" ? "scenarioAdopted" : null;
  if (settled !== null)
    throw new WorkbookError(settled, { name: row.Scenario, day: row.Date === null ? "–" : formatDate(row.Date, language) });
  return row;
}

/** A scenario by its name. Fails with `missingScenario`. */
export function scenarioNamed({ scenarios }: ScenarioTables, name: string): ScenarioRow {
  const row = scenarios.find((found) => isSameName(found.Scenario, name));
  if (row === undefined) throw new WorkbookError("missingScenario", { name });
  return row;
}
