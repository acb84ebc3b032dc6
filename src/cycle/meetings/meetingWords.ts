/** What is sent before a meeting and after it, as text to copy into a mail. */
import { formatMoney } from "../../language/format";
import { formatDate, formatPeriod } from "../../calendar/format";
import { bucketOfPeriod } from "../../calendar/periods";
import { answersOf, isOpen, isWithdrawn, rejectedOf } from "../../domain/decisions/decisionRules";
import { answerBefore, withdrawalWords } from "../../domain/decisions/withdrawal";
import type { AgendaRow } from "../../domain/meetings/sopAgenda";
import type { MeetingRow } from "../../domain/meetings/sopMeetings";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { agendaOf, type MeetingReading } from "./readMeetingRows";

const texts = {
  subject: { en: "{meeting}: {day}, {start} to {end}", fr: "{meeting} : {day}, de {start} à {end}" },
  hello: { en: "Hello,", fr: "Bonjour," },
  aim: { en: "What should be different after this meeting:", fr: "Ce qui doit avoir changé après cette réunion :" },
  noAim: { en: "No objective is written down yet.", fr: "Aucun objectif n'est encore écrit." },
  place: { en: "Place: {place}", fr: "Lieu : {place}" },
  toDecide: { en: "To decide:", fr: "À trancher :" },
  agenda: { en: "Agenda:", fr: "Ordre du jour :" },
  point: { en: "{time} {subject} ({minutes} min)", fr: "{time} {subject} ({minutes} min)" },
  deputy: {
    en: "If you cannot come, please send somebody who may decide.",
    fr: "En cas d'absence, merci d'envoyer quelqu'un qui peut décider.",
  },
  minutes: { en: "Minutes: {meeting}, {day}", fr: "Compte rendu : {meeting}, {day}" },
  present: { en: "Present: {names}", fr: "Présents : {names}" },
  absent: { en: "Absent: {names}", fr: "Absents : {names}" },
  excused: { en: "Excused: {names}", fr: "Excusés : {names}" },
  deputies: { en: "Represented by a deputy: {names}", fr: "Représentés par un suppléant : {names}" },
  outcome: { en: "{subject}: {outcome}", fr: "{subject} : {outcome}" },
  open: { en: "nothing noted", fr: "rien de noté" },
  decided: { en: "Decided:", fr: "Décisions :" },
  decision: { en: "{question} {chosen} ({by}). Why: {why}", fr: "{question} {chosen} ({by}). Motif : {why}" },
  rejected: { en: "Not chosen: {answers}", fr: "Écarté : {answers}" },
  actions: { en: "Actions:", fr: "Actions :" },
  action: { en: "{name} {what}: {owner}, by {day}", fr: "{name} {what} : {owner}, pour le {day}" },
  nobody: { en: "nobody named", fr: "sans nom" },
  noReason: { en: "not said", fr: "non précisé" },
} satisfies Record<string, Text>;

const outcomes: Readonly<Record<string, Text>> = {
  decided: { en: "decided", fr: "tranché" },
  postponed: { en: "postponed", fr: "reporté" },
  noted: { en: "noted", fr: "pris acte" },
};

const minutesOfDay = 24 * 60;

/** A time of the day, given as a part of it: `9:05`, `9 h 05`. */
export function timeOfDay(part: number, language: Language): string {
  const minutes = Math.round(part * minutesOfDay);
  const [hour, rest] = [Math.floor(minutes / 60) % 24, String(minutes % 60).padStart(2, "0")];
  return language === "fr" ? `${hour} h ${rest}` : `${hour}:${rest}`;
}

/** When each point begins, where the meeting has an hour. */
export function timesOf(meeting: MeetingRow, points: readonly Pick<AgendaRow, "Minutes">[], language: Language): (string | null)[] {
  let passed = 0;
  return points.map(({ Minutes: minutes }) => {
    const begins = meeting.Start === null ? null : timeOfDay(meeting.Start + passed / minutesOfDay, language);
    passed += minutes;
    return begins;
  });
}

