/**
 * Conditional formats over cells that a formula spills into. The engine's rules read what is stored in cells, and a spilled cell
 * stores nothing: only the first cell of a dynamic array would be coloured. Here rules read what the cells show, and are drawn
 * again when a spill they cover was calculated.
 */
import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { ConditionalFormattingRuleModel, ConditionalFormattingViewModel } from "@univerjs/sheets-conditional-formatting";
import type { CellStore } from "./cellStore";
import type { Context } from "./context";
import { ruleCellsSeam } from "./seams";

type Overlapping = Pick<IRange, "startRow" | "startColumn" | "endRow" | "endColumn">;

const overlap = (a: Overlapping, b: Overlapping) =>
  a.startRow <= b.endRow && b.startRow <= a.endRow && a.startColumn <= b.endColumn && b.startColumn <= a.endColumn;

export class SpillFormats {
  /** Where spills were after the calculation before: cells they left have to lose their colour. */
  #before = new Map<string, IRange[]>();
  readonly #view: ConditionalFormattingViewModel;
  readonly #rules: ConditionalFormattingRuleModel;

  constructor(
    readonly context: Context,
    readonly cells: CellStore,
  ) {
    this.#view = context.injector.get(ConditionalFormattingViewModel);
    this.#rules = context.injector.get(ConditionalFormattingRuleModel);
    const seam = ruleCellsSeam(this.#view);
    const create = seam._createRuleCalculateUnitInstance.bind(seam);
    seam._createRuleCalculateUnitInstance = (unitId, sheetId, rule) => {
      const unit = create(unitId, sheetId, rule);
      if (unit)
        unit._context.getCellValue = (row, column): Nullable<ICellData> =>
          unitId === context.unitId ? (cells.shownCell(sheetId, row, column) ?? {}) : {};
      return unit;
    };
  }

  /** Has the rules over spills of these sheets drawn again. */
  calculated(sheetIds: readonly string[]): void {
    const { unitId } = this.context;
    for (const sheetId of sheetIds) {
      const now = Object.values(this.cells.spillRanges(sheetId)).flatMap((line) => Object.values(line));
      const touched = [...now, ...(this.#before.get(sheetId) ?? [])];
      this.#before.set(sheetId, now);
      if (touched.length === 0) continue;
      for (const { cfId, ranges } of this.#rules.getSubunitRules(unitId, sheetId) ?? [])
        if (ranges.some((range) => touched.some((spill) => overlap(range, spill)))) this.#view.markRuleDirty(unitId, sheetId, cfId);
    }
  }

  forget(): void {
    this.#before.clear();
  }
}
