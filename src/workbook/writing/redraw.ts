/** Drawing sheets again from what the tables hold now: who can work them out is handed in, since what a sheet shows is the cycle's matter. */
import type { Blueprint } from "../../sheets/blueprint";
import type { Language } from "../../language/text";
import type { Act } from "./acts";

/** Works out the wanted sheets from the tables as they are, by the names that mark them; sheets it does not know are left out. */
export type SheetSource = (marks: readonly string[], language: Language) => Promise<ReadonlyMap<string, Blueprint>>;

/** The blueprint of a sheet, by its mark and language. */
export type BlueprintOf = (mark: string, language: Language) => Promise<Blueprint | undefined>;

/** Works out the sheets of a group of acts together when the first of them is asked for: only then are the tables final. */
export function sheetsOf(acts: readonly (Act | null)[], source: SheetSource): BlueprintOf {
  const marks = acts.flatMap((act) => (act?.kind === "redraw" || act?.kind === "dropSheet" ? [act.mark] : []));
  const found = new Map<Language, Promise<ReadonlyMap<string, Blueprint>>>();
  return async (mark, language) => {
    const known = found.get(language) ?? source(marks, language);
    found.set(language, known);
    return (await known).get(mark);
  };
}
