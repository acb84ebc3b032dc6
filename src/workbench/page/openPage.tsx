import { createRef } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { type BrowserEngine, createBrowserEngine } from "../engine/browserEngine";
import type { Engine } from "../engine/engine";
import { attachCharts } from "../charts/layer";
import { DARK, LIGHT, OfficeHost, offerHost } from "../host/host";
import { Addin } from "./addin";
import { bookFiles } from "./bookFiles";
import { followCalculation } from "./calculationState";
import { CellErrors } from "./cellErrors";
import { mark, timings, type WorkbenchHandle } from "./workbenchHandle";
import { followGrid } from "./gridEvents";
import { focusInto, listenToKeyboard } from "./keyboard";
import { readManifest, type AddinManifest } from "./manifest";
import { followServer } from "./serverNotices";
import { OpenBook } from "./openBook";
import { collectRefused, type RefusedRequest } from "./outgoing";
import { allowedPaneWidth } from "./Pane";
import { reasonOf, shellActions, type Session } from "./pageSession";
import { Shell, type ShellActions } from "./Shell";
import { readShortcuts, type Shortcut } from "./shortcuts";
import { PageStore } from "./state";
import { updatedRibbon } from "./ribbonUpdate";
import { WorkbookStorage } from "./storage";
import { sayIn, type Say } from "./texts";
import { storedTheme, ThemeFollower } from "./pageTheme";
import "./page.css";

