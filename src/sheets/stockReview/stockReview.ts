/** Stock review: what is in stock, how long it lasts, and where the plan takes it, against minimum and maximum. */
import type { Language } from "../../language/text";
import type { Area } from "../blueprint";
import { areaRef, cellRef, exactly, formula, quoted, relativeRef, type SheetDraft } from "../draft";
import { chartColumns, periodsArea, namesBeside, nameWidth, periodFormat, periodWidth, putMatrix, type PeriodRow } from "../matrixSection";
import { putMissing, stockMissing } from "../missing";
import { hasCover, hasProjection, hasSafetyStock, hasStock } from "../possibleFigures";
import { stockWords as words } from "./stockReviewWords";
import { putSafetyStock, safetyRows } from "./safetyStock";
import { supplyCells } from "../supplyReview/supplyCells";
import { stockCells } from "./stockCells";
import { defineSheet } from "../defineSheet";
import type { FromTables } from "../materials";
import { sayIn, type PeriodText, type Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopStock } from "../../domain/collect/sopStock";
import { sopSupply } from "../../domain/collect/sopSupply";
import { sopSettings } from "../../domain/settings/sopSettings";
import { columnsOf } from "../reads";

/** A negative number is told by a shape as well as by its colour. */
const unitsFormat = '#,##0;"▼ −"#,##0;0';

/** The stock review: how long the stock of each family lasts, and where the plan takes it between its minimum and its maximum. */
export const stockReview = defineSheet({
  mark: "SopStockReview",
  title: words.title,
  question: words.question,
  from: "tables",
  reads: [sopFamilies, sopDemand, sopForecasts, sopCapacity, sopRouting, sopStock, columnsOf(sopSupply, "Received date"), sopSettings],
  cells: stockCells,
  olderCell: stockCells.shortages,
  draw,
});

