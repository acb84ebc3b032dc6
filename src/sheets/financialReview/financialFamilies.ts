/** The financial review by family: plan, budget and margin, and the price and cost of a unit that they are worked out with. */
import { type Area, areaRef, cellRef, relativeRef } from "../../language/references";
import { type Criterion, exactly, where } from "../criteria";
import { formula, quoted } from "../draft";
import { namesBeside, periodsArea, putMatrix } from "../matrixSection";
import { columnOf, headerHeights, putTableHead, type Section } from "../sections";
import { financialCells } from "./financialCells";
import { isMissing, listed, nothing, orZero } from "../known";
import { supplyCells } from "../supplyReview/supplyCells";
import { alarmBelow, gapFormat, moneyFormat, shareFormat } from "./financialLines";
import { budgetBy, comparable, comparedBudget, comparedPlan, valued, volumesByMonth } from "./financialPlan";
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
      formula: `=${valued(volumesByMonth(data), areaRef(unitValuesAt(at).price))}`,
      numberFormat: moneyFormat,
    },
    months,
  );
  draft.name(financialCells.planValue, revenue);
  return revenue;
}

/**
 * Plan, budget, gap and margin of each family over the months shown, or over those in which it has a budget.
 *
 * @param budget the line of budgeted revenue by month, where there is one
 */
export function putFamilies(drawing: FinancialDrawing, { row, body }: Section, revenue: Area, budget: Area | undefined): void {
  const { draft, data, say, months, at } = drawing;
  const headings = [
    words.family,
    words.planColumn,
    ...(budget ? [words.budgetColumn, words.gapColumn, words.shareColumn] : []),
    ...(data.hasUnitCosts ? [words.marginColumn, words.rateColumn] : []),
  ].map(say);
  const title = say(budget ? words.byFamilyBudgeted : words.byFamily);
  putTableHead(draft, row, { title, headings, height: headerHeights.twoLines });
  draft.putColumn(body.row, 0, data.families);
  const budgeted = budgetBy("revenue", supplyCells.families, areaRef(periodsArea(months)), data);
  const named = comparable(areaRef(revenue), budget ? budgeted : areaRef(revenue));
  const ones = `SEQUENCE(${months.count},1,1,0)`;
  const sum = (figures: string): string => `MMULT(${figures},${ones})`;
  const known = (figures: string): string => `=LET(${named},IF(${sum("wrong*1")}>0,NA(),IF(${sum("both")}=0,${nothing},${sum(figures)})))`;
  const plan = putColumn(drawing, columnOf(body, 1), known(comparedPlan), moneyFormat);
  draft.name(financialCells.familyValue, plan);
  if (budget) putBudget(drawing, body, plan, known(comparedBudget));
  if (!data.hasUnitCosts) return;
  const place = budget ? 5 : 2;
  const margins = valued(volumesByMonth(data), areaRef(unitValuesAt(at).margin));
  const value = `=LET(${named},margin,${margins},IF(${sum("ISERROR(margin)*both")}>0,NA(),IF(${sum("both*ISNUMBER(margin)")}=0,${nothing},${sum("both*IF(ISNUMBER(margin),margin,0)")})))`;
  const margin = areaRef(putColumn(drawing, columnOf(body, place), value, moneyFormat));
  const revenues = areaRef(plan);
  const rate = `=IF(ISERROR(${margin})+ISERROR(${revenues})>0,NA(),IFERROR(${margin}/${revenues},${nothing}))`;
  putColumn(drawing, columnOf(body, place + 1), rate, "0.0%");
}

/** One spilling column of figures. */
function putColumn({ draft }: FinancialDrawing, column: Area, text: string, numberFormat: string): Area {
  draft.put(column.row, column.column, formula(text));
  draft.format(column, numberFormat).align(column, "Right");
  return column;
}

