/**
 * Carries out what a person asked for as a whole: rows of several tables, sheets to draw, cells to set. It can be previewed without
 * writing anything. Every intention of the cycle is written here.
 *
 * How it works:
 *  1. A set of changes becomes acts (`acts.ts`), planned against the workbook as it is (`planActs.ts`): "these rows of this table",
 *     "this new table", "this sheet". Each act comes with the act that takes it back, worked out from what the cells hold now.
 *  2. `previewChanges` stops here: figures and samples of the plan.
 *  3. `applyChanges` reads the journal, plans again and compares with the preview, takes the pen (`pen.ts`) and writes one row of the
 *     journal for all acts (`journal.ts`) and beside it how to put them back and how to finish them, checks once more whether a table
 *     has changed, then carries out act by act (`group.ts`). Each batch is refused by Excel once somebody else has the pen, and reads
 *     what it writes over.
 *  4. On the way, the row of the journal counts acts and steps. A step that changes the shape of a table changes its number of rows, so
 *     the count and the table together tell exactly how far an interrupted write came (`tablePatch.ts`).
 *  5. A failure puts everything back at once. If that fails too (the pane is dead, a cell is being edited) the row stays "writing";
 *     `recover.ts` finishes it or puts it back at the next start. Sheets are drawn again from the tables that were put back.
 *  6. A row that is "done" keeps its way back and fingerprints of the rows it wrote; `undo.ts` compares these with the tables, then
 *     carries out the way back as a group of its own, which can be interrupted and undone like any other.
 */
import { inLanguage, type Language, type Sentence } from "../../language/text";
import type { ChangeSet, WriteResult } from "./changeSet";
import { WorkbookError } from "../errors";
import { inExcel } from "../gateway";
import { backupOf, runGroup, type GroupOptions } from "./group";
import { fingerprint } from "../fingerprint";
import { readToken } from "./journal/journalCells";
import { refuseNewer } from "../reading/newerVersion";
import { oneAfterTheOther } from "../oneAfterTheOther";
import { planChanges } from "./planning/planActs";
import type { Planned, Summary } from "./planning/planned";
import type { SheetSource } from "./redraw";

export interface ChangeResult {
  tables: WriteResult[];
  /** Names of the drawn sheets, in the order of the changes. */
  sheets: string[];
}

export interface ChangeOptions {
  language: Language;
  /** Works out the sheets that are drawn again when the changes have to be put back. */
  sheets: SheetSource;
  /** Called before each change with the number done, the number in all, and the title of the next. */
  onProgress?: (done: number, of: number, what: string) => void;
  /** The token of the pen before the changes were worked out: nothing is written where somebody has written since, and `busy` is thrown. */
  since?: string;
  /** What the person saw: if a target has changed since, nothing is written and `changedMeanwhile` is thrown. */
  preview?: ChangePreview;
}

/** Exactly what a set would change. */
export interface ChangePreview {
  intention: Sentence;
  changes: Summary[];
  /** It can be undone later, from the history. */
  undoable: boolean;
  /** It can be put back if the pane dies in the middle. */
  safe: boolean;
  /** Fingerprint of the targets: tells later whether they have changed. */
  seen: string;
}

/** Works out what a set would change in the workbook as it is now. Fails like `applyChanges` does before it writes. */
export async function previewChanges(set: ChangeSet, language: Language): Promise<ChangePreview> {
  const planned = await inExcel((context) => planChanges(context, set.changes, language));
  const { safe, undoable } = await backupOf(planned);
  return { intention: set.intention, changes: planned.map(({ summary }) => summary), undoable, safe, seen: seenOf(planned) };
}

/**
 * Carries out all changes, or none. Fails before anything is written with `newerVersion`, `busy`, `protected`, `filtered`, `totals`,
 * `missingColumn`, `occupied`, `merged`, `unfinished`, `changedMeanwhile` and whatever Excel refuses; with `halfWritten` when Excel
 * stopped in the middle and did not let it be put back either, with `typedMeanwhile` when somebody typed at the very moment, and with
 * `takenOver` when somebody else has settled it.
 */
export function applyChanges(
  { intention, changes }: ChangeSet,
  { language, sheets, onProgress, since, preview }: ChangeOptions,
): Promise<ChangeResult> {
  return oneAfterTheOther(async () => {
    await refuseNewer();
    let shown: readonly Planned[] = [];
    const plan = async (context: Excel.RequestContext): Promise<readonly Planned[]> => {
      const planned = await planChanges(context, changes, language);
      if (preview !== undefined && preview.seen !== seenOf(planned)) throw new WorkbookError("changedMeanwhile", whereOf(planned));
      shown = planned.filter(({ idle }) => !idle);
      return planned;
    };
    const tell: GroupOptions["onProgress"] = (done, of) => {
      const summary = shown[done]?.summary;
      if (summary !== undefined) onProgress?.(done, of, titleOf(summary, language));
    };
    const { planned, drawn } = await runGroup(plan, {
      ...{ intention: intention[language], sheets, onProgress: tell },
      ...(since !== undefined && { since }),
    });
    return resultOf(planned, drawn);
  });
}

/** The token of the pen now, to be told as `since` of changes that are worked out afterwards. */
export const tokenNow = (): Promise<string> => inExcel(readToken);

const seenOf = (planned: readonly Planned[]): string => fingerprint(JSON.stringify(planned.map(({ seen }) => seen)));

function whereOf(planned: readonly Planned[]): { table: string; sheet: string } {
  const first = planned.find(({ summary }) => summary.kind === "table")?.summary;
  return first?.kind === "table" ? { table: first.table, sheet: first.sheet } : { table: "", sheet: "" };
}

const titleOf = (summary: Summary, language: Language): string =>
  "title" in summary ? inLanguage(summary.title, language) : summary.kind === "input" ? summary.name : summary.sheet;

function resultOf(planned: readonly Planned[], drawn: ReadonlyMap<string, string>): ChangeResult {
  const result: ChangeResult = { tables: [], sheets: [] };
  for (const { summary } of planned) {
    if (summary.kind === "sheet") result.sheets.push(drawn.get(summary.mark) ?? summary.sheet);
    if (summary.kind !== "table") continue;
    const { table, sheet, created, added, updated, removed, total } = summary;
    result.tables.push({ table, sheet, created, added, updated, removed, total });
  }
  return result;
}
