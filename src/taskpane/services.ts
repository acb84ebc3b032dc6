import type { ImportContext, ImportPlan, ImportResult } from "../import/plan";
import type { SourceGrid } from "../import/source";
import type { WriteMode } from "../domain/tableWrite";
import type { ImportOutcome } from "../cycle/importDataset";
import type { ImportableTable } from "../cycle/importSources";
import type { SampleLoaded, SampleOptions } from "../cycle/loadSample";
import type { SettingsReading } from "../cycle/settings";
import type { SettingValues } from "../domain/settingsFile";
import type { Tour, TourCells, TourPoint, TourStep } from "../samples/tour";
import type { CollectView } from "../cycle/collect";
import type { FreezeWords } from "../cycle/freezeData";
import type { CycleProposal, StepChange } from "../cycle/openCycle";
import type { StepName } from "../domain/calendar/cycleDates";
import type { ChangePreview } from "../cycle/previewTypes";
import type { Overview } from "../cycle/readOverview";
import type { Insertion, InsertionPreview, TargetCell } from "../cycle/insertFunction";
import type { Adoption, AdoptionChoice } from "../cycle/adoptConsensus";
import type { AnalysisState } from "../cycle/readDemandState";
import type { CursorReading } from "../cycle/setPrudence";
import type { BuildOptions, ReviewsBuilt } from "../cycle/buildReviews";
import type { RiskChoice, RiskChoicePlan } from "../cycle/decideRisk";
import type { RiskBoard, ShownRisks } from "../cycle/findRisks";
import type { PresentTable } from "../cycle/presentTables";
import type { Watch } from "../cycle/slices";
import type { HistoryEntry, Lost } from "../cycle/undo";
import type { Language } from "../language/text";

/**
 * Everything the pane asks of the cycle. The pane receives it, so that its screens can be shown and tested without Excel; `app/`
 * gives the real ones.
 */
export interface Services {
  readOverview(): Promise<Overview>;
  loadSample(language: Language, options?: SampleOptions): Promise<SampleLoaded>;
  readSettings(): Promise<SettingsReading>;
  /** Saves new values of settings as one intention. */
  saveSettings(values: SettingValues, language: Language): Promise<void>;
  /** The guided first run of this workbook; null where no sample was loaded. */
  currentTour(): Promise<Tour | null>;
  keepTour(tour: Tour): Promise<void>;
  beginTour(tour: Tour): Promise<Tour>;
  readTourCells(point: TourPoint | null): Promise<TourCells>;
  showTourStep(step: TourStep, point: TourPoint | null): Promise<void>;
  buildReviews(language: Language, options?: BuildOptions): Promise<ReviewsBuilt>;
  presentTables(): Promise<PresentTable[]>;
  /** How complete the data is, what its checks found, the steps of the cycle, what changed since the freeze. */
  readCollect(): Promise<CollectView>;
  /** Draws the sheet of the data checks, shows it and gives its name. */
  openDataChecks(language: Language): Promise<string>;
  /** What opening the cycle of a month would write; of the usual one when none is said. */
  proposeCycle(month?: number): Promise<CycleProposal>;
  openCycle(month: number, language: Language): Promise<void>;
  setStep(month: number, step: StepName, change: StepChange, language: Language): Promise<void>;
  /** Fingerprints the data of the current cycle. */
  freezeData(words: FreezeWords, language: Language): Promise<void>;
  /** Adds what a workbook of an earlier version lacks. */
  upgradeWorkbook(language: Language): Promise<unknown>;
  /** The risks as they are listed, and what a new look would change. */
  readRisks(language: Language): Promise<RiskBoard>;
  /** Risks not closed; null before the first list. */
  countRisks(): Promise<number | null>;
  /** Looks for risks and lists them; with the list that was shown, writes that one. */
  findRisks(language: Language, shown?: ShownRisks): Promise<void>;
  /** What a choice would write, with the question it puts; nothing is written. */
  previewDecideRisk(name: string, choice: RiskChoice, language: Language): Promise<RiskChoicePlan>;
  decideRisk(name: string, choice: RiskChoice, language: Language, shown?: RiskChoicePlan): Promise<void>;
  /** Brings a decision into view on its sheet. */
  openDecision(name: string): Promise<void>;
  /** Draws the roadmap and gives the name of its sheet. */
  draftRoadmap(language: Language): Promise<string>;
  /** How far the analysis is: what the reviews say, whether the plan follows the consensus, risks, roadmap. */
  readAnalysisState(): Promise<AnalysisState>;
  /** What adopting a forecast as the plan would write. */
  planAdoption(choice: AdoptionChoice, language: Language): Promise<Adoption>;
  adoptConsensus(adoption: Adoption, language: Language, onProgress?: (done: number, of: number, what: string) => void): Promise<void>;
  /** Reads and forecasts every family for the prudence-ambition cursor. */
  readCursor(watch: Watch): Promise<CursorReading>;
  setPrudence(level: number, language: Language): Promise<void>;
  readSelection(): Promise<SourceGrid>;
  importableTables(): Promise<ImportableTable[]>;
  readTable(id: string): Promise<SourceGrid>;
  readImportContext(): Promise<ImportContext>;
  previewImport(grid: SourceGrid, plan: ImportPlan, context: ImportContext, watch: Watch): Promise<ImportResult>;
  /** What an import would change in the workbook; nothing is written. */
  previewImportChanges(grid: SourceGrid, result: ImportResult, mode: WriteMode, language: Language): Promise<ChangePreview>;
  /** Writes an import; with a `preview`, only if the tables are still as it saw them. */
  importDataset(
    grid: SourceGrid,
    result: ImportResult,
    mode: WriteMode,
    language: Language,
    preview?: ChangePreview,
  ): Promise<ImportOutcome>;
  /** The selected ranges and the cell for a formula. */
  readInsertion(): Promise<Insertion>;
  /** The same ranges with the cell that is selected now. */
  placeInsertion(insertion: Insertion): Promise<Insertion>;
  /** Writes a previewed formula, or returns the cell as it is now when it holds something the person has not seen. */
  insertFunction(preview: InsertionPreview, target: TargetCell, replace: boolean): Promise<TargetCell | undefined>;
  openSheet(name: string): Promise<void>;
  /** Brings the cells of a defined name into view. */
  openName(name: string): Promise<void>;
  /** Puts back what stood before an unfinished write, or writes nothing and tells what somebody typed since, unless that is accepted. */
  restore(id: string, accept: boolean): Promise<Lost[]>;
  /** Finishes an unfinished write, with the same question first. */
  finish(id: string, accept: boolean): Promise<Lost[]>;
  /** Leaves what an unfinished write wrote as it is. */
  leaveAsIs(id: string): Promise<void>;
  /** The last ten things written, newest first. */
  readHistory(): Promise<HistoryEntry[]>;
  /** Undoes an entry, or writes nothing and tells what would be lost unless that is accepted. */
  undo(entry: HistoryEntry, language: Language, accept: boolean): Promise<Lost[]>;
  /** Has Excel calculate everything now. */
  recalculate(): Promise<void>;
  /** Calls back a moment after Excel has calculated, but not in the middle of a write; gives back what ends it. */
  watchCalculation(calculated: () => void): () => void;
  /** What happened, where, what to do: for a failure of any of the above. */
  explain(failure: unknown, language: Language): string;
}
