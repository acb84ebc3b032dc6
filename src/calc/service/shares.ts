import { CalcError } from "../calcError";

/** Whether something went well; null = not known, so it does not count. */
export type Verdict = boolean | null;

/**
 * The share of good verdicts among the known ones.
 *
 * @param argument what is missing when nothing is known
 * @throws CalcError `nothingLeft`
 */
export function shareOfGood(verdicts: readonly Verdict[], argument: string): number {
  const known = verdicts.filter((verdict) => verdict !== null);
  if (known.length === 0) throw new CalcError("nothingLeft", { argument });
  return known.filter(Boolean).length / known.length;
}

/**
 * One verdict an order from the verdicts of its lines: bad as soon as one line is bad, good when every line is good,
 * not known while an open line could still decide. Lines without an order number are left out.
 *
 * @param orders the order of each line, without surrounding blanks; capitals do not matter, as in `nameKey` of the language room, which
 *   arithmetic may not import
 */
export function orderVerdicts(lines: readonly Verdict[], orders: readonly (string | null)[]): Verdict[] {
  const verdicts = new Map<string, Verdict>();
  lines.forEach((line, index) => {
    const order = orders[index]?.toLowerCase();
    if (order === undefined) return;
    const before = verdicts.has(order) ? (verdicts.get(order) ?? null) : true;
    verdicts.set(order, both(before, line));
  });
  return [...verdicts.values()];
}

function both(one: Verdict, other: Verdict): Verdict {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
}
