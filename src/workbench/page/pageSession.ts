import type { Engine } from "../engine/engine";
import type { OfficeHost } from "../host/host";
import type { OpenBook } from "./openBook";
import type { PageStore, Theme } from "./state";
import type { RibbonButton } from "./manifest";
import { filePicker } from "./filePicker";
import type { ShellActions } from "./Shell";
import type { Say } from "./texts";
import { storeTheme, type ThemeFollower } from "./pageTheme";

/** What stands behind the drawn page once the engine runs. */
export interface Session {
  engine: Engine;
  book: OpenBook;
  host: OfficeHost;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a button or shortcut of the add-in runs. */
export interface Command {
  /** Name of the function as associated by the add-in. */
  name: string;
  controlId: string;
  label: string;
}

/** Delivers a command to the add-in; its control is off until the add-in says that it has ended. */
async function runCommand({ name, controlId, label }: Command, host: OfficeHost, store: PageStore, say: Say): Promise<void> {
  if (store.get().running.has(controlId)) return;
  store.set({ running: new Set([...store.get().running, controlId]) });
  try {
    await host.runCommand(name, controlId);
  } catch (error) {
    store.report(say("commandFailed", { name: label, reason: reasonOf(error) }));
  } finally {
    store.set({ running: new Set([...store.get().running].filter((id) => id !== controlId)) });
  }
}

/** What the page's own buttons do. Before the session stands they do nothing: there is nothing yet to act on. */
export function shellActions(
  store: PageStore,
  say: Say,
  locale: string,
  theme: ThemeFollower,
  session: () => Session | null,
): ShellActions {
  const openPicker = filePicker((file) => void session()?.book.openFile(file));
  return {
    newBook: () => void session()?.book.startNew(),
    openFile: openPicker,
    dropFile: (file) => void session()?.book.openFile(file),
    save: () => void session()?.book.save(),
    undo: () => void session()?.engine.undo(),
    redo: () => void session()?.engine.redo(),
    switchLanguage: () => {
      const address = new URL(location.href);
      address.searchParams.set("locale", locale === "fr-FR" ? "en-US" : "fr-FR");
      void (session()?.book.keep() ?? Promise.resolve()).then(() => location.assign(address));
    },
    setTheme: (chosen: Theme) => {
      storeTheme(chosen);
      store.set({ theme: chosen });
      theme.choose(chosen);
    },
    run: ({ id, label, action }: RibbonButton) => {
      const host = session()?.host;
      if (action.type === "ShowTaskpane") host?.showPane(true);
      else if (host) void runCommand({ name: action.name, controlId: id, label }, host, store, say);
    },
    closePane: () => session()?.host.showPane(false),
    resizePane: (paneWidth) => store.set({ paneWidth }),
    clearProblems: () => store.set({ problems: [] }),
  };
}
