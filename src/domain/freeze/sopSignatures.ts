import { roles, rolesInFrench } from "../meetings/roles";
import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** What people say of the plan that they sign. */
export const signatureChoices = ["agrees", "with a reserve", "refuses"] as const;

export const sopSignatures = defineTable({
  name: "SopSignatures",
  since: 7,
  hidden: true,
  title: { en: "Signatures", fr: "Signatures" },
  help: {
    en: "Who signed which version for their role, on which day, and which plan they had before them.",
    fr: "Qui a signé quelle version pour son rôle, quel jour, et quel plan était alors en vigueur.",
  },
  key: ["Version", "Role"],
  columns: [
    textColumn(
      "Version",
      "Version",
      true,
      "Version that is signed, named before it is frozen.",
      "Version signée, nommée avant d'être gelée.",
    ),
    {
      name: "Role",
      kind: "choice",
      required: true,
      choices: roles,
      french: rolesInFrench,
      title: { en: "Role", fr: "Rôle" },
      help: { en: "Role for which the person signs.", fr: "Rôle au titre duquel la personne signe." },
    },
    textColumn("Person", "Personne", true, "Who signed.", "Qui a signé."),
    {
      name: "Date",
      kind: "date",
      required: true,
      title: { en: "Date", fr: "Date" },
      help: { en: "Day of the signature.", fr: "Jour de la signature." },
    },
    {
      name: "Choice",
      kind: "choice",
      required: true,
      choices: signatureChoices,
      french: { agrees: "accord", "with a reserve": "avec réserve", refuses: "refus" },
      title: { en: "Choice", fr: "Avis" },
      help: { en: "agrees, with a reserve or refuses.", fr: "accord, avec réserve ou refus." },
    },
    textColumn("Remark", "Remarque", false, "What the reserve or the refusal is about.", "Sur quoi porte la réserve ou le refus."),
    textColumn("Plan", "Plan", true, "Hash of the plan that was signed.", "Empreinte du plan signé."),
  ],
});

export type SignatureRow = RowOf<typeof sopSignatures>;
