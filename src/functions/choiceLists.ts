import { errorMetrics } from "../calc/accuracy/forecastError";
import { valueMetrics } from "../calc/accuracy/fva";
import { relativeMetrics } from "../calc/accuracy/relativeError";
import { trackingModes } from "../calc/accuracy/trackingSignal";
import { readingLanguages } from "../calc/engagement/sentences";
import { weightings } from "../calc/forecast/consensusWeights";
import { forecastMethods } from "../calc/forecast/forecast";
import { seasonKinds } from "../calc/forecast/seasonalProfile";
import { groupings } from "../calc/grouping";
import { gapForms } from "../calc/logistics/budgetGap";
import { directions } from "../calc/planning/kpiStatus";
import { durationStatistics } from "../calc/service/durationStatistic";
import { fillLevels } from "../calc/service/fillRate";
import type { Text } from "../language/text";

/** The words that an argument understands, and what each means: Excel offers them while a formula is typed. */
export interface ChoiceList<Choice extends string = string> {
  /** Never changed once released. */
  readonly id: string;
  /** In the order in which they are offered. The same in every language. */
  readonly words: readonly Choice[];
  readonly meanings: Readonly<Record<Choice, Text>>;
}

/** Declares a list; a word without its meaning does not compile. */
function choiceList<const Choice extends string>(
  id: string,
  words: readonly Choice[],
  meanings: Readonly<Record<NoInfer<Choice>, Text>>,
): ChoiceList<Choice> {
  return { id, words, meanings };
}

const wape: Text = {
  en: "Total miss over total actual: large periods weigh more",
  fr: "Écart total sur réel total : les grosses périodes pèsent plus",
};
const mape: Text = {
  en: "Mean miss in % of the actual: periods count alike",
  fr: "Écart moyen en % du réel : les périodes comptent à égalité",
};
const smape: Text = {
  en: "Symmetric: miss over the mean of forecast and actual",
  fr: "Symétrique : écart sur la moyenne de la prévision et du réel",
};
const mae: Text = { en: "Mean absolute error, in units", fr: "Erreur absolue moyenne, en unités" };
const rmse: Text = {
  en: "Root mean squared error, in units: large misses weigh more",
  fr: "Racine de l'erreur quadratique moyenne, en unités : les gros écarts pèsent plus",
};

export const relativeMetricList = choiceList("RELATIVE_METRIC", relativeMetrics, { WAPE: wape, MAPE: mape, SMAPE: smape });

export const valueMetricList = choiceList("VALUE_METRIC", valueMetrics, { WAPE: wape, MAPE: mape, SMAPE: smape, MAE: mae, RMSE: rmse });

export const errorMetricList = choiceList("ERROR_METRIC", errorMetrics, {
  WAPE: wape,
  MAPE: mape,
  SMAPE: smape,
  MAE: mae,
  RMSE: rmse,
  ME: { en: "Mean error with its sign, in units: positive = too high", fr: "Erreur moyenne signée, en unités : positif = trop haut" },
  MPE: { en: "Mean error with its sign, as a ratio: positive = too high", fr: "Erreur moyenne signée, en ratio : positif = trop haut" },
});

export const groupingList = choiceList("GROUPING", groupings, {
  ALL: { en: "One number for everything", fr: "Un seul nombre pour le tout" },
  ROW: { en: "One number a row, as a column", fr: "Un nombre par ligne, en colonne" },
  COLUMN: { en: "One number a column, as a row", fr: "Un nombre par colonne, en ligne" },
});

export const trackingModeList = choiceList("TRACKING_MODE", trackingModes, {
  LAST: { en: "The signal over all periods", fr: "Le signal sur toutes les périodes" },
  RUNNING: { en: "One signal up to each period", fr: "Un signal jusqu'à chaque période" },
});

export const gapFormList = choiceList("GAP_FORM", gapForms, {
  VALUE: { en: "Plan minus budget", fr: "Plan moins budget" },
  RATIO: { en: "Plan minus budget, over the budget", fr: "Plan moins budget, sur le budget" },
});

