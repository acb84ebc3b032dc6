import { absentRows } from "../../domain/tables/absentRows";
import { datasetKind } from "../../import/datasetKinds";
import type { ImportResult } from "../../import/plan";
import type { Language } from "../../language/text";
import { readTable } from "../../workbook/reading/readTable";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import type { Parts } from "../../domain/tables/inParts";
import type { AnyRow } from "../../domain/tables/defineTable";
import { runInSlices } from "../longWork";
import { rowWords } from "../rowWords";

/** Rows named of those that are gone. */
const mostNamed = 5;

export interface AbsentRows {
  count: number;
  /** The first of them in words. */
  examples: string[];
}

/** The rows of the table that what was read no longer has, within the periods that it covers. Nothing is written. */
export async function readAbsent({ kind, rows }: Pick<ImportResult, "kind" | "rows">, language: Language): Promise<AbsentRows> {
  const { table } = datasetKind(kind);
  const found = await runInSlices(counted(absentRows(table, (await readTable(table)).rows as AnyRow[], rows)));
  const { bucket } = settingsOf((await readTable(sopSettings)).rows as AnyRow[]);
  return { count: found.length, examples: found.slice(0, mostNamed).map((row) => rowWords(table.name, row, language, bucket)) };
}

/** Work that only says where it can be interrupted, for a runner that wants to hear how far it is. */
function* counted<Result>(work: Parts<Result>): Generator<number, Result, void> {
  for (let steps = 0; ; steps++) {
    const step = work.next();
    if (step.done) return step.value;
    yield steps;
  }
}
