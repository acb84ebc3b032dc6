/** The steps of the latest cycle on Home: formulas over SopCycles, so that the pane and a person's edit show here. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Text } from "../../language/text";
import { type Area, areaRef, cellRef } from "../../language/references";
import { formula, quoted, sentenceFormula, type SheetDraft } from "../draft";
import { columnOf, rowOf, type Section } from "../sections";
import { homeCells } from "./homeCells";
import { putListHead } from "./homeFigures";
import { homeWords as words } from "./homeWords";

const stepIds = ["collect", "analyse", "coordinate", "validate", "evaluate"] as const;
/** Steps of a cycle. */
export const stepCount = stepIds.length;

const weekOf: Text = { en: '"week of "d mmm yyyy', fr: '"semaine du "dd/mm/yyyy' };
const dateFormat: Text = { en: "ddd d mmm", fr: "ddd d mmm" };

/** The five steps with owner and dates, and in the headline what comes next; a word about starting where there is no cycle. */
export function putCycle(draft: SheetDraft, section: Section, data: PlanningData, say: Say): void {
  const { body } = section;
  putListHead(draft, section.row, say(words.steps), [words.step, words.status, words.owner, words.due, words.done].map(say));
  draft.put(5, 0, say(words.cycle));
  const names = stepIds.map((id, index) => `${index + 1} ${say(words.stepNames[id])}`);
  draft.putColumn(body.row, 0, names);
  if (!data.filled.has("SopCycles")) {
    draft.put(5, 1, "–");
    draft.headlineText(say(words.noCycle));
    return;
  }
  const cycle = draft.put(5, 1, formula("=MAX(SopCycles[Cycle])"));
  draft
    .format(cycle, data.settings.cadence === "week" ? say(weekOf) : "mmmm yyyy")
    .align(cycle, "Left")
    .name(homeCells.cycle, cycle);
  stepIds.forEach((id, index) => putStep(draft, rowOf(body, index), id, areaRef(cycle), say));
  const dates = columnOf(body, 3, 2);
  draft
    .format(dates, say(dateFormat))
    .align(dates, "Left")
    .name(homeCells.steps, body)
    .signs(columnOf(body, 1), { "●": "good", "◐": "watch", "▼": "act" });
  putHeadline(draft, body, say);
}

/** Status, owner, due day and day done of one step. */
function putStep(draft: SheetDraft, { row }: Area, id: (typeof stepIds)[number], cycle: string, say: Say): void {
  const found = (column: string): string =>
    `INDEX(FILTER(SopCycles[${column}],(SopCycles[Cycle]=${cycle})*(SopCycles[Step]=${quoted(id)}),""),1)`;
  const due = cellRef(row, 3);
  const unlessLate = (word: Text): string => `IF(AND(ISNUMBER(${due}),${due}<TODAY()),${quoted(say(words.isLate))},${quoted(say(word))})`;
  const states = [
    found("Status"),
    `"done",${quoted(say(words.isDone))}`,
    `"in progress",${unlessLate(words.isRunning)}`,
    `"reopened",${unlessLate(words.isReopened)}`,
    unlessLate(words.isToDo),
  ];
  const day = (column: string): string => `=LET(day,${found(column)},IF(ISNUMBER(day),IF(day>0,day,""),""))`;
  const status = `=IFERROR(SWITCH(${states.join(",")}),${quoted(say(words.isToDo))})`;
  draft.putRow(row, 1, [status, `=${found("Owner")}&""`, day("Due"), day("Done")].map(formula));
}

/** How many steps are done, which one is next and who owns it. */
function putHeadline(draft: SheetDraft, body: Area, say: Say): void {
  const [names, statuses, owners] = [0, 1, 2].map((offset) => areaRef(columnOf(body, offset))) as [string, string, string];
  const next = sentenceFormula(say(words.nextStep), {
    done: `SUM(--(LEFT(${statuses},1)="●"))`,
    step: `INDEX(${names},place)`,
    owner: `IF(INDEX(${owners},place)="",""," ("&INDEX(${owners},place)&")")`,
  });
  const place = `XMATCH(FALSE,LEFT(${statuses},1)="●")`;
  draft.headline(`=LET(place,${place},IF(ISNUMBER(place),${next},${quoted(say(words.allDone))}))`, homeCells.headline);
}
