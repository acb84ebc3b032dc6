import { needsRemark, type SignatureChoice } from "../../domain/freeze/signing";
import { sopSignatures, type SignatureRow } from "../../domain/freeze/sopSignatures";
import type { Role } from "../../domain/meetings/roles";
import { roleInWords } from "../../domain/freeze/obstacles";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { neededDraft, readFreezeRows } from "./freezeReading";

export interface PlanSigned {
  role: Role;
  person: string;
  choice: SignatureChoice;
  remark: string;
  /** Hash of the plan that the person was shown. */
  seen?: string;
}

/**
 * Signs the plan of today for a role: who, on which day, with which remark, and the hash of what was signed. Who signs again replaces
 * what they said before. Fails with `missingWords` without a name, or where a reserve or a refusal has no remark; with `noCycle`, with
 * `missingSheet` while there is no production plan, and with `planMoved` where the plan is no longer the one that was shown.
 */
export const signPlan = defineIntention({
  id: "signPlan",
  words: { en: "{version} signed: {role}, {person}", fr: "{version} signée : {role}, {person}" },
  async plan({ role, choice, seen, ...said }: PlanSigned, { today, isPreview }) {
    const [person, remark] = [said.person.trim(), said.remark.trim()];
    neededWords(needsRemark(choice) ? [person, remark] : [person], isPreview);
    const reading = await readFreezeRows();
    const { version, hash } = neededDraft(reading);
    if (seen !== undefined && seen !== hash) throw new WorkbookError("planMoved", { version });
    const row: SignatureRow = {
      ...{ Version: version, Role: role, Person: person, Date: today, Choice: choice, Plan: hash },
      Remark: remark === "" ? null : remark,
    };
    // A remark that stood there before goes with what it was about.
    return {
      changes: [{ kind: "rows", table: sopSignatures, rows: [row], mode: "update" }],
      details: (language) => ({ version, role: roleInWords(role, language), person }),
    };
  },
});
