/** What has happened in the cycle, from the rows that say on which day: to tell a person what is new since they last looked. */
import { bucketOfPeriod, type Bucket } from "../../calendar/periods";
import { isSameName, nameKey } from "../../language/sameName";
import { inLanguage, type Text } from "../../language/text";
import type { CommentRow } from "../comments/sopComments";
import { isTaken, isWithdrawn } from "../decisions/decisionRules";
import type { ActionRow } from "../decisions/sopActions";
import type { DecisionRow } from "../decisions/sopDecisions";
import type { FeedbackRow } from "../feedback/sopFeedback";
import type { VersionRow } from "../freeze/sopVersions";
import { period, say, word } from "../health/sentences";
import type { Sentence } from "../health/signal";
import type { MeetingRow } from "../meetings/sopMeetings";
import type { PollRow } from "../polls/sopPolls";
import type { ReadingRow } from "../procedures/sopReadings";
import type { StepName } from "../steps/cycleDates";
import type { CycleRow } from "../steps/sopCycles";
import { stepTitles } from "../steps/stepTitles";

/** From what matters most to what matters least. */
const ranks = ["version", "answer", "decision", "write", "step", "meeting", "procedure", "feedback", "action", "comment", "poll"] as const;
export type HappenedKind = (typeof ranks)[number];

export interface Happening {
  /** The same for the same thing each time it is told, so that what was seen is known again. */
  key: string;
  kind: HappenedKind;
  day: number;
  /** Who did it; null where the row does not say. */
  by: string | null;
  words: Sentence;
}

export interface HappenedRows {
  versions: readonly VersionRow[];
  decisions: readonly DecisionRow[];
  actions: readonly ActionRow[];
  feedback: readonly FeedbackRow[];
  comments: readonly CommentRow[];
  polls: readonly PollRow[];
  meetings: readonly MeetingRow[];
  cycles: readonly CycleRow[];
  readings: readonly ReadingRow[];
}

/** Days that a thing counts as new at most: whoever looks after a longer time begins with the last quarter. */
const newFor = 92;

const texts = {
  version: { en: "{version} frozen by {by}", fr: "{version} gelée par {by}" },
  decision: { en: "{name} decided: {chosen}", fr: "{name} tranchée : {chosen}" },
  withdrawn: { en: "{name} withdrawn: {reason}", fr: "{name} retirée : {reason}" },
  answer: { en: "Your remark {name} was answered: {disposition}, {reason}", fr: "Réponse à votre retour {name} : {disposition}, {reason}" },
  answered: { en: "Remark {name} answered: {disposition}", fr: "Retour {name} traité : {disposition}" },
  feedback: { en: "New remark from the field, {name}: {text}", fr: "Nouveau retour du terrain, {name} : {text}" },
  action: { en: "{name} done: {what}", fr: "{name} faite : {what}" },
  commentAnswer: { en: "Your comment {name} was answered: {answer}", fr: "Réponse à votre commentaire {name} : {answer}" },
  comment: { en: "New comment by {by}: {text}", fr: "Nouveau commentaire de {by} : {text}" },
  poll: { en: "New poll: {question}", fr: "Nouveau sondage : {question}" },
  meeting: { en: "{name} held", fr: "{name} : réunion tenue" },
  step: { en: "{step} of {month} finished", fr: "{step} : étape terminée ({month})" },
  procedure: { en: "{name} approved as {version}", fr: "{name} approuvée, version {version}" },
} satisfies Record<string, Text>;

const dispositions = { accepted: "accepté", rejected: "refusé", deferred: "différé" } as const;

/** Everything of the last quarter that the rows tell; a day that lies ahead has not come. For the author of a remark its answer comes first. */
export function happenedIn(
  rows: HappenedRows,
  { today, person, cadence }: { today: number; person: string; cadence: Bucket },
): Happening[] {
  return [...decided(rows), ...said(rows, person), ...done(rows, cadence)].filter(({ day }) => day <= today && day > today - newFor);
}

