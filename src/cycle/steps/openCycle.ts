import { formatPeriod } from "../../calendar/format";
import { sopInputs } from "../../domain/collect/sopInputs";
import { sopSettings } from "../../domain/settings/sopSettings";
import { cycleDates } from "../../domain/steps/cycleDates";
import type { CycleRow } from "../../domain/steps/sopCycles";
import { versionIn, versionRow } from "../../domain/tables/upgrade";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { holidaysAround, readForCollect, type CollectReading } from "../collect/readForCollect";
import { defineIntention } from "../defineIntention";
import { missingInputs } from "./proposeCycle";
import { cycleRows, stepsOfCycle } from "./stepRows";

/**
 * Opens the cycle of a month or week: five rows of SopCycles, with the owners of the cycle before. Where they are missing, it also
 * writes rows of SopInputs and the version of the tables. Fails with `cycleThere`.
 */
export const openCycle = defineIntention({
  id: "openCycle",
  words: { en: "Open the cycle of {month}", fr: "Ouverture du cycle de {month}" },
  async plan({ cycle }: { cycle: number }) {
    const reading = await readForCollect();
    if (reading.cycles.some((row) => row.Cycle === cycle)) throw new WorkbookError("cycleThere", { month: cycle });
    const { cadence } = reading.settings;
    const before = reading.period === null ? [] : stepsOfCycle(reading.cycles, reading.period);
    const rows = cycleDates(cycle, holidaysAround(reading.settings, cycle), cadence).map(({ step, start, due }, index): CycleRow => ({
      Cycle: cycle,
      Start: start,
      Step: step,
      Status: index === 0 ? "in progress" : "to do",
      Owner: before.find((earlier) => earlier.step === step)?.owner ?? null,
      Due: due,
      Done: null,
      Note: null,
    }));
    return {
      changes: opening(reading, rows),
      details: (language) => ({ month: formatPeriod(cycle, language, cadence) }),
    };
  },
});

/** Opening a cycle writes its steps and, where they are missing, rows of SopInputs and the version of the tables. */
export function opening(reading: CollectReading, rows: CycleRow[]): Change[] {
  const inputs = missingInputs(reading);
  const hasVersion = versionIn(reading.rows.SopSettings ?? []) !== null;
  return [
    cycleRows(rows),
    ...(inputs.length > 0 ? [{ kind: "rows" as const, table: sopInputs, rows: inputs, mode: "append" as const }] : []),
    ...(hasVersion ? [] : [{ kind: "rows" as const, table: sopSettings, rows: [versionRow()], mode: "append" as const }]),
  ];
}
