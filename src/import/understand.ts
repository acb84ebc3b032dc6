import type { Bucket } from "../calendar/periods";
import { atOnce } from "../domain/tables/inParts";
import { withoutCellUnits } from "./cellUnits";
import { profileColumns, type ColumnProfile } from "./columnProfiles";
import { withFilledLabels } from "./filledLabels";
import { itemColumnsOf } from "./itemColumns";
import { withLabelLevels, type LevelsSaid } from "./labelLevels";
import { detectLayout, type Layout } from "./layout";
import { withJoinedYears, yearColumnOf } from "./yearColumns";
import type { SourceGrid } from "../domain/collect/source";

/** What one reading of a source found: its layout, its columns, and what they could be. */
export interface Understanding {
  grid: SourceGrid;
  layout: Layout;
  profiles: ColumnProfile[];
}

/**
 * Finds headers, months and names that run across, and what each column holds. `headerRow` is the row of headers that a person says,
 * counted from 0; -1 where there is none. `levels` is what was said of labels that may have levels.
 */
export function understand(source: SourceGrid, bucket: Bucket, headerRow?: number, levels?: LevelsSaid): Understanding {
  return atOnce(understandStepwise(source, bucket, headerRow, levels));
}

/** The same with breaks for the caller: no step between two of them goes through all rows of a long file. */
export function* understandStepwise(
  source: SourceGrid,
  bucket: Bucket,
  headerRow?: number,
  levels?: LevelsSaid,
): Generator<number, Understanding, void> {
  const detected = detectLayout(source, bucket, headerRow);
  yield 0;
  // Units first: what the figures add up to tells levels.
  const { grid: measured, layout: alone } = yield* withoutCellUnits(source, detected, bucket);
  yield 0;
  const { grid: plain, layout: found } = yield* withLabelLevels(measured, alone, levels);
  yield 0;
  const { grid: repeated, filled } = yield* withFilledLabels(plain, found);
  yield 0;
  const first = profileColumns(repeated, found, bucket);
  yield 0;
  const yearColumn = yearColumnOf(repeated, found, first);
  const known = { ...found, ...(yearColumn !== undefined && { yearColumn }), ...(filled.length > 0 && { filled }) };
  const { grid, layout } = yield* withJoinedYears(repeated, known, first);
  yield 0;
  const profiles = profileColumns(grid, layout, bucket);
  const itemColumns = layout.itemColumns.length > 0 ? layout.itemColumns : itemColumnsOf(layout, profiles);
  return { grid, layout: itemColumns.length === 0 ? layout : { ...layout, orientation: "itemsAcross", itemColumns }, profiles };
}
