/** Everything the pane asks of the cycle: intentions by their ids, readers by their names. Its type is what the screens receive. */
import { activateName, activateSheet } from "../workbook/showing/activate";
import { opensWithFile, openWithFile } from "../workbook/showing/openWithFile";
import { recalculate } from "../workbook/showing/recalculate";
import { watchCalculation } from "../workbook/showing/watchCalculation";
import { readOwnWords } from "../workbook/writing/rewording";
import { readAnalysisState } from "./analyse/readAnalysisState";
import { readCursor } from "./analyse/readCursor";
import {
  carryOut,
  planIntention,
  previewIntention,
  writePlan,
  type AskOptions,
  type Plan,
  type PreviewedPlan,
  type RunOptions,
} from "./carryOut";
import * as catalogue from "./catalogue";
import { readCollect } from "./collect/readCollect";
import type { Intention } from "./defineIntention";
import { placeInsertion, readInsertion } from "./formulas/insertion";
import {
  finishInterrupted,
  leaveInterrupted,
  knowGone,
  makeTablesAgain,
  readAfterWriting,
  readCollisions,
  readOpenWrites,
  restoreInterrupted,
  understand,
} from "./history/resolveInterrupted";
import { readHistory, undoEntry } from "./history/undoEntry";
import { importableTables, readImportableTable, readSelectedCells } from "./import/importSources";
import { presentTables } from "./import/presentTables";
import { readAbsent } from "./import/readAbsent";
import { previewImport, readImportContext } from "./import/readImportContext";
import { readRemembered } from "./import/readRemembered";
import { checkFrozen } from "./freeze/checkFrozen";
import { openFrozenRow } from "./freeze/openFrozenRow";
import { readFreeze } from "./freeze/readFreeze";
import { readToday } from "./home/readToday";
import { readFeedback } from "./feedback/readFeedback";
import { readFieldAtHand } from "./feedback/readFieldAtHand";
import { readEvaluation } from "./learn/readEvaluation";
import { readHealth } from "./learn/readHealth";
import { readMeetings } from "./meetings/readMeetings";
import { readDemandTyped } from "./demandPlan/readDemandPlan";
import { readPlanState } from "./production/readPlanState";
import { readComments, readMarkedFigures } from "./comments/readComments";
import { readFigureAtHand } from "./comments/readFigureAtHand";
import { readPolls } from "./polls/readPolls";
import { readProcedures } from "./procedures/readProcedures";
import { readPlanToOptimise } from "./production/readPlanToOptimise";
import { checkAnswers } from "./reviews/checkAnswers";
import { readOverview } from "./reviews/readOverview";
import { countDecisions, readDecisions } from "./decisions/readDecisions";
import { readEvent } from "./scenarios/readEvent";
import { readScenarios } from "./scenarios/readScenarios";
import { openDecision } from "./risks/openDecision";
import { countRisks, readRisks } from "./risks/readRisks";
import { offeredSamples } from "./samples/loadSample";
import { beginPractice, checkPractice, endPractice, movePractice, readPractices, showPracticeCell } from "./samples/practice";
import { beginTour, checkTour, currentTour, leaveTour, moveTour, showTourStep } from "./samples/tour";
import { readSettingsFile, writeSettingsFile } from "../domain/settings/settingsFile";
import { readSettings } from "./settings/companySettings";
import { readBookLanguage } from "./settings/changeLanguage";
import { readSettingFields } from "./settings/settingFields";
import { proposeCycle } from "./steps/proposeCycle";

type Catalogue = typeof catalogue;
export type IntentionId = keyof Catalogue;
/** What each intention is asked with, what its plan finds, and what it answers once it is written. */
export type RequestOf<Id extends IntentionId> = Catalogue[Id] extends Intention<infer Request, infer _, infer _> ? Request : never;
export type FoundOf<Id extends IntentionId> = Catalogue[Id] extends Intention<infer _, infer Found, infer _> ? Found : never;
export type DoneOf<Id extends IntentionId> = Catalogue[Id] extends Intention<infer _, infer _, infer Done> ? Done : never;
export type PlanOf<Id extends IntentionId> = Plan<FoundOf<Id>>;
export type PreviewOf<Id extends IntentionId> = PreviewedPlan<FoundOf<Id>>;

/** An intention of the catalogue, with the types that belong to its id. */
const intentionOf = <Id extends IntentionId>(id: Id): Intention<RequestOf<Id>, FoundOf<Id>, DoneOf<Id>> =>
  catalogue[id] as unknown as Intention<RequestOf<Id>, FoundOf<Id>, DoneOf<Id>>;

/** Works out what an intention would write, and what the person has to know before. */
const plan = <Id extends IntentionId>(id: Id, request: RequestOf<Id>, options: AskOptions): Promise<PlanOf<Id>> =>
  planIntention(intentionOf(id), request, options);

/** Works out what an intention would write, and exactly what that would change. */
const preview = <Id extends IntentionId>(id: Id, request: RequestOf<Id>, options: AskOptions): Promise<PreviewOf<Id>> =>
  previewIntention(intentionOf(id), request, options);

/** Writes what was planned and shown. */
const write = <Id extends IntentionId>(id: Id, planned: PlanOf<Id> | PreviewOf<Id>, options: RunOptions): Promise<DoneOf<Id>> =>
  writePlan(intentionOf(id), planned, options);

/** Carries an intention out: plans it and writes it. */
const run = <Id extends IntentionId>(id: Id, request: RequestOf<Id>, options: RunOptions): Promise<DoneOf<Id>> =>
  carryOut(intentionOf(id), request, options);

export const services = {
  plan,
  preview,
  write,
  run,
  readOverview,
  readSettings,
  readBookLanguage,
  readOwnWords,
  readSettingFields,
  readSettingsFile,
  writeSettingsFile,
  offeredSamples,
  currentTour,
  beginTour,
  moveTour,
  leaveTour,
  checkTour,
  showTourStep,
  readPractices,
  beginPractice,
  movePractice,
  checkPractice,
  showPracticeCell,
  endPractice,
  presentTables,
  readAnalysisState,
  readCursor,
  readCollect,
  readDemandTyped,
  readPlanState,
  readPlanToOptimise,
  readEvent,
  readScenarios,
  proposeCycle,
  readRisks,
  countRisks,
  openDecision,
  readDecisions,
  readMeetings,
  readComments,
  readMarkedFigures,
  readFigureAtHand,
  readPolls,
  readProcedures,
  readFeedback,
  readFieldAtHand,
  readToday,
  readFreeze,
  checkFrozen,
  readEvaluation,
  readHealth,
  openFrozenRow,
  countDecisions,
  readSelection: readSelectedCells,
  importableTables,
  readTable: readImportableTable,
  readImportContext,
  readRemembered,
  readAbsent,
  previewImport,
  readInsertion,
  placeInsertion,
  opensWithFile,
  openWithFile,
  openSheet: activateSheet,
  openName: activateName,
  restore: restoreInterrupted,
  finish: finishInterrupted,
  leaveAsIs: leaveInterrupted,
  readOpenWrites,
  readAfterWriting,
  knowGone,
  readCollisions,
  understand,
  makeTablesAgain,
  readHistory,
  undo: undoEntry,
  recalculate,
  checkAnswers,
  watchCalculation,
};
