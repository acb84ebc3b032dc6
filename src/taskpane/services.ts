import type { ImportContext, ImportPlan, ImportResult } from "../domain/import/plan";
import type { SourceGrid } from "../domain/source";
import type { WriteMode } from "../domain/tableWrite";
import type { ImportOutcome } from "../cycle/importDataset";
import type { ImportableTable } from "../cycle/importSources";
import type { SampleLoaded } from "../cycle/loadSample";
import type { Overview } from "../cycle/readOverview";
import type { Insertion, InsertionPreview, TargetCell } from "../cycle/insertFunction";
import type { ReviewsBuilt } from "../cycle/buildReviews";
import type { RiskChoice } from "../cycle/decideRisk";
import type { RiskBoard, RiskPlan } from "../cycle/findRisks";
import type { PresentTable } from "../cycle/presentTables";
import type { Watch } from "../cycle/slices";
import type { Language } from "../i18n/text";

/**
 * Everything the pane asks of the cycle. The pane receives it, so that its screens can be shown and tested without Excel; `app/`
 * gives the real ones.
 */
export interface Services {
  readOverview(): Promise<Overview>;
  loadSample(language: Language, options?: { progress?: (done: number, of: number, what: string) => void }): Promise<SampleLoaded>;
  buildReviews(language: Language): Promise<ReviewsBuilt>;
  presentTables(): Promise<PresentTable[]>;
  /** The risks as they are listed, and what a new look would change. */
  readRisks(language: Language): Promise<RiskBoard>;
  /** Risks not closed; null before the first list. */
  countRisks(): Promise<number | null>;
  findRisks(language: Language): Promise<RiskPlan>;
  decideRisk(name: string, choice: RiskChoice, language: Language): Promise<void>;
  /** Draws the roadmap and gives the name of its sheet. */
  draftRoadmap(language: Language): Promise<string>;
  readSelection(): Promise<SourceGrid>;
  importableTables(): Promise<ImportableTable[]>;
  readTable(id: string): Promise<SourceGrid>;
  readImportContext(): Promise<ImportContext>;
  previewImport(grid: SourceGrid, plan: ImportPlan, context: ImportContext, watch: Watch): Promise<ImportResult>;
  importDataset(grid: SourceGrid, result: ImportResult, mode: WriteMode, language: Language): Promise<ImportOutcome>;
  /** The selected ranges and the cell for a formula. */
  readInsertion(): Promise<Insertion>;
  /** The same ranges with the cell that is selected now. */
  placeInsertion(insertion: Insertion): Promise<Insertion>;
  /** Writes a previewed formula, or returns the cell as it is now when it holds something the person has not seen. */
  insertFunction(preview: InsertionPreview, target: TargetCell, replace: boolean): Promise<TargetCell | undefined>;
  openSheet(name: string): Promise<void>;
  /** Brings the cells of a defined name into view. */
  openName(name: string): Promise<void>;
  /** Puts back what stood before an unfinished write. */
  restore(id: string): Promise<void>;
  /** What happened, where, what to do: for a failure of any of the above. */
  explain(failure: unknown, language: Language): string;
}
