import { bucketShown } from "../../calendar/periods";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import { idOfPeriod } from "../../domain/production/figures";
import { planKeys, planWays } from "../../domain/production/planWays";
import { sopProduction } from "../../domain/production/sopProduction";
import { adoptionOf, type Adoption } from "../../domain/scenarios/adoption";
import { changedCells, changedLines, type ChangedLine } from "../../domain/scenarios/changedCells";
import { linesOf } from "../../domain/scenarios/scenarioLines";
import { notWrittenOf, type NotWritten } from "../../domain/scenarios/notWritten";
import { besideOwnNote, scenarioNote } from "../../domain/scenarios/scenarioNotes";
import { keptOf } from "../../domain/scenarios/scenarioTotals";
import { sopScenarios } from "../../domain/scenarios/sopScenarios";
import { sopSettings } from "../../domain/settings/sopSettings";
import type { Language } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { planChangedReviews } from "../reviews/readForReviews";
import { neededWords } from "../risks/riskAtHand";
import { eventOf, neededPlan, openScenario, type ScenarioReading } from "./scenarioTables";

/** What adopting writes: to be shown before. */
export type AdoptionFound = Pick<Adoption, "changed" | "demandKept"> & {
  name: string;
  demand: number;
  hours: number;
  /** What stays in the scenario, and where it belongs. */
  notWritten: NotWritten[];
};

/**
 * Adopts a scenario as the plan, with its reason, as one step: its production and what is bought, its demand and its hours. Figures that
 * people typed stay and count, also where the scenario has another demand. Fails with `missingScenario`, with
 * `scenarioDropped` or `scenarioAdopted` where it is settled already, `scenarioOutdated` where the plan has moved since it was compared,
 * `missingWords` without a reason, and `missingSheet` while the production plan is not built.
 */
export const adoptScenario = defineIntention({
  id: "adoptScenario",
  words: { en: "Scenario adopted: {name}", fr: "Scénario adopté : {name}" },
  async plan({ name, reason, author = "" }: { name: string; reason: string; author?: string }, { language, today, isPreview }) {
    neededWords([reason], isPreview);
    const reading = await neededPlan();
    const { rows, found } = adoptionRows(reading, { name, reason, author: author.trim() || null, today }, language);
    const { changes } = await planChangedReviews(language, rows);
    return { changes, details: () => ({ name: found.name }), found };
  },
});

/** The rows that adopting writes, before the reviews are drawn over them. */
export function adoptionRows(
  reading: ScenarioReading,
  { name, reason, author, today }: { name: string; reason: string; author: string | null; today: number },
  language: Language,
): { rows: Change[]; found: AdoptionFound; cells: ReturnType<typeof changedCells>; lines: ChangedLine[] } {
  const row = openScenario(reading, name, language);
  const lines = linesOf(reading.lines, row.Scenario);
  const { event } = eventOf(reading, lines, row.Template === "risk");
  if (row.Base !== reading.base || event === null) throw new WorkbookError("scenarioOutdated", { name: row.Scenario });
  const { plan } = keptOf(reading.figures, row.Scenario, reading.production.shown);
  const note = scenarioNote(row.Scenario, language);
  const known = reading.scenarios.map(({ Scenario }) => Scenario);
  const { production, changed, demand, demandKept, hours, figures } = adoptionOf(event, plan, {
    name: row.Scenario,
    note,
    author,
    today,
    isTyped: (family, period) => reading.typedDemand.has(idOfPeriod(family, period)),
    hoursNote: (resource, period) => besideOwnNote(reading.hoursNotes.get(idOfPeriod(resource, period)) ?? null, note, known),
  });
  const adopted = { ...row, Status: "adopted" as const, Reason: reason.trim() || null, Author: author ?? row.Author, Date: today };
  const written = (table: typeof sopDemandPlan | typeof sopCapacity, rows: readonly object[]): Change[] =>
    rows.length === 0 ? [] : [{ kind: "rows", table, rows: rows as never, mode: "append" }];
  const bucket = bucketShown(reading.production.shown.periods) ?? "month";
  // Where nobody planned again, the plan is by the way that it was before.
  const way = planWays.some((one) => one === row.Answer) ? [{ Key: planKeys.way, Value: row.Answer }] : [];
  return {
    rows: [
      { kind: "rows", table: sopProduction, rows: production, mode: "append" },
      ...written(sopDemandPlan, demand),
      ...written(sopCapacity, hours),
      { kind: "rows", table: sopSettings, rows: [...way, { Key: planKeys.day, Value: today }], mode: "append" },
      { kind: "rows", table: sopScenarios, rows: [adopted], mode: "append" },
    ],
    cells: changedCells(figures, bucket, language),
    lines: changedLines(figures, bucket, language),
    found: {
      ...{ name: row.Scenario, changed, demand: demand.length, demandKept, hours: hours.length },
      notWritten: notWrittenOf(event, lines, language),
    },
  };
}
