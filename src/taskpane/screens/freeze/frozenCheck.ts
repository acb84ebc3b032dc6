import { useSyncExternalStore } from "react";
import type { FrozenState } from "../../../cycle/freeze/checkFrozen";
import type { Services } from "../../paneServices";

/** What the last check of the frozen versions found; Home shows it without checking again. */
interface Kept {
  state: FrozenState | null | undefined;
  listeners: Set<() => void>;
}

const kept = new WeakMap<Services, Kept>();

function keptOf(services: Services): Kept {
  const known = kept.get(services) ?? { state: undefined, listeners: new Set() };
  kept.set(services, known);
  return known;
}

/** Keeps what a check found. */
export function keepCheck(services: Services, state: FrozenState | null): void {
  const own = keptOf(services);
  own.state = state;
  own.listeners.forEach((listener) => listener());
}

/** What the last check found; undefined before the first. */
export function useKeptCheck(services: Services): FrozenState | null | undefined {
  const own = keptOf(services);
  return useSyncExternalStore(
    (changed) => {
      own.listeners.add(changed);
      return () => own.listeners.delete(changed);
    },
    () => own.state,
  );
}
