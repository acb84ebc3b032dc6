/** Reads the feedback of the field, and the actions that follow from it. Nothing that people said may be lost by a write that follows. */
import { sopActions, type ActionRow } from "../../domain/decisions/sopActions";
import { sopFeedback, type FeedbackRow } from "../../domain/feedback/sopFeedback";
import { sopPeople, type PersonRow } from "../../domain/meetings/sopPeople";
import { settingsOf } from "../../domain/settings/readSettings";
import type { Settings } from "../../domain/settings/declarations";
import { sopSettings } from "../../domain/settings/sopSettings";
import { readRows } from "../readRows";

const kept = [sopFeedback, sopActions] as const;

export interface FeedbackReading {
  feedback: FeedbackRow[];
  actions: ActionRow[];
  people: PersonRow[];
  settings: Settings;
  /** Sheet of SopFeedback; null where there is none yet. */
  sheet: string | null;
}

/** Writes nothing. Fails with `unreadableRow` where a person's edit made a row of the feedback or the actions unreadable. */
export async function readFeedbackRows(): Promise<FeedbackReading> {
  const { rows, reads } = await readRows([...kept, sopPeople, sopSettings] as const, { kept });
  return {
    feedback: rows.SopFeedback ?? [],
    actions: rows.SopActions ?? [],
    people: rows.SopPeople ?? [],
    settings: settingsOf(rows.SopSettings ?? []),
    sheet: reads.SopFeedback.exists ? reads.SopFeedback.sheet : null,
  };
}
