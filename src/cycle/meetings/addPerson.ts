import { sopPeople, type PersonRow } from "../../domain/meetings/sopPeople";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";

export interface PersonAdded {
  person: string;
  role: PersonRow["Role"];
  email: string;
  deputy: string;
  /** Whether they sign the plan for their role; null or left out where nothing is said of it. */
  signs?: PersonRow["Signs"];
}

/** Adds somebody who takes part in the cycle, or says something new of them. Fails with `missingWords` without a name. */
export const addPerson = defineIntention({
  id: "addPerson",
  words: { en: "Participant: {name}", fr: "Participant : {name}" },
  async plan({ person, role, email, deputy, signs = null }: PersonAdded, { isPreview }) {
    neededWords([person], isPreview);
    const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
    const row = {
      Person: person.trim(),
      Role: role,
      "E-mail": orNull(email),
      Deputy: orNull(deputy),
      ...(signs !== null && { Signs: signs }),
    };
    return { changes: [{ kind: "rows", table: sopPeople, rows: [row], mode: "append" }], details: () => ({ name: row.Person }) };
  },
});
