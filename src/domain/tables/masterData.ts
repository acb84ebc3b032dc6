/** What is made, on what, and how long it takes: families, resources, routing. */
import { defineTable, type RowOf } from "../contract";
import { family, resource } from "./columns";

export const sopFamilies = defineTable({
  name: "SopFamilies",
  title: { en: "Product families", fr: "Familles de produits" },
  help: {
    en: "One row a family: unit, price, cost and stock limits.",
    fr: "Une ligne par famille\u202f: unité, prix, coût et limites de stock.",
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
      title: { en: "Strategy", fr: "Stratégie" },
      help: { en: "Made to stock or made to order.", fr: "Fabrication sur stock (stock) ou à la commande (order)." },
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
  ],
});

export const sopResources = defineTable({
  name: "SopResources",
  title: { en: "Resources", fr: "Ressources" },
  help: {
    en: "What limits production, and how many hours a day it gives.",
    fr: "Ce qui limite la production et le nombre d'heures par jour.",
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
      help: { en: "How many machines or teams; 1 when blank.", fr: "Nombre de machines ou d'équipes\u202f; 1 si vide." },
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
        fr: "Part utilisable des heures d'ouverture, de 0 à 1\u202f; 1 si vide.",
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
        fr: "Heures standard produites par heure travaillée\u202f; 1 si vide.",
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

export const sopRouting = defineTable({
  name: "SopRouting",
  title: { en: "Routing", fr: "Gammes" },
  help: { en: "Hours one unit of a family takes on each resource.", fr: "Heures qu'une unité d'une famille prend sur chaque ressource." },
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
      help: { en: "Periods earlier that the work is done; 0 when blank.", fr: "Nombre de périodes d'avance du travail\u202f; 0 si vide." },
    },
  ],
});

export type FamilyRow = RowOf<typeof sopFamilies>;
export type ResourceRow = RowOf<typeof sopResources>;
export type RoutingRow = RowOf<typeof sopRouting>;
