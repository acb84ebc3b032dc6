import { formatDate } from "../../calendar/format";
import { choicesOf, isClosed } from "../../domain/polls/pollRules";
import { sopVotes, type VoteRow } from "../../domain/polls/sopVotes";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { timeOfToday } from "../today";
import { pollIn, readPollRows } from "./readPollRows";

export interface Vote {
  poll: string;
  person: string;
  choice: string;
  remark: string;
}

/**
 * Adds a vote with its name; who votes again changes their mind. Fails with `missingPoll`, with `pollClosed` after the closing day, with
 * `notAChoice`, with `notInPeople` where nobody of that name takes part, and with `missingWords`.
 */
export const votePoll = defineIntention({
  id: "votePoll",
  words: { en: "{name}: vote of {person}", fr: "{name} : vote de {person}" },
  async plan({ poll: name, person, choice, remark }: Vote, { today, language, isPreview }) {
    neededWords([person, choice], isPreview);
    const reading = await readPollRows();
    const poll = pollIn(reading, name);
    if (isClosed(poll, today)) throw new WorkbookError("pollClosed", { day: formatDate(poll.Closes, language), by: poll["Asked by"] });
    const chosen = choicesOf(poll).find((offered) => isSameName(offered, choice));
    const known = reading.people.find((row) => isSameName(row.Person, person));
    if (!isPreview && known === undefined) throw new WorkbookError("notInPeople", { name: person.trim() });
    if (!isPreview && chosen === undefined) throw new WorkbookError("notAChoice", { name: poll.Poll, choice: choice.trim() });
    const row: VoteRow = {
      Poll: poll.Poll,
      Person: known?.Person ?? person.trim(),
      Choice: chosen ?? choice.trim(),
      At: today + timeOfToday(),
      Remark: remark.trim() === "" ? null : remark.trim(),
    };
    return {
      changes: [{ kind: "rows", table: sopVotes, rows: [row], mode: "append" }],
      details: () => ({ name: poll.Poll, person: row.Person }),
    };
  },
});
