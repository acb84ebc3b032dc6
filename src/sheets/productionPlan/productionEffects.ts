/** What the plan in force does: load against capacity, stock and its cover, and units late. */
import { type Area, areaRef, cellRef, relativeRef } from "../../language/references";
import { formula } from "../draft";
import { isMissing, isWrong, nothing } from "../known";
import { headerAbove, namesBeside, namesOfRows, putMatrix } from "../matrixSection";
import { withBought } from "./planInForce";
import { columnOf, rowOf, type Section } from "../sections";
import { projectedOf } from "../stockReview/stockProjection";
import { formatOfUse, gapFormat, gapOf, shareUsed } from "../supplyReview/supplyAnswers";
import { supplyCells } from "../supplyReview/supplyCells";
import { hoursFormat, loadOf } from "../supplyReview/supplyPlan";
import { productionCells as cells } from "./productionCells";
import { putByFamily } from "./productionFigures";
import { startColumns, type PlanDrawing } from "./productionPlaces";
import { productionWords as words } from "./productionWords";

/** The cells of the plan in force, without its totals. */
export const inForceArea = ({ at, data, periods }: PlanDrawing): Area => ({
  ...at.inForce.body,
  rows: data.families.length,
  columns: periods.count,
});

/** The stock at the end of each period, marked where it leaves its limits. */
export function putStock(drawing: PlanDrawing): void {
  const { draft, say, at } = drawing;
  const opening = areaRef(columnOf(at.start.body, startColumns.opening));
  const made = areaRef(inForceArea(drawing));
  const text = projectedOf(opening, areaRef(at.demand.body), at.bought === undefined ? made : withBought(made, areaRef(at.bought.body)));
  const stock = putByFamily(drawing, at.stock, say(words.stock), text);
  const first = relativeRef(stock.row, 1);
  const low = relativeRef(at.minimum.body.row, 1);
  const high = `$${relativeRef(at.start.body.row, startColumns.maximum)}`;
  const below = `=AND(ISNUMBER(${low}),ISNUMBER(${first}),${first}<${low}-0.5)`;
  draft
    .name(cells.stock, stock)
    .rule(stock, { kind: "formula", formula: below, meaning: "act" })
    .rule(stock, { kind: "formula", formula: `=AND(ISNUMBER(${high}),ISNUMBER(${first}),${first}>${high})`, meaning: "watch" })
    .rule(at.figures.body, { kind: "formula", formula: below, meaning: "act" });
}

/** Units due and not there, period by period: of what is due at its end, no more than its own demand. */
export function putLate(drawing: PlanDrawing): void {
  const { draft, say, at } = drawing;
  const [stock, demand] = [at.stock, at.demand].map((one) => areaRef(one.body)) as [string, string];
  const due = `IF(0-stock<demand,0-stock,demand)`;
  // So little is no difference: the last digit of a sum.
  const late = `IF(ISERROR(stock),NA(),IF(ISNUMBER(stock),IF(stock<-0.000001,${due},0),${nothing}))`;
  const area = putByFamily(drawing, at.late, say(words.late), `LET(stock,${stock},demand,${demand},${late})`);
  const first = relativeRef(area.row, area.column);
  draft.name(cells.late, area).rule(area, { kind: "formula", formula: `=AND(ISNUMBER(${first}),${first}>=0.5)`, meaning: "act" });
}

/** How long the stock of each period's end lasts at the demand that follows; none for what is made to order, which holds no stock. */
export function putCovers(drawing: PlanDrawing): void {
  const { draft, data, say, at, periods } = drawing;
  const area = putByFamily(drawing, at.cover, say(words.cover), '""');
  data.families.forEach((_, line) => {
    const toOrder = cellRef(at.start.body.row + line, startColumns.toOrder);
    for (let place = 0; place < periods.count; place += 1) {
      const stock = cellRef(at.stock.body.row + line, 1 + place);
      // Beyond the last period its own demand goes on.
      const from = Math.min(place + 1, periods.count - 1);
      const ahead = areaRef({ ...rowOf(at.demand.body, line), column: 1 + from, columns: periods.count - from });
      const lasts = `IFERROR(SOP.STOCKCOVER(${stock},${ahead}),${nothing})`;
      draft.put(area.row + line, 1 + place, formula(`=IF(OR(${toOrder}=1,NOT(ISNUMBER(${stock}))),${nothing},${lasts})`));
    }
  });
  draft.format(area, "0.0");
}

interface OfResources {
  use: Section;
  gap: Section;
  load: Section;
  capacity: Section;
}

/** The sections by resource, where hours per unit and capacity are known. */
export const resourcePlaces = ({ at: { use, gap, load, capacity } }: PlanDrawing): OfResources | undefined =>
  use && gap && load && capacity ? { use, gap, load, capacity } : undefined;

/** Hours that the plan takes beside those there are. */
export function putResources(drawing: PlanDrawing): void {
  const sections = resourcePlaces(drawing);
  if (sections === undefined) return;
  const { draft, data, say, periods } = drawing;
  const { use, gap, load, capacity } = sections;
  const put = (section: Section, title: string, text: string, numberFormat: string): Area => {
    const matrix = { title, heading: say(words.resource), names: data.resources, formula: `=${text}`, numberFormat };
    const area = putMatrix(draft, section, matrix, periods);
    draft.align(area, "Right");
    return area;
  };
  const [row, column] = [
    `XMATCH(${namesBeside(capacity.body)},${supplyCells.resources})`,
    `XMATCH(${areaRef(headerAbove(capacity))},${supplyCells.periods})`,
  ];
  const offered = `IF(ISNUMBER(${row})*ISNUMBER(${column}),INDEX(${supplyCells.capacity},${row},${column}),${nothing})`;
  const [hours, taken] = [capacity, load].map(({ body }) => areaRef(body)) as [string, string];
  const plan = areaRef(inForceArea(drawing));
  const { overload } = data.settings;
  const shares = put(use, say(words.use), shareUsed(taken, hours), formatOfUse(overload));
  const gaps = put(gap, say(words.gap), gapOf(taken, hours), gapFormat);
  put(load, say(words.load), loadOf(plan, supplyCells.hoursPerUnit, supplyCells.offsets), hoursFormat);
  draft.name(cells.capacity, put(capacity, say(words.capacity), offered, hoursFormat));
  draft
    .rule(shares, { kind: "heat", low: 0.6 * overload, middle: overload, high: overload + 0.3 })
    .signs(shares, { "▲": "act" })
    .name(cells.use, shares)
    .name(cells.resources, namesOfRows(shares))
    .rule(gaps, { kind: "formula", formula: `=${relativeRef(gaps.row, gaps.column)}<0`, meaning: "act" });
}

/** How many cells of an area are errors or hold nothing, as an expression. */
export const unknownCells = (area: string): string => `SUM(${isWrong(area)})+SUM(${isMissing(area)})`;
