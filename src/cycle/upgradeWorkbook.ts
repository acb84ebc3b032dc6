/** Bringing a workbook of an older version up to date, and leaving one of a newer version alone. */
import { sopSettings } from "../domain/settings/sopSettings";
import { planUpgrade, versionIn, versionRow, type UpgradePlan } from "../domain/tables/upgrade";
import { filledIn, type Language } from "../language/text";
import { applyChanges } from "../workbook/writing/changes";
import type { ChangeSet } from "../workbook/writing/changeSet";
import { WorkbookError } from "../workbook/errors";
import { readHeaders } from "../workbook/reading/readHeaders";
import { readTable } from "../workbook/reading/readTable";

/** What the workbook lacks; nothing is written. */
export async function readUpgrade(): Promise<UpgradePlan> {
  const present = await readHeaders();
  const settings = present.some(({ name }) => name === sopSettings.name) ? (await readTable(sopSettings)).rows : [];
  return planUpgrade(present, versionIn(settings));
}

/** What an upgrade writes: the version, the columns that tables lack, the tables that are missing. */
export function planUpgradeWorkbook(plan: UpgradePlan): ChangeSet {
  return {
    intention: filledIn({ en: "Bring the workbook up to date", fr: "Mise à jour du classeur" }),
    changes: [
      { kind: "rows", table: sopSettings, rows: [versionRow()], mode: "append" },
      ...plan.columns.map(({ table, added }) => ({ kind: "columns", table, added }) as const),
      ...plan.tables
        .filter(({ name }) => name !== sopSettings.name)
        .map((table) => ({ kind: "rows", table, rows: [], mode: "append" }) as const),
    ],
  };
}

/**
 * Adds the columns and tables that the workbook lacks and writes the version it then has. Rows, formulas, formats, the order of
 * columns and a person's own columns stay. Wholly there or not at all, undone from the history; done twice it does nothing more. Fails
 * with `newerVersion`, and as `applyChanges` does.
 */
export async function upgradeWorkbook(language: Language): Promise<UpgradePlan> {
  const plan = await readUpgrade();
  if (plan.newer) throw new WorkbookError("newerVersion", { from: plan.from, to: plan.to });
  await applyChanges(planUpgradeWorkbook(plan), { language });
  return plan;
}
