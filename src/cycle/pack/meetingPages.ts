/** The first page of a pack: what the meeting is, or was. */
import { formatMoney } from "../../language/format";
import { formatDate } from "../../calendar/format";
import { isOpen } from "../../domain/decisions/decisionRules";
import { isSameName } from "../../language/sameName";
import type { PackPage } from "../../sheets/pack/packMaterial";
import { linesIn, minutesOf, timeOfDay, timesOf } from "../meetings/meetingWords";
import { agendaOf } from "../meetings/readMeetingRows";
import { packWords as words } from "./packWords";
import { decisionsOf } from "./decisionPages";
import type { LeftOut, PackReading } from "./packReading";

/** The first page: when, what for, the agenda by the clock, what is to be decided; the minutes once it was held. */
export function firstPage(pack: PackReading, leftOut: readonly LeftOut[]): PackPage {
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
  const lacking = leftOut.flatMap(({ title, why, comments = [] }) => [say(words.leftOut, { page: title, why }), ...comments]);
  const left = lacking.length === 0 ? [] : ["", say(words.left), ...lacking];
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
