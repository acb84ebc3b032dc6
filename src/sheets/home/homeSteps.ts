/** The steps of the latest cycle, on the hidden sheet: formulas over SopCycles, so that the pane and a person's edit show on Home. */
import type { Say } from "../../calendar/periodText";
import { sopCycles } from "../../domain/steps/sopCycles";
import { saysWord, wordFormula } from "../../domain/tables/wordFormula";
import { type Area, areaRef, cellRef } from "../../language/references";
import { dataCells } from "../dashboard/dataCells";
import { formula, quoted, type SheetDraft } from "../draft";
import { rowOf } from "../sections";
import { homeWords as words } from "./homeWords";

export const stepIds = ["collect", "analyse", "coordinate", "validate", "evaluate"] as const;

/** Name, status, owner, due day and day done of each step, below the cell with the cycle. */
export function putSteps(draft: SheetDraft, { row, column }: Pick<Area, "row" | "column">, say: Say): void {
  const cycle = draft.put(row, column, formula("=MAX(SopCycles[Cycle])"));
  draft.format(cycle, "d mmm yyyy").name(dataCells.cycle, cycle);
  const body: Area = { row: row + 1, column, rows: stepIds.length, columns: 5 };
  draft.putColumn(
    body.row,
    column,
    stepIds.map((id, index) => `${index + 1} ${say(words.stepNames[id])}`),
  );
  stepIds.forEach((id, index) => putStep(draft, rowOf(body, index), id, areaRef(cycle), say));
  draft.format({ ...body, column: column + 3, columns: 2 }, "d mmm yyyy").name(dataCells.steps, body);
}

/** Status, owner, due day and day done of one step. */
function putStep(draft: SheetDraft, { row, column }: Area, id: (typeof stepIds)[number], cycle: string, say: Say): void {
  const found = (name: string): string =>
    `INDEX(FILTER(SopCycles[${name}],(SopCycles[Cycle]=${cycle})*${saysWord(sopCycles, "Step", id)},""),1)`;
  const due = cellRef(row, column + 3);
  const unlessLate = (word: (typeof words)["isLate"]): string =>
    `IF(AND(ISNUMBER(${due}),${due}<TODAY()),${quoted(say(words.isLate))},${quoted(say(word))})`;
  const states = [
    wordFormula("said", { table: sopCycles, column: "Status" }, "en"),
    `"done",${quoted(say(words.isDone))}`,
    `"in progress",${unlessLate(words.isRunning)}`,
    `"reopened",${unlessLate(words.isReopened)}`,
    unlessLate(words.isToDo),
  ];
  const day = (name: string): string => `=LET(day,${found(name)},IF(ISNUMBER(day),IF(day>0,day,""),""))`;
  const status = `=IFERROR(LET(said,${found("Status")},SWITCH(${states.join(",")})),${quoted(say(words.isToDo))})`;
  draft.putRow(row, column + 1, [status, `=${found("Owner")}&""`, day("Due"), day("Done")].map(formula));
}
