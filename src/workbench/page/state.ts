/** What the page shows around the grid and the pane, in one place that React components follow. */

export type Theme = "system" | "light" | "dark";

/** Something that a person should know about: a missing API, a failed command, a refused request. */
export interface Problem {
  id: number;
  text: string;
  /** How often the same sentence came. */
  count: number;
}

/** The error in the selected or pointed-at cell. */
export interface CellError {
  /** Where, as Excel writes it: "B7". */
  cell: string;
  code: string;
  message: string;
  /** Top left corner of the card, in pixels of the page. */
  left: number;
  top: number;
}

export interface PageState {
  bookName: string;
  paneOpen: boolean;
  /** Pixels. */
  paneWidth: number;
  /** The add-in answers: its commands can be run. */
  addinReady: boolean;
  /** What the add-in changed of its ribbon (`Office.ribbon.requestUpdate`), by id of control, group or tab. */
  ribbon: Readonly<Record<string, { enabled?: boolean; visible?: boolean }>>;
  /** Ids of ribbon controls whose command has not ended. */
  running: ReadonlySet<string>;
  calculation: "ready" | "calculating" | "manual";
  /** The latest sentence of the status bar. */
  notice: string;
  problems: readonly Problem[];
  cellError: CellError | null;
  theme: Theme;
  /** A question before the open workbook is replaced; `answer` closes it. */
  question: { book: string; answer: (choice: "save" | "discard" | "cancel") => void } | null;
}

const initialState: PageState = {
  bookName: "",
  paneOpen: true,
  paneWidth: 350,
  addinReady: false,
  ribbon: {},
  running: new Set(),
  calculation: "ready",
  notice: "",
  problems: [],
  cellError: null,
  theme: "system",
  question: null,
};

/** Holds the state and tells whoever follows it. */
export class PageStore {
  #state = initialState;
  readonly #listeners = new Set<() => void>();

  readonly get = (): PageState => this.#state;

  readonly follow = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(patch: Partial<PageState>): void {
    const changed = (Object.keys(patch) as (keyof PageState)[]).some((key) => patch[key] !== this.#state[key]);
    if (!changed) return;
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }

  /** Adds a problem to the list, or counts it again. */
  report(text: string): void {
    const { problems } = this.#state;
    const known = problems.find((problem) => problem.text === text);
    this.set({
      problems: known
        ? problems.map((problem) => (problem === known ? { ...known, count: known.count + 1 } : problem))
        : [...problems, { id: (problems.at(-1)?.id ?? 0) + 1, text, count: 1 }],
    });
  }
}
