import { optimiserInput } from "../../src/domain/production/optimiserInput";
import { effectOf, propose } from "../../src/domain/production/proposePlan";
import { openFigures } from "../../src/domain/production/recordFigures";
import type { Figure, PlanShown } from "../../src/domain/production/planShown";
import { serialOf } from "../../src/calendar/days";
import type { RequestOf } from "../../src/cycle/services";
import type { PlanNow } from "../../src/cycle/production/readPlanState";
import type { Services } from "../../src/taskpane/paneServices";
import type { PaperIntentions } from "./paperIntentions";

/** The production plan on paper: one family over two months, of which the second asks for more than the hours of a month. */
export interface PaperPlan {
  isBuilt: boolean;
  shown: PlanShown | null;
  last: PlanNow["last"];
  /** What is missing in what the plan rests on. */
  reason: string;
  recorded: RequestOf<"recordPlanFigures">[];
  used: RequestOf<"proposePlan">[];
  /** What the optimiser does on paper; with the real one its own tests and those of the browser are made. */
  optimise: Services["optimise"];
  /** What can be done where the plan misses a limit; nothing, where a test says nothing. */
  answers: Services["answers"];
}

const none: Figure[][] = [[null, null]];

/** Demand 100 and 150 of a unit an hour, 130 hours a month, nothing in stock: 20 units are late where demand is followed. */
export const paperPlan = (): PaperPlan => ({
  isBuilt: true,
  last: null,
  reason: "",
  recorded: [],
  used: [],
  // By hand: 20 of the 150 units of February are made in January, which has 30 hours left.
  optimise: async () => ({
    ...{ kind: "plan", plan: { made: [[120, 130]], bought: [[0, 0]], gap: 0 } },
    ...{ worths: [{ resource: 0, period: 1, perHour: 0.0625 }], told: [] },
  }),
  answers: async () => ({ kind: "noHours" }),
  shown: {
    ...{ families: ["Boards"], periods: [serialOf(2027, 1), serialOf(2027, 2)], resources: ["Press"] },
    ...{ typed: none, recorded: none, proposed: none, inForce: [[100, 130]], demand: [[100, 150]], minimum: [[0, 0]] },
    ...{ opening: [0], toOrder: [false], maximum: [null], unitCost: [5], price: [8] },
    ...{ hoursPerUnit: [[1]], capacity: [[130, 130]], workingDays: [null, null], periodsInYear: 12 },
  },
});

export function paperProductionIntentions({
  production,
}: {
  production: PaperPlan;
}): Pick<PaperIntentions, "proposePlan" | "recordPlanFigures"> {
  return {
    proposePlan: {
      found: (asked) => {
        const { shown } = production;
        if (shown === null) throw new Error("There is no plan.");
        const proposal = propose(shown, asked.way, asked.way === "optimise" ? asked.optimised : undefined);
        return {
          proposal: proposal === "noHours" ? null : proposal,
          periods: shown.periods,
          seen: `as ${asked.way}`,
          reason: production.reason,
        };
      },
      async done(request) {
        production.used.push(request);
        production.last = { way: request.way, day: serialOf(2027, 1) };
      },
    },
    recordPlanFigures: {
      async done(request) {
        production.recorded.push(request);
        if (production.shown) production.shown = { ...production.shown, recorded: production.shown.typed };
      },
    },
  };
}

export function paperProductionReaders({
  production,
}: {
  production: PaperPlan;
}): Pick<Services, "readPlanState" | "readPlanToOptimise" | "optimise" | "answers"> {
  return {
    async readPlanToOptimise() {
      const { shown } = production;
      if (shown === null) throw new Error("There is no plan.");
      const { families, resources, periods } = shown;
      return { input: optimiserInput(shown), base: "this plan", families, resources, periods };
    },
    answers: (request, watch) => production.answers(request, watch),
    optimise: (request, watch) => production.optimise(request, watch),
    async readPlanState() {
      const { shown, last, isBuilt } = production;
      if (shown === null) return { currency: "EUR", isBuilt, plan: null };
      return {
        ...{ currency: "EUR", isBuilt },
        plan: {
          ...{ sheet: "Production plan", headline: "▼ 20 units late", last, effect: effectOf(shown, shown.inForce) },
          typed: shown.typed.flat().filter((figure) => figure !== null).length,
          open: openFigures(shown),
          reasons: [
            { id: "people", name: "people" },
            { id: "building stock", name: "building stock" },
          ],
        },
      };
    },
  };
}
