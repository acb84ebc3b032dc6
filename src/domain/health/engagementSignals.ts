/** Do people take part: who comes, who decides, whose data comes in time. */
import { engagement } from "../../calc/engagement/engagement";
import { CalcError } from "../../calc/calcError";
import { bucketOfPeriod, calendarOf, type Bucket } from "../../calendar/periods";
import { nameKey } from "../../language/sameName";
import { formatNames } from "../../language/nameLists";
import { inLanguage } from "../../language/text";
import { collectTables, type CollectTable } from "../collect/collectTables";
import { inFreezingOrder } from "../evaluate/frozenStair";
import type { VersionRow } from "../freeze/sopVersions";
import type { ArrivalRow } from "../learn/sopArrivals";
import { meetingKinds, meetingKindsInFrench } from "../meetings/meetingTemplates";
import type { AgendaRow } from "../meetings/sopAgenda";
import type { AttendanceRow } from "../meetings/sopAttendance";
import type { MeetingRow } from "../meetings/sopMeetings";
import { isClosed, tallyOf } from "../polls/pollRules";
import type { PollRow } from "../polls/sopPolls";
import type { VoteRow } from "../polls/sopVotes";
import type { PersonRow } from "../meetings/sopPeople";
import { toldPoints, type QuestionFacts } from "./questions";
import { dates, names, percent, percents, say, word } from "./sentences";
import { raised, silent, unknown, type Sentence, type Signal } from "./signal";

export interface MeetingFacts {
  meetings: readonly MeetingRow[];
  attendance: readonly AttendanceRow[];
  agenda: readonly AgendaRow[];
  people: readonly PersonRow[];
}

/** Thresholds as the design gives them; shares of 1, slopes in shares a meeting. */
export const engagementBounds = { attendance: 0.7, slope: -0.1, late: 0.3, voted: 0.5 } as const;

/** The meetings of a kind that were held, the first one first. */
export const heldOf = (meetings: readonly MeetingRow[], kind: string): MeetingRow[] =>
  meetings.filter((row) => row.Kind === kind && row.Status === "held").sort((a, b) => a.Date - b.Date);

const cameTo = ({ Attended: attended }: AttendanceRow): boolean => attended === "yes" || attended === "deputy";

/** Required guests of whom somebody noted whether they came, and those who did, by meeting; where nobody noted any it is left out. */
function attendanceOf({ meetings, attendance }: MeetingFacts, kind: string): { invited: number; came: number }[] {
  return heldOf(meetings, kind).flatMap((meeting) => {
    const noted = attendance.filter(
      (row) => nameKey(row.Meeting) === nameKey(meeting.Meeting) && row.Invited === "required" && row.Attended !== null,
    );
    return noted.length === 0 ? [] : [{ invited: noted.length, came: noted.filter(cameTo).length }];
  });
}

/** E1: fewer and fewer of those who are needed come to one kind of meeting. */
export function attendanceFalls(facts: MeetingFacts): Signal {
  const known = meetingKinds.map((kind) => ({ kind, held: attendanceOf(facts, kind) })).filter(({ held }) => held.length >= 2);
  if (known.length === 0)
    return unknown(
      "E1",
      say({ en: "needs two meetings of a kind with who came", fr: "il faut deux réunions d'un type avec les présents" }),
    );
  const told = known.map(({ kind, held }) => {
    const rates = held.map(({ invited, came }) => came / invited);
    const lastTwo = (rates.at(-1) ?? 1) / 2 + (rates.at(-2) ?? 1) / 2;
    const slope = held.length < 4 ? 0 : slopeOf(held.slice(-4));
    const isRaised = lastTwo < engagementBounds.attendance || slope <= engagementBounds.slope + 1e-12;
    const evidence = say(
      { en: "{kind}: {rates} of those who are needed came", fr: "{kind} : {rates} des personnes requises présentes" },
      { kind: word(kind, meetingKindsInFrench), rates: percents(rates.slice(-4)) },
    );
    return { kind, isRaised, evidence, size: Math.round(100 * (1 - lastTwo)) };
  });
  const bad = told.filter(({ isRaised }) => isRaised);
  if (bad.length === 0)
    return silent(
      "E1",
      told.map(({ evidence }) => evidence),
    );
  return raised("E1", {
    size: bad.reduce((worst, { size }) => Math.max(worst, size), 0),
    causes: bad.map(({ kind }) => kind),
    evidence: bad.map(({ evidence }) => evidence),
  });
}

function slopeOf(held: readonly { invited: number; came: number }[]): number {
  const { slope } = engagement(
    held.map(({ invited }) => invited),
    held.map(({ came }) => came),
  );
  return slope instanceof CalcError ? 0 : slope;
}

