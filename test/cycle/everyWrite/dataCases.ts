/** Intentions that write data, risks and sheets of one table. */
import * as catalogue from "../../../src/cycle/catalogue";
import { filledIn } from "../../../src/language/text";
import { upgrade } from "./bases";
import { after, asking, building, excel, firstRisk, importing, undoNewest, type Case } from "./workbook";
import type { RequestOf } from "../../../src/cycle/services";

/** The sample with the first rows of each table, small enough to be interrupted often: tables and sheets as one. */
async function smallSample(): Promise<unknown> {
  const { applyChanges, planReviews, sampleChanges } = excel.addin;
  const first = sampleChanges("circuitBoards", "en").map((change) =>
    change.kind === "rows" ? { ...change, rows: change.rows.slice(0, 3) } : change,
  );
  const { changes } = await planReviews("en", first);
  return applyChanges({ intention: filledIn(catalogue.loadSample.words), changes }, { language: "en" });
}

/** Beside the table of demand, over two of its cells. */
async function formulaRequest(): Promise<RequestOf<"insertFormula">> {
  const place = { sheet: "Demand", rows: 1, columns: 1, content: "" };
  const at = (row: number, column: number, address: string) => ({ ...place, row, column, address });
  const accuracy = { name: "SOP.FORECASTACCURACY", args: ["forecast", "actual"].map((name) => ({ name, optional: false })) };
  const insertion = { ranges: [at(4, 2, "C5"), at(5, 2, "C6")], target: at(8, 10, "K9") };
  return { preview: excel.addin.previewInsertion(accuracy, insertion, "en"), target: insertion.target, replace: false };
}

export const dataCases: readonly Case[] = [
  { name: "import, replacing", from: "tables", ...importing(after, { kind: "demand", mode: "replace" }) },
  { name: "import, appending", from: "tables", ...importing(after, { kind: "demand", mode: "append" }) },
  { name: "import into a new table", from: "empty", ...importing(after, { kind: "demand" }) },
  { name: "building the reviews", from: "tables", ...building("en"), large: true },
  { name: "the sample, the first rows of each table", from: "empty", asks: "loadSample", run: smallSample, large: true },
  { name: "saving settings", from: "tables", ...asking("saveSettings", { horizon: 6 }) },
  { name: "putting the workbook into French", from: "risks", ...asking("changeLanguage", { language: "fr" }), large: true },
  { name: "setting the cursor", from: "tables", ...asking("setPrudence", { level: 0.7 }) },
  { name: "drawing the data checks", from: "tables", ...asking("drawDataChecks", {}) },
  { name: "making a template", from: "tables", ...asking("makeTemplate", { table: "SopStock" }) },
  { name: "listing the risks", from: "supply", ...asking("findRisks", {}) },
  { name: "taking a risk on", from: "risks", ...asking("takeRiskOn", async () => ({ risk: await firstRisk(), owner: "Ann" })) },
  {
    name: "accepting a risk",
    from: "risks",
    ...asking("acceptRisk", async () => ({ risk: await firstRisk(), reason: "A second source is found", by: "Ben" })),
  },
  { name: "handing a risk to a decision", from: "risks", ...asking("askForDecision", async () => ({ risk: await firstRisk() })) },
  { name: "drawing the evaluation", from: "tables", ...asking("drawEvaluation", {}) },
  { name: "inserting a formula", from: "tables", ...asking("insertFormula", formulaRequest) },
  {
    name: "putting back what was typed in a practice",
    from: "tables",
    ...asking("putBackPractice", { cells: [{ sheet: "Demand", row: 8, column: 10, formula: 1250, expected: "" }] }),
  },
  { name: "bringing an older workbook up to date", from: "tables", asks: "upgradeWorkbook", run: upgrade, large: true },
  { name: "undoing that", from: "upgraded", asks: "undo", run: undoNewest, large: true },
  { name: "undoing an import", from: "imported", asks: "undo", run: undoNewest },
  { name: "undoing an import that made its table", from: "made", asks: "undo", run: undoNewest },
];
