import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { shownValues } from "../shownValues";
import type { WarehouseRefusal } from "./warehouseQuestion";

/** Words of the engine, the same in every language. */
const engineWords = {
  readme: "README",
  readOnly: "readonly = 1",
  allShards: "skip_unavailable_shards = 0",
  select: "SELECT",
  format: "FORMAT",
  resultRows: "max_result_rows",
  readRows: "max_rows_to_read",
  dayTypes: "Date, DateTime",
  toDay: "toDate(…)",
  toFigure: "toDecimal64(…, 2)",
  zoneExample: "Europe/Paris",
};

/** What is wrong, where, and what to do; in all of them nothing was written. */
const refusals: Readonly<Record<Exclude<WarehouseRefusal["code"], "slow" | "wrongType">, Text>> = {
  unreachable: {
    en: "{host} does not answer, or it refused this page. Check name and password first: a refused sign-in can look like this. Then ask whoever runs the engine whether it is up, and whether it lets this page ask ({readme}).",
    fr: "{host} ne répond pas, ou a refusé cette page. Vérifier d'abord le nom et le mot de passe : une connexion refusée peut se présenter ainsi. Demander ensuite à qui gère le moteur s'il fonctionne, et s'il laisse cette page l'interroger ({readme}).",
  },
  wrongPassword: {
    en: "{host} does not know this name and password. Type them again.",
    fr: "{host} ne connaît pas ce nom et ce mot de passe. Les saisir à nouveau.",
  },
  notAllowed: {
    en: "This account may not read that on {host}: {text}. Ask whoever runs the engine for the right to read it.",
    fr: "Ce compte n'a pas le droit de lire cela sur {host} : {text}. Demander ce droit à qui gère le moteur.",
  },
  notReadOnly: {
    en: "{user} may do more on {host} than read, so it is not used here. Ask for an account whose profile says {readOnly} ({readme}).",
    fr: "{user} peut faire plus que lire sur {host} et n'est donc pas utilisé ici. Demander un compte dont le profil contient {readOnly} ({readme}).",
  },
  skipsShards: {
    en: "For {user}, {host} leaves out the lines of nodes that do not answer, without a word. Its sums could be half of what they should be. Ask for a profile with {allShards}.",
    fr: "Pour {user}, {host} laisse de côté sans rien dire les lignes des nœuds qui ne répondent pas. Ses sommes pourraient être réduites de moitié. Demander un profil avec {allShards}.",
  },
  unknownTable: {
    en: "{host} has no table {name}, or this account may not see it. Check the name; another database is written before it: sales.orders.",
    fr: "{host} n'a pas de table {name}, ou ce compte ne la voit pas. Vérifier le nom ; une autre base s'écrit devant : ventes.commandes.",
  },
  missingColumn: {
    en: "There is no column {column} any more, or one node of {host} does not have it. Choose another column.",
    fr: "Il n'y a pas ou plus de colonne {column}, ou un des nœuds de {host} ne l'a pas. Choisir une autre colonne.",
  },
  badQuery: {
    en: "{host} does not understand the query: {text}. It must be one {select}, without {format} and without a semicolon in it.",
    fr: "{host} ne comprend pas la requête : {text}. Il faut un seul {select}, sans {format} et sans point-virgule.",
  },
  shardDown: {
    en: "A part of {host} does not answer, so that lines would be missing. Nothing was taken. Try again later.",
    fr: "Une partie de {host} ne répond pas : il manquerait des lignes. Rien n'a été repris. Réessayer plus tard.",
  },
  otherShard: {
    en: "The nodes of {host} do not agree about this table: {text}. Tell whoever runs the engine.",
    fr: "Les nœuds de {host} ne sont pas d'accord sur cette table : {text}. Le signaler à qui gère le moteur.",
  },
  serverTime: {
    en: "{host} stopped the query at its own time limit. Ask for fewer days, or for a longer limit.",
    fr: "{host} a arrêté la requête à sa propre limite de temps. Demander moins de jours, ou une limite plus longue.",
  },
  tooManySums: {
    en: "The lines of {host} make more than {most} sums. Sum by family instead of by item or order number, or ask for fewer days.",
    fr: "Les lignes de {host} donnent plus de {most} sommes. Sommer par famille plutôt que par article ou numéro de commande, ou demander moins de jours.",
  },
  tooManyRows: {
    en: "{host} lets this account have fewer rows than these sums would be. Sum by family instead of by item, ask for fewer days, or for a higher limit ({resultRows}).",
    fr: "{host} accorde à ce compte moins de lignes que ces sommes n'en feraient. Sommer par famille plutôt que par article, demander moins de jours, ou une limite plus haute ({resultRows}).",
  },
  tooMuchRead: {
    en: "{host} does not let this account read so many lines. Ask for fewer days, or for a higher limit ({readRows}).",
    fr: "{host} ne laisse pas ce compte lire autant de lignes. Demander moins de jours, ou une limite plus haute ({readRows}).",
  },
  tooMuchMemory: {
    en: "These sums take more memory than {host} gives this account. Sum by family instead of by item, or ask for fewer days.",
    fr: "Ces sommes prennent plus de mémoire que {host} n'en accorde à ce compte. Sommer par famille plutôt que par article, ou demander moins de jours.",
  },
  busy: {
    en: "{host} has no room for another query now, or this account has used up its share. Try again later.",
    fr: "{host} n'a pas de place pour une requête de plus, ou ce compte a épuisé sa part. Réessayer plus tard.",
  },
  noDay: {
    en: "No column of this source is a date ({dayTypes}), and sums need one. In a query, {toDay} makes one of a text.",
    fr: "Aucune colonne de cette source n'est une date ({dayTypes}), et il en faut une pour les sommes. Dans une requête, {toDay} en fait une d'un texte.",
  },
  noFigure: {
    en: "No column of this source is a number, and there is nothing else to add up. In a query, {toFigure} makes one of a text.",
    fr: "Aucune colonne de cette source n'est un nombre : il n'y a rien à additionner. Dans une requête, {toFigure} en fait un d'un texte.",
  },
  wrongZone: {
    en: "{host} does not know the time zone {zone}. Write it as {zoneExample}.",
    fr: "{host} ne connaît pas le fuseau horaire {zone}. L'écrire comme {zoneExample}.",
  },
  wrongDay: {
    en: "{day} is not a day between 1970 and 2099. Write it as 2026-01-31.",
    fr: "{day} n'est pas un jour entre 1970 et 2099. L'écrire comme 2026-01-31.",
  },
  overflow: {
    en: "Sums of {column} are larger than {host} can add up, and would be wrong. Choose another column, or divide it in a query.",
    fr: "Les sommes de {column} dépassent ce que {host} sait additionner et seraient fausses. Choisir une autre colonne, ou la diviser dans une requête.",
  },
  cutAnswer: {
    en: "The answer of {host} was cut off on its way. Nothing was taken. Try again.",
    fr: "La réponse de {host} a été coupée en route. Rien n'a été repris. Réessayer.",
  },
  other: {
    en: "{host} could not answer: {text}. Nothing was taken.",
    fr: "{host} n'a pas pu répondre : {text}. Rien n'a été repris.",
  },
};

