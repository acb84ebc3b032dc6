import { pointsSaid, type PointSaid } from "../../domain/meetings/agendaRows";
import { sopAgenda } from "../../domain/meetings/sopAgenda";
import { sopAttendance, type AttendanceRow } from "../../domain/meetings/sopAttendance";
import { sopMeetings } from "../../domain/meetings/sopMeetings";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { agendaOf, meetingIn, readMeetingRows } from "./readMeetingRows";

export interface MeetingHeld {
  meeting: string;
  /** Who came, by name. */
  attended: readonly { person: string; as: AttendanceRow["Attended"] }[];
  /** What came of each point: by what it is about, as its place changes where somebody builds the agenda again. */
  points: readonly PointSaid[];
  summary: string;
}

/**
 * Writes down that a meeting was held: who came, what came of each point, and a summary. A point that somebody took off the agenda
 * meanwhile, and of which something was said, stands at its end. Fails with `missingMeeting`, and with
 * `meetingOver` where it was held or cancelled meanwhile.
 */
export const holdMeeting = defineIntention({
  id: "holdMeeting",
  words: { en: "Meeting held: {name}", fr: "Réunion tenue : {name}" },
  async plan({ meeting: name, attended, points, summary }: MeetingHeld) {
    const reading = await readMeetingRows();
    const meeting = meetingIn(reading, name);
    if (meeting.Status !== "planned") throw new WorkbookError("meetingOver", { name: meeting.Meeting });
    const agenda = pointsSaid(agendaOf(reading, name), meeting.Meeting, points);
    const people = attended.map(({ person, as }): AttendanceRow => {
      const known = reading.attendance.find((row) => isSameName(row.Meeting, name) && isSameName(row.Person, person));
      return { Meeting: meeting.Meeting, Person: person.trim(), Invited: known?.Invited ?? "optional", Attended: as };
    });
    const said = summary.trim();
    return {
      changes: [
        {
          kind: "rows" as const,
          table: sopMeetings,
          rows: [{ ...meeting, Status: "held", Summary: said === "" ? null : said }],
          mode: "append" as const,
        },
        ...(agenda.length === 0 ? [] : [{ kind: "rows" as const, table: sopAgenda, rows: agenda, mode: "append" as const }]),
        ...(people.length === 0 ? [] : [{ kind: "rows" as const, table: sopAttendance, rows: people, mode: "append" as const }]),
      ],
      details: () => ({ name: meeting.Meeting }),
    };
  },
});
