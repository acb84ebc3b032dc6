/** A workbook made by a newer version of the add-in may be read but not written: this version cannot know what the newer one relies on. */
import { sopSettings } from "../../domain/settings/sopSettings";
import { schemaVersion, versionIn } from "../../domain/tables/upgrade";
import { WorkbookError } from "../errors";
import { inExcel } from "../gateway";
import { refuseHeadersOff } from "./readTable";

/** Fails with `newerVersion` when SopSettings names a later version of the tables than this add-in knows, and with `headersOff` when it cannot be told. */
export function refuseNewer(): Promise<void> {
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(sopSettings.name);
    table.load("name,showHeaders,worksheet/name");
    await context.sync();
    if (table.isNullObject) return;
    refuseHeadersOff(table);
    const whole = table.getRange();
    whole.load("values");
    await context.sync();
    const [headers = [], ...rows] = whole.values as (string | number | boolean)[][];
    const said = versionIn(rows.map((cells) => Object.fromEntries(headers.map((header, index) => [String(header), cells[index] ?? null]))));
    if (said !== null && said > schemaVersion) throw new WorkbookError("newerVersion", { from: said, to: schemaVersion });
  });
}
