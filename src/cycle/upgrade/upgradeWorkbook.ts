import { sopSettings } from "../../domain/settings/sopSettings";
import { versionRow, type UpgradePlan } from "../../domain/tables/upgrade";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention, type NoRequest } from "../defineIntention";
import { readUpgrade } from "./readUpgrade";

/**
 * Brings a workbook of an earlier version up to date: adds the columns and tables that it lacks, renews the formulas of our own
 * that an earlier version put into calculated columns, and writes the version it then has. Rows, other formulas, formats, the order of columns and a person's own columns stay; doing it twice changes nothing more. Returns what was
 * lacking. Fails with `newerVersion`.
 */
export const upgradeWorkbook = defineIntention({
  id: "upgradeWorkbook",
  words: { en: "Bring the workbook up to date", fr: "Mise à jour du classeur" },
  async plan(_: NoRequest) {
    const found = await readUpgrade();
    if (found.newer) throw new WorkbookError("newerVersion", { from: found.from, to: found.to });
    return { changes: upgradeChanges(found), found };
  },
  async done(found) {
    return found;
  },
});

/** What an upgrade writes: the version, the columns that tables lack, the tables that are missing. */
export function upgradeChanges({ columns, formulas, tables }: UpgradePlan): Change[] {
  return [
    { kind: "rows", table: sopSettings, rows: [versionRow()], mode: "append" },
    ...columns.map(({ table, added }): Change => ({ kind: "columns", table, added })),
    ...formulas.map((table): Change => ({ kind: "formulas", table })),
    ...tables.filter(({ name }) => name !== sopSettings.name).map((table): Change => ({ kind: "rows", table, rows: [], mode: "append" })),
  ];
}
