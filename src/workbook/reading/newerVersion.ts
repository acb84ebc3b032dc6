/** A workbook that a newer version of the add-in made is read, and never written: what that version relies on is not known here. */
import { sopSettings } from "../../domain/settings/sopSettings";
import { schemaVersion, versionIn } from "../../domain/tables/upgrade";
import { WorkbookError } from "../errors";
import { inExcel } from "../gateway";

/** Fails with `newerVersion` when SopSettings says a version of the tables that is later than ours. */
export function refuseNewer(): Promise<void> {
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(sopSettings.name);
    table.load("name");
    await context.sync();
    if (table.isNullObject) return;
    const whole = table.getRange();
    whole.load("values");
    await context.sync();
    const [headers = [], ...rows] = whole.values as (string | number | boolean)[][];
    const said = versionIn(rows.map((cells) => Object.fromEntries(headers.map((header, index) => [String(header), cells[index] ?? null]))));
    if (said !== null && said > schemaVersion) throw new WorkbookError("newerVersion", { from: said, to: schemaVersion });
  });
}
