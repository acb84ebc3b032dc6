import { note } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopCycles = defineTable({
  name: "SopCycles",
  since: 2,
  title: { en: "Cycles", fr: "Cycles" },
  help: {
    en: "The steps of each cycle: who answers for them, by when, and where they stand.",
    fr: "Les étapes de chaque cycle : qui en répond, pour quand, et où elles en sont.",
  },
  periods: "either",
  key: ["Cycle", "Step"],
  columns: [
    {
      name: "Cycle",
      kind: "period",
      required: true,
      title: { en: "Cycle", fr: "Cycle" },
      help: {
        en: "Month or week in which the cycle is run, as its first day.",
        fr: "Mois ou semaine du cycle, par son premier jour.",
      },
    },
    {
      name: "Start",
      kind: "date",
      required: false,
      title: { en: "Start", fr: "Début" },
      help: { en: "Day the step begins.", fr: "Jour où l'étape commence." },
    },
    {
      name: "Step",
      kind: "choice",
      required: true,
      choices: ["collect", "analyse", "coordinate", "validate", "evaluate", "product review", "financial review"],
      french: {
        collect: "collecter",
        analyse: "analyser",
        coordinate: "coordonner",
        validate: "valider",
        evaluate: "évaluer",
        "product review": "revue produits",
        "financial review": "revue financière",
      },
      title: { en: "Step", fr: "Étape" },
      help: {
        en: "One of the five steps, or an optional review.",
        fr: "L'une des cinq étapes, ou une revue facultative.",
      },
    },
    {
      name: "Status",
      kind: "choice",
      required: true,
      choices: ["to do", "in progress", "done", "reopened"],
      french: { "to do": "à faire", "in progress": "en cours", done: "terminée", reopened: "rouverte" },
      title: { en: "Status", fr: "Statut" },
      help: {
        en: "to do, in progress, done or reopened.",
        fr: "à faire, en cours, terminée ou rouverte.",
      },
    },
    {
      name: "Owner",
      kind: "text",
      required: false,
      title: { en: "Owner", fr: "Responsable" },
      help: { en: "Who answers for the step.", fr: "Qui répond de l'étape." },
    },
    {
      name: "Due",
      kind: "date",
      required: false,
      title: { en: "Due", fr: "Échéance" },
      help: { en: "Day by which the step should be done.", fr: "Jour où l'étape doit être terminée." },
    },
    {
      name: "Done",
      kind: "date",
      required: false,
      title: { en: "Done", fr: "Terminée le" },
      help: { en: "Day it was done.", fr: "Jour où elle a été terminée." },
    },
    note,
  ],
});

export type CycleRow = RowOf<typeof sopCycles>;
