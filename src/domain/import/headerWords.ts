import type { DatasetKindId } from "../datasets";

/**
 * The words that headers use for our columns, English and French, most usual first. Written without accents and punctuation, as
 * `plainHeader` makes them. Keys are input names; a key with a kind in front holds words that only that kind of data gives this sense.
 */
const headerWords: Readonly<Record<string, readonly string[]>> = {
  Family: [
    "family",
    "famille",
    "product family",
    "famille de produits",
    "famille produit",
    "product group",
    "groupe de produits",
    "category",
    "categorie",
    "product line",
    "gamme de produits",
    "ligne de produits",
    "product",
    "produit",
    "item",
    "article",
    "reference",
    "sku",
  ],
  Period: [
    "period",
    "periode",
    "month",
    "mois",
    "year month",
    "annee mois",
    "date",
    "invoice date",
    "date de facture",
    "date facture",
    "posting date",
    "date comptable",
    "order date",
    "date de commande",
    "date commande",
    "ordered date",
    "delivery date",
    "date de livraison",
    "shipped date",
    "ship date",
    "date d expedition",
  ],
  Quantity: [
    "quantity",
    "quantite",
    "qty",
    "qte",
    "units",
    "unites",
    "volume",
    "volumes",
    "pieces",
    "pcs",
    "demand",
    "demande",
    "sales quantity",
    "quantite vendue",
    "ventes",
    "sales qty",
  ],
  "demand/Quantity": ["demand", "demande", "sales", "ventes", "besoin", "besoins", "ordered", "ordered quantity", "quantite commandee"],
  "stock/Quantity": [
    "stock",
    "on hand",
    "stock on hand",
    "quantity on hand",
    "stock quantity",
    "stock disponible",
    "stock physique",
    "quantite en stock",
    "stock final",
    "inventory",
    "closing stock",
  ],
  "forecasts/Quantity": ["forecast", "prevision", "previsions", "forecast quantity", "quantite prevue", "prevision de ventes"],
  "sales/Quantity": ["quantity", "invoiced quantity", "quantite facturee"],
  Value: ["value", "valeur", "stock value", "valeur de stock", "valeur du stock", "inventory value"],
  Source: ["source", "contributor", "contributeur", "origin", "origine", "type"],
  Author: ["author", "auteur", "entered by", "saisi par", "user", "utilisateur"],
  Note: ["note", "notes", "comment", "comments", "commentaire", "commentaires", "remark", "remarque"],
  Resource: [
    "resource",
    "ressource",
    "work center",
    "work centre",
    "workcenter",
    "poste",
    "poste de charge",
    "centre de charge",
    "machine",
    "line",
    "ligne",
    "ligne de production",
    "atelier",
    "workshop",
    "team",
    "equipe",
    "section",
  ],
  "Hours per day": [
    "hours per day",
    "heures par jour",
    "heures jour",
    "daily hours",
    "h j",
    "h jour",
    "hours day",
    "opening hours",
    "heures d ouverture",
  ],
  Count: ["count", "nombre", "number", "number of machines", "nombre de machines", "machines", "nb", "effectif", "headcount"],
  Utilization: ["utilization", "utilisation", "taux d utilisation", "utilization rate", "disponibilite", "availability"],
  Efficiency: ["efficiency", "rendement", "efficacite", "trs", "oee"],
  "Hour cost": ["hour cost", "cout horaire", "hourly cost", "taux horaire", "hourly rate", "cost per hour"],
  "Overtime limit": ["overtime limit", "limite d heures supplementaires", "max overtime", "heures supplementaires max"],
  "Overtime cost": ["overtime cost", "cout de l heure supplementaire", "cout heures supplementaires", "overtime rate"],
  "Working days": ["working days", "jours ouvres", "jours travailles", "workdays", "days", "jours", "nb jours"],
  Hours: ["hours", "heures", "capacity", "capacite", "available hours", "heures disponibles", "capacity hours", "capacite h", "h"],
  "Hours per unit": [
    "hours per unit",
    "heures par unite",
    "heures unite",
    "h unit",
    "h unite",
    "unit time",
    "temps unitaire",
    "temps gamme",
    "standard hours",
    "run time",
    "temps",
    "time per unit",
    "cycle time",
    "heures",
  ],
  "Lead offset": ["lead offset", "decalage", "offset", "lead time offset"],
  Order: [
    "order",
    "commande",
    "order number",
    "order no",
    "order id",
    "numero de commande",
    "no commande",
    "n commande",
    "n de commande",
    "sales order",
    "cde",
    "so",
  ],
  Line: [
    "line",
    "ligne",
    "order line",
    "ligne de commande",
    "line number",
    "position",
    "pos",
    "poste",
    "item",
    "article",
    "product",
    "produit",
  ],
  Customer: ["customer", "client", "customer name", "nom du client", "sold to", "account", "compte"],
  "Ordered date": [
    "ordered date",
    "order date",
    "date de commande",
    "date commande",
    "date of order",
    "ordered on",
    "entry date",
    "date de saisie",
  ],
  "Promised date": [
    "promised date",
    "date promise",
    "required date",
    "requested date",
    "due date",
    "date demandee",
    "date requise",
    "date d echeance",
    "date prevue",
    "date de livraison prevue",
    "delai demande",
    "commit date",
    "date confirmee",
    "planned date",
  ],
  "Delivered date": [
    "delivered date",
    "date de livraison",
    "delivery date",
    "shipped date",
    "ship date",
    "date d expedition",
    "date livree",
    "date de livraison reelle",
    "actual date",
    "date reelle",
    "expedie le",
    "livre le",
  ],
  Ordered: ["ordered", "ordered quantity", "quantite commandee", "qte commandee", "order quantity", "quantity ordered", "qty ordered"],
  Delivered: [
    "delivered",
    "delivered quantity",
    "quantite livree",
    "qte livree",
    "shipped quantity",
    "quantity delivered",
    "qty shipped",
    "quantite expediee",
  ],
  Category: [
    "category",
    "categorie",
    "carrier",
    "transporteur",
    "cost type",
    "type de cout",
    "nature",
    "nature du cout",
    "cost category",
    "poste",
    "poste de cout",
    "type",
    "rubrique",
  ],
  Amount: ["amount", "montant", "cost", "cout", "total", "value", "valeur"],
  "logistics/Amount": [
    "freight",
    "fret",
    "port",
    "frais de port",
    "freight cost",
    "cout de transport",
    "frais de transport",
    "shipping cost",
    "logistics cost",
    "cout logistique",
    "amount",
    "montant",
    "cost",
    "cout",
  ],
  "sales/Amount": [
    "revenue",
    "chiffre d affaires",
    "ca",
    "ca ht",
    "sales amount",
    "montant ht",
    "montant facture",
    "invoiced amount",
    "net amount",
    "turnover",
    "sales",
    "ventes",
    "amount",
    "montant",
  ],
  "Unit price": ["unit price", "prix unitaire", "price", "prix", "pu", "pu ht", "sales price", "prix de vente"],
  Discount: ["discount", "remise", "rebate", "rabais", "discount rate", "taux de remise"],
  Unit: ["unit", "unite", "uom", "unit of measure", "unite de mesure"],
  Price: ["price", "prix", "list price", "prix catalogue", "prix de vente", "unit price", "prix unitaire"],
  "Unit cost": ["unit cost", "cout unitaire", "standard cost", "cout standard", "cout de revient", "cost", "cout", "pru"],
  Strategy: ["strategy", "strategie", "mts mto", "make to", "mode", "mode de gestion"],
  "Service level": ["service level", "taux de service", "service", "service target", "objectif de service"],
  "Target cover": ["target cover", "couverture cible", "cover", "couverture", "couverture objectif"],
  "Minimum stock": ["minimum stock", "stock minimum", "stock mini", "min stock", "stock min", "safety stock", "stock de securite"],
  "Maximum stock": ["maximum stock", "stock maximum", "stock maxi", "max stock", "stock max"],
  Owner: ["owner", "responsable", "planner", "planificateur", "gestionnaire", "product manager", "chef de produit"],
};

