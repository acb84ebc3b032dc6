/** What is made: the figures that people type, what was proposed, and the plan in force that follows from both. */
import { calendarOf } from "../../calendar/periods";
import { idOfPeriod } from "../../domain/production/figures";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { saysWord } from "../../domain/tables/wordFormula";
import type { TableRows } from "../../domain/tables/catalogue";
import { nameKey } from "../../language/sameName";
import { areaRef, cellRef, type Area } from "../../language/references";
import { exactly } from "../criteria";
import { formula } from "../draft";
import { criteriaOf, isMissing, isWrong, knownSum, listed, nothing, optionalKnown, orZero, type Sum, texts } from "../known";
import { headerAbove, namesBeside, namesOfRows, periodFormat, putMatrix } from "../matrixSection";
import { putTotals } from "../matrixTotals";
import { hasLoad } from "../possibleFigures";
import { columnOf, headerHeights, putTableHead, rowOf, type Section } from "../sections";
import { unitsFormat } from "../stockReview/stockToday";
import { supplyCells } from "../supplyReview/supplyCells";
import { productionCells as cells } from "./productionCells";
import { startColumns, top, type PlanDrawing } from "./productionPlaces";
import { productionWords as words } from "./productionWords";

/** A titled block of families by periods with one formula. */
export function putByFamily({ draft, data, say, periods }: PlanDrawing, section: Section, title: string, text: string): Area {
  const matrix = { title, heading: say(words.family), names: data.families, formula: `=${text}`, numberFormat: unitsFormat };
  const area = putMatrix(draft, section, matrix, periods);
  draft.align(area, "Right");
  return area;
}

/** The cells that people type into. Their periods stand there as days, so that each figure is known by its own. */
export function putGrid({ draft, data, say, at, periods, days }: PlanDrawing, rows: TableRows): void {
  const { row, body } = at.figures;
  draft.look(draft.put(row, 0, say(words.figures)), "section");
  const header = draft.putRow(row + 1, 0, [say(words.family), ...days]);
  const shown = columnOf(header, 1, periods.count);
  draft.look(header, "header").format(shown, periodFormat(periods.bucket, draft.language)).align(shown, "Right");
  draft.putColumn(body.row, 0, data.families);
  const known = new Map(
    (rows.SopProduction ?? []).flatMap((line): [string, number][] => {
      const { Family: family, Period: period, Override: typed } = line;
      return typeof typed === "number" ? [[idOfPeriod(String(family), Number(period)), typed]] : [];
    }),
  );
  data.families.forEach((family, line) =>
    days.forEach((day, place) => {
      const typed = known.get(idOfPeriod(nameKey(family), day));
      if (typed !== undefined) draft.put(body.row + line, 1 + place, typed);
    }),
  );
  draft
    .grid({
      ...{ name: cells.figures, area: body, rows: data.families, columns: days },
      ...{ title: say(words.figures), help: say(words.figuresHelp), refusal: say(words.figuresRefusal) },
    })
    .format(body, unitsFormat)
    .name(cells.families, namesOfRows(body))
    .name(cells.periods, headerAbove(at.figures));
}

/** What the table holds of the families and periods of a block; nobody makes less than nothing, so that what is below 0 is an error. */
function ofTable({ data }: PlanDrawing, column: string, { body }: Section): string {
  const where: Sum["where"] = [
    ["Family", exactly(namesBeside(body), data.families)],
    ["Period", areaRef(headerAbove({ row: 0, body }))],
  ];
  const sum: Sum = { table: "SopProduction", column, where };
  return data.tables.has("SopProduction")
    ? `IF(COUNTIFS(${criteriaOf(sum)},SopProduction[${column}],"<0")>0,NA(),${optionalKnown(sum, nothing)})`
    : `IF(SEQUENCE(${body.rows},${body.columns})>0,${nothing})`;
}

/** What was proposed, and what is recorded of the figures that people typed. */
export function putRecord(drawing: PlanDrawing): void {
  const { draft, say, at } = drawing;
  draft.name(cells.proposed, putByFamily(drawing, at.proposed, say(words.proposed), ofTable(drawing, "Proposed", at.proposed)));
  draft.name(cells.recorded, putByFamily(drawing, at.recorded, say(words.recorded), ofTable(drawing, "Override", at.recorded)));
  if (at.bought !== undefined)
    draft.name(cells.bought, putByFamily(drawing, at.bought, say(words.bought), ofTable(drawing, "Subcontracted", at.bought)));
}

