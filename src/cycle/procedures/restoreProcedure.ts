import { archivedSteps } from "../../domain/procedures/procedureRules";
import { sopProcedures } from "../../domain/procedures/sopProcedures";
import { sopProcedureSteps, type ProcedureStepRow } from "../../domain/procedures/sopProcedureSteps";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { procedureIn, readProcedureRows } from "./readProcedureRows";

/**
 * Puts the steps of an earlier version back in place, as a draft to be approved; the archive stays as it is. Fails with
 * `missingProcedure`, and with `missingVersion` where the archive has no such version.
 */
export const restoreProcedure = defineIntention({
  id: "restoreProcedure",
  words: { en: "{title}: version {version} taken up again", fr: "{title} : version {version} reprise" },
  async plan({ procedure: name, version }: { procedure: string; version: string }) {
    const reading = await readProcedureRows();
    const row = procedureIn(reading, name);
    const archived = archivedSteps(reading.archive, name, version);
    if (archived.length === 0) throw new WorkbookError("missingVersion", { name: row.Title, version });
    const steps = archived.map((step): ProcedureStepRow => ({
      Procedure: row.Procedure,
      Step: step.Step,
      Role: step.Role,
      When: step.When,
      Text: step.Text,
      Input: step.Input,
      Output: step.Output,
    }));
    const others = reading.steps.filter((step) => !isSameName(step.Procedure, name));
    return {
      changes: [
        { kind: "rows" as const, table: sopProcedures, rows: [{ ...row, Status: "draft" }], mode: "append" as const },
        { kind: "rows" as const, table: sopProcedureSteps, rows: [...others, ...steps], mode: "replace" as const },
      ],
      details: () => ({ title: row.Title, version }),
    };
  },
});
