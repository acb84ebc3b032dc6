/** An .xlsx file to import from. Loaded only when somebody chooses such a file. */
import type { SourceCell } from "../domain/collect/source";
import { parseRange } from "../xlsx/cellReference";
import { FileError } from "../xlsx/fileError";
import { cellFormats, cellIndents, days1904, isDateFormat } from "../xlsx/numberFormats";
import { openWorkbook, type ListedSheet, type OpenedFile } from "../xlsx/openWorkbook";
import type { ScannedCell } from "../xlsx/scannedCell";
import { readSharedTexts, type SharedText } from "../xlsx/sharedTexts";
import { scanSheet } from "../xlsx/sheetScan";
import { storedValue } from "../xlsx/storedValue";
import { descend, numberOf } from "../xlsx/xml";
import { blankCell, indentedCell, notCalculatedCell, numberCell, otherCell } from "./cellOfFile";
import { inOrderOffered, type BookPart, type OpenedBook, type PivotOrigin, type ReadSheet } from "./openedBook";

/** Opens an .xlsx file. Throws FileError with what keeps it from being read. */
export function openXlsxBook(bytes: Uint8Array): OpenedBook {
  const file = openWorkbook(bytes);
  const sheets = file.sheets.filter(({ kind }) => kind === "worksheet");
  const styles = file.parts.xml(file.pathOf("styles") ?? "");
  const [formats, indents] = [cellFormats(styles), cellIndents(styles)];
  let texts: readonly SharedText[] | undefined;
  return {
    parts: inOrderOffered(sheets.flatMap((sheet) => [...tablesOf(file, sheet), sheetPart(file, sheet)])),
    *read(part) {
      const sheet = sheets.find(({ name }) => name === part.sheet);
      if (sheet === undefined) throw new FileError("damaged", { part: part.sheet });
      const shared = file.pathOf("sharedStrings");
      texts ??= shared === undefined || !file.parts.has(shared) ? [] : yield* readSharedTexts(file.parts, shared);
      const cells = new SheetCells(texts, formats, indents, file.date1904);
      const frame = yield* scanSheet(file.parts.textInParts(sheet.path), sheet.path, cells);
      if (frame.name !== "worksheet") throw new FileError("damaged", { part: sheet.path });
      return cells.sheet();
    },
  };
}

function sheetPart(file: OpenedFile, { name, path, visibility }: ListedSheet): BookPart {
  const pivots = file.parts
    .relationshipsOf(path)
    .filter(({ kind }) => kind === "pivotTable")
    .map(({ target }) => pivotOrigin(file, target));
  return { id: `sheet ${name}`, kind: "sheet", name, sheet: name, isHidden: visibility !== "visible", pivots };
}

/** What a pivot table was made from; nothing where its part does not say it, which stops no import. */
function pivotOrigin({ parts }: OpenedFile, path: string): PivotOrigin {
  const cache = parts.relationshipsOf(path).find(({ kind }) => kind === "pivotCacheDefinition")?.target ?? "";
  try {
    const { name, sheet } = descend(parts.xml(cache), "cacheSource", "worksheetSource")?.attributes ?? {};
    return { ...(name !== undefined && { table: name }), ...(sheet !== undefined && { sheet }) };
  } catch (failure) {
    if (!(failure instanceof FileError)) throw failure;
    return {};
  }
}

function tablesOf({ parts }: OpenedFile, sheet: ListedSheet): BookPart[] {
  const related = parts.relationshipsOf(sheet.path).filter(({ kind, external }) => kind === "table" && !external);
  return related.flatMap(({ target }): BookPart[] => {
    const table = parts.xml(target);
    const area = parseRange(table?.attributes["ref"] ?? "");
    const name = table?.attributes["displayName"] ?? table?.attributes["name"];
    if (area === undefined || name === undefined) return [];
    const totals = numberOf(table, "totalsRowCount") ?? 0;
    return [
      {
        id: `table ${name}`,
        kind: "table",
        name,
        sheet: sheet.name,
        isHidden: sheet.visibility !== "visible",
        area: { ...area, lastRow: Math.max(area.row, area.lastRow - totals) },
        hasHeaders: (numberOf(table, "headerRowCount") ?? 1) > 0,
        pivots: [],
      },
    ];
  });
}

const noCells: SourceCell[] = [];

/** Puts the cells of a sheet into rows as they are scanned. */
class SheetCells {
  private readonly rows: SourceCell[][] = [];
  private readonly hidden = new Set<number>();
  /** Cells of shared texts, which repeat. */
  private readonly textCells: (SourceCell | undefined)[] = [];
  /** Levels of rows in the outline of the sheet, where they have one. */
  private readonly outline = new Map<number, number>();
  private notCalculated = 0;
  private beyond = 0;

  constructor(
    private readonly texts: readonly SharedText[],
    private readonly formats: readonly (string | undefined)[],
    private readonly indents: readonly number[],
    private readonly date1904: boolean,
  ) {}

  row(row: number, tag: string): void {
    if (/(?:^|\s)hidden\s*=\s*["'](?:1|true|on)["']/i.test(tag)) this.hidden.add(row);
    const level = Number(/(?:^|\s)outlineLevel\s*=\s*["'](\d)["']/.exec(tag)?.[1] ?? 0);
    if (level > 0) this.outline.set(row, level);
  }

  outside(): void {
    this.beyond++;
  }

  cell(scanned: ScannedCell): void {
    const cell = this.read(scanned);
    if (cell === blankCell) return;
    const { rows } = this;
    while (rows.length <= scanned.row) rows.push(noCells);
    let row = rows[scanned.row] ?? noCells;
    if (row === noCells) rows[scanned.row] = row = [];
    while (row.length < scanned.column) row.push(blankCell);
    const indent = this.indents[scanned.style] ?? 0;
    row[scanned.column] = indent > 0 ? indentedCell(cell, indent) : cell;
  }

  sheet(): ReadSheet {
    const labels = [...this.outline].flatMap(([place, level]) => {
      const row = this.rows[place];
      const column = row?.findIndex((cell) => cell !== blankCell) ?? -1;
      const cell = row?.[column];
      return row === undefined || cell === undefined ? [] : [{ row, column, cell, level }];
    });
    // Where no style sets labels to the right, the outline of the rows tells their levels. Figures are set to the right as people like.
    if (!labels.some(({ cell }) => typeof cell.value === "string" && cell.indent !== undefined))
      for (const { row, column, cell, level } of labels) row[column] = indentedCell(cell, level);
    return { rows: this.rows, hidden: this.hidden, notCalculated: this.notCalculated, outside: this.beyond };
  }

  private read(scanned: ScannedCell): SourceCell {
    const { kind, stored, style, formula } = scanned;
    if (formula !== undefined && stored === undefined && scanned.inline === undefined) {
      this.notCalculated++;
      return notCalculatedCell;
    }
    if (kind === "s" && stored !== undefined) {
      const known = this.textCells[Number(stored)];
      if (known !== undefined) return known;
    }
    const { value, error } = storedValue(scanned, this.texts);
    if (error !== undefined) return otherCell(error);
    if (value === undefined) return blankCell;
    if (typeof value === "number") {
      // A date of ISO 8601 is a date whatever its format.
      const format = this.formats[style] ?? (kind === "d" ? "yyyy-mm-dd" : undefined);
      const isOfOtherStart = this.date1904 && kind !== "d" && isDateFormat(format);
      return numberCell(isOfOtherStart ? value + days1904 : value, format);
    }
    const cell = otherCell(value);
    if (kind === "s") this.textCells[Number(stored)] = cell;
    return cell;
  }
}
