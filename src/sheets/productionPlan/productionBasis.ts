/** What the answer of the production plan rests on. */
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopStock } from "../../domain/collect/sopStock";
import { sopProduction } from "../../domain/production/sopProduction";
import { bothWords } from "../../domain/tables/wordFormula";
import type { PlanningData } from "../../domain/analyse/planningData";
import { areaRef } from "../../language/references";
import { putBasis, type Input } from "../basis";
import { isMissing, unknownIn } from "../known";
import { namesBeside } from "../matrixSection";
import { hasLoad } from "../possibleFigures";
import { columnOf } from "../sections";
import { loadInputs, planInputs } from "../supplyReview/supplyBasis";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import { productionCells as cells } from "./productionCells";
import { startColumns, type PlanDrawing } from "./productionPlaces";
import { productionWords as words } from "./productionWords";

const shown = { from: `MIN(${cells.periods})`, to: `MAX(${cells.periods})` } as const;

/** The words that say how a family is made, in both languages. */
const strategies = [...new Set(["stock", "order"].flatMap((word) => bothWords(sopFamilies, "Strategy", word)))];

/** How many inputs these are. */
export const planInputCount = (data: PlanningData, outlook: DemandOutlook): number =>
  ownInputs(data).length + planInputs({ data, outlook }).length + (hasLoad(data) ? loadInputs(data).length : 0);

/** The company's own stock, limits and figures. @param places of the opening stock and the demand, once they are known */
function ownInputs(data: PlanningData, places?: { opening: string; demand: string; names: string; asOf: string }): Input[] {
  const { opening = "0", demand = "0", names = "0", asOf = "0" } = places ?? {};
  const common = { owner: "Family" } as const;
  const limit = (column: string, label: Input["label"], what: Input["what"]): Input => ({
    ...common,
    ...{ label, table: sopFamilies, column, what, optional: true },
  });
  const figure = (column: string): Input => ({
    ...common,
    ...{ label: words.proposed, table: sopProduction, column, what: words.ofProposed, optional: true, period: shown },
  });
  const noHours: Input = {
    ...common,
    ...{ label: words.hoursKnown, table: sopStock, column: "Quantity", what: words.ofStock },
    rows: "0*ISBLANK(SopStock[Period])",
    missing: { cells: "SEQUENCE(1)", names, what: words.noLoad },
  };
  return [
    {
      ...common,
      ...{ label: words.onHand, table: sopStock, column: "Quantity", what: words.ofStock, period: { from: asOf, to: asOf } },
      missing: { cells: isMissing(opening), names, what: words.noStockOf },
    },
    ...(data.filled.has("SopFamilies")
      ? [
          { ...limit("Strategy", words.strategy, words.ofStrategy), among: strategies },
          limit("Minimum stock", words.leastStock, words.ofMinimum),
          limit("Target cover", words.targetCover, words.ofCover),
          limit("Maximum stock", words.mostStock, words.ofMaximum),
          ...(data.saysLotSize ? [limit("Lot size", words.lotSize, words.ofLots)] : []),
        ]
      : []),
    {
      ...common,
      ...{ label: words.demand, table: sopStock, column: "Quantity", what: words.ofStock },
      rows: "0*ISBLANK(SopStock[Period])",
      missing: { cells: isMissing(demand), names, periods: cells.periods, what: words.noDemand },
    },
    ...(data.filled.has("SopProduction") ? [figure("Proposed")] : []),
    ...(hasLoad(data) ? [] : [noHours]),
  ];
}

/** Draws the block. @param asOf the cell with the period of the opening stock */
export function putPlanBasis({ draft, data, outlook, say, at, periods }: PlanDrawing, asOf: string): void {
  const opening = areaRef(columnOf(at.start.body, startColumns.opening));
  const own = ownInputs(data, { opening, demand: areaRef(at.demand.body), names: namesBeside(at.start.body), asOf });
  const loads = hasLoad(data) ? loadInputs(data) : [];
  const bare = `IFERROR(SUM((LEFT(${cells.use},1)="▲")*1),0)`;
  const hours = hasLoad(data) ? `+${unknownIn(cells.use)}-${bare}` : "";
  const unknown = `${unknownIn(areaRef(at.late.body))}+${unknownIn(areaRef(at.minimum.body))}${hours}`;
  putBasis({ draft, say, bucket: periods.bucket, name: cells.basis, unknown }, at.basis, [
    ...own,
    ...planInputs({ data, outlook }),
    ...loads,
  ]);
}
