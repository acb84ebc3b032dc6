/** A sample in which everything was done once that people do together in a cycle, in French: every table and sheet of ours is there. */
import type { IntentionId, RequestOf } from "../../src/cycle/services";
import type { Measure } from "../../src/calc/optimise/answers";
import { createOptimiser } from "../../src/cycle/optimiser/createOptimiser";
import { bringIn, utf8 } from "../cycle/dirtyFiles";
import type { ExcelSession } from "./excelSession";
import { startNodeThread } from "./optimiserThread";
import { putCell } from "./threeFamilies";

/** The cycle that the samples are in the middle of: January 2027, and a day in it. */
const cycle = 46388;
const today = 46393;
const family = "Bacs de crème glacée";
const line = "Ligne de conditionnement";

/** An export of sales of which two rows are taken; each of the others is left out for a reason of its own. */
const dirtySales = `Famille;Mois;Quantité
${family};2026-11;5120
${family};2026-11;12
Bacs de crème glace;2026-11;80
;2026-11;5
Sorbets;2026-11;environ 40
Sorbets;;7
Sorbets;2026-W43;8
Sorbets;T4 2026;9
Sorbets;2026;9
Sorbets;2026-09;-3
Sorbets;2026-08;#N/A
Sorbets;2026-07;VRAI
Sorbets;32/01/2026;4
Sorbets;2026-06;
Sorbets;2026-12;1460
Total;;180
`;

/** What can be done against a risk, as the optimiser of the pane finds it, as options of a decision. */
async function askWithOptions(
  excel: ExcelSession,
  risk: string,
  ask: (request: RequestOf<"askWithAnswers">) => Promise<unknown>,
): Promise<void> {
  const { base, input } = await excel.addin.readEvent({ template: "risk", subject: null, from: 0, to: null, amount: 0 }, [], "fr");
  if (input === null) throw new Error("The plan cannot be optimised.");
  const measures: readonly Measure[] = ["overtime", "belowMinimum", "extraShift"];
  const optimiser = createOptimiser(startNodeThread);
  const answers = await optimiser.answers({ input, measures }).finally(() => optimiser.end());
  if (answers.kind === "cancelled" || answers.kind === "cannotLoad") throw new Error("The optimiser did not end.");
  await ask({ risk, base, answers });
}

