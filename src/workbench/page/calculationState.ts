import type { Engine } from "../engine/engine";
import type { PageStore } from "./state";

/** Milliseconds between two looks while something is being calculated. */
const look = 150;

/** Keeps the state of the calculation in the status bar up to date: ready, calculating, or waiting for a person in manual mode. */
export function followCalculation(engine: Engine, store: PageStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(timer);
    const { dirty, mode } = engine.calculation;
    const manual = mode === "Manual";
    store.set({ calculation: manual ? "manual" : dirty ? "calculating" : "ready" });
    if (dirty && !manual) timer = setTimeout(show, look);
  };
  engine.on(({ type }) => {
    // After the engine noted the change itself.
    if (type === "changed" || type === "calculated") queueMicrotask(show);
  });
  show();
}
