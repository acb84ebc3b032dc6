/** Is the field heard, and does what the planners do help. */
import { isoOf } from "../../calendar/days";
import { addMonths } from "../../calendar/months";
import { calendarOf, bucketOfPeriod, type Bucket } from "../../calendar/periods";
import type { ActionRow } from "../decisions/sopActions";
import { effectBounds, type Effect } from "../evaluate/effects";
import { dueOf, isOverdue, owedAnswers, waits } from "../feedback/feedbackRules";
import { feedbackDepartments, type FeedbackRow } from "../feedback/sopFeedback";
import type { PersonRow } from "../meetings/sopPeople";
import { names, percent, say, word } from "./sentences";
import { raised, silent, unknown, type Signal } from "./signal";

export const fieldBounds = {
  overdue: 3,
  onTime: 0.8,
  items: 5,
  months: 3,
  effects: 0.5,
  leastEffects: 2,
  actions: 0.3,
  leastActions: 5,
} as const;

/** T1: remarks wait past their day, or too few were answered in time. */
export function fieldUnanswered(feedback: readonly FeedbackRow[], today: number): Signal {
  if (feedback.length === 0) return unknown("T1", say({ en: "needs a remark from the field", fr: "il faut un retour du terrain" }));
  const late = feedback.filter((row) => isOverdue(row, today));
  const from = addMonths(today, -fieldBounds.months);
  const recent = feedback
    .map((row) => ({ row, owed: owedAnswers(row, today).filter(({ due }) => due >= from) }))
    .filter(({ owed }) => owed.length > 0);
  const inTime = recent.filter(({ owed }) => owed.every((one) => one.inTime)).length;
  const isRare = recent.length >= fieldBounds.items && inTime / recent.length < fieldBounds.onTime;
  const lateWords = say(
    { en: "past their day: {names}", fr: "échéance dépassée : {names}" },
    { names: names(late.map((row) => row.Feedback)) },
  );
  const share = say(
    { en: "answered in time over three months: {share}", fr: "réponses à temps sur trois mois : {share}" },
    { share: percent(recent.length === 0 ? 1 : inTime / recent.length) },
  );
  const isRaised = late.length >= fieldBounds.overdue || late.some((row) => row.Severity === "severe") || isRare;
  if (!isRaised) return silent("T1", recent.length >= fieldBounds.items ? [share] : []);
  const waiting = feedback.filter((row) => waits(row, today)).length;
  const broken = isRare ? recent.flatMap(({ row, owed }) => owed.flatMap(({ due, inTime: kept }) => (kept ? [] : [{ row, due }]))) : [];
  // With the day that was missed: one that is put off and late once more is late anew.
  const causes = [...late.map((row) => ({ row, due: dueOf(row) })), ...broken].map(({ row, due }) => `${row.Feedback} ${isoOf(due)}`);
  return raised("T1", {
    size: late.length + (isRare ? 1 : 0),
    causes: [...new Set(causes)],
    evidence: [...(late.length > 0 ? [lateWords] : []), ...(isRare ? [share] : [])],
    about: {
      what:
        waiting > 0
          ? say({ en: "what waits today ({count})", fr: "aujourd'hui à ce qui attend ({count})" }, { count: waiting })
          : say({ en: "each remark within its time", fr: "à chaque retour dans son délai" }),
    },
  });
}

/** Departments that are the field. After-sales and logistics only where a company has them. */
const field = ["production", "logistics", "after-sales"] as const;

/** Weeks without a word that are more than usual; of months, two cycles are. */
const quietWeeks = 8;

