import { WorkbookError } from "../../workbook/errors";
import { readCell, showCell, writeUnjournalled } from "../../workbook/writing/writeFormula";
import { defineIntention } from "../defineIntention";
import type { InsertionPreview, TargetCell } from "./insertion";

export interface InsertionRequest {
  preview: InsertionPreview;
  target: TargetCell;
  /** What the cell holds may be overwritten. */
  replace: boolean;
}

/**
 * Writes a previewed formula into the cell that the person chose, and shows the cell. If the cell no longer holds what the preview showed,
 * nothing is written and the cell as it is now is returned; undefined means that the formula is written.
 */
export const insertFormula = defineIntention({
  id: "insertFormula",
  words: { en: "Formula in {cell} of {sheet}", fr: "Formule en {cell} de {sheet}" },
  async plan({ preview: { formula }, target, replace }: InsertionRequest) {
    const { sheet, row, column, address } = target;
    const expected = replace ? target.content : "";
    return {
      changes: [{ kind: "cell", sheet, row, column, formula, expected }],
      details: () => ({ sheet, cell: address }),
      found: { target, formula, expected },
    };
  },
  async done({ target }): Promise<TargetCell | undefined> {
    await showCell(target);
    return undefined;
  },
  async refused(failure, { target, formula, expected }) {
    if (!(failure instanceof WorkbookError)) throw failure;
    if (failure.code === "changedMeanwhile") return readCell(target);
    // Without a journal the cell can still be written.
    if (failure.code !== "structureProtected" && failure.code !== "journalProtected") throw failure;
    const now = await writeUnjournalled(target, formula, expected);
    if (now === undefined) await showCell(target);
    return now;
  },
});
