/** How the cycle is run: settings, steps, who owes which data, frozen data, risks and decisions. */
import { defineTable, type RowOf } from "../contract";
import { note, optionalPeriod } from "./columns";

/** A column of free text. */
const text = <const Name extends string, const Required extends boolean>(
  name: Name,
  french: string,
  required: Required,
  helpEn: string,
  helpFr: string,
) => ({ name, kind: "text", required, title: { en: name, fr: french }, help: { en: helpEn, fr: helpFr } }) as const;

export const sopSettings = defineTable({
  name: "SopSettings",
  title: { en: "Settings", fr: "Paramètres" },
  help: {
    en: "Targets and choices the reviews use; change the values here.",
    fr: "Cibles et choix utilisés par les revues\u202f; modifier les valeurs ici.",
  },
  key: ["Key"],
  columns: [
    {
      name: "Key",
      kind: "text",
      required: true,
      title: { en: "Key", fr: "Clé" },
      help: { en: "Name of the setting.", fr: "Nom du paramètre." },
    },
    {
      name: "Value",
      kind: "text",
      required: false,
      format: "General",
      title: { en: "Value", fr: "Valeur" },
      help: { en: "Value of the setting.", fr: "Valeur du paramètre." },
    },
  ],
});

export const sopCycles = defineTable({
  name: "SopCycles",
  title: { en: "Cycles", fr: "Cycles" },
  help: {
    en: "The steps of each cycle: who answers for them, by when, and where they stand.",
    fr: "Les étapes de chaque cycle\u202f: qui en répond, pour quand, et où elles en sont.",
  },
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
      title: { en: "Step", fr: "Étape" },
      help: {
        en: "One of the five steps, or an optional review.",
        fr: "L'une des cinq étapes (collect, analyse, coordinate, validate, evaluate) ou une revue facultative.",
      },
    },
    {
      name: "Status",
      kind: "choice",
      required: true,
      choices: ["to do", "in progress", "done", "reopened"],
      title: { en: "Status", fr: "Statut" },
      help: {
        en: "to do, in progress, done or reopened.",
        fr: "to do (à faire), in progress (en cours), done (terminée) ou reopened (rouverte).",
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

/** Who owes which kind of data, and by which working day of the cycle; SopCycles knows steps only. */
export const sopInputs = defineTable({
  name: "SopInputs",
  title: { en: "Who owes what", fr: "Qui doit quoi" },
  help: {
    en: "For each kind of data: who brings it, and by which working day of the cycle.",
    fr: "Pour chaque type de données\u202f: qui les apporte, et pour quel jour ouvré du cycle.",
  },
  key: ["Kind"],
  columns: [
    {
      name: "Kind",
      kind: "text",
      required: true,
      title: { en: "Kind", fr: "Type" },
      help: { en: "Kind of data, by the name of its table.", fr: "Type de données, par le nom de sa table." },
    },
    {
      name: "Owner",
      kind: "text",
      required: false,
      title: { en: "Owner", fr: "Responsable" },
      help: { en: "Who brings the data.", fr: "Qui apporte les données." },
    },
    {
      name: "Due working day",
      kind: "number",
      required: false,
      minimum: 1,
      maximum: 23,
      format: "0",
      title: { en: "Due working day", fr: "Jour ouvré d'échéance" },
      help: {
        en: "Working day of the cycle by which the data is due, from 1.",
        fr: "Jour ouvré du cycle où les données sont dues, à partir de 1.",
      },
    },
    note,
  ],
});

/** Fingerprints of the data a cycle was planned on, by table and by family, resource or other part, so that a later change is found and named. */
export const sopDataVersions = defineTable({
  name: "SopDataVersions",
  title: { en: "Frozen data", fr: "Données gelées" },
  help: {
    en: "Fingerprints of the data that each cycle was planned on; written by the add-in.",
    fr: "Empreintes des données sur lesquelles chaque cycle a été planifié\u202f; écrites par le complément.",
  },
  key: ["Cycle", "Table", "Part"],
  columns: [
    {
      name: "Cycle",
      kind: "period",
      required: true,
      title: { en: "Cycle", fr: "Cycle" },
      help: { en: "Month of the cycle.", fr: "Mois du cycle." },
    },
    {
      name: "Table",
      kind: "text",
      required: true,
      title: { en: "Table", fr: "Table" },
      help: { en: "Table whose rows were frozen.", fr: "Table dont les lignes ont été gelées." },
    },
    {
      name: "Part",
      kind: "text",
      required: false,
      title: { en: "Part", fr: "Partie" },
      help: {
        en: "Family, resource, supplier or category of the rows; blank for rows without one.",
        fr: "Famille, ressource, fournisseur ou catégorie des lignes\u202f; vide s'il n'y en a pas.",
      },
    },
    {
      name: "Rows",
      kind: "number",
      required: true,
      minimum: 0,
      format: "0",
      title: { en: "Rows", fr: "Lignes" },
      help: { en: "Number of rows.", fr: "Nombre de lignes." },
    },
    {
      name: "Hash",
      kind: "text",
      required: true,
      title: { en: "Hash", fr: "Empreinte" },
      help: { en: "Fingerprint of the rows, whatever their order.", fr: "Empreinte des lignes, quel que soit leur ordre." },
    },
    {
      name: "Frozen on",
      kind: "date",
      required: true,
      title: { en: "Frozen on", fr: "Gelées le" },
      help: { en: "Day of the freeze.", fr: "Jour du gel." },
    },
    {
      name: "Frozen by",
      kind: "text",
      required: false,
      title: { en: "Frozen by", fr: "Gelées par" },
      help: { en: "Who froze the data.", fr: "Qui a gelé les données." },
    },
  ],
});

/** Names of a risk are its kind and whom it concerns, in both languages of the samples. */
const riskCharacters = 48;

export const sopRisks = defineTable({
  name: "SopRisks",
  title: { en: "Risks", fr: "Risques" },
  help: {
    en: "What the plan says will go wrong, ranked by value; each is owned, accepted or handed to a decision.",
    fr: "Ce que le plan annonce de difficile, classé par valeur\u202f; chaque risque est pris en charge, accepté ou porté en décision.",
  },
  key: ["Risk"],
  columns: [
    {
      name: "Risk",
      kind: "text",
      required: true,
      characters: riskCharacters,
      title: { en: "Risk", fr: "Risque" },
      help: {
        en: "Name of the risk: its kind and whom it concerns; the same from one analysis to the next.",
        fr: "Nom du risque\u202f: son type et ce qu'il touche\u202f; le même d'une analyse à l'autre.",
      },
    },
    {
      name: "Kind",
      kind: "choice",
      required: true,
      choices: ["shortage", "surplus", "overload", "supplier", "forecast"],
      title: { en: "Kind", fr: "Type" },
      help: {
        en: "shortage, surplus, overload, supplier or forecast.",
        fr: "shortage (rupture), surplus (surstock), overload (surcharge), supplier (fournisseur) ou forecast (prévision).",
      },
    },
    {
      name: "Family or Resource",
      kind: "text",
      required: true,
      characters: riskCharacters - "overload · ".length,
      title: { en: "Family or Resource", fr: "Famille ou ressource" },
      help: { en: "Family, resource or supplier concerned.", fr: "Famille, ressource ou fournisseur concerné." },
    },
    { ...optionalPeriod, help: { en: "First month concerned.", fr: "Premier mois concerné." } },
    {
      name: "Size",
      kind: "number",
      required: false,
      format: "#,##0.0",
      title: { en: "Size", fr: "Ampleur" },
      help: {
        en: "Units short or in surplus, hours of overload, mean days late, or forecast error in units.",
        fr: "Unités manquantes ou en trop, heures de surcharge, jours de retard en moyenne, ou erreur de prévision en unités.",
      },
    },
    {
      name: "Value",
      kind: "number",
      required: false,
      format: "#,##0",
      title: { en: "Value", fr: "Valeur" },
      help: { en: "What is at stake, in the currency of the workbook.", fr: "Ce qui est en jeu, dans la devise du classeur." },
    },
    {
      name: "Owner",
      kind: "text",
      required: false,
      title: { en: "Owner", fr: "Responsable" },
      help: { en: "Who looks after it.", fr: "Qui s'en occupe." },
    },
    {
      name: "Status",
      kind: "choice",
      required: true,
      choices: ["open", "owned", "accepted", "to decide", "closed"],
      title: { en: "Status", fr: "Statut" },
      help: {
        en: "open, owned, accepted, to decide, or closed when the data no longer shows it.",
        fr: "open (ouvert), owned (pris en charge), accepted (accepté), to decide (à décider), closed (clos) quand les données ne le montrent plus.",
      },
    },
    text(
      "Detail",
      "Détail",
      false,
      "What the plan shows and how the value is worked out; rewritten by each analysis.",
      "Ce que montre le plan et comment la valeur est calculée\u202f; réécrit à chaque analyse.",
    ),
  ],
});

export const sopDecisions = defineTable({
  name: "SopDecisions",
  title: { en: "Decisions", fr: "Décisions" },
  help: {
    en: "Questions to decide and what was decided: options, who, when, which cells, expected and measured effect.",
    fr: "Questions à trancher et décisions prises\u202f: options, qui, quand, quelles cellules, effet attendu et mesuré.",
  },
  key: ["Decision"],
  columns: [
    text("Decision", "Décision", true, "Number of the decision.", "Numéro de la décision."),
    text("Meeting", "Réunion", false, "Meeting that decides.", "Réunion qui tranche."),
    text("Question", "Question", true, "What has to be decided, as a question.", "Ce qu'il faut trancher, sous forme de question."),
    text("Options", "Options", false, "Possible answers, one a line.", "Réponses possibles, une par ligne."),
    text("Chosen", "Retenue", false, "Option chosen; blank while open.", "Option retenue\u202f; vide tant que rien n'est tranché."),
    text("Decided by", "Décidé par", false, "Who decided.", "Qui a tranché."),
    {
      name: "Date",
      kind: "date",
      required: false,
      title: { en: "Date", fr: "Date" },
      help: { en: "Day of the decision.", fr: "Jour de la décision." },
    },
    text("Range", "Plage", false, "Cells that the decision changes.", "Cellules que la décision modifie."),
    text("Before", "Avant", false, "What the cells held before.", "Ce que contenaient les cellules avant."),
    text("After", "Après", false, "What they hold afterwards.", "Ce qu'elles contiennent après."),
    text(
      "Expected effect",
      "Effet attendu",
      false,
      "Effect expected on service, stock, load or margin.",
      "Effet attendu sur le service, le stock, la charge ou la marge.",
    ),
    text("Measured effect", "Effet mesuré", false, "Effect measured in a later cycle.", "Effet mesuré lors d'un cycle suivant."),
    {
      name: "Risk",
      kind: "text",
      required: false,
      since: 3,
      characters: riskCharacters,
      title: { en: "Risk", fr: "Risque" },
      help: {
        en: "Risk that the decision answers, as SopRisks names it; blank for other questions.",
        fr: "Risque auquel la décision répond, tel que SopRisks le nomme\u202f; vide pour les autres questions.",
      },
    },
  ],
});

export type CycleRow = RowOf<typeof sopCycles>;
export type InputRow = RowOf<typeof sopInputs>;
export type DataVersionRow = RowOf<typeof sopDataVersions>;
export type RiskRow = RowOf<typeof sopRisks>;
export type DecisionRow = RowOf<typeof sopDecisions>;
export type SettingRow = RowOf<typeof sopSettings>;
