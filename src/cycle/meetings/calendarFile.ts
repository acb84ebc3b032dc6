/**
 * A meeting as a calendar file (.ics, RFC 5545): one event on its day, without a rule of recurrence, since none can say "the fifth
 * working day". It is published, not sent as a request: the people who come are asked by mail.
 */
import { dayOf, twoDigits } from "../../calendar/days";
import type { MeetingRow } from "../../domain/meetings/sopMeetings";
import { fingerprint } from "../../workbook/fingerprint";
import type { MailText } from "./meetingWords";

export interface CalendarFile {
  /** What the file is called. */
  name: string;
  /** What stands in it. */
  text: string;
}

export interface CalendarEvent {
  meeting: MeetingRow;
  invitation: MailText;
  /** Tells the meetings of one workbook from those of another. */
  book: string;
  /** Milliseconds since 1970. */
  now: number;
}

const minutesOfDay = 24 * 60;
/** A line is at most so many bytes long; it goes on in the next one behind a space. */
const longestLine = 75;

/** The moment of a day and minute where the person is, in milliseconds since 1970: their machine knows when clocks change. */
function momentOf(day: number, minutes: number): number {
  const { year, month, day: date } = dayOf(day);
  return new Date(year, month - 1, date, 0, minutes).getTime();
}

/** `20270419T070000Z`. */
const utc = (moment: number): string => new Date(moment).toISOString().replace(/\.\d+/, "").replace(/[-:]/g, "");

/** `20270419`. */
function dateOf(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return `${year}${twoDigits(month)}${twoDigits(day)}`;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** Bytes of a character in UTF-8. */
const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** A property in lines of 75 bytes at most; no character is cut in two. */
function folded(line: string): string[] {
  const lines = [""];
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character.codePointAt(0) ?? 0);
    if (bytes + size > longestLine) {
      lines.push(" ");
      bytes = 1;
    }
    lines[lines.length - 1] += character;
    bytes += size;
  }
  return lines;
}

/**
 * Calendars take a file with the same name and a higher sequence for the newer word on the same event. The sequence is the minutes since
 * 2020: a meeting is moved by typing another day into its row too, which nobody counts.
 */
const sequenceOf = (now: number): number => Math.floor((now - Date.UTC(2020, 0)) / 60_000);

/** The file of a meeting. One without an hour takes the whole day, one that is cancelled tells calendars so. */
export function calendarFile({ meeting, invitation, book, now }: CalendarEvent): CalendarFile {
  const { Start: start, Date: day, Minutes: minutes } = meeting;
  const begins = Math.round((start ?? 0) * minutesOfDay);
  const times =
    start === null
      ? [`DTSTART;VALUE=DATE:${dateOf(day)}`, `DTEND;VALUE=DATE:${dateOf(day + 1)}`]
      : [`DTSTART:${utc(momentOf(day, begins))}`, `DTEND:${utc(momentOf(day, begins + minutes))}`];
  const properties = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//S&OP Cycle for Excel//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${fingerprint(meeting.Meeting)}@${book}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${sequenceOf(now)}`,
    ...times,
    `SUMMARY:${escaped(meeting.Meeting)}`,
    ...(meeting.Place === null ? [] : [`LOCATION:${escaped(meeting.Place)}`]),
    `DESCRIPTION:${escaped(invitation.body)}`,
    `STATUS:${meeting.Status === "cancelled" ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return { name: `${dateOf(day)}-${meeting.Kind.replace(/[^a-z]+/gi, "-")}.ics`, text: `${properties.flatMap(folded).join("\r\n")}\r\n` };
}
