/** Where the person was, kept while the page is loaded again: some hosts do so when the theme of Office changes. */
import { places, type Navigation, type Place } from "./navigation";
import { pageStorage } from "./storages";

const key = "sop place";

/** The place that was kept for a workbook; undefined where there is none, and where it was another workbook. */
function keptFor(workbook: string): Place | undefined {
  try {
    const [kept, of] = JSON.parse(pageStorage.read(key) ?? "[]") as unknown[];
    return of === workbook ? places.find((place) => place === kept) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the person back to where they were in this workbook, unless they have moved already, and keeps each place from then on. A workbook
 * that has nothing of ours is another one, whatever it is called: its pane opens on its home.
 */
export async function keepPlace(navigation: Navigation, workbook: string, hasOurs: () => Promise<boolean>): Promise<void> {
  const before = keptFor(workbook);
  // Where nothing can be kept, a page loaded again opens on its home.
  const keep = (): void => pageStorage.keep(key, JSON.stringify([navigation.current(), workbook]));
  keep();
  navigation.subscribe(keep);
  if (before === undefined || before === "home" || navigation.current() !== "home") return;
  // Excel may be busy as the page is loaded: then the pane opens on its home.
  if (await hasOurs().catch(() => false)) navigation.resume(before);
}
