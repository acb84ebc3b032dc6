/** What the browser keeps for the pane. Some forbid it in a frame, and it may be full: neither may stop what a person does. */

/** A storage that never fails: what cannot be kept is not kept. */
export interface SafeStorage {
  /** The text under a key; null where there is none, undefined where the browser forbids to look. */
  read(key: string): string | null | undefined;
  keep(key: string, text: string): void;
  forget(key: string): void;
}

/** @param find the storage of the browser: merely to name it fails where it is forbidden */
function safe(find: () => Storage): SafeStorage {
  const attempt = <Answer>(act: (storage: Storage) => Answer): Answer | undefined => {
    try {
      return act(find());
    } catch {
      return undefined;
    }
  };
  return {
    read: (key) => attempt((storage) => storage.getItem(key)),
    keep: (key, text) => attempt((storage) => storage.setItem(key, text)),
    forget: (key) => attempt((storage) => storage.removeItem(key)),
  };
}

/** Of this page alone: still there when the page is loaded again, as some hosts do when the theme of Office changes; gone with it. */
export const pageStorage = safe(() => globalThis.sessionStorage);

/** Of this machine, and never in the file. */
export const machineStorage = safe(() => globalThis.localStorage);