/** The demand that the supply review plans for, for the periods of this sheet: those of the review may have been moved. */
export function putDemandToMeet(drawing: PlanDrawing): void {
  const { say, at } = drawing;
  const [row, column] = [
    `XMATCH(${namesBeside(at.demand.body)},${supplyCells.families})`,
    `XMATCH(${areaRef(headerAbove(at.demand))},${supplyCells.periods})`,
  ];
  const shown = `ISNUMBER(${row})*ISNUMBER(${column})`;
  const text = `IF(${shown},INDEX(${supplyCells.volumes},${row},${column}),${nothing})`;
  drawing.draft.name(cells.demand, putByFamily(drawing, at.demand, say(words.demand), text));
}

/**
 * 1 for what is made to order, 0 for what is made to stock, as where nothing is said. What is an error, or no word of the column, says
 * neither: an error, or a family would hold stock in silence that nobody meant it to.
 */
function isMadeToOrder(names: string): string {
  const strategy = "SopFamilies[Strategy]";
  const silent = `IF(ISERROR(${strategy}),FALSE,${strategy}="")`;
  const [order, stock] = ["order", "stock"].map((word) => saysWord(sopFamilies, "Strategy", word));
  return `XLOOKUP(${names},${texts("SopFamilies[Family]")},IF(${silent},0,IF(${order},1,IF(${stock},0,NA()))),0)`;
}

/** Where each family starts: its last stock, how it is made, and the limits of its stock. Gives the cell with the period of the stock. */
export function putStart({ draft, data, say, at, periods, days }: PlanDrawing): string {
  const { families } = data;
  const { row, body } = at.start;
  draft.look(draft.put(top.openingOf, 0, say(words.openingOf)), "quiet");
  const before = `MAX(0,MAXIFS(SopStock[Period],SopStock[Period],"<"&${days[0] ?? 0}))`;
  const asOf = draft.put(top.openingOf, 1, formula(`=${before}`));
  draft.format(asOf, periodFormat(periods.bucket, draft.language)).align(asOf, "Right").look(asOf, "quiet");
  const cover = words.coverWanted[periods.bucket];
  const headings = [words.family, words.opening, words.toOrder, words.leastStock, cover, words.mostStock, words.unitCost].map(say);
  putTableHead(draft, row, { title: say(words.start), headings, height: headerHeights.twoLines });
  draft.putColumn(body.row, 0, families);
  const names = namesBeside(body);
  const column = (place: number): Area => columnOf(body, place);
  const put = (place: number, text: string, format = unitsFormat): void => {
    draft.put(body.row, place, formula(`=${text}`));
    draft.format(column(place), format).align(column(place), "Right");
  };
  const where = [
    ["Family", exactly(names, families)],
    ["Period", areaRef(asOf)],
  ] as const;
  const toOrder = areaRef(column(startColumns.toOrder));
  // What is made to order holds no stock: none is known of it where none was counted.
  const absent = `IF(${toOrder}=1,0,${nothing})`;
  put(startColumns.opening, knownSum({ table: "SopStock", column: "Quantity", where }, absent));
  const isListed = data.tables.has("SopFamilies");
  put(startColumns.toOrder, isListed ? isMadeToOrder(names) : `0*SEQUENCE(${families.length})`, "0;;");
  const limit = (of: string): string => (isListed ? listed(names, "SopFamilies", "Family", of) : `IF(SEQUENCE(${families.length})>0,"")`);
  put(startColumns.minimum, limit("Minimum stock"));
  put(startColumns.cover, limit("Target cover"), "0.0");
  put(startColumns.maximum, limit("Maximum stock"));
  put(startColumns.cost, limit("Unit cost"), "#,##0.00");
  draft
    .name(cells.opening, column(startColumns.opening))
    .name(cells.toOrder, column(startColumns.toOrder))
    .name(cells.maximum, column(startColumns.maximum));
  return areaRef(asOf);
}

/**
 * What each period should end with: nothing for what is made to order; else the minimum, else the target cover in mean demand of the
 * periods it reaches over, else nothing. The target cover is in months, also where the plan is by week. The last periods go on as the
 * last one does.
 */