/** Budget of each family, and how far the plan is from it. */
function putBudget(drawing: FinancialDrawing, body: Area, plan: Area, budgeted: string): void {
  const { draft } = drawing;
  const planned = putColumn(drawing, columnOf(body, 2), budgeted, moneyFormat);
  const both = [areaRef(plan), areaRef(planned)] as const;
  const apart = (call: string): string => {
    const wrong = both.map((cells) => `ISERROR(${cells})`).join("+");
    return `=IF(${wrong}>0,NA(),IF(ISNUMBER(${both[0]})*ISNUMBER(${both[1]})=1,IFERROR(${call},${nothing}),${nothing}))`;
  };
  const compared = both.map(orZero).join();
  const gap = putColumn(drawing, columnOf(body, 3), apart(`SOP.BUDGETGAP(${compared})`), gapFormat);
  const share = putColumn(drawing, columnOf(body, 4), apart(`SOP.BUDGETGAP(${compared},"RATIO")`), shareFormat);
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
    formula(priceOf(drawing, body)),
    formula(costOf(drawing, body)),
    formula(
      `=IF(ISERROR(${priceRef})+ISERROR(${costRef})>0,NA(),IF(ISNUMBER(${priceRef})*ISNUMBER(${costRef})=1,${priceRef}-${costRef},""))`,
    ),
  ]);
  draft
    .format(columnOf(body, 1, 3), "#,##0.00")
    .align(columnOf(body, 1, 3), "Right")
    .name(financialCells.unitPrice, price)
    .name(financialCells.unitCost, cost)
    .name(financialCells.unitMargin, margin);
  putLacking(drawing, body, priceRef, costRef);
}

/** What SopFamilies says of a unit; what takes its place where it says nothing. An error there stays one. */
function ownOr({ data }: FinancialDrawing, names: string, column: "Price" | "Unit cost", others: readonly string[]): string {
  const own = data.tables.has("SopFamilies") ? listed(names, "SopFamilies", "Family", column) : '""';
  const means = others.map((other, index) => `${meanNames[index] ?? ""},${other}`);
  // A value of 0 or less says that nothing was invoiced, budgeted or counted.
  const known = (name: string): string => `IF(ISNUMBER(${name}),${name}>0,FALSE)`;
  const first = others.reduceRight((rest, _, index) => `IF(${known(meanNames[index] ?? "")},${meanNames[index] ?? ""},${rest})`, '""');
  return `=LET(${[`own,${own}`, ...means].join()},IF(ISNUMBER(own)+ISERROR(own)>0,own,${first}))`;
}

/** Names in a formula for what takes the place of a family's own value, in the order in which it does. */
const meanNames = ["nearest", "other"] as const;

/** The money of rows that hold both money and units, over the units: rows that lack either say nothing of a unit. */
function mean(table: string, money: string, units: string, names: Criterion, more = ""): string {
  const criteria = `${where(`${table}[Family]`, names)},${table}[${units}],">0",${table}[${money}],">=-9E+307"${more}`;
  return `IFERROR(SUMIFS(${table}[${money}],${criteria})/SUMIFS(${table}[${units}],${criteria}),"")`;
}

/** The price of a unit: as in SopFamilies, else the mean of what was invoiced, else that of the budget over the months shown. */
function priceOf(drawing: FinancialDrawing, body: Area): string {
  const { data, months } = drawing;
  const names = namesBeside(body);
  const exact = exactly(names, data.families);
  const [first, last] = [months.column, months.column + months.count - 1].map((column) => cellRef(months.row, column));
  const shown = `,SopBudget[Period],">="&${first},SopBudget[Period],"<="&${last}`;
  return ownOr(drawing, names, "Price", [
    ...(data.filled.has("SopSales") ? [mean("SopSales", "Amount", "Quantity", exact)] : []),
    ...(data.filled.has("SopBudget") ? [mean("SopBudget", "Revenue", "Volume", exact, shown)] : []),
  ]);
}

/** The cost of a unit: as in SopFamilies, else that of the last stock that was counted and valued. */
function costOf(drawing: FinancialDrawing, body: Area): string {
  const { data } = drawing;
  const names = namesBeside(body);
  const exact = exactly(names, data.families);
  const valuedRows = `${where("SopStock[Family]", exact)},SopStock[Quantity],">0",SopStock[Value],">=-9E+307"`;
  const latest = `MAXIFS(SopStock[Period],${valuedRows})`;
  return ownOr(
    drawing,
    names,
    "Unit cost",
    data.filled.has("SopStock") ? [mean("SopStock", "Value", "Quantity", exact, `,SopStock[Period],${latest}`)] : [],
  );
}

/** Families without a price or a cost, which count as 0: said below the table. */
function putLacking({ draft, data, say }: FinancialDrawing, body: Area, price: string, cost: string): void {
  const lacking = (text: string, values: string): string =>
    `=LET(gone,${isMissing(values)},IF(SUM(gone)=0,"",${quoted(text)}&TEXTJOIN(", ",TRUE,FILTER(${namesBeside(body)},gone=1))))`;
  const notes = [
    ...(data.hasPrices ? [lacking(say(words.lackingPrice), price)] : []),
    ...(data.hasUnitCosts ? [lacking(say(words.lackingCost), cost)] : []),
  ];
  notes.forEach((text, index) => draft.look(draft.put(body.row + body.rows + index, 0, formula(text)), "missing"));
}