/** Words in a file, sheet or table name that tell what it holds. */
const nameWords: Readonly<Record<DatasetKindId, readonly string[]>> = {
  demand: ["demand", "demande", "sales history", "historique", "besoins"],
  forecasts: ["forecast", "forecasts", "prevision", "previsions"],
  resources: ["resources", "ressources", "machines", "work centers", "postes de charge"],
  capacity: ["capacity", "capacite", "capacites"],
  routing: ["routing", "routings", "gamme", "gammes"],
  stock: ["stock", "stocks", "inventory", "inventaire"],
  deliveries: ["deliveries", "livraisons", "delivery", "livraison", "orders", "commandes", "shipments", "expeditions"],
  logistics: ["logistics", "logistique", "freight", "fret", "transport"],
  sales: ["sales", "ventes", "invoices", "factures", "order lines", "lignes de commande", "chiffre d affaires"],
  families: ["families", "familles", "product families"],
};

/** A header as it is compared: no accents, no punctuation, lower case, single spaces. */
export function plainHeader(header: string): string {
  return header
    .slice(0, 200)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();
}

const containsWords = (text: string, words: string) => ` ${text} `.includes(` ${words} `);

/**
 * How well a header names an input, 0 to 1: 1 when it is one of its words, less when it only contains one, 0 when it says nothing.
 * Earlier words count a little more, so that of two possible columns the more usual name wins.
 */
