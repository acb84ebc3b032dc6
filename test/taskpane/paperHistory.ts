import type { Services } from "../../src/taskpane/paneServices";
import type { IntentionId } from "../../src/cycle/services";
import type { PaperWorkbook } from "./paperWorkbook";

/** Interrupted writes and the history of the paper workbook. */
export function paperHistoryReaders(
  book: PaperWorkbook,
  failing: (name: keyof Services | IntentionId) => void,
): Pick<
  Services,
  | "readOpenWrites"
  | "restore"
  | "finish"
  | "leaveAsIs"
  | "readAfterWriting"
  | "knowGone"
  | "readCollisions"
  | "makeTablesAgain"
  | "understand"
  | "readHistory"
  | "undo"
> {
  return {
    async readOpenWrites() {
      failing("readOpenWrites");
      return book.pending;
    },
    async restore(id, accept) {
      failing("restore");
      if (book.lostByRecovery.length > 0 && !accept) return book.lostByRecovery;
      book.resolved.push(`put back ${id}`);
      book.pending = [];
      return [];
    },
    async finish(id, accept) {
      failing("finish");
      if (book.lostByRecovery.length > 0 && !accept) return book.lostByRecovery;
      book.resolved.push(`finished ${id}`);
      book.pending = [];
      return [];
    },
    async leaveAsIs(id) {
      book.resolved.push(`left ${id}`);
      book.pending = [];
    },
    async readAfterWriting() {
      return { gone: [...book.gone], unsaved: book.unsaved };
    },
    knowGone(id) {
      book.gone = book.gone.filter((one) => one.id !== id);
    },
    async readCollisions() {
      return book.collisions;
    },
    async makeTablesAgain() {
      failing("makeTablesAgain");
      const made = book.lostTables;
      book.lostTables = [];
      book.resolved.push("tables");
      return made;
    },
    async understand(key) {
      book.resolved.push(`understood ${key}`);
      book.collisions = [];
    },
    async readHistory() {
      return book.history;
    },
    async undo(entry, _language, accept) {
      failing("undo");
      if (book.lostByUndoing.length > 0 && !accept) return book.lostByUndoing;
      book.history = book.history.map((other) => (other.id === entry.id ? { ...other, state: "undone", undoable: false } : other));
      return [];
    },
  };
}
