/** Where the plan takes the stock: demand, production as far as capacity allows, and the stock at the end of each period. */
import { isMissing, isWrong, nothing, orZero } from "../known";
import { type Area, areaRef, relativeRef } from "../../language/references";
import { headerAbove, namesBeside, putMatrix } from "../matrixSection";
import { hasProjection } from "../possibleFigures";
import { columnOf, type Section } from "../sections";
import { comingIn, isPlanned } from "../productionPlan/planInForce";
import { supplyCells } from "../supplyReview/supplyCells";
import { isCut } from "./stockBasis";
import { stockCells } from "./stockCells";
import type { StockDrawing } from "./stockPlaces";
import { stockWords as words } from "./stockWords";
import { unitsFormat } from "./stockToday";

/** A title and the figures of every family under it. */
const byFamily = ({ draft, data, say, periods }: StockDrawing, section: Section, title: string, formula: string): Area =>
  putMatrix(draft, section, { title, heading: say(words.family), names: data.families, formula, numberFormat: unitsFormat }, periods);

/** The plan's volumes; demand of the past where nothing lies ahead. */
export function putDemand(drawing: StockDrawing, section: Section): void {
  const { data, say } = drawing;
  byFamily(drawing, section, say(hasProjection(data) ? words.demand : words.pastDemand), `=${supplyCells.volumes}`);
}

/** What will be made: the demand, cut where a resource is overloaded. */
export function putProduction(drawing: StockDrawing, section: Section, { body: demand }: Section): void {
  const { data, say } = drawing;
  if (isPlanned(data)) {
    const followed = isCut(data) ? productionOf(areaRef(demand), drawing) : areaRef(demand);
    const made = comingIn(data, namesBeside(section.body), areaRef(headerAbove(section)), followed);
    byFamily(drawing, section, say(words.planProduction), `=${made}`);
    return;
  }
  if (!isCut(data)) {
    byFamily(drawing, section, say(words.freeProduction), `=${areaRef(demand)}`);
    return;
  }
  byFamily(drawing, section, say(words.production), `=${productionOf(areaRef(demand), drawing)}`);
}

/**
 * The busiest resource that a family passes through cuts its volume in proportion, resource by resource and all families at once. What is
 * due in a period is worked on as many periods earlier as the routing says, so that the load of that earlier period cuts it. Work before
 * the first period is done. A resource without hours makes nothing; one of which load or hours are an error leaves no answer.
 */
function productionOf(demand: string, { data, periods }: StockDrawing): string {
  const { load, capacity, offsets, hoursPerUnit } = supplyCells;
  const worked = `SEQUENCE(1,${periods.count})-${orZero(`INDEX(${offsets},0,place)`)}`;
  const [hours, left] = [load, capacity].map((area) => `INDEX(${area},place,0)`) as [string, string];
  // An unknown share is told by −1: a lookup may take an error for "not found".
  const made = `IF(ISERROR(${hours})+ISERROR(${left})>0,-1,IF(${orZero(hours)}<=${orZero(left)},1,${orZero(left)}/${orZero(hours)}))`;
  const then = `XLOOKUP(worked,SEQUENCE(1,${periods.count}),${made},1)`;
  // 1 on the resource, 0 elsewhere; an hour or an offset that is an error leaves no answer.
  const on = `IF(ISERROR(INDEX(${hoursPerUnit},0,place))+ISERROR(INDEX(${offsets},0,place))>0,NA(),(INDEX(${hoursPerUnit},0,place)>0)*1)`;
  const parts = [`worked,${worked}`, `then,${then}`, `on,${on}`, `share,IF(ISERROR(on),on,IF(on=0,1,IF(then<0,NA(),then)))`];
  const smaller = "IF(ISERROR(least),least,IF(ISERROR(share),share,IF(share<least,share,least)))";
  const least = `REDUCE(1,SEQUENCE(${data.resources.length}),LAMBDA(least,place,LET(${parts.join()},${smaller})))`;
  return `IF(ISNUMBER(${demand}),${demand}*${least},${demand})`;
}

/** The stock at the end of each period, marked where it leaves its limits. */
export function putProjected(drawing: StockDrawing, section: Section, { body: demand }: Section, { body: production }: Section): void {
  const { draft, say, at, columns } = drawing;
  const today = at.today.body;
  const stock = areaRef(columnOf(today, columns.stock));
  const text = `=${projectedOf(stock, areaRef(demand), areaRef(production))}`;
  const projected = byFamily(drawing, section, say(words.projected), text);
  draft.name(stockCells.projected, projected);
  if (columns.limits === undefined) return;
  const first = relativeRef(projected.row, 1);
  const [low, high] = [columns.limits.minimum, columns.limits.maximum].map((column) => `$${relativeRef(today.row, column)}`);
  draft
    .rule(projected, { kind: "formula", formula: `=AND(ISNUMBER(${low}),${first}<${low})`, meaning: "act" })
    .rule(projected, { kind: "formula", formula: `=AND(ISNUMBER(${high}),${first}>${high})`, meaning: "watch" });
}

/** A stock, a demand or a production that is not there leaves its family without an answer from then on: "–" where it is missing. */
export function projectedOf(stock: string, demand: string, production: string): string {
  const [opening, out, into] = [stock, demand, production].map(orZero) as [string, string, string];
  // What was unknown once stays so: the mask is added up as stock is.
  const since = (of: (cells: string) => string): string => `SOP.PROJECTEDSTOCK(${of(stock)},0*${out},${of(demand)}+${of(production)})`;
  return `IF(${since(isWrong)}>0,NA(),IF(${since(isMissing)}>0,${nothing},SOP.PROJECTEDSTOCK(${opening},${out},${into})))`;
}

/** The share of families within their limits, period by period. */
export function putAdjusted({ draft, say, at, columns, periods }: StockDrawing, section: Section, { body: projected }: Section): void {
  if (columns.limits === undefined) return;
  const [minimum, maximum] = [columns.limits.minimum, columns.limits.maximum].map((column) => areaRef(columnOf(at.today.body, column))) as [
    string,
    string,
  ];
  putMatrix(
    draft,
    section,
    {
      title: say(words.adjusted),
      heading: "",
      names: [say(words.allFamilies)],
      formula: `=${adjustedOf(areaRef(projected), minimum, maximum, periods.count)}`,
      numberFormat: "0%",
    },
    periods,
  );
}

/** Families without a figure are left out, those whose figure or limit is an error leave the period without an answer. */
function adjustedOf(projected: string, minimum: string, maximum: string, count: number): string {
  const numbers = (cells: string): string => `IF(ISNUMBER(${cells}),${cells},"")`;
  const wrong = `MMULT(SEQUENCE(1,ROWS(${projected}),1,0),(ISERROR(${projected})+ISERROR(${minimum})+ISERROR(${maximum})>0)*1)`;
  const share = `SOP.STOCKADJUSTED(${numbers(projected)},${numbers(minimum)},${numbers(maximum)},"column")`;
  return `IF(${wrong}>0,NA(),IFERROR(IF(SEQUENCE(1,${count})>0,${share}),${nothing}))`;
}
