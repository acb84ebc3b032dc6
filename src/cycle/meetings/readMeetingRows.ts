/** Reads what meetings are prepared from, in one run. Nothing that a person wrote about a meeting may be lost by a write that follows. */
import { largestOf } from "../../calc/extremes";
import { monthOf } from "../../calendar/months";
import { calendarOf } from "../../calendar/periods";
import { sopRisks, type RiskRow } from "../../domain/analyse/sopRisks";
import { sopBudget } from "../../domain/collect/sopBudget";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { openComments } from "../../domain/comments/commentRules";
import { sopComments } from "../../domain/comments/sopComments";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { isOpen, isTaken } from "../../domain/decisions/decisionRules";
import { sopActions, type ActionRow } from "../../domain/decisions/sopActions";
import { sopDecisions, type DecisionRow } from "../../domain/decisions/sopDecisions";
import { sopOptions, type OptionRow } from "../../domain/decisions/sopOptions";
import { waiting } from "../../domain/feedback/feedbackRules";
import { sopFeedback } from "../../domain/feedback/sopFeedback";
import { budgetGapOf, yearBeginsOf } from "../../domain/meetings/budgetGap";
import { sopDebrief, type DebriefRow } from "../../domain/learn/sopDebrief";
import { divergencesOf } from "../../domain/meetings/divergences";
import { agendaNow, type AgendaNow } from "../../domain/meetings/agendaRows";
import type { OtherPeriods } from "../../domain/meetings/planDivergences";
import { isClosed, tallyOf } from "../../domain/polls/pollRules";
import { sopPolls } from "../../domain/polls/sopPolls";
import { sopVotes } from "../../domain/polls/sopVotes";
import { sopAgenda, type AgendaRow } from "../../domain/meetings/sopAgenda";
import { sopAttendance, type AttendanceRow } from "../../domain/meetings/sopAttendance";
import { sopMeetings, type MeetingRow } from "../../domain/meetings/sopMeetings";
import { sopPeople, type PersonRow } from "../../domain/meetings/sopPeople";
import { subjectsOf, type ClosedPoll, type SubjectSources } from "../../domain/meetings/subjects";
import { sopProcedures, type ProcedureRow } from "../../domain/procedures/sopProcedures";
import { settingsOf } from "../../domain/settings/readSettings";
import type { Settings } from "../../domain/settings/declarations";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles, type CycleRow } from "../../domain/steps/sopCycles";
import { isSameName } from "../../language/sameName";
import type { Language } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import { readPlanDivergences } from "./readPlanDivergences";
import { readRows, type RowsRead } from "../readRows";
import { todaySerial } from "../today";

/** What a meeting is about may not be left out without a word, either. */
const kept = [
  sopMeetings,
  sopAgenda,
  sopAttendance,
  sopPeople,
  sopDecisions,
  sopOptions,
  sopActions,
  sopRisks,
  sopFeedback,
  sopPolls,
  sopVotes,
  sopComments,
  sopDebrief,
] as const;
const sources = [...kept, sopForecasts, sopFamilies, sopBudget, sopCycles, sopSettings, sopProcedures] as const;

type Rows = RowsRead<(typeof sources)[number]>["rows"];

/** Periods ahead in which contributors are compared: what the reviews of a cycle agree on. */
const comparedPeriods = 3;

export interface MeetingReading {
  meetings: MeetingRow[];
  agenda: AgendaRow[];
  attendance: AttendanceRow[];
  people: PersonRow[];
  decisions: DecisionRow[];
  /** What the options of decisions come to, where they are computed. */
  options: OptionRow[];
  actions: ActionRow[];
  cycles: CycleRow[];
  risks: RiskRow[];
  debrief: DebriefRow[];
  procedures: ProcedureRow[];
  /** Sheet of SopMeetings; null where there is none yet. */
  sheet: string | null;
  settings: Settings;
  /** Month or week of the current cycle; null when none was ever opened. */
  cycle: number | null;
  sources: SubjectSources;
  /** Polls in which a vote still counts. */
  openPolls: number;
  /** Rows of forecasts, families, the budget and the plan that cannot be read: a disagreement may be among them. */
  unread: number;
  /** Those of the plan alone. */
  unreadPlan: number;
  /** Families of which nobody knows all that the plan cannot deliver or makes otherwise than was frozen last. */
  planUnknown: string[];
  /** Why the plan cannot be compared with the version frozen last; null where it can be. */
  otherPeriods: OtherPeriods | null;
  /** Hours are known, and no production plan is built over them. */
  isUnbuilt: boolean;
}

