import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";

/** What a cell held before a practice, and what a person typed there since. */
export type CellToPutBack = Omit<Extract<Change, { kind: "cell" }>, "kind">;

/** Cells that a person typed into for a practice hold again what they held before. */
export const putBackPractice = defineIntention({
  id: "putBackPractice",
  words: { en: "Practice: typed figures put back", fr: "Entraînement : chiffres saisis remis" },
  async plan({ cells }: { cells: readonly CellToPutBack[] }) {
    return { changes: cells.map((cell): Change => ({ kind: "cell", ...cell })) };
  },
});
