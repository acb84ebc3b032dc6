/** What the steps of a cycle are called. */
import type { Text } from "../../language/text";
import type { StepName } from "./cycleDates";

export const stepTitles: Readonly<Record<StepName, Text>> = {
  collect: { en: "Collect", fr: "Collecter" },
  analyse: { en: "Analyse and anticipate", fr: "Analyser et anticiper" },
  coordinate: { en: "Coordinate", fr: "Coordonner" },
  validate: { en: "Validate and finalise", fr: "Valider et finaliser" },
  evaluate: { en: "Evaluate and adjust", fr: "Évaluer et ajuster" },
  "product review": { en: "Product review", fr: "Revue produits" },
  "financial review": { en: "Financial review", fr: "Revue financière" },
};
