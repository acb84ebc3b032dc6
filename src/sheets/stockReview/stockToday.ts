/** The first table of the stock review: what is in stock, its limits, how long it lasts, and when it runs short. */
import type { Text } from "../../language/text";
import { areaRef, cellRef, relativeRef } from "../../language/references";
import { exactly, formula, quoted, sentenceFormula } from "../draft";
import { namesBeside, periodFormat, periodsArea } from "../matrixSection";
import { hasProjection } from "../possibleFigures";
import { columnOf, headerHeights, putTableHead, rowOf, type Section } from "../sections";
import { stockCells } from "./stockCells";
import type { StockDrawing } from "./stockPlaces";
import { stockWords as words } from "./stockWords";

/** A negative number is told by a shape as well as by its colour. */
export const unitsFormat = '#,##0;"▼ −"#,##0;0';

/**
 * Stock, limits and status of each family; cover, shortages and safety stock come from the sections that work them out.
 *
 * @param asOf the cell with the period at whose end the stock was counted
 */
export function putToday(drawing: StockDrawing, asOf: string): void {
  const { draft, data, say, at, columns } = drawing;
  const { families } = data;
  const { body } = at.today;
  const header = putTableHead(draft, at.today.row, {
    title: say(words.today),
    headings: headingsOf(drawing),
    height: headerHeights.threeLines,
  });
  if (columns.limits) draft.align(columnOf(header, columns.limits.status), "Left");
  draft.putColumn(body.row, 0, families);
  const names = exactly(namesBeside(body), families);
  draft.put(body.row, 1, formula(`=SUMIFS(SopStock[Quantity],SopStock[Family],${names},SopStock[Period],${asOf})`));
  const [stock, cover] = [columnOf(body, columns.stock), columnOf(body, columns.cover)];
  draft
    .name(stockCells.stockNow, stock)
    .name(stockCells.cover, cover)
    .format(stock, unitsFormat)
    .format(cover, "0.0")
    .align(cover, "Right");
  if (columns.limits) putLimits(drawing, columns.limits);
}

function headingsOf({ data, say, columns }: StockDrawing): string[] {
  const { limits } = columns;
  return [
    words.family,
    words.onHand,
    ...(limits ? [words.minimum, words.maximum] : []),
    words.cover,
    ...(limits ? [words.status] : []),
    ...(hasProjection(data) ? [limits ? words.shortPeriods : words.outPeriods, limits ? words.firstShort : words.firstOut] : []),
    ...(columns.safety === undefined ? [] : [words.safety]),
  ].map(say);
}

/** Minimum and maximum of each family, and whether its stock lies between them. */
function putLimits({ draft, say, at, columns }: StockDrawing, limits: NonNullable<StockDrawing["columns"]["limits"]>): void {
  const { body } = at.today;
  const names = namesBeside(body);
  const limit = (name: string): string => `=LET(limit,XLOOKUP(${names},SopFamilies[Family],SopFamilies[${name}],""),IF(limit="","",limit))`;
  draft.put(body.row, limits.minimum, formula(limit("Minimum stock")));
  draft.put(body.row, limits.maximum, formula(limit("Maximum stock")));
  draft
    .name(stockCells.minimum, columnOf(body, limits.minimum))
    .name(stockCells.maximum, columnOf(body, limits.maximum))
    .format(columnOf(body, limits.minimum, 2), unitsFormat);
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const [stock, low, high] = [columns.stock, limits.minimum, limits.maximum].map((place) => cellRef(row, place));
    const text = `=IF(AND(ISNUMBER(${low}),${stock}<${low}),${quoted(say(words.short))},IF(AND(ISNUMBER(${high}),${stock}>${high}),${quoted(say(words.surplus))},IF(OR(ISNUMBER(${low}),ISNUMBER(${high})),${quoted(say(words.within))},"")))`;
    draft.put(row, limits.status, formula(text));
  }
  draft.signs(columnOf(body, limits.status), { "▼": "act", "▲": "watch", "●": "good" });
}

/** How many periods the stock of each family lasts at the demand below. */
export function putCover({ draft, at, columns }: StockDrawing, { body: demand }: Section): void {
  const { body } = at.today;
  for (let index = 0; index < body.rows; index += 1) {
    const row = body.row + index;
    draft.put(row, columns.cover, formula(`=IFERROR(SOP.STOCKCOVER(${cellRef(row, 1)},${areaRef(rowOf(demand, index))}),"–")`));
  }
}

/** Periods that end below the minimum, or below nothing where a family has none, and the first of them. */
export function putShortages({ draft, at, columns, periods }: StockDrawing, { body: projected }: Section): void {
  const { body } = at.today;
  for (let index = 0; index < body.rows; index += 1) {
    const row = body.row + index;
    const low = columns.limits ? cellRef(row, columns.limits.minimum) : null;
    const least = low === null ? `"<0"` : `"<"&IF(ISNUMBER(${low}),${low},0)`;
    const line = areaRef(rowOf(projected, index));
    draft.put(row, columns.shortPeriods, formula(`=COUNTIF(${line},${least})`));
    const first = `MINIFS(${areaRef(periodsArea(periods))},${line},${least})`;
    draft.put(row, columns.firstShort, formula(`=IF(${cellRef(row, columns.shortPeriods)}=0,"",${first})`));
  }
  const [short, first] = [columnOf(body, columns.shortPeriods), columnOf(body, columns.firstShort)];
  draft
    .format(short, "0")
    .format(first, periodFormat(periods.bucket, draft.language))
    .align(first, "Right")
    .rule(short, { kind: "formula", formula: `=${relativeRef(short.row, short.column)}>0`, meaning: "act" })
    .name(stockCells.shortages, columnOf(body, columns.shortPeriods, 2));
}

/** Families that fall short, or that are short now where nothing is projected. */
export function putHeadline({ draft, data, say, at, columns }: StockDrawing): void {
  const column = (offset: number): string => areaRef(columnOf(at.today.body, offset));
  const { limits } = columns;
  const short = hasProjection(data) || !limits ? `${column(columns.shortPeriods)}>0` : `LEFT(${column(limits.status)},1)="▼"`;
  const [some, none] = limits ? [words.below, words.noneBelow] : [words.runOut, words.noneOut];
  // A figure that is missing or an error is no good news: the good words need every figure they speak of.
  const figures = at.projected ? areaRef(at.projected.body) : column(columns.stock);
  const named = `IFERROR(TEXTJOIN(", ",TRUE,FILTER(${column(0)},IFERROR(${short},FALSE))),"")`;
  const told = (text: Text): string => sentenceFormula(say(text), { count: "unknown" });
  const good = `IF(unknown=0,${quoted(say(none))},${told(words.unknown)})`;
  const trouble = `${quoted(say(some))}&named&IF(unknown=0,"",${told(words.incomplete)})`;
  draft.headline(`=LET(unknown,SUM(--NOT(ISNUMBER(${figures}))),named,${named},IF(named="",${good},${trouble}))`, stockCells.headline);
}
