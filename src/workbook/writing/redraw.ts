/** Drawing sheets again from what the tables hold now: who knows how is told by the entry point, since sheets are the cycle's matter. */
import type { Blueprint } from "../../sheets/blueprint";
import type { Language } from "../../language/text";
import type { Act } from "./acts";

/** Blueprints of the wanted sheets for the tables as they are, by the name that marks the sheet; unknown ones are left out. */
export type SheetSource = (marks: readonly string[], language: Language) => Promise<ReadonlyMap<string, Blueprint>>;

let source: SheetSource = async () => new Map();

/** Says how sheets of ours are drawn again after their tables were put back. Called once at start. */
export function drawSheetsBy(given: SheetSource): void {
  source = given;
}

/** The blueprint of a sheet, by its mark and language. */
export type BlueprintOf = (mark: string, language: Language) => Promise<Blueprint | undefined>;

/** Works out the sheets of a group of acts together, at the first that is asked for: by then the tables are as they shall be. */
export function sheetsOf(acts: readonly (Act | null)[]): BlueprintOf {
  const marks = acts.flatMap((act) => (act?.kind === "redraw" || act?.kind === "dropSheet" ? [act.mark] : []));
  const found = new Map<Language, Promise<ReadonlyMap<string, Blueprint>>>();
  return async (mark, language) => {
    const known = found.get(language) ?? source(marks, language);
    found.set(language, known);
    return (await known).get(mark);
  };
}
