import { useState, useSyncExternalStore } from "react";
import { machineStorage } from "../storages";

const key = "sop.ownName";
const listeners = new Set<() => void>();
/** Where the browser forbids its storage, the name is known as long as the pane is open. */
let withoutStorage = "";

function knownName(): string {
  const kept = machineStorage.read(key);
  return kept === undefined ? withoutStorage : (kept ?? "");
}

function keepName(name: string): void {
  withoutStorage = name;
  // Where the storage is full, the name is asked again the next time.
  machineStorage.keep(key, name);
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Who works in this pane, as they last typed it: kept on this machine, never in the file by itself. Every form of the pane has the same. */
export function useOwnName(): [name: string, keep: (name: string) => void] {
  return [useSyncExternalStore(subscribe, knownName), keepName];
}

/** The name that a form is sent under. */
export interface Sender {
  /** As it is typed, or known from before. */
  name: string;
  /** True where it was known when the form was opened, and nobody asked for another one: then it needs no field. */
  isKnown: boolean;
  isBlank: boolean;
  type(name: string): void;
  /** Opens the field again. */
  ask(): void;
  /** Remembers the name for all forms to come: once what is sent is written. */
  keep(): void;
}

/**
 * Who sends a form: asked once, and then known to every form of the pane.
 *
 * @param usual name that is offered while nobody is known
 */
export function useSender(usual = ""): Sender {
  const [own, keep] = useOwnName();
  const [asks, setAsks] = useState(own.trim() === "");
  const [typed, setTyped] = useState<string>();
  const name = typed ?? (own.trim() === "" ? usual : own);
  return {
    name,
    isKnown: !asks && own.trim() !== "",
    isBlank: name.trim() === "",
    type: setTyped,
    ask: () => setAsks(true),
    keep: () => keep(name.trim()),
  };
}
