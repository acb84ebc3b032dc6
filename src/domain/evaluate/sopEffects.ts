import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** What a decision may be measured by, and in French. */
export const effectMeasures = {
  "on-time delivery": "livraisons à l'heure",
  service: "service",
  "units late": "unités en retard",
  "delivery time": "délai de livraison",
  "stock value": "valeur du stock",
  "logistics costs on sales": "coûts logistiques sur ventes",
  revenue: "chiffre d'affaires",
  disputes: "litiges",
  other: "autre",
} as const;
export type EffectMeasure = keyof typeof effectMeasures;

const figure = <const Name extends string>(name: Name, french: string, en: string, fr: string) =>
  ({ name, kind: "number", required: false, format: "#,##0.00", title: { en: name, fr: french }, help: { en, fr } }) as const;
const bound = <const Name extends string>(name: Name, french: string, en: string, fr: string) =>
  ({ name, kind: "period", required: true, title: { en: name, fr: french }, help: { en, fr } }) as const;

export const sopEffects = defineTable({
  name: "SopEffects",
  since: 7,
  title: { en: "Effects of decisions", fr: "Effets des décisions" },
  help: {
    en: "The figure that proves each decision: what it would be without, what is expected and what was measured, over which periods.",
    fr: "Le chiffre qui prouve chaque décision : sans elle, attendu et mesuré, et sur quelles périodes.",
  },
  periods: "either",
  key: ["Decision", "Measure"],
  columns: [
    textColumn("Decision", "Décision", true, "Number of the decision.", "Numéro de la décision."),
    {
      name: "Measure",
      kind: "choice",
      required: true,
      choices: Object.keys(effectMeasures) as EffectMeasure[],
      french: effectMeasures,
      title: { en: "Measure", fr: "Mesure" },
      help: {
        en: "Which figure proves it; “other” is measured by hand.",
        fr: "Quel chiffre la prouve ; « autre » se mesure à la main.",
      },
    },
    figure("Without", "Sans décision", "What the figure would be without the decision.", "Ce que serait le chiffre sans la décision."),
    figure("Expected", "Attendu", "What it is expected to be.", "Ce qu'il devrait être."),
    bound("From", "Du", "First period that it is measured over.", "Première période mesurée."),
    bound("To", "Au", "Last period that it is measured over.", "Dernière période mesurée."),
    figure("Measured", "Mesuré", "What it was, written when a cycle is closed.", "Ce qu'il a été, écrit à la clôture d'un cycle."),
    textColumn("By", "Par", false, "Who said what is expected.", "Qui a dit ce qui est attendu."),
  ],
});

export type EffectRow = RowOf<typeof sopEffects>;
