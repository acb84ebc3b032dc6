/** The sentences of risks: what the plan shows, how the value is worked out, and the question to decide. */
import { isSameName } from "../../language/sameName";
import type { RiskRow } from "./sopRisks";
import type { Risk, RiskKind, Span, ValueBasis } from "./risk";
import type { Bucket } from "../../calendar/periods";
import { formatNumber, formatPercent } from "../../language/format";
import { formatPeriod } from "../../calendar/format";
import { fill, inLanguage, type Language, type Text } from "../../language/text";

/** A word and a shape for each kind, so that nobody needs colours to tell them apart. */
export const riskKindWords: Readonly<Record<RiskKind, { shape: string; word: Text }>> = {
  shortage: { shape: "▼", word: { en: "Shortage", fr: "Rupture" } },
  surplus: { shape: "▲", word: { en: "Surplus", fr: "Surstock" } },
  overload: { shape: "■", word: { en: "Overload", fr: "Surcharge" } },
  supplier: { shape: "◆", word: { en: "Supplier", fr: "Fournisseur" } },
  forecast: { shape: "●", word: { en: "Forecast", fr: "Prévision" } },
};

export const riskStatusWords: Readonly<Record<"open" | "owned" | "accepted" | "to decide" | "closed", Text>> = {
  open: { en: "open", fr: "ouvert" },
  owned: { en: "owned", fr: "pris en charge" },
  accepted: { en: "accepted", fr: "accepté" },
  "to decide": { en: "to decide", fr: "à trancher" },
  closed: { en: "closed", fr: "clos" },
};

const sentences = {
  shortageMinimum: {
    en: "{subject}: up to {size} units below minimum{when}",
    fr: "{subject} : jusqu'à {size} unités sous le minimum{when}",
  },
  shortageZero: {
    en: "{subject}: runs out, up to {size} units short{when}",
    fr: "{subject} : rupture, jusqu'à {size} unités manquantes{when}",
  },
  surplusMaximum: {
    en: "{subject}: up to {size} units above maximum{when}",
    fr: "{subject} : jusqu'à {size} unités au-dessus du maximum{when}",
  },
  surplusCover: {
    en: "{subject}: up to {size} units beyond twice the target cover{when}",
    fr: "{subject} : jusqu'à {size} unités au-delà de deux fois la couverture cible{when}",
  },
  overloadOne: { en: "{subject} is {peak} loaded{when}", fr: "{subject} : charge de {peak}{when}" },
  overload: { en: "{subject} is up to {peak} loaded{when}", fr: "{subject} : charge jusqu'à {peak}{when}" },
  overloadNothing: { en: "{subject} has load without capacity{when}", fr: "{subject} : charge sans capacité{when}" },
  supplier: {
    en: "{subject}: {share} of {lines} lines late, mean delay {days} d",
    fr: "{subject} : {share} de {lines} lignes en retard, retard moyen {days} j",
  },
  supplierOverdue: {
    en: "{subject}: {share} of {lines} lines late, mean delay {days} d, {overdue} still awaited",
    fr: "{subject} : {share} de {lines} lignes en retard, retard moyen {days} j, encore attendues : {overdue}",
  },
  forecastHigh: {
    en: "{subject}: forecast {bias} too high over {months} months",
    fr: "{subject} : prévision trop haute de {bias} sur {months} mois",
  },
  forecastLow: {
    en: "{subject}: forecast {bias} too low over {months} months",
    fr: "{subject} : prévision trop basse de {bias} sur {months} mois",
  },
} satisfies Record<string, Text>;

const questions: Readonly<Record<RiskKind, Text>> = {
  shortage: {
    en: "{subject} lacks {size} units{when}: make more, buy, ration or live with less stock?",
    fr: "{subject} : il manque {size} unités{when}. Produire plus, acheter, contingenter ou accepter moins de stock ?",
  },
  surplus: {
    en: "{subject} has {size} units too many{when}: make less, sell off or keep?",
    fr: "{subject} : {size} unités en trop{when}. Produire moins, écouler ou garder ?",
  },
  overload: {
    en: "{subject} lacks {size} h{when}: overtime, subcontract, build ahead or postpone?",
    fr: "{subject} : il manque {size} h{when}. Heures supplémentaires, sous-traitance, production anticipée ou report ?",
  },
  supplier: {
    en: "{subject} is late, {size} d on average: chase, order earlier or find a second source?",
    fr: "{subject} livre en retard, {size} j en moyenne. Relancer, commander plus tôt ou trouver une seconde source ?",
  },
  forecast: {
    en: "The forecast of {subject} is {bias} too low: correct it, hold a buffer or watch it?",
    fr: "La prévision de {subject} est trop basse de {bias}. La corriger, constituer un tampon ou la surveiller ?",
  },
};