function draw(draft: SheetDraft, { data }: FromTables, say: Say): void {
  const { language } = draft;
  const count = Math.max(1, data.horizon.periodCount);
  draft.widths([nameWidth, ...Array.from({ length: Math.max(12, count) }, () => periodWidth(data.settings.bucket))]);
  draft.freeze(3, 1);

  const { families } = data;
  let row = putMissing(draft, 7, stockMissing(data));
  if (!hasStock(data)) return;

  draft.put(4, 0, say(words.stockOf));
  const asOf = cellRef(4, 1);
  draft.put(
    4,
    1,
    formula(
      `=LET(before,MAX(0,MAXIFS(SopStock[Period],SopStock[Period],"<"&${supplyCells.firstPeriod})),IF(before=0,MAX(SopStock[Period]),before))`,
    ),
  );
  draft
    .format({ row: 4, column: 1, rows: 1, columns: 1 }, periodFormat(data.settings.bucket, language))
    .align({ row: 4, column: 1, rows: 1, columns: 1 }, "Right");

  const take = (rows: number): number => {
    const start = row;
    row += rows + 3;
    return start;
  };
  const todayRow = take(families.length);
  const hasDemand = hasCover(data);
  const projecting = hasProjection(data);
  const body = (start: number): Area => ({ row: start + 2, column: 1, rows: families.length, columns: count });

  const chartRow = row;
  if (projecting) row += 18;
  const projectedRow = projecting ? take(families.length) : row;
  const adjustedRow = projecting && data.hasStockLimits ? take(1) : row;
  const demandRow = hasDemand ? take(families.length) : row;
  const productionRow = projecting ? take(families.length) : row;
  const chartDataRow = projecting ? take(data.hasStockLimits ? 3 : 1) : row;
  const periods: PeriodRow = { row: (projecting ? projectedRow : demandRow) + 1, column: 1, count, bucket: data.settings.bucket };

  const columns = columnsOfToday(data, projecting);
  const today = putToday(draft, todayRow, data, columns, projecting, asOf, say);
  if (columns.safety !== undefined) {
    putSafetyStock(draft, row, { ...today, column: columns.safety, columns: 1 }, data, say);
    row += safetyRows(data);
  }
  if (projecting || columns.limits) putHeadline(draft, today, columns, projecting, say);
  if (!hasDemand) return;

  const demand = putMatrix(
    draft,
    demandRow,
    {
      title: say(projecting ? words.demand : words.pastDemand),
      heading: say(words.family),
      names: families,
      formula: `=${supplyCells.volumes}`,
      numberFormat: unitsFormat,
    },
    periods,
    supplyCells.firstPeriod,
  );
  families.forEach((_, index) => {
    const demandOfFamily = areaRef({ ...demand, row: demand.row + index, rows: 1 });
    draft.put(
      today.row + index,
      columns.cover,
      formula(`=IFERROR(SOP.STOCKCOVER(${cellRef(today.row + index, 1)},${demandOfFamily}),"–")`),
    );
  });
  if (!projecting) return;

  const limited = data.filled.has("SopCapacity") && data.filled.has("SopRouting");
  const production = body(productionRow);
  const projected = body(projectedRow);
  // The busiest resource that a family passes through cuts its volume in proportion; resource by resource, all families at once.
  const share = `IFERROR((INDEX(${supplyCells.hoursPerUnit},0,place)>0)*INDEX(${supplyCells.use},place,0),0)`;
  const cut = `=${areaRef(demand)}/REDUCE(1,SEQUENCE(ROWS(${supplyCells.use})),LAMBDA(most,place,LET(use,${share},IF(use>most,use,most))))`;
  putMatrix(
    draft,
    productionRow,
    {
      title: say(limited ? words.production : words.freeProduction),
      heading: say(words.family),
      names: families,
      formula: limited ? cut : `=${areaRef(demand)}`,
      numberFormat: unitsFormat,
    },
    periods,
    supplyCells.firstPeriod,
  );
  putMatrix(
    draft,
    projectedRow,
    {
      title: say(words.projected),
      heading: say(words.family),
      names: families,
      formula: `=SOP.PROJECTEDSTOCK(${areaRef({ ...today, column: 1, columns: 1 })},${areaRef(demand)},${areaRef(production)})`,
      numberFormat: unitsFormat,
    },
    periods,
    supplyCells.firstPeriod,
  );
  draft.name(stockCells.projected, projected);
  if (columns.limits) {
    const { minimum, maximum } = columns.limits;
    const first = relativeRef(projected.row, 1);
    const [low, high] = [minimum, maximum].map((column) => `$${relativeRef(today.row, column)}`);
    draft.rule(projected, { kind: "formula", formula: `=AND(ISNUMBER(${low}),${first}<${low})`, meaning: "act" });
    draft.rule(projected, { kind: "formula", formula: `=AND(ISNUMBER(${high}),${first}>${high})`, meaning: "watch" });
    putMatrix(
      draft,
      adjustedRow,
      {
        title: say(words.adjusted),
        heading: "",
        names: [say(words.allFamilies)],
        formula: `=SOP.STOCKADJUSTED(${areaRef(projected)},${areaRef({ ...today, column: minimum, columns: 1 })},${areaRef({ ...today, column: maximum, columns: 1 })},"column")`,
        numberFormat: "0%",
      },
      periods,
      supplyCells.firstPeriod,
    );
  }
  putShortages(draft, today, columns, projected, periods);
  putChart(draft, { chartRow, chartDataRow, today, columns, projected, periods, data }, language);
}

/** Columns of the table of today; without limits by family those of limits and status are not there. */
interface Columns {
  stock: number;
  limits?: { minimum: number; maximum: number; status: number };
  cover: number;
  shortPeriods: number;
  firstShort: number;
  safety?: number;
}

function columnsOfToday(data: PlanningData, projecting: boolean): Columns {
  const columns: Columns = data.hasStockLimits
    ? { stock: 1, limits: { minimum: 2, maximum: 3, status: 5 }, cover: 4, shortPeriods: 6, firstShort: 7 }
    : { stock: 1, cover: 2, shortPeriods: 3, firstShort: 4 };
  if (!hasSafetyStock(data)) return columns;
  return { ...columns, safety: projecting ? columns.firstShort + 1 : columns.shortPeriods };
}

