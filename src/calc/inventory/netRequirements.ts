import { finite } from "../calcError";
import { inShapeOf, type Matrix, requireSameLengths, rowByRow } from "../matrix";

/** What replenishment starts from. */
export interface ReplenishmentRules {
  opening: number;
  /** Receipts already ordered, one a period; null = none. */
  scheduled: readonly number[] | null;
  safetyStock: number;
  /** 0 = exactly what is missing; else multiples of it. */
  lotSize: number;
}

/**
 * Net requirements: what must arrive in each period so that the projected stock never ends below the safety stock.
 *
 * The netting step of material requirements planning. Rounding up to lots carries the rest into the next period.
 *
 * @param demand periods in order, read row by row
 * @returns units in the shape of the demand
 * @throws CalcError `lengthsDiffer`
 * @see Orlicky (1975), Material Requirements Planning
 * @example netRequirements([[75]], { opening: 60, scheduled: null, safetyStock: 10, lotSize: 0 }) // [[25]]
 */
export function netRequirements(demand: Matrix, { opening, scheduled, safetyStock, lotSize }: ReplenishmentRules): number[][] {
  const wanted = rowByRow(demand);
  if (scheduled) requireSameLengths({ demand: wanted, scheduled });
  let stock = opening;
  const receipts = wanted.map((units, period) => {
    const before = stock + (scheduled?.[period] ?? 0) - units;
    const receipt = before >= safetyStock ? 0 : inLots(safetyStock - before, lotSize);
    // Exactly what was missing leaves exactly the safety stock: adding it up again would leave rounding behind.
    stock = finite(receipt > 0 && lotSize === 0 ? safetyStock : before + receipt);
    return finite(receipt);
  });
  return inShapeOf(receipts, demand);
}

/** 30.000000000004 units are three lots of 10, not four. */
const inLots = (units: number, lotSize: number): number => (lotSize === 0 ? units : Math.ceil(units / lotSize - 1e-9) * lotSize);
