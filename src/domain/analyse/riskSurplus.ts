import { excessStock } from "../../calc/inventory/excessStock";
import { months as monthPeriods, type Periods } from "../../calendar/periods";
import { borrowed } from "./familyRates";
import { noise, spanOf, type SurplusRisk } from "./risk";
import type { FamilyOutlook } from "./riskOutlook";

/** A family without a maximum may hold so many times its target cover. */
const coversAllowed = 2;

/**
 * Surplus: the projected stock of a family rises above its maximum, or, where it has none, above what covers twice its target cover
 * of the demand that follows. A family with neither limit has no surplus.
 *
 * Size: the largest number of units above the limit in a month. Value: those units x unit cost, the cash that sleeps in them; unknown
 * without a cost. Beyond the horizon the demand of its last month goes on, as in `SOP.EXCESSSTOCK`.
 */
export function surplusOf(outlook: FamilyOutlook, months: readonly number[], periods: Periods = monthPeriods): SurplusRisk | null {
  const { family, maximum, targetCover, projected, unitCost } = outlook;
  if (projected === null || (maximum === null && targetCover === null)) return null;
  const over = projected.map((stock, month) => excess(stock, month, outlook, periods));
  const span = spanOf(
    months.filter((_, month) => (over[month] ?? 0) > noise),
    periods,
  );
  if (span === undefined) return null;
  const size = Math.max(...over);
  const worst = over.indexOf(size);
  const highest = projected[worst] ?? 0;
  return {
    kind: "surplus",
    subject: family,
    period: span.first,
    size,
    value: unitCost === null ? null : size * unitCost,
    basis: unitCost === null ? "unknownCost" : "cost",
    ...borrowed([outlook], ["price", "unitCost"]),
    most: highest - size,
    limit: maximum === null ? "cover" : "maximum",
    highest,
    highestMonth: months[worst] ?? span.first,
    span,
  };
}

function excess(stock: number, month: number, { maximum, targetCover, volumes }: FamilyOutlook, periods: Periods): number {
  if (maximum !== null) return Math.max(0, stock - maximum);
  const following = volumes.slice(month + 1);
  const demand = following.length > 0 ? following : volumes.slice(-1);
  // A target cover is a span of time, counted in months whatever the plan is by.
  return excessStock([stock], [demand], coversAllowed * (targetCover ?? 0) * (periods.year / 12))[0]?.[0] ?? 0;
}
