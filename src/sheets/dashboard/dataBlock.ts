/** The block of a KPI on the hidden sheet: its figures month by month, over the period, before it and a year before, and rows for its chart. */
import { lastSerial } from "../../calendar/days";
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { firstFault } from "../basis";
import { formula, quoted, type SheetDraft } from "../draft";
import { type Block, blockCell, blockSize, columns, facts, monthCount, rows, type Stand } from "./blockPlaces";
import { dashboardCells } from "./dashboardCells";
import { dashboardWords } from "./dashboardWords";
import { dataCells } from "./dataCells";
import { figureOf, type Figure, type PastKpi, type Span } from "./figures";
import { formatOfKpi, type Kpi } from "./kpis";
import { monthLetter, monthsInWords, monthInWords } from "./monthWords";
import { putFacts } from "./dataFacts";
import { putScale } from "./dataScale";
import { unreadInWords } from "./dataUnread";
import { suspectsOf } from "./suspects";

/** What a block is drawn with. */
export interface BlockDrawing {
  draft: SheetDraft;
  data: PlanningData;
  say: Say;
  kpi: Kpi;
  block: Block;
  /** Whether statistics can stand in for a part of the plan, which the supply review then tells, or make all of it. */
  standIn: "none" | "partly" | "wholly";
}

const period = dataCells.months;
const monthFormat = "mmm yy";
const countFormat = "0.##";

const stands = ["now", "before", "yearBefore"] as const satisfies readonly Stand[];

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
    if ("numerator" in figure) {
      const span: Span = { from: month, to: `EDATE(${month},1)`, count: "1" };
      put(drawing, "numerator", column, `=IF(${month}="",0,${figure.numerator(span)})`);
      put(drawing, "denominator", column, `=IF(${month}="",0,${figure.denominator(span)})`);
    }
    const ratio = ratioOf(figure, block.cell("numerator", column), block.cell("denominator", column));
    put(drawing, "value", column, `=IFERROR(${ratio},NA())`);
    if (isDrawn(kpi)) putShown(drawing, column);
  }
  if ("parts" in figure) {
    const from = block.line("months");
    putParts(drawing, columns.months, monthCount, figure.parts({ from, to: `DATE(YEAR(${from}),MONTH(${from})+1,1)` }));
    const spans = stands.map((stand) => spanOf(drawing, stand));
    const side = (of: "from" | "to"): string => `HSTACK(${spans.map((span) => span[of]).join(",")})`;
    putParts(drawing, columns.now, stands.length, figure.parts({ from: side("from"), to: side("to") }));
  }
  const months = { ...block.area1("months", columns.months), columns: monthCount };
  draft.format(months, monthFormat);
  for (const stand of stands) putStand(drawing, figure, stand);
  fact(drawing, "filled", `=SUM(IF(ISNUMBER(TAKE(${block.line("value")},,0-${period})),1,0))`);
  putFacts(drawing);
  putReason(drawing);
  fact(
    drawing,
    "stale",
    `=AND(${latest}>0,${dataCells.closedBefore}<${lastSerial},EDATE(MAX(${latest},1),${period})<${dataCells.closedBefore})`,
  );
  if (isDrawn(kpi)) putScale(drawing);
}

/** Why there is no answer, or which rows are left out of it. */
function putReason(drawing: BlockDrawing): void {
  const { data, say, kpi, block } = drawing;
  const id = kpi.id as PastKpi;
  const [some, all, unread] = (["numerator", "denominator", "unread"] as const).map((row) => block.cell(row, columns.now));
  const wrong = firstFault(suspectsOf(id, data), say, quoted(say(dashboardWords.errorInData)));
  const left = `IF(${unread}=0,"",${unreadInWords(id, spanOf(drawing, "now"), data, say)})`;
  fact(drawing, "reason", `=IFERROR(IF(ISERROR(${some}+${all}),${wrong},${left}),"")`);
}

/** KPIs whose months a chart shows: the cost split shows its categories, and the list below the cards nothing. */
const isDrawn = ({ id }: Kpi): boolean => id !== "costSplit" && id !== "otif" && id !== "fillRate";

const ratioOf = (figure: Figure, numerator: string, denominator: string): string =>
  figure.ratio?.(numerator, denominator) ?? `${numerator}/${denominator}`;

/** Name of the KPI and name of the block, whose cells all have a format: Excel gives one that has none that of a cell it points to. */
export function putLabel({ draft, say, kpi, block }: BlockDrawing): void {
  draft.look(draft.put(block.area.row, block.area.column, say(kpi.title)), "section").name(dataCells.kpis[kpi.id], block.area);
  const figures = { ...block.area1("value", columns.now), rows: blockSize.rows - rows.value, columns: blockSize.columns - columns.now };
  const counts = { ...block.area1("numerator", columns.now), rows: rows.target - rows.numerator, columns: blockSize.columns - columns.now };
  draft
    .format(figures, formatOfKpi(kpi, say))
    .format(counts, countFormat)
    .format({ ...block.area, column: block.area.column + columns.facts, columns: 1 }, countFormat);
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

/** Numerators, denominators and rows left out of all spans at once: nothing where there is no month. */
function putParts(drawing: BlockDrawing, column: number, spans: number, parts: string): void {
  put(drawing, "numerator", column, `=IF(${drawing.block.fact("latest")}=0,SEQUENCE(3,${spans},0,0),${parts})`);
}

/** The last month of a stand: months to leave out at the end. */
function lastOf({ block }: BlockDrawing, stand: Stand): string {
  const latest = block.fact("latest");
  const back = { now: null, before: period, yearBefore: "12" }[stand];
  return back === null ? latest : `EDATE(${latest},0-${back})`;
}

function spanOf(drawing: BlockDrawing, stand: Stand): Span {
  const last = lastOf(drawing, stand);
  const count = drawing.kpi.over === "state" ? "1" : period;
  return { from: `EDATE(${last},1-${count})`, to: `EDATE(${last},1)`, count };
}

/** Numerator, denominator and figure over the period, or the one before, or that of a year before; and the words for it. */
function putStand(drawing: BlockDrawing, figure: Figure, stand: Stand): void {
  const { block, kpi } = drawing;
  const column = columns[stand];
  const latest = block.fact("latest");
  const last = lastOf(drawing, stand);
  const words = kpi.over === "state" ? `LET(last,${last},${monthInWords("last")})` : monthsInWords(`EDATE(${last},1-${period})`, last);
  put(drawing, "months", column, `=IF(${latest}=0,"",${words})`);
  if ("numerator" in figure) {
    const span = spanOf(drawing, stand);
    for (const row of ["numerator", "denominator"] as const) put(drawing, row, column, `=IF(${latest}=0,0,${figure[row](span)})`);
    // Bias and accuracy leave out the same rows.
    const unread = kpi.id === "bias" ? blockCell("accuracy", rows.unread, column) : figure.unread(span);
    put(drawing, "unread", column, `=IF(${latest}=0,0,IFERROR(${unread},1))`);
  }
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
