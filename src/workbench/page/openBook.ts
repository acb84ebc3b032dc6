import type { WorkbookDocument } from "../host/document";
import type { WorkbookModel } from "../model";
import { blankBook, isEmptyBook } from "./blankBook";
import type { PageStore } from "./state";
import type { WorkbookStorage } from "./storage";
import type { Say } from "./texts";

/** How files become workbooks and back. */
export interface BookFiles {
  read(bytes: Uint8Array, name: string): Promise<{ model: WorkbookModel; notes: readonly string[] }>;
  write(model: WorkbookModel): Promise<Uint8Array>;
}

/** Milliseconds of quiet before the workbook is kept; longer where capturing it takes long. */
const quiet = 700;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The one open workbook: kept in the browser's storage after each change, replaced by New and Open, saved as a file. */
export class OpenBook {
  /** Changes since the last save as a file. */
  unsaved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: Promise<void> = Promise.resolve();
  #changed = false;
  #loading = false;
  #captureTook = 0;

  constructor(
    private readonly document: WorkbookDocument,
    private readonly storage: WorkbookStorage | null,
    private readonly files: BookFiles,
    private readonly store: PageStore,
    private readonly say: Say,
    /** Called after another workbook took the place, so that the add-in starts over as it does in Excel. */
    private readonly replaced: () => void,
  ) {
    document.onChange(() => {
      store.set({ bookName: document.name });
      if (this.#loading) return;
      this.unsaved = true;
      this.#changed = true;
      this.#keepSoon();
    });
    // A page that is left or hidden may not come back.
    window.addEventListener("pagehide", () => void this.keep());
    window.document.addEventListener("visibilitychange", () => {
      if (window.document.visibilityState === "hidden") void this.keep();
    });
  }

  /** Loads what the browser kept, or an empty workbook. */
  async restore(): Promise<void> {
    const stored = this.storage ? await this.storage.read() : null;
    if (stored) {
      try {
        if (stored.model.version !== 1) throw new Error(`version ${String(stored.model.version)}`);
        await this.#load(stored.model, stored.unsaved);
        return;
      } catch (error) {
        await this.storage?.setAside();
        this.store.report(this.say("notRestored", { reason: reasonOf(error) }));
      }
    }
    await this.#load(blankBook(this.say), false);
  }

  /** Replaces the workbook by an empty one. */
  async startNew(): Promise<void> {
    if (!(await this.#mayReplace())) return;
    await this.#replace(blankBook(this.say));
  }

  /** Opens a file that a person chose or dropped. */
  async openFile(file: File): Promise<void> {
    if (!(await this.#mayReplace())) return;
    this.store.set({ notice: this.say("opening", { name: file.name }) });
    try {
      await this.open(new Uint8Array(await file.arrayBuffer()), file.name);
      this.store.set({ notice: this.say("opened", { name: file.name }) });
    } catch (error) {
      this.store.set({ notice: "" });
      this.store.report(
        error instanceof Error && error.cause ? error.message : this.say("notOpened", { name: file.name, reason: reasonOf(error) }),
      );
    }
  }

  /** Replaces the workbook by that of a file, without asking. The open workbook stays when the file cannot be read. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const { model, notes } = await this.files.read(bytes, name);
    await this.#replace(model);
    for (const note of notes) this.store.report(note);
  }

  /** Replaces the workbook by plain data, without asking. */
  async loadModel(model: WorkbookModel): Promise<void> {
    await this.#replace(model);
  }

  /** The workbook as the bytes of an .xlsx file. */
  async bytes(): Promise<Uint8Array> {
    return this.files.write(await this.document.capture());
  }

  /** Hands the workbook to the browser's downloads. False when that failed; the status bar says why. */
  async save(): Promise<boolean> {
    const name = /\.xlsx$/i.test(this.document.name) ? this.document.name : `${this.document.name}.xlsx`;
    this.store.set({ notice: this.say("saving", { name }) });
    try {
      const bytes = await this.bytes();
      download(bytes, name);
      this.unsaved = false;
      this.#changed = true;
      this.#keepSoon();
      this.store.set({ notice: this.say("saved", { name }) });
      return true;
    } catch (error) {
      this.store.set({ notice: "" });
      this.store.report(this.say("notSaved", { name, reason: reasonOf(error) }));
      return false;
    }
  }

  /** Keeps the workbook in the browser's storage now, if it changed. */
  keep(): Promise<void> {
    return this.#keep(true);
  }

  #keep(now: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#keeping = this.#keeping.then(() => this.#keepUnlessBusy(now));
    return this.#keeping;
  }

  async #keepUnlessBusy(now: boolean): Promise<void> {
    if (!this.storage || !this.#changed || this.#loading) return;
    // A cell being typed into would be captured half way; the change that ends the typing comes back here. And while the workbook
    // calculates, somebody waits for it: capturing a large one would have them wait seconds more.
    const { engine } = this.document;
    const calculates = engine.calculation.dirty && engine.calculation.mode !== "Manual";
    if (engine.editing() || (calculates && !now)) return this.#keepSoon();
    this.#changed = false;
    try {
      const started = performance.now();
      const model = await this.document.capture();
      this.#captureTook = performance.now() - started;
      await this.storage.write({ model, unsaved: this.unsaved });
    } catch (error) {
      this.store.report(this.say("notStored", { reason: reasonOf(error) }));
    }
  }

  #keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(false), quiet + 4 * this.#captureTook);
  }

  async #mayReplace(): Promise<boolean> {
    if (!this.unsaved || isEmptyBook(await this.document.capture())) return true;
    const choice = await new Promise<"save" | "discard" | "cancel">((answer) =>
      this.store.set({ question: { book: this.document.name, answer } }),
    );
    this.store.set({ question: null });
    return choice === "discard" || (choice === "save" && (await this.save()));
  }

  async #replace(model: WorkbookModel): Promise<void> {
    await this.#load(model, false);
    this.#changed = true;
    await this.keep();
    this.replaced();
  }

  async #load(model: WorkbookModel, unsaved: boolean): Promise<void> {
    this.#loading = true;
    try {
      await this.document.load(model);
    } finally {
      this.#loading = false;
    }
    this.unsaved = unsaved;
    this.store.set({ bookName: model.name });
  }
}

/** Offers bytes as a file of this name. */
function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(
    new Blob([Uint8Array.from(bytes)], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
