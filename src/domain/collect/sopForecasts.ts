import { sourcesInFrench } from "../analyse/forecastSources";
import { family, note, period } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopForecasts = defineTable({
  name: "SopForecasts",
  since: 1,
  title: { en: "Forecasts", fr: "Prévisions" },
  help: {
    en: "What each contributor expects, by family and month or week; past forecasts are kept to measure accuracy.",
    fr: "Ce que chaque contributeur prévoit, par famille et par mois ou semaine ; les prévisions passées sont gardées pour mesurer la fiabilité.",
  },
  periods: "bucket",
  collected: {
    kind: "salesForecasts",
    place: 1,
    part: "Family",
    about: "future",
    owed: { by: "sales", workingDay: 3, place: 9 },
    missing: {
      month: {
        en: "Without forecasts, coming months are planned on the statistical baseline alone.",
        fr: "Sans prévisions, les mois à venir reposent sur la seule base statistique.",
      },
      week: {
        en: "Without forecasts, coming weeks are planned on the statistical baseline alone.",
        fr: "Sans prévisions, les semaines à venir reposent sur la seule base statistique.",
      },
    },
  },
  key: ["Family", "Period", "Source"],
  columns: [
    family,
    period,
    {
      name: "Source",
      kind: "text",
      required: true,
      choices: ["consensus", "statistical", "sales", "marketing", "finance"],
      french: sourcesInFrench,
      title: { en: "Source", fr: "Source" },
      help: {
        en: "Who forecasts: consensus, statistical, sales, marketing, finance or your own word.",
        fr: "Qui prévoit : consensus, statistique, ventes, marketing, finance ou votre propre mot.",
      },
    },
    {
      name: "Quantity",
      kind: "number",
      required: true,
      title: { en: "Quantity", fr: "Quantité" },
      help: { en: "Units expected in the month.", fr: "Unités prévues dans le mois." },
    },
    {
      name: "Author",
      kind: "text",
      required: false,
      title: { en: "Author", fr: "Auteur" },
      help: { en: "Who gave the figure.", fr: "Qui a donné le chiffre." },
    },
    note,
  ],
});

export type ForecastRow = RowOf<typeof sopForecasts>;
