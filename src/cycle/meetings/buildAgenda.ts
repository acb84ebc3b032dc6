import { agendaRows } from "../../domain/meetings/agendaRows";
import { sopAgenda } from "../../domain/meetings/sopAgenda";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { agendaOf, meetingIn, proposedAgenda, readMeetingRows } from "./readMeetingRows";

/**
 * Writes the agenda of a meeting: the subjects that are worth most within its length. Points of a person's own stay, and so do
 * what was said of a point and decisions that were taken since. Fails with `missingMeeting`, and with `meetingOver` where it was held or cancelled meanwhile.
 */
export const buildAgenda = defineIntention({
  id: "buildAgenda",
  words: { en: "Agenda: {name}", fr: "Ordre du jour : {name}" },
  async plan({ meeting: name }: { meeting: string }, { language, today }) {
    const reading = await readMeetingRows(today);
    const meeting = meetingIn(reading, name);
    if (meeting.Status !== "planned") throw new WorkbookError("meetingOver", { name: meeting.Meeting });
    const rows = agendaRows(meeting.Meeting, proposedAgenda(reading, meeting, language), agendaOf(reading, name), language);
    const others = reading.agenda.filter((row) => !isSameName(row.Meeting, name));
    return {
      changes: [{ kind: "rows", table: sopAgenda, rows: [...others, ...rows], mode: "replace" }],
      details: () => ({ name: meeting.Meeting }),
    };
  },
});
