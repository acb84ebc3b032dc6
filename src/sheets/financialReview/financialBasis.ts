/** What the financial review rests on: the plan, prices and costs, the budget, and what logistics costs. */
import { sopBudget } from "../../domain/collect/sopBudget";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopLogistics } from "../../domain/collect/sopLogistics";
import { sopSales } from "../../domain/collect/sopSales";
import { sopStock } from "../../domain/collect/sopStock";
import type { PlanningData } from "../../domain/analyse/planningData";
import { type Area, areaRef } from "../../language/references";
import type { Text } from "../../language/text";
import { putBasis, type Input } from "../basis";
import type { BasisLines } from "../basisOwners";
import { isMissing, orZero } from "../known";
import { periodsArea } from "../matrixSection";
import { hasProjection } from "../possibleFigures";
import type { Section } from "../sections";
import { stockCells } from "../stockReview/stockCells";
import { planInputCount } from "../supplyReview/supplyPlaces";
import { planInputs } from "../supplyReview/supplyBasis";
import { supplyCells } from "../supplyReview/supplyCells";
import { financialCells } from "./financialCells";
import { hasSales } from "./financialCosts";
import { budgetBy, budgetColumns, volumesByMonth, type Measure } from "./financialPlan";
import type { FinancialDrawing } from "./financialPlaces";
import { financialWords as words } from "./financialWords";

const byFamily = [{ column: "Family" }] as const;

type Drawn = Pick<FinancialDrawing, "draft" | "data" | "say"> & Partial<Pick<FinancialDrawing, "outlook" | "months">>;

/** What is budgeted; what the headline compares comes first: money where it is known, else units. */
const budgeted = (data: PlanningData): Measure[] => {
  const measures = data.hasPrices ? (["revenue", "volume", "margin"] as const) : (["volume", "revenue", "margin"] as const);
  return data.tables.has("SopBudget") ? measures.filter((measure) => data.budget[measure]) : [];
};

/** A company that keeps a budget has none to be read now: the table is there, and says nothing. */
const hasLostBudget = (data: PlanningData): boolean => data.tables.has("SopBudget") && !data.filled.has("SopBudget");

/** The stock is valued: what is projected, which is known to the stock review. */
const valuesStock = (data: PlanningData): boolean => data.hasUnitCosts && hasProjection(data);

/** How many inputs there are, with a plan and without one. */
export const financialInputCount = (data: PlanningData, plan: boolean): number =>
  (plan
    ? planInputCount(data) +
      (data.hasPrices && data.tables.has("SopFamilies") ? 1 : 0) +
      (data.hasUnitCosts && data.tables.has("SopFamilies") ? 1 : 0) +
      (valuesStock(data) ? 1 : 0) +
      budgeted(data).length +
      (hasLostBudget(data) ? 1 : 0)
    : 0) + (data.filled.has("SopLogistics") ? 1 + (hasSales(data) ? 1 : 0) : 0);

/** Draws the block. `answer` are the figures of the headline, `lines` those of the plan. Gives the lines of what the money in stock rests on. */
export function putFinancialBasis(drawing: Drawn, section: Section, answer: Area | undefined): BasisLines {
  const { draft, data, say, outlook, months } = drawing;
  const costs = costInputs(data);
  const budgets = outlook && months ? budgetInputs(data, areaRef(periodsArea(months))) : [];
  const plan = outlook && months ? [...planInputs({ data, outlook }), ...priceInputs(data)] : [];
  const stock = outlook && months ? stockInputs(data) : [];
  // Against a budget the headline speaks of one measure, and of no costs; it never speaks of the money in stock.
  const isCompared = budgets.length > 0 && (data.budget.volume || (data.budget.revenue && data.hasPrices));
  const [answered, others] = isCompared ? [budgets.slice(0, 1), [...budgets.slice(1), ...costs]] : [[...budgets, ...costs], []];
  const inputs: Input[] = [...plan, ...answered, ...stock, ...others];
  const unknown = answer === undefined ? "0" : `SUM(ISERROR(${areaRef(answer)})*1)`;
  putBasis(
    { draft, say, bucket: "month", plan: data.settings.bucket, name: financialCells.basis, unknown },
    section,
    inputs,
    stock.length + others.length,
  );
  return { block: section, from: plan.length + answered.length, count: stock.length };
}

