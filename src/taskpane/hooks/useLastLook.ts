import { useEffect, useState } from "react";
import type { Services } from "../paneServices";
import { machineStorage } from "../storages";

/** What was seen when the pane was opened, by workbook and person: a list that is read stays as long as the pane is open. */
const seenBefore = new WeakMap<Services, Map<string, ReadonlySet<string>>>();

function openedWith(services: Services): Map<string, ReadonlySet<string>> {
  const known = seenBefore.get(services) ?? new Map<string, ReadonlySet<string>>();
  seenBefore.set(services, known);
  return known;
}

const keptKeys = (text: string | null | undefined): string[] | undefined => {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    return Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : undefined;
  } catch {
    // Somebody else's, or cut off: the same as never kept.
    return undefined;
  }
};

/**
 * What of the things that happened is new to a person in this workbook. What they look at now is kept on this machine, never in the file;
 * who looks for the first time has nothing to catch up with. `seen` says that they know it.
 */
export function useLastLook<Item extends { key: string }>(
  services: Services,
  looked: { book: string; person: string; happened: readonly Item[] } | undefined,
): { news: Item[]; seen: () => void } {
  const [, again] = useState(0);
  const place = looked === undefined ? undefined : `sop.look.${looked.book}.${looked.person.trim().toLowerCase()}`;
  const now = JSON.stringify(looked?.happened.map(({ key }) => key) ?? []);
  useEffect(() => {
    // Where it cannot be kept, what is new now is told once more the next time.
    if (place !== undefined) machineStorage.keep(place, now);
  }, [place, now]);
  if (looked === undefined || place === undefined) return { news: [], seen: () => undefined };
  const opened = openedWith(services);
  // Where the browser keeps nothing, nothing counts as new.
  const known = opened.get(place) ?? new Set(keptKeys(machineStorage.read(place)) ?? looked.happened.map(({ key }) => key));
  opened.set(place, known);
  return {
    news: looked.happened.filter(({ key }) => !known.has(key)),
    seen() {
      opened.set(place, new Set(looked.happened.map(({ key }) => key)));
      again((count) => count + 1);
    },
  };
}
