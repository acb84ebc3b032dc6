/** Drafting the roadmap: the sheet on which each department reads what it has to do, month by month. */
import { riskName } from "../domain/analyse/risk";
import { roadmapTasks, type FollowedRisk } from "../domain/analyse/roadmapTasks";
import { drawn } from "../sheets/defineSheet";
import type { FromTasks } from "../sheets/materials";
import { roadmap } from "../sheets/roadmap/roadmap";
import { taskSentence } from "../domain/analyse/roadmapMessages";
import { filledIn, type Language } from "../language/text";
import { showSheet } from "../workbook/showing/activate";
import { applyChanges } from "../workbook/writing/changes";
import type { ChangeSet } from "../workbook/writing/changeSet";
import { WorkbookError } from "../workbook/errors";
import { buildReviews } from "./buildReviews";
import { readRiskInputs, type RiskReading } from "./readRiskInputs";

export interface RoadmapPlan {
  state: RiskReading["state"];
  /** Tasks in words, month by month. */
  tasks: number;
  set: ChangeSet;
}

const intention = filledIn({ en: "Roadmap drafted", fr: "Feuille de route rédigée" });

/** Behind the reviews, where those are built. */
const position = { withReviews: 3, alone: 1 } as const;

/** The roadmap that would be drawn, from the figures the reviews show now and the risks as they are followed. Writes nothing. */
export async function planDraftRoadmap(language: Language): Promise<RoadmapPlan> {
  return planOf(await readRiskInputs(), language);
}

function planOf(reading: RiskReading, language: Language): RoadmapPlan {
  const tasks = tasksOf(reading, language);
  if (tasks === null) return { state: reading.state, tasks: 0, set: { intention, changes: [] } };
  const place = reading.hasReviews ? position.withReviews : position.alone;
  const change = { kind: "sheet", blueprint: drawn(roadmap, tasks, language), position: place } as const;
  return { state: reading.state, tasks: tasks.entries.length, set: { intention, changes: [change] } };
}

/** The tasks that the sheet would show, from the workbook as it is; null where the reviews do not show what they rest on. */
export async function readRoadmapTasks(language: Language): Promise<FromTasks | null> {
  return tasksOf(await readRiskInputs(), language);
}

function tasksOf({ state, outlook, risks, written, events, hasDecisionTable }: RiskReading, language: Language): FromTasks | null {
  if (state !== "ready") return null;
  const rows = new Map(written.map((row) => [row.Risk.trim().toLowerCase(), row]));
  const followed = risks.flatMap((risk): FollowedRisk[] => {
    const row = rows.get(riskName(risk).toLowerCase());
    return row === undefined ? [] : [{ risk, status: row.Status, owner: row.Owner }];
  });
  const entries = roadmapTasks(outlook, followed, events).map((task) => ({
    department: task.department,
    period: task.period,
    sentence: taskSentence(task, outlook.settings.currency, language, outlook.settings.bucket),
  }));
  return { bucket: outlook.settings.bucket, entries, periods: outlook.periods, hasDecisions: hasDecisionTable };
}

/**
 * Draws the sheet Roadmap, or draws it again where it is, brings it to the front and gives its name. Reviews that are missing or no
 * longer fit are built first. Fails with `nothingPlanned` when no month lies ahead.
 */
export async function draftRoadmap(language: Language): Promise<string> {
  let plan = await planDraftRoadmap(language);
  if (plan.state === "noReviews" || plan.state === "stale") {
    await buildReviews(language);
    plan = planOf(await readRiskInputs({ justBuilt: true }), language);
  }
  if (plan.tasks === 0) throw new WorkbookError("nothingPlanned");
  const { sheets } = await applyChanges(plan.set, { language });
  const [sheet = ""] = sheets;
  await showSheet(sheet);
  return sheet;
}
