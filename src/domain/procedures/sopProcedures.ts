import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopProcedures = defineTable({
  name: "SopProcedures",
  since: 7,
  title: { en: "Procedures", fr: "Procédures" },
  help: {
    en: "The written procedures: which step of the cycle each belongs to, its version, who answers for it, when it is looked at again.",
    fr: "Les procédures écrites : l'étape du cycle, la version, le responsable et la prochaine revue de chacune.",
  },
  key: ["Procedure"],
  columns: [
    textColumn("Procedure", "Procédure", true, "Number of the procedure.", "Numéro de la procédure."),
    textColumn("Title", "Titre", true, "What it is about.", "Ce dont elle traite."),
    textColumn("Aim", "But", false, "What it is good for, in one sentence.", "À quoi elle sert, en une phrase."),
    {
      name: "Cycle step",
      kind: "choice",
      required: false,
      choices: ["collect", "analyse", "coordinate", "validate", "evaluate"],
      french: { collect: "collecter", analyse: "analyser", coordinate: "coordonner", validate: "valider", evaluate: "évaluer" },
      title: { en: "Cycle step", fr: "Étape du cycle" },
      help: { en: "Step of the cycle that shows it.", fr: "Étape du cycle qui l'affiche." },
    },
    textColumn("Owner", "Responsable", false, "Who keeps it up to date.", "Qui la tient à jour."),
    textColumn(
      "Version",
      "Version",
      true,
      "Version that is in force, or that is being written.",
      "Version en vigueur, ou en cours d'écriture.",
    ),
    {
      name: "Status",
      kind: "choice",
      required: true,
      choices: ["draft", "approved", "retired"],
      french: { draft: "brouillon", approved: "approuvée", retired: "retirée" },
      title: { en: "Status", fr: "Statut" },
      help: { en: "draft, approved or retired.", fr: "brouillon, approuvée ou retirée." },
    },
    {
      name: "Review every",
      kind: "number",
      required: false,
      minimum: 1,
      title: { en: "Review every", fr: "Revoir tous les" },
      help: { en: "Months after which it is looked at again.", fr: "Nombre de mois au bout desquels elle est revue." },
    },
    {
      name: "Next review",
      kind: "date",
      required: false,
      title: { en: "Next review", fr: "Prochaine revue" },
      help: { en: "Day by which it is looked at again.", fr: "Jour où elle doit être revue." },
    },
  ],
});

export type ProcedureRow = RowOf<typeof sopProcedures>;
