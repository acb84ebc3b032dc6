/** Who signs a plan, and where each signature stands. */
import { isSameName } from "../../language/sameName";
import type { Role } from "../meetings/roles";
import { roles } from "../meetings/roles";
import type { PersonRow } from "../meetings/sopPeople";
import { signatureChoices, type SignatureRow } from "./sopSignatures";

export type SignatureChoice = (typeof signatureChoices)[number];
/** A signature that can be read: it says one of the three. */
export type Signature = SignatureRow & { Choice: SignatureChoice };

/** Roles that sign where People says nothing about it. */
const usualRoles: readonly Role[] = ["sales", "production", "finance", "general management"];

/** The roles that sign: those of people who are said to; where nobody is, the usual ones but for those that are said not to. */
export function signingRoles(people: readonly PersonRow[]): Role[] {
  const said = (role: Role, signs: string): boolean => people.some((row) => row.Role === role && row.Signs === signs);
  const chosen = roles.filter((role) => said(role, "yes"));
  return chosen.length > 0 ? chosen : usualRoles.filter((role) => !said(role, "no"));
}

/** Who may sign for a role, those who are said to first. */
export const signersOf = (people: readonly PersonRow[], role: Role): string[] =>
  people
    .filter((row) => row.Role === role && row.Signs !== "no")
    .sort((a, b) => Number(b.Signs === "yes") - Number(a.Signs === "yes"))
    .map(({ Person: person }) => person);

/** Where the signature of a role stands: the plan may have changed since. */
export interface Standing {
  role: Role;
  signature: Signature | null;
  /** What was signed is not the plan of now. */
  outdated: boolean;
}

export function standings(signing: readonly Role[], signatures: readonly SignatureRow[], version: string, plan: string): Standing[] {
  const isReadable = (row: SignatureRow): row is Signature => signatureChoices.some((choice) => choice === row.Choice);
  const own = signatures.filter((row) => isSameName(row.Version, version)).filter(isReadable);
  return signing.map((role) => {
    // Of two rows for a role, which somebody pasted, a refusal counts, then one of another plan.
    const given = own.filter((row) => row.Role === role);
    const signature = given.find((row) => row.Choice === "refuses") ?? given.find((row) => row.Plan !== plan) ?? given[0] ?? null;
    return { role, signature, outdated: signature !== null && signature.Plan !== plan };
  });
}

/** A reserve and a refusal say what they are about. */
export const needsRemark = (choice: SignatureChoice): boolean => choice !== "agrees";
