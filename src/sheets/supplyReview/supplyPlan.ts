/** The plan of the supply review and what it asks of the resources: volumes, capacity, load and hours per unit. */
import type { PlanningData } from "../../domain/analyse/planningData";
import { areaRef } from "../../language/references";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import { demandCells } from "../demandReview/demandCells";
import { hasGrid, learnsFrom } from "../demandReview/demandPlaces";
import { exactly } from "../criteria";
import { formula, quoted, type SheetDraft } from "../draft";
import { isolated, isWrong, knownSum, nothing, optionalKnown, optionalSum, orZero, type Sum } from "../known";
import { headerAbove, namesBeside, namesOfRows, putMatrix } from "../matrixSection";
import { columnOf, headerHeights, putTableHead, type Section } from "../sections";
import { isPlanned, planInForce } from "../productionPlan/planInForce";
import { hasVolumes } from "../possibleFigures";
import { hasOrders, openOrdersOf } from "./openOrders";
import { supplyCells } from "./supplyCells";
import type { Planned, SupplyDrawing } from "./supplyPlaces";
import { supplyWords as words } from "./supplyWords";

const unitsFormat = "#,##0";
/** Hours, whole. */
export const hoursFormat = "#,##0";

/** Where the plan of a family and period comes from, as expressions by families and periods. */
export interface PlanParts {
  /** What somebody planned in place of the forecast, typed or adopted; no number where nobody did. */
  typed?: string;
  /** Orders: 0 where there is none. */
  ordered?: string;
  /** What the chosen source says; "" where it says nothing. */
  told?: string;
  /** The forecast of the statistics, from the demand review; "" where there is none. */
  base?: string;
}

/** The same for the names and periods of any block. */
export function partsOf(names: string, periods: string, data: PlanningData, outlook: DemandOutlook): PlanParts {
  const by = (table: string): Sum => ({
    table,
    column: "Quantity",
    where: [
      ["Family", exactly(names, data.families)],
      ["Period", periods],
    ],
  });
  const forecast = by("SopForecasts");
  const source = ["Source", exactly(supplyCells.planSource, data.forecastSources)] as const;
  const area = outlook.hasEvents ? demandCells.driven : demandCells.baseline;
  const found = `INDEX(${area},XMATCH(${names},${demandCells.families}),XMATCH(${periods},${demandCells.periods}))`;
  return {
    ...((hasGrid(data, outlook) || data.filled.has("SopDemandPlan")) && { typed: typedOf(names, periods, data, outlook) }),
    ...orderedOf(data.tables.has("SopDemand") ? knownSum(by("SopDemand"), "0") : undefined, names, periods, data),
    ...(data.filled.has("SopForecasts") && { told: knownSum({ ...forecast, where: [...forecast.where, source] }, '""') }),
    ...(hasBaseline(data, outlook) && { base: `IFERROR(${found},"")` }),
  };
}

/** What is ordered: the larger of the demand that is known already and the lines that customers wait for. */
function orderedOf(known: string | undefined, names: string, periods: string, data: PlanningData): Pick<PlanParts, "ordered"> {
  const open = hasOrders(data) && hasVolumes(data) ? openOrdersOf(names, periods) : undefined;
  if (known === undefined || open === undefined) return known === undefined && open === undefined ? {} : { ordered: known ?? open ?? "0" };
  return { ordered: `LET(known,${known},due,${open},IF(ISERROR(known),known,IF(ISERROR(due),due,IF(due>known,due,known))))` };
}

/** The grid of the demand review; where it is not drawn, or shows another family or period, what the table records. */
function typedOf(names: string, periods: string, data: PlanningData, outlook: DemandOutlook): string {
  const where: Sum["where"] = [
    ["Family", exactly(names, data.families)],
    ["Period", periods],
  ];
  const kept = data.filled.has("SopDemandPlan") ? optionalKnown({ table: "SopDemandPlan", column: "Override", where }, '""') : '""';
  if (!hasGrid(data, outlook)) return kept;
  const [row, column] = [`XMATCH(${names},${demandCells.planned})`, `XMATCH(${periods},${demandCells.plannedPeriods})`];
  return `IF(ISNUMBER(${row})*ISNUMBER(${column}),INDEX(${demandCells.counted},${row},${column}),${kept})`;
}

