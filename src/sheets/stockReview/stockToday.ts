/** The first table of the stock review: what is in stock, its limits, how long it lasts, and when it runs short. */
import { areaRef, cellRef, relativeRef } from "../../language/references";
import { exactly } from "../criteria";
import { formula, quoted } from "../draft";
import { knownSum, listed, nothing } from "../known";
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
    height: headerHeights.fourLines,
  });
  if (columns.limits) draft.align(columnOf(header, columns.limits.status), "Left");
  draft.putColumn(body.row, 0, families);
  const where = [
    ["Family", exactly(namesBeside(body), families)],
    ["Period", asOf],
  ] as const;
  // A stock that nobody counted is not 0.
  draft.put(body.row, 1, formula(`=${knownSum({ table: "SopStock", column: "Quantity", where }, nothing)}`));
  const [stock, cover] = [columnOf(body, columns.stock), columnOf(body, columns.cover)];
  draft
    .name(stockCells.stockNow, stock)
    .name(stockCells.cover, cover)
    .format(stock, unitsFormat)
    .align(stock, "Right")
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
  const limit = (column: string): string => `=${listed(names, "SopFamilies", "Family", column)}`;
  draft.put(body.row, limits.minimum, formula(limit("Minimum stock")));
  draft.put(body.row, limits.maximum, formula(limit("Maximum stock")));
  draft
    .name(stockCells.minimum, columnOf(body, limits.minimum))
    .name(stockCells.maximum, columnOf(body, limits.maximum))
    .format(columnOf(body, limits.minimum, 2), unitsFormat);
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const [stock, low, high] = [columns.stock, limits.minimum, limits.maximum].map((place) => cellRef(row, place));
    const within = `IF(ISNUMBER(${low})+ISNUMBER(${high})>0,${quoted(say(words.within))},"")`;
    const left = `IF(AND(ISNUMBER(${low}),${stock}<${low}),${quoted(say(words.short))},IF(AND(ISNUMBER(${high}),${stock}>${high}),${quoted(say(words.surplus))},${within}))`;
    const text = `=IF(ISERROR(${stock})+ISERROR(${low})+ISERROR(${high})>0,NA(),IF(ISNUMBER(${stock}),${left},${nothing}))`;
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

/**
 * Periods that end below the minimum, or below nothing where a family has none, and the first of them. None is only said where every
 * period is known, and the minimum with them.
 */
export function putShortages({ draft, at, columns, periods }: StockDrawing, { body: projected }: Section): void {
  const { body } = at.today;
  for (let index = 0; index < body.rows; index += 1) {
    const row = body.row + index;
    const low = columns.limits ? cellRef(row, columns.limits.minimum) : null;
    const least = low === null ? `"<0"` : `"<"&IF(ISNUMBER(${low}),${low},0)`;
    const line = areaRef(rowOf(projected, index));
    const below = `LET(below,COUNTIF(${line},${least}),IF(below>0,below,IF(COUNT(${line})=COLUMNS(${line}),0,NA())))`;
    draft.put(row, columns.shortPeriods, formula(low === null ? `=${below}` : `=IF(ISERROR(${low}),NA(),${below})`));
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
