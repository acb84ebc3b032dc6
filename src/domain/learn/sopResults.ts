import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** The figures of the dashboard by the words under which the table keeps them, and their French. */
const kpisInFrench = {
  "on-time delivery": "livraisons à l'heure",
  "adjusted stock": "stock ajusté",
  "forecast accuracy": "fiabilité des prévisions",
  "split of logistics costs": "ventilation des coûts logistiques",
  "delivery time": "délai de livraison",
  disputes: "litiges",
  "peak load": "charge maximale",
  "forecast bias": "biais des prévisions",
  "logistics costs on sales": "coûts logistiques sur ventes",
  OTIF: "OTIF",
  "fill rate": "taux de service",
  "use of capacity": "utilisation de la capacité",
} as const;

/** How a figure of the dashboard is told: a share of one, days, or so many of a hundred lines. */
export type KpiUnit = "share" | "days" | "perHundred";

export type ResultKpi = keyof typeof kpisInFrench;
/** In the order of the dashboard. */
export const resultKpis = Object.keys(kpisInFrench) as ResultKpi[];

export const sopResults = defineTable({
  name: "SopResults",
  since: 7,
  hidden: true,
  title: { en: "Results by cycle", fr: "Résultats par cycle" },
  help: {
    en: "What the dashboard said when each cycle was closed; written by closing.",
    fr: "Ce que disait le tableau de bord à la clôture de chaque cycle ; écrit par la clôture.",
  },
  periods: "either",
  key: ["Cycle", "KPI"],
  columns: [
    {
      name: "Cycle",
      kind: "period",
      required: true,
      title: { en: "Cycle", fr: "Cycle" },
      help: { en: "Month or week of the cycle, as its first day.", fr: "Mois ou semaine du cycle, par son premier jour." },
    },
    {
      name: "KPI",
      kind: "choice",
      required: true,
      choices: Object.keys(kpisInFrench),
      french: kpisInFrench,
      title: { en: "KPI", fr: "Indicateur" },
      help: { en: "Figure of the dashboard.", fr: "Chiffre du tableau de bord." },
    },
    {
      name: "Value",
      kind: "number",
      required: false,
      format: "0.0000",
      title: { en: "Value", fr: "Valeur" },
      help: {
        en: "As a share of 1, in days, or for 100 lines; may be negative.",
        fr: "En part de 1, en jours ou pour 100 lignes ; peut être négative.",
      },
    },
    {
      name: "Target",
      kind: "number",
      required: false,
      format: "0.0000",
      title: { en: "Target", fr: "Cible" },
      help: { en: "Target at the time.", fr: "Cible du moment." },
    },
    {
      name: "Status",
      kind: "choice",
      required: false,
      choices: ["good", "watch", "act"],
      french: { good: "bon", watch: "à surveiller", act: "agir" },
      title: { en: "Status", fr: "Statut" },
      help: { en: "good, watch or act; blank where the figure has none.", fr: "bon, à surveiller ou agir ; vide sans statut." },
    },
    textColumn("Rests on", "Repose sur", false, "Last month or week that the figure knows.", "Dernier mois ou dernière semaine connus."),
  ],
});

export type ResultRow = RowOf<typeof sopResults>;
