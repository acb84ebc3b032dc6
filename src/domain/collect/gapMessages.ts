/** Sentences that say what each gap in the data does to the results, with the real names. */
import type { Gap, GapCode } from "./gaps";
import { collectTables } from "./collectTables";
import type { Bucket } from "../../calendar/periods";
import { textFor } from "../../calendar/periodText";
import { formatNumber } from "../../language/format";
import { formatPeriods } from "../../calendar/format";
import { formatNames, withElision } from "../../language/nameLists";
import { fill, inLanguage, type Language, type Text } from "../../language/text";

/** `{names}` families or resources, `{months}` months, `{count}` a number. */
export const gapSentences: Readonly<Record<Exclude<GapCode, "missing">, Text>> = {
  demandClosed: {
    en: "Demand of {names} misses {months}, the month just closed: the forecast starts from older figures.",
    fr: "Demande de {names} : il manque {months}, dernier mois clos ; la prévision part de chiffres plus anciens.",
  },
  demandMonths: {
    en: "Demand of {names} misses {months}: forecast and accuracy leave that out.",
    fr: "Demande de {names} : il manque {months} ; prévision et fiabilité n'en tiennent pas compte.",
  },
  demandNever: {
    en: "Nothing sold of {names} is on record: there is no history to forecast from.",
    fr: "Aucune vente de {names} n'est enregistrée : la prévision n'a pas d'historique.",
  },
  demandShort: {
    en: "Months of demand history: {count}; a season cannot be told from chance before 24.",
    fr: "Mois d'historique de demande : {count} ; avant 24, une saison ne se distingue pas du hasard.",
  },
  forecastNone: {
    en: "No forecast for {names}: the statistical baseline is planned; without past demand, nothing is.",
    fr: "Pas de prévision pour {names} : la base statistique est planifiée ; sans demande passée, rien ne l'est.",
  },
  forecastMonths: {
    en: "Forecasts of {names} miss {months}: the statistical baseline is planned then; without past demand, nothing is.",
    fr: "Prévisions de {names} : il manque {months} ; la base statistique y est planifiée ; sans demande passée, rien ne l'est.",
  },
  forecastPast: {
    en: "No forecast of the past twelve months was kept: accuracy and bias cannot be measured.",
    fr: "Aucune prévision des douze derniers mois n'a été gardée : fiabilité et biais ne peuvent pas être mesurés.",
  },
  resourceUnlisted: {
    en: "Used but not listed in Resources: {names}; no hours can be worked out there.",
    fr: "Utilisé mais absent des ressources : {names} ; aucune heure ne peut y être calculée.",
  },
  capacityNone: {
    en: "Without capacity for {names}, the load is compared with nothing: no overload shows.",
    fr: "Sans capacité pour {names}, la charge n'est comparée à rien : aucune surcharge n'apparaît.",
  },
  capacityMonths: {
    en: "Capacity of {names} misses {months}: the load is compared with nothing there.",
    fr: "Capacité de {names} : il manque {months} ; la charge n'y est comparée à rien.",
  },
  routingFamily: {
    en: "Without routing hours for {names}, the load of {names} is understated.",
    fr: "Sans gamme pour {names}, la charge de {names} est sous-estimée.",
  },
  routingResource: {
    en: "Without routing hours on {names}, the load of {names} is understated.",
    fr: "Sans gamme sur {names}, la charge de {names} est sous-estimée.",
  },
  stockClosed: {
    en: "Stock of {names} at the end of {months} is missing: the projected stock starts from zero or from an older month.",
    fr: "Stock de {names} : il manque la fin de {months} ; le stock prévisionnel part de zéro ou d'un mois plus ancien.",
  },
  stockMonths: {
    en: "Stock of {names} misses {months}: trends and turns leave that out.",
    fr: "Stock de {names} : il manque {months} ; tendances et rotations n'en tiennent pas compte.",
  },
  familyUnlisted: {
    en: "Not in the list of families: {names}; price, cost and stock limits are unknown.",
    fr: "Absent de la liste des familles : {names} ; prix, coût et limites de stock sont inconnus.",
  },
  unitCost: {
    en: "No unit cost for {names}: the cash effect of that stock is left out.",
    fr: "Pas de coût unitaire pour {names} : l'effet de ce stock sur la trésorerie n'est pas compté.",
  },
  price: {
    en: "No price for {names}: those sales are left out of the plan in money.",
    fr: "Pas de prix pour {names} : ces ventes ne comptent pas dans le plan en valeur.",
  },
  stockLimits: {
    en: "No stock limit for {names}: shortages and surpluses cannot be told apart.",
    fr: "Pas de limite de stock pour {names} : ruptures et surstocks ne se distinguent pas.",
  },
  supplyMonths: {
    en: "Supply has nothing for {months}: supplier delays of that time are not counted.",
    fr: "Rien dans les approvisionnements pour {months} : les retards des fournisseurs n'y sont pas comptés.",
  },
  supplyUnpromised: {
    en: "Supply rows without a promised date: {count}; whether they were late is unknown.",
    fr: "Approvisionnements sans date promise : {count} ; leur retard éventuel est inconnu.",
  },
  eventsPast: {
    en: "All market events are over: the forecast of the coming months only continues the past.",
    fr: "Tous les événements de marché sont passés : la prévision des mois à venir ne fait que prolonger le passé.",
  },
  deliveryMonths: {
    en: "Deliveries have nothing for {months}: on-time delivery leaves that out.",
    fr: "Rien dans les livraisons pour {months} : la ponctualité n'en tient pas compte.",
  },
  deliveryUnpromised: {
    en: "Deliveries without a promised date: {count}; on-time delivery leaves them out.",
    fr: "Livraisons sans date promise : {count} ; la ponctualité n'en tient pas compte.",
  },
  budgetMonths: {
    en: "Budget of {names} misses {months}: the gap to budget leaves that out.",
    fr: "Budget de {names} : il manque {months} ; l'écart au budget n'en tient pas compte.",
  },
  logisticsMonths: {
    en: "Logistics costs have nothing for {months}: their rate on sales is understated.",
    fr: "Rien dans les coûts logistiques pour {months} : leur poids sur les ventes est sous-estimé.",
  },
  salesMonths: {
    en: "Sales have nothing for {months}: the rate of logistics costs is overstated.",
    fr: "Rien dans les ventes pour {months} : le poids des coûts logistiques est surestimé.",
  },
  salesUndated: {
    en: "Sales rows without a month: {count}; no monthly figure counts them.",
    fr: "Ventes sans mois : {count} ; aucun chiffre mensuel ne les compte.",
  },
  unreadable: {
    en: "Rows of {table} that cannot be read: {count}; no result counts them.",
    fr: "Lignes illisibles dans « {table} » : {count} ; aucun résultat ne les compte.",
  },
};

