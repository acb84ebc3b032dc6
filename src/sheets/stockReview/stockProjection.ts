/** Where the plan takes the stock: demand, production as far as capacity allows, and the stock at the end of each period. */
import { type Area, areaRef, relativeRef } from "../../language/references";
import { putMatrix } from "../matrixSection";
import { hasProjection } from "../possibleFigures";
import { columnOf, type Section } from "../sections";
import { supplyCells } from "../supplyReview/supplyCells";
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
  if (!data.filled.has("SopCapacity") || !data.filled.has("SopRouting")) {
    byFamily(drawing, section, say(words.freeProduction), `=${areaRef(demand)}`);
    return;
  }
  // The busiest resource that a family passes through cuts its volume in proportion; resource by resource, all families at once.
  const share = `IFERROR((INDEX(${supplyCells.hoursPerUnit},0,place)>0)*INDEX(${supplyCells.use},place,0),0)`;
  const most = `REDUCE(1,SEQUENCE(ROWS(${supplyCells.use})),LAMBDA(most,place,LET(use,${share},IF(use>most,use,most))))`;
  byFamily(drawing, section, say(words.production), `=${areaRef(demand)}/${most}`);
}

/** The stock at the end of each period, marked where it leaves its limits. */
export function putProjected(drawing: StockDrawing, section: Section, { body: demand }: Section, { body: production }: Section): void {
  const { draft, say, at, columns } = drawing;
  const today = at.today.body;
  const stock = areaRef(columnOf(today, columns.stock));
  const text = `=SOP.PROJECTEDSTOCK(${stock},${areaRef(demand)},${areaRef(production)})`;
  const projected = byFamily(drawing, section, say(words.projected), text);
  draft.name(stockCells.projected, projected);
  if (columns.limits === undefined) return;
  const first = relativeRef(projected.row, 1);
  const [low, high] = [columns.limits.minimum, columns.limits.maximum].map((column) => `$${relativeRef(today.row, column)}`);
  draft
    .rule(projected, { kind: "formula", formula: `=AND(ISNUMBER(${low}),${first}<${low})`, meaning: "act" })
    .rule(projected, { kind: "formula", formula: `=AND(ISNUMBER(${high}),${first}>${high})`, meaning: "watch" });
}

/** The share of families within their limits, period by period. */
export function putAdjusted({ draft, say, at, columns, periods }: StockDrawing, section: Section, { body: projected }: Section): void {
  if (columns.limits === undefined) return;
  const [minimum, maximum] = [columns.limits.minimum, columns.limits.maximum].map((column) => areaRef(columnOf(at.today.body, column)));
  putMatrix(
    draft,
    section,
    {
      title: say(words.adjusted),
      heading: "",
      names: [say(words.allFamilies)],
      formula: `=SOP.STOCKADJUSTED(${areaRef(projected)},${minimum},${maximum},"column")`,
      numberFormat: "0%",
    },
    periods,
  );
}
