import { explainProblem } from "./problems";
import { formatNumber } from "../language/format";
import { pluralForm, type PluralText } from "../language/plural";
import { fill, inLanguage, type Language } from "../language/text";
import type { RejectedRow } from "../domain/collect/source";

/** Records left out for one reason, said once: the months of a total row, the rows of a version that was not chosen. */
export interface FoldedProblem {
  /** The first of them. */
  row: RejectedRow;
  times: number;
  /** Whether they stand in many rows, or in many cells of one. */
  inRows: boolean;
}

/** Reasons that are a choice about many rows and not the mistake of one. */
const chosen: ReadonlySet<string> = new Set(["notChosen"]);

/** The problems of an import without their repetitions, in the order of the first of each. */
export function foldProblems(rejected: readonly RejectedRow[]): FoldedProblem[] {
  const folded = new Map<string, FoldedProblem>();
  for (const row of rejected) {
    const { source, reason, column = "", text } = row;
    const inRows = chosen.has(reason.code);
    const key = JSON.stringify([source, inRows ? 0 : row.row, column, reason.code, Object.values(reason.values), text]);
    const known = folded.get(key);
    if (known) known.times += 1;
    else folded.set(key, { row, times: 1, inRows });
  }
  return [...folded.values()];
}

const times: Readonly<Record<"rows" | "cells", PluralText>> = {
  rows: {
    one: { en: " (in {count} row)", fr: " (dans {count} ligne)" },
    other: { en: " (in {count} rows)", fr: " (dans {count} lignes)" },
  },
  cells: {
    one: { en: " (in {count} cell)", fr: " (dans {count} cellule)" },
    other: { en: " (in {count} cells)", fr: " (dans {count} cellules)" },
  },
};

/** Why records were left out and what to do, in a language; how many they are where they are several. */
export function explainFolded({ row, times: count, inRows }: FoldedProblem, language: Language): { reason: string; fix: string } {
  const { reason, fix } = explainProblem(row, language);
  if (count === 1) return { reason, fix };
  const said = inLanguage(pluralForm(times[inRows ? "rows" : "cells"], count, language), language);
  return { reason: reason + fill(said, { count: formatNumber(count, language) }), fix };
}
