/** What a figure rests on besides its two sums: families with a forecast, families with limits, lines that were left out. */
import { stockCells } from "../stockReview/stockCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { fact, periodOf, type BlockDrawing } from "./dataBlock";
import { dataCells } from "./dataCells";
import { ofDisputes } from "./disputedLines";
import { backwards } from "./figures";
import { criteriaOf } from "./forecastPairs";
import { where } from "../criteria";

/**
 * Writes the facts of a KPI. Forecasts: families with demand and forecast, those with demand, and the first without a forecast. Stock:
 * families with both limits. Delivery time: lines left out, and the order of the first. Disputes: lines that no invoice could be matched
 * with. Costs: the largest category.
 */
export function putFacts(drawing: BlockDrawing): void {
  const { data, kpi, block } = drawing;
  const { from, to } = periodOf(block);
  const write = (name: "first" | "second" | "third", text: string): void => fact(drawing, name, `=IFERROR(${text},"")`);
  if (kpi.id === "accuracy" || kpi.id === "bias") {
    const { families, source } = criteriaOf(data);
    const rows = (table: string): string =>
      `COUNTIFS(${where(`${table}[Family]`, families)},${table}[Period],">="&${from},${table}[Period],"<"&${to}`;
    const parts = `demand,${rows("SopDemand")}),forecast,${rows("SopForecasts")},${where("SopForecasts[Source]", source)})`;
    write("first", `LET(${parts},SUM((demand>0)*(forecast>0)))`);
    write("second", `LET(${parts},SUM(--(demand>0)))`);
    write("third", `LET(${parts},INDEX(FILTER(${supplyCells.families},(demand>0)*(forecast=0),""),1))`);
  } else if (kpi.id === "adjustedStock") {
    write("first", `SUM(ISNUMBER(${stockCells.minimum})*ISNUMBER(${stockCells.maximum}))`);
  } else if (kpi.id === "leadTime") {
    const days = "SopDeliveries[Delivered date]";
    const left = `${backwards}*IFERROR((${days}>=${from})*(${days}<${to}),0)`;
    write("first", `SUM(${left})`);
    write("second", `INDEX(FILTER(SopDeliveries[Order],${left}>0,""),1)&""`);
  } else if (kpi.id === "disputes") write("first", ofDisputes("unmatched", { from, to }));
  else if (kpi.id === "costSplit") write("first", `INDEX(${dataCells.costBars},1,1)&""`);
}
