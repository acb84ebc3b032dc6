/** The plan of the supply review and what it asks of the resources: volumes, capacity, load and hours per unit. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { areaRef } from "../../language/references";
import { exactly, formula, type SheetDraft } from "../draft";
import { headerAbove, namesBeside, namesOfRows, putMatrix, type PeriodRow } from "../matrixSection";
import { columnOf, headerHeights, putTableHead, type Section } from "../sections";
import { supplyCells } from "./supplyCells";
import type { SupplyDrawing } from "./supplyPlaces";
import { supplyWords as words } from "./supplyWords";

const unitsFormat = "#,##0";
/** Hours, whole. */
export const hoursFormat = "#,##0";

/** Demand to plan for, by family and period: the larger of what is ordered and what the chosen source forecasts. */
export function putVolumes(draft: SheetDraft, section: Section, data: PlanningData, periods: PeriodRow, say: Say): void {
  const names = exactly(namesBeside(section.body), data.families);
  const sum = (table: string): string =>
    `SUMIFS(${table}[Quantity],${table}[Family],${names},${table}[Period],${areaRef(headerAbove(section))}`;
  const orders = data.tables.has("SopDemand") ? `${sum("SopDemand")})` : undefined;
  const forecasts = data.filled.has("SopForecasts")
    ? `${sum("SopForecasts")},SopForecasts[Source],${exactly(supplyCells.planSource, data.forecastSources)})`
    : undefined;
  const both = orders !== undefined && forecasts !== undefined;
  const larger = `LET(ordered,${orders ?? ""},forecast,${forecasts ?? ""},IF(ordered>forecast,ordered,forecast))`;
  const area = putMatrix(
    draft,
    section,
    {
      title: say(both ? words.volumes : words.orders),
      heading: say(words.family),
      names: data.families,
      formula: `=${both ? larger : (forecasts ?? orders ?? "0")}`,
      numberFormat: unitsFormat,
    },
    periods,
  );
  draft.name(supplyCells.volumes, area).name(supplyCells.families, namesOfRows(area)).name(supplyCells.periods, headerAbove(section));
}

/** Hours that each resource has in each period. */
export function putCapacity(draft: SheetDraft, section: Section, data: PlanningData, periods: PeriodRow, say: Say): void {
  const names = exactly(namesBeside(section.body), data.resources);
  const area = putMatrix(
    draft,
    section,
    {
      title: say(words.capacity),
      heading: say(words.resource),
      names: data.resources,
      formula: `=SUMIFS(SopCapacity[Hours],SopCapacity[Resource],${names},SopCapacity[Period],${areaRef(headerAbove(section))})`,
      numberFormat: hoursFormat,
    },
    periods,
  );
  draft.name(supplyCells.capacity, area).name(supplyCells.resources, namesOfRows(area));
}

/** Hours that the volumes take on each resource in each period. */
export function putLoad({ draft, data, say, at, periods }: SupplyDrawing): void {
  const area = putMatrix(
    draft,
    at.load,
    {
      title: say(words.load),
      heading: say(words.resource),
      names: data.resources,
      formula: `=SOP.LOAD(${areaRef(at.volumes.body)},${areaRef(at.hours.body)},${areaRef(at.offsets.body)})`,
      numberFormat: hoursFormat,
    },
    periods,
  );
  draft.name(supplyCells.load, area);
}

/** What the routing says by family and resource: hours per unit, and how many periods earlier they are worked. */
export function putRouting(drawing: SupplyDrawing): void {
  const { draft, say, at } = drawing;
  putByResource(drawing, at.hours, { title: say(words.hours), column: "Hours per unit", numberFormat: "0.000" });
  putByResource(drawing, at.offsets, { title: say(words.offsets), column: "Lead offset", numberFormat: "0" });
  draft.name(supplyCells.hoursPerUnit, at.hours.body);
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
  draft.put(body.row, 1, formula(`=SUMIFS(SopRouting[${column}],SopRouting[Family],${family},SopRouting[Resource],${resource})`));
  draft.format(body, numberFormat);
}