/** E2: general management was neither there nor deputised where it decides. */
export function decidersAbsent({ meetings, attendance, people }: MeetingFacts): Signal {
  const listed = new Set(people.map((row) => nameKey(row.Person)));
  const deciders = new Set(people.filter((row) => row.Role === "general management").map((row) => nameKey(row.Person)));
  const noted = heldOf(meetings, "executive S&OP").flatMap((meeting) => {
    const guests = attendance.filter((row) => nameKey(row.Meeting) === nameKey(meeting.Meeting));
    const own = guests.filter((row) => deciders.has(nameKey(row.Person)));
    const there = own.some(cameTo);
    // Who came and stands in People no more may have been of general management then, or bears another name now.
    const hasStranger = guests.some((row) => cameTo(row) && !listed.has(nameKey(row.Person)));
    // Of somebody whom nobody looked for it is not known.
    const isLooked = guests.some((row) => row.Attended !== null) && own.every((row) => row.Attended !== null);
    const isKnown = there || (isLooked && !hasStranger);
    return isKnown ? [{ meeting, there }] : [];
  });
  const last = noted.slice(-3);
  if (deciders.size === 0 || last.length < 3)
    return unknown(
      "E2",
      say({
        en: "needs somebody of general management and three executive meetings with who came",
        fr: "il faut quelqu'un de la direction générale et trois PIC exécutifs avec les présents",
      }),
    );
  const without = last.filter(({ there }) => !there).map(({ meeting }) => meeting);
  if (without.length < 2) return silent("E2");
  const text = {
    en: "general management was not at the executive meetings of {days}",
    fr: "direction générale absente des PIC exécutifs des {days}",
  };
  return raised("E2", {
    size: without.length,
    causes: without.map(({ Meeting: name }) => name),
    evidence: [say(text, { days: dates(without.map(({ Date: day }) => day)) })],
  });
}

const isLate = ({ Due: due, Arrived: arrived }: ArrivalRow, today: number): boolean => (arrived ?? today) > due;

/** What the table of a kind of data is called. */
const titleOf =
  (kind: string): Sentence =>
  (language) =>
    Object.hasOwn(collectTables, kind) ? inLanguage(collectTables[kind as CollectTable].title, language) : kind;

