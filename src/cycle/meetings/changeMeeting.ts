import { sopMeetings } from "../../domain/meetings/sopMeetings";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { meetingIn, readMeetingRows } from "./readMeetingRows";

export interface MeetingChange {
  meeting: string;
  /** A new length in minutes, or the meeting does not take place. */
  to: number | "cancelled";
  reason: string;
}

/**
 * Makes a planned meeting shorter or longer, or cancels it, for a reason. Fails with `missingMeeting`, with `meetingOver` where it was
 * held or cancelled meanwhile, and with `missingWords` without a reason.
 */
export const changeMeeting = defineIntention({
  id: "changeMeeting",
  words: { en: "Meeting changed: {name}", fr: "Réunion modifiée : {name}" },
  async plan({ meeting: name, to, reason }: MeetingChange, { isPreview }) {
    neededWords([reason], isPreview);
    const meeting = meetingIn(await readMeetingRows(), name);
    if (meeting.Status !== "planned") throw new WorkbookError("meetingOver", { name: meeting.Meeting });
    const changed = to === "cancelled" ? { Status: "cancelled" as const } : { Minutes: to };
    return {
      changes: [{ kind: "rows", table: sopMeetings, rows: [{ ...meeting, ...changed, Reason: reason.trim() }], mode: "append" }],
      details: () => ({ name: meeting.Meeting }),
    };
  },
});
