/** The financial review by family: plan, budget and margin, and the price and cost of a unit that they are worked out with. */
import { type Area, areaRef, cellRef, relativeRef } from "../../language/references";
import { exactly, formula, quoted } from "../draft";
import { namesBeside, periodsArea, putMatrix } from "../matrixSection";
import { columnOf, headerHeights, putTableHead, type Section } from "../sections";
import { financialCells } from "./financialCells";
import { alarmBelow, gapFormat, known, moneyFormat, shareFormat, volumesByMonth } from "./financialLines";
import { unitValuesAt, type FinancialDrawing } from "./financialPlaces";
import { financialWords as words } from "./financialWords";

/** Revenue of the plan by family and month. */
export function putRevenue({ draft, data, say, at, months }: FinancialDrawing, section: Section): Area {
  const revenue = putMatrix(
    draft,
    section,
    {
      title: say(words.byMonth),
      heading: say(words.family),
      names: data.families,
      formula: `=${volumesByMonth(data)}*${known(unitValuesAt(at).price)}`,
      numberFormat: moneyFormat,
    },
    months,
  );
  draft.name(financialCells.planValue, revenue);
  return revenue;
}

/**
 * Plan, budget, gap and margin of each family over the months shown, or over those with a budget.
 *
 * @param budget the line of budgeted revenue by month, where there is one
 */
export function putFamilies(drawing: FinancialDrawing, { row, body }: Section, revenue: Area, budget: Area | undefined): void {
  const { draft, data, say, months } = drawing;
  const headings = [
    words.family,
    words.planColumn,
    ...(budget ? [words.budgetColumn, words.gapColumn, words.shareColumn] : []),
    ...(data.hasUnitCosts ? [words.marginColumn, words.rateColumn] : []),
  ].map(say);
  const title = say(budget ? words.byFamilyBudgeted : words.byFamily);
  putTableHead(draft, row, { title, headings, height: headerHeights.twoLines });
  draft.putColumn(body.row, 0, data.families);
  const counted = budget ? `TRANSPOSE(--(${areaRef(budget)}<>0))` : `SEQUENCE(${months.count},1,1,0)`;
  const plan = putColumn(drawing, columnOf(body, 1), `=MMULT(${areaRef(revenue)},${counted})`, moneyFormat);
  draft.name(financialCells.familyValue, plan);
  if (budget) putBudget(drawing, body, plan, counted);
  if (!data.hasUnitCosts) return;
  const place = budget ? 5 : 2;
  const value = `=MMULT(${volumesByMonth(data)},${counted})*${known(unitValuesAt(drawing.at).margin)}`;
  const margin = putColumn(drawing, columnOf(body, place), value, moneyFormat);
  putColumn(drawing, columnOf(body, place + 1), `=IFERROR(${areaRef(margin)}/${areaRef(plan)},"–")`, "0.0%");
}

/** One spilling column of figures. */
function putColumn({ draft }: FinancialDrawing, column: Area, text: string, numberFormat: string): Area {
  draft.put(column.row, column.column, formula(text));
  draft.format(column, numberFormat).align(column, "Right");
  return column;
}

/** Budget of each family, and how far the plan is from it. */
function putBudget(drawing: FinancialDrawing, body: Area, plan: Area, counted: string): void {
  const { draft, data, months } = drawing;
  const names = exactly(namesBeside(body), data.families);
  const [first, last] = [months.column, months.column + months.count - 1].map((column) => cellRef(months.row, column));
  const ofFamily = `SopBudget[Revenue],SopBudget[Family],${names},SopBudget[Period]`;
  const text =
    data.settings.bucket === "week"
      ? `=MMULT(SUMIFS(${ofFamily},${areaRef(periodsArea(months))}),${counted})`
      : `=SUMIFS(${ofFamily},">="&${first},SopBudget[Period],"<="&${last})`;
  const planned = putColumn(drawing, columnOf(body, 2), text, moneyFormat);
  const compared = `${areaRef(plan)},${areaRef(planned)}`;
  const gap = putColumn(drawing, columnOf(body, 3), `=SOP.BUDGETGAP(${compared})`, gapFormat);
  const share = putColumn(drawing, columnOf(body, 4), `=IFERROR(SOP.BUDGETGAP(${compared},"RATIO"),"–")`, shareFormat);
  const cell = relativeRef(share.row, share.column);
  draft
    .rule(share, { kind: "formula", formula: `=AND(ISNUMBER(${cell}),${cell}<${alarmBelow})`, meaning: "act" })
    .name(financialCells.familyBudgetGap, gap);
}

/** Price, cost and margin of a unit by family, and which families lack one. */
export function putUnitValues(drawing: FinancialDrawing, { row, body }: Section): void {
  const { draft, data, say, at } = drawing;
  const headings = [words.family, words.price, words.unitCost, words.unitMargin].map(say);
  putTableHead(draft, row, { title: say(words.unitValues), headings, height: headerHeights.twoLines });
  draft.putColumn(body.row, 0, data.families);
  const { price, cost, margin } = unitValuesAt(at);
  const [priceRef, costRef] = [areaRef(price), areaRef(cost)];
  draft.putRow(body.row, 1, [
    formula(ownOrMean(drawing, body, { own: "Price", table: "SopSales", amount: "Amount" })),
    formula(ownOrMean(drawing, body, { own: "Unit cost", table: "SopStock", amount: "Value" })),
    formula(`=IF(ISNUMBER(${priceRef})*ISNUMBER(${costRef}),${priceRef}-${costRef},"")`),
  ]);
  draft
    .format(columnOf(body, 1, 3), "#,##0.00")
    .align(columnOf(body, 1, 3), "Right")
    .name(financialCells.unitPrice, price)
    .name(financialCells.unitCost, cost)
    .name(financialCells.unitMargin, margin);
  putLacking(drawing, body, priceRef, costRef);
}

/** What SopFamilies says of a unit; where it says nothing, the mean of what was invoiced or valued in stock. */
function ownOrMean(
  { data }: FinancialDrawing,
  body: Area,
  { own: column, table, amount }: { own: string; table: "SopSales" | "SopStock"; amount: string },
): string {
  const names = namesBeside(body);
  const criterion = `${table}[Family],${exactly(names, data.families)}`;
  const own = data.tables.has("SopFamilies") ? `XLOOKUP(${names},SopFamilies[Family],SopFamilies[${column}],"")` : '""';
  const mean = data.filled.has(table)
    ? `IFERROR(SUMIFS(${table}[${amount}],${criterion})/SUMIFS(${table}[Quantity],${criterion}),"")`
    : '""';
  // A mean of 0 says that nothing was invoiced or valued.
  return `=LET(own,${own},mean,${mean},IF(ISNUMBER(own),own,IF(ISNUMBER(mean),IF(mean>0,mean,""),"")))`;
}

/** Families without a price or a cost, which count as 0: said below the table. */
function putLacking({ draft, data, say }: FinancialDrawing, body: Area, price: string, cost: string): void {
  const lacking = (text: string, values: string): string =>
    `=IF(COUNT(${values})=ROWS(${values}),"",${quoted(text)}&TEXTJOIN(", ",TRUE,FILTER(${namesBeside(body)},ISNUMBER(${values})=FALSE)))`;
  const notes = [
    ...(data.hasPrices ? [lacking(say(words.lackingPrice), price)] : []),
    ...(data.hasUnitCosts ? [lacking(say(words.lackingCost), cost)] : []),
  ];
  notes.forEach((text, index) => draft.look(draft.put(body.row + body.rows + index, 0, formula(text)), "missing"));
}
