/** Home: the cycle at a glance. Steps, figures, what hurts most, who owes what, and links to the other sheets. */
import type { Text } from "../../language/text";
import type { Area } from "../blueprint";
import { areaRef, cellRef, formula, quoted, relativeRef, sentenceFormula, titleOf, type SheetDraft } from "../draft";
import { homeWords as words } from "./homeWords";
import { kpis } from "../dashboard/kpis";
import { periodFormat, periodsLater } from "../matrixSection";
import { hasLoad, hasProjection } from "../possibleFigures";
import { settingContent } from "../settingCell";
import { homeCells } from "./homeCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { stockCells } from "../stockReview/stockCells";
import { dashboardCells } from "../dashboard/dashboardCells";
import { defineSheet } from "../defineSheet";
import type { FromTables } from "../materials";
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopInputs } from "../../domain/collect/sopInputs";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopStock } from "../../domain/collect/sopStock";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import { tables } from "../../domain/tables/catalogue";

export const stepIds = ["collect", "analyse", "coordinate", "validate", "evaluate"] as const;
/** The four figures of the cycle; the dashboard has them all. */
const shownKpis = ["onTime", "adjustedStock", "accuracy", "logisticsRate"] as const;
const troublesShown = 3;
/** People owe more kinds of data later: rows kept free. */
const spareInputs = 4;
const weekOf: Text = { en: '"week of "d mmm yyyy', fr: '"semaine du "dd/mm/yyyy' };
const dateFormat: Text = { en: "ddd d mmm", fr: "ddd d mmm" };

/** Home: where the cycle stands, what the other sheets say in short, who owes which data, and the way to each sheet. */
export const home = defineSheet({
  mark: "SopHome",
  title: words.tab,
  heading: words.title,
  question: words.question,
  from: "tables",
  reads: [sopFamilies, sopDemand, sopForecasts, sopCapacity, sopRouting, sopStock, sopCycles, sopInputs, sopSettings],
  cells: homeCells,
  draw,
});

function draw(draft: SheetDraft, { data, others }: FromTables, say: Say): void {
  draft.freeze(3, 0);
  draft.widths([165, 104, 92, 76, 78, 10, 240]);
  const company = draft.put(4, 1, settingContent("company", data));
  draft.put(4, 0, say(words.company));
  draft.name(homeCells.company, company);

  putLinks(draft, others, say);
  let row = putSteps(draft, data, say);
  row = putKpis(draft, row, say);
  if (hasLoad(data)) row = putOverloads(draft, row, data, say);
  if (hasProjection(data)) row = putShortages(draft, row, data, say);
  putInputs(draft, row, data, say);
}

/** Header of a small table: its title, then the names of its columns, the first one to the left. */
function putHeader(draft: SheetDraft, row: number, title: string, headings: readonly string[]): void {
  draft.look(draft.put(row, 0, title), "section");
  const header = draft.putRow(row + 1, 0, headings);
  draft.look(header, "header").align({ ...header, column: 1, columns: headings.length - 1 }, "Left");
}