const happening = (
  kind: HappenedKind,
  name: string,
  day: number | null,
  by: string | null,
  text: Text,
  values: Readonly<Record<string, string | Sentence>>,
): Happening[] => (day === null ? [] : [{ key: `${kind}\t${nameKey(name)}\t${day}`, kind, day, by, words: say(text, values) }]);

function decided({ versions, decisions, readings }: HappenedRows): Happening[] {
  return [
    ...versions.flatMap((row) => {
      const by = row["Frozen by"];
      return happening("version", row.Version, row["Frozen on"], by, texts.version, { version: row.Version, by });
    }),
    ...decisions.filter(isTaken).flatMap((row) => {
      const values = { name: row.Decision, chosen: row.Chosen ?? "" };
      return happening("decision", row.Decision, row.Date, row["Decided by"], texts.decision, values);
    }),
    ...decisions.filter(isWithdrawn).flatMap((row) => {
      const by = row["Withdrawn by"];
      const values = { name: row.Decision, reason: row["Withdrawn because"] ?? "–" };
      return happening("decision", `${row.Decision} withdrawn`, row.Withdrawn, by, texts.withdrawn, values);
    }),
    ...readings
      .filter((row) => row.Act === "approved")
      .flatMap((row) => {
        const values = { name: row.Procedure, version: row.Version };
        return happening("procedure", `${row.Procedure} ${row.Version}`, row.Date, row.Person, texts.procedure, values);
      }),
  ];
}

function said({ feedback, comments, polls }: HappenedRows, person: string): Happening[] {
  return [
    ...feedback.flatMap((row) => {
      const values = { name: row.Feedback, text: row.Text };
      return happening("feedback", row.Feedback, row.Date, row.Author, texts.feedback, values);
    }),
    ...feedback.flatMap((row) => {
      if (row.Disposition === null) return [];
      const isOwn = isSameName(row.Author, person);
      const values = { name: row.Feedback, disposition: word(row.Disposition, dispositions), reason: row.Reason ?? "" };
      const [kind, text] = isOwn ? (["answer", texts.answer] as const) : (["feedback", texts.answered] as const);
      return happening(kind, `${row.Feedback} ${row.Disposition}`, row["Decided on"], row["Decided by"], text, values);
    }),
    ...comments.flatMap((row) => {
      const values = { by: row.Author, text: row.Text };
      return happening("comment", row.Comment, row.Date, row.Author, texts.comment, values);
    }),
    ...comments.flatMap((row) => {
      if (row.Answer === null || !isSameName(row.Author, person)) return [];
      const values = { name: row.Comment, answer: row.Answer };
      return happening("answer", `${row.Comment} answered`, row.Closed, row["Answered by"], texts.commentAnswer, values);
    }),
    ...polls.flatMap((row) => happening("poll", row.Poll, row.Opened, row["Asked by"], texts.poll, { question: row.Question })),
  ];
}

function done({ actions, meetings, cycles }: HappenedRows, cadence: Bucket): Happening[] {
  return [
    ...actions
      .filter((row) => row.Status === "done")
      .flatMap((row) => happening("action", row.Action, row.Done, row.Owner, texts.action, { name: row.Action, what: row.What })),
    ...meetings
      .filter((row) => row.Status === "held")
      .flatMap((row) => happening("meeting", row.Meeting, row.Date, row.Chair, texts.meeting, { name: row.Meeting })),
    ...cycles
      .filter((row) => row.Status === "done")
      .flatMap((row) => {
        const step: Sentence = (language) => inLanguage(stepTitles[row.Step as StepName], language);
        const month = period(row.Cycle, bucketOfPeriod(row.Cycle, cadence));
        return happening("step", `${row.Cycle} ${row.Step}`, row.Done, null, texts.step, { step, month });
      }),
  ];
}

/** What is new to a person: not seen before, and not their own doing. What matters most comes first, of equals the latest. */
export function newTo(person: string, happened: readonly Happening[], seen: ReadonlySet<string>): Happening[] {
  return happened
    .filter(({ key, by }) => !seen.has(key) && !(by !== null && isSameName(by, person)))
    .sort((a, b) => ranks.indexOf(a.kind) - ranks.indexOf(b.kind) || b.day - a.day);
}
