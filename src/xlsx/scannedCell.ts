import type { XmlNode } from "./xml";

/** One `<c>`, as it stands in the file. The object is used again for the next cell: take what is needed from it at once. */
export interface ScannedCell {
  row: number;
  column: number;
  /** Index among the cell formats; 0 where the cell names none. */
  style: number;
  /** `t` of the cell: "n", "s", "str", "inlineStr", "b", "e", "d". */
  kind: string;
  /** Text of its `<v>`; undefined without one. */
  stored: string | undefined;
  /** Its `<is>`. */
  inline: XmlNode | undefined;
  /** Text of its `<f>`, "" for one that refers to another; undefined for a cell without a formula. */
  formula: string | undefined;
  /** Attributes of its `<f>`, as text; see `attributesIn`. */
  formulaTag: string;
  /** A formula whose result is a dynamic array. */
  isDynamic: boolean;
}

export interface SheetVisitor {
  /** Every `<row>`, before its cells; `tag` are its attributes as text, see `attributesIn`. */
  row?(row: number, tag: string): void;
  cell(cell: ScannedCell): void;
  /** A cell beyond the last row or column that a sheet has. */
  outside?(): void;
}
