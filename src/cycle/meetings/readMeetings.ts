/** The meetings of the cycle as the pane shows them. */
import { formatMoney } from "../../language/format";
import { formatDate } from "../../calendar/format";
import { bucketOfPeriod } from "../../calendar/periods";
import { debriefBefore } from "../../domain/learn/debriefRules";
import type { AgendaNow } from "../../domain/meetings/agendaRows";
import type { Subject } from "../../domain/meetings/fillAgenda";
import { explainOtherPeriods } from "../../domain/meetings/planDivergences";
import { templatesFor } from "../../domain/meetings/meetingTemplates";
import type { MeetingRow } from "../../domain/meetings/sopMeetings";
import { settlesDivergences, settlesGap, settlesPlan, subjectsOf } from "../../domain/meetings/subjects";
import { smallestOf } from "../../calc/extremes";
import { clock } from "../../workbook/clock";
import { fingerprint } from "../../workbook/fingerprint";
import { calendarFile, type CalendarFile } from "./calendarFile";
import { isSameName } from "../../language/sameName";
import { inLanguage, type Language, type Text } from "../../language/text";
import { todaySerial } from "../today";
import { debriefItem, type DebriefItem } from "../learn/debriefItem";
import { cycleInWords, invitation, linesIn, minutesOf, timesOf, type MailText } from "./meetingWords";
import { agendaOf, proposedAgenda, readMeetingRows, type MeetingReading } from "./readMeetingRows";

export interface AgendaPoint {
  item: number;
  /** When it begins; null where the meeting has no hour. */
  time: string | null;
  subject: string;
  kind: string;
  /** Number or name of what it is about; null for what every meeting has. */
  reference: string | null;
  /** What is at stake in the company's currency; null where nobody knows. */
  money: string | null;
  minutes: number;
  outcome: string | null;
  /** It is a divergence that can be put to a decision. */
  canAsk: boolean;
  notes: string | null;
}

/** A subject that would not fit any more. */
export interface LeftOut {
  words: string;
  minutes: number;
  money: string | null;
}

export interface MeetingItem {
  name: string;
  kind: string;
  status: string;
  date: string;
  minutes: number;
  chair: string | null;
  objectives: string[];
  summary: string | null;
  reason: string | null;
  agenda: AgendaPoint[];
  /** What the last debrief said, where this is the first meeting of a cycle. */
  lastTime: DebriefItem[];
  /** Open decisions and disagreements that would stand on its agenda: without one there is nothing to settle. */
  toSettle: number;
  /** Rows that cannot be read and may hold a disagreement this meeting would settle; 0 for meetings that settle none. */
  unread: number;
  /** The gap to the budget, or what the plan cannot deliver, which this meeting would settle, is not known; false where it speaks of neither. */
  gapUnknown: boolean;
  leftOut: LeftOut[];
  /** Length in quarters of an hour that would hold all of it; null where all of it fits. */
  minutesForAll: number | null;
  /** The agenda that is written is not the one that would be built now. */
  outdated: boolean;
  people: { person: string; invited: string; attended: string | null; email: string | null }[];
  invitation: MailText;
  /** For a calendar; null once it was held. */
  event: CalendarFile | null;
  /** Null before it was held. */
  record: MailText | null;
}

export interface MeetingBoard {
  /** The cycle that the meetings belong to; null where none is open. */
  cycle: number | null;
  cycleName: string | null;
  /** Meetings of the cycle by date. */
  meetings: MeetingItem[];
  /** Some meetings of the cycle are not planned yet. */
  missing: boolean;
  people: { person: string; role: string }[];
  /** Polls in which a vote still counts. */
  openPolls: number;
  /** Comments on figures that are not closed. */
  openComments: number;
  /** Families that keep the gap to the budget from being known; empty where it is, or where there is no budget. */
  gapUnknown: string[];
  /** Families of which not all is known that the plan cannot deliver, or makes otherwise than was frozen last. */
  planUnknown: string[];
  /** Why the plan is compared neither with the hours nor with the version frozen last, in words; null where it is. */
  notCompared: string | null;
  /** Rows of forecasts, families, the budget and the plan that cannot be read: what is to be settled may be more than is shown. */
  unread: number;
  sheet: string | null;
}

/** Reads the meetings of the current cycle, with what their agendas would hold. Writes nothing. Fails with `unreadableRow`. */
export async function readMeetings(language: Language, today = todaySerial()): Promise<MeetingBoard> {
  const reading = await readMeetingRows(today);
  const { cycle, settings, people, unread, planUnknown, openPolls, sheet } = reading;
  const meetings = reading.meetings.filter((row) => row.Cycle === cycle).sort((a, b) => a.Date - b.Date || (a.Start ?? 0) - (b.Start ?? 0));
  const gap = reading.sources.budgetGap;
  // What preparing would plan, so that nothing is offered that is refused then: the open cycle may be of the cadence before.
  const wanted = cycle === null ? [] : templatesFor(bucketOfPeriod(cycle, settings.cadence));
  return {
    cycle,
    cycleName: cycleInWords(reading, language),
    meetings: meetings.map((meeting) => meetingItem(reading, meeting, language)),
    missing: wanted.some(({ kind }) => !meetings.some((row) => row.Kind === kind)),
    people: people.map(({ Person: person, Role: role }) => ({ person, role })),
    openPolls,
    gapUnknown: gap !== null && "families" in gap ? gap.families : [],
    openComments: reading.sources.comments.length,
    planUnknown,
    notCompared: notCompared(reading, language),
    unread,
    sheet,
  };
}

