import type { WorkbookModel } from "../model";

/** What the browser keeps between two visits. */
export interface StoredWorkbook {
  model: WorkbookModel;
  /** Changes since the last save as a file. */
  unsaved: boolean;
}

const database = "workbench";
const store = "workbooks";
/** The one open workbook. */
const open = "open";
/** A workbook that could not be read, kept apart so that nobody loses it to the next start. */
const unreadable = "unreadable";

const finished = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's storage did not answer."));
  });

/** The open workbook in the browser's own storage (IndexedDB); never leaves the machine. */
export class WorkbookStorage {
  private constructor(private readonly database: IDBDatabase) {}

  static async open(factory: IDBFactory = indexedDB): Promise<WorkbookStorage> {
    const request = factory.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    return new WorkbookStorage(await finished(request));
  }

  async read(): Promise<StoredWorkbook | null> {
    const found: unknown = await finished(this.database.transaction(store).objectStore(store).get(open));
    return (found as StoredWorkbook | undefined) ?? null;
  }

  async write(workbook: StoredWorkbook): Promise<void> {
    await this.put(open, workbook);
  }

  /** Puts the stored workbook aside, so that the next write does not replace it. */
  async setAside(): Promise<void> {
    await this.put(unreadable, await this.read());
  }

  private async put(key: string, value: unknown): Promise<void> {
    const transaction = this.database.transaction(store, "readwrite");
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("The browser's storage refused the workbook."));
    });
    transaction.objectStore(store).put(value, key);
    await done;
  }
}
