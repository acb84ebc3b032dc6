/** What each way out of a risk is called and does, in words. */
import { formatMoney } from "../../language/format";
import type { Bucket } from "../../calendar/periods";
import { colon, fill, inLanguage, type Language, type Text } from "../../language/text";
import { formatSize, spanWords } from "./riskMessages";
import type { RiskEffect, RiskOption, RiskOptionId } from "./riskOptions";

const optionTitles: Readonly<Record<RiskOptionId, Text>> = {
  overtime: { en: "Overtime", fr: "Heures supplémentaires" },
  subcontract: { en: "Subcontract", fr: "Sous-traiter" },
  buildAhead: { en: "Build ahead", fr: "Produire à l'avance" },
  postpone: { en: "Postpone", fr: "Reporter" },
  makeMore: { en: "Make more in free hours", fr: "Produire plus dans les heures libres" },
  buyUnits: { en: "Buy or subcontract", fr: "Acheter ou sous-traiter" },
  ration: { en: "Ration customers", fr: "Contingenter les clients" },
  acceptLower: { en: "Live with less stock", fr: "Accepter moins de stock" },
  makeLess: { en: "Make less", fr: "Produire moins" },
  sellDown: { en: "Sell off", fr: "Écouler" },
  keepStock: { en: "Keep the stock", fr: "Garder le stock" },
  expedite: { en: "Chase the open lines", fr: "Relancer les lignes en cours" },
  secondSource: { en: "Second source", fr: "Seconde source" },
  orderEarlier: { en: "Order earlier", fr: "Commander plus tôt" },
  correctForecast: { en: "Correct the forecast", fr: "Corriger la prévision" },
  bufferStock: { en: "Hold a buffer", fr: "Constituer un tampon" },
  watchForecast: { en: "Watch another cycle", fr: "Surveiller un cycle de plus" },
};

const effects: Readonly<Record<RiskEffect["is"], Text>> = {
  coversHours: { en: "covers {amount} of {of} h", fr: "couvre {amount} h sur {of}" },
  coversUnits: { en: "covers {amount} of {of} units", fr: "couvre {amount} unités sur {of}" },
  units: { en: "{amount} units", fr: "{amount} unités" },
  unitsLater: { en: "{amount} units later", fr: "{amount} unités plus tard" },
  unitsMore: { en: "{amount} units more", fr: "{amount} unités de plus" },
  unitsLess: { en: "{amount} units less", fr: "{amount} unités de moins" },
  lowestStock: { en: "lowest stock {amount} units", fr: "stock au plus bas : {amount} unités" },
  lines: { en: "order lines: {amount}", fr: "lignes de commande : {amount}" },
  days: { en: "by {amount} d", fr: "de {amount} j" },
  months: { en: "{amount} months compared so far", fr: "{amount} mois comparés à ce jour" },
  costs: { en: "costs {amount}", fr: "coûte {amount}" },
  tiesUp: { en: "ties up {amount}", fr: "immobilise {amount}" },
  frees: { en: "frees {amount}", fr: "libère {amount}" },
  sells: { en: "sells for {amount}", fr: "se vend {amount}" },
  losesMargin: { en: "loses {amount} of margin", fr: "perd {amount} de marge" },
  delaysSales: { en: "delays {amount} of sales", fr: "retarde {amount} de ventes" },
  between: { en: "{when}", fr: "{when}" },
};

const weeksCompared: Text = { en: "{amount} weeks compared so far", fr: "{amount} semaines comparées à ce jour" };

const moneyEffects: ReadonlySet<RiskEffect["is"]> = new Set(["costs", "tiesUp", "frees", "sells", "losesMargin", "delaysSales"]);

/** One option with its effects: "Overtime: covers 180 of 320 h, costs 4,300 EUR". */
export function optionSentence({ id, effects: found }: RiskOption, currency: string, language: Language, bucket: Bucket): string {
  const title = inLanguage(optionTitles[id], language);
  if (found.length === 0) return title;
  return `${title}${inLanguage(colon, language)}${found.map((effect) => effectWords(effect, currency, language, bucket)).join(", ")}`;
}

function effectWords(effect: RiskEffect, currency: string, language: Language, bucket: Bucket): string {
  const text = inLanguage(bucket === "week" && effect.is === "months" ? weeksCompared : effects[effect.is], language);
  if (effect.is === "between") {
    const { first, last } = effect;
    return spanWords({ first, last, count: first === last ? 1 : 2, unbroken: true }, language, bucket).trim();
  }
  const amount = moneyEffects.has(effect.is) ? formatMoney(effect.amount, currency, language) : formatSize(effect.amount, language);
  return fill(text, { amount, of: "of" in effect ? formatSize(effect.of, language) : "" });
}