/** The five steps of the latest cycle: formulas over SopCycles, so that the pane and a person's edit show here. */
function putSteps(draft: SheetDraft, data: PlanningData, say: Say): number {
  const start = 7;
  putHeader(draft, start, say(words.steps), [words.step, words.status, words.owner, words.due, words.done].map(say));
  draft.put(5, 0, say(words.cycle));
  const area: Area = { row: start + 2, column: 0, rows: stepIds.length, columns: 5 };
  draft.putColumn(
    area.row,
    0,
    stepIds.map((id, index) => `${index + 1} ${say(words.stepNames[id])}`),
  );
  const next = area.row + area.rows + 1;
  if (!data.filled.has("SopCycles")) {
    draft.put(5, 1, "–");
    draft.look(draft.put(2, 0, say(words.noCycle)), "headline").height(2, 1, 20);
    return next;
  }
  const cycle = draft.put(5, 1, formula("=MAX(SopCycles[Cycle])"));
  draft
    .format(cycle, data.settings.cadence === "week" ? say(weekOf) : "mmmm yyyy")
    .align(cycle, "Left")
    .name(homeCells.cycle, cycle);
  const of = (column: string, id: string): string =>
    `FILTER(SopCycles[${column}],(SopCycles[Cycle]=${areaRef(cycle)})*(SopCycles[Step]=${quoted(id)}),"")`;
  stepIds.forEach((id, index) => {
    const line = area.row + index;
    const due = cellRef(line, 3);
    const late = `AND(ISNUMBER(${due}),${due}<TODAY())`;
    const state = `SWITCH(INDEX(${of("Status", id)},1),"done",${quoted(say(words.isDone))},"in progress",IF(${late},${quoted(say(words.isLate))},${quoted(say(words.isRunning))}),"reopened",IF(${late},${quoted(say(words.isLate))},${quoted(say(words.isReopened))}),IF(${late},${quoted(say(words.isLate))},${quoted(say(words.isToDo))}))`;
    draft.put(line, 1, formula(`=IFERROR(${state},${quoted(say(words.isToDo))})`));
    draft.put(line, 2, formula(`=INDEX(${of("Owner", id)},1)&""`));
    for (const [column, name] of [
      [3, "Due"],
      [4, "Done"],
    ] as const)
      draft.put(line, column, formula(`=LET(day,INDEX(${of(name, id)},1),IF(ISNUMBER(day),IF(day>0,day,""),""))`));
  });
  const dates = { ...area, column: 3, columns: 2 };
  const status = { ...area, column: 1, columns: 1 };
  draft.format(dates, say(dateFormat)).align(dates, "Left").name(homeCells.steps, area);
  const first = relativeRef(area.row, 1);
  draft.rule(status, { kind: "formula", formula: `=LEFT(${first},1)="●"`, meaning: "good" });
  draft.rule(status, { kind: "formula", formula: `=LEFT(${first},1)="◐"`, meaning: "watch" });
  draft.rule(status, { kind: "formula", formula: `=LEFT(${first},1)="▼"`, meaning: "act" });

  const [statuses, names, owners] = [1, 0, 2].map((column) => areaRef({ ...area, column, columns: 1 }));
  const parts = {
    done: `SUM(--(LEFT(${statuses},1)="●"))`,
    step: `INDEX(${names},place)`,
    owner: `IF(INDEX(${owners},place)="",""," ("&INDEX(${owners},place)&")")`,
  };
  draft.headline(
    `=LET(place,XMATCH(FALSE,LEFT(${statuses},1)="●"),IF(ISNUMBER(place),${sentenceFormula(say(words.nextStep), parts)},${quoted(say(words.allDone))}))`,
    homeCells.headline,
  );
  return next;
}

/** Value, target and status of four figures, as the dashboard's cells say. */
function putKpis(draft: SheetDraft, row: number, say: Say): number {
  putHeader(draft, row, say(words.figures), [words.figure, words.value, words.target, words.status].map(say));
  const shown = shownKpis.flatMap((id) => kpis.filter((kpi) => kpi.id === id));
  shown.forEach((kpi, index) => {
    const line = row + 2 + index;
    const { value, target, status: state } = dashboardCells.kpis[kpi.id];
    draft.put(line, 0, say(kpi.title));
    const figures = draft.putRow(line, 1, [formula(`=${value}`), formula(`=${target}`), formula(`=${state}&""`)]);
    draft.format({ ...figures, columns: 2 }, say(kpi.numberFormat)).align(figures, "Left");
  });
  const status: Area = { row: row + 2, column: 3, rows: shown.length, columns: 1 };
  const first = relativeRef(status.row, 3);
  draft.rule(status, { kind: "formula", formula: `=LEFT(${first},1)="▲"`, meaning: "good" });
  draft.rule(status, { kind: "formula", formula: `=LEFT(${first},1)="●"`, meaning: "watch" });
  draft.rule(status, { kind: "formula", formula: `=LEFT(${first},1)="▼"`, meaning: "act" });
  draft.name(homeCells.figures, { row: row + 2, column: 0, rows: shown.length, columns: 4 });
  return row + 3 + shown.length;
}

