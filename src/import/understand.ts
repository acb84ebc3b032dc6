import type { Bucket } from "../calendar/periods";
import { profileColumns, type ColumnProfile } from "./columnProfiles";
import { itemColumnsOf } from "./itemColumns";
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
 * counted from 0; -1 where there is none.
 */
export function understand(source: SourceGrid, bucket: Bucket, headerRow?: number): Understanding {
  const found = detectLayout(source, bucket, headerRow);
  const first = profileColumns(source, found, bucket);
  const yearColumn = yearColumnOf(source, found, first);
  const { grid, layout } = withJoinedYears(source, { ...found, ...(yearColumn !== undefined && { yearColumn }) }, first);
  const profiles = profileColumns(grid, layout, bucket);
  const itemColumns = itemColumnsOf(layout, profiles);
  return { grid, layout: itemColumns.length === 0 ? layout : { ...layout, orientation: "itemsAcross", itemColumns }, profiles };
}
