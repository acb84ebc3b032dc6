/** The scenarios as the pane shows them, beside the plan in force. */
import { formatDate } from "../../calendar/format";
import type { PlanFigures } from "../../calc/planning/planFigures/planFigures";
import { isKnown } from "../../calc/planning/proposals/planInput";
import { linesOf, type ScenarioLine } from "../../domain/scenarios/scenarioLines";
import { asItIs, eventAtHand, figuresOf, planInForce } from "../../domain/scenarios/scenarioPlan";
import { keptOf, leftOut, partsOf, totalsOf, type ScenarioParts, type ScenarioTotals } from "../../domain/scenarios/scenarioTotals";
import type { ScenarioAnswer, ScenarioStatus, ScenarioTemplate } from "../../domain/scenarios/sopScenarios";
import { settings } from "../../domain/settings/declarations";
import type { Language } from "../../language/text";
import { readSettings } from "../settings/companySettings";
import { eventOf, readScenarioPlan, type ScenarioReading } from "./scenarioTables";

/** What one plan comes to. */
export interface PlanCompared {
  totals: ScenarioTotals;
  parts: ScenarioParts;
}

export interface ScenarioShown {
  name: string;
  template: ScenarioTemplate;
  answer: ScenarioAnswer;
  status: ScenarioStatus;
  reason: string | null;
  decision: string | null;
  day: string | null;
  lines: ScenarioLine[];
  /** The plan has moved since: its figures were computed on an earlier one. */
  isOutdated: boolean;
  found: PlanCompared;
  /** The event where nobody plans again; null where it cannot be worked out any more. */
  asItIs: PlanCompared | null;
}

/** Why figures of the plan may be better than the truth. */
export interface PlanDoubts {
  /** What is missing or faulty in what the plan rests on, in words; blank where all is there. */
  reason: string;
  /** Resources whose hours cost nothing, since nobody knows what they cost. */
  unpriced: string[];
}

export const doubtsOn = ({ production: { reason, shown } }: ScenarioReading, { told }: Pick<PlanFigures, "told">): PlanDoubts => ({
  reason,
  unpriced: told.flatMap(({ kind, items }) => (kind === "noHourCost" ? items.map((place) => shown.resources[place] ?? "") : [])),
});

export interface ScenarioBoard {
  currency: string;
  /** Null while the production plan is not built. */
  plan:
    | ({
        families: string[];
        resources: string[];
        periods: number[];
        /** The fullest resource of the plan in force; null where no load is known. */
        fullest: string | null;
        /** The ends of the prudence-ambition cursor, in %. */
        levels: { least: number; most: number };
        /** Whether the optimiser has what it needs. */
        canOptimise: boolean;
        inForce: PlanCompared;
        /** Families that some of the figures leave out for want of data. */
        without: string[];
      } & PlanDoubts)
    | null;
  /** The newest first. */
  scenarios: ScenarioShown[];
}

/** Writes nothing. Fails with `unreadableRow`. */
export async function readScenarios(language: Language): Promise<ScenarioBoard> {
  const { currency } = (await readSettings()).values;
  const reading = await readScenarioPlan();
  return reading === null ? { currency, plan: null, scenarios: [] } : boardOf(reading, currency, language);
}

/** The same, of what was read. */
export function boardOf(reading: ScenarioReading, currency: string, language: Language): ScenarioBoard {
  const { shown } = reading.production;
  const { before } = eventAtHand(shown, [], reading.orders);
  const now = planInForce(shown);
  const figures = figuresOf(before, now);
  const hasMoney = before.families.every(({ price, unitCost }) => isKnown(price as number) && isKnown(unitCost as number));
  const hasHours = before.resources.length > 0 && before.families.some(({ hoursPerUnit }) => hoursPerUnit.some((hours) => hours > 0));
  return {
    currency,
    plan: {
      ...{ families: shown.families, resources: shown.resources, periods: shown.periods },
      fullest: figures.peak === null ? null : (shown.resources[figures.peak.resource] ?? null),
      levels: { least: 100 * settings.prudence.least, most: 100 * settings.prudence.most },
      canOptimise: hasMoney && hasHours,
      inForce: { totals: totalsOf(figures), parts: partsOf(figures, now) },
      without: leftOut(figures).map((place) => shown.families[place] ?? ""),
      ...doubtsOn(reading, figures),
    },
    scenarios: [...reading.scenarios].reverse().map((row): ScenarioShown => {
      const lines = linesOf(reading.lines, row.Scenario);
      const { event } = eventOf(reading, lines, row.Template === "risk");
      const left = event === null ? null : asItIs(event);
      const unchanged = event === null || left === null ? null : figuresOf(event.input, left);
      return {
        name: row.Scenario,
        template: row.Template as ScenarioTemplate,
        answer: row.Answer as ScenarioAnswer,
        status: row.Status as ScenarioStatus,
        ...{ reason: row.Reason, decision: row.Decision, lines, isOutdated: row.Base !== reading.base },
        day: row.Date === null ? null : formatDate(row.Date, language),
        found: keptOf(reading.figures, row.Scenario, shown),
        asItIs: unchanged === null || left === null ? null : { totals: totalsOf(unchanged), parts: partsOf(unchanged, left) },
      };
    }),
  };
}
