import { datasetKind } from "../../import/datasetKinds";
import type { Changed } from "../../sheets/drawnBy";
import { missingOf, type MissingData } from "../../sheets/missing";

/** What the dashboard says is missing, without what has come since it was drawn. @param lines of the dashboard, in either language */
export const stillMissing = (lines: readonly string[], outdated: readonly Pick<Changed, "id">[]): MissingData[] =>
  lines.flatMap((line) => missingOf(line) ?? []).filter(({ kind }) => !outdated.some(({ id }) => id === datasetKind(kind).table.name));
