import { planKeys, wayWords, type PlanWay } from "../../domain/production/planWays";
import { propose, proposedRows, type Proposal } from "../../domain/production/proposePlan";
import { sopProduction } from "../../domain/production/sopProduction";
import { sopSettings } from "../../domain/settings/sopSettings";
import { inLanguage } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import { fingerprint } from "../../workbook/fingerprint";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { planChangedReviews } from "../reviews/readForReviews";
import { baseOf } from "./readPlanToOptimise";
import { readProduction } from "./readProduction";

/** A way that is worked out here, or what the optimiser found for the plan it was given, which `base` tells from another one. */
export type WayAsked =
  | { way: Exclude<PlanWay, "optimise">; seen?: string }
  | { way: "optimise"; optimised: { made: number[][]; bought?: number[][]; base: string }; seen?: string };

export interface PlanProposed {
  /** Null where there are no hours to build ahead in. */
  proposal: Proposal | null;
  /** Periods of the proposal, and what tells it from another one. */
  periods: number[];
  seen: string;
  /** What is missing or faulty in what both plans rest on; blank where all is there. */
  reason: string;
}

/**
 * Proposes what to make: following demand, level, built ahead, or what the optimiser found. It writes what is proposed and nothing else; figures that people typed
 * stay and count as given. Fails with `missingSheet` while the production plan is not built, and with `changedMeanwhile` where the
 * proposal is no longer the one that was `seen`, or the plan no longer the one that was optimised.
 */
export const proposePlan = defineIntention({
  id: "proposePlan",
  words: { en: "Production plan: {way}", fr: "Plan de production : {way}" },
  async plan(asked: WayAsked, { language, today }) {
    const { way, seen } = asked;
    const read = await readProduction();
    if (read === null) throw new WorkbookError("missingSheet");
    const { shown, isNew, sheet, reason } = read;
    const isOther = asked.way === "optimise" && asked.optimised.base !== baseOf(shown);
    if (isOther) throw new WorkbookError("changedMeanwhile", { table: sopProduction.name, sheet });
    const found = propose(shown, way, asked.way === "optimise" ? asked.optimised : undefined);
    const details = (said: typeof language) => ({ way: inLanguage(wayWords[way], said) });
    if (found === "noHours")
      return { changes: [], details, found: { proposal: null, periods: shown.periods, seen: "", reason } as PlanProposed };
    const now = fingerprint(JSON.stringify([shown.families, shown.periods, found.made, found.bought]));
    if (seen !== undefined && seen !== now) throw new WorkbookError("changedMeanwhile", { table: sopProduction.name, sheet });
    const rows: Change[] = [
      { kind: "rows", table: sopProduction, rows: proposedRows(shown, found.made, found.bought), mode: "append" },
      {
        ...{ kind: "rows", table: sopSettings, mode: "append" },
        rows: [
          { Key: planKeys.way, Value: way },
          { Key: planKeys.day, Value: today },
        ],
      },
    ];
    // A sheet that was drawn before the record began does not read it, nor does one without units bought know of them.
    const isBought = found.bought.flat().some((units) => units !== null);
    const changes = isNew || isBought ? (await planChangedReviews(language, rows)).changes : rows;
    return { changes, details, found: { proposal: found, periods: shown.periods, seen: now, reason } as PlanProposed };
  },
});
