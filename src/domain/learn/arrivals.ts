/** When data came: what an import and the freeze note of it, for each kind of data that a cycle is owed. */
import { nameKey } from "../../language/sameName";
import type { Holidays } from "../../calendar/workingDays";
import type { Bucket } from "../../calendar/periods";
import { dueDay, usualDueDay } from "../collect/dueDays";
import type { CollectTable } from "../collect/collectTables";
import type { TableCompleteness } from "../collect/completeness";
import type { InputRow } from "../collect/sopInputs";
import type { ArrivalRow } from "./sopArrivals";

const isOf =
  (cycle: number, table: string) =>
  (row: ArrivalRow): boolean =>
    row.Cycle === cycle && nameKey(row.Kind) === nameKey(table);

export interface ArrivalSituation {
  cycle: number;
  cadence: Bucket;
  holidays: Holidays;
  inputs: readonly InputRow[];
  known: readonly ArrivalRow[];
  today: number;
}

/** The row for data that comes today; undefined where it came before in this cycle: the first arrival counts. */
export function arrivalToday(
  table: CollectTable,
  { cycle, cadence, holidays, inputs, known, today }: ArrivalSituation,
): ArrivalRow | undefined {
  const before = known.find(isOf(cycle, table));
  if (before !== undefined && before.Arrived !== null) return undefined;
  const owed = inputs.find((row) => nameKey(row.Kind) === nameKey(table));
  const day = owed?.["Due working day"] ?? null;
  const due = dueDay(cycle, day === null || !Number.isInteger(day) || day < 1 ? usualDueDay(table, cadence) : day, holidays, cadence);
  return { Cycle: cycle, Kind: table, Owner: owed?.Owner ?? null, Due: due, Arrived: today };
}

/**
 * What the freeze notes of data that no import brought: what is not there has not arrived; what is there came today at the latest. On a day
 * after its due day nobody can say whether it came in time, and no row says so. A table that nobody owes and that never held anything is
 * one that the company does without.
 */
export function arrivalsAtFreeze(
  tables: readonly TableCompleteness[],
  cycle: number,
  known: readonly ArrivalRow[],
  today: number,
): ArrivalRow[] {
  const everCame = (table: string): boolean => known.some((row) => nameKey(row.Kind) === nameKey(table) && row.Arrived !== null);
  return tables.flatMap(({ table, state, rows, due, owner }): ArrivalRow[] => {
    if (due === null || known.some(isOf(cycle, table))) return [];
    if (rows === 0 && owner === null && !everCame(table)) return [];
    const isThere = state !== "missing" && state !== "late";
    if (isThere && today > due) return [];
    return [{ Cycle: cycle, Kind: table, Owner: owner, Due: due, Arrived: isThere ? today : null }];
  });
}
