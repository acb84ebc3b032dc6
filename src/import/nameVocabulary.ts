import type { DatasetKindId } from "../domain/collect/collectTables";

/** Words in a file, sheet or table name that tell what it holds. */
export const nameWords: Readonly<Record<DatasetKindId, readonly string[]>> = {
  demand: ["demand", "demande", "sales history", "historique", "besoins"],
  forecasts: ["forecast", "forecasts", "prevision", "previsions"],
  events: [
    "events",
    "market events",
    "evenements",
    "evenements de marche",
    "promotions",
    "market trends",
    "tendances",
    "tendances du marche",
  ],
  resources: ["resources", "ressources", "machines", "work centers", "postes de charge"],
  capacity: ["capacity", "capacite", "capacites"],
  routing: ["routing", "routings", "gamme", "gammes"],
  supply: [
    "supply",
    "supply history",
    "purchase orders",
    "purchases",
    "achats",
    "approvisionnements",
    "appros",
    "suppliers",
    "fournisseurs",
    "commandes fournisseurs",
    "commandes d achat",
    "receptions",
  ],
  stock: ["stock", "stocks", "inventory", "inventaire"],
  deliveries: ["deliveries", "livraisons", "delivery", "livraison", "orders", "commandes", "shipments", "expeditions"],
  logistics: ["logistics", "logistique", "freight", "fret", "transport"],
  budget: ["budget", "budgets", "financial report", "rapport financier"],
  sales: ["sales", "ventes", "invoices", "factures", "order lines", "lignes de commande", "chiffre d affaires"],
  families: ["families", "familles", "product families"],
};

/** Words for the choices a column offers, so that « stockage » is read as `storage`. */
export const choiceWords: Readonly<Record<string, readonly string[]>> = {
  supply: ["supply", "approvisionnement", "approvisionnements", "inbound", "achats"],
  handling: ["handling", "manutention", "preparation", "picking"],
  transport: ["transport", "transports", "freight", "fret", "shipping", "port", "frais de port"],
  storage: ["storage", "stockage", "entreposage", "warehousing", "entrepot"],
  other: ["other", "autre", "autres", "divers", "misc"],
  consensus: ["consensus", "prevision consensuelle"],
  statistical: ["statistical", "statistique", "statistics", "stat", "baseline", "modele", "model"],
  sales: ["sales", "ventes", "commerce", "commercial", "commerciaux"],
  marketing: ["marketing", "mkt", "mktg"],
  finance: ["finance", "finances", "budget", "financier"],
  stock: ["stock", "mts", "make to stock", "sur stock", "production sur stock"],
  order: ["order", "mto", "make to order", "a la commande", "commande", "production a la commande"],
};
