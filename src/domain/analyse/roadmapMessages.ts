/** What each task of the roadmap asks, in words. */
import type { RoadmapTask, RoadmapTaskId } from "./roadmapTasks";
import type { Bucket } from "../../calendar/periods";
import { formatMoney, formatPercent } from "../../language/format";
import { formatSize } from "./riskMessages";
import { fill, inLanguage, type Language, type Text } from "../../language/text";

const tasks: Readonly<Record<RoadmapTaskId, Text>> = {
  decide: { en: "Decide on {subject}", fr: "Trancher : {subject}" },
  coverHours: { en: "{subject}: cover {size} h of overload", fr: "{subject} : absorber {size} h de surcharge" },
  provideMoney: { en: "{subject}: provide for {money} of overload", fr: "{subject} : prévoir {money} de surcharge" },
  makeUnits: { en: "{subject}: make up {size} units", fr: "{subject} : rattraper {size} unités" },
  shareOut: { en: "{subject}: share out what there is, {size} units short", fr: "{subject} : contingenter, il manque {size} unités" },
  sellDown: { en: "{subject}: sell off {size} units", fr: "{subject} : écouler {size} unités" },
  storeSurplus: {
    en: "{subject}: room for {size} units above maximum",
    fr: "{subject} : place pour {size} unités au-dessus du maximum",
  },
  followSupplier: { en: "Follow up {subject} (open lines: {size})", fr: "Suivre {subject} (lignes en cours : {size})" },
  correctForecast: {
    en: "{subject}: correct the forecast, {percent} off",
    fr: "{subject} : corriger la prévision, écart de {percent}",
  },
  prepareEvent: { en: "Prepare: {subject}, {change}", fr: "Préparer : {subject}, {change}" },
  buildForEvent: { en: "Build stock: {subject}, {change}", fr: "Constituer le stock : {subject}, {change}" },
  securePurchases: { en: "Secure materials: {subject}, {change}", fr: "Sécuriser les matières : {subject}, {change}" },
  shipForEvent: { en: "Book transport: {subject}, {change}", fr: "Réserver les transports : {subject}, {change}" },
  peak: { en: "{subject}: busiest month, {percent} loaded", fr: "{subject} : mois le plus chargé, {percent}" },
  buildAhead: { en: "{subject}: build ahead, {size} h", fr: "{subject} : produire à l'avance, {size} h" },
  receiveLines: { en: "{subject}: order lines to receive: {size}", fr: "{subject} : lignes de commande à recevoir : {size}" },
  chaseLines: { en: "{subject}: overdue order lines to chase: {size}", fr: "{subject} : lignes de commande à relancer : {size}" },
  busiestMonth: { en: "Busiest month: {size} units to ship", fr: "Mois le plus chargé : {size} unités à expédier" },
  mostStored: { en: "Most to store: {size} units", fr: "Stock le plus haut : {size} unités à loger" },
  mostCash: { en: "Stock ties up most: {money}", fr: "Trésorerie en stock au plus haut : {money}" },
};

const byWeek: Partial<Record<RoadmapTaskId, Text>> = {
  peak: { en: "{subject}: busiest week, {percent} loaded", fr: "{subject} : semaine la plus chargée, {percent}" },
  busiestMonth: { en: "Busiest week: {size} units to ship", fr: "Semaine la plus chargée : {size} unités à expédier" },
};

/** One task as a line of its cell, with its owner where there is one: "SMT assembly: cover 85 h of overload (Amina)". */
export function taskSentence({ id, subject, amount, owner }: RoadmapTask, currency: string, language: Language, bucket: Bucket): string {
  const value = amount ?? 0;
  const change = `${value > 0 ? "+" : ""}${formatPercent(value, language, { most: 0 })}`;
  const said = fill(inLanguage((bucket === "week" ? byWeek[id] : undefined) ?? tasks[id], language), {
    subject,
    change,
    size: formatSize(value, language),
    percent: formatPercent(value, language, { most: 0 }),
    money: formatMoney(value, currency, language),
  });
  return owner === null ? said : `${said} (${owner})`;
}
