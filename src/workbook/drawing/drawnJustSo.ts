/** Which sheets need no drawing: each stands, and was drawn with just these cells. */
import type { Blueprint } from "../../sheets/blueprint";
import type { Language } from "../../language/text";
import { inExcel } from "../gateway";
import { cellsFilled } from "./drawnCells";
import { markComment } from "./notes";

/**
 * The marks of those blueprints whose sheet stands and was drawn in this language with the same cells, as the comment of its mark says. A
 * sheet on which a person's cells were left standing, or that another program has saved, is not among them. Writes nothing.
 */
export function drawnJustSo(blueprints: readonly Blueprint[], language: Language): Promise<ReadonlySet<string>> {
  return inExcel(async (context) => {
    const marks = blueprints.map((blueprint) => ({ blueprint, item: context.workbook.names.getItemOrNullObject(blueprint.mark) }));
    for (const { item } of marks) item.load("comment");
    await context.sync();
    const standing = marks
      .filter(({ item, blueprint }) => !item.isNullObject && item.comment === markComment(language, cellsFilled(blueprint)))
      .map(({ blueprint, item }) => ({ mark: blueprint.mark, area: item.getRangeOrNullObject() }));
    for (const { area } of standing) area.load("address");
    await context.sync();
    return new Set(standing.flatMap(({ mark, area }) => (area.isNullObject ? [] : [mark])));
  });
}