export const seasonKindList = choiceList("SEASON_KIND", seasonKinds, {
  MULTIPLICATIVE: { en: "Shares of a usual period", fr: "Parts d'une période ordinaire" },
  ADDITIVE: { en: "Differences from a usual period", fr: "Écarts à une période ordinaire" },
});

export const weightingList = choiceList("WEIGHTING", weightings, {
  INVERSEMSE: { en: "Whoever missed less weighs more", fr: "Qui s'est moins trompé pèse plus" },
  EQUAL: { en: "All weigh the same", fr: "Tous pèsent autant" },
});

export const readingLanguageList = choiceList("READING_LANGUAGE", readingLanguages, {
  FR: { en: "A French text, by Kandel and Moles", fr: "Un texte français, selon Kandel et Moles" },
  EN: { en: "An English text, by Flesch", fr: "Un texte anglais, selon Flesch" },
});

export const durationStatisticList = choiceList("DURATION_STATISTIC", durationStatistics, {
  MEAN: { en: "The mean", fr: "La moyenne" },
  MEDIAN: { en: "Half of the lines: at most this", fr: "La moitié des lignes : au plus cela" },
  P90: { en: "Nine lines in ten: at most this", fr: "Neuf lignes sur dix : au plus cela" },
  MAX: { en: "The largest", fr: "Le maximum" },
});

export const fillLevelList = choiceList("FILL_LEVEL", fillLevels, {
  UNIT: { en: "Share of the units ordered", fr: "Part des unités commandées" },
  LINE: { en: "Share of complete lines", fr: "Part des lignes complètes" },
  ORDER: { en: "Share of complete orders: needs orderIds", fr: "Part des commandes complètes : demande numérosCommande" },
});

export const directionList = choiceList("DIRECTION", directions, {
  HIGHER: { en: "At least the target is good", fr: "Bon à partir de la cible" },
  LOWER: { en: "At most the target is good", fr: "Bon jusqu'à la cible" },
  CLOSE: { en: "On the target is good", fr: "Bon à la cible" },
});

export const forecastMethodList = choiceList("FORECAST_METHOD", forecastMethods, {
  AUTO: { en: "Chooses for each item", fr: "Choisit pour chaque article" },
  ETS: { en: "Level, trend and season by smoothing", fr: "Niveau, tendance et saison par lissage" },
  THETA: { en: "Level, half the trend, season", fr: "Niveau, moitié de la tendance, saison" },
  COMB: { en: "The mean of ETS and THETA", fr: "La moyenne de ETS et THETA" },
  SES: { en: "A level, no trend, no season", fr: "Un niveau, sans tendance ni saison" },
  HOLT: { en: "A level and a trend that goes on", fr: "Un niveau et une tendance prolongée" },
  DAMPED: { en: "A level and a trend that fades", fr: "Un niveau et une tendance qui s'amortit" },
  HW: { en: "Level, trend and season (Holt-Winters)", fr: "Niveau, tendance et saison (Holt-Winters)" },
  SNAIVE: { en: "The same period of the last season", fr: "La même période de la saison passée" },
  NAIVE: { en: "The last value", fr: "La dernière valeur" },
  MEAN: { en: "The mean of the history", fr: "La moyenne de l'historique" },
  CROSTON: { en: "Demand now and then, by Croston", fr: "Demande sporadique, selon Croston" },
  SBA: { en: "Croston without its bias", fr: "Croston sans son biais" },
  TSB: { en: "Demand now and then that may end", fr: "Demande sporadique qui peut cesser" },
});

export const extremesList = choiceList("EXTREMES", ["REPAIR", "KEEP"], {
  REPAIR: { en: "Leaves out one value far beyond all others", fr: "Écarte une valeur loin au-delà de toutes les autres" },
  KEEP: { en: "Takes every value as it is", fr: "Prend chaque valeur telle quelle" },
});