/** Writes nothing. Fails with `unreadableRow` where a person's edit made a row of a meeting, or of what it speaks of, unreadable. */
export async function readMeetingRows(today = todaySerial()): Promise<MeetingReading> {
  const { rows, reads } = await readRows(sources, { kept });
  const planned = await readPlanDivergences();
  const settings = settingsOf(rows.SopSettings ?? []);
  const cycles = rows.SopCycles ?? [];
  const cycle = cycles.length === 0 ? null : largestOf(cycles.map((row) => row.Cycle));
  const calendar = calendarOf(settings.bucket);
  const first = cycle === null ? null : calendar.periodOf(cycle);
  const compared = first === null ? [] : Array.from({ length: comparedPeriods }, (_, index) => calendar.add(first, index));
  const [decisions, risks] = [rows.SopDecisions ?? [], rows.SopRisks ?? []];
  return {
    unread: [reads.SopForecasts, reads.SopFamilies, reads.SopBudget].reduce((sum, read) => sum + read.unreadable.length, planned.unread),
    unreadPlan: planned.unread,
    planUnknown: planned.untold,
    otherPeriods: planned.otherPeriods,
    isUnbuilt: planned.isUnbuilt,
    meetings: rows.SopMeetings ?? [],
    agenda: rows.SopAgenda ?? [],
    attendance: rows.SopAttendance ?? [],
    people: rows.SopPeople ?? [],
    decisions,
    options: rows.SopOptions ?? [],
    actions: rows.SopActions ?? [],
    debrief: rows.SopDebrief ?? [],
    procedures: rows.SopProcedures ?? [],
    cycles,
    risks,
    sheet: reads.SopMeetings.exists ? reads.SopMeetings.sheet : null,
    settings,
    cycle,
    openPolls: (rows.SopPolls ?? []).filter((poll) => !isClosed(poll, today)).length,
    sources: {
      decisions,
      risks,
      divergences: divergencesOf(rows.SopForecasts ?? [], rows.SopFamilies ?? [], compared),
      planDivergences: planned.found,
      settled: settledIn(decisions, cycle),
      feedback: waiting(rows.SopFeedback ?? [], today).filter((row) => row.Severity === "severe"),
      polls: closedPolls(rows, today),
      comments: openComments(rows.SopComments ?? []),
      budgetGap:
        cycle === null
          ? null
          : budgetGapOf({
              forecasts: rows.SopForecasts ?? [],
              families: rows.SopFamilies ?? [],
              budget: rows.SopBudget ?? [],
              first: monthOf(cycle),
              yearBegins: yearBeginsOf(settings.fiscalStart),
              bucket: settings.bucket,
            }),
      currency: settings.currency,
      bucket: settings.bucket,
    },
  };
}

/** Divergences that wait for a decision, or were settled in this cycle: in the next one they may be there again. */
const settledIn = (decisions: readonly DecisionRow[], cycle: number | null): string[] =>
  decisions
    .filter((row) => isOpen(row) || (isTaken(row) && cycle !== null && (row.Date ?? cycle) >= cycle))
    .flatMap(({ Divergence: name }) => name ?? []);

/** Polls that closed before today and stood on the agenda of no meeting that was held. */
function closedPolls({ SopPolls, SopVotes, SopMeetings, SopAgenda }: Rows, today: number): ClosedPoll[] {
  const held = (SopMeetings ?? []).filter((row) => row.Status === "held");
  const spokenOf = (SopAgenda ?? []).filter(
    (row) => row.Kind === "poll" && held.some((meeting) => isSameName(meeting.Meeting, row.Meeting)),
  );
  return (SopPolls ?? [])
    .filter((poll) => isClosed(poll, today) && !spokenOf.some((row) => isSameName(row.Reference, poll.Poll)))
    .map((poll) => ({ poll, tally: tallyOf(poll, SopVotes ?? []) }));
}

/** A meeting by its name. Fails with `missingMeeting`. */
export function meetingIn({ meetings }: MeetingReading, name: string): MeetingRow {
  const row = meetings.find((meeting) => isSameName(meeting.Meeting, name));
  if (row === undefined) throw new WorkbookError("missingMeeting", { name });
  return row;
}

/** The points of a meeting as they are written. */
export const agendaOf = ({ agenda }: MeetingReading, name: string): AgendaRow[] =>
  agenda.filter((row) => isSameName(row.Meeting, name)).sort((a, b) => a.Item - b.Item);

/** What would stand on the agenda of a meeting now: its subjects by value, a person's own points, and what was said or decided already. */
export const proposedAgenda = (reading: MeetingReading, meeting: MeetingRow, language: Language): AgendaNow => {
  const taken = reading.decisions.filter(isTaken).map((row) => row.Decision);
  return agendaNow(agendaOf(reading, meeting.Meeting), subjectsOf(meeting, reading.sources, language), taken, meeting.Minutes);
};
