/** The parts of the financial review that put the plan into money: lines by month, families, unit values. */
import type { Text } from "../../language/text";
import type { Area } from "../blueprint";
import { areaRef, cellRef, exactly, formula, quoted, relativeRef, type SheetDraft } from "../draft";
import { financialWords as words } from "./financialWords";
import type { Line } from "../lines";
import { namesBeside, type PeriodRow } from "../matrixSection";
import { hasProjection } from "../possibleFigures";
import { financialCells } from "./financialCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { stockCells } from "../stockReview/stockCells";
import type { PlanningData } from "../../domain/analyse/planningData";

type Say = (text: Text) => string;

/** Price, cost and margin of a unit by family; blank texts where unknown. */
export interface UnitValues {
  price: Area;
  cost: Area;
  margin: Area;
}

const moneyFormat = "#,##0";
/** The sign tells as much as the colour. */
const gapFormat = "+#,##0;−#,##0;0";
/** Further below the budget than this asks for action: the tolerance that KPIs have, too. */
const alarmBelow = -0.05;
const shareFormat = "+0.0%;−0.0%;0.0%";

/** A column of figures in which a blank text counts as 0. */
export const known = (area: Area): string => `IF(ISNUMBER(${areaRef(area)}),${areaRef(area)},0)`;

/** The plan's volumes by family and month: those of the reviews, or, where the plan is by week, the weeks added up by month. */
export const volumesByMonth = ({ settings }: Pick<PlanningData, "settings">): string =>
  settings.bucket === "week" ? financialCells.monthVolumes : supplyCells.volumes;

/** The first day of the month of the Monday of each week shown. */
const monthOfWeeks = `TRANSPOSE(${supplyCells.periods}-DAY(${supplyCells.periods})+1)`;

/** Weeks x months: 1 where the Monday of a week lies in a month. */
export const weeksInMonths = (months: string): string => `(${monthOfWeeks}=${months})*1`;

/** Weeks x months: 1 for the last week shown of a month, whose stock is that of the end of the month. */
const lastWeeks = (months: string): string =>
  `(${monthOfWeeks}=${months})*(((TRANSPOSE(${supplyCells.periods}+7-DAY(${supplyCells.periods}+7)+1)<>${months})+(TRANSPOSE(${supplyCells.periods})=MAX(${supplyCells.periods})))>0)`;

/** 1 for a month all of whose weeks are shown: a part of a month cannot be compared with the budget of the whole. */
const wholeMonths = (months: string): string => {
  const end = `(DATE(YEAR(${months}),MONTH(${months})+1,1)-1)`;
  // serial 2 was a Monday: the first one of a month, and the last one
  return `(MIN(${supplyCells.periods})<=${months}+MOD(2-${months},7))*(MAX(${supplyCells.periods})>=${end}-MOD(${end}-2,7))`;
};

/** Plan, budget and gap of volume, revenue and margin: as many as the data allow. */
export function planLines(data: PlanningData, unit: () => UnitValues, say: Say): Line[] {
  const volumes = volumesByMonth(data);
  const byWeek = data.settings.bucket === "week";
  const margin = data.hasPrices && data.hasUnitCosts;
  const budget = data.tables.has("SopBudget") ? data.budget : { volume: false, revenue: false, margin: false };
  const kind = (id: "volume" | "revenue" | "margin", column: string, plan: (() => string) | undefined, budgeted: boolean): Line[] => {
    const texts = words.lines[id];
    const planned: Line[] = plan
      ? [{ id: `${id}Plan`, label: say(texts.plan), formula: plan, numberFormat: moneyFormat, total: "sum" }]
      : [];
    const budgetLine: Line[] = budgeted
      ? [
          {
            id: `${id}Budget`,
            label: say(texts.budget),
            formula: (_, months) => `=SUMIFS(SopBudget[${column}],SopBudget[Period],${months})${byWeek ? `*${wholeMonths(months)}` : ""}`,
            numberFormat: moneyFormat,
            total: "sum",
          },
        ]
      : [];
    if (!plan || !budgeted) return [...planned, ...budgetLine];
    return [
      ...planned,
      ...budgetLine,
      {
        id: `${id}Gap`,
        label: say(texts.gap),
        // A month without a budget has no gap; it is no gap of the whole plan either.
        formula: (line) => `=IF(${line(`${id}Budget`)}=0,"–",SOP.BUDGETGAP(${line(`${id}Plan`)},${line(`${id}Budget`)}))`,
        numberFormat: gapFormat,
        total: "sum",
      },
      {
        id: `${id}Share`,
        label: say(words.lines.share),
        formula: (line) => `=IFERROR(SOP.BUDGETGAP(${line(`${id}Plan`)},${line(`${id}Budget`)},"RATIO"),"–")`,
        numberFormat: shareFormat,
        total: (total) => `=IFERROR(${total(`${id}Gap`)}/${total(`${id}Budget`)},"–")`,
        alarmBelow,
      },
    ];
  };
  return [
    ...kind("revenue", "Revenue", data.hasPrices ? () => `=SOP.PLANVALUE(${volumes},${known(unit().price)})` : undefined, budget.revenue),
    ...kind("margin", "Margin", margin ? () => `=SOP.PLANVALUE(${volumes},${known(unit().margin)})` : undefined, budget.margin),
    ...(margin
      ? [
          {
            id: "marginRate",
            label: say(words.lines.rate),
            formula: (line: (id: string) => string) => `=IFERROR(${line("marginPlan")}/${line("revenuePlan")},"–")`,
            numberFormat: "0.0%",
            total: (total: (id: string) => string) => `=IFERROR(${total("marginPlan")}/${total("revenuePlan")},"–")`,
          },
        ]
      : []),
    ...kind("volume", "Volume", () => `=SOP.PLANVALUE(${volumes},1)`, budget.volume),
  ];
}