/** The lines of a text in which several stand, blank ones left out. */
export const linesIn = (text: string | null): string[] =>
  (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

export interface MailText {
  subject: string;
  body: string;
}

/** The invitation: what for, what is to be decided, the agenda with its times. */
export function invitation(reading: MeetingReading, meeting: MeetingRow, language: Language): MailText {
  const say = (text: Text, values: Record<string, string | number> = {}): string => fill(inLanguage(text, language), values);
  const points = agendaOf(reading, meeting.Meeting);
  const times = timesOf(meeting, points, language);
  const open = points.flatMap((point) =>
    reading.decisions.filter((row) => isOpen(row) && point.Kind === "decision" && isSameName(row.Decision, point.Reference ?? "")),
  );
  const { currency } = reading.settings;
  const stake = ({ Value: value }: AgendaRow): string => (value === null ? "" : ` · ${formatMoney(value, currency, language)}`);
  const start = meeting.Start ?? null;
  const head = { meeting: meeting.Meeting, day: formatDate(meeting.Date, language) };
  const subject =
    start === null
      ? `${head.meeting}, ${head.day}`
      : say(texts.subject, {
          ...head,
          start: timeOfDay(start, language),
          end: timeOfDay(start + meeting.Minutes / minutesOfDay, language),
        });
  const aims = linesIn(meeting.Objectives);
  const blocks = [
    [say(texts.hello)],
    aims.length === 0 ? [say(texts.noAim)] : [say(texts.aim), ...aims.map((aim) => `- ${aim}`)],
    meeting.Place === null ? [] : [say(texts.place, { place: meeting.Place })],
    open.length === 0
      ? []
      : [
          say(texts.toDecide),
          ...open.flatMap((row) => [`- ${row.Decision} ${row.Question}`, ...answersOf(row).map((answer) => `    ${answer}`)]),
        ],
    points.length === 0
      ? []
      : [
          say(texts.agenda),
          ...points.map((point, index) =>
            say(texts.point, { time: times[index] ?? "-", subject: `${point.Subject}${stake(point)}`, minutes: point.Minutes }),
          ),
        ],
    [say(texts.deputy)],
  ];
  return { subject, body: bodyOf(blocks) };
}

/** The minutes: who was there, what came of each point, what was decided and why, who does what by when. */
export function minutesOf(reading: MeetingReading, meeting: MeetingRow, language: Language): MailText {
  const say = (text: Text, values: Record<string, string | number> = {}): string => fill(inLanguage(text, language), values);
  const points = agendaOf(reading, meeting.Meeting);
  const there = reading.attendance.filter((row) => isSameName(row.Meeting, meeting.Meeting));
  const named = (text: Text, as: string): string[] => {
    const names = there.filter((row) => row.Attended === as).map((row) => row.Person);
    return names.length === 0 ? [] : [say(text, { names: names.join(", ") })];
  };
  // What was put off here was decided later, elsewhere: other minutes tell it.
  const references = points.filter((row) => row.Kind === "decision" && row.Outcome !== "postponed").map((row) => row.Reference ?? "");
  const taken = reading.decisions.filter(
    (row) => !isOpen(row) && answerBefore(row) !== null && references.some((name) => isSameName(name, row.Decision)),
  );
  // What was dropped with a decision that was withdrawn is nobody's to do any more.
  const actions = reading.actions.filter((row) =>
    taken.some((decision) => isSameName(decision.Decision, row.Decision ?? "") && !(isWithdrawn(decision) && row.Status === "dropped")),
  );
  const blocks = [
    [...named(texts.present, "yes"), ...named(texts.deputies, "deputy"), ...named(texts.excused, "excused"), ...named(texts.absent, "no")],
    linesIn(meeting.Summary),
    points.flatMap((point) => {
      const outcome = outcomes[point.Outcome ?? ""];
      const said = outcome === undefined ? say(texts.open) : inLanguage(outcome, language);
      return [`- ${say(texts.outcome, { subject: point.Subject, outcome: said })}`, ...linesIn(point.Notes).map((line) => `    ${line}`)];
    }),
    taken.length === 0
      ? []
      : [
          say(texts.decided),
          ...taken.flatMap((row) => [
            `- ${row.Decision} ${say(texts.decision, {
              question: row.Question,
              chosen: row.Chosen ?? "",
              by: row["Decided by"] ?? say(texts.nobody),
              why: row.Why ?? say(texts.noReason),
            })}`,
            ...withdrawalWords(row, language).map((line) => `    ${line}`),
            ...(rejectedOf(row).length === 0 ? [] : [`    ${say(texts.rejected, { answers: rejectedOf(row).join("; ") })}`]),
          ]),
        ],
    actions.length === 0
      ? []
      : [
          say(texts.actions),
          ...actions.map(
            (row) => `- ${say(texts.action, { name: row.Action, what: row.What, owner: row.Owner, day: formatDate(row.Due, language) })}`,
          ),
        ],
  ];
  return { subject: say(texts.minutes, { meeting: meeting.Meeting, day: formatDate(meeting.Date, language) }), body: bodyOf(blocks) };
}

const bodyOf = (blocks: readonly (readonly string[])[]): string =>
  blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");

/** A cycle in words, for a heading. */
export const cycleInWords = ({ settings, cycle }: MeetingReading, language: Language): string | null =>
  cycle === null ? null : formatPeriod(cycle, language, bucketOfPeriod(cycle, settings.cadence));
