/** Orders that customers wait for: lines of SopDeliveries without a day of delivery, less what was delivered of them. */
import type { PlanningData } from "../../domain/analyse/planningData";
import { areaRef } from "../../language/references";
import type { SheetDraft } from "../draft";
import { texts } from "../known";
import { headerAbove, namesBeside, putMatrix } from "../matrixSection";
import type { Section } from "../sections";
import { supplyCells } from "./supplyCells";
import type { Planned } from "./supplyPlaces";
import { supplyWords as words } from "./supplyWords";

/** Orders say their families and quantities, and there is a plan ahead that can count them. */
export const hasOrders = (data: PlanningData): boolean => data.ordersByFamily && !data.horizon.past;

/** How many inputs of an answer they are: units, day promised and day of delivery. */
export const orderInputs = 3;

const column = (name: string): string => `SopDeliveries[${name}]`;

/** 1 for each line that a customer waits for. One whose days or family cannot be read is left out, and named by what the answer rests on. */
export const isOpen = `LET(promised,${column("Promised date")},came,${column("Delivered date")},whose,${column("Family")},IF(ISERROR(promised)+ISERROR(came)+ISERROR(whose)>0,0,ISNUMBER(promised)*(came="")*(whose<>"")))`;

/** What is left of lines: an order less what was delivered of it. */
export const leftOf = (asked: string, sent: string): string =>
  `IF(ISNUMBER(${asked}),IF(${asked}>IF(ISNUMBER(${sent}),${sent},0),${asked}-IF(ISNUMBER(${sent}),${sent},0),0),0)`;

/**
 * 1 for each line that a customer waits for, or may: those of which the day of delivery, the promised day or the family cannot be read,
 * too, as long as something may be left of them. A line of nobody's, and one that nothing is promised of, is none.
 *
 * @param before the day that what counts is promised before
 */
export function mayBeOpen(before: string): string {
  const parts = [
    `promised,${column("Promised date")}`,
    `came,${column("Delivered date")}`,
    `whose,${column("Family")}`,
    `asked,${column("Ordered")}`,
    `sent,${column("Delivered")}`,
    `due,IF(ISERROR(promised),1,IF(ISNUMBER(promised),promised<${before},promised<>""))`,
    `left,IF(ISNUMBER(asked)*(ISNUMBER(sent)+ISBLANK(sent)>0),${leftOf("asked", "sent")}>0,TRUE)`,
  ];
  return `LET(${parts.join(",")},IF(ISERROR(whose),1,whose<>"")*due*IF(ISERROR(came),1,1-ISNUMBER(came))*left)`;
}

/**
 * Units that families wait for, promised from one day on and before another: families x days. An order of which what is asked for, or
 * what was sent, is an error or a text makes an error of its family and period. The open lines are taken out first: they are few beside all that was ever delivered.
 *
 * @param size rows and columns of what comes out
 */
export function unitsOpen(names: string, from: string, before: string, { rows, columns }: { rows: number; columns: number }): string {
  const of = (name: string): string => `FILTER(${column(name)},open)`;
  const parts = [
    `asked,${of("Ordered")}`,
    `sent,${of("Delivered")}`,
    `due,${of("Promised date")}`,
    `inside,(due>=${from})*(due<${before})`,
    `mine,(${names}=TRANSPOSE(${texts(of("Family"))}))*1`,
    `wrong,ISERROR(asked)+ISTEXT(asked)+ISERROR(sent)+IF(ISTEXT(sent),(sent<>"")*1,0)`,
  ];
  const found = `LET(${parts.join(",")},IF(MMULT(mine,wrong*inside)>0,NA(),MMULT(mine,${leftOf("asked", "sent")}*inside)))`;
  return `LET(open,${isOpen},IF(SUM(open)=0,0*SEQUENCE(${rows},${columns}),${found}))`;
}

/** Draws them by family and the period that they are promised for; what is overdue counts in the first one. */
export function putOpenOrders(draft: SheetDraft, section: Section, { data, say, periods }: Planned): void {
  const days = areaRef(headerAbove(section));
  const after = periods.bucket === "week" ? `${days}+7` : `DATE(YEAR(${days}),MONTH(${days})+1,1)`;
  const units = unitsOpen(namesBeside(section.body), `IF(${days}=MIN(${days}),0,${days})`, after, section.body);
  const matrix = { title: say(words.openOrders), heading: say(words.family), names: data.families };
  const area = putMatrix(draft, section, { ...matrix, formula: `=${units}`, numberFormat: "#,##0" }, periods);
  draft.align(area, "Right").name(supplyCells.openOrders, area);
}

/** The same for the names and periods of any block; 0 where the supply review shows them not. */
export function openOrdersOf(names: string, periods: string): string {
  const [row, place] = [`XMATCH(${names},${supplyCells.families})`, `XMATCH(${periods},${supplyCells.periods})`];
  return `IF(ISNUMBER(${row})*ISNUMBER(${place}),INDEX(${supplyCells.openOrders},${row},${place}),0)`;
}
