/** Units that number formats write behind their figures, as `#,##0" kg"` does: the cell holds the figure alone, people see both. */
import type { SourceCell } from "../domain/collect/source";
import { numberReadings } from "../language/numberText";
import { thousandsIn } from "./headerNature";

const lettersAlone = /^[\p{L}µ][\p{L}.²³]{0,11}$/u;

/** A text in quotes, a character as it is, what only takes room, a colour or a currency, or any other sign. */
const parts = /"([^"]*)"|\\(.)|[_*].|\[([^[\]]*)\]|(.)/gsu;
/** Excel's own limit for a number format. */
const longest = 255;
const mostRemembered = 1_000;
const remembered = new Map<string, string | undefined>();

/** The unit that a number format shows; undefined for one that shows none, a currency, a date or a share, or that shows other figures. */
export function unitOfFormat(format: string | undefined): string | undefined {
  if (format === undefined) return undefined;
  if (remembered.has(format)) return remembered.get(format);
  if (remembered.size >= mostRemembered) remembered.clear();
  const unit = unitBehind(format);
  remembered.set(format, unit);
  return unit;
}

function unitBehind(format: string): string | undefined {
  if (format.length > longest) return undefined;
  let behind: string | undefined;
  let isScaled = false;
  for (const [, quoted, escaped, bracket = "", sign = ""] of format.replace(/general/gi, "0").matchAll(parts)) {
    // Under a condition the figures may be shown in several units.
    if (/^[<>=]/.test(bracket)) return undefined;
    if (sign === ";") break;
    if (/[0#?]/.test(sign)) [behind, isScaled] = ["", false];
    else if (sign === "," && behind === "") isScaled = true;
    else if (/[\p{L}%]/u.test(sign)) return undefined;
    else if (behind !== undefined && !/[.,]/.test(sign)) behind += quoted ?? escaped ?? /^\$([^-]*)/.exec(bracket)?.[1] ?? sign.trim();
  }
  // A comma behind the digits shows thousands of what the cell holds.
  if (behind === undefined || isScaled) return undefined;
  const unit = behind.trim();
  if (thousandsIn(`(${unit})`) !== undefined) return unit;
  const { point, comma } = numberReadings(`1 ${unit}`);
  return lettersAlone.test(unit) && point === undefined && comma === undefined ? unit : undefined;
}

/** The unit that the number format of a cell shows behind its number. */
export const shownUnit = ({ value, format }: SourceCell): string | undefined =>
  typeof value === "number" ? unitOfFormat(format) : undefined;
