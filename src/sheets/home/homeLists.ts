/** The lists of Home: the steps, the sheets, the largest risks, the KPIs, what is owed, and decisions that are open. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { riskStatusWords } from "../../domain/analyse/riskMessages";
import { sopRisks } from "../../domain/analyse/sopRisks";
import { saysWord, wordFormula } from "../../domain/tables/wordFormula";
import type { Text } from "../../language/text";
import { type Area, areaRef, relativeRef } from "../../language/references";
import { dashboardCells } from "../dashboard/dashboardCells";
import { dataCells } from "../dashboard/dataCells";
import { dashboardWords } from "../dashboard/dashboardWords";
import { cardsOf, formatOfKpi } from "../dashboard/kpis";
import { formula, quoted, sentenceWithGaps, titleOf, type SheetDraft } from "../draft";
import type { FromTables } from "../materials";
import { wholeNumber } from "../wholeNumber";
import { homeCells } from "./homeCells";
import { owed } from "./homeOwed";
import { stepIds } from "./homeSteps";
import { homeWords as words } from "./homeWords";

/** What the lists are drawn with. */
export interface HomeDrawing {
  draft: SheetDraft;
  data: PlanningData;
  say: Say;
}

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** Title of a list over its columns, and headings at the right of it. */
export function putHead(
  { draft }: HomeDrawing,
  { row, column, columns }: Area,
  title: string,
  headings: Readonly<Record<number, string>> = {},
): void {
  draft.put(row, column, title);
  draft
    .look(area(row, column, 1, columns), "listHead")
    .look(area(row, column), "theme")
    .height(row, 1, 16);
  for (const [place, heading] of Object.entries(headings)) draft.put(row, Number(place), heading);
}

/** The five steps, the one that is next in bold on a pale ground: sign, name and status, owner, and the day it is due or was done. */
export function putStepList(drawing: HomeDrawing, row: number): void {
  const { draft, say } = drawing;
  putHead(drawing, area(row, 0, 1, 5), say(words.steps), { 3: say(words.owner), 4: say(words.due) });
  draft.align(area(row, 4), "Right");
  stepIds.forEach((_, index) => {
    const of = (column: number): string => `INDEX(${dataCells.steps},${index + 1},${column})`;
    const line = row + 1 + index;
    draft.put(line, 0, formula(`=LEFT(${of(2)},1)&" "&${of(1)}&" · "&MID(${of(2)},3,99)`));
    draft.put(line, 3, formula(`=${of(3)}&""`));
    draft.put(line, 4, formula(`=IF(ISNUMBER(${of(5)}),${of(5)},IF(ISNUMBER(${of(4)}),${of(4)},""))`));
  });
  const body = area(row + 1, 0, stepIds.length, 5);
  const first = `$${relativeRef(row + 1, 0)}`;
  const column = areaRef(area(row + 1, 0, stepIds.length));
  draft
    .look(body, "listText")
    .format(area(row + 1, 4, stepIds.length), say({ en: "ddd d mmm", fr: "ddd d mmm" }))
    .align(area(row + 1, 4, stepIds.length), "Right")
    .rule(body, { kind: "current", formula: `=AND(LEFT(${first},1)<>"●",ROW(${first})=MIN(IF(LEFT(${column},1)<>"●",ROW(${column}))))` })
    .height(row + 1, stepIds.length, 15);
}

/** The way to each sheet, with its question in a few words. */
export function putLinks(drawing: HomeDrawing, row: number, others: FromTables["others"]): void {
  const { draft, say } = drawing;
  putHead(drawing, area(row, 6, 1, 5), say(words.sheets));
  others.forEach(({ mark, title, question }, index) => {
    const line = row + 1 + index;
    // Joined, so that a long title shows whole wherever a link is drawn within its cell.
    draft
      .link(line, 6, say(title), titleOf(mark), say(question))
      .look(area(line, 6), "listText")
      .merge(area(line, 6, 1, 3));
    const brief: Text | undefined = (words.questions as Readonly<Record<string, Text>>)[mark];
    draft.look(draft.put(line, 9, brief === undefined ? "" : say(brief)), "cardText");
  });
}

/** The three largest risks of the list of risks, or what the dashboard says to look at first while nobody has drawn up that list. */
export function putRisks(drawing: HomeDrawing, row: number, shown: number): void {
  const { draft, data, say } = drawing;
  const listed = data.filled.has("SopRisks");
  putHead(
    drawing,
    area(row, 0, 1, 11),
    say(listed ? words.risks : dashboardWords.lookFirst),
    listed ? { 9: say(words.ownerAndStatus) } : {},
  );
  const body = area(row + 1, 0, shown);
  for (let index = 0; index < shown; index += 1) {
    const line = row + 1 + index;
    draft.put(line, 0, formula(listed ? `=${listedRisk(index, say)}` : `=INDEX(${dataCells.attention},${index + 1},1)`));
    if (listed) draft.look(draft.put(line, 9, formula(`=${riskOwner(index, say)}`)), "cardText");
  }
  draft
    .look(body, "listText")
    .name(homeCells.risks, body)
    .height(row + 1, shown, 15);
}

/** The status of each risk says neither that it was accepted nor that it is closed; one that is an error says nothing of the kind. */
const stillOpen = (): string => {
  const settled = [saysWord(sopRisks, "Status", "accepted"), saysWord(sopRisks, "Status", "closed")].join("+");
  return `IFERROR(SopRisks[Risk]<>"",TRUE)*IFERROR(${settled}=0,TRUE)`;
};