async function fetchText(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${answer.statusText}`);
  return answer.text();
}

async function fetchShortcuts(urls: AddinManifest["shortcuts"], locale: string): Promise<Shortcut[]> {
  if (!urls) return [];
  const [file, translations] = await Promise.all([fetchText(urls.url), urls.resourcesUrl ? fetchText(urls.resourcesUrl) : "null"]);
  return readShortcuts(JSON.parse(file), JSON.parse(translations), locale, /Mac|iPhone|iPad/.test(navigator.platform));
}

/** The two places in the page that others fill. */
interface Places {
  grid: HTMLElement;
  frame: HTMLIFrameElement;
}

function draw(root: HTMLElement, manifest: AddinManifest, { store, say }: Page, actions: ShellActions): Places {
  const grid = createRef<HTMLDivElement>();
  const frame = createRef<HTMLIFrameElement>();
  flushSync(() =>
    createRoot(root).render(<Shell manifest={manifest} store={store} say={say} actions={actions} grid={grid} frame={frame} />),
  );
  if (!grid.current || !frame.current) throw new Error("The page was not drawn.");
  return { grid: grid.current, frame: frame.current };
}

/** Language of the page, as its address asks for it. */
function chosenLocale(): string {
  const locale = /^fr/i.test(new URLSearchParams(location.search).get("locale") ?? "") ? "fr-FR" : "en-US";
  document.documentElement.lang = locale;
  return locale;
}

/** What the page has from its first moment on, and what it notes of the requests it refuses. */
interface Page {
  locale: string;
  say: Say;
  store: PageStore;
  outgoingRefused: RefusedRequest[];
  /** Notes and tells what a window tries to send to other machines. */
  watchRequests(target: Window): void;
}

function startPage(): Page {
  const locale = chosenLocale();
  const say = sayIn(locale);
  const store = new PageStore();
  const outgoingRefused: RefusedRequest[] = [];
  const watchRequests = (target: Window) =>
    collectRefused(target, outgoingRefused, ({ url }) => store.report(say("outgoing", { name: url })));
  watchRequests(window);
  return { locale, say, store, outgoingRefused, watchRequests };
}

/** The host of the workbook in the engine, offered to the add-in's frame. */
function startHost(engine: Engine, { locale, say, store }: Page, dark: boolean, shortcuts: readonly Shortcut[]): OfficeHost {
  const host = new OfficeHost({
    engine,
    locale,
    theme: dark ? DARK : LIGHT,
    shortcuts: Object.fromEntries(shortcuts.map(({ action, keys }) => [action, keys])),
    shell: {
      ribbon: (update) => store.set({ ribbon: updatedRibbon(store.get().ribbon, update) }),
      pane: (paneOpen) => store.set({ paneOpen }),
    },
  });
  offerHost(window, host);
  reportHost(host, store, say);
  return host;
}

/** The add-in in its frame, with the keyboard between it and the grid. */
function connectAddin(
  { grid, frame }: Places,
  { store, say, watchRequests }: Page,
  { engine, host, manifest, shortcuts }: { engine: BrowserEngine; host: OfficeHost; manifest: AddinManifest; shortcuts: Shortcut[] },
): Addin {
  const keyboard = listenToKeyboard({
    grid,
    frame,
    shortcuts: () => withReplaced(shortcuts, host.runtime.shortcuts),
    run: ({ action }) => host.pressShortcut(action),
    focusGrid: () => engine.focus(),
    focusPane: () => {
      host.showPane(true);
      focusInto(frame);
    },
  });
  return new Addin(frame, manifest, engine, host, {
    loading: () => store.set({ addinReady: false, ribbon: {}, running: new Set() }),
    arrived: (target) => {
      watchRequests(target);
      keyboard.watchFrame();
      target.addEventListener("error", ({ message }) => store.report(say("addinFailed", { reason: message })));
      target.addEventListener("unhandledrejection", ({ reason }) => store.report(say("addinFailed", { reason: reasonOf(reason) })));
    },
    ready: () => store.set({ addinReady: true }),
    failed: (reason) => store.report(say("addinFailed", { reason })),
  });
}

/**
 * Builds the workbench in an element of the page. The order matters: the engine with its first paint, the names of the functions,
 * the workbook, the host's wires, and only then the add-in's frame. When the add-in answers, everything that its functions give
 * is calculated.
 */
export async function openPage(root: HTMLElement): Promise<void> {
  mark("script");
  const page = startPage();
  const { locale, say, store } = page;
  const manifest = readManifest(await fetchText("/workbench/manifest.xml"), locale);
  const shortcuts = await fetchShortcuts(manifest.shortcuts, locale);
  document.title = manifest.displayName;

  let session: Session | null = null;
  let showTheme: (dark: boolean) => void = () => undefined;
  const theme = new ThemeFollower((dark) => showTheme(dark));
  store.set({ theme: storedTheme(), paneWidth: allowedPaneWidth(store.get().paneWidth, window.innerWidth) });
  theme.choose(store.get().theme);
  const places = draw(
    root,
    manifest,
    page,
    shellActions(store, say, locale, theme, () => session),
  );
  mark("shell");

  const engine = await createBrowserEngine(places.grid, { locale, dark: theme.dark });
  mark("engine");
  const host = startHost(engine, page, theme.dark, shortcuts);
  const charts = attachCharts({ engine, charts: host.document.charts, overlay: engine.overlay, locale, dark: theme.dark });
  const addin = connectAddin(places, page, { engine, host, manifest, shortcuts });
  const storage = await openStorage(store, say);
  const book = new OpenBook(host.document, storage, bookFiles(locale), store, say, () => void addin.load());
  session = { engine, book, host };
  followCalculation(engine, store);
  new CellErrors(engine, engine.places, store, places.grid);
  followGrid(engine, store, say);
  window.addEventListener("focus", () => host.workbookActivated());
  showTheme = (dark) => {
    engine.setDark(dark);
    charts.setDark(dark);
    host.setTheme(dark ? DARK : LIGHT);
    // The add-in reads Office's theme when it starts, as in Excel.
    void addin.load();
  };

  const started = firstLoad(addin, book, page);
  window.workbench = handleOf(session, addin, started, page.outgoingRefused);
  reloadOnRebuild(addin, page);
  await started;
}

/** The kept workbook and the add-in's page. */
async function firstLoad(addin: Addin, book: OpenBook, { store, say }: Page): Promise<void> {
  await addin.describeFunctions();
  await book.restore().catch((error: unknown) => store.report(say("notRestored", { reason: reasonOf(error) })));
  mark("workbook");
  await addin.load();
  mark("ready");
}

const handleOf = (
  { engine, book, host }: Session,
  addin: Addin,
  started: Promise<void>,
  outgoingRefused: readonly RefusedRequest[],
): WorkbenchHandle<OfficeHost> => ({
  engine,
  document: host.document,
  host,
  get ready() {
    return started.then(() => addin.ready);
  },
  outgoingRefused,
  timings,
  open: async (bytes, name) => {
    await book.open(new Uint8Array(bytes), name);
    await addin.ready;
  },
  bytes: () => book.bytes(),
  load: async (model) => {
    await book.loadModel(model);
    await addin.ready;
  },
  keep: () => book.keep(),
  reloadAddin: () => addin.load(),
});

/** A new build of the add-in is loaded at once; one of the page itself is left to the person. */
function reloadOnRebuild(addin: Addin, { store, say }: Page): void {
  followServer((notice) => {
    if (notice.type === "problem") store.report(say("buildFailed", { reason: notice.message }));
    else if (notice.type === "page") store.set({ notice: say("pageRebuilt") });
    else void addin.load(true).then(() => store.set({ notice: say("addinReloaded") }));
  });
}

/** The manifest's shortcuts with what a person or the add-in changed (`Office.actions.replaceShortcuts`). */
function withReplaced(shortcuts: readonly Shortcut[], current: Readonly<Record<string, string>>): Shortcut[] {
  return shortcuts.flatMap((shortcut) => {
    const keys = current[shortcut.action];
    return keys === undefined ? [] : [{ ...shortcut, keys }];
  });
}

/** Says loudly what the add-in asked for in vain, and where the host itself failed. */
function reportHost(host: OfficeHost, store: PageStore, say: Say): void {
  const told = new Set<unknown>();
  const tell = (thing: unknown, text: string) => {
    if (told.has(thing)) return;
    told.add(thing);
    store.report(text);
  };
  host.dispatcher.onTrace = () => {
    for (const name of host.dispatcher.unserved) tell(name, say("missingApi", { name }));
    for (const bug of host.dispatcher.bugs) tell(bug, say("hostFailed", { reason: reasonOf(bug) }));
  };
}

/** The browser's storage, or none where it is forbidden: then the workbook lives as long as the page. */
async function openStorage(store: PageStore, say: Say): Promise<WorkbookStorage | null> {
  try {
    return await WorkbookStorage.open();
  } catch (error) {
    store.report(say("notStored", { reason: reasonOf(error) }));
    return null;
  }
}
