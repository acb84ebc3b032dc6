import type { Column } from "../domain/tables/defineTable";
import type { SourceGrid } from "../domain/collect/source";
import { isBlank } from "./cellMeaning";
import { numberReadings, type NumberReadings } from "../language/numberText";
import { columnsOf, type ImportPlan } from "./plan";

/** From here on a share without an upper limit (an effect, a yield) is taken for a percentage: nobody plans with 500 %. */
const surelyPercent = 5;

/**
 * A column of shares whose figures are percentages written without their sign is read at a hundredth. Shares up to 1 are told by
 * any figure above 1; shares without a limit by one that would be absurd, such as an effect of 15 or of -20.
 */
export function scaleOf(grid: SourceGrid, plan: ImportPlan, input: Column): number {
  const limited = input.maximum === 1;
  if (input.kind !== "number" || (!limited && input.format?.includes("%") !== true)) return 1;
  const least = input.minimum ?? 0;
  let above = false;
  const known = new Map<string, NumberReadings>();
  const readingsOf = (text: string): NumberReadings => {
    const readings = known.get(text) ?? numberReadings(text);
    known.set(text, readings);
    return readings;
  };
  for (const column of columnsOf(plan, input.name)) {
    for (let row = plan.layout.firstDataRow; row <= plan.layout.lastDataRow; row++) {
      const cell = grid.cells[row]?.[column];
      if (cell === undefined || isBlank(cell)) continue;
      if (cell.format?.includes("%") || (typeof cell.value === "string" && cell.value.includes("%"))) return 1;
      const text = typeof cell.value === "string" ? readingsOf(cell.value) : {};
      const number =
        typeof cell.value === "number" ? cell.value : (text[plan.decimalMarks[input.name] ?? "point"] ?? text.point ?? text.comma);
      if (number === undefined) continue;
      if (limited && number > 100) return 1;
      above ||= limited ? number > 1 : number >= surelyPercent || number < least;
    }
  }
  return above ? 0.01 : 1;
}