/** What the projected stock costs, and for how many days of the plan that money is tied up. */
export function stockLines(data: PlanningData, unit: () => UnitValues, say: Say): Line[] {
  if (!data.hasUnitCosts || !hasProjection(data)) return [];
  const byWeek = data.settings.bucket === "week";
  const days = (months: string): string => `7*MMULT(SEQUENCE(1,COLUMNS(${supplyCells.periods}),1,0),${weeksInMonths(months)})`;
  return [
    {
      id: "stockValue",
      label: say(words.lines.stock),
      formula: (_, months) =>
        byWeek
          ? `=LET(held,MMULT(${stockCells.projected},${lastWeeks(months)}),SOP.PLANVALUE(IF(held>0,held,0),${known(unit().cost)}))`
          : `=SOP.PLANVALUE(IF(${stockCells.projected}>0,${stockCells.projected},0),${known(unit().cost)})`,
      numberFormat: moneyFormat,
      total: "none",
    },
    {
      id: "costOfSales",
      label: say(words.lines.costOfSales),
      formula: () => `=SOP.PLANVALUE(${volumesByMonth(data)},${known(unit().cost)})`,
      numberFormat: moneyFormat,
      total: "none",
    },
    {
      id: "stockDays",
      label: say(words.lines.days),
      // The days of a month of which only some weeks are shown differ from month to month; the function takes one number.
      formula: (line, months) =>
        byWeek
          ? `=IFERROR(${line("stockValue")}/(${line("costOfSales")}/(${days(months)})),"–")`
          : `=IFERROR(SOP.DAYSOFSUPPLY(${line("stockValue")},${line("costOfSales")},365/12),"–")`,
      numberFormat: "0",
      total: "none",
    },
  ];
}

/** Plan, budget, gap and margin of each family over the months shown, or those with a budget. */
export function putFamilies(
  draft: SheetDraft,
  row: number,
  from: { data: PlanningData; revenue: Area; budget: Area | undefined; unit: UnitValues; months: PeriodRow },
  say: Say,
): void {
  const { data, revenue, budget, unit, months } = from;
  const { families } = data;
  const margin = data.hasUnitCosts;
  draft.look(draft.put(row, 0, say(budget ? words.byFamilyBudgeted : words.byFamily)), "section");
  const titles = [
    words.family,
    words.planColumn,
    ...(budget ? [words.budgetColumn, words.gapColumn, words.shareColumn] : []),
    ...(margin ? [words.marginColumn, words.rateColumn] : []),
  ];
  const header = draft.putRow(row + 1, 0, titles.map(say));
  draft
    .look(header, "header")
    .look({ ...header, column: 1, columns: titles.length - 1 }, "names")
    .height(row + 1, 1, 28);
  const area: Area = { row: row + 2, column: 0, rows: families.length, columns: titles.length };
  draft.putColumn(area.row, 0, families);
  const column = (index: number): Area => ({ ...area, column: index, columns: 1 });
  const put = (index: number, text: string, numberFormat: string, alarm = false): Area => {
    draft.put(area.row, index, formula(text));
    draft.format(column(index), numberFormat).align(column(index), "Right");
    const cell = relativeRef(area.row, index);
    if (alarm) draft.rule(column(index), { kind: "formula", formula: `=AND(ISNUMBER(${cell}),${cell}<${alarmBelow})`, meaning: "act" });
    return column(index);
  };
  const counted = budget ? `TRANSPOSE(--(${areaRef(budget)}<>0))` : `SEQUENCE(${months.count},1,1,0)`;
  const plan = put(1, `=MMULT(${areaRef(revenue)},${counted})`, moneyFormat);
  draft.name(financialCells.familyValue, plan);
  if (budget) {
    const names = exactly(namesBeside(area), families);
    const [first, last] = [months.column, months.column + months.count - 1].map((place) => cellRef(months.row, place));
    const all = areaRef({ row: months.row, column: months.column, rows: 1, columns: months.count });
    const planned = put(
      2,
      data.settings.bucket === "week"
        ? `=MMULT(SUMIFS(SopBudget[Revenue],SopBudget[Family],${names},SopBudget[Period],${all}),${counted})`
        : `=SUMIFS(SopBudget[Revenue],SopBudget[Family],${names},SopBudget[Period],">="&${first},SopBudget[Period],"<="&${last})`,
      moneyFormat,
    );
    const gap = put(3, `=SOP.BUDGETGAP(${areaRef(plan)},${areaRef(planned)})`, gapFormat);
    put(4, `=IFERROR(SOP.BUDGETGAP(${areaRef(plan)},${areaRef(planned)},"RATIO"),"–")`, shareFormat, true);
    draft.name(financialCells.familyBudgetGap, gap);
  }
  if (margin) {
    const place = budget ? 5 : 2;
    const value = put(place, `=MMULT(${volumesByMonth(data)},${counted})*${known(unit.margin)}`, moneyFormat);
    put(place + 1, `=IFERROR(${areaRef(value)}/${areaRef(plan)},"–")`, "0.0%");
  }
}