/** E3: much of the data is late, or one person's is every time. */
export function dataLate(
  arrivals: readonly ArrivalRow[],
  { cadence, today, dataFrozen }: { cadence: Bucket; today: number; dataFrozen: readonly number[] },
): Signal {
  // Until its data is frozen a cycle only has rows of what was imported: of the rest nobody knows yet.
  const isToldOf = (cycle: number): boolean =>
    dataFrozen.includes(cycle) || calendarOf(bucketOfPeriod(cycle, cadence)).lastDay(cycle) < today;
  const cycles = [...new Set(arrivals.map((row) => row.Cycle))]
    .filter(isToldOf)
    .sort((a, b) => a - b)
    .slice(-3);
  if (cycles.length < 3)
    return unknown(
      "E3",
      say({
        en: "needs three cycles with data received, over or with their data frozen",
        fr: "il faut trois cycles avec des données reçues, achevés ou aux données gelées",
      }),
    );
  const of = (cycle: number): ArrivalRow[] => arrivals.filter((row) => row.Cycle === cycle);
  const shares = cycles.map((cycle) => of(cycle).filter((row) => isLate(row, today)).length / of(cycle).length);
  const owners = new Set(arrivals.flatMap((row) => (row.Owner === null ? [] : [nameKey(row.Owner)])));
  const always = [...owners].some((owner) =>
    cycles.every((cycle) => of(cycle).some((row) => row.Owner !== null && nameKey(row.Owner) === owner && isLate(row, today))),
  );
  const isOften = shares.filter((share) => share >= engagementBounds.late).length >= 2;
  const evidence = say(
    {
      en: "late in the last three cycles: {shares} of the kinds of data",
      fr: "en retard aux trois derniers cycles : {shares} des types de données",
    },
    { shares: percents(shares) },
  );
  if (!isOften && !always) return silent("E3", [evidence]);
  const lateRows = arrivals.filter((row) => cycles.includes(row.Cycle) && isLate(row, today));
  const counts = new Map<string, number>();
  for (const { Kind: kind } of lateRows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
  const titles = kinds.map(titleOf);
  const most = say({ en: "late most often: {kinds}", fr: "le plus souvent en retard : {kinds}" }, { kinds: names(titles) });
  const same = say({ en: "the same owner each time", fr: "le même responsable à chaque fois" });
  return raised("E3", {
    size: lateRows.length,
    causes: kinds,
    evidence: [evidence, most, ...(always ? [same] : [])],
    about: { kind: titles[0] ?? (() => "") },
  });
}

/** E4: fewer than half of those who were asked voted in the last closed polls of which it is known whom they asked. */
export function pollsEmpty(polls: readonly PollRow[], votes: readonly VoteRow[], today: number): Signal {
  const counts = polls
    .filter((poll) => isClosed(poll, today))
    .sort((a, b) => a.Closes - b.Closes)
    .flatMap((poll) => {
      const { invited, silent: without } = tallyOf(poll, votes);
      return invited === null || without === null ? [] : [{ poll: poll.Poll, invited, voted: invited - without.length }];
    })
    .slice(-3);
  const invited = counts.reduce((sum, one) => sum + one.invited, 0);
  if (counts.length < 2)
    return unknown(
      "E4",
      say({
        en: "needs two closed polls that name whom they asked",
        fr: "il faut deux sondages clos qui nomment les personnes interrogées",
      }),
    );
  const share = counts.reduce((sum, one) => sum + one.voted, 0) / invited;
  const text = { en: "{share} voted in the last closed polls: {polls}", fr: "{share} de votants aux derniers sondages clos : {polls}" };
  const evidence = [say(text, { share: percent(share), polls: names(counts.map(({ poll }) => poll)) })];
  if (share >= engagementBounds.voted) return silent("E4", evidence);
  const empty = counts.filter((one) => one.voted < engagementBounds.voted * one.invited);
  return raised("E4", { size: Math.round(100 * (1 - share)), causes: empty.map(({ poll }) => poll), evidence });
}

/** E5: three meetings of a kind took no decision although a question stood on the agenda of each. */
export function talkOnly({ meetings, ...facts }: QuestionFacts): Signal {
  const agenda = toldPoints({ meetings, ...facts });
  const pointsOf = (meeting: MeetingRow): AgendaRow[] => agenda.filter((row) => nameKey(row.Meeting) === nameKey(meeting.Meeting));
  // Where nobody ever noted what came of a question, nobody knows that none was decided.
  const isTold = (points: readonly AgendaRow[]): boolean => {
    const asked = points.filter(({ Kind: kind }) => kind === "decision");
    return asked.length === 0 || asked.some(({ Outcome: outcome }) => outcome !== null);
  };
  const known = meetingKinds
    .map((kind) => ({ kind, last: heldOf(meetings, kind).slice(-3) }))
    .filter(({ last }) => last.length === 3 && isTold(last.flatMap(pointsOf)));
  if (known.length === 0)
    return unknown(
      "E5",
      say({
        en: "needs three held meetings of a kind with what came of each question",
        fr: "il faut trois réunions tenues d'un type, avec la suite donnée à chaque question",
      }),
    );
  const talked = known.filter(({ last }) =>
    last.every((meeting) => {
      const points = pointsOf(meeting);
      return points.some(({ Kind: kind }) => kind === "decision") && !points.some(({ Outcome: outcome }) => outcome === "decided");
    }),
  );
  if (talked.length === 0) return silent("E5");
  const open = talked.map(({ kind, last }) => {
    const asked = last.flatMap(pointsOf).filter((row) => row.Kind === "decision");
    const questions = new Set(asked.map((row) => row.Subject));
    const text = {
      en: "{kind}: three meetings, no decision; open: {questions}",
      fr: "{kind} : trois réunions, aucune décision ; ouvert : {questions}",
    };
    return {
      causes: new Set(asked.map((row) => `${kind}: ${row.Reference ?? row.Subject}`)),
      words: say(text, { kind: word(kind, meetingKindsInFrench), questions: (language) => formatNames([...questions], language) }),
    };
  });
  return raised("E5", {
    size: talked.length,
    causes: open.flatMap(({ causes }) => [...causes]),
    evidence: open.map(({ words }) => words),
  });
}

/** E6: plans are frozen although something is open. */
export function frozenAnyhow(versions: readonly VersionRow[]): Signal {
  const last = inFreezingOrder(versions).slice(-3);
  if (last.length < 3) return unknown("E6", say({ en: "needs three frozen versions", fr: "il faut trois versions gelées" }));
  const overridden = last.filter((row) => (row["Overridden by"] ?? "").trim() !== "");
  if (overridden.length < 2) return silent("E6");
  const text = { en: "{version}: {reason}", fr: "{version} : {reason}" };
  return raised("E6", {
    size: overridden.length,
    causes: overridden.map((row) => row.Version),
    evidence: overridden.map((row) => say(text, { version: row.Version, reason: row["Override reason"] ?? "" })),
  });
}
