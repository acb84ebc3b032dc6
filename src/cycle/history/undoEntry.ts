/** The history of what was written last, and undoing from it. */
import { fill, inLanguage, type Language } from "../../language/text";
import type { Lost } from "../../workbook/writing/recovery/lost";
import { readHistory, undo, type HistoryEntry } from "../../workbook/writing/recovery/undo";
import type { Blueprint } from "../../sheets/blueprint";
import { fitCharts } from "../../workbook/showing/fitCharts";
import type { SheetSource } from "../../workbook/writing/redraw";
import { whenFree } from "../carryOut";
import { sheetsFromTables } from "../reviews/sheetsFromTables";

export type { MetWrites } from "../../workbook/writing/recovery/collisions";
export type { AfterWriting, GoneWrite } from "../../workbook/writing/recovery/standing";
export type { PendingWrite } from "../../workbook/writing/recovery/recover";
export { readHistory, type HistoryEntry, type Lost };

const words = {
  undo: { en: "Undo: {what}", fr: "Annulation : {what}" },
  redo: { en: "Redo: {what}", fr: "Rétablissement : {what}" },
};

const undoPrefix = /^(Undo|Annulation)\s?: /;
const redoPrefix = /^(Redo|Rétablissement)\s?: /;

/**
 * Undoes an entry of the history. If somebody has changed the same cells since, nothing is written and what would be lost is returned;
 * call it with `accept` to undo all the same. Undoing an undoing does it again.
 */
export async function undoEntry({ id, intention }: HistoryEntry, language: Language, accept = false): Promise<Lost[]> {
  const again = undoPrefix.test(intention);
  const what = intention.replace(undoPrefix, "").replace(redoPrefix, "");
  const named = fill(inLanguage(again ? words.redo : words.undo, language), { what });
  const drawn = new Map<string, Blueprint>();
  const sheets: SheetSource = async (marks, spoken) => {
    const found = await sheetsFromTables(marks, spoken);
    for (const [mark, blueprint] of found) drawn.set(mark, blueprint);
    return found;
  };
  const lost = await whenFree(undefined, () => undo(id, { intention: named, sheets, accept }));
  for (const [mark, { cardCharts }] of drawn) await fitCharts(mark, cardCharts);
  return lost;
}
