/** Cells as a workbook file stores them. Each weighs as little as it can: there may be a million. */
import { isoOf, lastSerial, twoDigits } from "../calendar/days";
import type { SourceCell } from "../domain/collect/source";
import { unitOfFormat } from "./formatUnits";
import { isDateFormat, isTimeFormat } from "../xlsx/numberFormats";

/** A number, whose text is made when somebody looks at it. */
class NumberCell implements SourceCell {
  constructor(
    readonly value: number,
    readonly format?: string,
  ) {}

  get text(): string {
    return numberText(this.value, this.format);
  }
}

export const blankCell: SourceCell = Object.freeze({ value: null, text: "" });
/** A formula that was never calculated: no figure, and no blank either. */
export const notCalculatedCell: SourceCell = Object.freeze({ value: "#N/A", text: "", notCalculated: true });

/** A number with its format. */
export const numberCell = (value: number, format: string | undefined): SourceCell =>
  format === undefined ? new NumberCell(value) : new NumberCell(value, format);

/** The same cell, set to the right. */
export const indentedCell = ({ value, text, format }: SourceCell, indent: number): SourceCell => ({
  ...{ value, text, indent },
  ...(format !== undefined && { format }),
});

/** A text, an error as Excel names it, or a truth value. */
export function otherCell(value: string | boolean): SourceCell {
  if (value === "") return blankCell;
  return { value, text: typeof value === "string" ? value : String(value).toUpperCase() };
}

/** What a person sees, close enough to find the cell again: days as `2026-05-14`, percentages with their sign. */
function numberText(value: number, format: string | undefined): string {
  if (isDateFormat(format) && value >= 1 && value <= lastSerial) {
    const minutes = Math.round((value % 1) * 1_440);
    const time = minutes === 0 ? "" : ` ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
    return `${isoOf(value)}${time}`;
  }
  if (format !== undefined && format.replace(/"[^"]*"|\\./g, "").includes("%")) return `${Number((value * 100).toPrecision(12))}%`;
  if (isTimeFormat(format) && value >= 0) {
    const minutes = Math.round(value * 1_440);
    return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
  }
  const unit = unitOfFormat(format);
  return unit === undefined ? String(value) : `${String(value)} ${unit}`;
}