/** Places of the risks that nobody has accepted or closed, the most valuable first. */
const ranked = (place: number, then: string): string => {
  const value = "IF(ISNUMBER(SopRisks[Value]),SopRisks[Value],0)";
  const order = `SORTBY(FILTER(SEQUENCE(ROWS(SopRisks[Risk])),open,0),FILTER(${value},open,0),-1)`;
  return `LET(open,${stillOpen()},order,${order},row,IFERROR(INDEX(order,${place + 1}),0),${then})`;
};

function listedRisk(place: number, say: Say): string {
  const value = "INDEX(SopRisks[Value],row)";
  const stake = sentenceWithGaps(say(words.stake), { amount: wholeNumber(`${value}/1000`), unit: dataCells.money });
  const told = sentenceWithGaps(say(words.risk), { risk: "INDEX(SopRisks[Risk],row)", stake: `IF(N(${value})>=500,${stake},"")` });
  const none = place === 0 ? quoted(say(words.noRisk)) : '""';
  return `IFERROR(${ranked(place, `IF(row=0,${none},${told})`)},"")`;
}

function riskOwner(place: number, say: Say): string {
  const cases = Object.entries(riskStatusWords).map(([id, word]) => `"${id}",${quoted(say(word))}`);
  const id = wordFormula("said", { table: sopRisks, column: "Status" }, "en");
  const status = `LET(said,INDEX(SopRisks[Status],row)&"",IFERROR(SWITCH(${id},${cases.join(",")},said),"–"))`;
  const owner = `INDEX(SopRisks[Owner],row)&""`;
  return `IFERROR(${ranked(place, `IF(row=0,"",LET(owner,${owner},IF(owner="","",owner&", ")&${status}))`)},"")`;
}

/** The KPIs with a card: name, value and status, all as the dashboard's cells say. */
export function putKpis(drawing: HomeDrawing, row: number): void {
  const { draft, say } = drawing;
  const cards = cardsOf(drawing.data.settings);
  putHead(drawing, area(row, 0, 1, 5), say(words.figures), { 3: say(words.value), 4: say(words.status) });
  draft.align(area(row, 3), "Right");
  cards.forEach((kpi, index) => {
    const line = row + 1 + index;
    const { value, status } = dashboardCells.kpis[kpi.id];
    draft.put(line, 0, say(kpi.title));
    const cell = draft.put(line, 3, formula(`=${value}`));
    draft.put(line, 4, formula(`=${status}&""`));
    draft
      .look(area(line, 0, 1, 3), "listText")
      .look(cell, "listFigure")
      .format(cell, formatOfKpi(kpi, say))
      .align(cell, "Right");
  });
  const body = area(row + 1, 0, cards.length, 5);
  const statuses = area(row + 1, 4, cards.length);
  draft
    .look(statuses, "cardStatus")
    .signs(statuses, { "▲": "good", "●": "watch", "▼": "act" })
    .name(homeCells.figures, body)
    .height(row + 1, cards.length, 15);
}

/** What is still awaited, the earliest first, and how much of how many; or that all is in. */
export function putAwaited(drawing: HomeDrawing, row: number, shown: number): void {
  const { draft, say } = drawing;
  const column = (place: number): string => `INDEX(${dataCells.owed},0,${place})`;
  const count = `SUM(${column(owed.awaited)})`;
  const all = "COUNTA(SopInputs[Kind])";
  putHead(drawing, area(row, 6, 1, 5), "");
  draft.put(row, 6, formula(`=${sentenceWithGaps(say(words.awaited), { count, all })}`));
  for (let index = 0; index < shown; index += 1) {
    const line = row + 1 + index;
    const sorted = `SORTBY(FILTER(SEQUENCE(ROWS(${dataCells.owed})),${column(owed.awaited)}=1,0),FILTER(${column(owed.workingDay)},${column(owed.awaited)}=1,0))`;
    const at = (text: string): string => `LET(order,${sorted},row,IFERROR(INDEX(order,${index + 1}),0),${text})`;
    const none = index === 0 ? sentenceWithGaps(say(words.allIn), { all }) : '""';
    const of = (place: number): string => `INDEX(${dataCells.owed},row,${place})`;
    const day = `IF(${of(owed.workingDay)}=99,"",${sentenceWithGaps(say(words.workingDay), { day: of(owed.workingDay) })})`;
    draft.put(line, 6, formula(`=${at(`IF(row=0,${none},${of(owed.title)})`)}`));
    draft.put(line, 9, formula(`=${at(`IF(row=0,"",${of(owed.owner)})`)}`));
    draft.put(line, 10, formula(`=${at(`IF(row=0,"",${day})`)}`));
  }
  const body = area(row + 1, 6, shown, 5);
  draft
    .look(body, "listText")
    .look(area(row + 1, 9, shown, 2), "cardText")
    .align(area(row + 1, 10, shown), "Right")
    .name(homeCells.owed, body);
}

/** How many questions wait for a decision, and the first of them. */
export function putDecisions(drawing: HomeDrawing, row: number, shown: number): void {
  const { draft, say } = drawing;
  // An error is nobody's answer, and a question that cannot be read is one all the same.
  const open = `IFERROR(SopDecisions[Question]<>"",TRUE)*IFERROR(TRIM(SopDecisions[Chosen])="",TRUE)`;
  putHead(drawing, area(row, 6, 1, 5), "");
  draft.put(row, 6, formula(`=${sentenceWithGaps(say(words.decisions), { count: `SUM(${open})` })}`));
  for (let index = 0; index < shown; index += 1) {
    const none = index === 0 ? quoted(say(words.noDecision)) : '""';
    const question = `IFERROR(INDEX(FILTER(SopDecisions[Question],open),${index + 1}),"–")`;
    draft.put(row + 1 + index, 6, formula(`=LET(open,${open},IF(SUM(open)<${index + 1},${none},${question}))`));
  }
  draft.look(area(row + 1, 6, shown), "listText");
}
