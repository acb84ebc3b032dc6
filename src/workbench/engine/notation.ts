/**
 * Numbers and dates of cells in the person's language, as Excel shows and reads them: drawn in the grid, given as displayed text,
 * shown while a cell is edited, and typed. The file keeps language-free formats and values; only what people see and type changes.
 */
import { firstSerial } from "../../calendar/days";
import { narrowSpace } from "../../language/typography";
import { CellValueType, LocaleService, LocaleType, numfmt } from "@univerjs/core";
import { piecesOf } from "./formulaText";
import { asSeen, type Notation, shownNumber } from "./shownNumber";
import type { ICellData, Injector, Nullable, Worksheet } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";

/**
 * A number, percentage or date typed in a language, as the English entry rules of the engine read it; null when the text is none,
 * or when it reads the same. `92,5 %` becomes `92.5%`, `01/03/2026` the ISO date.
 */
export function typedInEnglish(text: string, notation: Notation): string | null {
  // A dot between digits is no sign of French numbers: whoever types 12.5 means the same as everywhere.
  if (notation === "en" || text.startsWith("=") || /\d\.\d/.test(text)) return null;
  const entry = numfmt.parseValue(text.trim().replace(/(?<=\d)\s(?=\d{3})/g, narrowSpace), { locale: notation });
  if (!entry || typeof entry.v !== "number") return null;
  const { v: value, z: pattern = "" } = entry;
  if (pattern.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  if (numfmt.isDateFormat(pattern)) return Number.isInteger(value) && value >= firstSerial ? shownNumber(value, "yyyy-mm-dd", "en") : null;
  return String(value);
}

/**
 * A typed formula with English separators. In French arguments are parted by `;` and decimals by a comma: `=SOP.LOAD(B2:D4;0,5)`.
 * Without a `;` between arguments a comma inside brackets parts arguments, as the engine's own editor writes them.
 */
export function formulaInEnglish(formula: string, notation: Notation): string {
  if (notation === "en" || !/[;,]/.test(formula)) return formula;
  const pieces = piecesOf(formula);
  const outside = pieces.map(({ kind, text }) => (kind === "text" ? text : "")).join("");
  const french = /;/.test(outside.replace(/\{[^}]*\}/g, ""));
  let depth = 0;
  let braces = 0;
  return pieces
    .map(({ kind, text }) => {
      if (kind !== "text") return text;
      return [...text]
        .map((char, at) => {
          if (char === "(") depth++;
          else if (char === ")") depth--;
          else if (char === "{") braces++;
          else if (char === "}") braces--;
          else if (char === ";" && french && braces === 0) return ",";
          else if (
            char === "," &&
            (french || (depth === 0 && braces === 0)) &&
            /\d/.test(text[at - 1] ?? "") &&
            /\d/.test(text[at + 1] ?? "")
          )
            return ".";
          return char;
        })
        .join("");
    })
    .join("");
}

/** What the editor of a cell starts with: the whole number, with the decimal sign of the language; a day for a date. */
export function editedText(value: number, pattern: string, notation: Notation): string {
  if (numfmt.isDateFormat(pattern) && Number.isInteger(value) && value >= firstSerial)
    return shownNumber(value, notation === "fr" ? "dd/mm/yyyy" : "m/d/yyyy", notation);
  const percent = numfmt.isPercentFormat(pattern);
  const plain = `${Number((percent ? value * 100 : value).toPrecision(15))}${percent ? "%" : ""}`;
  return notation === "fr" ? plain.replace(".", ",") : plain;
}

/** Has the engine draw, edit and read numbers in its language; gives that language. Once for an engine. */
export function writeNumbersInItsLanguage(
  injector: Injector,
  resultFormat: (sheetId: string, row: number, column: number) => string | undefined,
): Notation {
  const notation: Notation = injector.get(LocaleService).getCurrentLocale() === LocaleType.FR_FR ? "fr" : "en";
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(notation);
  const interceptors = injector.get(SheetInterceptorService);
  // Cells without a format of their own: the engine would draw all digits, with a dot.
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT - 1,
    handler: (cell, { subUnitId, row, col }, next) => {
      if (typeof cell?.v !== "number" || cell.t === CellValueType.BOOLEAN) return next(cell);
      const format = cell.f || cell.si ? resultFormat(subUnitId, row, col) : undefined;
      if (format === undefined && !isPlainFraction(cell)) return next(cell);
      return next({ ...cell, v: shownNumber(cell.v, format ?? "General", notation), t: CellValueType.NUMBER });
    },
  });
  // Cells with a format of their own, before the engine writes them with it.
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT + 0.5,
    handler: (cell, { workbook }, next) =>
      next(isPlainFraction(cell) && cell.s && workbook.getStyles().get(cell.s)?.n ? { ...cell, v: asSeen(cell.v) } : cell),
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, { worksheet, row, col }, next) => {
      const shown = next(cell);
      const raw = worksheet.getCellRaw(row, col);
      if (!shown || !raw || raw.f || raw.si || raw.t !== CellValueType.NUMBER || typeof raw.v !== "number") return shown;
      return { ...shown, v: editedText(raw.v, patternAt(worksheet, row, col), notation) };
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1001,
    handler: (cell, { worksheet, row, col }, next) => {
      if (cell?.f) return next({ ...cell, f: formulaInEnglish(cell.f, notation) });
      const text = !cell || cell.f || cell.t === CellValueType.FORCE_STRING || patternAt(worksheet, row, col) === "@";
      const typed = text ? null : textOf(cell);
      const english = typed === null ? null : typedInEnglish(typed, notation);
      return next(english === null ? cell : { ...cell, v: english, p: null });
    },
  });
  return notation;
}

function patternAt(worksheet: Worksheet, row: number, column: number): string {
  const style = worksheet.getCellRaw(row, column)?.s;
  return (typeof style === "string" ? worksheet.getStyleDataByHash(style) : style)?.n?.pattern ?? "General";
}

function isPlainFraction(cell: Nullable<ICellData>): cell is ICellData & { v: number } {
  return (
    typeof cell?.v === "number" && cell.t !== CellValueType.BOOLEAN && cell.t !== CellValueType.FORCE_STRING && !Number.isInteger(cell.v)
  );
}

function textOf(cell: ICellData): string | null {
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "");
  return typeof cell.v === "string" ? cell.v : null;
}