/** What is planned by these parts: figures of somebody's own, else the forecast, else statistics; at least what is ordered. */
export function demandOf({ typed, ordered = "0", told, base }: PlanParts): string {
  if (typed === undefined && told === undefined && base === undefined) return ordered;
  const own = `IF(ISNUMBER(own)+ISERROR(own)>0,own,told)`;
  // What was told but is an error stays one: the statistics must not hide it.
  const best = `IF(ISNUMBER(said)+ISERROR(said)>0,said,base)`;
  const larger = `IF(ISERROR(best),best,IF(ISNUMBER(best),IF(ordered>best,ordered,best),IF(ordered>0,ordered,${nothing})))`;
  const said = typed === undefined ? "said,told" : `own,${typed},said,${own}`;
  return `LET(ordered,${ordered},told,${told ?? '""'},base,${base ?? '""'},${said},best,${best},IF(ISERROR(ordered),ordered,${larger}))`;
}

/** There are statistics to plan by where nobody forecasts. */
export const hasBaseline = (data: PlanningData, outlook: DemandOutlook): boolean => !data.horizon.past && learnsFrom(data, outlook);

/** Statistics can stand in where the chosen source says nothing. */
export const canStandIn = (data: PlanningData, outlook: DemandOutlook): boolean =>
  data.filled.has("SopForecasts") && hasBaseline(data, outlook);

/** A company that keeps forecasts has none to be read now: all of the plan comes from the statistics. */
export const standsInAlone = (data: PlanningData, outlook: DemandOutlook): boolean =>
  data.tables.has("SopForecasts") && !data.filled.has("SopForecasts") && hasBaseline(data, outlook);

/** 1 on the resources that a family passes through, also where the hours are an error: families by resources. */
export const passesThrough = `IF(ISERROR(${supplyCells.hoursPerUnit}),1,(${supplyCells.hoursPerUnit}>0)*1)`;

/** 1 for each resource whose load statistics are a part of. */
export const resourcesByStatistics = `(MMULT(TRANSPOSE(${passesThrough}),(${supplyCells.standIns}>0)*1)>0)*1`;

/** 1 for each family that is planned by statistics in part, or shares a resource with one that is. */
export const familiesByStatistics = `((${supplyCells.standIns}>0)+(MMULT(${passesThrough},${resourcesByStatistics})>0)>0)*1`;

/** What good news says besides where a part of the plan comes from statistics, or all of it; nothing where none does. */
export function unlessByStatistics(asked: string, { data, outlook, say }: Pick<Planned, "data" | "outlook" | "say">): string {
  if (standsInAlone(data, outlook)) return quoted(say(words.whollyByStatistics));
  return canStandIn(data, outlook) ? `IF(${asked}>0,${quoted(say(words.partlyByStatistics))},"")` : '""';
}

/**
 * Demand to plan for, by family and period: the larger of what is ordered and what somebody typed or adopted, else what the chosen source
 * forecasts. Where that source says nothing, the statistics of the demand review stand in for it; where they say nothing either, orders
 * alone, and no figure without any.
 */
export function putVolumes(draft: SheetDraft, section: Section, { data, outlook, say, periods }: Planned): void {
  const parts = partsOf(namesBeside(section.body), areaRef(headerAbove(section)), data, outlook);
  const { told, base } = parts;
  const forecast = isPlanned(data) ? words.demanded : words.volumes;
  const both = data.tables.has("SopDemand") ? forecast : words.forecastOnly;
  const title = told === undefined ? (base === undefined ? words.orders : words.volumesOfBaseline) : both;
  const area = putMatrix(
    draft,
    section,
    {
      title: say(title),
      heading: say(words.family),
      names: data.families,
      formula: `=${demandOf(parts)}`,
      numberFormat: unitsFormat,
    },
    periods,
  );
  draft
    .align(area, "Right")
    .name(supplyCells.volumes, area)
    .name(supplyCells.families, namesOfRows(area))
    .name(supplyCells.periods, headerAbove(section));
}

