/** What people do with data, plans and sheets, as requests of what they see. */
import type { IntentionId, RequestOf } from "../../../src/cycle/services";
import type { ExcelSession } from "../../support/excelSession";
import { bringIn, utf8 } from "../dirtyFiles";
import { asking, valuesOf, type Maker, type Scene } from "./scene";

/** Types a figure into a cell behind a name, as a person does before they ask the pane. */
const type = ({ excel }: Scene, name: string, row: number, column: number, figure: number): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().getCell(row, column).values = excel.local([[figure]]);
    await context.sync();
  });

const open = (scene: Scene): string[] => valuesOf(scene.rows("sopRisks"), "Risk", (row) => row["Status"] === "open");
const unsettled = (scene: Scene): string[] =>
  valuesOf(scene.rows("sopScenarios"), "Scenario", (row) => row["Status"] === "compared" || row["Status"] === "draft");

/** More demand of a family, as a scenario over the plan of now. */
async function moreDemand({ excel, pick }: Scene, name: string): Promise<RequestOf<"compareScenario">> {
  const lines = [{ what: "demand", subject: "Alpha", from: null, to: null, change: 3 + pick(100), as: "units" }] as const;
  const form = { template: "free", subject: null, from: 0, to: null, amount: 0 } as const;
  const { base } = await excel.addin.readEvent(form, lines, "en");
  return { name, template: "free", lines, answer: "follow", base };
}

/** Such a scenario, compared a moment ago; its name is not the words of the act that follows. */
async function compared(scene: Scene): Promise<string> {
  const name = `Case ${scene.mark.replace(".", "")}`;
  await scene.excel.addin.run("compareScenario", await moreDemand(scene, name), { language: "en", today: scene.today });
  return name;
}

const aRisk = (scene: Scene, request: (risk: string) => ReturnType<typeof asking>): ReturnType<typeof asking> | undefined => {
  const risk = scene.one(open(scene));
  return risk === undefined ? undefined : request(risk);
};

