import type { Text } from "../../language/text";
import type { TotalMeasure } from "./scenarioTotals";

/** What the totals of a scenario are called, on the sheet and in the pane. */
export const totalWords = {
  service: { en: "Service", fr: "Service" },
  "units late": { en: "Units late", fr: "Unités en retard" },
  "peak load": { en: "Peak load", fr: "Pic de charge" },
  "overtime hours": { en: "Overtime (h)", fr: "Heures sup. (h)" },
  "hours over the limit": { en: "Over its limit (h)", fr: "Au-delà de la limite (h)" },
  "below minimum": { en: "Below minimum (families x periods)", fr: "Sous le minimum (familles x périodes)" },
  "highest stock": { en: "Highest stock", fr: "Stock maximal" },
  "last stock": { en: "Last stock", fr: "Stock final" },
  "plan cost": { en: "Plan cost", fr: "Coût du plan" },
  "cost of shortages": { en: "Cost of shortages", fr: "Coût des ruptures" },
  revenue: { en: "Revenue", fr: "Chiffre d'affaires" },
  contribution: { en: "Contribution", fr: "Contribution" },
  cash: { en: "Cash at the end", fr: "Trésorerie finale" },
} as const satisfies Record<TotalMeasure, Text>;
