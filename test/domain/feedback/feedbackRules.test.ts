/** When feedback is due, waits and is late; days counted on a calendar by hand. */
import { serialOf } from "../../../src/calendar/days";
import { answerDue, countsByAge, isOverdue, waiting, waits } from "../../../src/domain/feedback/feedbackRules";
import type { FeedbackRow } from "../../../src/domain/feedback/sopFeedback";

const day = (month: number, date: number) => serialOf(2027, month, date);
const row = (changes: Partial<FeedbackRow>): FeedbackRow => ({
  Feedback: "F1",
  Date: day(4, 1),
  Department: "production",
  Author: "Ann",
  Kind: "problem",
  Severity: "normal",
  Text: "The label falls off",
  Family: null,
  Order: null,
  Due: day(4, 15),
  Disposition: null,
  Reason: null,
  "Decided by": null,
  "Decided on": null,
  Until: null,
  Action: null,
  "First answer": null,
  ...changes,
});

it("is due ten working days later, severe feedback three, holidays and week-ends not counted", () => {
  // Thursday 1 April 2027; 2, 5 to 9, 12 to 15 are ten working days; three are 2, 5 and 6.
  expect(answerDue(day(4, 1), "normal", new Set())).toBe(day(4, 15));
  expect(answerDue(day(4, 1), "severe", new Set())).toBe(day(4, 6));
  expect(answerDue(day(4, 1), "severe", new Set([day(4, 5)]))).toBe(day(4, 7));
});

it("waits until somebody answers; what was put off comes back on its day and is late after it", () => {
  expect([row({}), row({ Disposition: "rejected" }), row({ Disposition: "accepted" })].map((one) => waits(one, day(4, 2)))).toEqual([
    true,
    false,
    false,
  ]);
  const deferred = row({ Disposition: "deferred", Until: day(5, 3) });
  expect([day(5, 2), day(5, 3), day(5, 4)].map((today) => [waits(deferred, today), isOverdue(deferred, today)])).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
  expect([day(4, 15), day(4, 16)].map((today) => isOverdue(row({}), today))).toEqual([false, true]);
});

it("lists the earliest due first, and the severe of a day before the others", () => {
  const rows = [
    row({ Feedback: "F1" }),
    row({ Feedback: "F2", Severity: "severe" }),
    row({ Feedback: "F3", Due: day(4, 6) }),
    row({ Feedback: "F4", Disposition: "rejected" }),
  ];
  expect(waiting(rows, day(4, 2)).map((one) => one.Feedback)).toEqual(["F3", "F2", "F1"]);
});

it("lists what was put off by its new day, and takes its first day where no new one is said", () => {
  // First due on 15 March and put off to 12 April; the other is due on 6 April, six days before.
  const putOff = row({ Feedback: "F1", Due: day(3, 15), Disposition: "deferred", Until: day(4, 12) });
  const other = row({ Feedback: "F2", Due: day(4, 6) });
  expect(waiting([putOff, other], day(4, 12)).map((one) => one.Feedback)).toEqual(["F2", "F1"]);
  const dayless = row({ Disposition: "deferred", Until: null });
  expect([day(4, 14), day(4, 15), day(4, 16)].map((today) => [waits(dayless, today), isOverdue(dayless, today)])).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
});

it("counts by department and age in working days, never by person", () => {
  // On Friday 16 April eleven working days have passed since the 1st, five since the 9th, and six since the 8th.
  const rows = [row({}), row({ Date: day(4, 9) }), row({ Date: day(4, 8) }), row({ Department: "sales", Disposition: "rejected" })];
  expect(countsByAge(rows, day(4, 16), new Set())).toEqual([{ department: "production", young: 1, older: 1, oldest: 1 }]);
});
