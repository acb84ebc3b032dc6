import { CalcError, finite } from "../calcError";
import { requireSameLengths, type SparseSeries } from "../matrix";

/** The cost of one category and its part of the whole. */
export interface CostShare {
  category: string;
  amount: number;
  share: number;
}

/**
 * Splits costs by category, largest first; shares sum to 1.
 *
 * Names that differ only in capitals or surrounding blanks are one category, shown as first written.
 * Equal amounts are listed by name, so the order of the input rows does not matter.
 *
 * @param categories null = missing, which leaves the line out
 * @param amounts null = missing, which leaves the line out
 * @throws CalcError `lengthsDiffer`, `nothingLeft`, `totalNotPositive`
 */
export function costSplit(categories: readonly (string | null)[], amounts: SparseSeries): CostShare[] {
  requireSameLengths({ categories, amounts });
  const byName = new Map<string, { category: string; amount: number }>();
  categories.forEach((written, line) => {
    const amount = amounts[line] ?? null;
    const category = written?.trim();
    if (!category || amount === null) return;
    // As `nameKey` of the language room, which arithmetic may not import.
    const key = category.toLowerCase();
    const entry = byName.get(key) ?? { category, amount: 0 };
    entry.amount = finite(entry.amount + amount);
    byName.set(key, entry);
  });
  if (byName.size === 0) throw new CalcError("nothingLeft", { argument: "amounts" });
  const total = finite([...byName.values()].reduce((sum, { amount }) => sum + amount, 0));
  if (total <= 0) throw new CalcError("totalNotPositive", { argument: "amounts", total });
  return [...byName.entries()]
    .sort(([oneKey, one], [otherKey, other]) => other.amount - one.amount || (oneKey < otherKey ? -1 : 1))
    .map(([, { category, amount }]) => ({ category, amount, share: finite(amount / total) }));
}
