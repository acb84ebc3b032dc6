/** The pages of a pack that are words: what the meeting is, or was; one for each decision; who signs. */
import { formatDate } from "../../calendar/format";
import { answersOf, isOpen } from "../../domain/decisions/decisionRules";
import type { DecisionRow } from "../../domain/decisions/sopDecisions";
import { formatMoney } from "../../domain/analyse/riskMessages";
import { signersOf, signingRoles } from "../../domain/freeze/signing";
import { rolesInFrench, type Role } from "../../domain/meetings/roles";
import type { PersonRow } from "../../domain/meetings/sopPeople";
import { isSameName } from "../../language/sameName";
import type { PackPage } from "../../sheets/pack/packMaterial";
import { linesIn, minutesOf, timeOfDay, timesOf } from "../meetings/meetingWords";
import { agendaOf } from "../meetings/readMeetingRows";
import { packWords as words } from "./packWords";
import type { Page, PackReading } from "./packReading";

/** The decisions that stand on the agenda, in its order. */
export const decisionsOf = ({ reading, meeting }: PackReading): DecisionRow[] =>
  agendaOf(reading, meeting.Meeting)
    .filter((point) => point.Kind === "decision")
    .flatMap((point) => reading.decisions.filter((row) => isSameName(row.Decision, point.Reference)));

/** The first page: when, what for, the agenda by the clock, what is to be decided; the minutes once it was held. */
export function firstPage(pack: PackReading, leftOut: readonly { title: string; why: string }[]): PackPage {
  const { reading, meeting, language, say } = pack;
  const { Start: start, Date: day, Minutes: minutes } = meeting;
  const when =
    start === null
      ? formatDate(day, language)
      : say(words.when, {
          day: formatDate(day, language),
          start: timeOfDay(start, language),
          end: timeOfDay(start + minutes / (24 * 60), language),
        });
  const open = decisionsOf(pack).filter(isOpen);
  const left =
    leftOut.length === 0 ? [] : ["", say(words.left), ...leftOut.map(({ title, why }) => say(words.leftOut, { page: title, why }))];
  const held = meeting.Status === "held" ? minutesOf(reading, meeting, language).body.split("\n") : null;
  return {
    id: "Meeting",
    title: meeting.Meeting,
    answer: open.length === 0 ? say(words.nothingToDecide) : say(words.toDecide, { names: open.map((row) => row.Decision).join(", ") }),
    lines: [
      [when, ...(meeting.Place === null ? [] : [say(words.place, { place: meeting.Place })])].join(" · "),
      ...(reading.unread > 0 ? [say(words.unread, { count: reading.unread })] : []),
      ...(held ?? beforehand(pack)),
      ...left,
    ],
    tables: [],
  };
}

function beforehand({ reading, meeting, language, say }: PackReading): string[] {
  const points = agendaOf(reading, meeting.Meeting);
  const times = timesOf(meeting, points, language);
  const aims = linesIn(meeting.Objectives);
  const invited = reading.attendance.filter((row) => isSameName(row.Meeting, meeting.Meeting)).map((row) => row.Person);
  const { currency } = reading.settings;
  const stake = (value: number | null): string => (value === null ? "" : ` · ${formatMoney(value, currency, language)}`);
  return [
    ...(meeting.Chair === null ? [] : [say(words.chair, { name: meeting.Chair })]),
    invited.length === 0 ? say(words.nobody) : say(words.invited, { names: invited.join(", ") }),
    "",
    ...(aims.length === 0 ? [say(words.noObjective)] : [say(words.objectives), ...aims.map((aim) => `- ${aim}`)]),
    "",
    ...(points.length === 0
      ? [say(words.noAgenda)]
      : [
          say(words.agenda),
          ...points.map((point, place) =>
            say(words.point, { time: times[place] ?? "-", subject: `${point.Subject}${stake(point.Value)}`, minutes: point.Minutes }),
          ),
        ]),
  ];
}

/** One page for each decision of the agenda: the question, what is at stake, the answers, a line to write the choice. */
export function decisionPages(pack: PackReading): Page[] {
  const { reading, language, say } = pack;
  const decisions = decisionsOf(pack);
  if (decisions.length === 0) return [{ title: say(words.decisions), why: say(words.noDecision) }];
  return decisions.map((row): PackPage => {
    const risk = row.Risk === null ? undefined : reading.risks.find((found) => isSameName(found.Risk, row.Risk));
    const value = risk?.Value ?? null;
    const answers = answersOf(row);
    return {
      id: `Decision${row.Decision.replace(/[^A-Za-z0-9]/g, "")}`,
      title: say(words.decision, { name: row.Decision }),
      answer: row.Question,
      lines: [
        value === null ? say(words.stakeUnknown) : say(words.atStake, { money: formatMoney(value, reading.settings.currency, language) }),
        "",
        ...(answers.length === 0
          ? [say(words.noOptions)]
          : [say(words.options), ...answers.map((answer) => `${isSameName(answer, row.Chosen) ? "●" : "○"} ${answer}`)]),
        "",
        isOpen(row)
          ? say(words.line)
          : say(words.chosen, {
              chosen: row.Chosen ?? "",
              by: row["Decided by"] ?? say(words.notSaid),
              day: row.Date === null ? say(words.notSaid) : formatDate(row.Date, language),
              why: row.Why ?? say(words.notSaid),
            }),
      ],
      tables: [],
    };
  });
}

/** Who signs for a role: those who are said to, else all who do not say that they do not; room for a name where there is nobody. */
function signersFor(people: readonly PersonRow[], role: Role): { role: Role; name: string | null }[] {
  const said = people.filter((row) => row.Role === role && row.Signs === "yes").map((row) => row.Person);
  const names = said.length > 0 ? said : signersOf(people, role);
  return names.length > 0 ? names.map((name) => ({ role, name })) : [{ role, name: null }];
}

/** Who signs the plan, with room to do it. */
export function signPage({ reading, language, say }: PackReading): Page {
  const title = say(words.signOff);
  const people = signingRoles(reading.people).flatMap((role) => signersFor(reading.people, role));
  if (people.every(({ name }) => name === null)) return { title, why: say(words.noPeople) };
  return {
    id: "SignOff",
    title,
    answer: say(words.signed),
    lines: [
      say(words.version),
      ...people.flatMap(({ role, name }) => [
        "",
        say(words.sign, { role: language === "fr" ? rolesInFrench[role] : role, name: name ?? "____________________" }),
      ]),
    ],
    tables: [],
  };
}
