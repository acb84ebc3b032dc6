/**
 * Calendar files, read by a second library (ts-ics): the days of the worked example over public holidays (May 2027 in France: Ascension on
 * the 6th, Whit Monday on the 17th, so 11, 18, 21 and 25 May), one event without a rule, and what RFC 5545 says of lines and texts.
 */
import { convertIcsCalendar } from "ts-ics";
import { serialOf } from "../../src/calendar/days";
import { holidaysBetween } from "../../src/calendar/holidays";
import { calendarFile } from "../../src/cycle/meetings/calendarFile";
import { meetingDay, templatesFor } from "../../src/domain/meetings/meetingTemplates";
import type { MeetingRow } from "../../src/domain/meetings/sopMeetings";

const now = Date.UTC(2027, 2, 31, 12);
const row = (changes: Partial<MeetingRow> = {}): MeetingRow => ({
  Meeting: "Pré-PIC · avr. 2027",
  Cycle: serialOf(2027, 4),
  Kind: "pre-S&OP",
  Date: serialOf(2027, 4, 19),
  Start: 9 / 24,
  Minutes: 60,
  Chair: "Solène",
  Objectives: null,
  Place: "Room 2, 3rd floor; left",
  Status: "planned",
  Reason: null,
  Summary: null,
  ...changes,
});
const body = `Bonjour,\n\n- Régler ce qui peut l'être ; porter au plus trois décisions\n${"Bâtonnets à ranger, ".repeat(12)}`;
const fileOf = (meeting: MeetingRow, at = now) => calendarFile({ meeting, invitation: { subject: "s", body }, book: "book", now: at });
const eventIn = (text: string) => {
  const { events = [], method } = convertIcsCalendar(undefined, text);
  expect(events).toHaveLength(1);
  const [event] = events;
  if (event === undefined) throw new Error("No event.");
  return { event, method };
};

it("has the day and hour of each meeting over public holidays, once, without a rule", () => {
  const france = holidaysBetween("FR", serialOf(2027, 1), serialOf(2027, 12));
  const days = templatesFor("month").map((template) => meetingDay(template, serialOf(2027, 5), france));
  const begins = days.map((day) => eventIn(fileOf(row({ Date: day })).text).event);
  expect(begins.map(({ start }) => start.date)).toEqual([11, 18, 21, 25].map((day) => new Date(2027, 4, day, 9)));
  for (const event of begins) {
    expect(event.recurrenceRule).toBeUndefined();
    expect(event.end?.date.getTime()).toBe(event.start.date.getTime() + 3_600_000);
  }
});

it("says what the meeting says, whatever characters stand in it", () => {
  const { event, method } = eventIn(fileOf(row()).text);
  expect(method).toBe("PUBLISH");
  expect(event).toMatchObject({ summary: "Pré-PIC · avr. 2027", location: "Room 2, 3rd floor; left", status: "CONFIRMED" });
  expect(event.description).toBe(body);
  expect(fileOf(row()).name).toBe("20270419-pre-S-OP.ics");
});

it("is a newer word on the same event when the meeting is moved or cancelled", () => {
  const [first, moved, other] = [row(), row({ Date: serialOf(2027, 4, 20), Status: "cancelled" }), row({ Meeting: "Another" })].map(
    (meeting, index) => eventIn(fileOf(meeting, now + index * 60_000).text).event,
  );
  expect(moved?.uid).toBe(first?.uid);
  expect(moved?.status).toBe("CANCELLED");
  expect((moved?.sequence ?? 0) - (first?.sequence ?? 0)).toBe(1);
  expect(other?.uid).not.toBe(first?.uid);
});

it("has lines of 75 bytes at most that end as they should, and a whole day without an hour", () => {
  const { text } = fileOf(row({ Start: null }));
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const lines = text.split("\r\n");
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  expect(lines).toEqual(expect.arrayContaining(["DTSTART;VALUE=DATE:20270419", "DTEND;VALUE=DATE:20270420"]));
  expect(text).not.toContain("\uFFFD");
});
