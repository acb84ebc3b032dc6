import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";
import { roles, rolesInFrench } from "./roles";

export const sopPeople = defineTable({
  name: "SopPeople",
  since: 7,
  title: { en: "People", fr: "Participants" },
  help: {
    en: "Who takes part in the cycle: what each one does, how to reach them, who stands in for them.",
    fr: "Qui participe au cycle : le rôle de chacun, son adresse, son suppléant.",
  },
  key: ["Person"],
  columns: [
    textColumn("Person", "Personne", true, "Name, spelt the same in every table.", "Nom, écrit de la même façon dans toutes les tables."),
    {
      name: "Role",
      kind: "choice",
      required: true,
      choices: roles,
      french: rolesInFrench,
      title: { en: "Role", fr: "Rôle" },
      help: {
        en: "What the person answers for; it says which meetings they belong to.",
        fr: "Ce dont la personne répond ; détermine ses réunions.",
      },
    },
    textColumn("E-mail", "Courriel", false, "Address for invitations.", "Adresse pour les invitations."),
    textColumn("Deputy", "Suppléant", false, "Who may decide when the person is away.", "Qui peut décider en son absence."),
    {
      name: "Signs",
      kind: "choice",
      required: false,
      choices: ["yes", "no"],
      french: { yes: "oui", no: "non" },
      title: { en: "Signs", fr: "Signe" },
      help: {
        en: "yes where the person signs the plan for their role; blank in every row: sales, production, finance and general management sign.",
        fr: "oui si la personne signe le plan pour son rôle ; vide partout : commerce, production, finance et direction générale signent.",
      },
    },
  ],
});

export type PersonRow = RowOf<typeof sopPeople>;
