import { family, resource } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopRouting = defineTable({
  name: "SopRouting",
  since: 1,
  title: { en: "Routing", fr: "Gammes" },
  help: { en: "Hours one unit of a family takes on each resource.", fr: "Heures qu'une unité d'une famille prend sur chaque ressource." },
  collected: {
    kind: "productionCapacity",
    place: 3,
    part: "Family",
    about: "always",
    owed: { by: "production", workingDay: 3, place: 13 },
    missing: {
      en: "Without routing, volumes cannot be turned into hours: the load of every resource is zero.",
      fr: "Sans gammes, les volumes ne se convertissent pas en heures : la charge de chaque ressource est nulle.",
    },
  },
  key: ["Family", "Resource"],
  columns: [
    family,
    resource,
    {
      name: "Hours per unit",
      kind: "number",
      required: true,
      minimum: 0,
      format: "0.0000",
      title: { en: "Hours per unit", fr: "Heures par unité" },
      help: { en: "Hours of the resource for one unit.", fr: "Heures de la ressource pour une unité." },
    },
    {
      name: "Lead offset",
      kind: "number",
      required: false,
      minimum: 0,
      format: "0",
      title: { en: "Lead offset", fr: "Décalage" },
      help: { en: "Periods earlier that the work is done; 0 when blank.", fr: "Nombre de périodes d'avance du travail ; 0 si vide." },
    },
  ],
});

export type RoutingRow = RowOf<typeof sopRouting>;
