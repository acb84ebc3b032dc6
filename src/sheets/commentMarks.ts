/** The marks beside the rows of a grid: people said something of a figure in it that is not closed yet. */
import { bothWords } from "../domain/tables/wordFormula";
import { sopComments, type Measure } from "../domain/comments/sopComments";
import { areaRef, type Area } from "../language/references";
import { exactly, where } from "./criteria";
import { formula, type SheetDraft } from "./draft";
import type { FromTables } from "./materials";
import { namesOfRows } from "./matrixSection";

/**
 * Puts a column of marks behind the figures of a grid, with its names in the first column: ◆ where somebody commented, with how many
 * comments are open from two on. It follows what is commented and closed; a workbook without comments has none.
 */
export function putMarks(
  draft: SheetDraft,
  { rows }: Pick<FromTables, "rows">,
  {
    body,
    names,
    measure,
    column = body.column + body.columns,
  }: { body: Area; names: readonly string[]; measure: Measure; column?: number },
): void {
  if (rows.SopComments === undefined) return;
  const listed = exactly(areaRef(namesOfRows({ ...body, rows: names.length })), names);
  // A comment without a measure is one on the demand, as on the agendas.
  const words = [...bothWords(sopComments, "Measure", measure), ...(measure === "demand" ? [""] : [])];
  const counts = words.map(
    (word) => `COUNTIFS(${where("SopComments[Family]", listed)},SopComments[Measure],"${word}",SopComments[Closed],"")`,
  );
  const marks = { row: body.row, column, rows: names.length, columns: 1 };
  draft.put(body.row, column, formula(`=LET(open,${counts.join("+")},IF(open=0,"",IF(open=1,"◆","◆ "&open)))`));
  draft.align(marks, "Left");
}
