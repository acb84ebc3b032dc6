import { formatPeriod } from "../../calendar/format";
import { bucketOfPeriod } from "../../calendar/periods";
import { meetingDay, templatesFor, type MeetingTemplate } from "../../domain/meetings/meetingTemplates";
import { sopAttendance, type AttendanceRow } from "../../domain/meetings/sopAttendance";
import { sopMeetings, type MeetingRow } from "../../domain/meetings/sopMeetings";
import { sameWorkingDay } from "../../domain/steps/sameWorkingDay";
import { inLanguage, type Language } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { holidaysAround } from "../collect/readForCollect";
import { defineIntention } from "../defineIntention";
import { readMeetingRows, type MeetingReading } from "./readMeetingRows";

/** Nine o'clock, as a part of a day. */
const usualStart = 9 / 24;

/**
 * Plans the meetings of a cycle that are missing: on their working days, with the day, hour, length, place and chair of the last of their
 * kind, and who is needed by what people do. Fails with `noCycle`, and with `meetingsThere` where all of them are planned.
 */
export const prepareMeetings = defineIntention({
  id: "prepareMeetings",
  words: { en: "Meetings of {month} planned", fr: "Réunions de {month} prévues" },
  async plan({ cycle }: { cycle: number }, { language }) {
    const reading = await readMeetingRows();
    if (!reading.cycles.some((row) => row.Cycle === cycle)) throw new WorkbookError("noCycle", { month: cycle });
    const changes = plannedMeetings(reading, cycle, language);
    if (changes.length === 0) throw new WorkbookError("meetingsThere");
    const month = formatPeriod(cycle, language, bucketOfPeriod(cycle, reading.settings.cadence));
    return { changes, details: () => ({ month }) };
  },
});

/** The meetings of a cycle that are missing, with who is needed; nothing where all of them are planned. */
export function plannedMeetings(reading: MeetingReading, cycle: number, language: Language): Change[] {
  const { settings, meetings } = reading;
  const cadence = bucketOfPeriod(cycle, settings.cadence);
  const missing = templatesFor(cadence).filter(({ kind }) => !meetings.some((row) => row.Cycle === cycle && row.Kind === kind));
  const month = formatPeriod(cycle, language, cadence);
  const rows = missing.map((template) => meetingRow(reading, template, { cycle, month, language }));
  const invited = rows.flatMap((row, index) => invitedTo(reading, row.Meeting, missing[index]?.required ?? []));
  return [
    ...(rows.length === 0 ? [] : [{ kind: "rows" as const, table: sopMeetings, rows, mode: "append" as const }]),
    ...(invited.length === 0 ? [] : [{ kind: "rows" as const, table: sopAttendance, rows: invited, mode: "append" as const }]),
  ];
}

interface When {
  cycle: number;
  month: string;
  language: Language;
}

function meetingRow(reading: MeetingReading, template: MeetingTemplate, { cycle, month, language }: When): MeetingRow {
  const [last] = reading.meetings.filter((row) => row.Kind === template.kind && row.Cycle < cycle).sort((a, b) => b.Cycle - a.Cycle);
  return {
    Meeting: `${inLanguage(template.title, language)} · ${month}`,
    Cycle: cycle,
    Kind: template.kind,
    Date: dateOf(reading, template, cycle, last),
    Start: last?.Start ?? usualStart,
    Minutes: last?.Minutes ?? template.minutes,
    Chair: last?.Chair ?? null,
    Objectives: inLanguage(template.objective, language),
    Place: last?.Place ?? null,
    Status: "planned",
    Reason: null,
    Summary: null,
  };
}

/** The working day of the last of its kind; the usual one where there was none, or where it was on its own. */
function dateOf({ settings }: MeetingReading, template: MeetingTemplate, cycle: number, last: MeetingRow | undefined): number {
  const usual = meetingDay(template, cycle, holidaysAround(settings, cycle));
  if (last === undefined || last.Date === meetingDay(template, last.Cycle, holidaysAround(settings, last.Cycle))) return usual;
  const holidays = new Set([...holidaysAround(settings, last.Cycle), ...holidaysAround(settings, cycle)]);
  return sameWorkingDay(last.Date, last.Cycle, cycle, holidays, template.cadence);
}

/** Who is needed by what they do; everybody else may come where they are asked. */
const invitedTo = ({ people }: MeetingReading, meeting: string, required: readonly string[]): AttendanceRow[] =>
  people
    .filter(({ Role: role }) => required.includes(role))
    .map(({ Person: person }) => ({ Meeting: meeting, Person: person, Invited: "required", Attended: null }));
