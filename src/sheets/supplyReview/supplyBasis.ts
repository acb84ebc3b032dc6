/** What the answer of the supply review rests on, and the answer itself. */
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopRouting } from "../../domain/collect/sopRouting";
import { answerOn, putBasis, type Input } from "../basis";
import { looseIn, unseenAt } from "../basisOwners";
import { counted } from "../dashboard/sentences";
import { formula, quoted, sentenceFormula } from "../draft";
import { areaRef, cellRef } from "../../language/references";
import { isMissing, orZero, unknownIn } from "../known";
import { namesBeside, periodsArea } from "../matrixSection";
import { columnOf, type Section } from "../sections";
import { periodInWords } from "../periodInWords";
import { wholeNumber } from "../wholeNumber";
import { hasOrders, mayBeOpen } from "./openOrders";
import { offeredHours } from "./offeredHours";
import { supplyCells } from "./supplyCells";
import type { Planned, SupplyDrawing } from "./supplyPlaces";
import { passesThrough, unlessByStatistics, untold } from "./supplyPlan";
import { supplyWords as words, tooMany } from "./supplyWords";

/** The periods that are shown. */
const shown = { from: `MIN(${supplyCells.periods})`, to: `MAX(${supplyCells.periods})` } as const;

/** TRUE where no row of demand holds a quantity. */
const hasNoDemand = "COUNT(SopDemand[Quantity])=0";

/** 1 where all orders are gone, which shows in no volume: for charts. */
export const lostOrders = ({ tables }: PlanningData): string => (tables.has("SopDemand") ? `(${hasNoDemand})*1` : "0");

/** Forecasts and orders that the plan is made of. */
export function planInputs({ data, outlook }: Pick<Planned, "data" | "outlook">): Input[] {
  const { families: names, periods, planSource } = supplyCells;
  const missing = { cells: untold(data, outlook, { alone: true }), names, periods, what: words.noForecast };
  const common = { column: "Quantity", owner: "Family", period: shown } as const;
  const forecasts: Input = {
    ...common,
    label: words.forecastInput,
    table: sopForecasts,
    what: words.ofForecast,
    names: [{ column: "Family" }, { column: "Source", among: planSource }],
    ...(data.horizon.past ? {} : { missing }),
  };
  // Where nothing is ordered ahead there is a past; a table that holds nothing at all has lost its orders, or never had them.
  const none = { cells: `(${hasNoDemand})*SEQUENCE(1)`, names, what: words.noOrders };
  const orders: Input = { label: words.ordersInput, table: sopDemand, what: words.ofOrders, ...common, missing: none };
  const typed: Input = {
    ...{ label: words.typedInput, table: sopDemandPlan, column: "Override", what: words.ofTyped },
    ...{ owner: "Family", period: shown, optional: true },
  };
  return [
    ...(data.filled.has("SopForecasts") ? [forecasts] : []),
    ...(data.tables.has("SopDemand") ? [orders] : []),
    ...(hasOrders(data) ? openOrders(data) : []),
    ...(data.filled.has("SopDemandPlan") ? [typed] : []),
  ];
}

/**
 * Lines that customers wait for, up to the last period that is planned. One without a number of units asks for nobody knows how many; one
 * whose days cannot be read may be open and due, and is named rather than forgotten.
 */
function openOrders({ settings }: PlanningData): Input[] {
  const last = `INT(${shown.to})`;
  const rows = mayBeOpen(settings.bucket === "week" ? `${last}+7` : `DATE(YEAR(${last}),MONTH(${last})+1,1)`);
  const unknown = `IFERROR(${rows},0)*(1-ISERROR(SopDeliveries[Family]))*ISBLANK(SopDeliveries[Ordered])`;
  const common = { table: sopDeliveries, owner: "Family", optional: true } as const;
  const came = "SopDeliveries[Delivered date]";
  const orders: Input = {
    ...common,
    ...{ label: words.openInput, column: "Ordered", what: words.ofOpen, rows },
    missing: { cells: unknown, names: "SopDeliveries[Family]", what: words.noUnits },
  };
  return [
    orders,
    { ...common, label: words.promisedInput, column: "Promised date", what: words.ofPromised, rows },
    // A formula that gives no day is as good as a blank.
    {
      ...common,
      ...{ label: words.deliveredInput, column: "Delivered date", what: words.ofDelivered },
      rows: `${rows}*IF(ISERROR(${came}),1,${came}<>"")`,
    },
  ];
}

