/** Range.getSpecialCells and Worksheet.findAll: cells chosen one by one, told as areas. */
import type { Area, CellContent, Engine } from "../../engine/engine";
import { intersection } from "../address";
import { invalidArgument, unsupported } from "../objects";

/** Kinds of values that `getSpecialCells` tells apart, by their first letters in Excel's words: ErrorsLogical, NumbersText. */
const valueKinds = ["Errors", "Logical", "Numbers", "Text"] as const;
type ValueKind = (typeof valueKinds)[number];

function kindOf({ error, value }: CellContent): ValueKind {
  if (error !== undefined) return "Errors";
  if (typeof value === "boolean") return "Logical";
  return typeof value === "number" ? "Numbers" : "Text";
}

const isBlank = ({ value, error, formula }: CellContent): boolean => value === "" && error === undefined && formula === undefined;

/** Whether a cell is of a type, as Home > Find & Select > Go To Special says it. */
function wanted(type: unknown, values: unknown): (cell: CellContent) => boolean {
  if (type === "Blanks") return isBlank;
  if (type !== "Constants" && type !== "Formulas") {
    if (["ConditionalFormats", "SameConditionalFormat", "SameDataValidation", "Visible"].includes(String(type))) throw unsupported();
    throw invalidArgument();
  }
  const kinds = valueKinds.filter((kind) => values === null || values === "All" || String(values).includes(kind));
  if (kinds.length === 0) throw invalidArgument();
  return (cell) => !isBlank(cell) && (cell.formula !== undefined) === (type === "Formulas") && kinds.includes(kindOf(cell));
}

/** The areas of the cells of a type. */
export const specialCells = (engine: Engine, area: Area, type: unknown, values: unknown): Area[] =>
  type === "DataValidations" ? validated(engine, area) : areasWhere(engine, area, wanted(type, values));

/** The areas of the cells that have a validation. */
const validated = (engine: Engine, area: Area): Area[] =>
  engine.validations(area.sheetId).flatMap(({ ranges }) =>
    ranges.flatMap((range) => {
      const found = intersection(area, range);
      return found === null ? [] : [found];
    }),
  );

/** The areas of the cells that fit: neighbours in a row are one area, and rows of the same columns below each other. */
export function areasWhere(engine: Engine, area: Area, fits: (cell: CellContent) => boolean): Area[] {
  const areas: Area[] = [];
  engine.read(area).forEach((line, index) => {
    const row = area.row + index;
    for (let column = 0; column < line.length; column++) {
      const first = column;
      while (column < line.length && fits(line[column] as CellContent)) column++;
      if (column === first) continue;
      const run = { sheetId: area.sheetId, row, lastRow: row, column: area.column + first, lastColumn: area.column + column - 1 };
      const above = areas.find((one) => one.lastRow === row - 1 && one.column === run.column && one.lastColumn === run.lastColumn);
      if (above) above.lastRow = row;
      else areas.push(run);
    }
  });
  return areas;
}