/** Stock, limits, cover and status by family: one row each. Gives the area of the rows, from the names on. */
function putToday(draft: SheetDraft, row: number, data: PlanningData, columns: Columns, projecting: boolean, asOf: string, say: Say): Area {
  const { families } = data;
  const { limits } = columns;
  draft.look(draft.put(row, 0, say(words.today)), "section");
  const titles = [
    words.family,
    words.onHand,
    ...(limits ? [words.minimum, words.maximum] : []),
    words.cover,
    ...(limits ? [words.status] : []),
    ...(projecting ? [limits ? words.shortPeriods : words.outPeriods, limits ? words.firstShort : words.firstOut] : []),
    ...(columns.safety === undefined ? [] : [words.safety]),
  ].map(say);
  const header = draft.putRow(row + 1, 0, titles);
  draft
    .look(header, "header")
    .look({ ...header, column: 1, columns: titles.length - 1 }, "names")
    .height(row + 1, 1, 40);
  if (limits) draft.align({ ...header, column: limits.status, columns: 1 }, "Left");
  const area: Area = { row: row + 2, column: 0, rows: families.length, columns: titles.length };
  draft.putColumn(area.row, 0, families);
  const column = (index: number): Area => ({ ...area, column: index, columns: 1 });
  const names = areaRef(column(0));
  draft.put(area.row, 1, formula(`=SUMIFS(SopStock[Quantity],SopStock[Family],${exactly(names, families)},SopStock[Period],${asOf})`));
  draft
    .name(stockCells.stockNow, column(columns.stock))
    .name(stockCells.cover, column(columns.cover))
    .format(column(columns.stock), unitsFormat)
    .format(column(columns.cover), "0.0")
    .align(column(columns.cover), "Right");
  if (!limits) return area;
  const limit = (name: string): string => `=LET(limit,XLOOKUP(${names},SopFamilies[Family],SopFamilies[${name}],""),IF(limit="","",limit))`;
  draft.put(area.row, limits.minimum, formula(limit("Minimum stock")));
  draft.put(area.row, limits.maximum, formula(limit("Maximum stock")));
  draft
    .name(stockCells.minimum, column(limits.minimum))
    .name(stockCells.maximum, column(limits.maximum))
    .format({ ...column(limits.minimum), columns: 2 }, unitsFormat);
  families.forEach((_, index) => {
    const [stock, low, high] = [columns.stock, limits.minimum, limits.maximum].map((place) => cellRef(area.row + index, place));
    const text = `=IF(AND(ISNUMBER(${low}),${stock}<${low}),${quoted(say(words.short))},IF(AND(ISNUMBER(${high}),${stock}>${high}),${quoted(say(words.surplus))},IF(OR(ISNUMBER(${low}),ISNUMBER(${high})),${quoted(say(words.within))},"")))`;
    draft.put(area.row + index, limits.status, formula(text));
  });
  const state = relativeRef(area.row, limits.status);
  const status = column(limits.status);
  draft.rule(status, { kind: "formula", formula: `=LEFT(${state},1)="▼"`, meaning: "act" });
  draft.rule(status, { kind: "formula", formula: `=LEFT(${state},1)="▲"`, meaning: "watch" });
  draft.rule(status, { kind: "formula", formula: `=LEFT(${state},1)="●"`, meaning: "good" });
  return area;
}

/** Months that end below the minimum, or below nothing where a family has none, and the first of them. */
function putShortages(draft: SheetDraft, today: Area, columns: Columns, projected: Area, periods: PeriodRow): void {
  for (let index = 0; index < today.rows; index += 1) {
    const row = today.row + index;
    const low = columns.limits ? cellRef(row, columns.limits.minimum) : null;
    const least = low === null ? `"<0"` : `"<"&IF(ISNUMBER(${low}),${low},0)`;
    const line = areaRef({ ...projected, row: projected.row + index, rows: 1 });
    draft.put(row, columns.shortPeriods, formula(`=COUNTIF(${line},${least})`));
    const first = `MINIFS(${areaRef(periodsArea(periods))},${line},${least})`;
    draft.put(row, columns.firstShort, formula(`=IF(${cellRef(row, columns.shortPeriods)}=0,"",${first})`));
  }
  const short = { ...today, column: columns.shortPeriods, columns: 1 };
  draft
    .format(short, "0")
    .format({ ...today, column: columns.firstShort, columns: 1 }, periodFormat(periods.bucket ?? "month", draft.language));
  draft.align({ ...today, column: columns.firstShort, columns: 1 }, "Right");
  draft.rule(short, { kind: "formula", formula: `=${relativeRef(short.row, short.column)}>0`, meaning: "act" });
  draft.name(stockCells.shortages, { ...short, columns: 2 });
}

