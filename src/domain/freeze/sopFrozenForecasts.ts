import { sourcesInFrench } from "../analyse/forecastSources";
import { family } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";
import { frozenPeriod, rowNumber, signedLine, version } from "./frozenColumns";

export const sopFrozenForecasts = defineTable({
  name: "SopFrozenForecasts",
  since: 7,
  hidden: true,
  title: { en: "Frozen forecasts", fr: "Prévisions gelées" },
  help: {
    en: "What each contributor expected of the next 3 periods when the version was frozen, so that forecasts can be judged later.",
    fr: "Ce que chaque contributeur prévoyait pour les 3 périodes suivantes au moment du gel, pour juger les prévisions plus tard.",
  },
  periods: "either",
  key: ["Version", "Source", "Family", "Period"],
  columns: [
    version,
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
    family,
    frozenPeriod,
    rowNumber,
    {
      name: "Quantity",
      kind: "number",
      required: true,
      title: { en: "Quantity", fr: "Quantité" },
      help: { en: "Units expected.", fr: "Unités prévues." },
    },
    signedLine,
  ],
});

export type FrozenForecastRow = RowOf<typeof sopFrozenForecasts>;
