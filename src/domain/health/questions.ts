/** Which questions were before a meeting, and which of them it decided: the agenda as it tells together with the decisions. */
import { nameKey } from "../../language/sameName";
import { isTaken, isWithdrawn } from "../decisions/decisionRules";
import type { DecisionRow } from "../decisions/sopDecisions";
import type { AgendaRow } from "../meetings/sopAgenda";
import type { MeetingRow } from "../meetings/sopMeetings";

export interface QuestionFacts {
  meetings: readonly MeetingRow[];
  agenda: readonly AgendaRow[];
  decisions: readonly DecisionRow[];
}

/**
 * The points of every agenda. A question that was withdrawn, or decided before the day of the meeting, is none that people talked about
 * without an answer; one that was decided on that day was decided there, although nobody noted what came of the point.
 */
export function toldPoints({ meetings, agenda, decisions }: QuestionFacts): AgendaRow[] {
  const dayOf = new Map(meetings.map((row) => [nameKey(row.Meeting), row.Date]));
  const asked = new Map(decisions.map((row) => [nameKey(row.Decision), row]));
  return agenda.flatMap((point) => {
    const decision = point.Kind === "decision" && point.Reference !== null ? asked.get(nameKey(point.Reference)) : undefined;
    if (decision === undefined) return [point];
    if (isWithdrawn(decision)) return [];
    const [day, taken] = [dayOf.get(nameKey(point.Meeting)), isTaken(decision) ? decision.Date : null];
    if (day === undefined || taken === null || taken > day) return [point];
    if (taken < day) return [];
    return [point.Outcome === null ? { ...point, Outcome: "decided" } : point];
  });
}
