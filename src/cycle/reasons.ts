/** Why a review has no whole answer, as its last line of what it rests on says: its state, and the reason in words. */
import type { NamedCells } from "../workbook/reading/readNamed";

/** Empty where the answer is complete, or where an earlier version drew no such line. */
export function reasonIn(basis: NamedCells | undefined): string {
  const [state, reason] = basis?.values[0] ?? [];
  return typeof state === "number" && state > 0 ? String(reason ?? "") : "";
}
