/** The feedback of the field as the pane shows it. */
import { formatDate } from "../../calendar/format";
import { countsByAge, dueOf, isOverdue, waiting, waits, type AgeCounts } from "../../domain/feedback/feedbackRules";
import type { FeedbackRow } from "../../domain/feedback/sopFeedback";
import type { Language } from "../../language/text";
import { holidaysAround } from "../collect/readForCollect";
import { todaySerial } from "../today";
import { readFeedbackRows } from "./readFeedbackRows";

export interface FeedbackItem {
  name: string;
  department: string;
  author: string;
  kind: string;
  severity: string;
  text: string;
  /** Family and order that it is about; empty where none was named. */
  about: string;
  /** The day by which an answer is due: that until which it was put off, where it was. */
  due: string;
  overdue: boolean;
}

export interface AnsweredFeedback extends FeedbackItem {
  disposition: string;
  reason: string | null;
  by: string | null;
  /** The day until which it was put off; null otherwise. */
  until: string | null;
}

export interface FeedbackBoard {
  waiting: FeedbackItem[];
  /** The last answer first. */
  answered: AnsweredFeedback[];
  counts: AgeCounts[];
  people: string[];
  sheet: string | null;
}

/** Reads what waits for an answer and what was answered. Writes nothing. Fails with `unreadableRow`. */
export async function readFeedback(language: Language, today = todaySerial()): Promise<FeedbackBoard> {
  const { feedback, people, settings, sheet } = await readFeedbackRows();
  const names = [...people.map((row) => row.Person), ...feedback.flatMap((row) => [row.Author, row["Decided by"] ?? ""])];
  return {
    waiting: waiting(feedback, today).map((row) => itemOf(row, today, language)),
    answered: feedback
      .filter((row) => !waits(row, today))
      .sort((a, b) => (b["Decided on"] ?? 0) - (a["Decided on"] ?? 0))
      .map((row) => ({
        ...itemOf(row, today, language),
        disposition: row.Disposition ?? "",
        reason: row.Reason,
        by: row["Decided by"],
        until: row.Disposition === "deferred" && row.Until !== null ? formatDate(row.Until, language) : null,
      })),
    counts: countsByAge(feedback, today, holidaysAround(settings, today)),
    people: [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))].sort((a, b) => a.localeCompare(b, language)),
    sheet,
  };
}

const itemOf = (row: FeedbackRow, today: number, language: Language): FeedbackItem => ({
  name: row.Feedback,
  department: row.Department,
  author: row.Author,
  kind: row.Kind,
  severity: row.Severity,
  text: row.Text,
  about: [row.Family, row.Order].filter((part) => part !== null).join(" · "),
  due: formatDate(dueOf(row), language),
  overdue: isOverdue(row, today),
});
