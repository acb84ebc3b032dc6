import { sopActions } from "../../domain/decisions/sopActions";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { readDecisionRows } from "./readDecisionRows";

export interface ActionClosed {
  action: string;
  /** Done, or dropped because it is not needed any more. */
  as: "done" | "dropped";
  result: string;
}

/**
 * Closes an action with what came of it; one that is dropped needs a reason. Fails with `missingAction`, with `actionClosed` where it is
 * closed already, and with `missingWords`.
 */
export const closeAction = defineIntention({
  id: "closeAction",
  words: { en: "Action {name} closed", fr: "Action {name} close" },
  async plan({ action: name, as, result }: ActionClosed, { today, isPreview }) {
    if (as === "dropped") neededWords([result], isPreview);
    const { actions } = await readDecisionRows();
    const row = actions.find((found) => isSameName(found.Action, name));
    if (row === undefined) throw new WorkbookError("missingAction", { name });
    if (row.Status !== "open") throw new WorkbookError("actionClosed", { name });
    const said = result.trim();
    const closed = { ...row, Status: as, Done: today, Result: said === "" ? null : said };
    return { changes: [{ kind: "rows", table: sopActions, rows: [closed], mode: "append" }], details: () => ({ name }) };
  },
});
