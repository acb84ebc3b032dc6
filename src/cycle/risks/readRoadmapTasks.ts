/** What each department has to do, month by month: the tasks of the sheet Roadmap. */
import { nameKey } from "../../language/sameName";
import { riskName } from "../../domain/analyse/risk";
import { taskSentence } from "../../domain/analyse/roadmapMessages";
import { roadmapTasks, type FollowedRisk } from "../../domain/analyse/roadmapTasks";
import type { Language } from "../../language/text";
import type { FromTasks } from "../../sheets/materials";
import { readRiskInputs, type RiskReading } from "./readRiskInputs";

/** Reads the tasks from the workbook as it is; null while the reviews do not show what the tasks rest on. Writes nothing. */
export async function readRoadmapTasks(language: Language): Promise<FromTasks | null> {
  return tasksFrom(await readRiskInputs(), language);
}

/** The tasks that follow from the risks, in words. */
export function tasksFrom({ state, outlook, risks, written, events, hasDecisionTable }: RiskReading, language: Language): FromTasks | null {
  if (state !== "ready") return null;
  const { currency, bucket } = outlook.settings;
  const rows = new Map(written.map((row) => [nameKey(row.Risk), row]));
  const followed = risks.flatMap((risk): FollowedRisk[] => {
    const row = rows.get(nameKey(riskName(risk)));
    return row === undefined ? [] : [{ risk, status: row.Status, owner: row.Owner }];
  });
  const entries = roadmapTasks(outlook, followed, events).map((task) => ({
    department: task.department,
    period: task.period,
    sentence: taskSentence(task, currency, language, bucket),
  }));
  return { bucket, entries, periods: outlook.periods, hasDecisions: hasDecisionTable };
}
