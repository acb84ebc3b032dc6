import { cashToCash as cycleOf } from "../../calc/logistics/cashToCash";
import { sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";
import { daysOfSpan } from "../sharedArgs";

export const cashToCash = defineFunction({
  id: "CASHTOCASH",
  since: "0.1.0",
  family: "logistics",
  summary: {
    en: "Days from paying suppliers to being paid: days of inventory plus receivables minus payables.",
    fr: "Jours entre payer les fournisseurs et être payé : jours de stock plus créances moins dettes.",
  },
  args: {
    inventory: sparseMatrix({
      name: { en: "inventory", fr: "stocks" },
      help: { en: "Inventory at cost.", fr: "Stocks au coût." },
      unit: "money",
    }),
    costOfSales: sparseMatrix({
      name: { en: "costOfSales", fr: "coûtDesVentes" },
      help: { en: "Cost of sales of the span.", fr: "Coût des ventes de la durée." },
      unit: "money",
    }),
    receivables: sparseMatrix({
      name: { en: "receivables", fr: "créances" },
      help: { en: "What customers owe.", fr: "Ce que doivent les clients." },
      unit: "money",
    }),
    revenue: sparseMatrix({
      name: { en: "revenue", fr: "chiffreAffaires" },
      help: { en: "Revenue of the span.", fr: "Chiffre d'affaires de la durée." },
      unit: "money",
    }),
    payables: sparseMatrix({
      name: { en: "payables", fr: "dettes" },
      help: { en: "What is owed to suppliers.", fr: "Ce qui est dû aux fournisseurs." },
      unit: "money",
    }),
    purchases: sparseMatrix({
      name: { en: "purchases", fr: "achats" },
      help: {
        en: "Cost of bought material of the span; finance takes the cost of sales here.",
        fr: "Coût des matières achetées sur la durée ; la finance prend ici le coût des ventes.",
      },
      unit: "money",
    }),
    days: daysOfSpan,
  },
  result: {
    dimensionality: "matrix",
    unit: "days",
    help: {
      en: "Days, one a company or period; negative = suppliers finance the stock.",
      fr: "Des jours, un nombre par société ou période ; négatif = les fournisseurs financent le stock.",
    },
  },
  errors: [
    {
      code: "totalNotPositive",
      when: {
        en: "In the cell of an entry without cost of sales, revenue or purchases.",
        fr: "Dans la cellule d'une entrée sans coût des ventes, chiffre d'affaires ou achats.",
      },
      args: { inventory: 60, costOfSales: 0, receivables: 30, revenue: 365, payables: 45, purchases: 365 },
    },
    {
      code: "missingValue",
      when: { en: "In the cell of an entry that lacks a value.", fr: "Dans la cellule d'une entrée à qui une valeur manque." },
      args: { inventory: [[60, null]], costOfSales: 1, receivables: 30, revenue: 365, payables: 45, purchases: 365 },
    },
  ],
  source: {
    en: "SCOR, cash-to-cash cycle time; days payable on the cost of material.",
    fr: "SCOR, cycle de trésorerie ; délai fournisseurs sur le coût des matières.",
  },
  examples: [
    {
      title: { en: "60 + 30 − 45 days", fr: "60 + 30 − 45 jours" },
      args: { inventory: 60, costOfSales: 365, receivables: 30, revenue: 365, payables: 45, purchases: 365 },
      result: [[45]],
    },
    {
      title: { en: "Two quarters", fr: "Deux trimestres" },
      args: { inventory: [[30, 15]], costOfSales: 90, receivables: 45, revenue: 90, payables: 90, purchases: 90, days: 90 },
      result: [[-15, -30]],
    },
  ],
  history: [],
  compute: ({ days, ...inputs }) => cycleOf(inputs, days),
});