/** Too high a forecast needs no buffer: it makes one. */
const forecastTooHigh: Text = {
  en: "The forecast of {subject} is {bias} too high: correct it or watch it?",
  fr: "La prévision de {subject} est trop haute de {bias}. La corriger ou la surveiller ?",
};

/** What to do about a risk that a person typed and no analysis found. */
export const ownRiskQuestion: Text = { en: "What to do about “{name}”?", fr: "Que faire de « {name} » ?" };

const bases: Readonly<Record<ValueBasis, Text>> = {
  margin: { en: "Value: units or hours x margin (price less cost).", fr: "Valeur : unités ou heures x marge (prix moins coût)." },
  price: { en: "Value: units x price, since no unit cost is known.", fr: "Valeur : unités x prix, faute de coût unitaire." },
  cost: { en: "Value: units x unit cost.", fr: "Valeur : unités x coût unitaire." },
  overtime: { en: "Value: overtime that covers the hours.", fr: "Valeur : heures supplémentaires pour couvrir la surcharge." },
  overtimeAndMargin: {
    en: "Value: overtime up to its limit, then the margin of what cannot be made.",
    fr: "Valeur : heures supplémentaires jusqu'à leur limite, puis marge de ce qui ne peut être produit.",
  },
  overtimeAndHours: {
    en: "Value: overtime up to its limit, then the hour cost, since no margin is known.",
    fr: "Valeur : heures supplémentaires jusqu'à leur limite, puis coût horaire, faute de marge connue.",
  },
  hours: { en: "Value: hours x hour cost, since no margin is known.", fr: "Valeur : heures x coût horaire, faute de marge connue." },
  openOrders: { en: "Value: units awaited x unit cost.", fr: "Valeur : unités attendues x coût unitaire." },
  someOpenOrders: {
    en: "Value: units awaited x unit cost, where a cost is known.",
    fr: "Valeur : unités attendues x coût unitaire, là où un coût est connu.",
  },
  nothingOnOrder: { en: "Nothing is on order now.", fr: "Rien n'est en commande à ce jour." },
  unknownPrice: {
    en: "No value: the price in SopFamilies is missing, and SopBudget has no revenue and volume to work one out.",
    fr: "Sans valeur : le prix manque dans SopFamilies, et SopBudget n'a ni CA ni volume pour le calculer.",
  },
  unknownCost: {
    en: "No value: the unit cost in SopFamilies is missing, and SopStock has no value and quantity to work one out.",
    fr: "Sans valeur : le coût unitaire manque dans SopFamilies, et SopStock n'a ni valeur ni quantité pour le calculer.",
  },
  unknownOpenCost: {
    en: "No value: the lines awaited name no family with a unit cost.",
    fr: "Sans valeur : les lignes attendues ne nomment aucune famille au coût unitaire connu.",
  },
  unreadable: {
    en: "No value: a price, a cost or a limit that it takes is an error or a text.",
    fr: "Sans valeur : un prix, un coût ou une limite dont elle dépend est une erreur ou un texte.",
  },
  unknownHourCost: {
    en: "No value: hour or overtime cost in SopResources is missing.",
    fr: "Sans valeur : le coût horaire ou des heures supplémentaires manque dans SopResources.",
  },
};

/** Where prices and costs come from if not from SopFamilies; `of` names the families unless the risk concerns only one. */
const borrowedRates = {
  price: {
    en: "Price{of}: revenue / volume of the budget, since SopFamilies has none.",
    fr: "Prix{of} : CA / volume du budget, faute de prix dans SopFamilies.",
  },
  invoiced: {
    en: "Price{of}: amount / quantity invoiced, since SopFamilies has none.",
    fr: "Prix{of} : montant / quantité facturés, faute de prix dans SopFamilies.",
  },
  unitCost: {
    en: "Unit cost{of}: value / quantity of the latest stock, since SopFamilies has none.",
    fr: "Coût unitaire{of} : valeur / quantité du dernier stock, faute de coût dans SopFamilies.",
  },
  of: { en: " of {families}", fr: " de {families}" },
} satisfies Record<string, Text>;

const periods = {
  one: { en: " in {first}", fr: " en {first}" },
  span: { en: " from {first} to {last}", fr: " de {first} à {last}" },
  some: { en: " in {count} months from {first} to {last}", fr: " sur {count} mois de {first} à {last}" },
} satisfies Record<string, Text>;

/** Other words for companies that plan by week. */
const byWeek = {
  some: { en: " in {count} weeks from {first} to {last}", fr: " sur {count} semaines de {first} à {last}" },
  forecastHigh: {
    en: "{subject}: forecast {bias} too high over {months} weeks",
    fr: "{subject} : prévision trop haute de {bias} sur {months} semaines",
  },
  forecastLow: {
    en: "{subject}: forecast {bias} too low over {months} weeks",
    fr: "{subject} : prévision trop basse de {bias} sur {months} semaines",
  },
} satisfies Record<string, Text>;

