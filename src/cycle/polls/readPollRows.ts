/** Reads the polls and their votes. A vote that cannot be read may not be left out of a count without a word. */
import { sopMeetings, type MeetingRow } from "../../domain/meetings/sopMeetings";
import { sopPeople, type PersonRow } from "../../domain/meetings/sopPeople";
import { sopPolls, type PollRow } from "../../domain/polls/sopPolls";
import { sopVotes, type VoteRow } from "../../domain/polls/sopVotes";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { readRows } from "../readRows";

const kept = [sopPolls, sopVotes, sopPeople] as const;

export interface PollReading {
  polls: PollRow[];
  votes: VoteRow[];
  people: PersonRow[];
  meetings: MeetingRow[];
  /** Sheet of SopPolls; null where there is none yet. */
  sheet: string | null;
}

/** Writes nothing. Fails with `unreadableRow` where a person's edit made a poll, a vote or a person unreadable. */
export async function readPollRows(): Promise<PollReading> {
  const { rows, reads } = await readRows([...kept, sopMeetings] as const, { kept });
  return {
    polls: rows.SopPolls ?? [],
    votes: rows.SopVotes ?? [],
    people: rows.SopPeople ?? [],
    meetings: rows.SopMeetings ?? [],
    sheet: reads.SopPolls.exists ? reads.SopPolls.sheet : null,
  };
}

/** A poll by its number. Fails with `missingPoll`. */
export function pollIn({ polls }: PollReading, name: string): PollRow {
  const row = polls.find((poll) => isSameName(poll.Poll, name));
  if (row === undefined) throw new WorkbookError("missingPoll", { name });
  return row;
}