/** A value of a unit from the list of families: missing where something is planned. */
function unitInput(data: PlanningData, values: string, said: Pick<Input, "label" | "column" | "what"> & { absent: Text }): Input[] {
  if (!data.tables.has("SopFamilies")) return [];
  const volumes = volumesByMonth(data);
  const planned = `MMULT(${orZero(volumes)},SEQUENCE(COLUMNS(${volumes}),1,1,0))`;
  const { absent, ...input } = said;
  return [
    {
      ...input,
      ...{ table: sopFamilies, owner: "Family", names: byFamily, optional: true },
      missing: { cells: `(${planned}>0)*${isMissing(values)}`, names: supplyCells.families, what: absent },
    },
  ];
}

const priceInputs = (data: PlanningData): Input[] =>
  data.hasPrices
    ? unitInput(data, financialCells.unitPrice, { label: words.price, column: "Price", what: words.ofPrice, absent: words.noPriceOf })
    : [];

/** What the money in stock rests on: the cost of a unit, and the stock that is valued with it. */
function stockInputs(data: PlanningData): Input[] {
  const { projected } = stockCells;
  const asOf = `MAXIFS(SopStock[Period],SopStock[Period],"<"&${supplyCells.firstPeriod})`;
  const names = supplyCells.families;
  const cost = { label: words.unitCost, column: "Unit cost", what: words.ofCost, absent: words.noCostOf };
  return [
    ...(data.hasUnitCosts ? unitInput(data, financialCells.unitCost, cost) : []),
    ...(valuesStock(data)
      ? [
          {
            label: words.stockInput,
            table: sopStock,
            column: "Quantity",
            owner: "Family",
            names: byFamily,
            what: words.ofStock,
            period: { from: asOf, to: asOf },
            missing: { cells: `(MMULT(${isMissing(projected)},SEQUENCE(COLUMNS(${projected}),1,1,0))>0)*1`, names, what: words.noStockOf },
          },
        ]
      : []),
  ];
}

/**
 * What is budgeted: a family that has no budget in a month that others have one for is not compared; none is where the table holds no
 * budget any more.
 */
function budgetInputs(data: PlanningData, months: string): Input[] {
  const names = supplyCells.families;
  const count = data.families.length;
  const common = { table: sopBudget, owner: "Family", what: words.ofBudget } as const;
  if (hasLostBudget(data)) {
    const missing = { cells: "SEQUENCE(1)", names, what: words.noBudgetAtAll };
    const rows = "0*ISBLANK(SopBudget[Period])";
    return [{ ...common, label: words.lines.revenue.budget, column: budgetColumns.revenue, rows, missing }];
  }
  return budgeted(data).map((measure) => {
    const by = budgetBy(measure, names, months, data);
    const gone = `LET(known,ISNUMBER(${by})*1,(1-known)*((MMULT(SEQUENCE(1,${count},1,0),known)>0)+(COUNT(SopBudget[${budgetColumns[measure]}])=0)>0))`;
    return {
      ...common,
      label: words.lines[measure].budget,
      column: budgetColumns[measure],
      names: byFamily,
      optional: true,
      period: { from: `MIN(${months})`, to: `MAX(${months})` },
      missing: { cells: gone, names, periods: months, what: words.noBudgetOf },
    };
  });
}

function costInputs(data: PlanningData): Input[] {
  if (!data.filled.has("SopLogistics")) return [];
  return [
    {
      label: words.costs,
      table: sopLogistics,
      column: "Amount",
      owner: "Category",
      period: {},
      what: words.ofCosts,
    },
    ...(hasSales(data)
      ? [{ label: words.sales, table: sopSales, column: "Amount", owner: "Period", names: [], period: {}, what: words.ofSales }]
      : []),
  ];
}
