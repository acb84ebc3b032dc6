import { sopScenarioFigures } from "../../domain/scenarios/sopScenarioFigures";
import { sopScenarios } from "../../domain/scenarios/sopScenarios";
import { isSameName } from "../../language/sameName";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { openScenario, readScenarioTables } from "./scenarioTables";

/**
 * Drops a scenario with its reason: its lines and totals stay for the record, its figures by family and period go. Fails with
 * `missingScenario`, and with `scenarioDropped` or `scenarioAdopted` where it is settled already: one that is in the plan stays as the record.
 */
export const dropScenario = defineIntention({
  id: "dropScenario",
  words: { en: "Scenario dropped: {name}", fr: "Scénario abandonné : {name}" },
  async plan({ name, reason }: { name: string; reason: string }, { today, language }) {
    const tables = await readScenarioTables();
    const row = openScenario(tables, name, language);
    const dropped = { ...row, Status: "dropped" as const, Reason: reason.trim() || null, Date: today };
    const figures = tables.figures.filter(
      ({ Scenario, Subject, Period }) => !isSameName(Scenario, row.Scenario) || (Subject === null && Period === null),
    );
    const changes: Change[] = [
      { kind: "rows", table: sopScenarios, rows: [dropped], mode: "append" },
      { kind: "rows", table: sopScenarioFigures, rows: figures, mode: "replace" },
    ];
    return { changes, details: () => ({ name: row.Scenario }) };
  },
});
