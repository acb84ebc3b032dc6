/** A workbook made by a newer version of the add-in may be read but not written: this version cannot know what the newer one relies on. */
import { sopSettings } from "../../domain/settings/sopSettings";
import { schemaVersion, versionIn } from "../../domain/tables/upgrade";
import { WorkbookError } from "../errors";
import { inExcel } from "../gateway";
import { idsOf, languageOfTable, wordsAsIds } from "./tableWords";

/** Fails with `newerVersion` when SopSettings names a later version of the tables than this add-in knows. */
export function refuseNewer(): Promise<void> {
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(sopSettings.name);
    table.load("name");
    await context.sync();
    if (table.isNullObject) return;
    const body = table.getDataBodyRange();
    table.columns.load("items/name");
    body.load("values");
    await context.sync();
    const names = table.columns.items.map(({ name }) => name);
    const rows = body.values as (string | number | boolean)[][];
    const ids = idsOf(sopSettings.name, names);
    const told = wordsAsIds(sopSettings.name, ids, rows, languageOfTable(sopSettings.name, names));
    const said = versionIn(told.map((cells) => Object.fromEntries(ids.map((id, index) => [id, cells[index] ?? null]))));
    if (said !== null && said > schemaVersion) throw new WorkbookError("newerVersion", { from: said, to: schemaVersion });
  });
}
