import { forecastMethods } from "../../calc/forecast/forecast";
import { family } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopFamilies = defineTable({
  name: "SopFamilies",
  since: 1,
  title: { en: "Product families", fr: "Familles de produits" },
  help: {
    en: "One row a family: unit, price, cost and stock limits.",
    fr: "Une ligne par famille : unité, prix, coût et limites de stock.",
  },
  collected: {
    kind: "families",
    place: 1,
    part: "Family",
    about: "always",
    owed: { by: "coordinator", workingDay: 2, place: 1 },
    missing: {
      en: "Without the list of families, prices, costs and stock limits are unknown.",
      fr: "Sans liste des familles, les prix, les coûts et les limites de stock sont inconnus.",
    },
  },
  key: ["Family"],
  columns: [
    family,
    {
      name: "Unit",
      kind: "text",
      required: false,
      title: { en: "Unit", fr: "Unité" },
      help: { en: "Unit of every quantity of the family.", fr: "Unité de toutes les quantités de la famille." },
    },
    {
      name: "Price",
      kind: "number",
      required: false,
      minimum: 0,
      format: "#,##0.00",
      title: { en: "Price", fr: "Prix" },
      help: { en: "Selling price of one unit.", fr: "Prix de vente d'une unité." },
    },
    {
      name: "Unit cost",
      kind: "number",
      required: false,
      minimum: 0,
      format: "#,##0.00",
      title: { en: "Unit cost", fr: "Coût unitaire" },
      help: { en: "Cost of one unit.", fr: "Coût d'une unité." },
    },
    {
      name: "Strategy",
      kind: "choice",
      required: false,
      choices: ["stock", "order"],
      french: { stock: "stock", order: "commande" },
      title: { en: "Strategy", fr: "Stratégie" },
      help: { en: "Made to stock or made to order.", fr: "Fabrication sur stock (stock) ou à la commande (commande)." },
    },
    {
      name: "Service level",
      kind: "number",
      required: false,
      minimum: 0,
      maximum: 1,
      format: "0.0%",
      title: { en: "Service level", fr: "Taux de service" },
      help: { en: "Share of demand to serve from stock, 0 to 1.", fr: "Part de la demande à servir sur stock, de 0 à 1." },
    },
    {
      name: "Target cover",
      kind: "number",
      required: false,
      minimum: 0,
      format: "0.0",
      title: { en: "Target cover", fr: "Couverture cible" },
      help: { en: "Months of coming demand the stock should cover.", fr: "Mois de demande à venir que le stock doit couvrir." },
    },
    {
      name: "Minimum stock",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Minimum stock", fr: "Stock minimum" },
      help: { en: "Below it the family is short.", fr: "En dessous, la famille est en tension." },
    },
    {
      name: "Maximum stock",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Maximum stock", fr: "Stock maximum" },
      help: { en: "Above it money sleeps.", fr: "Au-dessus, le stock immobilise de la trésorerie." },
    },
    {
      name: "Owner",
      kind: "text",
      required: false,
      title: { en: "Owner", fr: "Responsable" },
      help: { en: "Who answers for the family.", fr: "Qui répond de la famille." },
    },
    {
      name: "Forecast method",
      kind: "choice",
      required: false,
      since: 4,
      choices: forecastMethods,
      title: { en: "Forecast method", fr: "Méthode de prévision" },
      help: {
        en: "How the demand review forecasts the family; AUTO when blank.",
        fr: "Comment la revue de la demande prévoit la famille ; AUTO si vide.",
      },
    },
  ],
});

export type FamilyRow = RowOf<typeof sopFamilies>;
