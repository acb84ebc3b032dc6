/** Each decision with the figure that proves it: without it, expected, measured, and how much of what follows from it is done. */
import { sopActions, type ActionRow } from "../../domain/decisions/sopActions";
import { effectBounds } from "../../domain/evaluate/effects";
import { isShare, measureTexts, verdictTexts } from "../../domain/evaluate/effectWords";
import { sopEffects } from "../../domain/evaluate/sopEffects";
import { bothWords, saysWord } from "../../domain/tables/wordFormula";
import { shareNumberFormat } from "../../language/format";
import { cellRef } from "../../language/references";
import { exactly, where } from "../criteria";
import { formula, quoted } from "../draft";
import type { DecisionLine } from "../materials";
import { columnOf, headerHeights, putTableHead } from "../sections";
import { evaluationCells as cells } from "./evaluationCells";
import type { EvaluationDrawing } from "./evaluationPlaces";
import { evaluationWords as words } from "./evaluationWords";

export function putDecisions(drawing: EvaluationDrawing): void {
  const { draft, say, at, material } = drawing;
  if (at.decisions === undefined) return;
  const { row, body } = at.decisions;
  const { decision, chosen, provedBy, without, expected, measured, effect, verdict, actionsDone, actionsLate, actionsOf } = words;
  const actions = [actionsDone, actionsLate, actionsOf];
  const headings = [decision, chosen, provedBy, without, expected, measured, effect, verdict, ...actions].map(say);
  putTableHead(draft, row, { title: say(words.decisions), headings, height: headerHeights.twoLines });
  material.decisions.forEach((line, index) => putDecision(drawing, body.row + index, line));
  draft
    .format(columnOf(body, 6), "0%")
    .align(columnOf(body, 3, 4), "Right")
    .name(cells.decisions, body);
  draft.look(draft.put(body.row + body.rows, 0, say(words.decisionsHelp)), "quiet");
}

function putDecision({ draft, say, material }: EvaluationDrawing, line: number, { decision, effect }: DecisionLine): void {
  const name = cellRef(line, 0);
  const of = (column: string): string => `=LET(x,XLOOKUP(${name},SopDecisions[Decision],SopDecisions[${column}],""),IF(x="","–",x))`;
  const actions = `COUNTIFS(${where("SopActions[Decision]", exactly(name, [decision]))}`;
  // The day stands with an action that was dropped, too.
  const saying = (status: ActionRow["Status"], more = ""): string =>
    bothWords(sopActions, "Status", status)
      .map((word) => `${actions},SopActions[Status],"${word}"${more})`)
      .join("+");
  const late = saying("open", ',SopActions[Due],"<"&TODAY()');
  const stand = [saying("done"), late, `${actions})-(${saying("dropped")})`].map((count) => formula(`=${count}`));
  const figures =
    effect === null ? ["–", "–", formula(of("Expected effect")), formula(of("Measured effect")), "–", "–"] : figuresOf(effect);
  draft.putRow(line, 0, [decision, formula(of("Chosen")), ...figures, ...(material.has.actions ? stand : ["–", "–", "–"])]);

  function figuresOf({ measure, row: place, measured, isOpen }: NonNullable<DecisionLine["effect"]>) {
    draft.format({ row: line, column: 3, rows: 1, columns: 3 }, isShare(measure) ? shareNumberFormat : "#,##0.0");
    const row = `(SopEffects[Decision]=${name})*${saysWord(sopEffects, "Measure", measure)}`;
    const said = (column: string): string => `=LET(x,INDEX(FILTER(SopEffects[${column}],${row},""),${place}),IF(ISNUMBER(x),x,"–"))`;
    const [without, expected, came, share] = [3, 4, 5, 6].map((column) => cellRef(line, column)) as [string, string, string, string];
    const verdicts = Object.fromEntries(Object.entries(verdictTexts).map(([id, text]) => [id, quoted(say(text))]));
    const { asExpected, none } = effectBounds;
    const judged = `IF(${share}<0,${verdicts["the opposite"]},IF(${share}<${none},${verdicts["no effect"]},IF(${share}>=${asExpected},${verdicts["as expected"]},${verdicts["partly"]})))`;
    return [
      say(measureTexts[measure]),
      formula(said("Without")),
      formula(said("Expected")),
      measured ?? "–",
      formula(
        `=IF(COUNT(${without},${expected},${came})<3,"–",IF(${expected}=${without},"–",(${came}-${without})/(${expected}-${without})))`,
      ),
      isOpen ? say(verdictTexts["too early"]) : formula(`=IF(ISNUMBER(${share}),${judged},${verdicts["cannot be measured"]})`),
    ];
  }
}