/** 1 where the plan has no forecast of the chosen source, by families and periods; where no statistics stand in for it, if `alone`. */
export function untold(data: PlanningData, outlook: DemandOutlook, { alone }: { alone: boolean }): string {
  const { typed, told, base } = partsOf(supplyCells.families, supplyCells.periods, data, outlook);
  if (told === undefined && base === undefined) return "0";
  const bare = told === undefined ? "1" : `(ISNUMBER(told)+ISERROR(told)=0)`;
  // What somebody typed needs no forecast.
  const free = typed === undefined ? "1" : `(ISNUMBER(own)+ISERROR(own)=0)`;
  const known = base === undefined ? "FALSE" : "ISNUMBER(base)";
  return `LET(own,${typed ?? '""'},told,${told ?? '""'},base,${base ?? '""'},${free}*${bare}*(${alone ? `NOT(${known})` : known})*1)`;
}

/** Hours that each resource has in each period. */
export function putCapacity(draft: SheetDraft, section: Section, { data, say, periods }: Planned): void {
  const hours: Sum = {
    table: "SopCapacity",
    column: "Hours",
    where: [
      ["Resource", exactly(namesBeside(section.body), data.resources)],
      ["Period", areaRef(headerAbove(section))],
    ],
  };
  const area = putMatrix(
    draft,
    section,
    {
      title: say(words.capacity),
      heading: say(words.resource),
      names: data.resources,
      formula: `=${knownSum(hours, nothing)}`,
      numberFormat: hoursFormat,
    },
    periods,
  );
  draft.align(area, "Right").name(supplyCells.capacity, area).name(supplyCells.resources, namesOfRows(area));
}

/** Hours that the volumes take on each resource in each period. */
export function putLoad({ draft, data, say, at, periods }: SupplyDrawing): void {
  const volumes = areaRef(at.volumes.body);
  const [names, days] = [namesBeside(at.volumes.body), areaRef(headerAbove(at.volumes))];
  const made = isPlanned(data) ? planInForce(names, days, volumes) : volumes;
  const area = putMatrix(
    draft,
    at.load,
    {
      title: say(isPlanned(data) ? words.loadOfPlan : words.load),
      heading: say(words.resource),
      names: data.resources,
      formula: `=${loadOf(made, areaRef(at.hours.body), areaRef(at.offsets.body))}`,
      numberFormat: hoursFormat,
    },
    periods,
  );
  draft.name(supplyCells.load, area);
}

/** Hours of load: a volume without a figure takes none, which the sheet says; one that is an error makes those hours errors it is part of. */
export function loadOf(volumes: string, hours: string, offsets: string): string {
  const early = orZero("offsets");
  // Volumes that are errors, where they take hours; and hours or offsets that are errors, where there is a volume to make.
  const ofVolumes = `SOP.LOAD(${isWrong("volumes")},IF(ISERROR(hours),1,hours),${early})`;
  const ofHours = `SOP.LOAD(IF(ISERROR(volumes),1,(${orZero("volumes")}>0)*1),(ISERROR(hours)+ISERROR(offsets)>0)*1,${early})`;
  const figures = `SOP.LOAD(${orZero("volumes")},${orZero("hours")},${early})`;
  return `LET(volumes,${volumes},hours,${hours},offsets,${offsets},${isolated(figures, `(${ofVolumes}+${ofHours})`)})`;
}

/** What the routing says by family and resource: hours per unit, and how many periods earlier they are worked. */
export function putRouting(drawing: SupplyDrawing): void {
  const { draft, say, at } = drawing;
  putByResource(drawing, at.hours, { title: say(words.hours), column: "Hours per unit", numberFormat: "0.000" });
  putByResource(drawing, at.offsets, { title: say(words.offsets), column: "Lead offset", numberFormat: "0" });
  draft.name(supplyCells.hoursPerUnit, at.hours.body).name(supplyCells.offsets, at.offsets.body);
}

function putByResource(
  { draft, data, say }: SupplyDrawing,
  { row, body }: Section,
  { title, column, numberFormat }: { title: string; column: string; numberFormat: string },
): void {
  const { families, resources } = data;
  const header = putTableHead(draft, row, { title, headings: [say(words.family), ...resources], height: headerHeights.twoLines });
  draft.putColumn(body.row, 0, families);
  const [family, resource] = [exactly(namesBeside(body), families), exactly(areaRef(columnOf(header, 1, resources.length)), resources)];
  const where = [
    ["Family", family],
    ["Resource", resource],
  ] as const;
  const sum = { table: "SopRouting", column, where };
  // A family without a row is not made on the resource; a blank offset is none.
  draft.put(body.row, 1, formula(`=${column === "Lead offset" ? optionalSum(sum) : knownSum(sum, "0")}`));
  draft.format(body, numberFormat);
}
