/** What the answer of the stock review rests on, and the answer itself. */
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopStock } from "../../domain/collect/sopStock";
import type { PlanningData } from "../../domain/analyse/planningData";
import { areaRef } from "../../language/references";
import type { Text } from "../../language/text";
import { answerOn, putBasis, type Input } from "../basis";
import { looseIn, unseenAt } from "../basisOwners";
import { formula, quoted, sentenceFormula } from "../draft";
import { isMissing, orZero, unknownIn } from "../known";
import { namesBeside } from "../matrixSection";
import { periodInWords } from "../periodInWords";
import { hasCover, hasProjection } from "../possibleFigures";
import { columnOf, type Section } from "../sections";
import { offeredHoursCount } from "../supplyReview/offeredHours";
import { planInputCount } from "../supplyReview/supplyPlaces";
import { loadInputs, lostOrders, planInputs } from "../supplyReview/supplyBasis";
import { supplyCells } from "../supplyReview/supplyCells";
import { passesThrough, unlessByStatistics } from "../supplyReview/supplyPlan";
import { stockCells } from "./stockCells";
import type { StockDrawing } from "./stockPlaces";
import { stockWords as words } from "./stockWords";

/** Production is cut by capacity where load is known. */
export const isCut = ({ filled }: PlanningData): boolean => filled.has("SopCapacity") && filled.has("SopRouting");

/** No hours to be read, whether a company has such tables or not: what the plan asks for is shown as made, and nobody knows whether it can be. */
export const lacksHours = (data: PlanningData): boolean => hasProjection(data) && !isCut(data);

/** How many inputs the review rests on. */
export const stockInputCount = (data: PlanningData): number =>
  1 +
  (data.hasStockLimits ? 2 : 0) +
  (hasCover(data) ? planInputCount(data) : 0) +
  (hasProjection(data) && isCut(data) ? 3 + offeredHoursCount(data) : 0) +
  (lacksHours(data) ? 1 : 0);

/** Draws what the stock of today and its projection rest on. `asOf` is the cell with the period of the stock. */
export function putStockBasis(drawing: StockDrawing, asOf: string): void {
  const { draft, data, say, at, columns, periods } = drawing;
  const names = namesBeside(at.today.body);
  const stock = areaRef(columnOf(at.today.body, columns.stock));
  const limit = (column: string, label: Input["label"], what: Input["what"]): Input => ({
    label,
    table: sopFamilies,
    column,
    owner: "Family",
    what,
    optional: true,
  });
  const noHours: Input = {
    ...{ label: words.production, table: sopStock, column: "Quantity", owner: "Family", what: words.ofStock },
    rows: "0*ISBLANK(SopStock[Period])",
    missing: { cells: "SEQUENCE(1)", names: supplyCells.families, what: words.noHoursKnown },
  };
  const own: Input[] = [
    {
      label: words.onHand,
      table: sopStock,
      column: "Quantity",
      owner: "Family",
      what: words.ofStock,
      period: { from: asOf, to: asOf },
      missing: { cells: isMissing(stock), names, periods: asOf, what: words.noStockOf },
    },
    ...(data.hasStockLimits ? [limit("Minimum stock", words.minimum, words.ofMinimum)] : []),
    ...(lacksHours(data) ? [noHours] : []),
  ];
  const plan = hasCover(data) ? planInputs(drawing) : [];
  const loads = hasProjection(data) && isCut(data) ? loadInputs(data) : [];
  // The answer speaks of families that fall short: no maximum makes it another one.
  const aside = data.hasStockLimits ? [limit("Maximum stock", words.maximum, words.ofMaximum)] : [];
  const unknown = unknownIn(at.projected ? areaRef(at.projected.body) : stock);
  const drawn = { draft, say, bucket: periods.bucket, name: stockCells.basis, unknown };
  putBasis(drawn, at.basis, [...own, ...plan, ...loads, ...aside], aside.length);
  if (!at.chart) return;
  const counts = { own: own.length, plan: plan.length, loads: loads.length, aside: aside.length };
  const unseen = unseenAt(at.basis);
  draft.put(unseen.row, unseen.column, formula(`=${unseenOfFamily(at.basis, counts, lacksHours(data))}+${lostOrders(data)}`));
}

