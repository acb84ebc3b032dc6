/** What polls come to: each person's last vote up to closing, who has not voted, and which choice leads. */
import { largestOf } from "../../calc/extremes";
import { distinctNames, isSameName, nameKey } from "../../language/sameName";
import type { PollRow } from "./sopPolls";
import type { VoteRow } from "./sopVotes";

/** Choices that a poll offers. */
export const fewestChoices = 2;
export const mostChoices = 5;

const linesOf = (text: string | null): string[] =>
  distinctNames(
    (text ?? "")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );

/** The choices of a poll in their order, each once. */
export const choicesOf = ({ Choices: choices }: Pick<PollRow, "Choices">): string[] => linesOf(choices);

/** Who was asked; null where nobody is named, as in polls of earlier versions: who took part on that day cannot be known any more. */
const invitedTo = ({ Invited: invited }: Pick<PollRow, "Invited">): string[] | null => {
  const named = linesOf(invited);
  return named.length > 0 ? named : null;
};

/** A poll closes at the end of its day. */
export const isClosed = ({ Closes: closes }: PollRow, today: number): boolean => today > closes;

export interface Tally {
  /** In the order of the poll, with the names of those whose vote counts there. */
  choices: { choice: string; people: string[] }[];
  /** People whose vote counts. */
  voted: number;
  /** Those invited whose vote does not count, or who gave none; null where it is not known whom the poll asked. */
  silent: string[] | null;
  /** How many were asked; null where it is not known. */
  invited: number | null;
  /** Rows that should count and do not: given after closing, or the last of somebody for what is no choice. */
  uncounted: number;
}

/** Counts a poll. Of several votes of one person the latest up to closing counts; of two at the same moment, the lower row. */
export function tallyOf(poll: PollRow, votes: readonly VoteRow[]): Tally {
  const choices = choicesOf(poll);
  const given = votes.filter((vote) => isSameName(vote.Poll, poll.Poll));
  const inTime = given.filter((vote) => vote.At < poll.Closes + 1);
  const latest = new Map<string, VoteRow>();
  for (const vote of inTime) if (vote.At >= (latest.get(nameKey(vote.Person))?.At ?? 0)) latest.set(nameKey(vote.Person), vote);
  const last = new Map([...latest].filter(([, vote]) => choices.some((choice) => isSameName(choice, vote.Choice))));
  const invited = invitedTo(poll);
  return {
    choices: choices.map((choice) => ({
      choice,
      people: [...last.values()].filter((vote) => isSameName(vote.Choice, choice)).map((vote) => vote.Person),
    })),
    voted: last.size,
    silent: invited?.filter((person) => !last.has(nameKey(person))) ?? null,
    invited: invited?.length ?? null,
    uncounted: given.length - inTime.length + latest.size - last.size,
  };
}

/** Whether a poll still waits for somebody's vote. Where it is not known whom it asked, it does for all who take part: asking blames nobody. */
export const waitsFor = ({ silent, choices }: Tally, people: readonly string[], person: string): boolean =>
  (silent ?? people.filter((name) => !choices.some((choice) => choice.people.some((voted) => isSameName(voted, name))))).some((name) =>
    isSameName(name, person),
  );

/** The choices with most votes: several at a tie, none where nobody voted. */
export function leading({ choices }: Tally): string[] {
  const most = largestOf(
    choices.map(({ people }) => people.length),
    0,
  );
  return most === 0 ? [] : choices.filter(({ people }) => people.length === most).map(({ choice }) => choice);
}
