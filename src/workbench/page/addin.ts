import type { Engine, FunctionMetadata } from "../engine/engine";
import type { OfficeHost } from "../host/host";
import { functionsIn } from "./functionsFile";
import type { AddinManifest } from "./manifest";

/** The only thing of office.js that the page touches: its promise to be ready. */
type FrameWindow = Window & { Office?: { onReady(): Promise<unknown> } };

/** What the page wants to know of the add-in's life. */
export interface AddinEvents {
  /** The add-in's page is another one; its commands cannot be run until `ready`. */
  loading(): void;
  /** A new page is there and none of its scripts has run: the moment to listen in its window. */
  arrived(frame: Window): void;
  ready(): void;
  failed(reason: string): void;
}

/** The add-in's page in its frame: loads it, loads it again after a build, and connects its functions to the engine. */
export class Addin {
  #ready: Promise<void> = Promise.resolve();

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly manifest: AddinManifest,
    private readonly engine: Engine,
    private readonly host: OfficeHost,
    private readonly events: AddinEvents,
  ) {
    host.onAttached(() => {
      if (frame.contentWindow) events.arrived(frame.contentWindow);
    });
  }

  /**
   * Tells the engine which functions there are, so that formulas of a loaded workbook know their names: they show #BUSY! until the
   * add-in answers, as in Excel.
   */
  async describeFunctions(): Promise<void> {
    const { functions } = this.manifest;
    if (!functions) return;
    const metadata = await this.#readMetadata(functions.metadataUrl);
    this.engine.setFunctions(functions.namespace, metadata, this.host.callFunction, "unanswered");
  }

  /**
   * Loads the add-in's page (again). Resolves when its commands and functions can be called and every cell is calculated: again where
   * the page was `built` anew, otherwise only where nobody had answered.
   */
  load(built = false): Promise<void> {
    this.#ready = this.#load(built).catch((error: unknown) => this.events.failed(error instanceof Error ? error.message : String(error)));
    return this.#ready;
  }

  /** Resolves when the page that is being loaded is ready. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  async #load(built: boolean): Promise<void> {
    this.events.loading();
    const loaded = new Promise<void>((resolve) => this.frame.addEventListener("load", () => resolve(), { once: true }));
    if (this.frame.hasAttribute("src")) this.frame.contentWindow?.location.reload();
    else this.frame.src = this.manifest.paneUrl;
    await loaded;
    const office = (this.frame.contentWindow as FrameWindow | null)?.Office;
    if (!office) throw new Error(`${this.manifest.paneUrl} has no office.js.`);
    await office.onReady();
    // All scripts of the page have run: what was calculated without them is calculated again.
    const { functions } = this.manifest;
    const again = built ? "all" : "unanswered";
    if (functions) this.host.useFunctions(functions.namespace, await this.#readMetadata(functions.metadataUrl), again);
    await this.engine.calculation.settle();
    this.events.ready();
  }

  async #readMetadata(url: string): Promise<FunctionMetadata[]> {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${answer.statusText}`);
    return functionsIn((await answer.json()) as Parameters<typeof functionsIn>[0]);
  }
}
