/** What customers wait for, and what is to be made or bought for it now. */
import { areaRef, cellRef } from "../../language/references";
import { formula, sentenceFormula } from "../draft";
import { nothing } from "../known";
import { namesBeside } from "../matrixSection";
import { comingIn, isPlanned, planInForce } from "../productionPlan/planInForce";
import { columnOf, headerHeights, putTableHead, type Section } from "../sections";
import { isOpen, leftOf, unitsOpen } from "../supplyReview/openOrders";
import { supplyCells } from "../supplyReview/supplyCells";
import { listedOrders } from "./orderTables";
import { stockCells } from "./stockCells";
import type { StockDrawing } from "./stockPlaces";
import { stockWords as words } from "./stockWords";

const unitsFormat = "#,##0";
/** By family: overdue, due in the first period, in stock, and what the plan makes and buys in that period. */
export function putOrdersNow({ draft, data, say, at }: StockDrawing, { row, body }: Section): void {
  const headings = [words.family, words.overdue, words.dueFirst, words.stockHere, words.makeNow, words.buyNow].map(say);
  putTableHead(draft, row, { title: say(words.ordersNow), headings, height: headerHeights.twoLines });
  draft.putColumn(body.row, 0, data.families);
  const names = namesBeside(body);
  const overdue = areaRef(columnOf(body, 1));
  const first = `INDEX(${supplyCells.periods},1,1)`;
  const size = { rows: body.rows, columns: 1 };
  const inFirst = `INDEX(${supplyCells.openOrders},XMATCH(${names},${supplyCells.families}),1)`;
  const production = at.production === undefined ? nothing : `INDEX(${areaRef(at.production.body)},SEQUENCE(${body.rows}),1)`;
  const made = isPlanned(data) ? planInForce(names, first, production) : production;
  const bought =
    isPlanned(data) && data.hasSubcontracts
      ? `LET(all,${comingIn(data, names, first, "0")},made,${made},IF(ISNUMBER(all)*ISNUMBER(made),all-made,0))`
      : `0*SEQUENCE(${body.rows})`;
  [
    unitsOpen(names, "0", supplyCells.firstPeriod, size),
    `LET(all,${inFirst},late,${overdue},IF(ISNUMBER(all)*ISNUMBER(late),all-late,NA()))`,
    stockCells.stockNow,
    made,
    bought,
  ].forEach((text, place) => draft.put(body.row, 1 + place, formula(`=${text}`)));
  const figures = columnOf(body, 1, body.columns - 1);
  draft.format(figures, unitsFormat).align(figures, "Right").name(stockCells.ordersNow, figures);
  const cell = cellRef(body.row, 1).replaceAll("$", "");
  draft.rule(columnOf(body, 1), { kind: "formula", formula: `=AND(ISNUMBER(${cell}),${cell}>0)`, meaning: "act" });
}

/** Lines that were promised before the first period and have not come, the oldest first; none that lacks its day of delivery alone. */
export function putLateOrders({ draft, say }: StockDrawing, { row, body }: Section): void {
  const headings = [words.order, words.customer, words.family, words.promised, words.left, words.daysLate].map(say);
  putTableHead(draft, row, { title: say(words.lateOrders), headings, height: headerHeights.twoLines });
  const first = supplyCells.firstPeriod;
  const [asked, sent] = ["SopDeliveries[Ordered]", "SopDeliveries[Delivered]"];
  const isLeft = `IF(ISNUMBER(${asked}),(${leftOf(asked, sent)}>0)*1,1)`;
  const late = `LET(open,${isOpen},day,SopDeliveries[Promised date],IF(open=1,IF(day<${first},${isLeft},0),0))`;
  const of = (name: string): string => `FILTER(SopDeliveries[${name}],late)`;
  const isKnown = `ISNUMBER(${asked})*(ISNUMBER(${sent})+ISBLANK(${sent})+IFERROR((${sent}="")*1,0)>0)`;
  const left = `FILTER(IF(${isKnown}=1,${leftOf(asked, sent)},${nothing}),late)`;
  const listed = (values: string): string =>
    `=IFERROR(LET(late,${late},IF(SUM(late)=0,"",TAKE(SORTBY(${values},${of("Promised date")}),${listedOrders}))),"")`;
  [
    `${of("Order")}&IF(${of("Line")}="",""," / "&${of("Line")})`,
    `${of("Customer")}&""`,
    of("Family"),
    of("Promised date"),
    left,
    `${first}-${of("Promised date")}`,
  ].forEach((values, place) => draft.put(body.row, place, formula(listed(values))));
  const dates = columnOf(body, 3);
  draft
    .format(dates, draft.language === "fr" ? "dd/mm/yy" : "d mmm yy")
    .format(columnOf(body, 4), unitsFormat)
    .format(columnOf(body, 5), "0")
    .align(columnOf(body, 3, 3), "Right")
    .name(stockCells.lateOrders, body);
  const count = `LET(late,${late},SUM(late))`;
  const more = sentenceFormula(say(words.moreLate), { count: `count-${listedOrders}` });
  const note = draft.put(body.row + body.rows, 0, formula(`=LET(count,${count},IF(count>${listedOrders},${more},""))`));
  draft.look(note, "quiet");
}
