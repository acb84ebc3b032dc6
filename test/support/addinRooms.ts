/** The rooms that speak to Excel, as one module to load into the frame where office.js lives. */
export { adoptConsensus, planAdoption } from "../../src/cycle/adoptConsensus";
export { planPrudence, readCursor, setPrudence } from "../../src/cycle/setPrudence";
export { readAnalysisState } from "../../src/cycle/readAnalysisState";
export { buildReviews, planReviews, writeReviews } from "../../src/cycle/buildReviews";
export { importDataset, planImport, previewImport, previewImportChanges, readImportContext } from "../../src/cycle/importDataset";
export { readCollect } from "../../src/cycle/readCollect";
export { openDataChecks, planDataChecks } from "../../src/cycle/collectChecks";
export { readForCollect } from "../../src/cycle/readForCollect";
export { freezeData, planFreezeData, previewFreeze } from "../../src/cycle/freezeData";
export { openCycle, planOpenCycle, planSetStep, proposeCycle, setStep } from "../../src/cycle/openCycle";
export { planUpgradeWorkbook, readUpgrade, upgradeWorkbook } from "../../src/cycle/upgradeWorkbook";
export { readHeaders } from "../../src/workbook/reading/readHeaders";
export { applyChanges, previewChanges } from "../../src/workbook/writing/changes";
export { insertFunction, placeInsertion, previewInsertion, readInsertion } from "../../src/cycle/insertFunction";
export { decideRisk, openDecision, planDecideRisk, previewDecideRisk } from "../../src/cycle/decideRisk";
export { draftRoadmap, planDraftRoadmap } from "../../src/cycle/draftRoadmap";
export { countRisks, findRisks, planFindRisks, readRisks } from "../../src/cycle/findRisks";
export { loadSample, planSample } from "../../src/cycle/loadSample";
export { beginTour, currentTour, keepTour, readTourCells, showTourStep } from "../../src/cycle/tour";
export { planSettings, readSettings, saveSettings } from "../../src/cycle/settings";
export { readOverview } from "../../src/cycle/readOverview";
export { activateName, activateSheet } from "../../src/workbook/showing/activate";
export { readHistory, undoEntry } from "../../src/cycle/undo";
export { finish, leaveAsIs, pendingWrites, restore } from "../../src/workbook/writing/recovery/recover";
export { readNamedCells } from "../../src/workbook/reading/readNamed";
export { listSourceTables, readSelection, readSourceTable } from "../../src/workbook/reading/readSource";
export { readTable } from "../../src/workbook/reading/readTable";
export { planImportNotes } from "../../src/cycle/planImportNotes";
export { oneAfterTheOther } from "../../src/workbook/oneAfterTheOther";
export { watchCalculation } from "../../src/workbook/showing/watchCalculation";
export { writeTable } from "./writeTable";
import { sheetsFromTables } from "../../src/cycle/sheetsFromTables";
import { drawSheetsBy } from "../../src/workbook/writing/redraw";
import { tables, type CatalogueTable } from "../../src/domain/tables/catalogue";

type Contracts = { [Table in CatalogueTable as Uncapitalize<Table["name"]>]: Table };

/** Every table by the name of its declaration: `contracts.sopDemand`. */
export const contracts = Object.fromEntries(tables.map((table) => [`s${table.name.slice(1)}`, table])) as unknown as Contracts;

// As the pane's entry does.
drawSheetsBy(sheetsFromTables);
