import { costSplit as splitOf } from "../../calc/logistics/costSplit";
import { names, sparseSeries } from "../args";
import { defineFunction } from "../defineFunction";

export const costSplit = defineFunction({
  id: "COSTSPLIT",
  since: "0.1.0",
  family: "logistics",
  summary: {
    en: "Costs by category with their shares, largest first.",
    fr: "Coûts par catégorie avec leur part, les plus grands d'abord.",
  },
  args: {
    categories: names({
      name: { en: "categories", fr: "catégories" },
      help: {
        en: "Category of each cost; capitals and surrounding blanks do not matter.",
        fr: "Catégorie de chaque coût ; ni les majuscules ni les espaces autour ne comptent.",
      },
    }),
    amounts: sparseSeries({
      name: { en: "amounts", fr: "montants" },
      help: {
        en: "Amounts, one a category cell; a blank leaves the line out.",
        fr: "Montants, un par cellule de catégorie ; une cellule vide écarte la ligne.",
      },
      unit: "money",
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "mixed",
    help: {
      en: "One row a category: name, amount, share; shares sum to 1.",
      fr: "Une ligne par catégorie : nom, montant, part ; la somme des parts est 1.",
    },
  },
  errors: [
    {
      code: "nothingLeft",
      when: { en: "No line has a category and an amount.", fr: "Aucune ligne n'a une catégorie et un montant." },
      args: { categories: [[null]], amounts: [[5]] },
    },
    {
      code: "totalNotPositive",
      when: { en: "The amounts do not add up to a positive number.", fr: "Le total des montants n'est pas positif." },
      args: { categories: [["Transport"]], amounts: [[0]] },
    },
  ],
  source: {
    en: "Logistics cost structure: the cost of each class over the total.",
    fr: "Structure des coûts logistiques : coût de chaque classe sur le total.",
  },
  examples: [
    {
      title: { en: "Equal names are merged", fr: "Les noms égaux sont fusionnés" },
      args: { categories: [["Transport"], ["Storage"], ["transport "]], amounts: [[300], [150], [50]] },
      result: [
        ["Transport", 350, 0.7],
        ["Storage", 150, 0.3],
      ],
    },
    {
      title: { en: "Largest first", fr: "Le plus grand d'abord" },
      args: { categories: [["Orders", "Freight"]], amounts: [[20, 60]] },
      result: [
        ["Freight", 60, 0.75],
        ["Orders", 20, 0.25],
      ],
    },
  ],
  history: [],
  compute: ({ categories, amounts }) => splitOf(categories, amounts).map(({ category, amount, share }) => [category, amount, share]),
});
