/** What cannot be worked out later because no column gives an input: said before the import, beside the columns not used. */
import { datasetKind } from "./datasetKinds";
import { hasMeasures } from "./measureColumns";
import type { DatasetKindId } from "../domain/collect/collectTables";
import type { Text } from "../language/text";
import type { ImportPlan } from "./plan";

/** What needs an input, by kind of data; inputs that only describe are not among them. */
const uses: Readonly<Partial<Record<DatasetKindId, Readonly<Record<string, Text>>>>> = {
  deliveries: {
    "Delivered date": { en: "on-time delivery, OTIF and delivery times", fr: "la ponctualité, l'OTIF et les délais de livraison" },
    "Promised date": { en: "on-time delivery and OTIF", fr: "la ponctualité et l'OTIF" },
    "Ordered date": { en: "delivery times", fr: "les délais de livraison" },
    Ordered: { en: "OTIF and fill rate", fr: "l'OTIF et le taux de satisfaction" },
    Delivered: { en: "OTIF and fill rate", fr: "l'OTIF et le taux de satisfaction" },
  },
  supply: {
    "Promised date": { en: "late suppliers", fr: "les fournisseurs en retard" },
    "Received date": { en: "late suppliers", fr: "les fournisseurs en retard" },
    Received: { en: "short deliveries of suppliers", fr: "les livraisons incomplètes des fournisseurs" },
  },
  stock: { Value: { en: "money tied up in stock", fr: "l'argent immobilisé en stock" } },
  sales: {
    Period: { en: "sales by month, and costs on sales", fr: "les ventes par mois et les coûts sur ventes" },
    Family: { en: "sales by family", fr: "les ventes par famille" },
  },
  budget: {
    Volume: { en: "the volume budgeted", fr: "le volume budgété" },
    Revenue: { en: "the revenue budgeted", fr: "le chiffre d'affaires budgété" },
    Margin: { en: "the margin budgeted", fr: "la marge budgétée" },
  },
  families: {
    Price: { en: "the plan in money", fr: "le plan en valeur" },
    "Unit cost": { en: "margins and the value of stock", fr: "les marges et la valeur du stock" },
  },
  resources: { "Hour cost": { en: "the cost of hours", fr: "le coût des heures" } },
};

/** An input that nothing gives, and what is lost without it. */
export interface LostFigure {
  input: string;
  use: Text;
}

/** What the plan leaves unknown, in the order of the columns of the table. */
export function lostFigures(plan: Pick<ImportPlan, "kind" | "mapping">): LostFigure[] {
  const kind = datasetKind(plan.kind);
  if (hasMeasures(kind, plan)) return [];
  return Object.entries(uses[plan.kind] ?? {}).flatMap(([input, use]) => (plan.mapping[input] === undefined ? [{ input, use }] : []));
}
