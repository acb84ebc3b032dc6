import { kpi as ownKpi } from "../../calc/planning/kpi";
import { names, sparseSeries, text } from "../args";
import { defineFunction } from "../defineFunction";

export const kpi = defineFunction({
  id: "KPI",
  since: "0.1.0",
  family: "planning",
  summary: { en: "Your own KPI: a formula over named values.", fr: "Votre propre indicateur : une formule sur des valeurs nommées." },
  args: {
    expression: text({
      name: { en: "expression", fr: "expression" },
      help: {
        en: "Numbers with a decimal point, names, + - * / ^, == != < > <= >=, min, max, abs, sqrt, round, if(condition, then, else).",
        fr: "Nombres avec un point décimal, noms, + - * / ^, == != < > <= >=, min, max, abs, sqrt, round, if(condition, alors, sinon).",
      },
    }),
    names: names({
      name: { en: "names", fr: "noms" },
      help: {
        en: "Names of the values, as the formula writes them; capitals do not matter.",
        fr: "Noms des valeurs, comme la formule les écrit ; les majuscules ne comptent pas.",
      },
    }),
    values: sparseSeries({
      name: { en: "values", fr: "valeurs" },
      help: { en: "The values, one a name.", fr: "Les valeurs, une par nom." },
      unit: "same",
    }),
  },
  result: {
    dimensionality: "scalar",
    unit: "same",
    help: {
      en: "The number that the formula gives; a comparison gives 1 or 0.",
      fr: "Le nombre que donne la formule ; une comparaison donne 1 ou 0.",
    },
  },
  errors: [
    {
      code: "zeroDivisor",
      when: { en: "The formula divides by zero.", fr: "La formule divise par zéro." },
      args: { expression: "1 / a", names: [["a"]], values: [[0]] },
    },
    {
      code: "noRealNumber",
      when: { en: "A root or power without an answer.", fr: "Une racine ou une puissance sans réponse." },
      args: { expression: "sqrt(a)", names: [["a"]], values: [[-1]] },
    },
    {
      code: "missingValue",
      when: { en: "The formula speaks of a value that is blank.", fr: "La formule parle d'une valeur vide." },
      args: { expression: "a + b", names: [["a", "b"]], values: [[1, null]] },
    },
  ],
  source: {
    en: "Read and evaluated by mathjs with an allow-list; anything else is refused by name.",
    fr: "Lu et évalué par mathjs avec une liste autorisée ; tout le reste est refusé par son nom.",
  },
  examples: [
    {
      title: { en: "Return rate in per cent", fr: "Taux de retour en pour cent" },
      args: { expression: "100 * returns / sales", names: [["sales"], ["returns"]], values: [[200], [5]] },
      result: 2.5,
    },
    {
      title: { en: "No division when nothing was sold", fr: "Pas de division si rien n'est vendu" },
      args: { expression: "if(sold == 0, 0, claims / sold)", names: [["sold"], ["claims"]], values: [[0], [3]] },
      result: 0,
    },
  ],
  history: [],
  compute: ({ expression, names, values }) => ownKpi(expression, names, values),
});
