/** Blocks of KPIs that look ahead: the most loaded resource by month, and the use of all of them over the horizon. */
import { areaRef } from "../../language/references";
import { hoursOver } from "../supplyReview/overload";
import { firstFault } from "../basis";
import { quoted } from "../draft";
import { supplyCells } from "../supplyReview/supplyCells";
import { columns, comingMonths } from "./blockPlaces";
import { dashboardCells } from "./dashboardCells";
import { dashboardWords } from "./dashboardWords";
import { fact, put, putLabel, targetOrGap, type BlockDrawing } from "./dataBlock";
import { putScale } from "./dataScale";
import { suspectsOf } from "./suspects";
import { monthLetter, monthsInWords } from "./monthWords";

const { bottlenecks, resources, load, capacity, periods, use } = supplyCells;
/** The line of the most loaded resource in an area by resources and periods. */
const lineOf = (area: string): string => `INDEX(${area},XMATCH(INDEX(${bottlenecks},1,1),${resources}),0)`;

/** Why load and capacity are not complete, as the supply review says; and whether statistics stand in for a part of the plan. */
function putReason(drawing: BlockDrawing): void {
  const { data, say, kpi, block, standIn } = drawing;
  const partly = standIn === "partly" ? `IF(${supplyCells.standIn}="","",${quoted(say(dashboardWords.byStatistics))})` : '""';
  const planned = standIn === "wholly" ? quoted(say(dashboardWords.byStatisticsAlone)) : partly;
  const reason = `IF(INDEX(${supplyCells.basis},1,1)>0,INDEX(${supplyCells.basis},1,2),${planned})`;
  const [some, all] = (["numerator", "denominator"] as const).map((row) => block.cell(row, columns.now));
  const wrong = firstFault(suspectsOf(kpi.id, data), say, reason);
  fact(drawing, "reason", `=IFERROR(IF(ISERROR(${some}+${all}),${wrong},${reason}),"")`);
}

const horizonInWords = monthsInWords(`MIN(${periods})`, `MAX(${periods})`);

/**
 * Peak load: the largest load over capacity of the most loaded resource. Its facts are the name of the resource, hours above the target
 * and in how many periods, all of that same resource, and the first of these periods.
 */
export function putPeakBlock(drawing: BlockDrawing): void {
  const { draft, kpi, block } = drawing;
  putLabel(drawing);
  const target = dashboardCells.kpis[kpi.id].target;
  // A period with work and no hours is over by all of it, and has no share.
  const over = `over,${hoursOver(lineOf(load), lineOf(capacity), `IF(ISNUMBER(${target}),${target},1)`)},counts,over>0`;
  put(drawing, "months", columns.now, `=IFERROR(${horizonInWords},"")`);
  // Of every resource: a load that is not there may be higher than the highest that is.
  putReason(drawing);
  fact(drawing, "filled", `=IF(ISNUMBER(SUM(${load})+SUM(${capacity})),1,0)`);
  fact(drawing, "first", `=INDEX(${bottlenecks},1,1)`);
  fact(drawing, "second", `=LET(${over},SUM(over))`);
  fact(drawing, "third", `=LET(${over},SUM(1*counts))`);
  fact(drawing, "fourth", `=LET(${over},IF(SUM(1*counts)=0,0,INDEX(${periods},1,XMATCH(TRUE,counts))))`);
  const known = `LET(use,${lineOf(use)},IF(ISNUMBER(use),use,0))`;
  put(drawing, "numerator", columns.now, `=SUM(${lineOf(load)})`);
  put(drawing, "denominator", columns.now, `=SUM(${lineOf(capacity)})`);
  // A sum of load and capacity carries their errors along: no peak is told beside a figure that is not there, nor beside work without hours.
  const bare = `SUM((${lineOf(load)}>0)*(${lineOf(capacity)}<=0))`;
  const sum = `${block.cell("numerator", columns.now)}+${block.cell("denominator", columns.now)}`;
  put(drawing, "value", columns.now, `=IF(ISNUMBER(${sum}),IF(${bare}>0,NA(),MAX(${known})),NA())`);
  fact(drawing, "latest", `=MAX(${periods})`);
  for (let place = 0; place < comingMonths; place += 1) {
    const column = columns.months + place;
    const [month, value] = [block.cell("months", column), block.cell("value", column)];
    const first = `LET(day,MIN(${periods}),day-DAY(day)+1)`;
    put(drawing, "months", column, place === 0 ? `=${first}` : `=EDATE(${block.cell("months", column - 1)},1)`);
    put(drawing, "letters", column, `=${monthLetter(month)}`);
    const inMonth = `(${periods}>=${month})*(${periods}<EDATE(${month},1))`;
    put(drawing, "value", column, `=IFERROR(IF(SUM(${inMonth})=0,NA(),MAX(IF(${inMonth},${known},0))),NA())`);
    put(drawing, "target", column, `=${targetOrGap(kpi)}`);
    put(drawing, "pale", column, `=IFERROR(IF(${value}>${block.cell("target", column)}+0.000001,0,${value}),0)`);
    put(drawing, "dark", column, `=IFERROR(IF(${value}>${block.cell("target", column)}+0.000001,${value},0),0)`);
  }
  const coming = { ...block.area1("months", columns.months), columns: comingMonths };
  draft.format(coming, "mmm yy");
  const shown = (row: "value" | "target"): string => areaRef({ ...block.area1(row, columns.months), columns: comingMonths });
  putScale(drawing, `VSTACK(${shown("value")},${shown("target")})`);
}

/** Hours of load over hours of capacity, of all resources over the horizon. */
export function putUseBlock(drawing: BlockDrawing): void {
  const { block } = drawing;
  putLabel(drawing);
  putReason(drawing);
  put(drawing, "months", columns.now, `=IFERROR(${horizonInWords},"")`);
  put(drawing, "numerator", columns.now, `=SUM(${load})`);
  put(drawing, "denominator", columns.now, `=SUM(${capacity})`);
  put(drawing, "value", columns.now, `=IFERROR(${block.cell("numerator", columns.now)}/${block.cell("denominator", columns.now)},NA())`);
}