/**
 * How much of what the chosen family rests on shows in none of its figures: rows that no sum finds or that count twice. What it shares
 * resources with counts as well, since that may cut its production: rows of other families, and their volumes.
 */
function unseenOfFamily(block: Section, counts: Record<"own" | "plan" | "loads" | "aside", number>, isUncut: boolean): string {
  const { families, resources, volumes, load, capacity } = supplyCells;
  const { own, plan, loads, aside } = counts;
  const isOwn = `whose=${stockCells.chartFamily}`;
  const lines = (from: number, count: number, concerns: string): string => looseIn({ block, from, count }, concerns);
  const alone = [lines(0, own, isOwn), lines(own + plan + loads, aside, isOwn)];
  if (loads === 0) return [...alone, lines(own, plan, isOwn), isUncut ? "1" : "0"].join("+");
  const parts = [
    `passes,${passesThrough}`,
    `place,XMATCH(${stockCells.chartFamily},${families})`,
    "through,TRANSPOSE(INDEX(passes,place,0))",
    `shares,(MMULT(passes,through)+(SEQUENCE(ROWS(passes))=place)>0)*1`,
  ];
  const on = `XLOOKUP(IF(on="",whose,on),${resources},through,1)`;
  const absent = `SUM(shares*MMULT(${isMissing(volumes)},SEQUENCE(COLUMNS(${volumes}),1,1,0)))`;
  // Hours that nobody gave count as none, so that the stock shown is the least there may be: its maximum is not known to hold.
  const hours = `SUM(through*MMULT((${orZero(load)}>0)*${isMissing(capacity)},SEQUENCE(COLUMNS(${capacity}),1,1,0)))`;
  const shared = [lines(own, plan, `XLOOKUP(whose,${families},shares,1)`), lines(own + plan, loads, `(${isOwn})+${on}>0`), absent, hours];
  return `LET(${parts.join(",")},${[...alone, ...shared].join("+")})`;
}

/** Families that fall short, and when the first of them does; those that are short now where nothing is projected. */
export function putHeadline(drawing: StockDrawing): void {
  const { draft, data, say, at, columns, periods } = drawing;
  const column = (offset: number): string => areaRef(columnOf(at.today.body, offset));
  const { limits } = columns;
  const projecting = hasProjection(data);
  const short = projecting || !limits ? `${column(columns.shortPeriods)}>0` : `LEFT(${column(limits.status)},1)="▼"`;
  // Where no family has a minimum any more, none stays above it.
  const without = (minimum: Text, nothing: Text): string =>
    limits && projecting
      ? `IF(COUNT(${column(limits.minimum)})=0,${quoted(say(nothing))},${quoted(say(minimum))})`
      : quoted(say(limits ? minimum : nothing));
  const [some, none] = [without(words.below, words.runOut), without(words.noneBelow, words.noneOut)];
  const when = periodInWords(`MIN(IF(ISNUMBER(${column(columns.firstShort)}),${column(columns.firstShort)},1E9))`, say, periods.bucket);
  const first = projecting ? `&${sentenceFormula(say(words.firstIn), { period: when })}` : "";
  const named = `IFERROR(TEXTJOIN(", ",TRUE,FILTER(${column(0)},IFERROR(${short},FALSE))),"")`;
  const trouble = `LET(named,${named},IF(named="","",${some}&named${first}))`;
  const good = projecting ? `${none}&${unlessByStatistics(`SUM(${supplyCells.standIns})`, drawing)}` : none;
  draft.headline(`=${answerOn(stockCells.basis, trouble, good, say)}`, stockCells.headline);
}