/** T2: a department of the field has said nothing for two whole cycles, or for eight weeks where cycles are weeks. */
export function fieldSilent(
  feedback: readonly FeedbackRow[],
  { people, cycles, cadence, today }: { people: readonly PersonRow[]; cycles: readonly number[]; cadence: Bucket; today: number },
): Signal {
  const isWeekly = cadence === "week";
  const lastDay = (cycle: number): number => calendarOf(bucketOfPeriod(cycle, cadence)).lastDay(cycle);
  const ended = [...new Set(cycles)].filter((cycle) => lastDay(cycle) < today).sort((a, b) => a - b);
  const end = lastDay(ended.at(-1) ?? today) + 1;
  const longAgo = isWeekly ? calendarOf("week").add(end, -quietWeeks) : addMonths(end, -2);
  const first = ended.filter((cycle) => cycle <= longAgo).at(-1);
  if (ended.length < 2 || first === undefined)
    return unknown(
      "T2",
      say(
        isWeekly
          ? { en: "needs eight weeks of cycles that are over", fr: "il faut huit semaines de cycles achevés" }
          : { en: "needs two cycles that are over", fr: "il faut deux cycles achevés" },
      ),
    );
  const there = field.filter(
    (department) =>
      department === "production" || people.some((row) => row.Role === department) || feedback.some((row) => row.Department === department),
  );
  const quiet = there.filter((department) => !feedback.some((row) => row.Department === department && row.Date >= first));
  if (quiet.length === 0) return silent("T2");
  const words = names(quiet.map((department) => word(department, feedbackDepartments)));
  const text = isWeekly
    ? { en: "nothing for eight weeks from: {departments}", fr: "rien depuis huit semaines de : {departments}" }
    : { en: "nothing for two cycles from: {departments}", fr: "rien depuis deux cycles de : {departments}" };
  return raised("T2", { size: quiet.length, causes: quiet, evidence: [say(text, { departments: words })], about: { department: words } });
}

/** T4: decisions that changed nothing, or actions that are not done in time. */
export function withoutEffect(
  effects: readonly ({ decision: string } & Effect)[],
  actions: readonly ActionRow[],
  { since, today }: { since: number; today: number },
): Signal {
  const measured = effects.flatMap((one) => (one.effect === null ? [] : [{ ...one, effect: one.effect }]));
  const idle = measured.filter(({ effect }) => effect < effectBounds.none);
  // Of one that is done nobody may have said on which day: it counts neither way.
  const isTold = (row: ActionRow): boolean => row.Status === "open" || (row.Status === "done" && row.Done !== null);
  // One that is still open counts however long ago it was due, and one that was done lately however late it was.
  const isRecent = (row: ActionRow): boolean => row.Status === "open" || Math.max(row.Due, row.Done ?? 0) >= since;
  const due = actions.filter((row) => isTold(row) && isRecent(row) && row.Due < today);
  const late = due.filter((row) => (row.Done ?? today) > row.Due);
  const isIdle = measured.length >= fieldBounds.leastEffects && idle.length / measured.length >= fieldBounds.effects;
  const isLate = due.length >= fieldBounds.leastActions && late.length / due.length >= fieldBounds.actions;
  const idleWords = say({ en: "no effect: {names}", fr: "sans effet : {names}" }, { names: names(idle.map(({ decision }) => decision)) });
  const lateWords = say(
    { en: "{count} of {all} actions late: {names}", fr: "{count} actions sur {all} en retard : {names}" },
    { count: late.length, all: due.length, names: names(late.map((row) => row.Action)) },
  );
  // What raises nothing is not shown, and makes it no worse.
  if (isIdle || isLate)
    return raised("T4", {
      size: (isIdle ? idle.length : 0) + (isLate ? late.length : 0),
      causes: [...(isIdle ? idle.map(({ decision }) => decision) : []), ...(isLate ? late.map((row) => row.Action) : [])],
      evidence: [...(isIdle ? [idleWords] : []), ...(isLate ? [lateWords] : [])],
    });
  if (measured.length < fieldBounds.leastEffects && due.length < fieldBounds.leastActions)
    return unknown(
      "T4",
      say({
        en: "needs two measured decisions or five actions that were due",
        fr: "il faut deux décisions mesurées ou cinq actions échues",
      }),
    );
  return silent("T4");
}
