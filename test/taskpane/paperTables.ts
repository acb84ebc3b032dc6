import { datasetKind } from "../../src/import/datasetKinds";
import { atOnce } from "../../src/domain/tables/inParts";
import { absentRows } from "../../src/domain/tables/absentRows";
import { rememberedImports } from "../../src/import/rememberedImports";
import { inLanguage } from "../../src/language/text";
import { previewImport } from "../../src/cycle/import/readImportContext";
import type { PresentTable } from "../../src/cycle/import/presentTables";
import { datasetKinds } from "../../src/import/datasetKinds";
import { monthOf } from "../../src/calendar/months";
import type { Services } from "../../src/taskpane/paneServices";
import type { IntentionId } from "../../src/cycle/services";
import type { PaperWorkbook } from "./paperWorkbook";

/** The tables that a file can be imported into, as they stand. */
export const tablesOn = (book: PaperWorkbook): PresentTable[] =>
  datasetKinds.flatMap(({ id, table, title }) => {
    const rows = book.tables.get(id);
    return rows ? [{ kind: id, table: table.name, sheet: inLanguage(title, "en"), rows: rows.length }] : [];
  });

/** What an import reads: the selection, tables of a person, what stands and what was remembered. */
export function paperTableReaders(
  book: PaperWorkbook,
  failing: (name: keyof Services | IntentionId) => void,
): Pick<
  Services,
  | "presentTables"
  | "readSelection"
  | "importableTables"
  | "readTable"
  | "readImportContext"
  | "previewImport"
  | "readRemembered"
  | "readAbsent"
> {
  return {
    async presentTables() {
      failing("presentTables");
      return tablesOn(book);
    },
    async readSelection() {
      failing("readSelection");
      if (book.selection === undefined) throw new Error("Nothing is selected.");
      return book.selection;
    },
    async importableTables() {
      return [...book.ownTables].map(([id, grid]) => ({ id, name: grid.name, sheet: grid.sheet ?? "", rows: grid.cells.length - 1 }));
    },
    async readTable(id) {
      const grid = book.ownTables.get(id);
      if (grid === undefined) throw new Error(`No table ${id}.`);
      return grid;
    },
    async readImportContext() {
      await book.slowContext;
      const orderMonths = new Map<string, number>();
      for (const row of book.tables.get("deliveries") ?? [])
        if (typeof row["Ordered date"] === "number") orderMonths.set(String(row["Order"]), monthOf(row["Ordered date"]));
      return {
        bucket: "month",
        families: (book.tables.get("families") ?? []).map((row) => String(row["Family"])),
        hasDemand: book.tables.has("demand"),
        orderPeriods: orderMonths,
        memories: book.memories,
      };
    },
    previewImport,
    async readRemembered() {
      return rememberedImports(book.memories);
    },
    async readAbsent({ kind, rows }) {
      const { table } = datasetKind(kind);
      const found = atOnce(absentRows(table, book.tables.get(kind) ?? [], rows));
      return { count: found.length, examples: found.map((row) => String(row["Family"])) };
    },
  };
}
