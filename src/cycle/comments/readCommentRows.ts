/** Reads the comments. Nothing that people said may be lost by a write that follows. */
import { sopComments, type CommentRow } from "../../domain/comments/sopComments";
import { sopPeople, type PersonRow } from "../../domain/meetings/sopPeople";
import { settingsOf } from "../../domain/settings/readSettings";
import type { Settings } from "../../domain/settings/declarations";
import { sopSettings } from "../../domain/settings/sopSettings";
import { readRows } from "../readRows";

const kept = [sopComments, sopPeople] as const;

export interface CommentReading {
  comments: CommentRow[];
  people: PersonRow[];
  settings: Settings;
  /** Sheet of SopComments; null where there is none yet. */
  sheet: string | null;
}

/** Writes nothing. Fails with `unreadableRow` where a person's edit made a row of the comments or the people unreadable. */
export async function readCommentRows(): Promise<CommentReading> {
  const { rows, reads } = await readRows([...kept, sopSettings] as const, { kept });
  return {
    comments: rows.SopComments ?? [],
    people: rows.SopPeople ?? [],
    settings: settingsOf(rows.SopSettings ?? []),
    sheet: reads.SopComments.exists ? reads.SopComments.sheet : null,
  };
}
