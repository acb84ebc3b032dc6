/** The polls as the pane shows them. */
import { formatDate } from "../../calendar/format";
import { isClosed, tallyOf, type Tally } from "../../domain/polls/pollRules";
import { resultWords } from "../../domain/polls/pollMessages";
import type { Language } from "../../language/text";
import { todaySerial } from "../today";
import { readPollRows } from "./readPollRows";

export interface PollItem extends Tally {
  name: string;
  question: string;
  by: string;
  closes: string;
  /** What it comes to, in words; while it is open, so far. */
  result: string;
}

export interface PollBoard {
  /** The first to close first. */
  open: PollItem[];
  /** The last to close first. */
  closed: PollItem[];
  people: string[];
  /** Meetings to come, which may speak of a poll. */
  meetings: string[];
  sheet: string | null;
}

/** Reads every poll with its count. Writes nothing. Fails with `unreadableRow`. */
export async function readPolls(language: Language, today = todaySerial()): Promise<PollBoard> {
  const { polls, votes, people, meetings, sheet } = await readPollRows();
  const names = people.map((row) => row.Person);
  const items = polls
    .map((row) => ({ row, isOver: isClosed(row, today) }))
    .sort((a, b) => (a.isOver ? b.row.Closes - a.row.Closes : a.row.Closes - b.row.Closes));
  const shown = (over: boolean): PollItem[] =>
    items
      .filter(({ isOver }) => isOver === over)
      .map(({ row }) => {
        const tally = tallyOf(row, votes);
        return {
          ...tally,
          name: row.Poll,
          question: row.Question,
          by: row["Asked by"],
          closes: formatDate(row.Closes, language),
          result: resultWords(tally, language),
        };
      });
  return {
    open: shown(false),
    closed: shown(true),
    people: names,
    meetings: meetings.filter((row) => row.Status === "planned").map((row) => row.Meeting),
    sheet,
  };
}