export function putMinimum(drawing: PlanDrawing): void {
  const { draft, data, say, at, periods } = drawing;
  const area = putByFamily(drawing, at.minimum, say(words.minimum), '""');
  const { count } = periods;
  const { periodsInYear } = calendarOf(periods.bucket);
  const inPeriods = periodsInYear === 12 ? "" : `*${periodsInYear}/12`;
  data.families.forEach((_, line) => {
    const cell = (place: number): string => cellRef(at.start.body.row + line, place);
    const demand = areaRef(rowOf(at.demand.body, line));
    const [least, months] = [cell(startColumns.minimum), cell(startColumns.cover)];
    const cover = `${months}${inPeriods}`;
    for (let place = 1; place <= count; place += 1) {
      const ahead = `SEQUENCE(1,${count})`;
      const from = Math.min(place + 1, count);
      const reach = `LET(last,MIN(${count},${place}+MAX(1,ROUNDUP(${cover},0))),SUM(${orZero(demand)}*(${ahead}>=${from})*(${ahead}<=last))/MAX(1,last-${from - 1}))`;
      const held = `IF(ISERROR(${least}),NA(),IF(ISNUMBER(${least}),${least},IF(ISERROR(${months}),NA(),IF(ISNUMBER(${months}),${cover}*${reach},0))))`;
      draft.put(area.row + line, place, formula(`=IF(${cell(startColumns.toOrder)}=1,0,${held})`));
    }
  });
  draft.name(cells.minimum, area);
}

/**
 * The plan in force: what is typed, else what was proposed; where there is neither, production follows demand beside what is settled. A
 * family of which stock or demand is not known is planned as far as its figures are typed or proposed.
 */
export function putInForce(drawing: PlanDrawing): void {
  const { draft, data, say, at, periods } = drawing;
  const section = at.inForce;
  const body = { ...section.body, rows: data.families.length, columns: periods.count };
  const [typed, proposed, demand] = [at.figures, at.proposed, at.demand].map((one) => areaRef(one.body)) as [string, string, string];
  const opening = areaRef(columnOf(at.start.body, startColumns.opening));
  const capacity = areaRef((at.capacity ?? at.demand).body);
  const hours = hasLoad(data) ? ["hours", `IF(ISNUMBER(${capacity}),${capacity},"")`] : [`0*${orZero(opening)}`, "0"];
  const one = `SEQUENCE(${periods.count},1,1,0)`;
  const bought = at.bought === undefined ? null : orZero(areaRef(at.bought.body));
  // What is bought need not be made.
  const toMake = bought === null ? orZero(demand) : `IF(${orZero(demand)}>${bought},${orZero(demand)}-${bought},0)`;
  const lotSize = data.saysLotSize ? 'IF(ISNUMBER(lots),IF(lots<0,"",lots),"")' : "0";
  const lots = data.saysLotSize ? [`lots,${listed(namesBeside(body), "SopFamilies", "Family", "Lot size")}`] : [];
  // Hours count in the period in which they are worked; nobody knows of which one those are whose offset cannot be read.
  const { hoursPerUnit, offsets } = supplyCells;
  const worked = `IF(ISNUMBER(${offsets}),IF((${offsets}>=0)*(${offsets}=INT(${offsets})),${offsets},-1),-1)`;
  const routing = [`worked,${worked}`, `hours,IF(worked<0,0,${orZero(hoursPerUnit)})`, "early,IF(worked<0,0,worked)"];
  const parts = [
    ...lots,
    ...(hasLoad(data) ? routing : []),
    `below,(${orZero(typed)}<0)*1`,
    `settled,IF(below,"",IF(ISNUMBER(${typed}),${typed},IF(ISNUMBER(${proposed}),${proposed},"")))`,
    // 1 where a family has an error among what its plan follows; and where something is not there.
    `wrong,MMULT(${isWrong(demand)},${one})+${isWrong(opening)}${data.saysLotSize ? "+IF(ISNUMBER(lots),(lots<0)*1,ISERROR(lots)*1)" : ""}`,
    `absent,MMULT(${isMissing(demand)},${one})+${isMissing(opening)}`,
    `follow,SOP.FOLLOWDEMAND(${[toMake, ...hours, orZero(opening), orZero(areaRef(at.minimum.body)), "settled", lotSize, ...(hasLoad(data) ? ["early"] : [])].join()})`,
    // A text or a figure below 0 that was typed is no figure, and not nothing either.
    `faulty,below+ISERROR(${typed})+(ISTEXT(${typed})*(${typed}<>""))+ISERROR(${proposed})`,
  ];
  const free = `IF(wrong>0,NA(),IF(absent>0,${nothing},follow))`;
  const text = `LET(${parts.join(",")},IF(faulty>0,NA(),IF(ISNUMBER(settled),settled,${free})))`;
  putByFamily(drawing, { ...section, body }, say(words.inForce), text);
  draft.name(cells.inForce, body);
  putTotals(draft, body, { word: say(words.total), numberFormat: unitsFormat });
}