/** Hours of capacity and hours per unit that load and production rest on. */
export function loadInputs(data: PlanningData): Input[] {
  const { families, periods, volumes, resources, load, capacity, hoursPerUnit } = supplyCells;
  const made = `MMULT(${orZero(volumes)},SEQUENCE(COLUMNS(${volumes}),1,1,0))`;
  const worked = `MMULT(IF(ISERROR(${hoursPerUnit}),1,(${hoursPerUnit}>0)*1),SEQUENCE(COLUMNS(${hoursPerUnit}),1,1,0))`;
  const routing = { table: sopRouting, owner: "Family", names: [{ column: "Family" }, { column: "Resource" }] } as const;
  const [factors, days] = [offeredHours(data, shown).slice(0, -1), offeredHours(data, shown).slice(-1)];
  return [
    ...factors,
    {
      label: words.capacityInput,
      table: sopCapacity,
      column: "Hours",
      owner: "Resource",
      period: shown,
      what: words.ofCapacity,
      missing: { cells: `(${orZero(load)}>0)*${isMissing(capacity)}`, names: resources, periods, what: words.noCapacity },
    },
    {
      label: words.hours,
      column: "Hours per unit",
      what: words.ofHours,
      missing: { cells: `(${made}>0)*(${worked}=0)`, names: families, what: words.noHoursOf },
      ...routing,
    },
    { label: words.offsets, column: "Lead offset", what: words.ofOffset, optional: true, ...routing },
    ...days,
  ];
}

/** Draws what load and capacity rest on. */
export function putSupplyBasis(drawing: SupplyDrawing): void {
  const { draft, say, at, periods } = drawing;
  const { use, load, capacity } = supplyCells;
  // Load without any hours has no share, but it is known. FALSE is not 0 to Excel, but 1 less TRUE is.
  const bare = `SUM((${orZero(load)}>0)*(1-ISERROR(${capacity}))*(${orZero(capacity)}<=0))`;
  const unknown = `${unknownIn(use)}-${bare}`;
  const drawn = { draft, say, bucket: periods.bucket, name: supplyCells.basis, unknown };
  const [plan, loads] = [planInputs(drawing), loadInputs(drawing.data)];
  putBasis(drawn, at.basis, [...plan, ...loads]);
  const unseen = unseenAt(at.basis);
  draft.put(unseen.row, unseen.column, formula(`=${unseenOfResource(at.basis, plan.length, loads.length)}+${lostOrders(drawing.data)}`));
}

/** How much of what the chosen resource rests on shows in none of its figures: rows that no sum finds or that count twice, and volumes. */
function unseenOfResource(block: Section, plan: number, loads: number): string {
  const { families, volumes, chartResource } = supplyCells;
  const of = `XLOOKUP(whose,${families},made,1)>0`;
  const absent = `SUM(made*MMULT(${isMissing(volumes)},SEQUENCE(COLUMNS(${volumes}),1,1,0)))`;
  const counts = [
    looseIn({ block, from: 0, count: plan }, of),
    looseIn({ block, from: plan, count: loads }, `IF(on="",whose,on)=${chartResource}`),
    absent,
  ];
  return `LET(made,INDEX(${passesThrough},0,XMATCH(${chartResource},${supplyCells.resources})),${counts.join("+")})`;
}

/** Whether the plan fits; otherwise the resource that is overloaded most: by how much, when, and how many others are. */
export function putHeadline(drawing: SupplyDrawing): void {
  const { draft, say, at, periods } = drawing;
  const { row } = at.bottlenecks.body;
  const [name, peak, hours] = [0, 1, 2].map((column) => cellRef(row, column)) as [string, string, string];
  const allHours = areaRef(columnOf(at.bottlenecks.body, 2));
  const place = `XMATCH(${name},${namesBeside(at.use.body)})`;
  const line = (area: { body: Parameters<typeof areaRef>[0] }): string => `INDEX(${areaRef(area.body)},place,0)`;
  const when = periodInWords(`INDEX(${areaRef(periodsArea(periods))},XMATCH(${peak},${line(at.use)}))`, say, periods.bucket);
  const said = (text: Parameters<typeof say>[0], places: Record<string, string>): string => sentenceFormula(say(text), places);
  const share = `IF(ISNUMBER(${peak}),${said(words.peakAt, { percent: `ROUND(100*${peak},0)`, period: "when" })},${said(words.noHoursAt, { period: "when" })})`;
  const parts = [
    `place,${place}`,
    `when,${when}`,
    `over,SUM(IFERROR((${line(at.gap)}<0)*1,0))`,
    `others,SUM(IFERROR((${allHours}>0)*1,0))-1`,
    `many,IF(ROUND(${hours},0)=0,"",${counted("over", tooMany[periods.bucket], { say, language: draft.language }, { hours: wholeNumber(hours) })})`,
    `more,IF(others=0,"",IF(others=1,${quoted(say(words.oneMore))},${said(words.severalMore, { count: "others" })}))`,
  ];
  const told = `LET(${parts.join(",")},"▼ "&${name}&${quoted(say(words.tells))}&${share}&many&more)`;
  const trouble = `IFERROR(IF(${hours}>0,${told},""),"")`;
  draft.headline(
    `=${answerOn(supplyCells.basis, trouble, `${quoted(say(words.fits))}&${unlessByStatistics(`SUM(${supplyCells.standIns})`, drawing)}`, say)}`,
    supplyCells.headline,
  );
}
