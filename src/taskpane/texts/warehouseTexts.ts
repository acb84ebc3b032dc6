import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words about a company's own engine. */
export const warehouseTexts = {
  title: { en: "Ask the company's engine", fr: "Interroger le moteur de l'entreprise" },
  about: {
    en: "{host} adds the lines up, and only the sums come here. Name and password are kept until this pane is closed, and written nowhere.",
    fr: "{host} additionne les lignes, et seules les sommes arrivent ici. Le nom et le mot de passe sont gardés jusqu'à la fermeture de ce volet, et ne sont écrits nulle part.",
  },
  user: { en: "Name", fr: "Nom" },
  password: { en: "Password", fr: "Mot de passe" },
  signedIn: { en: "Signed in as {user}.", fr: "Connecté en tant que {user}." },
  otherAccount: { en: "Use another account", fr: "Utiliser un autre compte" },
  where: { en: "Where the lines are", fr: "Où sont les lignes" },
  table: { en: "In a table", fr: "Dans une table" },
  query: { en: "In what a query gives", fr: "Dans le résultat d'une requête" },
  tableName: { en: "Table", fr: "Table" },
  tableHelp: { en: "Such as orders, or sales.orders.", fr: "Par exemple commandes, ou ventes.commandes." },
  queryText: { en: "Query", fr: "Requête" },
  queryHelp: { en: "A single {select}, as the engine takes it.", fr: "Un seul {select}, tel que le moteur l'accepte." },
  looking: { en: "Asking {host}…", fr: "Interrogation de {host}…" },
  summing: { en: "{host} adds up…", fr: "{host} additionne…" },
  zone: { en: "Time zone whose days count", fr: "Fuseau horaire dont les jours comptent" },
  zoneHelp: { en: "{column} holds times of day.", fr: "{column} contient des heures." },
  since: { en: "From this day on (optional)", fr: "À partir de ce jour (facultatif)" },
  until: { en: "Up to this day (optional)", fr: "Jusqu'à ce jour (facultatif)" },
  preview: { en: "Some of the lines", fr: "Quelques lignes" },
  asked: { en: "What is asked", fr: "Ce qui est demandé" },
  askedHelp: { en: "This text goes to {host}, and nothing else.", fr: "Ce texte est envoyé à {host}, et rien d'autre." },
  gone: {
    en: "Last time {columns} was used, which is not there any more. Choose again.",
    fr: "La dernière fois, {columns} a servi et n'existe plus. Choisir à nouveau.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const warehouseCounts = {
  previewed: {
    one: { en: "{count} line, as {host} has it", fr: "{count} ligne, telle que {host} la contient" },
    other: { en: "{count} lines, as {host} has them", fr: "{count} lignes, telles que {host} les contient" },
  },
} as const satisfies Readonly<Record<string, PluralText>>;