/** The resources that are most overloaded, as the supply review says. */
function putOverloads(draft: SheetDraft, row: number, data: PlanningData, say: Say): number {
  putHeader(draft, row, say(words.overloads), [words.resource, words.peak, words.hours, words.since].map(say));
  const area: Area = { row: row + 2, column: 0, rows: troublesShown, columns: 4 };
  for (let index = 0; index < troublesShown; index += 1) {
    const of = (column: number): string => `INDEX(${supplyCells.bottlenecks},${index + 1},${column})`;
    const over = (content: string, otherwise = '""'): string =>
      `=IFERROR(IF(${of(2)}>${supplyCells.overloadFrom},${content},${otherwise}),${otherwise})`;
    draft.putRow(area.row + index, 0, [
      formula(over(of(1), index === 0 ? quoted(say(words.noOverload)) : '""')),
      formula(over(of(2))),
      formula(over(of(3))),
      formula(over(`IF(ISNUMBER(${of(4)}),${periodsLater(supplyCells.firstPeriod, `${of(4)}-1`, data.settings.bucket)},"")`)),
    ]);
  }
  const column = (index: number): Area => ({ ...area, column: index, columns: 1 });
  draft
    .format(column(1), '"▲ "0%')
    .format(column(2), "#,##0")
    .format(column(3), periodFormat(data.settings.bucket, draft.language))
    .align({ ...area, column: 1, columns: 3 }, "Left")
    .name(homeCells.overloads, area);
  return area.row + area.rows + 1;
}

/** The families that are longest below their minimum, as the stock review says. */
function putShortages(draft: SheetDraft, row: number, data: PlanningData, say: Say): number {
  putHeader(
    draft,
    row,
    say(words.shortages),
    [words.family, data.hasStockLimits ? words.shortPeriods : words.outPeriods, words.since].map(say),
  );
  const area: Area = { row: row + 2, column: 0, rows: troublesShown, columns: 3 };
  const text = `=IFERROR(LET(all,HSTACK(${supplyCells.families},${stockCells.shortages}),months,INDEX(${stockCells.shortages},0,1),short,FILTER(all,months>0),sorted,SORTBY(short,FILTER(months,months>0),-1),TAKE(sorted,MIN(${troublesShown},ROWS(sorted)))),${quoted(say(words.noShortage))})`;
  draft.put(area.row, 0, formula(text));
  draft
    .format({ ...area, column: 1, columns: 1 }, "0")
    .format({ ...area, column: 2, columns: 1 }, periodFormat(data.settings.bucket, draft.language))
    .align({ ...area, column: 1, columns: 2 }, "Left")
    .name(homeCells.shortages, area);
  return area.row + area.rows + 1;
}

/** Who brings which data, and by which working day. */
function putInputs(draft: SheetDraft, row: number, data: PlanningData, say: Say): void {
  if (!data.filled.has("SopInputs")) return;
  putHeader(draft, row, say(words.inputs), [words.input, words.owner, words.workingDay].map(say));
  const area: Area = { row: row + 2, column: 0, rows: data.inputs, columns: 3 };
  const list = (texts: readonly string[]): string => `{${texts.map(quoted).join(";")}}`;
  const [names, titles] = [tables.map(({ name }) => name), tables.map(({ title }) => say(title))];
  draft.put(area.row, 0, formula(`=XLOOKUP(SopInputs[Kind],${list(names)},${list(titles)},SopInputs[Kind])`));
  draft.put(area.row, 1, formula('=SopInputs[Owner]&""'));
  draft.put(area.row, 2, formula('=IF(ISNUMBER(SopInputs[Due working day]),SopInputs[Due working day],"")'));
  const column = (index: number): Area => ({ ...area, column: index, columns: 1 });
  draft
    .format(column(2), "0")
    .align({ ...area, column: 1, columns: 2 }, "Left")
    .name(homeCells.inputs, area)
    .look({ ...area, rows: area.rows + spareInputs }, "panel");
}

/** The other sheets, each with its question. */
function putLinks(draft: SheetDraft, others: FromTables["others"], say: Say): void {
  draft.look(draft.put(4, 6, say(words.sheets)), "section");
  others.forEach(({ mark, title, question }, index) => {
    const row = 5 + index * 2;
    draft.link(row, 6, say(title), titleOf(mark), say(question));
    draft.look(draft.put(row + 1, 6, say(question)), "cardText");
  });
}
