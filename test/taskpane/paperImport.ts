import { inLanguage, filledIn } from "../../src/language/text";
import { datasetKind } from "../../src/import/datasetKinds";
import type { ImportResult } from "../../src/import/plan";
import { planTableWrite, type WriteMode } from "../../src/domain/tables/planTableWrite";
import type { PaperIntentions } from "./paperIntentions";
import type { PaperWorkbook } from "./paperWorkbook";

/** Importing into tables on paper: what changes is worked out as in a workbook. */
export function paperImportIntentions(book: PaperWorkbook): Pick<PaperIntentions, "importDataset"> {
  const write = ({ kind, rows }: ImportResult, mode: WriteMode) => {
    const { table, title } = datasetKind(kind);
    const before = book.tables.get(kind);
    const plan = planTableWrite(table, before ?? [], rows, mode, true);
    const { added, updated } = plan;
    const figures = { added, updated, removed: plan.removed.length, total: plan.rows.length };
    return { table: table.name, title, sheet: inLanguage(title, "en"), created: before === undefined, ...figures };
  };
  return {
    importDataset: {
      preview({ grid, result, mode }) {
        const change = { kind: "table" as const, columns: [], samples: [], ...write(result, mode) };
        return { intention: filledIn({ en: grid.name, fr: grid.name }), changes: [change], undoable: true, safe: true, seen: "" };
      },
      async done({ result, mode }) {
        const { table } = datasetKind(result.kind);
        const before = book.tables.get(result.kind);
        const plan = planTableWrite(table, before ?? [], result.rows, mode, false);
        book.tables.set(result.kind, plan.rows);
        if (result.memory) book.memories.set(String(result.memory["Key"]), String(result.memory["Value"]));
        return {
          table: table.name,
          sheet: inLanguage(datasetKind(result.kind).title, "en"),
          created: before === undefined,
          added: plan.added,
          updated: plan.updated,
          removed: plan.removed.length,
          total: plan.rows.length,
          imported: result.imported,
          leftOut: result.rejected.length,
        };
      },
    },
  };
}
