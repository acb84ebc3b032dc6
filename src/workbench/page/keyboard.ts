import { isShortcut, type Shortcut } from "./shortcuts";

/** What the keyboard reaches on the page. */
export interface KeyboardTargets {
  /** The engine's part of the page. */
  grid: HTMLElement;
  frame: HTMLIFrameElement;
  shortcuts(): readonly Shortcut[];
  /** Runs the action of a shortcut. */
  run(shortcut: Shortcut): void;
  /** Gives the keyboard to the grid. */
  focusGrid(): void;
  /** Gives the keyboard to the pane, showing it if it is closed. */
  focusPane(): void;
}

/**
 * F6 goes between grid and pane, as between the parts of Excel's window. The add-in's shortcuts work while the grid has the
 * keyboard, as in Excel on the web. `watchFrame` has to be called for each page that the pane loads.
 */
export function listenToKeyboard(targets: KeyboardTargets): { watchFrame(): void } {
  const inGrid = () => {
    const { activeElement } = document;
    return activeElement === null || activeElement === document.body || targets.grid.contains(activeElement);
  };
  const isF6 = (event: KeyboardEvent) => event.key === "F6" && !event.ctrlKey && !event.altKey && !event.metaKey;
  const take = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  window.addEventListener(
    "keydown",
    (event) => {
      if (isF6(event)) {
        take(event);
        if (inGrid()) targets.focusPane();
        else targets.focusGrid();
        return;
      }
      const shortcut = inGrid() ? targets.shortcuts().find(({ keys }) => isShortcut(event, keys)) : undefined;
      if (!shortcut) return;
      take(event);
      targets.run(shortcut);
    },
    // Before the engine, which has a meaning of its own for many keys.
    true,
  );

  return {
    watchFrame: () =>
      targets.frame.contentWindow?.addEventListener("keydown", (event) => {
        if (!isF6(event)) return;
        take(event);
        targets.focusGrid();
      }),
  };
}

/** Moves the keyboard into the pane: to its first control, or to the page itself. */
export function focusInto(frame: HTMLIFrameElement): void {
  frame.focus();
  const first = frame.contentDocument?.querySelector<HTMLElement>(
    "button:not(:disabled), [href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex='0']",
  );
  first?.focus();
}
