import { withNote } from "../../domain/collect/changeMessages";
import { explainObstacle } from "../../domain/freeze/obstacles";
import { sopFrozenForecasts } from "../../domain/freeze/sopFrozenForecasts";
import { sopPlans } from "../../domain/freeze/sopPlans";
import { sopVersions, type VersionRow } from "../../domain/freeze/sopVersions";
import type { CycleRow } from "../../domain/steps/sopCycles";
import type { AnyRow, TableContract } from "../../domain/tables/defineTable";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { finishedStep } from "../steps/stepRows";
import { neededDraft, readFreezeRows } from "./freezeReading";
import { readFrozen } from "./readFrozen";

export interface PlanFrozen {
  by: string;
  /** Why it is frozen although something is in the way; left out where nothing is. */
  reason?: string;
  /** Hash of the plan that the person was shown. */
  seen?: string;
}

/**
 * Freezes the plan of today as the next version of the cycle: its figures, what every contributor expects, the hash over both and over
 * the version before; to validate is done with it. Fails with `stillOpen` and everything that is in the way, unless a reason is given,
 * which the version and the step keep; with `missingWords` for a blank name or reason, with `noCycle`, with `missingSheet` while there
 * is no production plan, with `planMoved` where the plan is no longer the one that was shown, and with `versionLeft` where rows of a
 * version of that name are left without it.
 */
export const freezePlan = defineIntention({
  id: "freezePlan",
  words: { en: "{version} frozen by {by}", fr: "{version} gelée par {by}" },
  async plan({ seen, ...request }: PlanFrozen, { today, language, isPreview }) {
    const reading = await readFreezeRows();
    const { cycle, version, hash, previous, plan, forecasts, lost } = neededDraft(reading);
    if (seen !== undefined && seen !== hash) throw new WorkbookError("planMoved", { version });
    const open = reading.obstacles.map((obstacle) => explainObstacle(obstacle, language));
    const what = open.join(language === "fr" ? " ; " : "; ");
    if (open.length > 0 && request.reason === undefined) throw new WorkbookError("stillOpen", { what });
    const [by, reason] = [request.by.trim(), (request.reason ?? "").trim()];
    neededWords(open.length > 0 ? [by, reason] : [by], isPreview);
    await refuseLeft([version, ...lost]);
    const overridden = open.length === 0 ? null : `${reason} (${what})`;
    const row: VersionRow = {
      ...{ Version: version, Cycle: cycle, "Frozen by": by, "Frozen on": today, Rows: plan.length + forecasts.length },
      ...{ Hash: hash, Previous: previous, "Overridden by": overridden === null ? null : by, "Override reason": overridden },
    };
    const isValidate = (other: CycleRow): boolean => other.Cycle === cycle && other.Step === "validate";
    const cycles = reading.collect.cycles.map((other): CycleRow =>
      overridden !== null && isValidate(other)
        ? { ...other, Note: withNote(other.Note, "overridden", today, `${by}, ${overridden}`, language) }
        : other,
    );
    const added = (table: TableContract, rows: readonly AnyRow[]): Change => ({ kind: "rows", table, rows, mode: "add" });
    return {
      changes: [
        added(sopPlans, plan),
        ...(forecasts.length > 0 ? [added(sopFrozenForecasts, forecasts)] : []),
        added(sopVersions, [row]),
        ...(cycles.some(isValidate) ? [finishedStep(cycles, { cycle, step: "validate" }, today)] : []),
      ],
      details: () => ({ version, by }),
      found: { version },
    };
  },
  done: async (found) => found,
});

/** A name is given once: rows that are left of a version whose own row is gone would pass for those of the new one. */
async function refuseLeft(names: readonly string[]): Promise<void> {
  const { rows, sheets } = await readFrozen();
  const left = rows.find(({ cells }) => names.includes(String(cells["Version"])));
  if (left === undefined) return;
  throw new WorkbookError("versionLeft", { version: String(left.cells["Version"]), sheet: sheets[left.table] ?? "", row: left.line });
}
