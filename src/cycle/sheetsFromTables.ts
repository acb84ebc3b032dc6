/**
 * How a sheet of ours is drawn again when its tables were put back. A new kind of sheet that is not among the reviews adds its plan
 * here: otherwise an intention that drew it again cannot be put back exactly.
 */
import type { Language } from "../language/text";
import type { Change } from "../workbook/writing/changeSet";
import type { SheetSource } from "../workbook/writing/redraw";
import { planReviews } from "./buildReviews";
import { planDataChecks } from "./collectChecks";
import { planDraftRoadmap } from "./draftRoadmap";

/** Each works out its sheets from the tables as they are. */
const plans: readonly ((language: Language) => Promise<readonly Change[]>)[] = [
  async (language) => (await planReviews(language)).set.changes,
  async (language) => (await planDataChecks(language)).changes,
  async (language) => (await planDraftRoadmap(language)).set.changes,
];

/** Blueprints of the wanted sheets for the tables as they are now. */
export const sheetsFromTables: SheetSource = async (marks, language) => {
  const found = new Map();
  for (const plan of plans) {
    if (marks.every((mark) => found.has(mark))) break;
    for (const change of await plan(language))
      if (change.kind === "sheet" && marks.includes(change.blueprint.mark)) found.set(change.blueprint.mark, change.blueprint);
  }
  return found;
};
