import { agendaRows } from "../../domain/meetings/agendaRows";
import { sopAgenda } from "../../domain/meetings/sopAgenda";
import { isSameName } from "../../language/sameName";
import { defineIntention } from "../defineIntention";
import { agendaOf, meetingIn, proposedAgenda, readMeetingRows } from "./readMeetingRows";

/**
 * Writes the agenda of a meeting: the subjects that are worth most within its length. Points of a person's own stay, and so does what
 * was said of a point. Fails with `missingMeeting`.
 */
export const buildAgenda = defineIntention({
  id: "buildAgenda",
  words: { en: "Agenda: {name}", fr: "Ordre du jour : {name}" },
  async plan({ meeting: name }: { meeting: string }, { language, today }) {
    const reading = await readMeetingRows(today);
    const meeting = meetingIn(reading, name);
    const rows = agendaRows(meeting.Meeting, proposedAgenda(reading, meeting, language), agendaOf(reading, name), language);
    const others = reading.agenda.filter((row) => !isSameName(row.Meeting, name));
    return {
      changes: [{ kind: "rows", table: sopAgenda, rows: [...others, ...rows], mode: "replace" }],
      details: () => ({ name: meeting.Meeting }),
    };
  },
});
