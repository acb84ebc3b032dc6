/** Drawing a sheet again from what the tables hold now: who knows how is told by the entry point, since sheets are the cycle's matter. */
import type { Blueprint } from "../domain/blueprints/blueprint";
import type { Language } from "../i18n/text";

/** Blueprints of the wanted sheets for the tables as they are, by the name that marks the sheet; unknown ones are left out. */
export type SheetSource = (marks: readonly string[], language: Language) => Promise<ReadonlyMap<string, Blueprint>>;

let source: SheetSource = async () => new Map();

/** Says how sheets of ours are drawn again after their tables were put back. Called once at start. */
export function drawSheetsBy(given: SheetSource): void {
  source = given;
}

export async function blueprintNow(mark: string, language: Language): Promise<Blueprint | undefined> {
  return (await source([mark], language)).get(mark);
}
