/** Range: its cell style, its formulas as they count from each cell, and what can be seen of it. */
import { invalidArgument } from "../objects";
import { patchFor, styleNameOf } from "../styles/styles";
import { CellProperties } from "./cellProperties";
import { moveCells } from "./moveCells";
import { gridOf, shaped, type Grid } from "./content";
import { RangeView } from "./rangeView";
import { fromRelative, toRelative } from "./relativeNotation";

/** What a plain load fetches of these. */
export const toolScalars = ["FormulasR1C1", "Style"] as const;

const isFormula = (content: unknown): content is string => typeof content === "string" && content.startsWith("=");

export abstract class RangeTools extends CellProperties {
  /** The word of a built-in style or the name of another; null where the cells differ. */
  get Style(): string | null {
    const { engine } = this.book;
    const { sheetId } = this.area;
    const { row, column, lastRow, lastColumn } = this.unbounded
      ? { ...this.area, lastRow: this.area.row, lastColumn: this.area.column }
      : this.bounded();
    const names = gridOf({ sheetId, row, column, lastRow, lastColumn }, (at, across) =>
      styleNameOf(this.book, engine.styleAt(sheetId, at, across)),
    ).flat();
    const [first = "Normal"] = names;
    return names.every((name) => name === first) ? first : null;
  }
  /** Cells take over the look of all that the style includes. */
  set Style(given: unknown) {
    const { area } = this;
    if (!Array.isArray(given)) {
      const patch = patchFor(this.book, given);
      this.book.assertFormatting(area, "allowFormatCells");
      this.book.restyle(area, patch);
      return;
    }
    const styleAt = shaped(area, given);
    const patches = gridOf(area, (row, column) => patchFor(this.book, styleAt(row, column)));
    this.book.assertFormatting(area, "allowFormatCells");
    this.book.restyle(area, (row, column) => patches[row - area.row]?.[column - area.column] ?? {});
  }

  get FormulasR1C1(): Grid<unknown> | null {
    const { row, column } = this.area;
    const formulas = this.Formulas;
    return (
      formulas?.map((line, down) =>
        line.map((content, across) => (isFormula(content) ? toRelative(content, row + down + 1, column + across + 1) : content)),
      ) ?? null
    );
  }
  set FormulasR1C1(given: unknown) {
    if (this.unbounded) throw invalidArgument();
    const contentAt = shaped(this.area, given);
    this.Formulas = gridOf(this.bounded(), (row, column) => {
      const content = contentAt(row, column);
      return isFormula(content) ? fromRelative(content, row + 1, column + 1) : content;
    });
  }

  /** Cuts the cells and pastes them there; formulas that name them follow. */
  MoveTo(destination: unknown): void {
    if (this.unbounded) throw invalidArgument();
    moveCells(this.book, this.bounded(), this.other(destination));
  }

  /** Without hidden and filtered rows and columns. */
  GetVisibleView() {
    return new RangeView(this.book, this);
  }
}
