import { optionalPeriod, textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** Characters of the longest names of risks in the samples: their kind and what they concern. */
export const riskCharacters = 48;

/** French for the kinds of risks; their names begin with them. */
export const riskKindsInFrench = {
  shortage: "rupture",
  surplus: "surstock",
  overload: "surcharge",
  supplier: "fournisseur",
  forecast: "prévision",
} as const;

/** What stands between the kind and the subject in the name of a risk. */
export const afterRiskKind = " · ";

export const sopRisks = defineTable({
  name: "SopRisks",
  since: 2,
  title: { en: "Risks", fr: "Risques" },
  help: {
    en: "What the plan says will go wrong, ranked by value; each is owned, accepted or handed to a decision.",
    fr: "Ce que le plan annonce de difficile, classé par valeur ; chaque risque est pris en charge, accepté ou porté en décision.",
  },
  periods: "either",
  key: ["Risk"],
  columns: [
    {
      name: "Risk",
      kind: "text",
      required: true,
      characters: riskCharacters,
      coded: true,
      french: riskKindsInFrench,
      wordsEndAt: afterRiskKind,
      title: { en: "Risk", fr: "Risque" },
      help: {
        en: "Name of the risk: its kind and whom it concerns; the same from one analysis to the next.",
        fr: "Nom du risque : son type et ce qu'il touche ; le même d'une analyse à l'autre.",
      },
    },
    {
      name: "Kind",
      kind: "choice",
      required: true,
      choices: ["shortage", "surplus", "overload", "supplier", "forecast"],
      french: riskKindsInFrench,
      title: { en: "Kind", fr: "Type" },
      help: {
        en: "shortage, surplus, overload, supplier or forecast.",
        fr: "rupture, surstock, surcharge, fournisseur ou prévision.",
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
      french: { open: "ouvert", owned: "pris en charge", accepted: "accepté", "to decide": "à trancher", closed: "clos" },
      title: { en: "Status", fr: "Statut" },
      help: {
        en: "open, owned, accepted, to decide, or closed when the data no longer shows it.",
        fr: "ouvert, pris en charge, accepté, à trancher, ou clos quand les données ne le montrent plus.",
      },
    },
    textColumn(
      "Detail",
      "Détail",
      false,
      "What the plan shows and how the value is worked out; rewritten by each analysis.",
      "Ce que montre le plan et comment la valeur est calculée ; réécrit à chaque analyse.",
    ),
    {
      name: "Found",
      kind: "date",
      required: false,
      since: 9,
      title: { en: "Found", fr: "Constaté le" },
      help: {
        en: "Day of the analysis that first showed it, or showed it again after it was closed; blank where nobody knows.",
        fr: "Jour de l'analyse qui l'a montré en premier, ou de nouveau après sa clôture ; vide si nul ne le sait.",
      },
    },
  ],
});

export type RiskRow = RowOf<typeof sopRisks>;
