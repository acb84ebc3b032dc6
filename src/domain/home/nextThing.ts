/** The one thing that a person does next: the first that is true of a list in the order of who waits for it. */
import { smallestOf } from "../../calc/extremes";
import { lastSerial } from "../../calendar/days";
import { addWorkingDays, type Holidays } from "../../calendar/workingDays";
import { isSameName } from "../../language/sameName";
import type { Text } from "../../language/text";
import { openComments } from "../comments/commentRules";
import type { CommentRow, Measure } from "../comments/sopComments";
import type { ActionRow } from "../decisions/sopActions";
import { answererOf, dueOf, waiting } from "../feedback/feedbackRules";
import type { FeedbackRow } from "../feedback/sopFeedback";
import { signersOf, signingRoles } from "../freeze/signing";
import type { SignatureRow } from "../freeze/sopSignatures";
import { rolesInFrench, type Role } from "../meetings/roles";
import type { AttendanceRow } from "../meetings/sopAttendance";
import type { MeetingRow } from "../meetings/sopMeetings";
import type { PersonRow } from "../meetings/sopPeople";
import { isClosed, tallyOf, waitsFor } from "../polls/pollRules";
import type { PollRow } from "../polls/sopPolls";
import type { VoteRow } from "../polls/sopVotes";
import { isReviewDue, reviewIsNear } from "../procedures/procedureRules";
import type { ProcedureRow } from "../procedures/sopProcedures";
import { steps, type Step } from "../steps/cycleDates";
import type { CycleRow } from "../steps/sopCycles";

/** Data that somebody owes for the cycle and that is not there yet. */
export interface OwedData {
  title: Text;
  /** Empty where nobody is named. */
  owner: string;
  /** Null where no working day is said. */
  due: number | null;
}

export interface HomeFacts {
  people: readonly PersonRow[];
  /** The steps of the current cycle. */
  steps: readonly CycleRow[];
  /** The last steps of earlier cycles that nobody has closed, the oldest first. */
  unclosed: readonly CycleRow[];
  meetings: readonly MeetingRow[];
  attendance: readonly AttendanceRow[];
  signatures: readonly SignatureRow[];
  /** The version that is signed next; null where no cycle is open. */
  version: string | null;
  actions: readonly ActionRow[];
  feedback: readonly FeedbackRow[];
  comments: readonly CommentRow[];
  polls: readonly PollRow[];
  votes: readonly VoteRow[];
  procedures: readonly ProcedureRow[];
  /** What is awaited; null where no sheet says it. */
  owed: readonly OwedData[] | null;
  holidays: Holidays;
  today: number;
}

export type NextThing =
  | { kind: "data"; title: Text; others: number; due: number }
  | { kind: "meeting"; name: string }
  | { kind: "sign"; role: Role }
  | { kind: "action"; name: string; what: string; due: number; late: boolean }
  | { kind: "feedback"; count: number; due: number; late: boolean }
  | { kind: "comment"; count: number; first: CommentRow }
  | { kind: "step"; step: Step; due: number | null; late: boolean }
  | { kind: "poll"; question: string; closes: number }
  | { kind: "review"; title: string; count: number; due: number | null; late: boolean }
  | { kind: "nothing"; meeting: { name: string; day: number } | null };

/** Working days before its day on which an action is spoken of. */
const actionAhead = 3;

/** The step of the cycle that is on its way: the first that is not done. */
export const runningStep = (rows: readonly CycleRow[]): (CycleRow & { Step: Step }) | undefined =>
  steps.flatMap((step) => rows.filter((row): row is CycleRow & { Step: Step } => row.Step === step)).find((row) => row.Status !== "done");

/** What a person does in the cycle, as People says; several where their name stands there more than once, none where it does not. */
export const rolesOf = (people: readonly PersonRow[], person: string): Role[] =>
  people.filter((row) => isSameName(row.Person, person)).map((row) => row.Role as Role);

/** The first that is true, in the order in which others wait for it. */
export function nextThing(facts: HomeFacts, person: string): NextThing {
  return (
    lateData(facts, person) ??
    meetingToday(facts, person) ??
    signatureAsked(facts, person) ??
    dueAction(facts, person) ??
    unanswered(facts, person) ??
    ownStepOrReview(facts, person) ??
    openVote(facts, person) ??
    ownReview(facts, person) ?? { kind: "nothing", meeting: nextMeeting(facts, person) }
  );
}

function lateData({ owed, today }: HomeFacts, person: string): NextThing | undefined {
  const late = (owed ?? [])
    .flatMap(({ due, ...data }) => (due !== null && due < today && isSameName(data.owner, person) ? [{ ...data, due }] : []))
    .sort((a, b) => a.due - b.due);
  const [first, ...others] = late;
  return first && { kind: "data", title: first.title, others: others.length, due: first.due };
}

/** Meetings to come that a person is invited to or leads, the earliest first. */
const ownMeetings = ({ meetings, attendance, today }: HomeFacts, person: string): MeetingRow[] =>
  meetings
    .filter((row) => row.Status === "planned" && row.Date >= today)
    .filter(
      (row) =>
        isSameName(row.Chair, person) || attendance.some((one) => isSameName(one.Meeting, row.Meeting) && isSameName(one.Person, person)),
    )
    .sort((a, b) => a.Date - b.Date || (a.Start ?? 0) - (b.Start ?? 0));

function meetingToday(facts: HomeFacts, person: string): NextThing | undefined {
  const found = ownMeetings(facts, person).find((row) => row.Date === facts.today);
  return found && { kind: "meeting", name: found.Meeting };
}

