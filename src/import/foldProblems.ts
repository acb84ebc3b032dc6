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
const chosen: ReadonlySet<string> = new Set(["notChosen", "groupRow"]);
/** Of these the first text stands for all: a pivot table has hundreds of labels that group others. */
const alike: ReadonlySet<string> = new Set(["groupRow"]);

/** The problems of an import without their repetitions, in the order of the first of each. */
export function foldProblems(rejected: readonly RejectedRow[]): FoldedProblem[] {
  const folded: FoldedProblem[] = [];
  const ofChoices = new Map<string, FoldedProblem>();
  // Records come row by row: what repeats in a row repeats before the next one.
  const ofRow = new Map<string, FoldedProblem>();
  let row: RejectedRow | undefined;
  for (const one of rejected) {
    const inRows = chosen.has(one.reason.code);
    if (!inRows && (row?.row !== one.row || row.source !== one.source)) ofRow.clear();
    if (!inRows) row = one;
    const known = inRows ? ofChoices : ofRow;
    const key = [
      one.source,
      one.column ?? "",
      one.reason.code,
      ...Object.values(one.reason.values),
      alike.has(one.reason.code) ? "" : one.text,
    ].join("\u0000");
    const problem = known.get(key);
    if (problem) problem.times += 1;
    else {
      const first = { row: one, times: 1, inRows };
      known.set(key, first);
      folded.push(first);
    }
  }
  return folded;
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
