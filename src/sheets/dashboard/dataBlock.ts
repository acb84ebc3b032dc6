/** The block of a KPI on the hidden sheet: its figures month by month, over the period, before it and a year before, and rows for its chart. */
import { lastSerial } from "../../calendar/days";
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { formula, type SheetDraft } from "../draft";
import { type Block, columns, facts, monthCount, rows, type Stand } from "./blockPlaces";
import { dashboardCells } from "./dashboardCells";
import { dataCells } from "./dataCells";
import { figureOf, type Figure, type PastKpi, type Span } from "./figures";
import { formatOfKpi, type Kpi } from "./kpis";
import { monthLetter, monthsInWords, monthInWords } from "./monthWords";
import { putFacts } from "./dataFacts";
import { putScale } from "./dataScale";

/** What a block is drawn with. */
export interface BlockDrawing {
  draft: SheetDraft;
  data: PlanningData;
  say: Say;
  kpi: Kpi;
  block: Block;
}

const period = dataCells.months;
const monthFormat = "mmm yy";

/** Columns of the months, and how far back each is from the latest. */
const places = Array.from({ length: monthCount }, (_, index) => ({ column: columns.months + index, back: monthCount - 1 - index }));

/** Draws the block of a KPI that looks back. */
export function putPastBlock(drawing: BlockDrawing): void {
  const { draft, data, kpi, block } = drawing;
  const figure = figureOf(kpi.id as PastKpi, data);
  putLabel(drawing);
  const latest = block.fact("latest");
  const day = `IFERROR(${figure.latest},0)`;
  fact(drawing, "latest", `=LET(day,${day},IF(day>0,day-DAY(day)+1,0))`);
  for (const { column, back } of places) {
    const month = block.cell("months", column);
    put(drawing, "months", column, `=IF(${latest}=0,"",EDATE(${latest},${-back}))`);
    const span: Span = { from: month, to: `EDATE(${month},1)`, count: "1" };
    put(drawing, "numerator", column, `=IF(${month}="",0,${figure.numerator(span)})`);
    put(drawing, "denominator", column, `=IF(${month}="",0,${figure.denominator(span)})`);
    const ratio = ratioOf(figure, block.cell("numerator", column), block.cell("denominator", column));
    put(drawing, "value", column, `=IFERROR(${ratio},NA())`);
    if (isDrawn(kpi)) putShown(drawing, column);
  }
  const months = { ...block.area1("months", columns.months), columns: monthCount };
  draft.format(months, monthFormat).format({ ...months, row: months.row + rows.value }, formatOfKpi(kpi, drawing.say));
  for (const stand of ["now", "before", "yearBefore"] as const) putStand(drawing, figure, stand);
  fact(drawing, "filled", `=SUM(IF(ISNUMBER(TAKE(${block.line("value")},,0-${period})),1,0))`);
  putFacts(drawing);
  fact(
    drawing,
    "stale",
    `=AND(${latest}>0,${dataCells.closedBefore}<${lastSerial},EDATE(MAX(${latest},1),${period})<${dataCells.closedBefore})`,
  );
  if (isDrawn(kpi)) putScale(drawing);
}

/** KPIs whose months a chart shows: the cost split shows its categories, and the list below the cards nothing. */
const isDrawn = ({ id }: Kpi): boolean => id !== "costSplit" && id !== "otif" && id !== "fillRate";

const ratioOf = (figure: Figure, numerator: string, denominator: string): string =>
  figure.ratio?.(numerator, denominator) ?? `${numerator}/${denominator}`;

/** Name of the KPI and name of the block. */
export function putLabel({ draft, say, kpi, block }: BlockDrawing): void {
  draft.look(draft.put(block.area.row, block.area.column, say(kpi.title)), "section").name(dataCells.kpis[kpi.id], block.area);
}

/** What a chart draws of a month: its letter, the target, and the figure in dark or pale. */
function putShown(drawing: BlockDrawing, column: number): void {
  const { kpi, block } = drawing;
  const [month, value] = [block.cell("months", column), block.cell("value", column)];
  const isNow = `${month}>EDATE(${block.fact("latest")},0-${period})`;
  put(drawing, "letters", column, `=IF(${month}="","",${monthLetter(month)})`);
  put(drawing, "target", column, `=${targetOrGap(kpi)}`);
  if (kpi.better === "ZERO") put(drawing, "lower", column, `=0-${block.cell("target", column)}`);
  if (kpi.id === "leadTime") {
    // Columns lie on one another: one of the two is nothing.
    put(drawing, "dark", column, `=IFERROR(IF(${isNow},${value},0),0)`);
    put(drawing, "pale", column, `=IFERROR(IF(${isNow},0,${value}),0)`);
  } else {
    put(drawing, "dark", column, `=IFERROR(IF(${isNow},${value},NA()),NA())`);
    put(drawing, "pale", column, `=${value}`);
  }
}

/** The target as the card has it, or a gap while it is no number. */
export const targetOrGap = ({ id }: Kpi): string =>
  `IF(ISNUMBER(${dashboardCells.kpis[id].target}),${dashboardCells.kpis[id].target},NA())`;

/** Numerator, denominator and figure over the period, or the one before, or that of a year before; and the words for it. */
function putStand(drawing: BlockDrawing, figure: Figure, stand: Stand): void {
  const { block, kpi } = drawing;
  const column = columns[stand];
  const latest = block.fact("latest");
  /** Months to leave out at the end. */
  const back = { now: null, before: period, yearBefore: "12" }[stand];
  const last = back === null ? latest : `EDATE(${latest},0-${back})`;
  const words = kpi.over === "state" ? `LET(last,${last},${monthInWords("last")})` : monthsInWords(`EDATE(${last},1-${period})`, last);
  put(drawing, "months", column, `=IF(${latest}=0,"",${words})`);
  const count = kpi.over === "state" ? "1" : period;
  const span: Span = { from: `EDATE(${last},1-${count})`, to: `EDATE(${last},1)`, count };
  for (const row of ["numerator", "denominator"] as const) put(drawing, row, column, `=IF(${latest}=0,0,${figure[row](span)})`);
  put(drawing, "value", column, `=IFERROR(${ratioOf(figure, block.cell("numerator", column), block.cell("denominator", column))},NA())`);
}

/** A formula in a row of the block. */
export function put({ draft, block }: BlockDrawing, row: keyof typeof rows, column: number, text: string): void {
  const { row: line, column: place } = block.area1(row, column);
  draft.put(line, place, formula(text));
}

/** One of the facts of the block. */
export function fact({ draft, block }: BlockDrawing, name: keyof typeof facts, text: string): void {
  draft.put(block.area.row + facts[name], block.area.column + columns.facts, formula(text));
}

/** The first day and the day after the last of the period of a block. */
export const periodOf = (block: Block): { from: string; to: string } => ({
  from: `EDATE(${block.fact("latest")},1-${period})`,
  to: `EDATE(${block.fact("latest")},1)`,
});