const unbuilt: Text = {
  en: "The production plan is not built: build the reviews to know what it cannot deliver.",
  fr: "Le plan de production n'est pas construit : construire les revues pour savoir ce qu'il ne peut livrer.",
};

function notCompared({ otherPeriods, isUnbuilt }: MeetingReading, language: Language): string | null {
  if (isUnbuilt) return inLanguage(unbuilt, language);
  return otherPeriods === null ? null : explainOtherPeriods(otherPeriods, language);
}

/** The kinds of meetings that are the first of their cycle. */
const opensCycle: ReadonlySet<string> = new Set(["demand review", "weekly S&OP"]);

function meetingItem(reading: MeetingReading, meeting: MeetingRow, language: Language): MeetingItem {
  const { currency } = reading.settings;
  const gap = reading.sources.budgetGap;
  const money = (value: number | null): string | null => (value === null ? null : formatMoney(value, currency, language));
  const written = agendaOf(reading, meeting.Meeting);
  const proposed = proposedAgenda(reading, meeting, language);
  const times = timesOf(meeting, written, language);
  const settles = ({ kind }: Subject): boolean => kind === "decision" || kind === "divergence";
  const open = subjectsOf(meeting, reading.sources, language).filter(({ kind }) => kind === "divergence");
  const attendance = reading.attendance.filter((row) => isSameName(row.Meeting, meeting.Meeting));
  const invited = invitation(reading, meeting, language);
  return {
    name: meeting.Meeting,
    kind: meeting.Kind,
    status: meeting.Status,
    date: formatDate(meeting.Date, language),
    minutes: meeting.Minutes,
    chair: meeting.Chair,
    objectives: linesIn(meeting.Objectives),
    summary: meeting.Summary,
    reason: meeting.Reason,
    agenda: written.map((row, index) => ({
      item: row.Item,
      time: times[index] ?? null,
      subject: row.Subject,
      kind: row.Kind,
      reference: row.Reference,
      money: money(row.Value),
      minutes: row.Minutes,
      outcome: row.Outcome,
      canAsk: row.Kind === "divergence" && open.some(({ reference }) => isSameName(reference, row.Reference)),
      notes: row.Notes,
    })),
    lastTime: opensCycle.has(meeting.Kind)
      ? debriefBefore(reading.debrief, meeting.Cycle).map((row) => debriefItem(reading.procedures, row, language))
      : [],
    toSettle: [...proposed.items, ...proposed.leftOut].filter(settles).length,
    unread: settlesDivergences(meeting.Kind) ? reading.unread : settlesPlan(meeting.Kind) ? reading.unreadPlan : 0,
    gapUnknown:
      (settlesGap(meeting.Kind) && gap !== null && "families" in gap) ||
      (settlesPlan(meeting.Kind) && (reading.planUnknown.length > 0 || notCompared(reading, language) !== null)),
    leftOut: proposed.leftOut.map(({ words, minutes, value }) => ({ words, minutes, money: money(value) })),
    minutesForAll: proposed.leftOut.length === 0 ? null : proposed.minutesForAll,
    outdated: isOutdated(reading, meeting, proposed),
    people: attendance.map(({ Person: person, Invited: asked, Attended: attended }) => ({
      person,
      invited: asked,
      attended,
      email: reading.people.find((row) => isSameName(row.Person, person))?.["E-mail"] ?? null,
    })),
    invitation: invited,
    event: meeting.Status === "held" ? null : calendarFile({ meeting, invitation: invited, book: bookName(reading), now: clock.now() }),
    record: meeting.Status === "held" ? minutesOf(reading, meeting, language) : null,
  };
}

/** Tells this workbook from others: no file has an id of its own, but the company and the first of its cycles stay what they are. */
const bookName = ({ settings, cycles }: MeetingReading): string =>
  `${fingerprint(`${settings.company}\t${smallestOf(cycles.map((row) => row.Cycle))}`)}.sop-cycle`;

/** Other subjects than those that are written, or none written yet. What was decided since stays on the agenda of its meeting. */
function isOutdated(reading: MeetingReading, meeting: MeetingRow, { items, settled }: AgendaNow): boolean {
  if (meeting.Status !== "planned") return false;
  const written = agendaOf(reading, meeting.Meeting);
  if (written.length === 0) return true;
  const told = written.filter(
    (row) => ["decision", "divergence", "risk", "feedback", "comment", "poll"].includes(row.Kind) && !settled.includes(row),
  );
  const now = items.filter(({ kind }) => kind !== "free");
  return told.length !== now.length || now.some(({ reference }) => !told.some((row) => isSameName(row.Reference ?? "", reference ?? "")));
}
