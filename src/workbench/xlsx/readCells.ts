/** The cells of a worksheet part, and what its rows say of themselves. */
import { days1904, isDateFormat } from "../../xlsx/numberFormats";
import { parseRange } from "../../xlsx/cellReference";
import type { SharedText } from "../../xlsx/sharedTexts";
import type { ScannedCell, SheetVisitor } from "../../xlsx/scannedCell";
import { storedValue } from "../../xlsx/storedValue";
import { attributesIn } from "../../xlsx/xml";
import type { CellModel, Rectangle, SheetModel } from "../model";
import { readsAnotherWorkbook } from "./formula/fileText";
import { shiftFormula } from "./formula/shift";
import type { Dropped } from "./fileMessages";
import type { StyleList } from "./styleList";
import type { FileStyles } from "./styleRead";

export interface CellSource {
  texts: readonly SharedText[];
  styles: FileStyles;
  styleList: StyleList;
  date1904: boolean;
  dropped: Dropped;
}

/** A row as the file describes it; heights in points. */
interface FileRow {
  row: number;
  height?: number;
  hasOwnHeight: boolean;
  hidden: boolean;
}

/** Collects the cells of a sheet as they are scanned. Formulas are in the words of the file: which table a cell lies in is known after. */
export class ReadCells implements SheetVisitor {
  readonly rows: SheetModel["rows"] = {};
  readonly fileRows: FileRow[] = [];
  private readonly shared = new Map<string, { text: string; row: number; column: number }>();
  private current: Record<number, CellModel> = {};
  private currentRow = -1;

  constructor(private readonly source: CellSource) {}

  row(row: number, tag: string): void {
    const { ht, hidden, customHeight, customFormat, outlineLevel } = attributesIn(tag);
    const { dropped } = this.source;
    const height = ht === undefined ? NaN : Number(ht);
    if (isTrue(customFormat)) dropped.add("axisFormat");
    if (Number(outlineLevel ?? 0) > 0) dropped.add("outline");
    this.fileRows.push({
      row,
      hidden: isTrue(hidden),
      hasOwnHeight: isTrue(customHeight),
      ...(height > 0 && { height }),
    });
  }

  cell(scanned: ScannedCell): void {
    const { row, column } = scanned;
    const { styles, styleList, date1904 } = this.source;
    const style = styles.cells[scanned.style];
    const cell = this.valueOf(scanned);
    if (date1904 && typeof cell.v === "number" && isDateFormat(style?.numberFormat)) cell.v += days1904;
    if (scanned.formula !== undefined) this.addFormula(cell, scanned);
    const index = styleList.index(style);
    if (index !== undefined) cell.s = index;
    if (cell.v === undefined && cell.e === undefined && cell.f === undefined && cell.s === undefined) return;
    if (row !== this.currentRow) {
      this.current = this.rows[row] ?? {};
      this.rows[row] = this.current;
      this.currentRow = row;
    }
    this.current[column] = cell;
  }

  private valueOf(scanned: ScannedCell): CellModel {
    const { value, error, rich } = storedValue(scanned, this.source.texts);
    if (rich === true) this.source.dropped.add("richText");
    if (error !== undefined) return { e: error };
    return value === undefined ? {} : { v: value };
  }

  /** The formula of a cell in the words of the file, and the area it fills where that is more than the cell. */
  private addFormula(cell: CellModel, { row, column, formula, formulaTag, isDynamic }: ScannedCell): void {
    const { dropped } = this.source;
    const { t: kind, si = "", ref } = attributesIn(formulaTag);
    if (kind === "dataTable") return dropped.add("dataTable");
    let text = formula ?? "";
    if (kind === "shared") {
      if (text !== "") this.shared.set(si, { text, row, column });
      const first = this.shared.get(si);
      if (first === undefined) return;
      text = shiftFormula(first.text, row - first.row, column - first.column);
    }
    if (text.trim() === "") return;
    if (readsAnotherWorkbook(text)) return dropped.add("externalFormula");
    cell.f = text;
    if (kind !== "array") return;
    if (!isDynamic) dropped.add("arrayFormula");
    const area = parseRange(ref ?? "");
    if (area !== undefined && isSeveral(area)) cell.spill = area;
  }
}

const isSeveral = (area: Rectangle): boolean => area.lastRow > area.row || area.lastColumn > area.column;
const isTrue = (value: string | undefined): boolean => value !== undefined && ["1", "true", "on"].includes(value.toLowerCase());
