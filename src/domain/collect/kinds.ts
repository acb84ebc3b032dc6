/**
 * The kinds of data that are collected for a cycle: the five it starts from, the actuals and the list of families. People are asked
 * by kind; what is checked is the tables of the kind (`collectTables`).
 */
import type { Text } from "../../language/text";

export type CollectKindId =
  "actuals" | "salesForecasts" | "productionCapacity" | "supplyHistory" | "marketTrends" | "financialReports" | "families";

/** Who usually brings a kind of data, by what they are responsible for. */
export type DataOwner = "coordinator" | "sales" | "marketing" | "production" | "purchasing" | "logistics" | "finance";

export interface CollectKind {
  readonly id: CollectKindId;
  readonly title: Text;
  /** What it is for, in a few words. */
  readonly help: Text;
}

export const collectKinds: readonly CollectKind[] = [
  {
    id: "actuals",
    title: { en: "Actuals", fr: "Réalisé" },
    help: { en: "What was ordered, delivered and left in stock.", fr: "Ce qui a été commandé, livré et laissé en stock." },
  },
  {
    id: "salesForecasts",
    title: { en: "Sales forecasts", fr: "Prévisions de ventes" },
    help: { en: "What sales, marketing and finance expect.", fr: "Ce qu'attendent ventes, marketing et finance." },
  },
  {
    id: "productionCapacity",
    title: { en: "Production capacity", fr: "Capacité de production" },
    help: {
      en: "Resources, their hours, and the hours each family takes.",
      fr: "Ressources, leurs heures et les heures de chaque famille.",
    },
  },
  {
    id: "supplyHistory",
    title: { en: "Supply history", fr: "Historique d'approvisionnement" },
    help: { en: "What suppliers promised and delivered.", fr: "Ce que les fournisseurs ont promis et livré." },
  },
  {
    id: "marketTrends",
    title: { en: "Market trends", fr: "Tendances du marché" },
    help: { en: "Events that move demand away from its habit.", fr: "Événements qui écartent la demande de son habitude." },
  },
  {
    id: "financialReports",
    title: { en: "Financial reports", fr: "Rapports financiers" },
    help: { en: "Budget, logistics costs and invoiced sales.", fr: "Budget, coûts logistiques et ventes facturées." },
  },
  {
    id: "families",
    title: { en: "List of families", fr: "Liste des familles" },
    help: { en: "Price, cost and stock limits of each family.", fr: "Prix, coût et limites de stock de chaque famille." },
  },
];
