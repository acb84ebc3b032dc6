/** What Home repeats from other sheets: four KPIs, the largest overloads, coming shortages; and who owes which data. */
import type { Text } from "../../language/text";
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { tables } from "../../domain/tables/catalogue";
import { dashboardCells } from "../dashboard/dashboardCells";
import { kpis } from "../dashboard/kpis";
import { formula, quoted, type SheetDraft } from "../draft";
import { periodFormat, periodsLater } from "../matrixSection";
import { columnOf, type Section } from "../sections";
import { stockCells } from "../stockReview/stockCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { stockWords } from "../stockReview/stockWords";
import { supplyWords } from "../supplyReview/supplyWords";
import { homeCells } from "./homeCells";
import { homeWords as words } from "./homeWords";

/** The four figures of the cycle; the dashboard has them all. */
const shownKpis = ["onTime", "adjustedStock", "accuracy", "logisticsRate"] as const;
/** How many KPIs Home shows. */
export const kpiCount = shownKpis.length;
/** Overloads and shortages that are named. */
export const troublesShown = 3;
/** People owe more kinds of data later: rows kept free. */
const spareInputs = 4;

/** Title and header of a list: the names of its columns stand to the left, as its figures do. */
export function putListHead(draft: SheetDraft, row: number, title: string, headings: readonly string[]): void {
  draft.look(draft.put(row, 0, title), "section");
  const header = draft.putRow(row + 1, 0, headings);
  draft.look(header, "header").align(columnOf(header, 1, headings.length - 1), "Left");
}

/** Value, target and status of four KPIs, as the dashboard's cells say. */
export function putKpis(draft: SheetDraft, { row, body }: Section, say: Say): void {
  putListHead(draft, row, say(words.figures), [words.figure, words.value, words.target, words.status].map(say));
  const shown = shownKpis.flatMap((id) => kpis.filter((kpi) => kpi.id === id));
  shown.forEach((kpi, index) => {
    const line = body.row + index;
    const cells = dashboardCells.kpis[kpi.id];
    draft.put(line, 0, say(kpi.title));
    const figures = draft.putRow(line, 1, [`=${cells.value}`, `=${cells.target}`, `=${cells.status}&""`].map(formula));
    draft.format(columnOf(figures, 0, 2), say(kpi.numberFormat)).align(figures, "Left");
  });
  draft.signs(columnOf(body, 3), { "▲": "good", "●": "watch", "▼": "act" }).name(homeCells.figures, body);
}

/** Good words only where the headline of the review says them too: Home does not judge again what a review could not answer. */
function goodWhere(headline: string, saidThere: readonly Text[], good: Text, say: Say): string {
  const same = saidThere.map((text) => `(${headline}=${quoted(say(text))})`).join("+");
  return `IFERROR(IF(${same},${quoted(say(good))},${quoted(say(words.noAnswer))}),${quoted(say(words.noAnswer))})`;
}

/** The resources that are overloaded most, as the supply review says. */
export function putOverloads(draft: SheetDraft, { row, body }: Section, { settings: { bucket } }: PlanningData, say: Say): void {
  putListHead(draft, row, say(words.overloads), [words.resource, words.peak, words.hours, words.since].map(say));
  const { bottlenecks, firstPeriod, overloadFrom } = supplyCells;
  for (let index = 0; index < body.rows; index += 1) {
    const of = (column: number): string => `INDEX(${bottlenecks},${index + 1},${column})`;
    const over = (content: string, otherwise = '""'): string =>
      `=IFERROR(IF(${of(2)}>${overloadFrom},${content},${otherwise}),${otherwise})`;
    const since = `IF(ISNUMBER(${of(4)}),${periodsLater(firstPeriod, `${of(4)}-1`, bucket)},"")`;
    const name = over(of(1), index === 0 ? goodWhere(supplyCells.headline, [supplyWords.fits], words.noOverload, say) : '""');
    draft.putRow(body.row + index, 0, [name, over(of(2)), over(of(3)), over(since)].map(formula));
  }
  draft
    .format(columnOf(body, 1), '"▲ "0%')
    .format(columnOf(body, 2), "#,##0")
    .format(columnOf(body, 3), periodFormat(bucket, draft.language))
    .align(columnOf(body, 1, 3), "Left")
    .name(homeCells.overloads, body);
}

/** The families that are longest below their minimum, as the stock review says. */
export function putShortages(draft: SheetDraft, { row, body }: Section, data: PlanningData, say: Say): void {
  const short = data.hasStockLimits ? words.shortPeriods : words.outPeriods;
  putListHead(draft, row, say(words.shortages), [words.family, short, words.since].map(say));
  const { shortages } = stockCells;
  const sorted = "SORTBY(short,FILTER(months,months>0),-1)";
  const most = `short,FILTER(all,months>0),sorted,${sorted},TAKE(sorted,MIN(${body.rows},ROWS(sorted)))`;
  const all = `LET(all,HSTACK(${supplyCells.families},${shortages}),months,INDEX(${shortages},0,1),${most})`;
  draft.put(
    body.row,
    0,
    formula(`=IFERROR(${all},${goodWhere(stockCells.headline, [stockWords.noneBelow, stockWords.noneOut], words.noShortage, say)})`),
  );
  draft
    .format(columnOf(body, 1), "0")
    .format(columnOf(body, 2), periodFormat(data.settings.bucket, draft.language))
    .align(columnOf(body, 1, 2), "Left")
    .name(homeCells.shortages, body);
}

/** Who brings which data, and by which working day. */
export function putInputs(draft: SheetDraft, { row, body }: Section, say: Say): void {
  putListHead(draft, row, say(words.inputs), [words.input, words.owner, words.workingDay].map(say));
  const list = (texts: readonly string[]): string => `{${texts.map(quoted).join(";")}}`;
  const [names, titles] = [tables.map(({ name }) => name), tables.map(({ title }) => say(title))];
  draft.putRow(
    body.row,
    0,
    [
      `=XLOOKUP(SopInputs[Kind],${list(names)},${list(titles)},SopInputs[Kind])`,
      '=SopInputs[Owner]&""',
      '=IF(ISNUMBER(SopInputs[Due working day]),SopInputs[Due working day],"")',
    ].map(formula),
  );
  draft
    .format(columnOf(body, 2), "0")
    .align(columnOf(body, 1, 2), "Left")
    .name(homeCells.inputs, body)
    .look({ ...body, rows: body.rows + spareInputs }, "panel");
}
