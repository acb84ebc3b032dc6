/** What the unit of a cell makes of its figure: a factor, or nothing where it is not beyond doubt that the input is in that unit. */
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { isBlank } from "./cellMeaning";
import { noUnit, type CellUnits } from "./cellUnits";
import { thousandsIn, timeIn, type HeaderScale } from "./headerNature";
import { columnsOf, type ImportPlan } from "./plan";
import { titlesOf } from "./titles";
import { unitKey } from "./unitKey";
import { isKnownUnit, isUnitTitle } from "./wordColumns";

export const inTime = new Set(["Hours per unit", "Hours per day", "Hours", "Overtime limit"]);
export const inThousands = new Set([
  ...["Quantity", "Volume", "Ordered", "Delivered", "Received", "Rejected"],
  ...["Amount", "Value", "Revenue", "Margin"],
]);
const inMoney = new Set([
  ...["Amount", "Value", "Revenue", "Margin", "Price", "Unit price", "Unit cost"],
  ...["Hour cost", "Overtime cost", "Subcontract cost"],
]);
const inUnits = new Set([
  ...["Quantity", "Volume", "Ordered", "Delivered", "Received", "Rejected"],
  ...["Minimum stock", "Maximum stock", "Lot size", "Subcontract limit", "Count"],
]);
const inDays = new Set(["Working days"]);

const moneyWord = /^(?:euros?|dollars?|ht|ttc)$/i;
const dayWord = /^(?:j|jrs?|jours?|d|days?|tage?)$/i;
/** So many that a figure cannot be taken as it is. */
const manyWord = /^(?:mrd|mrds|mds?|mia|bn|billions?|milliards?|hundreds?|centaines?)$/i;

type Source = Pick<ImportPlan, "layout" | "mapping">;

/** The units that stood in the cells of an input; undefined where none did. */
export function unitsOfInput(plan: Source, input: string): CellUnits | undefined {
  const columns = new Set(columnsOf(plan, input));
  return plan.layout.cellUnits?.find(({ column }) => columns.has(column));
}

/** Thousands that a unit says: a word for them, or a unit behind a k. */
function thousandsOf(unit: string): (HeaderScale & { of?: string }) | undefined {
  const of = /^k(.+)$/i.exec(unit)?.[1];
  if (of !== undefined && !isKnownUnit(unit) && isKnownUnit(of)) return { factor: 1_000, said: unit, of };
  return thousandsIn(`(${unit})`);
}

/** Texts around some figures, which may say their unit as well. */
export function textsAround(grid: SourceGrid, plan: Source, input: string): { headers: string[]; titles: string[] } {
  const { layout, mapping } = plan;
  const columns = columnsOf(plan, input);
  const across = new Set(columns);
  const beside = mapping[input]?.source.from === "column" ? [] : layout.headers.filter((_, column) => !across.has(column));
  return {
    headers: [layout.headers[columns[0] ?? 0] ?? "", ...beside],
    titles: [grid.name.replace(/\.\w{2,4}$/, ""), grid.sheet ?? "", ...titlesOf(grid, layout)],
  };
}

/** What figures of a unit are multiplied by in an input; undefined where they cannot be read in it, or something else says another unit. */
export function unitFactor(grid: SourceGrid, plan: Source, input: string, unit: string): number | undefined {
  if (inTime.has(input)) return timeIn(unit)?.factor;
  if (inDays.has(input)) return dayWord.test(unit) ? 1 : undefined;
  if (manyWord.test(unit) || unit === "M") return undefined;
  const thousands = thousandsOf(unit);
  const { headers, titles } = textsAround(grid, plan, input);
  const texts = [...headers, ...titles];
  const around = texts.map(thousandsIn).find((found) => found !== undefined);
  if (around !== undefined && around.factor !== thousands?.factor) return undefined;
  if (thousands !== undefined && !inThousands.has(input)) return undefined;
  const isPlain = thousands !== undefined && thousands.of === undefined;
  if (inMoney.has(input)) return isPlain || moneyWord.test(unit) ? (thousands?.factor ?? 1) : undefined;
  if (!inUnits.has(input)) return undefined;
  // Megatonnes or a slip: nobody can say.
  if (thousands === undefined && /^M\p{Ll}/u.test(unit) && isKnownUnit(unit.slice(1))) return undefined;
  const own = unitKey(thousands?.of ?? unit);
  if (!isPlain && texts.flatMap(unitsSaid).some((word) => unitKey(word) !== own && unitKey(word) !== unitKey(unit))) return undefined;
  return thousands?.factor ?? 1;
}

/** Units that a header or a title says: in brackets, or behind "in". */
function unitsSaid(text: string): string[] {
  const inside = [...text.slice(0, 200).matchAll(/[([]([^()[\]]*)[)\]]/g)].map(([, words = ""]) => words);
  const behind = /(?:^|\s)(?:en|in)\s+([^\s([]+)\s*(?:[([]|$)/i.exec(text.slice(0, 200))?.[1] ?? "";
  const words = [...inside, behind].flatMap((part) => part.split(/[^\p{L}.²³]+/u));
  // "Quantité(s)" is no second.
  return words.filter((word) => word !== "" && !/^e?s$/i.test(word) && (isKnownUnit(word) || timeIn(word) !== undefined));
}

/** The unit of the figure in a row: that of its column, or its own where the column has several; undefined where it has none. */
export function unitInRow({ units, unitColumn }: CellUnits, cells: readonly SourceCell[]): string | undefined {
  if (unitColumn === undefined) return units[0];
  const unit = cells[unitColumn]?.text ?? "";
  return unit === "" || unit === noUnit ? undefined : unit;
}

/** Columns that say the unit of each row. */
export const columnsOfUnits = ({ layout }: Pick<ImportPlan, "layout">): number[] =>
  layout.headers.flatMap((header, column) => (isUnitTitle(header) ? [column] : []));

/** Whether a column of units beside a figure says another one than its cell. */
export function isOfOtherUnit(input: string, unit: string, cells: readonly SourceCell[], unitColumns: readonly number[]): boolean {
  if (unitColumns.length === 0 || !inUnits.has(input)) return false;
  const thousands = thousandsOf(unit);
  if (thousands !== undefined && thousands.of === undefined) return false;
  const own = [unitKey(thousands?.of ?? unit), unitKey(unit)];
  return unitColumns.some((column) => {
    const cell = cells[column];
    return cell !== undefined && !isBlank(cell) && !own.includes(unitKey(cell.text));
  });
}