/** Families that fall short, or that are short now where nothing is projected, in one sentence under the question. */
function putHeadline(draft: SheetDraft, today: Area, columns: Columns, projecting: boolean, say: Say): void {
  const column = (index: number): string => areaRef({ ...today, column: index, columns: 1 });
  const { limits } = columns;
  const short = projecting || !limits ? `${column(columns.shortPeriods)}>0` : `LEFT(${column(limits.status)},1)="▼"`;
  const [some, none] = limits ? [words.below, words.noneBelow] : [words.runOut, words.noneOut];
  const names = `TEXTJOIN(", ",TRUE,FILTER(${column(0)},${short}))`;
  draft.headline(`=IFERROR(${quoted(say(some))}&${names},${quoted(say(none))})`, stockCells.headline);
}

function putChart(
  draft: SheetDraft,
  from: { chartRow: number; chartDataRow: number; today: Area; columns: Columns; projected: Area; periods: PeriodRow; data: PlanningData },
  language: Language,
): void {
  const { today, projected, periods, chartDataRow, data } = from;
  const say = sayIn(language, data.settings);
  const { limits } = from.columns;
  draft.put(5, 0, say(words.shown));
  draft.input(5, 1, stockCells.chartFamily, data.families[0] ?? "", {
    format: "@",
    columns: 2,
    items: { ...today, column: 0, columns: 1 },
    title: say(words.shown),
    help: say(words.shownHelp),
  });
  const place = `XMATCH(${stockCells.chartFamily},${namesBeside(projected)})`;
  const drawn = limits ? [limits.minimum, limits.maximum] : [];
  const lines = limits ? [words.stock, words.minimum, words.maximum] : [words.stock];
  const drawnLines = putMatrix(
    draft,
    chartDataRow,
    {
      title: say(words.chartData),
      heading: "",
      names: lines.map(say),
      formula: `=INDEX(${areaRef(projected)},${place},0)`,
      numberFormat: unitsFormat,
    },
    periods,
    supplyCells.firstPeriod,
  );
  const line = (index: number): Area => ({ ...drawnLines, row: drawnLines.row + index, rows: 1 });
  drawn.forEach((column, index) => {
    const limit = areaRef({ ...today, column, columns: 1 });
    // A family without this limit has no line: #N/A is left out of a chart, an empty text would be drawn as zero.
    for (let period = 0; period < periods.count; period += 1)
      draft.put(line(1 + index).row, 1 + period, formula(`=IF(ISNUMBER(INDEX(${limit},${place})),INDEX(${limit},${place}),NA())`));
  });
  if (limits) {
    const count = (sign: string, limit: number): string => `SUM(--IFERROR(${areaRef(line(0))}${sign}${areaRef(line(limit))},FALSE))`;
    const spoken = (text: PeriodText, number: string): string => {
      const [before = "", after = ""] = say(text).split("{months}");
      return `${quoted(before)}&${number}&${quoted(after)}`;
    };
    const sentence = `=LET(below,${count("<", 1)},above,${count(">", 2)},${stockCells.chartFamily}&${quoted(say(words.colon))}&IF(below>0,${spoken(words.chosenBelow, "below")},IF(above>0,${spoken(words.chosenAbove, "above")},${quoted(say(words.chosenWithin))})))`;
    draft.look(draft.put(from.chartRow, 0, formula(sentence)), "section");
  }
  draft.chart({
    id: "SopStockChart",
    type: "line",
    title: say(words.chart),
    categories: { ...line(0), row: chartDataRow + 1 },
    series: lines.map((name, index) => ({ name: say(name), values: line(index) })),
    place: { row: from.chartRow + 1, column: 0, rows: 16, columns: chartColumns },
    numberFormat: "#,##0",
  });
}
