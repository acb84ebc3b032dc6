/** Reads the plan of demand as the demand review shows it: what people typed, and what the table records of it. */
import { openDemand, type DemandShown } from "../../domain/demandPlan/openDemand";
import { demandReasons, sopDemandPlan, type DemandReason } from "../../domain/demandPlan/sopDemandPlan";
import { figuresIn, type OpenFigure } from "../../domain/production/recordFigures";
import type { Figure } from "../../domain/production/planShown";
import type { AnyRow } from "../../domain/tables/defineTable";
import { wordIn } from "../../domain/tables/words";
import type { Language } from "../../language/text";
import { demandReview } from "../../sheets/demandReview/demandReview";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { readRows } from "../readRows";

const { cells } = demandReview;

export interface DemandPlanRead {
  shown: DemandShown;
  /** Rows of SopDemandPlan; none where the workbook has no such table. */
  rows: AnyRow[];
  /** The table is not there, or holds no row yet: the sheets were drawn without it. */
  isNew: boolean;
  sheet: string;
}

/**
 * The plan; null while the demand review is not built, or has no grid. Fails with `unreadableRow` where a row of the record cannot be read:
 * a write that follows would lose it.
 */
export async function readDemandPlan(): Promise<DemandPlanRead | null> {
  const found = await readNamedCells([cells.figures, cells.planned, cells.plannedPeriods, cells.recorded, cells.without]);
  const { rows } = await readRows([sopDemandPlan] as const, { kept: [sopDemandPlan] });
  const sheet = found[cells.figures]?.sheet;
  if (sheet === undefined) return null;
  const matrix = (name: string): Figure[][] =>
    (found[name]?.values ?? []).map((line) => line.map((value) => (typeof value === "number" ? value : null)));
  const kept = rows.SopDemandPlan ?? [];
  const recorded = matrix(cells.recorded);
  return {
    shown: {
      families: (found[cells.planned]?.values ?? []).map(([name]) => String(name ?? "")),
      periods: (found[cells.plannedPeriods]?.values[0] ?? []).map(Number),
      ...{ typed: figuresIn(found[cells.figures]?.values ?? [], recorded), recorded, without: matrix(cells.without) },
    },
    ...{ rows: kept, isNew: kept.length === 0, sheet },
  };
}

/** What the pane shows of it. */
export interface DemandTyped {
  sheet: string;
  /** Figures that are typed, recorded or not. */
  typed: number;
  open: OpenFigure[];
  reasons: { id: DemandReason; name: string }[];
}

/** Figures that were typed into the demand review, and the reasons to choose from; null where it has no grid. Writes nothing. */
export async function readDemandTyped(language: Language): Promise<DemandTyped | null> {
  const read = await readDemandPlan();
  if (read === null) return null;
  const column = sopDemandPlan.columns.find(({ name }) => name === "Reason");
  const reasons = demandReasons.map((id) => ({ id, name: column === undefined ? id : wordIn(column, id, language) }));
  const typed = read.shown.typed.flat().filter((figure) => figure !== null).length;
  return { sheet: read.sheet, typed, open: openDemand(read.shown), reasons };
}
