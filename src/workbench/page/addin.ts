import type { Engine, FunctionCall, FunctionMetadata } from "../engine/engine";
import type { ErrorCode } from "../model";
import type { FunctionAnswer } from "../host/door";
import type { AddinManifest } from "./manifest";

/** What the page needs of the host that answers the add-in's frame. */
export interface AddinHost {
  /** Calls a custom function in the frame. `args` and the answer are JSON. Null while no frame is attached. */
  callFunction(id: string, args: string): string | null;
  /** Whether the add-in associated a custom function with this id. */
  isAssociated(id: string): boolean;
  /** Runs what the add-in associated with a button; resolves when it called `event.completed()`. */
  runCommand(action: string, controlId: string): Promise<void>;
}

/** The answer while the add-in's page is loading, as in Excel. */
const loading: FunctionAnswer = { ok: false, code: "#BUSY!", message: "" };

/** The add-in's page in its frame: loads it, loads it again after a build, and connects its functions to the engine. */
export class Addin {
  #metadata: FunctionMetadata[] = [];
  #loaded: Promise<void> = Promise.resolve();
  #initialised: () => void = () => undefined;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly manifest: AddinManifest,
    private readonly engine: Engine,
    private readonly host: AddinHost,
    private readonly tell: {
      /** The add-in's page is another one; its commands cannot be run until `ready`. */
      loading(): void;
      /** Each page that loads, before it is ready: for listeners in its window. */
      loaded(): void;
      ready(): void;
      failed(reason: string): void;
    },
  ) {}

  /** Tells the engine which functions there are, so that their names are known while the add-in loads. */
  async describeFunctions(): Promise<void> {
    const { functions } = this.manifest;
    if (!functions) return;
    const answer = await fetch(functions.metadataUrl);
    if (!answer.ok) throw new Error(`${functions.metadataUrl}: ${answer.status}`);
    this.#metadata = ((await answer.json()) as { functions: FunctionMetadata[] }).functions;
    this.engine.setFunctions(functions.namespace, this.#metadata, this.#call);
  }

  /** Loads the add-in's page (again). Resolves when its commands and functions can be called. */
  load(): Promise<void> {
    this.#loaded = this.#load();
    return this.#loaded;
  }

  /** Resolves when the page that is being loaded is ready. */
  get ready(): Promise<void> {
    return this.#loaded;
  }

  /** office.js in the frame reported that it is ready. */
  officeReady(): void {
    this.#initialised();
  }

  async #load(): Promise<void> {
    this.tell.loading();
    const initialised = new Promise<void>((resolve) => (this.#initialised = resolve));
    const loaded = new Promise<void>((resolve) => this.frame.addEventListener("load", () => resolve(), { once: true }));
    if (this.frame.getAttribute("src")) this.frame.contentWindow?.location.reload();
    else this.frame.src = this.manifest.paneUrl;
    await loaded;
    this.tell.loaded();
    await initialised;
    await this.#connectFunctions();
    this.tell.ready();
  }

  /** All scripts of the page have run: formulas calculated before are calculated again. */
  async #connectFunctions(): Promise<void> {
    await this.describeFunctions();
    const missing = this.#metadata.map(({ id }) => id).filter((id) => !this.host.isAssociated(id));
    if (missing.length > 0) this.tell.failed(`CustomFunctions.associate: ${missing.join(", ")}`);
  }

  readonly #call: FunctionCall = (id, args) => {
    const text = this.host.callFunction(id, JSON.stringify(args));
    const answer = text === null ? loading : (JSON.parse(text) as FunctionAnswer);
    return answer.ok ? answer : { ...answer, code: answer.code as ErrorCode };
  };
}