function nextMeeting(facts: HomeFacts, person: string): { name: string; day: number } | null {
  const [found] = ownMeetings(facts, person);
  return found === undefined ? null : { name: found.Meeting, day: found.Date };
}

/** A signature is asked while the plan is validated. Whether a plan that was signed changed since, only the plan itself can say. */
function signatureAsked({ people, steps: rows, signatures, version }: HomeFacts, person: string): NextThing | undefined {
  const running = runningStep(rows);
  if (version === null || running?.Step !== "validate") return undefined;
  const isSigned = (role: Role): boolean => signatures.some((row) => isSameName(row.Version, version) && row.Role === role);
  const role = signingRoles(people).find((one) => signersOf(people, one).some((signer) => isSameName(signer, person)) && !isSigned(one));
  return role && { kind: "sign", role };
}

function dueAction({ actions, holidays, today }: HomeFacts, person: string): NextThing | undefined {
  const until = addWorkingDays(today, actionAhead, holidays);
  const [first] = actions
    .filter((row) => row.Status === "open" && isSameName(row.Owner, person) && row.Due <= until)
    .sort((a, b) => a.Due - b.Due);
  return first && { kind: "action", name: first.Action, what: first.What, due: first.Due, late: first.Due < today };
}

/** Whose figure it is that somebody comments. */
const figureOf: Readonly<Record<Measure, Role>> = {
  demand: "sales",
  production: "production",
  load: "production",
  stock: "logistics",
  money: "finance",
};

function unanswered({ people, feedback, comments, today }: HomeFacts, person: string): NextThing | undefined {
  // Where nobody has the role that answers, the coordinator does.
  const isAnswered = (by: Role): boolean => hasRole(people, by, person);
  const remarks = waiting(feedback, today).filter((row) => isAnswered(answererOf(row)));
  if (remarks.length > 0) {
    // One that was put off is due on its new day: it does not stand before one that is late.
    const due = smallestOf(remarks.map(dueOf));
    return { kind: "feedback", count: remarks.length, due, late: due < today };
  }
  const own = openComments(comments).filter(
    (row) => row.Measure !== null && isAnswered(figureOf[row.Measure as Measure]) && row.Answer === null && !isSameName(row.Author, person),
  );
  const [comment] = own;
  return comment && { kind: "comment", count: own.length, first: comment };
}

type OwnStep = Extract<NextThing, { kind: "step" }>;
type OwnReview = Extract<NextThing, { kind: "review" }>;

/**
 * Whoever owns the step that runs would hear of nothing else for the whole cycle: a review whose day is nearer comes first, but never
 * before a step that is late, which others wait for.
 */
function ownStepOrReview(facts: HomeFacts, person: string): OwnStep | OwnReview | undefined {
  const step = ownStep(facts, person);
  const review = ownReview(facts, person);
  if (review === undefined || step?.late === true) return step;
  const isNearer = step !== undefined && step.due !== null && review.due !== null && review.due < step.due;
  return review.late || isNearer ? review : step;
}

/** Procedures of a person that are to be looked at again, the first due first. */
function ownReview({ people, procedures, today }: HomeFacts, person: string): OwnReview | undefined {
  const own = procedures
    .filter((row) => reviewIsNear(row, today) && isOwner(people, row.Owner ?? "", person))
    .sort((a, b) => (a["Next review"] ?? lastSerial) - (b["Next review"] ?? lastSerial));
  const [first] = own;
  if (first === undefined) return undefined;
  return { kind: "review", title: first.Title, count: own.length, due: first["Next review"], late: isReviewDue(first, today) };
}

/** Named, or doing what is named; where nobody is named, or nobody does it, the coordinator looks after it. */
function isOwner(people: readonly PersonRow[], owner: string, person: string): boolean {
  if (isSameName(owner, person)) return true;
  const role = roleNamed(owner);
  return role === undefined ? owner.trim() === "" && rolesOf(people, person).includes("coordinator") : hasRole(people, role, person);
}

/** The role that an owner is called by, in either language; undefined where it is a person's name. */
export const roleNamed = (owner: string): Role | undefined =>
  Object.entries(rolesInFrench).find(([id, french]) => isSameName(id, owner) || isSameName(french, owner))?.[0] as Role | undefined;

/** Somebody of a role; where nobody has it, the coordinator. */
const hasRole = (people: readonly PersonRow[], role: Role, person: string): boolean =>
  rolesOf(people, person).some((own) => own === role || (own === "coordinator" && !people.some((row) => row.Role === role)));

/** A cycle that nobody has closed waits for its end, whatever has begun since; then the step that runs. */
function ownStep({ people, steps: rows, unclosed, today }: HomeFacts, person: string): OwnStep | undefined {
  const [found] = [...unclosed, runningStep(rows)].filter((row) => row !== undefined && isOwner(people, row.Owner ?? "", person));
  return found && { kind: "step", step: found.Step as Step, due: found.Due, late: found.Due !== null && found.Due < today };
}

function openVote({ people, polls, votes, today }: HomeFacts, person: string): NextThing | undefined {
  const all = people.map((row) => row.Person);
  const [first] = polls
    .filter((poll) => !isClosed(poll, today) && waitsFor(tallyOf(poll, votes), all, person))
    .sort((a, b) => a.Closes - b.Closes);
  return first && { kind: "poll", question: first.Question, closes: first.Closes };
}