/** Price, cost and margin of a unit by family, and which families lack one. Takes as many rows as families, and four. */
export function putUnitValues(draft: SheetDraft, row: number, data: PlanningData, say: Say): UnitValues {
  const { families } = data;
  draft.look(draft.put(row, 0, say(words.unitValues)), "section");
  const header = draft.putRow(row + 1, 0, [words.family, words.price, words.unitCost, words.unitMargin].map(say));
  draft
    .look(header, "header")
    .look({ ...header, column: 1, columns: 3 }, "names")
    .height(row + 1, 1, 28);
  const area: Area = { row: row + 2, column: 0, rows: families.length, columns: 4 };
  draft.putColumn(area.row, 0, families);
  const column = (index: number): Area => ({ ...area, column: index, columns: 1 });
  const [price, cost, margin] = [column(1), column(2), column(3)];
  const names = namesBeside(area);
  const criterion = exactly(names, families);
  const own = (title: string): string =>
    data.tables.has("SopFamilies") ? `XLOOKUP(${names},SopFamilies[Family],SopFamilies[${title}],"")` : '""';
  const mean = (table: "SopSales" | "SopStock", amount: string): string =>
    data.filled.has(table)
      ? `IFERROR(SUMIFS(${table}[${amount}],${table}[Family],${criterion})/SUMIFS(${table}[Quantity],${table}[Family],${criterion}),"")`
      : '""';
  // A mean of 0 says that nothing was invoiced or valued.
  const either = (title: string, other: string): string =>
    `=LET(own,${own(title)},mean,${other},IF(ISNUMBER(own),own,IF(ISNUMBER(mean),IF(mean>0,mean,""),"")))`;
  draft.put(area.row, 1, formula(either("Price", mean("SopSales", "Amount"))));
  draft.put(area.row, 2, formula(either("Unit cost", mean("SopStock", "Value"))));
  const [priceRef, costRef] = [areaRef(price), areaRef(cost)];
  draft.put(area.row, 3, formula(`=IF(ISNUMBER(${priceRef})*ISNUMBER(${costRef}),${priceRef}-${costRef},"")`));
  draft
    .format({ ...area, column: 1, columns: 3 }, "#,##0.00")
    .align({ ...area, column: 1, columns: 3 }, "Right")
    .name(financialCells.unitPrice, price)
    .name(financialCells.unitCost, cost)
    .name(financialCells.unitMargin, margin);
  const lacking = (text: Text, ref: string): string =>
    `IF(COUNT(${ref})=ROWS(${ref}),"",${quoted(say(text))}&TEXTJOIN(", ",TRUE,FILTER(${names},ISNUMBER(${ref})=FALSE)))`;
  const notes = [
    ...(data.hasPrices ? [lacking(words.lackingPrice, priceRef)] : []),
    ...(data.hasUnitCosts ? [lacking(words.lackingCost, costRef)] : []),
  ];
  notes.forEach((text, index) => draft.look(draft.put(area.row + families.length + index, 0, formula(`=${text}`)), "missing"));
  return { price, cost, margin };
}
