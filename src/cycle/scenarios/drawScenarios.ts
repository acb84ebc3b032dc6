import { drawn } from "../../sheets/defineSheet";
import { scenarioComparison } from "../../sheets/scenarioComparison/scenarioComparison";
import { WorkbookError } from "../../workbook/errors";
import { showSheet } from "../../workbook/showing/activate";
import { defineIntention, type NoRequest } from "../defineIntention";
import { behindReviews } from "../reviews/behindReviews";
import { readScenarioSheet } from "./readScenarioSheet";

/**
 * Draws the sheet "Scenario comparison": the scenarios that are chosen there beside the plan as it is now. Brings it to the front and
 * returns its name. Fails with `missingSheet` while the production plan is not built.
 */
export const drawScenarios = defineIntention({
  id: "drawScenarios",
  words: { en: "Scenario comparison", fr: "Comparaison de scénarios" },
  async plan(_: NoRequest, { language, today }) {
    const material = await readScenarioSheet(language, today);
    if (material === null) throw new WorkbookError("missingSheet");
    const blueprint = drawn(scenarioComparison, material, language);
    return { changes: [{ kind: "sheet", blueprint, position: await behindReviews() }] };
  },
  async done(_, { sheets: [sheet = ""] }) {
    await showSheet(sheet);
    return sheet;
  },
});
