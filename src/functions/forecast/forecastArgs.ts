import { choice, choiceByItem, number, optional, series, sparseMatrix, sparseSeries } from "../args";
import { extremesList, forecastMethodList } from "../choiceLists";

/** The longest horizon: ten years of months. */
export const longestHorizon = 120;
/** The longest season: the days of a leap year. */
export const longestSeason = 366;

const historyName = { en: "history", fr: "historique" };

/** Past demand of one item, read row by row. */
export const historySeries = sparseSeries({
  name: historyName,
  help: {
    en: "Past demand, oldest first, in any orientation; a blank is a missing period.",
    fr: "Demande passée, la plus ancienne d'abord, en ligne ou en colonne ; une cellule vide est une période manquante.",
  },
  unit: "quantity",
});

/** Past demand of one item or of many. */
export const historyMatrix = sparseMatrix({
  name: historyName,
  help: {
    en: "Past demand, oldest first: one row an item, or one column for a single item; a blank is a missing period.",
    fr: "Demande passée, la plus ancienne d'abord : une ligne par article, ou une colonne pour un seul ; une cellule vide est une période manquante.",
  },
  unit: "quantity",
});

export const horizon = optional(
  number({
    name: { en: "horizon", fr: "horizon" },
    help: { en: "How many periods to forecast, at most 120.", fr: "Nombre de périodes à prévoir, 120 au plus." },
    unit: "periods",
    minimum: 1,
    maximum: longestHorizon,
    integer: true,
  }),
  12,
);

export const season = optional(
  number({
    name: { en: "season", fr: "saison" },
    help: {
      en: "Periods in a season: 12 for months, 4 for quarters, 52 for weeks, 1 for none.",
      fr: "Périodes d'une saison : 12 pour des mois, 4 pour des trimestres, 52 pour des semaines, 1 pour aucune.",
    },
    unit: "periods",
    minimum: 1,
    maximum: longestSeason,
    integer: true,
  }),
  12,
);

const methodWords = {
  name: { en: "method", fr: "méthode" },
  help: {
    en: "AUTO chooses per item. ETS, THETA and COMB (their mean) find level, trend and season; SES a level; HOLT and DAMPED a trend; HW and SNAIVE a season; CROSTON, SBA and TSB suit demand now and then.",
    fr: "AUTO choisit pour chaque article. ETS, THETA et COMB (leur moyenne) cherchent niveau, tendance et saison ; SES un niveau ; HOLT et DAMPED une tendance ; HW et SNAIVE une saison ; CROSTON, SBA et TSB conviennent à une demande sporadique.",
  },
};

export const method = optional(choice(methodWords, forecastMethodList), "AUTO");

/** The method of all items, or one for each. */
export const methodByItem = choiceByItem(
  {
    name: methodWords.name,
    help: {
      en: `${methodWords.help.en} A range gives each item its own; a blank is AUTO.`,
      fr: `${methodWords.help.fr} Une plage donne la sienne à chaque article ; une cellule vide vaut AUTO.`,
    },
  },
  forecastMethodList,
  "AUTO",
);

/** What AUTO does with one value far beyond all others. */
export const extremes = optional(
  choice(
    {
      name: { en: "extremes", fr: "extrêmes" },
      help: {
        en: "REPAIR: AUTO takes one value far beyond all others for a slip and leaves it out. KEEP: it is demand, or was repaired before.",
        fr: "REPAIR : AUTO prend une valeur loin au-delà de toutes les autres pour une erreur et l'écarte. KEEP : c'est de la demande, ou c'est déjà réparé.",
      },
    },
    extremesList,
  ),
  "REPAIR",
);

/** Working days of every period, past and to come. */
export const workingDays = optional(
  series({
    name: { en: "days", fr: "jours" },
    help: {
      en: "Working days of each period: those of the history, then those ahead, in one row. Demand is then forecast per day and put back by the days ahead. Omitted: periods as they are.",
      fr: "Jours ouvrés de chaque période : ceux de l'historique, puis ceux à venir, sur une ligne. La demande est alors prévue par jour, puis remise aux jours à venir. Sinon, les périodes telles quelles.",
    },
    unit: "days",
    minimum: 0,
  }),
  null,
);
