/** Everything the pane asks of the cycle, as one object: its type is what the screens receive, so that nothing is listed twice. */
import { adoptConsensus, planAdoption } from "./adoptConsensus";
import { buildReviews } from "./buildReviews";
import { readCollect } from "./readCollect";
import { openDataChecks } from "./collectChecks";
import { decideRisk, openDecision, previewDecideRisk } from "./decideRisk";
import { draftRoadmap } from "./draftRoadmap";
import { countRisks, findRisks, readRisks } from "./findRisks";
import { freezeData } from "./freezeData";
import { importDataset, previewImport, previewImportChanges, readImportContext } from "./importDataset";
import { importableTables, readImportableTable, readSelectedCells } from "./importSources";
import { insertFunction, placeInsertion, readInsertion } from "./insertFunction";
import { loadSample } from "./loadSample";
import { openCycle, proposeCycle, setStep } from "./openCycle";
import { presentTables } from "./presentTables";
import { readAnalysisState } from "./readAnalysisState";
import { readOverview } from "./readOverview";
import { watchCalculation } from "../workbook/showing/watchCalculation";
import { refreshWorkbook } from "./refreshWorkbook";
import { readSettings, saveSettings } from "./settings";
import { readHistory, undoEntry } from "./undo";
import { readCursor, setPrudence } from "./setPrudence";
import { beginTour, currentTour, keepTour, readTourCells, showTourStep } from "./tour";
import { upgradeWorkbook } from "./upgradeWorkbook";
import { activateName, activateSheet } from "../workbook/showing/activate";
import { finish, leaveAsIs, restore } from "../workbook/writing/recovery/recover";

export const cycle = {
  readOverview,
  loadSample,
  readSettings,
  saveSettings,
  currentTour,
  keepTour,
  beginTour,
  readTourCells,
  showTourStep,
  buildReviews,
  presentTables,
  readAnalysisState,
  planAdoption,
  adoptConsensus,
  readCursor,
  setPrudence,
  readCollect,
  openDataChecks,
  proposeCycle,
  openCycle,
  setStep,
  freezeData,
  upgradeWorkbook,
  readRisks,
  countRisks,
  findRisks,
  previewDecideRisk,
  decideRisk,
  openDecision,
  draftRoadmap,
  readSelection: readSelectedCells,
  importableTables,
  readTable: readImportableTable,
  readImportContext,
  previewImport,
  previewImportChanges,
  importDataset,
  readInsertion,
  placeInsertion,
  insertFunction,
  openSheet: activateSheet,
  openName: activateName,
  restore,
  finish,
  leaveAsIs,
  readHistory,
  undo: undoEntry,
  recalculate: refreshWorkbook,
  watchCalculation,
};
