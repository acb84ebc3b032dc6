/** The rooms that speak to Excel, as one module to load into the frame where office.js lives. */
export { readCursor } from "../../src/cycle/analyse/readCursor";
export { readAnalysisState } from "../../src/cycle/analyse/readAnalysisState";
export { planReviews } from "../../src/cycle/reviews/readForReviews";
export { previewImport, readImportContext } from "../../src/cycle/import/readImportContext";
export { readCollect } from "../../src/cycle/collect/readCollect";
export { readForCollect } from "../../src/cycle/collect/readForCollect";
export { proposeCycle } from "../../src/cycle/steps/proposeCycle";
export { upgradeChanges } from "../../src/cycle/upgrade/upgradeWorkbook";
export { readUpgrade } from "../../src/cycle/upgrade/readUpgrade";
export { readHeaders } from "../../src/workbook/reading/readHeaders";
export { previewChanges } from "../../src/workbook/writing/changes";
export { placeInsertion, previewInsertion, readInsertion } from "../../src/cycle/formulas/insertion";
export { readMeetings } from "../../src/cycle/meetings/readMeetings";
export { checkFrozen } from "../../src/cycle/freeze/checkFrozen";
export { openFrozenRow } from "../../src/cycle/freeze/openFrozenRow";
export { readFreeze } from "../../src/cycle/freeze/readFreeze";
export { readEvaluation } from "../../src/cycle/learn/readEvaluation";
export { readHealth } from "../../src/cycle/learn/readHealth";
export { readToday } from "../../src/cycle/home/readToday";
export { readFeedback } from "../../src/cycle/feedback/readFeedback";
export { readFieldAtHand } from "../../src/cycle/feedback/readFieldAtHand";
export { readComments, readMarkedFigures } from "../../src/cycle/comments/readComments";
export { readFigureAtHand } from "../../src/cycle/comments/readFigureAtHand";
export { readPolls } from "../../src/cycle/polls/readPolls";
export { readProcedures } from "../../src/cycle/procedures/readProcedures";
export { readDecisions } from "../../src/cycle/decisions/readDecisions";
export { openDecision } from "../../src/cycle/risks/openDecision";
export { countRisks, readRisks } from "../../src/cycle/risks/readRisks";
export { sampleChanges } from "../../src/cycle/samples/loadSample";
export { beginPractice, checkPractice, endPractice, movePractice, readPractices, showPracticeCell } from "../../src/cycle/samples/practice";
export { beginTour, checkTour, currentTour, moveTour, showTourStep } from "../../src/cycle/samples/tour";
export { readSettings } from "../../src/cycle/settings/companySettings";
export { readOwnWords } from "../../src/workbook/writing/rewording";
export { readBookLanguage } from "../../src/cycle/settings/changeLanguage";
export { readOverview } from "../../src/cycle/reviews/readOverview";
export { activateName, activateSheet } from "../../src/workbook/showing/activate";
export { readPlanToOptimise } from "../../src/cycle/production/readPlanToOptimise";
export { readPlanState } from "../../src/cycle/production/readPlanState";
export { readEvent } from "../../src/cycle/scenarios/readEvent";
export { readScenarios } from "../../src/cycle/scenarios/readScenarios";
export { readHistory, undoEntry } from "../../src/cycle/history/undoEntry";
export { leaveAsIs, pendingWrites } from "../../src/workbook/writing/recovery/recover";
export { readCollisions, understand } from "../../src/workbook/writing/recovery/collisions";
export { makeTablesAgain, readLostTables } from "../../src/workbook/writing/recovery/lostTables";
export { knowGone, readAfterWriting } from "../../src/workbook/writing/recovery/standing";
export { finishInterrupted as finish, restoreInterrupted as restore } from "../../src/cycle/history/resolveInterrupted";
export { readNamedCells } from "../../src/workbook/reading/readNamed";
export { listSourceTables, readSelection, readSourceTable } from "../../src/workbook/reading/readSource";
export { readTable } from "../../src/workbook/reading/readTable";
export { planImportNotes } from "../../src/cycle/import/planImportNotes";
export { oneAfterTheOther } from "../../src/workbook/oneAfterTheOther";
export { checkAnswers } from "../../src/cycle/reviews/checkAnswers";
export { opensWithFile, openWithFile } from "../../src/workbook/showing/openWithFile";
export { watchCalculation } from "../../src/workbook/showing/watchCalculation";
export { applyChanges, writeTable } from "./writeTable";
import { services } from "../../src/cycle/services";
import { tables, type CatalogueTable } from "../../src/domain/tables/catalogue";

/** Intentions by their ids, as the pane asks for them. */
export const { plan, preview, write, run } = services;

type Contracts = { [Table in CatalogueTable as Uncapitalize<Table["name"]>]: Table };

/** Every table by the name of its declaration: `contracts.sopDemand`. */
export const contracts = Object.fromEntries(tables.map((table) => [`s${table.name.slice(1)}`, table])) as unknown as Contracts;
export { clock } from "../../src/workbook/clock";
export { fingerprint } from "../../src/workbook/fingerprint";
export { presentTables } from "../../src/cycle/import/presentTables";
