/** The places of the pane. "import" is the wizard, reached from several of the others. */
export const places = [
  "home",
  "cycle",
  "collect",
  "reviews",
  "functions",
  "import",
  "settings",
  "history",
  "tour",
  "practice",
  "risks",
  "analyse",
  "forecast",
  "cursor",
  "decisions",
  "freeze",
  "meetings",
  "polls",
  "comments",
  "feedback",
  "procedures",
  "production",
  "evaluate",
  "health",
  "scenarios",
] as const;
export type Place = (typeof places)[number];

/**
 * Where the pane is. Kept outside of React, because ribbon buttons and shortcuts move it too, sometimes before it is drawn. Excel
 * disables the browser's history in an add-in, so this is not a URL.
 */
export interface Navigation {
  current(): Place;
  go(place: Place): void;
  /** Goes back to where the person came from; to that place where nobody knows it. */
  leave(otherwise: Place): void;
  /** Opens where the person was before the page was loaded again, unless they have moved since. That is no move. */
  resume(place: Place): void;
  /** Counts the moves: asking for the place where the pane already is counts too. */
  moves(): number;
  /** True once a person has moved in the pane: before that, it takes no focus from the sheet. */
  moved(): boolean;
  /** Tells the pane that the workbook may have changed under it. */
  refresh(): void;
  /** Counts the refreshes, so that screens know when to read again. */
  revision(): number;
  /** What went wrong last and is still on the screen; undefined when all is well. */
  failure(): unknown;
  fail(failure: unknown): void;
  subscribe(changed: () => void): () => void;
}

/** Where the person is in the pane, and the failure that is shown there; screens subscribe to it. */
export function createNavigation(first: Place = "home"): Navigation {
  let place = first;
  let before: Place | undefined;
  let revision = 0;
  let failure: unknown;
  let moved = false;
  let moves = 0;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  const go = (next: Place): void => {
    if (next !== place) [failure, before] = [undefined, place];
    place = next;
    moved = true;
    moves++;
    tell();
  };
  return {
    current: () => place,
    revision: () => revision,
    moves: () => moves,
    moved: () => moved,
    failure: () => failure,
    fail(problem) {
      failure = problem;
      tell();
    },
    go,
    leave: (otherwise) => go(before ?? otherwise),
    resume(kept) {
      if (moved) return;
      place = kept;
      tell();
    },
    refresh() {
      revision++;
      moved = true;
      tell();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
