import type { Text } from "../../language/text";

/** The words of the financial review. `k` stands for thousands before a currency, as planners in both languages write it. */
export const financialWords = {
  title: { en: "Financial review", fr: "Revue financière" },
  question: {
    en: "What is the plan worth, and does it reach the budget?",
    fr: "Que vaut le plan, et atteint-il le budget ?",
  },
  currency: { en: "Amounts in {currency}, as Settings say.", fr: "Montants en {currency}, d'après les paramètres." },
  noPlan: {
    en: "No plan yet: demand or forecasts are needed to put it into money.",
    fr: "Pas encore de plan : il faut une demande ou des prévisions pour le chiffrer.",
  },
  volumesOnly: {
    en: "{units} units over {months} months; prices are needed to put them into money.",
    fr: "{units} unités sur {months} mois ; il faut des prix pour les exprimer en valeur.",
  },
  worth: {
    en: "The plan is worth {amount} {currency} over {months} months.",
    fr: "Le plan vaut {amount} {currency} sur {months} mois.",
  },
  alsoCosts: { en: " Logistics cost {share}% of sales.", fr: " La logistique coûte {share} % des ventes." },
  costsOnly: { en: "Logistics cost {share}% of sales.", fr: "La logistique coûte {share} % des ventes." },
  aboveBudget: {
    en: "The plan is {share}% above the budget: +{amount} {currency} over {months} months.",
    fr: "Le plan dépasse le budget de {share} % : +{amount} {currency} sur {months} mois.",
  },
  belowBudget: {
    en: "The plan is {share}% below the budget: {amount} {currency} over {months} months.",
    fr: "Le plan est {share} % sous le budget : {amount} {currency} sur {months} mois.",
  },
  onBudget: {
    en: "The plan is on budget: a difference of {amount} {currency} over {months} months.",
    fr: "Le plan est au niveau du budget : un écart de {amount} {currency} sur {months} mois.",
  },
  units: { en: "units", fr: "unités" },

  plan: { en: "Plan against budget", fr: "Plan et budget" },
  pastPlan: {
    en: "Demand of the last months against budget: there is no plan ahead yet",
    fr: "Demande des derniers mois et budget : il n'y a pas encore de plan à venir",
  },
  total: { en: "Total", fr: "Total" },
  lines: {
    revenue: {
      plan: { en: "Revenue of the plan", fr: "Chiffre d'affaires du plan" },
      budget: { en: "Revenue budgeted", fr: "Chiffre d'affaires budgété" },
      gap: { en: "Gap, where comparable", fr: "Écart, si comparable" },
    },
    margin: {
      plan: { en: "Margin of the plan", fr: "Marge du plan" },
      budget: { en: "Margin budgeted", fr: "Marge budgétée" },
      gap: { en: "Gap, where comparable", fr: "Écart, si comparable" },
    },
    volume: {
      plan: { en: "Volume of the plan (units)", fr: "Volume du plan (unités)" },
      budget: { en: "Volume budgeted (units)", fr: "Volume budgété (unités)" },
      gap: { en: "Gap, where comparable", fr: "Écart, si comparable" },
    },
    share: { en: "Gap ÷ budget", fr: "Écart ÷ budget" },
    rate: { en: "Margin ÷ revenue", fr: "Taux de marge" },
    stock: { en: "Stock at cost, month end", fr: "Stock au coût, fin de mois" },
    costOfSales: { en: "Cost of the plan's volumes", fr: "Coût des volumes du plan" },
    days: { en: "Days that stock covers", fr: "Stock en jours de ventes" },
  },
  stock: {
    en: "Working capital in stock: projected stock x unit cost (shortages count as 0)",
    fr: "Fonds de roulement en stock : stock prévisionnel x coût unitaire (les manques comptent pour 0)",
  },
  stockNow: { en: "Last known stock, at cost", fr: "Dernier stock connu, au coût" },
  cashToCash: {
    en: "Cash-to-cash also needs receivables and payables, which no table holds: =SOP.CASHTOCASH takes them from any cells.",
    fr: "Le cycle de trésorerie demande aussi créances et dettes, qu'aucune table ne contient : =SOP.CASHTOCASH les prend dans vos cellules.",
  },

  chart: {
    revenue: {
      en: "Does the plan reach the budget? ({currency} a month)",
      fr: "Le plan atteint-il le budget ? ({currency} par mois)",
    },
    volume: { en: "Does the plan reach the budget? (units a month)", fr: "Le plan atteint-il le budget ? (unités par mois)" },
  },
  chartAlone: {
    revenue: { en: "What is the plan worth? ({currency} a month)", fr: "Que vaut le plan ? ({currency} par mois)" },
    volume: { en: "How much is planned? (units a month)", fr: "Combien est-il prévu ? (unités par mois)" },
  },
  planSeries: { en: "Plan", fr: "Plan" },
  budgetSeries: { en: "Budget", fr: "Budget" },
  monthCode: { en: "{year}-{month}", fr: "{month}/{year}" },
  peak: { en: "The strongest month is {month}", fr: "Le mois le plus fort est {month}" },
  monthsUnknown: {
    en: "No answer: a month of plan or budget is an error",
    fr: "Pas de réponse : un mois du plan ou du budget est en erreur",
  },
  everyMonth: { en: "The plan reaches the budget in every month that has one", fr: "Le plan atteint le budget chaque mois budgété" },
  monthsBelow: {
    en: "The plan is below the budget in {below} of {shown} months",
    fr: "Le plan est sous le budget pendant {below} mois sur {shown}",
  },

  ofPrice: { en: "the price of {owner}", fr: "le prix de {owner}" },
  noPriceOf: { en: "no price for {owner}, left out", fr: "pas de prix pour {owner}, laissée de côté" },
  ofCost: { en: "the unit cost of {owner}", fr: "le coût unitaire de {owner}" },
  noCostOf: { en: "no unit cost for {owner}, left out", fr: "pas de coût unitaire pour {owner}, laissée de côté" },
  stockInput: { en: "Last stock", fr: "Dernier stock" },
  ofStock: { en: "the stock of {owner}", fr: "le stock de {owner}" },
  noStockOf: { en: "no projected stock for {owner}, left out", fr: "pas de stock prévisionnel pour {owner}, laissée de côté" },
  ofBudget: { en: "the budget of {owner}", fr: "le budget de {owner}" },
  noBudgetOf: { en: "no budget for {owner} in {period}, not compared", fr: "pas de budget pour {owner} en {period}, non comparée" },
  noBudgetAtAll: {
    en: "the table of the budget is empty, nothing is compared",
    fr: "la table du budget est vide, rien n'est comparé",
  },
  ofCosts: { en: "a logistics cost ({owner})", fr: "un coût logistique ({owner})" },
  ofSales: { en: "an invoiced amount", fr: "un montant facturé" },
  byFamily: { en: "By family", fr: "Par famille" },
  byFamilyBudgeted: { en: "By family, over the months in which it has a budget", fr: "Par famille, sur ses mois budgétés" },
  weeksByMonth: {
    en: "Weeks are added up by the month of their Monday; a month that is only partly shown is not compared with its budget.",
    fr: "Les semaines s'additionnent dans le mois de leur lundi ; un mois montré en partie n'est pas comparé à son budget.",
  },
  volumesByMonth: { en: "Volume of the plan by family and month (units)", fr: "Volume du plan par famille et par mois (unités)" },
  byMonth: { en: "Revenue of the plan by family and month", fr: "Chiffre d'affaires du plan par famille et par mois" },
  family: { en: "Family", fr: "Famille" },
  planColumn: { en: "Plan", fr: "Plan" },
  budgetColumn: { en: "Budget", fr: "Budget" },
  gapColumn: { en: "Gap", fr: "Écart" },
  shareColumn: { en: "Gap ÷ budget", fr: "Écart ÷ budget" },
  marginColumn: { en: "Margin", fr: "Marge" },
  rateColumn: { en: "Margin ÷ revenue", fr: "Taux de marge" },

  unitValues: {
    en: "Unit values: first row in SopFamilies; else price invoiced, else budgeted; else cost of the last stock valued",
    fr: "Valeurs unitaires : 1re ligne de SopFamilies ; sinon prix facturé, sinon budgété ; sinon coût du dernier stock valorisé",
  },
  price: { en: "Price", fr: "Prix" },
  unitCost: { en: "Unit cost", fr: "Coût unitaire" },
  unitMargin: { en: "Unit margin", fr: "Marge unitaire" },
  lackingPrice: { en: "○ No price, left out: ", fr: "○ Sans prix, laissées de côté : " },
  lackingCost: { en: "○ No unit cost, left out of margin and stock: ", fr: "○ Sans coût unitaire, hors marge et stock : " },

  ratesByMonth: { en: "Logistics costs on sales", fr: "Coûts logistiques sur ventes" },
  costsByMonth: { en: "Logistics costs", fr: "Coûts logistiques" },
  costs: { en: "Logistics costs", fr: "Coûts logistiques" },
  sales: { en: "Sales invoiced", fr: "Ventes facturées" },
  rate: { en: "Costs ÷ sales", fr: "Coûts ÷ ventes" },
  split: { en: "Logistics costs by category", fr: "Coûts logistiques par catégorie" },
  category: { en: "Category", fr: "Catégorie" },
  amount: { en: "Amount", fr: "Montant" },
  share: { en: "Share", fr: "Part" },
} satisfies Record<string, Text | Record<string, Text | Record<string, Text>>>;
