import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import type { OldFigure } from "../../domain/learn/oldFigures";
import { recordedRows } from "../../domain/production/recordFigures";
import { sopProduction } from "../../domain/production/sopProduction";
import type { AnyRow } from "../../domain/tables/defineTable";
import { isSameName } from "../../language/sameName";
import { demandReview } from "../../sheets/demandReview/demandReview";
import { productionPlan } from "../../sheets/productionPlan/productionPlan";
import { WorkbookError } from "../../workbook/errors";
import { readNamedCells, readTypedCells } from "../../workbook/reading/readNamed";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { readOldFigures } from "./readOldFigures";

/** The grid into which a kind of figure is typed: its cells, its families and its periods. */
const grids = {
  demand: { figures: demandReview.cells.figures, families: demandReview.cells.planned, periods: demandReview.cells.plannedPeriods },
  production: { figures: productionPlan.cells.figures, families: productionPlan.cells.families, periods: productionPlan.cells.periods },
} as const;

/** Nobody says anything of a figure that goes. */
const nothing = { reason: null, note: null, author: null, today: 0 };

/**
 * Takes back every figure that was typed three or more cycles before this one and still counts: its cell in the grid is blank again, and
 * the record has none. A cell that holds something else by now is somebody's newer figure, and stays. Fails with `nothingOld` where none is left.
 */
export const dropOldFigures = defineIntention({
  id: "dropOldFigures",
  words: { en: "Old typed figures taken back: {count}", fr: "Anciens chiffres saisis retirés : {count}" },
  async plan({ cycle }: { cycle: number }) {
    const old = await readOldFigures(cycle);
    const count = old.demand.length + old.production.length;
    if (count === 0) throw new WorkbookError("nothingOld");
    const [demand, production] = [await cleared("demand", old.demand), await cleared("production", old.production)];
    const rowsWithout = (rows: readonly AnyRow[], figures: readonly OldFigure[]): AnyRow[] =>
      recordedRows(
        rows,
        figures.map(({ family, period }) => ({ family, period, typed: null, before: null })),
        nothing,
      );
    const changes: Change[] = [
      ...(demand.dropped.length === 0
        ? []
        : [{ kind: "rows" as const, table: sopDemandPlan, rows: rowsWithout(old.rows.demand, demand.dropped), mode: "replace" as const }]),
      ...(production.dropped.length === 0
        ? []
        : [
            {
              kind: "rows" as const,
              table: sopProduction,
              rows: rowsWithout(old.rows.production, production.dropped),
              mode: "replace" as const,
            },
          ]),
      ...demand.cells,
      ...production.cells,
    ];
    const dropped = demand.dropped.length + production.dropped.length;
    if (dropped === 0) throw new WorkbookError("nothingOld");
    return { changes, details: () => ({ count: dropped }) };
  },
});

/** Those whose cell still holds what is recorded, or that the grid does not show, and their cells blank. */
async function cleared(kind: keyof typeof grids, figures: readonly OldFigure[]): Promise<{ dropped: OldFigure[]; cells: Change[] }> {
  const names = grids[kind];
  const [typed, shown] = [(await readTypedCells([names.figures]))[names.figures], await readNamedCells([names.families, names.periods])];
  if (typed === undefined) return { dropped: [...figures], cells: [] };
  const families = (shown[names.families]?.values ?? []).map(([name]) => name);
  const periods = (shown[names.periods]?.values[0] ?? []).map(Number);
  const found = figures.map((old) => {
    const [row, column] = [families.findIndex((name) => isSameName(name, old.family)), periods.indexOf(old.period)];
    return { old, row, column, input: typed.inputs[row]?.[column] };
  });
  const there = found.filter(({ input }) => input !== undefined);
  const same = there.filter(({ old, input }) => input === old.figure);
  return {
    dropped: found.filter(({ old, input }) => input === undefined || input === old.figure).map(({ old }) => old),
    cells: same.map(({ row, column, input }): Change => {
      const place = { sheet: typed.sheet, row: typed.row + row, column: typed.column + column };
      return { kind: "cell", ...place, formula: "", expected: String(input) };
    }),
  };
}