/** Other words for companies that plan by week. */
const weekSentences: Partial<Record<GapCode, Text>> = {
  demandClosed: {
    en: "Demand of {names} misses {months}, the week just closed: the forecast starts from older figures.",
    fr: "Demande de {names} : il manque {months}, dernière semaine close ; la prévision part de chiffres plus anciens.",
  },
  demandShort: {
    en: "Weeks of demand history: {count}; a season cannot be told from chance before 104.",
    fr: "Semaines d'historique de demande : {count} ; avant 104, une saison ne se distingue pas du hasard.",
  },
  stockClosed: {
    en: "Stock of {names} at the end of {months} is missing: the projected stock starts from zero or from an older week.",
    fr: "Stock de {names} : il manque la fin de {months} ; le stock prévisionnel part de zéro ou d'une semaine plus ancienne.",
  },
};

/** The sentence of a gap. `title` is the name of its table in the language, `bucket` that of its periods. */
export function explainGap({ code, table, names, periods, count }: Gap, title: string, language: Language, bucket: Bucket): string {
  const text = textOf();
  const sentence = fill(inLanguage(text, language), {
    names: formatNames(names, language),
    months: formatPeriods(periods, language, bucket),
    count: formatNumber(count, language),
    table: title,
  });
  return withElision(sentence, language);

  function textOf(): Text {
    if (code === "missing") return textFor(collectTables[table].collected.missing, bucket);
    return (bucket === "week" ? weekSentences[code] : undefined) ?? gapSentences[code];
  }
}