const slow: Readonly<Record<"yes" | "unknown", Text>> = {
  yes: {
    en: "{host} did not answer within {seconds} seconds. The query was stopped there, and nothing was taken. Ask for fewer days, or try again later.",
    fr: "{host} n'a pas répondu en {seconds} secondes. La requête y a été arrêtée, et rien n'a été repris. Demander moins de jours, ou réessayer plus tard.",
  },
  unknown: {
    en: "{host} did not answer within {seconds} seconds, and could not be told to stop: the query may still run there. Nothing was taken. Tell whoever runs the engine.",
    fr: "{host} n'a pas répondu en {seconds} secondes, et l'arrêt n'a pas pu lui être demandé : la requête y tourne peut-être encore. Rien n'a été repris. Le signaler à qui gère le moteur.",
  },
};

const wrongType: Readonly<Record<"day" | "figure" | "name", Text>> = {
  day: {
    en: "{column} is of the type {type}: months and weeks need one of {dayTypes}. Choose another column.",
    fr: "{column} est du type {type} : il faut {dayTypes} pour les mois et les semaines. Choisir une autre colonne.",
  },
  figure: {
    en: "{column} is of the type {type}, which cannot be added up. Choose a column of numbers.",
    fr: "{column} est du type {type}, qui ne s'additionne pas. Choisir une colonne de nombres.",
  },
  name: {
    en: "{column} is of the type {type}, which is no name of a family or an item. Choose another column.",
    fr: "{column} est du type {type}, qui ne nomme ni famille ni article. Choisir une autre colonne.",
  },
};

function textOf(why: WarehouseRefusal): Text {
  if (why.code === "slow") return slow[why.stopped];
  return why.code === "wrongType" ? wrongType[why.asked] : refusals[why.code];
}

/** A text without full stops and blanks at its end. A pattern for both would begin again at each place of a long run of blanks. */
function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && /[.\s]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Why the engine gave no sums, and what to do. */
export function warehouseRefusal(why: WarehouseRefusal, host: string, language: Language): string {
  const { code: _, ...values } = why;
  const shown = shownValues(values, language);
  // What the engine said ends without a full stop: the sentence around it has its own.
  return fill(inLanguage(textOf(why), language), {
    ...engineWords,
    ...shown,
    host,
    ...("text" in shown && { text: shown["text"] && withoutStop(shown["text"]) }),
  });
}
