/**
 * Numbers of what people ask, decide and say. A number that was given once is given to nothing else: what was said of the first would
 * count for the second. The row that bore it may be gone, as undoing what was asked takes it back while votes, minutes and actions that
 * speak of it stay; so those tables are asked, too, and the cells that bear its number.
 */
import { sopComments } from "../domain/comments/sopComments";
import { nextNumbers } from "../domain/decisions/decisionRules";
import { sopActions } from "../domain/decisions/sopActions";
import { sopDecisions } from "../domain/decisions/sopDecisions";
import { sopOptions } from "../domain/decisions/sopOptions";
import { sopEffects } from "../domain/evaluate/sopEffects";
import { sopFeedback } from "../domain/feedback/sopFeedback";
import { sopCarried } from "../domain/learn/sopCarried";
import { sopAgenda } from "../domain/meetings/sopAgenda";
import { sopPolls } from "../domain/polls/sopPolls";
import { sopVotes } from "../domain/polls/sopVotes";
import { sopScenarios } from "../domain/scenarios/sopScenarios";
import type { TableContract } from "../domain/tables/defineTable";
import { notePrefix } from "../sheets/decisionsTaken/decisionsTaken";
import { namesBeginning } from "../workbook/reading/readNamed";
import { readTables } from "../workbook/reading/readTable";

export type Numbered = "decision" | "action" | "poll" | "feedback" | "comment";

/** A column in which such numbers stand. */
interface Bearer {
  table: TableContract;
  column: string;
  /** The table speaks of other things, too: only rows of this kind count. */
  kind?: string;
}

const onAgendas = (kind: Numbered): Bearer => ({ table: sopAgenda, column: "Reference", kind });
const carriedOver = (kind: Numbered): Bearer => ({ table: sopCarried, column: "Item", kind });

const numbers: Readonly<Record<Numbered, { letter: string; bearers: readonly Bearer[] }>> = {
  decision: {
    letter: "D",
    bearers: [
      ...[sopDecisions, sopOptions, sopActions, sopEffects, sopScenarios].map((table) => ({ table, column: "Decision" })),
      onAgendas("decision"),
      carriedOver("decision"),
    ],
  },
  action: {
    letter: "A",
    bearers: [...[sopActions, sopFeedback].map((table) => ({ table, column: "Action" })), carriedOver("action")],
  },
  poll: { letter: "Q", bearers: [...[sopPolls, sopVotes].map((table) => ({ table, column: "Poll" })), onAgendas("poll")] },
  feedback: { letter: "F", bearers: [{ table: sopFeedback, column: "Feedback" }, onAgendas("feedback"), carriedOver("feedback")] },
  comment: { letter: "C", bearers: [{ table: sopComments, column: "Comment" }, onAgendas("comment"), carriedOver("comment")] },
};

/** The next numbers of a kind, above all that the workbook knows of. Writes nothing. */
export async function freeNumbers(kind: Numbered, count: number): Promise<string[]> {
  const { letter, bearers } = numbers[kind];
  const reads = await readTables(bearers.map(({ table }) => table));
  // A note beside a decision is found by its number until the sheet is drawn again.
  const noted = kind === "decision" ? await namesBeginning(notePrefix) : [];
  const borne = bearers.flatMap(({ column, kind: only }, place) =>
    (reads[place]?.rows ?? []).filter((row) => only === undefined || row["Kind"] === only).map((row) => String(row[column] ?? "")),
  );
  return nextNumbers(letter, [...borne, ...noted], count);
}

/** The next number of a kind. */
export async function freeNumber(kind: Numbered): Promise<string> {
  const [name = ""] = await freeNumbers(kind, 1);
  return name;
}
