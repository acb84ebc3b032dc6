import { forecastAccuracy } from "./accuracy/forecastAccuracy";
import { forecastBias } from "./accuracy/forecastBias";
import { forecastError } from "./accuracy/forecastError";
import { fva } from "./accuracy/fva";
import { mase } from "./accuracy/mase";
import { pinballLoss } from "./accuracy/pinballLoss";
import { trackingSignal } from "./accuracy/trackingSignal";
import { bottleneck } from "./capacity/bottleneck";
import { capacity } from "./capacity/capacity";
import { capacityGap } from "./capacity/capacityGap";
import { cpof } from "./capacity/cpof";
import { load } from "./capacity/load";
import { oee } from "./capacity/oee";
import { utilization } from "./capacity/utilization";
import { type FunctionDefinition } from "./defineFunction";
import { engagement } from "./engagement/engagement";
import { readability } from "./engagement/readability";
import { consensus } from "./forecast/consensus";
import { consensusWeights } from "./forecast/consensusWeights";
import { demandClass } from "./forecast/demandClass";
import { disaggregate } from "./forecast/disaggregate";
import { drivers } from "./forecast/drivers";
import { forecast } from "./forecast/forecast";
import { forecastBacktest } from "./forecast/forecastBacktest";
import { forecastBand } from "./forecast/forecastBand";
import { forecastMethod } from "./forecast/forecastMethod";
import { outliers } from "./forecast/outliers";
import { seasonality } from "./forecast/seasonality";
import { abc } from "./inventory/abc";
import { atp } from "./inventory/atp";
import { daysOfSupply } from "./inventory/daysOfSupply";
import { eoq } from "./inventory/eoq";
import { excessStock } from "./inventory/excessStock";
import { expectedFillRate } from "./inventory/expectedFillRate";
import { inventoryTurns } from "./inventory/inventoryTurns";
import { lotSize } from "./inventory/lotSize";
import { netRequirements } from "./inventory/netRequirements";
import { projectedAvailable } from "./inventory/projectedAvailable";
import { projectedStock } from "./inventory/projectedStock";
import { reorderPoint } from "./inventory/reorderPoint";
import { safetyStock } from "./inventory/safetyStock";
import { stockAdjusted } from "./inventory/stockAdjusted";
import { stockCover } from "./inventory/stockCover";
import { stockoutRisk } from "./inventory/stockoutRisk";
import { xyz } from "./inventory/xyz";
import { budgetGap } from "./logistics/budgetGap";
import { cashToCash } from "./logistics/cashToCash";
import { costAllocate } from "./logistics/costAllocate";
import { costSplit } from "./logistics/costSplit";
import { costToSales } from "./logistics/costToSales";
import { gmroi } from "./logistics/gmroi";
import { planValue } from "./logistics/planValue";
import { buildAhead } from "./planning/buildAhead";
import { followDemand } from "./planning/followDemand";
import { chasePlan } from "./planning/chasePlan";
import { kpi } from "./planning/kpi";
import { kpiStatus } from "./planning/kpiStatus";
import { levelPlan } from "./planning/levelPlan";
import { planAttainment } from "./planning/planAttainment";
import { scheduleAdherence } from "./planning/scheduleAdherence";
import { backlog } from "./service/backlog";
import { delay } from "./service/delay";
import { fillRate } from "./service/fillRate";
import { leadTime } from "./service/leadTime";
import { onTimeRate } from "./service/onTimeRate";
import { otif } from "./service/otif";
import { perfectOrder } from "./service/perfectOrder";

/** Every function of the product, in the order it is shown. Adding one is its import and its line here. */
export const catalogue: readonly FunctionDefinition[] = [
  forecastAccuracy,
  forecastError,
  forecastBias,
  mase,
  trackingSignal,
  fva,
  pinballLoss,
  forecast,
  forecastBand,
  forecastMethod,
  forecastBacktest,
  seasonality,
  demandClass,
  outliers,
  consensus,
  consensusWeights,
  drivers,
  disaggregate,
  capacity,
  load,
  capacityGap,
  utilization,
  bottleneck,
  oee,
  cpof,
  projectedStock,
  stockCover,
  daysOfSupply,
  inventoryTurns,
  safetyStock,
  reorderPoint,
  eoq,
  expectedFillRate,
  stockoutRisk,
  excessStock,
  stockAdjusted,
  netRequirements,
  projectedAvailable,
  atp,
  abc,
  xyz,
  lotSize,
  onTimeRate,
  otif,
  fillRate,
  leadTime,
  delay,
  perfectOrder,
  backlog,
  costSplit,
  costAllocate,
  costToSales,
  cashToCash,
  gmroi,
  planValue,
  budgetGap,
  levelPlan,
  chasePlan,
  buildAhead,
  followDemand,
  planAttainment,
  scheduleAdherence,
  kpiStatus,
  kpi,
  readability,
  engagement,
];