export function headerScore(header: string, kind: DatasetKindId, input: string): number {
  const plain = plainHeader(header);
  if (plain === "") return 0;
  const words = [...(headerWords[`${kind}/${input}`] ?? []), ...(headerWords[input] ?? [])];
  if (plain === plainHeader(input)) return 1;
  const exact = words.indexOf(plain);
  if (exact >= 0) return 0.98 - 0.012 * Math.min(exact, 20);
  let best = 0;
  words.forEach((word, index) => {
    if (word.length < 3 || !containsWords(plain, word)) return;
    const share = word.length / plain.length;
    best = Math.max(best, 0.35 + 0.3 * share - 0.005 * Math.min(index, 20));
  });
  return best;
}

const allHeaderWords = new Set(Object.entries(headerWords).flatMap(([key, words]) => [plainHeader(key.split("/").pop() ?? key), ...words]));

/** True when some kind of data has a column of that name: such a row is a header row. */
export function isKnownHeader(header: string): boolean {
  return allHeaderWords.has(plainHeader(header));
}

/** The word of a file, sheet or table name that speaks for a kind of data; the longest one found. */
export function nameEvidence(name: string, kind: DatasetKindId): string | undefined {
  const plain = plainHeader(name.replace(/\.\w{2,4}$/, ""));
  return nameWords[kind].filter((word) => containsWords(plain, word)).sort((a, b) => b.length - a.length)[0];
}

/** Words for the choices a column offers, so that « stockage » is read as `storage`. */
const choiceWords: Readonly<Record<string, readonly string[]>> = {
  supply: ["supply", "approvisionnement", "approvisionnements", "inbound", "achats"],
  handling: ["handling", "manutention", "preparation", "picking"],
  transport: ["transport", "transports", "freight", "fret", "shipping", "port", "frais de port"],
  storage: ["storage", "stockage", "entreposage", "warehousing", "entrepot"],
  other: ["other", "autre", "autres", "divers", "misc"],
  consensus: ["consensus", "prevision consensuelle"],
  statistical: ["statistical", "statistique", "statistics", "baseline"],
  sales: ["sales", "ventes", "commerce", "commercial"],
  marketing: ["marketing"],
  finance: ["finance", "finances", "budget", "financier"],
  stock: ["stock", "mts", "make to stock", "sur stock", "production sur stock"],
  order: ["order", "mto", "make to order", "a la commande", "commande", "production a la commande"],
};

/** The choice that a written word stands for; undefined when it is none of them. */
export function choiceFor(text: string, choices: readonly string[]): string | undefined {
  const plain = plainHeader(text);
  return choices.find((choice) => plainHeader(choice) === plain || choiceWords[choice]?.includes(plain));
}
