import { choicesOf, fewestChoices, mostChoices } from "../../domain/polls/pollRules";
import { sopPolls, type PollRow } from "../../domain/polls/sopPolls";
import { distinctNames } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { freeNumber } from "../freeNumbers";
import { neededWords } from "../risks/riskAtHand";
import { readPollRows } from "./readPollRows";

export interface PollAsked {
  question: string;
  /** One a line. */
  choices: string;
  by: string;
  /** The last day on which a vote counts. */
  closes: number;
  /** Name of the meeting that is to speak of it; blank for all but the executive one. */
  meeting: string;
  /** One a line; blank for everybody who stands in People now. */
  invited: string;
}

/**
 * Puts a question with its choices to several people, open to the end of a day. Where nobody is named, everybody who stands in People now
 * is written as asked, so that nobody who comes later counts as silent. Fails with `missingWords`, with `pollChoices` unless there
 * are two to five different choices, and with `pollOver` where the day has passed.
 */
export const askPoll = defineIntention({
  id: "askPoll",
  words: { en: "Poll {name}", fr: "Sondage {name}" },
  async plan({ question, choices, by, closes, meeting, invited }: PollAsked, { today, isPreview }) {
    neededWords([question, by], isPreview);
    const offered = choicesOf({ Choices: choices });
    if (!isPreview && (offered.length < fewestChoices || offered.length > mostChoices)) throw new WorkbookError("pollChoices");
    if (!isPreview && closes < today) throw new WorkbookError("pollOver");
    // A poll that cannot be read may not be written over.
    const { people } = await readPollRows();
    const name = await freeNumber("poll");
    const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
    const row: PollRow = {
      Poll: name,
      Question: question.trim(),
      Choices: offered.join("\n"),
      "Asked by": by.trim(),
      Opened: today,
      Closes: closes,
      Meeting: orNull(meeting),
      Invited: orNull(invited) ?? orNull(distinctNames(people.map((row) => row.Person)).join("\n")),
      Result: null,
    };
    return { changes: [{ kind: "rows", table: sopPolls, rows: [row], mode: "add" }], details: () => ({ name }) };
  },
});
