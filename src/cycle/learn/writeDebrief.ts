import { formatPeriod } from "../../calendar/format";
import { bucketOfPeriod } from "../../calendar/periods";
import { debriefOf, isComplete } from "../../domain/learn/debriefRules";
import { sopDebrief, type DebriefRow } from "../../domain/learn/sopDebrief";
import { inLanguage, type Text } from "../../language/text";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { readForCollect } from "../collect/readForCollect";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { readLearningRows, type LearningRows } from "./readLearningRows";

/** A line of a debrief. What is to change names a step of a procedure; a new procedure has neither. */
export type DebriefLine =
  { kind: "worked" | "did not work"; text: string } | { kind: "to change"; text: string; procedure: string | null; step: number | null };

export interface DebriefWritten {
  cycle: number;
  author: string;
  /** Blank where there is nothing to say, which the name stands for. */
  lines: readonly DebriefLine[];
}

const nothing: Text = { en: "Nothing to say", fr: "Rien à dire" };

/**
 * Writes what people say of a cycle behind what was said of it before: what worked, what did not, what changes in which step of which
 * procedure; or that there is nothing to say. Fails with `noCycle`, `missingWords`, `halfDebrief` and `changeWithoutStep`.
 */
export const writeDebrief = defineIntention({
  id: "writeDebrief",
  words: { en: "Debrief of {month}", fr: "Débrief de {month}" },
  async plan({ cycle, author, lines }: DebriefWritten, { language, isPreview }) {
    neededWords([author, ...lines.map(({ text }) => text)], isPreview);
    const { cycles, settings } = await readForCollect();
    if (!cycles.some((row) => row.Cycle === cycle)) throw new WorkbookError("noCycle", { month: cycle });
    const reading = await readLearningRows();
    const before = debriefOf(reading.debrief, cycle);
    const said = lines.length === 0 ? [{ kind: "nothing to say" as const, text: inLanguage(nothing, language) }] : lines;
    if (!isComplete([...before, ...said.map(({ kind }) => ({ Kind: kind }))])) throw new WorkbookError("halfDebrief");
    const last = before.at(-1)?.Line ?? 0;
    const rows = said.map((line, index): DebriefRow => ({
      Cycle: cycle,
      Line: last + 1 + index,
      Kind: line.kind,
      Text: line.text.trim(),
      Author: author.trim(),
      ...placeOf(reading, line),
      Status: line.kind === "to change" ? "open" : null,
      Done: null,
    }));
    return {
      changes: [{ kind: "rows" as const, table: sopDebrief, rows, mode: "add" as const }],
      details: (said) => ({ month: formatPeriod(cycle, said, bucketOfPeriod(cycle, settings.cadence)) }),
    };
  },
});

/** The step that changes, which has to be there. */
function placeOf({ procedureSteps }: LearningRows, line: DebriefLine | { kind: "nothing to say" }): Pick<DebriefRow, "Procedure" | "Step"> {
  if (line.kind !== "to change" || line.procedure === null) return { Procedure: null, Step: null };
  const { procedure, step } = line;
  const found = procedureSteps.find((row) => isSameName(row.Procedure, procedure) && row.Step === step);
  if (found === undefined) throw new WorkbookError("changeWithoutStep", { name: procedure, step: step ?? "?" });
  return { Procedure: found.Procedure, Step: found.Step };
}
