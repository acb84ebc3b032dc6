import type { EngineEvent } from "../../engine/engine";
import type { CommentModel } from "../../model";

type Change = Extract<EngineEvent, { type: "changed" }>;

/** Comments go with their cells when whole rows or columns are inserted or removed, and are gone with a cell that is removed. */
export function moved(comments: readonly CommentModel[], { kind, area }: Change): CommentModel[] {
  const rows = /^Row(Inserted|Deleted)$/.exec(kind)?.[1];
  const columns = /^Column(Inserted|Deleted)$/.exec(kind)?.[1];
  const change = rows ?? columns;
  if (change === undefined) return [...comments];
  const axis = rows === undefined ? "column" : "row";
  const [first, last] = rows === undefined ? [area.column, area.lastColumn] : [area.row, area.lastRow];
  const count = last - first + 1;
  return comments.flatMap((comment) => {
    const place = comment[axis];
    if (place < first) return [comment];
    if (change === "Inserted") return [{ ...comment, [axis]: place + count }];
    return place <= last ? [] : [{ ...comment, [axis]: place - count }];
  });
}