/** Does it all; what people type is French. */
export async function liveThroughCycle(excel: ExcelSession): Promise<void> {
  const ask = <Id extends IntentionId>(id: Id, request: RequestOf<Id>) => excel.addin.run(id, request, { language: "fr", today });
  const person = { email: "", deputy: "" };
  await bringIn(excel, utf8(dirtySales), "ventes.csv", { kind: "demand", mode: "append", language: "fr" });
  // A problem of the field that nobody has answered since.
  await excel.addin.run(
    "giveFeedback",
    { department: "production", author: "Benoît", kind: "problem", severity: "severe", text: "Le film casse", family, order: "" },
    { language: "fr", today: today - 30 },
  );
  // June can make little, and nothing made before it keeps until then: the plan needs more than building ahead.
  for (const days of [31, 59, 90, 120, 151])
    await putCell(excel, { table: "SopCapacity", column: "Hours", where: { Resource: line, Period: cycle + days } }, 120);
  await ask("findRisks", {});
  const [risk, second, third] = (await excel.addin.readRisks("fr")).items;
  if (risk === undefined || second === undefined || third === undefined) throw new Error("The sample shows no three risks.");
  await ask("takeRiskOn", { risk: risk.name, owner: "Solène" });
  await ask("askForDecision", { risk: second.name });
  await ask("addPerson", { person: "Solène", role: "coordinator", ...person });
  await ask("addPerson", { person: "Benoît", role: "sales", ...person });
  await excel.run(async (context) => {
    context.workbook.names.getItem("SopDemandFigures").getRange().getCell(0, 0).values = [[12_345]];
    await context.sync();
  });
  await ask("recordDemandFigures", { reason: "other", note: "Fête du village" });
  await ask("proposePlan", { way: "follow" });
  const lines = [{ what: "demand", subject: family, from: null, to: null, change: 30, as: "units" }] as const;
  const { base } = await excel.addin.readEvent({ template: "free", subject: null, from: 0, to: null, amount: 0 }, lines, "fr");
  await ask("compareScenario", { name: "Plus de demande", template: "free", lines, answer: "follow", base });
  await askWithOptions(excel, third.name, (request) => ask("askWithAnswers", request));
  await ask("prepareMeetings", { cycle });
  const meeting = (await excel.addin.readMeetings("fr", today)).meetings[0]?.name ?? "";
  await ask("buildAgenda", { meeting });
  await ask("askPoll", { question: "Quel samedi ?", choices: "Le 9\nLe 16", by: "Solène", closes: today + 9, meeting: "", invited: "" });
  await ask("votePoll", { poll: "Q1", person: "Benoît", choice: "Le 9", remark: "Plus tôt" });
  await ask("askQuestion", { question: "Qui attend ?", answers: "Alpha\nBêta" });
  const action = { what: "Appeler Bêta", owner: "Benoît", department: "sales" as const, due: today + 10 };
  await ask("decide", { decision: "D2", chosen: "Alpha", by: "Solène", why: "Bêta a du stock", actions: [action] });
  const effect = { measure: "service", without: 0.8, expected: 0.9, from: cycle, to: cycle + 31 } as const;
  await ask("expectEffect", { decision: "D2", ...effect, by: "Solène" });
  await ask("holdMeeting", {
    meeting,
    attended: [{ person: "Benoît", as: "yes" }],
    points: [{ kind: "actions", reference: null, subject: "", outcome: "noted", notes: "Vu" }],
    summary: "Tout est dit",
  });
  await ask("buildPack", { meeting });
  await ask("giveFeedback", {
    ...{ department: "production", author: "Benoît", kind: "idea", severity: "low" },
    ...{ text: "Moins de colle", family: "", order: "" },
  });
  await ask("answerFeedback", {
    ...{ feedback: "F2", disposition: "accepted", reason: "Elle est vieille", by: "Solène" },
    action: { what: "En essayer une autre", owner: "Benoît", department: null, due: today + 20 },
  });
  await ask("commentFigure", { subject: family, period: cycle, measure: "demand", text: "Trop haut", author: "Benoît" });
  await ask("startProcedures", {});
  await ask("approveProcedure", { procedure: "P1", by: "Solène", reason: "Elle est nouvelle" });
  await ask("confirmReading", { procedure: "P1", version: "1.0", by: "Benoît" });
  await ask("commentProcedure", { procedure: "P1", text: "Trop tard", author: "Benoît" });
  await ask("draftRoadmap", {});
  await ask("draftDepartments", {});
  await ask("signPlan", { role: "sales", person: "Benoît", choice: "with a reserve", remark: "Un peu haut" });
  await ask("freezePlan", { by: "Solène", reason: "Le mois commence" });
  await ask("compareVersions", {});
  await ask("writeDebrief", {
    ...{ cycle, author: "Solène" },
    lines: [
      { kind: "worked", text: "Court" },
      { kind: "did not work", text: "Tard" },
      { kind: "to change", text: "Plus tôt", procedure: "P1", step: 1 },
    ],
  });
  await ask("drawScenarios", {});
  await ask("drawDecisions", {});
  await ask("drawEvaluation", {});
  await ask("drawDataChecks", {});
  await ask("drawBehind", {});
  await ask("makeTemplate", { table: "SopStock" });
  await ask("freezeData", { by: "Solène", reason: "" });
  const raised = (await excel.addin.readHealth("fr", today)).groups
    .flatMap(({ signals }) => signals)
    .filter(({ state }) => state === "raised");
  for (const { id } of raised) await ask("answerSignal", { signal: id, answer: "On le sait, tout arrive", by: "Solène" });
  await ask("closeCycle", { cycle, overriding: { by: "Solène", reason: "Le mois commence" } });
  await ask("buildReviews", {});
}
