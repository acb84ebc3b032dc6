/** The words of the comparison of two frozen versions. */
import type { Text } from "../../language/text";

export const versionsWords = {
  title: { en: "Versions compared", fr: "Comparaison de versions" },
  question: { en: "What moved between two frozen plans?", fr: "Qu'est-ce qui a bougé entre deux plans gelés ?" },
  from: { en: "From version", fr: "De la version" },
  to: { en: "To version", fr: "À la version" },
  choose: { en: "Version to compare", fr: "Version à comparer" },
  chooseHelp: { en: "Choose one of the frozen versions.", fr: "Choisir l'une des versions gelées." },
  frozen: { en: "frozen by {by}", fr: "gelée par {by}" },
  span: {
    en: "Compared from {first} to {last}, the periods that both have.",
    fr: "Comparaison de {first} à {last}, les périodes communes aux deux.",
  },
  headline: {
    en: "From {from} to {to}: demand {demand}, production {production}, revenue {revenue}.",
    fr: "De {from} à {to} : demande {demand}, production {production}, chiffre d'affaires {revenue}.",
  },
  unknown: { en: "not known", fr: "inconnu" },
  same: { en: "● Choose two different versions.", fr: "● Choisir deux versions différentes." },
  one: {
    en: "● Only one version is frozen: there is nothing to compare yet.",
    fr: "● Une seule version est gelée : rien à comparer encore.",
  },
  nothing: { en: "● These two versions have no period in common.", fr: "● Ces deux versions n'ont aucune période commune." },
  chart: { en: "Where did the plan move?", fr: "Où le plan a-t-il bougé ?" },
  byFamily: { en: "By family", fr: "Par famille" },
  family: { en: "Family", fr: "Famille" },
  demand: { en: "Demand", fr: "Demande" },
  production: { en: "Production", fr: "Production" },
  stock: { en: "Last stock", fr: "Dernier stock" },
  revenue: { en: "Revenue", fr: "Chiffre d'affaires" },
  change: { en: "Change", fr: "Écart" },
  total: { en: "All families", fr: "Toutes les familles" },
  changes: { en: "Change of production by period, units", fr: "Écart de production par période, unités" },
  inAll: { en: "All families, change", fr: "Toutes les familles, écart" },
  strongest: {
    en: "Coloured: at least a fifth of the largest change; darker from a half.",
    fr: "En couleur : au moins un cinquième du plus grand écart ; plus foncé à partir de la moitié.",
  },
  decisions: { en: "Decisions between the two", fr: "Décisions entre les deux" },
  decision: { en: "Decision", fr: "Décision" },
  asked: { en: "Question", fr: "Question" },
  chosen: { en: "Chosen", fr: "Retenu" },
  date: { en: "Date", fr: "Date" },
  none: { en: "none", fr: "aucune" },
} satisfies Record<string, Text>;
