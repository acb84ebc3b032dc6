/** Intentions that write reviews, plans and scenarios. */
import type { RequestOf } from "../../../src/cycle/services";
import { moreDemand } from "./bases";
import { asking, building, excel, firstRisk, undoNewest, type Case } from "./workbook";

const adoptBaseline = async () => {
  const { plan, write } = excel.addin;
  const planned = await plan("adoptConsensus", { choice: { kind: "baseline" } }, { language: "en" });
  return write("adoptConsensus", planned, { language: "en" });
};

/** A plan that makes nothing, as if the optimiser had found it. */
async function answersRequest(): Promise<RequestOf<"askWithAnswers">> {
  const form = { template: "risk", subject: null, from: 0, to: null, amount: 0 } as const;
  const { base, input } = await excel.addin.readEvent(form, [], "en");
  const none = (input?.families ?? []).map(({ demand }) => demand.map(() => 0));
  return { risk: await firstRisk(), base, answers: { kind: "holds", plan: { made: none, bought: none, gap: 0 } } };
}

export const planCases: readonly Case[] = [
  { name: "building the reviews again in French", from: "reviews", ...building("fr"), large: true },
  { name: "building the reviews on a sheet that an undo left with a note", from: "left", ...building("en"), large: true },
  { name: "undoing that building", from: "redrawn", asks: "undo", run: undoNewest, large: true },
  { name: "adopting the baseline as the plan", from: "reviews", asks: "adoptConsensus", run: adoptBaseline, large: true },
  { name: "looking behind two figures", from: "reviews", ...asking("drawBehind", {}) },
  { name: "drafting the roadmap", from: "planned", ...asking("draftRoadmap", {}), large: true },
  { name: "a first proposal for production", from: "typed", ...asking("proposePlan", { way: "follow" }), large: true },
  { name: "another proposal", from: "proposed", ...asking("proposePlan", { way: "level" }) },
  {
    name: "recording a typed figure of production",
    from: "proposed",
    ...asking("recordPlanFigures", { reason: "people", note: "Training" }),
  },
  {
    name: "recording typed demand",
    from: "proposed",
    ...asking("recordDemandFigures", { reason: "promotion", note: "Spring" }),
    large: true,
  },
  { name: "taking old figures back", from: "old", ...asking("dropOldFigures", { cycle: 46113 }) },
  {
    name: "signing the plan",
    from: "toSign",
    ...asking("signPlan", { role: "sales", person: "Ann", choice: "agrees", remark: "" }),
  },
  { name: "freezing the plan", from: "toSign", ...asking("freezePlan", { by: "Ann", reason: "The month begins" }) },
  {
    name: "putting a frozen figure back",
    from: "tampered",
    ...asking("putBackFrozen", { version: "V2026-01.1", places: [{ table: "SopPlans", line: 5 }] }),
  },
  { name: "comparing versions", from: "tampered", ...asking("compareVersions", {}) },
  { name: "comparing a scenario", from: "proposed", ...asking("compareScenario", moreDemand) },
  { name: "adopting a scenario", from: "compared", ...asking("adoptScenario", { name: "More demand", reason: "Signed" }), large: true },
  { name: "drawing the comparison of scenarios", from: "compared", ...asking("drawScenarios", {}) },
  { name: "dropping a scenario", from: "compared", ...asking("dropScenario", { name: "More demand", reason: "Not signed" }) },
  { name: "putting answers to a decision", from: "answered", ...asking("askWithAnswers", answersRequest) },
  { name: "applying a decision", from: "chosen", ...asking("applyDecision", { decision: "D1" }), large: true },
];
