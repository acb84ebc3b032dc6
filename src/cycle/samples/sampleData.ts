/** Whether a workbook still holds the sample that was loaded into it, and nothing of a company's own. */
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { isSameName } from "../../language/sameName";
import { inLanguage, languages, type Text } from "../../language/text";
import { samples, type SampleId } from "../../samples/all";
import { readTable } from "../../workbook/reading/readTable";
import { readHistory, type HistoryEntry } from "../history/undoEntry";
import { importDataset } from "../import/importDataset";
import { loadSample } from "./loadSample";

/** Whether an entry was asked for by these words, in either language and whatever fills their places. */
function isCalled({ intention }: Pick<HistoryEntry, "intention">, words: Text): boolean {
  return languages.some((language) => {
    const [first = "", last = ""] = inLanguage(words, language).split(/\{\w+\}/);
    return intention.startsWith(first) && intention.endsWith(last);
  });
}

/** An import: data of the company's own. */
export const isImport = (entry: Pick<HistoryEntry, "intention">): boolean => isCalled(entry, importDataset.words);

/** A sample that was loaded. */
export const isSampleLoad = (entry: Pick<HistoryEntry, "intention">): boolean => isCalled(entry, loadSample.words);

/** The families are those of the story, and nothing was imported since it was loaded; what was undone does not count. */
export async function holdsSample(sample: SampleId, history: readonly HistoryEntry[]): Promise<boolean> {
  const done = history.filter(({ state }) => state === "done");
  const loaded = done.findIndex(isSampleLoad);
  if ((loaded < 0 ? done : done.slice(0, loaded)).some(isImport)) return false;
  const families = (await readTable(sopFamilies)).rows.map((row) => row.Family);
  return languages.some((language) => {
    const own = samples[sample].rows(language).families.map((row) => row.Family);
    return own.length === families.length && own.every((name) => families.some((other) => isSameName(other, name)));
  });
}

/** As many lines of the journal as there are. */
export const readWholeHistory = (): Promise<HistoryEntry[]> => readHistory(300);
