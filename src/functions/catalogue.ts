import { forecastAccuracy } from "./accuracy/forecastAccuracy";
import { forecastBias } from "./accuracy/forecastBias";
import { bottleneck } from "./capacity/bottleneck";
import { capacity } from "./capacity/capacity";
import { capacityGap } from "./capacity/capacityGap";
import { load } from "./capacity/load";
import { utilization } from "./capacity/utilization";
import { type FunctionDefinition } from "./contract";
import { forecast } from "./forecast/forecast";
import { forecastBand } from "./forecast/forecastBand";
import { forecastMethod } from "./forecast/forecastMethod";
import { outliers } from "./forecast/outliers";
import { seasonality } from "./forecast/seasonality";
import { projectedStock } from "./inventory/projectedStock";
import { stockAdjusted } from "./inventory/stockAdjusted";
import { stockCover } from "./inventory/stockCover";
import { costSplit } from "./logistics/costSplit";
import { costToSales } from "./logistics/costToSales";
import { kpiStatus } from "./planning/kpiStatus";
import { fillRate } from "./service/fillRate";
import { leadTime } from "./service/leadTime";
import { onTimeRate } from "./service/onTimeRate";
import { otif } from "./service/otif";

/** Every function of the product, in the order it is shown. Adding one is its import and its line here. */
export const catalogue: readonly FunctionDefinition[] = [
  forecastAccuracy,
  forecastBias,
  forecast,
  forecastBand,
  forecastMethod,
  seasonality,
  outliers,
  capacity,
  load,
  capacityGap,
  utilization,
  bottleneck,
  projectedStock,
  stockCover,
  stockAdjusted,
  onTimeRate,
  otif,
  fillRate,
  leadTime,
  costSplit,
  costToSales,
  kpiStatus,
];
