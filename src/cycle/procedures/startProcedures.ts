import { firstProcedures } from "../../domain/procedures/firstProcedures";
import { reviewAfter, usualReview } from "../../domain/procedures/procedureRules";
import { sopProcedures, type ProcedureRow } from "../../domain/procedures/sopProcedures";
import { sopProcedureSteps, type ProcedureStepRow } from "../../domain/procedures/sopProcedureSteps";
import { inLanguage } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention, type NoRequest } from "../defineIntention";
import { readProcedureRows } from "./readProcedureRows";

/**
 * Writes the first procedures, one for each step of the cycle, as drafts in the person's language; the company makes them its own. Fails
 * with `proceduresThere` where there are some already.
 */
export const startProcedures = defineIntention({
  id: "startProcedures",
  words: { en: "First procedures", fr: "Premières procédures" },
  async plan(_: NoRequest, { language, today }) {
    const { procedures } = await readProcedureRows();
    if (procedures.length > 0) throw new WorkbookError("proceduresThere");
    const rows = firstProcedures.map(({ step, title, aim }, index): ProcedureRow => ({
      Procedure: `P${index + 1}`,
      Title: inLanguage(title, language),
      Aim: inLanguage(aim, language),
      "Cycle step": step,
      Owner: null,
      Version: "1.0",
      Status: "draft",
      "Review every": usualReview,
      "Next review": reviewAfter(today, usualReview),
    }));
    const steps = firstProcedures.flatMap((procedure, index) =>
      procedure.steps.map(({ role, when, text, input, output }, place): ProcedureStepRow => ({
        Procedure: `P${index + 1}`,
        Step: place + 1,
        Role: inLanguage(role, language),
        When: inLanguage(when, language),
        Text: inLanguage(text, language),
        Input: inLanguage(input, language),
        Output: inLanguage(output, language),
      })),
    );
    return {
      changes: [
        { kind: "rows" as const, table: sopProcedures, rows, mode: "append" as const },
        { kind: "rows" as const, table: sopProcedureSteps, rows: steps, mode: "append" as const },
      ],
    };
  },
});
