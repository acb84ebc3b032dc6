import { resource } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopResources = defineTable({
  name: "SopResources",
  since: 1,
  title: { en: "Resources", fr: "Ressources" },
  help: {
    en: "What limits production, and how many hours a day it gives.",
    fr: "Ce qui limite la production et le nombre d'heures par jour.",
  },
  collected: {
    kind: "productionCapacity",
    place: 1,
    part: "Resource",
    about: "always",
    owed: { by: "production", workingDay: 3, place: 11 },
    missing: {
      en: "Without resources there are no hours to compare the load with.",
      fr: "Sans ressources, il n'y a pas d'heures auxquelles comparer la charge.",
    },
  },
  key: ["Resource"],
  columns: [
    resource,
    {
      name: "Hours per day",
      kind: "number",
      required: true,
      minimum: 0,
      maximum: 24,
      format: "0.0",
      title: { en: "Hours per day", fr: "Heures par jour" },
      help: { en: "Opening hours of one working day.", fr: "Heures d'ouverture d'un jour ouvré." },
    },
    {
      name: "Count",
      kind: "number",
      required: false,
      minimum: 0,
      format: "0",
      title: { en: "Count", fr: "Nombre" },
      help: { en: "How many machines or teams; 1 when blank.", fr: "Nombre de machines ou d'équipes ; 1 si vide." },
    },
    {
      name: "Utilization",
      kind: "number",
      required: false,
      minimum: 0,
      maximum: 1,
      format: "0%",
      title: { en: "Utilization", fr: "Taux d'utilisation" },
      help: {
        en: "Share of the opening hours that can be used, 0 to 1; 1 when blank.",
        fr: "Part utilisable des heures d'ouverture, de 0 à 1 ; 1 si vide.",
      },
    },
    {
      name: "Efficiency",
      kind: "number",
      required: false,
      minimum: 0,
      format: "0%",
      title: { en: "Efficiency", fr: "Rendement" },
      help: {
        en: "Standard hours produced per hour worked; 1 when blank.",
        fr: "Heures standard produites par heure travaillée ; 1 si vide.",
      },
    },
    {
      name: "Hour cost",
      kind: "number",
      required: false,
      minimum: 0,
      format: "#,##0.00",
      title: { en: "Hour cost", fr: "Coût horaire" },
      help: { en: "Cost of one hour.", fr: "Coût d'une heure." },
    },
    {
      name: "Overtime limit",
      kind: "number",
      required: false,
      minimum: 0,
      format: "0%",
      title: { en: "Overtime limit", fr: "Limite d'heures supplémentaires" },
      help: { en: "Largest overtime as a share of the hours.", fr: "Heures supplémentaires au plus, en part des heures." },
    },
    {
      name: "Overtime cost",
      kind: "number",
      required: false,
      minimum: 0,
      format: "#,##0.00",
      title: { en: "Overtime cost", fr: "Coût de l'heure supplémentaire" },
      help: { en: "Cost of one overtime hour.", fr: "Coût d'une heure supplémentaire." },
    },
  ],
});

export type ResourceRow = RowOf<typeof sopResources>;
