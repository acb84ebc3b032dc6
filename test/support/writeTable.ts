/** Writing the rows of one table of ours, as an intention of its own. */
import type { AnyRow, TableContract } from "../../src/domain/tables/defineTable";
import type { WriteMode } from "../../src/domain/tables/planTableWrite";
import { filledIn, type Language } from "../../src/language/text";
import { sheetsFromTables } from "../../src/cycle/reviews/sheetsFromTables";
import { applyChanges as apply, type ChangeOptions, type ChangeResult } from "../../src/workbook/writing/changes";
import type { ChangeSet, WriteResult } from "../../src/workbook/writing/changeSet";
import { WorkbookError } from "../../src/workbook/errors";

export interface WriteOptions {
  mode: WriteMode;
  /** Language of the sheet title and notes when the table is new. */
  language: Language;
  /** What the person asked for, for the journal. */
  intention: string;
}

/** Carries out changes as the cycle does: sheets that are drawn again are worked out from the tables. */
export const applyChanges = (set: ChangeSet, options: Omit<ChangeOptions, "sheets">): Promise<ChangeResult> =>
  apply(set, { ...options, sheets: sheetsFromTables });

/** Writes rows; see `WriteMode` for what happens to the rows that are there, and `applyChanges` for how it can fail. */
export async function writeTable(contract: TableContract, rows: readonly AnyRow[], options: WriteOptions): Promise<WriteResult> {
  const { mode, language, intention } = options;
  const set = {
    intention: filledIn({ en: "{intention}", fr: "{intention}" }, () => ({ intention })),
    changes: [{ kind: "rows" as const, table: contract, rows, mode }],
  };
  const result = (await applyChanges(set, { language })).tables.find(({ table }) => table === contract.name);
  if (result === undefined) throw new WorkbookError("missingTable", { table: contract.name });
  return result;
}
