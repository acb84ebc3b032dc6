import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopRouting } from "../../domain/collect/sopRouting";
import { changedVersions, latestVersion } from "../../domain/freeze/checkVersions";
import { sopFrozenForecasts } from "../../domain/freeze/sopFrozenForecasts";
import { sopPlans, type PlanRow } from "../../domain/freeze/sopPlans";
import { sopVersions, type VersionRow } from "../../domain/freeze/sopVersions";
import {
  capacityGaps,
  capacityUntold,
  changesSinceFreeze,
  frozenUntold,
  otherPeriods,
  type OtherPeriods,
  type PlanDivergence,
} from "../../domain/meetings/planDivergences";
import { distinctNames } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import type { TableRead } from "../../workbook/reading/readTable";
import { frozenRowsIn } from "../freeze/readFrozen";
import { readProduction } from "../production/readProduction";
import { readRows } from "../readRows";

export interface PlanDivergences {
  found: PlanDivergence[];
  /** Families of which a figure is missing, so that not all that differs is found. */
  untold: string[];
  /** Why the plan cannot be compared with the version frozen last; null where it can be. */
  otherPeriods: OtherPeriods | null;
  /** Hours and what takes them are known, and no plan is built over them: nobody knows what it cannot deliver. */
  isUnbuilt: boolean;
  /** Rows that cannot be read, without which the plan or what was frozen is not known. */
  unread: number;
}

const none = { found: [], untold: [], otherPeriods: null, isUnbuilt: false };

/**
 * What the plan cannot deliver, and what it makes otherwise than was frozen last; nothing while there is no production plan. Writes nothing.
 * A row that cannot be read keeps no meeting from being prepared: it is counted.
 */
export async function readPlanDivergences(): Promise<PlanDivergences> {
  try {
    const production = await readProduction();
    if (production === null) return { ...none, isUnbuilt: await hasHours(), unread: 0 };
    const { shown } = production;
    const { rows, reads } = await readRows([sopVersions, sopPlans] as const);
    const frozen = { versions: rows.SopVersions ?? [], plans: rows.SopPlans ?? [] };
    const since = changesSinceFreeze(shown, frozen, []);
    const changed = since.length === 0 ? [] : await changedLast(frozen.versions, reads.SopPlans);
    return {
      found: [...capacityGaps(shown), ...(changed.length === 0 ? since : changesSinceFreeze(shown, frozen, changed))],
      untold: distinctNames([...capacityUntold(shown), ...frozenUntold(shown, frozen)]),
      otherPeriods: otherPeriods(shown, frozen),
      isUnbuilt: false,
      unread: reads.SopVersions.unreadable.length + reads.SopPlans.unreadable.length,
    };
  } catch (failure) {
    if (failure instanceof WorkbookError && failure.code === "unreadableRow") return { ...none, unread: 1 };
    throw failure;
  }
}

/** The tables of what takes hours, and of hours, say something. */
async function hasHours(): Promise<boolean> {
  const { rows } = await readRows([sopRouting, sopCapacity] as const);
  return (rows.SopRouting ?? []).length > 0 && (rows.SopCapacity ?? []).length > 0;
}

/** The version frozen last, where it is not as it was signed. */
async function changedLast(versions: readonly VersionRow[], plans: TableRead<PlanRow>): Promise<string[]> {
  const last = latestVersion(versions);
  if (last === null) return [];
  const { reads } = await readRows([sopFrozenForecasts] as const);
  return changedVersions([last], frozenRowsIn({ SopPlans: plans, SopFrozenForecasts: reads.SopFrozenForecasts }));
}
