/** Reads the frozen versions with every row that bears their names, whatever stands in its cells. */
import type { FrozenRow } from "../../domain/freeze/checkVersion";
import type { FrozenTable } from "../../domain/freeze/frozenLines";
import { sopFrozenForecasts } from "../../domain/freeze/sopFrozenForecasts";
import { sopPlans } from "../../domain/freeze/sopPlans";
import { sopSignatures, type SignatureRow } from "../../domain/freeze/sopSignatures";
import { sopVersions, type VersionRow } from "../../domain/freeze/sopVersions";
import { sopCycles, type CycleRow } from "../../domain/steps/sopCycles";
import type { AnyRow } from "../../domain/tables/defineTable";
import type { TableRead } from "../../workbook/reading/readTable";
import { readRows } from "../readRows";

export const frozenContracts = { SopPlans: sopPlans, SopFrozenForecasts: sopFrozenForecasts } as const;

export interface FrozenReading {
  versions: VersionRow[];
  /** By table and line. */
  rows: FrozenRow[];
  signatures: SignatureRow[];
  cycles: CycleRow[];
  /** Sheet of each of the tables; null where there is none yet. */
  sheets: Readonly<Record<FrozenTable | "SopVersions" | "SopSignatures", string | null>>;
}

/** Writes nothing. Fails with `unreadableRow` where the row of a version or of a signature cannot be read. */
export async function readFrozen(): Promise<FrozenReading> {
  const sources = [sopVersions, sopPlans, sopFrozenForecasts, sopSignatures, sopCycles] as const;
  const { rows, reads } = await readRows(sources, { kept: [sopVersions, sopSignatures] });
  const sheetOf = (read: TableRead<AnyRow>): string | null => (read.exists ? read.sheet : null);
  return {
    versions: rows.SopVersions ?? [],
    rows: frozenRowsIn(reads),
    signatures: rows.SopSignatures ?? [],
    cycles: rows.SopCycles ?? [],
    sheets: {
      SopVersions: sheetOf(reads.SopVersions),
      SopPlans: sheetOf(reads.SopPlans),
      SopFrozenForecasts: sheetOf(reads.SopFrozenForecasts),
      SopSignatures: sheetOf(reads.SopSignatures),
    },
  };
}

/** The rows of both tables, whatever stands in their cells. */
export const frozenRowsIn = (reads: Readonly<Record<FrozenTable, TableRead<AnyRow>>>): FrozenRow[] => [
  ...rowsIn("SopPlans", reads.SopPlans),
  ...rowsIn("SopFrozenForecasts", reads.SopFrozenForecasts),
];

/** Rows that can be read and those that cannot, in the order in which they stand. */
function rowsIn(table: FrozenTable, { rows, lines, unread, unreadable }: TableRead<AnyRow>): FrozenRow[] {
  const read = rows.map((cells, place): FrozenRow => ({ table, line: lines[place] ?? 0, cells }));
  if (unread.length === 0) return read;
  const others = unread.map((cells, place): FrozenRow => ({ table, line: unreadable[place]?.row ?? 0, cells }));
  return [...read, ...others].sort((a, b) => a.line - b.line);
}
