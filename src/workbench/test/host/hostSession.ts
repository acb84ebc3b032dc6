/** Microsoft's real, unmodified office.js in jsdom, connected to the workbench's Office host on a headless engine. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { type AbortablePromise, type FetchOptions, JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { createHeadlessEngine } from "../../engine/headless";
import type { Engine } from "../../engine/engine";
import { type HostOptions, offerHost, OfficeHost } from "../../host/host";
import { scriptOf } from "./frameScripts";

/** The add-in's frame as tests use it: the library's own namespaces, made in the frame's realm. */
export interface FrameWindow {
  Office: typeof Office;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: {
    associate(id: string, work: (...args: never[]) => unknown): void;
    Error: new (code: string, message?: string) => Error & { code: string };
    ErrorCode: Record<string, string>;
  };
}

export interface HostSession {
  host: OfficeHost;
  engine: Engine;
  window: FrameWindow;
  /** Runs `Excel.run` of the frame; what it throws is the frame's own error, with `code` and `debugInfo`. */
  run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Error code that `Excel.run` ends with, or "none". */
  codeOf(work: (context: Excel.RequestContext) => Promise<unknown> | unknown): Promise<string>;
  /**
   * Loads a module of ours into the frame and answers its exports. Code that hands object literals to the library
   * (`load({ ... })`, `protect({ ... })`) has to run there: the library refuses literals of another realm.
   */
  load<Exports>(path: string): Exports;
  /** A value made in the frame's realm. */
  local<Value>(value: Value): Value;
  /** Gives events time to arrive. */
  events(): Promise<void>;
  /** Errors that the page reported, host bugs and members that were not served. All have to be empty for most tests. */
  problems(): string[];
  close(): void;
}

const dist = pathToFileURL(`${resolve(__dirname, "../../../../node_modules/@microsoft/office-js/dist")}/`).href;

/** What a process has made of something before; a frame begins with megabytes of scripts, the same in each. */
function once<Made>(make: (of: string) => Made): (of: string) => Made {
  const made = new Map<string, Made>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}

const compiled = once((text) => new Script(text));
const bytesOf = once((url) => readFileSync(fileURLToPath(url)));

class KeptFiles extends ResourceLoader {
  override fetch(url: string, options: FetchOptions): AbortablePromise<Buffer> | null {
    if (!url.startsWith(dist)) return super.fetch(url, options);
    return Object.assign(Promise.resolve(bytesOf(url)), { abort: () => undefined });
  }
}

/** A frame with office.js on a host, and the errors that its page reported. */
export interface Frame {
  window: FrameWindow;
  /** Runs a script in the frame's own realm, as a script element would. */
  runScript(text: string): void;
  reported: string[];
  close(): void;
}

/**
 * Opens a frame; office.js reports Excel when this resolves. `minified` loads the file that add-ins load in production. `offer` gives the
 * host to the frame: a second pane on one workbook has a frame of its own, and may have a door of its own.
 */
export async function openFrame(offer: (window: object) => void, { minified = false } = {}): Promise<Frame> {
  const reported: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error: Error & { detail?: unknown }) => reported.push(`${error.message} ${String(error.detail ?? "")}`));
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: "http://localhost/",
    runScripts: "dangerously",
    resources: new KeptFiles(),
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse: offer,
  });
  const runScript = (text: string) => void compiled(text).runInContext(dom.getInternalVMContext());
  runScript(scriptOf(resolve(__dirname, "../../host/frameScript.ts")));
  await new Promise<void>((loaded, failed) => {
    const script = dom.window.document.createElement("script");
    script.src = `${dist}${minified ? "office.js" : "office.debug.js"}`;
    script.onload = () => loaded();
    script.onerror = () => failed(new Error("office.js did not load."));
    dom.window.document.head.appendChild(script);
  });
  const window = dom.window as unknown as FrameWindow;
  await window.Office.onReady();
  return { window, runScript, reported, close: () => dom.window.close() };
}

/** Starts a host on an engine, with one frame. */
export async function startHostInJsdom(options: Partial<HostOptions> & { minified?: boolean } = {}): Promise<HostSession> {
  const engine = options.engine ?? createHeadlessEngine({ locale: options.locale });
  const host = new OfficeHost({ ...options, engine });
  const { window, runScript, reported, close } = await openFrame((frame) => offerHost(frame, host), options);

  let modules = 0;
  const session: HostSession = {
    host,
    engine,
    window,
    run: (work) => window.Excel.run(work),
    codeOf: async (work) => {
      try {
        await window.Excel.run(async (context) => {
          await work(context);
          await context.sync();
        });
        return "none";
      } catch (error) {
        return (error as { code?: string }).code ?? String(error);
      }
    },
    load: <Exports>(path: string) => {
      const name = `module${modules++}`;
      runScript(`${scriptOf(path)}\nwindow.${name} = exported;`);
      return (window as unknown as Record<string, Exports>)[name] as Exports;
    },
    local: (value) => (window as unknown as { JSON: typeof JSON }).JSON.parse(JSON.stringify(value)) as typeof value,
    events: async () => {
      await engine.calculation.settle();
      await host.dispatcher.idle();
      // Turns of the loop rather than milliseconds: on a busy machine each may take long, for the events on their way as for this.
      for (let turn = 0; turn < 20; turn++) await new Promise((done) => setTimeout(done, 2));
    },
    problems: () => [...reported, ...host.dispatcher.bugs.map(String), ...host.dispatcher.unserved],
    close: () => {
      close();
      host.dispose();
      engine.dispose();
    },
  };
  return session;
}