export const planActs = {
  importDataset: (scene) => {
    const file = utf8(
      `Order,Supplier,Item,Ordered date,Promised date,Received date,Quantity ordered,Quantity received\n${scene.mark},Acme,Board,2026-12-05,2026-12-20,2026-12-19,10,10\n`,
    );
    const own = { addin: scene.pane } as unknown as ExcelSession;
    return { run: () => bringIn(own, file, "supply.csv", { kind: "supply", mode: "append" }), kept: "SopSupply" };
  },
  makeTemplate: (scene) =>
    asking(scene, "makeTemplate", { table: scene.one(["SopBudget", "SopEvents", "SopLogistics"] as const) ?? "SopBudget" }),
  buildReviews: (scene) => asking(scene, "buildReviews", {}),
  saveSettings: (scene) => asking(scene, "saveSettings", { company: scene.mark }, { kept: "SopSettings", about: "company" }),
  setPrudence: (scene) => asking(scene, "setPrudence", { level: 0.2 + scene.pick(7) / 10 }),
  drawDataChecks: (scene) => asking(scene, "drawDataChecks", {}),
  drawEvaluation: (scene) => asking(scene, "drawEvaluation", {}),
  drawBehind: (scene) => asking(scene, "drawBehind", {}),
  adoptConsensus: (scene) => asking(scene, "adoptConsensus", { choice: { kind: "baseline" } }),
  findRisks: (scene) => asking(scene, "findRisks", {}),
  takeRiskOn: (scene) =>
    aRisk(scene, (risk) => asking(scene, "takeRiskOn", { risk, owner: scene.mark }, { kept: "SopRisks", about: `R ${risk}` })),
  acceptRisk: (scene) =>
    aRisk(scene, (risk) => asking(scene, "acceptRisk", { risk, reason: scene.mark, by: scene.by }, { kept: "SopDecisions" })),
  askForDecision: (scene) => aRisk(scene, (risk) => asking(scene, "askForDecision", { risk })),
  draftRoadmap: (scene) => asking(scene, "draftRoadmap", {}),
  proposePlan: (scene) => asking(scene, "proposePlan", { way: scene.one(["follow", "level"] as const) ?? "follow" }),
  recordPlanFigures: async (scene) => {
    await type(scene, "SopPlanFigures", scene.pick(3), scene.pick(12), 100 + scene.pick(50));
    return asking(scene, "recordPlanFigures", { reason: "people", note: scene.mark }, { kept: "often", about: "typed production" });
  },
  recordDemandFigures: async (scene) => {
    await type(scene, "SopDemandFigures", scene.pick(3), scene.pick(12), 1000 + scene.pick(50));
    return asking(scene, "recordDemandFigures", { reason: "promotion", note: scene.mark }, { kept: "often", about: "typed demand" });
  },
  // Takes the notes of typed figures with it.
  dropOldFigures: (scene) => asking(scene, "dropOldFigures", { cycle: scene.cycle }, { about: "typed" }),
  signPlan: (scene) => {
    const role = scene.one(["sales", "production", "finance"] as const) ?? "sales";
    return asking(
      scene,
      "signPlan",
      { role, person: scene.by, choice: "agrees", remark: scene.mark },
      { kept: "SopSignatures", about: `S ${role}` },
    );
  },
  freezePlan: (scene) => asking(scene, "freezePlan", { by: scene.by, reason: scene.mark }, { kept: "SopVersions" }),
  putBackFrozen: async (scene) => {
    const version = scene.one(valuesOf(scene.rows("sopVersions"), "Version"));
    if (version === undefined) return undefined;
    const line = scene.rows("sopPlans").findIndex((row) => row["Version"] === version);
    await scene.excel.run(async (context) => {
      const cell = context.workbook.tables.getItem("SopPlans").columns.getItem("Demand").getDataBodyRange().getCell(line, 0);
      cell.values = scene.excel.local([[12_345 + scene.pick(100)]]);
      await context.sync();
    });
    const changed = (await scene.excel.addin.checkFrozen("en"))?.changes.find(({ putBack }) => putBack?.version === version)?.putBack;
    return changed ? asking(scene, "putBackFrozen", { version, places: changed.places }) : undefined;
  },
  compareVersions: (scene) => asking(scene, "compareVersions", {}),
  compareScenario: async (scene) => asking(scene, "compareScenario", await moreDemand(scene, scene.mark), { kept: "often" }),
  adoptScenario: async (scene) => {
    // Only what was compared with the plan of now can be adopted: the person has just done that.
    const name = await compared(scene);
    return asking(scene, "adoptScenario", { name, reason: scene.mark }, { kept: "often", about: "typed demand" });
  },
  dropScenario: (scene) => {
    const name = scene.one(unsettled(scene));
    return name && asking(scene, "dropScenario", { name, reason: scene.mark }, { kept: "SopScenarios", about: `scenario ${name}` });
  },
  drawScenarios: (scene) => asking(scene, "drawScenarios", {}),
  askWithAnswers: async (scene) => {
    const form = { template: "risk", subject: null, from: 0, to: null, amount: 0 } as const;
    const risk = scene.one(open(scene));
    if (risk === undefined) return undefined;
    const { base, input } = await scene.excel.addin.readEvent(form, [], "en");
    const none = (input?.families ?? []).map(({ demand }) => demand.map(() => 0));
    return asking(scene, "askWithAnswers", { risk, base, answers: { kind: "holds", plan: { made: none, bought: none, gap: 0 } } });
  },
  applyDecision: async (scene) => {
    const { addin } = scene.excel;
    const options = { language: "en" as const, today: scene.today };
    const name = await compared(scene);
    await addin.run("askQuestion", { question: `${name}?`, answers: `${name}\nNothing` }, options);
    const asked = (await addin.readTable(addin.contracts.sopDecisions)).rows.find((row) => row.Question === `${name}?`);
    const decision = asked?.Decision ?? "";
    const option = { Decision: decision, Option: name, Scenario: name };
    await addin.writeTable(addin.contracts.sopOptions, scene.excel.local([option]), {
      mode: "append",
      language: "en",
      intention: "Options",
    });
    await addin.run("decide", { decision, chosen: name, by: scene.by, why: "Signed", actions: [] }, options);
    return asking(scene, "applyDecision", { decision });
  },
} as const satisfies Partial<Record<IntentionId, Maker>>;

const drawingIds: readonly IntentionId[] = [
  "buildReviews",
  "makeTemplate",
  "drawDataChecks",
  "drawEvaluation",
  "drawBehind",
  "drawDecisions",
  "drawScenarios",
  "compareVersions",
  "adoptConsensus",
  "adoptScenario",
  "applyDecision",
  "draftRoadmap",
  "draftDepartments",
  "buildPack",
  "setPrudence",
  "saveSettings",
];
/** Those that draw sheets: people ask for them less often than they say something. */
export const drawing: ReadonlySet<IntentionId> = new Set(drawingIds);

/** Why an intention is not among what three people do at random. */
export const leftOut = {
  loadSample: "begins another workbook",
  changeLanguage: "makes another workbook of it: everything is written in other words",
  upgradeWorkbook: "needs a workbook of an earlier version",
  putBackPractice: "belongs to one person's practice on a sample",
  insertFormula: "writes into cells of the person's own",
} as const satisfies Partial<Record<IntentionId, string>>;