/** Large quantities whole, small ones with a decimal. */
export function formatSize(size: number, language: Language): string {
  return formatNumber(size, language, { most: Math.abs(size) < 10 ? 1 : 0 });
}

/** " from Apr 2027 to May 2027": the periods concerned as the end of a sentence. */
export function spanWords({ first, last, count, unbroken }: Span, language: Language, bucket: Bucket): string {
  const words = count === 1 ? periods.one : unbroken ? periods.span : (bucket === "week" ? byWeek : periods).some;
  const said = fill(inLanguage(words, language), {
    first: formatPeriod(first, language, bucket),
    last: formatPeriod(last, language, bucket),
    count: formatNumber(count, language),
  });
  // "de avril" is "d'avril".
  return said.replace(/ de (?=[aeiouâéèêœ])/i, " d'");
}

/** What the plan shows, without a final full stop: "Paint is up to 118% loaded from Apr 2027 to May 2027". */
export function riskSentence(risk: Risk, language: Language, bucket: Bucket): string {
  const size = formatSize(risk.size, language);
  const say = (text: Text, values: Record<string, string> = {}): string =>
    fill(inLanguage(text, language), {
      subject: risk.subject,
      size,
      when: "span" in risk ? spanWords(risk.span, language, bucket) : "",
      ...values,
    });
  const percent = (ratio: number): string => formatPercent(ratio, language, { most: 0 });
  switch (risk.kind) {
    case "shortage":
      return say(risk.limit === "zero" ? sentences.shortageZero : sentences.shortageMinimum);
    case "surplus":
      return say(risk.limit === "cover" ? sentences.surplusCover : sentences.surplusMaximum);
    case "overload":
      if (risk.peak === null) return say(sentences.overloadNothing);
      return say(risk.span.count === 1 ? sentences.overloadOne : sentences.overload, { peak: percent(risk.peak) });
    case "supplier":
      return say(risk.overdue > 0 ? sentences.supplierOverdue : sentences.supplier, {
        share: percent(risk.lateShare),
        lines: formatNumber(risk.lines, language),
        days: formatNumber(risk.size, language, { most: 1 }),
        overdue: formatNumber(risk.overdue, language),
      });
    case "forecast":
      return say((bucket === "week" ? byWeek : sentences)[risk.bias > 0 ? "forecastHigh" : "forecastLow"], {
        bias: percent(Math.abs(risk.bias)),
        months: formatNumber(risk.periods, language),
      });
  }
}

/** How the value of a risk is worked out and from whose prices and costs, or what is missing for one. */
export function basisSentence({ basis, borrowed, subject }: Risk, language: Language): string {
  const from = (["price", "invoiced", "unitCost"] as const).flatMap((rate) => {
    const families = borrowed?.[rate] ?? [];
    if (families.length === 0) return [];
    const isOwn = families.every((family) => family === subject);
    const of = isOwn ? "" : fill(inLanguage(borrowedRates.of, language), { families: families.join(", ") });
    return [fill(inLanguage(borrowedRates[rate], language), { of })];
  });
  return [inLanguage(bases[basis], language), ...from].join(" ");
}

/** The text of the column Detail: what the plan shows, then how the value is worked out. */
export function riskDetail(risk: Risk, language: Language, bucket: Bucket): string {
  return `${riskSentence(risk, language, bucket)}. ${basisSentence(risk, language)}`;
}

/**
 * What the row of a risk itself says, without the sentence on its value; its name if it says nothing. A full stop in the name that it
 * begins with ends no sentence, and neither does that of a month (`avr. 2027`).
 */
export function sentenceOf({ Risk: name, "Family or Resource": subject, Detail: detail }: RiskSaid): string {
  if (detail === null) return name;
  const begins = isSameName(detail.slice(0, subject.length), subject) ? subject.length : 0;
  const end = detail.slice(begins).search(/\. (?!\d)/);
  return end < 0 ? detail : detail.slice(0, begins + end);
}

type RiskSaid = Pick<RiskRow, "Risk" | "Family or Resource" | "Detail">;

/** The question to decide: "SMT assembly lacks 320 h from Apr 2027 to May 2027: overtime, subcontract, build ahead or postpone?" */
export function riskQuestion(risk: Risk, language: Language, bucket: Bucket): string {
  const question = risk.kind === "forecast" && risk.bias > 0 ? forecastTooHigh : questions[risk.kind];
  return fill(inLanguage(question, language), {
    subject: risk.subject,
    size: formatSize(risk.size, language),
    when: "span" in risk ? spanWords(risk.span, language, bucket) : "",
    bias: risk.kind === "forecast" ? formatPercent(Math.abs(risk.bias), language, { most: 0 }) : "",
  });
}
