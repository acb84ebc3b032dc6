/** Figures that people typed into the production plan and that its next drawing has no place for: they are recorded before they leave. */
import { idOfPeriod } from "../../domain/production/figures";
import { sopProduction } from "../../domain/production/sopProduction";
import type { AnyRow } from "../../domain/tables/defineTable";
import type { FromTables } from "../../sheets/materials";
import { productionPlan } from "../../sheets/productionPlan/productionPlan";
import { readNamedCells } from "../../workbook/reading/readNamed";
import type { Change } from "../../workbook/writing/changeSet";

const { families, periods, figures } = productionPlan.cells;

/** The rows that keep them, as a change; none where all have their place, or are recorded already. */
export async function leavingFigures(
  { data, rows }: FromTables,
  calendar: { add(period: number, count: number): number },
): Promise<Change[]> {
  const cells = await readNamedCells([families, periods, figures]);
  const [names, days, typed] = [cells[families]?.values, cells[periods]?.values[0], cells[figures]?.values];
  if (names === undefined || days === undefined || typed === undefined) return [];
  const { first, periodCount, past } = data.horizon;
  const shown = past ? [] : Array.from({ length: periodCount }, (_, place) => calendar.add(first, place));
  const placed = new Set(data.families.flatMap((family) => shown.map((period) => idOfPeriod(family, period))));
  const recorded = new Map(
    (rows.SopProduction ?? []).map((row) => [idOfPeriod(String(row["Family"]), Number(row["Period"])), row["Override"]]),
  );
  const leaving = typed.flatMap((line, place) =>
    line.flatMap((figure, column): AnyRow[] => {
      const [Family, Period] = [String(names[place]?.[0] ?? ""), Number(days[column])];
      const id = idOfPeriod(Family, Period);
      if (typeof figure !== "number" || placed.has(id) || recorded.get(id) === figure) return [];
      return [{ Family, Period, Override: figure }];
    }),
  );
  return leaving.length === 0 ? [] : [{ kind: "rows", table: sopProduction, rows: leaving, mode: "append" }];
}
