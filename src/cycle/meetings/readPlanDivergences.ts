import { changedVersions, latestVersion } from "../../domain/freeze/checkVersions";
import { sopVersions } from "../../domain/freeze/sopVersions";
import { capacityGaps, changesSinceFreeze, type PlanDivergence } from "../../domain/meetings/planDivergences";
import { WorkbookError } from "../../workbook/errors";
import { frozenContracts, frozenRowsIn } from "../freeze/readFrozen";
import { readProduction } from "../production/readProduction";
import { readRows } from "../readRows";

export interface PlanDivergences {
  found: PlanDivergence[];
  /** Rows that cannot be read, without which the plan or what was frozen is not known. */
  unread: number;
}

/**
 * What the plan cannot deliver, and what it makes otherwise than was frozen last; nothing while there is no production plan. Writes nothing.
 * A row that cannot be read keeps no meeting from being prepared: it is counted.
 */
export async function readPlanDivergences(): Promise<PlanDivergences> {
  try {
    const production = await readProduction();
    if (production === null) return { found: [], unread: 0 };
    const { shown } = production;
    const { rows, reads } = await readRows([sopVersions, ...Object.values(frozenContracts)] as const);
    const versions = rows.SopVersions ?? [];
    const last = latestVersion(versions);
    const changed = last === null ? [] : changedVersions([last], frozenRowsIn(reads));
    const since = changesSinceFreeze(shown, { versions, plans: rows.SopPlans ?? [] }, changed);
    return { found: [...capacityGaps(shown), ...since], unread: reads.SopVersions.unreadable.length };
  } catch (failure) {
    if (failure instanceof WorkbookError && failure.code === "unreadableRow") return { found: [], unread: 1 };
    throw failure;
  }
}
