/** Figures that people typed into a grid and that its next drawing has no place for: they are recorded before they leave. */
import { demandOutlook } from "../../domain/analyse/demandOutlook";
import { idOfPeriod } from "../../domain/production/figures";
import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import { sopProduction } from "../../domain/production/sopProduction";
import type { AnyRow } from "../../domain/tables/defineTable";
import { hasGrid } from "../../sheets/demandReview/demandPlaces";
import { demandReview } from "../../sheets/demandReview/demandReview";
import type { FromTables } from "../../sheets/materials";
import { hasProjection } from "../../sheets/possibleFigures";
import { productionPlan } from "../../sheets/productionPlan/productionPlan";
import { readNamedCells, type NamedCells } from "../../workbook/reading/readNamed";
import type { Change } from "../../workbook/writing/changeSet";

/** Grids over the families and periods of the plan, with the tables that record them. */
const grids = [
  {
    table: sopDemandPlan,
    names: demandReview.cells.planned,
    periods: demandReview.cells.plannedPeriods,
    figures: demandReview.cells.figures,
    isDrawn: ({ data, rows }: FromTables) => hasGrid(data, demandOutlook(rows, data)),
  },
  {
    table: sopProduction,
    names: productionPlan.cells.families,
    periods: productionPlan.cells.periods,
    figures: productionPlan.cells.figures,
    isDrawn: ({ data }: FromTables) => hasProjection(data),
  },
] as const;

/** The rows that keep them, as changes; none where all have their place, or are recorded already. */
export async function leavingFigures(material: FromTables, calendar: { add(period: number, count: number): number }): Promise<Change[]> {
  const { data, rows } = material;
  const cells = await readNamedCells(grids.flatMap(({ names, periods, figures }) => [names, periods, figures]));
  const { first, periodCount, past } = data.horizon;
  const shown = past ? [] : Array.from({ length: periodCount }, (_, place) => calendar.add(first, place));
  const placed = new Set(data.families.flatMap((family) => shown.map((period) => idOfPeriod(family, period))));
  return grids.flatMap((grid): Change[] => {
    const recorded = new Map(
      (rows[grid.table.name] ?? []).map((row) => [idOfPeriod(String(row["Family"]), Number(row["Period"])), row["Override"]]),
    );
    // A review that lacks its data is drawn without the grid, and then none of them has a place.
    const isDrawn = grid.isDrawn(material);
    const leaving = typedIn(cells, grid).filter(({ Family, Period, Override }) => {
      const id = idOfPeriod(Family, Period);
      return !(isDrawn && placed.has(id)) && recorded.get(id) !== Override;
    });
    return leaving.length === 0 ? [] : [{ kind: "rows", table: grid.table, rows: leaving as AnyRow[], mode: "append" }];
  });
}

/** The figures of a grid by family and period. */
function typedIn(
  cells: Readonly<Record<string, NamedCells>>,
  { names, periods, figures }: { names: string; periods: string; figures: string },
): { Family: string; Period: number; Override: number }[] {
  const [families, days] = [cells[names]?.values ?? [], cells[periods]?.values[0] ?? []];
  return (cells[figures]?.values ?? []).flatMap((line, place) =>
    line.flatMap((figure, column) =>
      typeof figure === "number" ? [{ Family: String(families[place]?.[0] ?? ""), Period: Number(days[column]), Override: figure }] : [],
    ),
  );
}
