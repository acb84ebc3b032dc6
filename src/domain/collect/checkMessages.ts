/** The sentences of the data checks: what was found, what it does to the results, what to do about it. */
import type { Finding, FindingKind } from "./findings";
import type { Bucket } from "../../calendar/periods";
import { formatNumber } from "../../language/format";
import { formatPeriods } from "../../calendar/format";
import { formatNames } from "../../language/nameLists";
import { fill, inLanguage, type Language, type Text } from "../../language/text";

export interface FindingSentences {
  what: Text;
  effect: Text;
  fix: Text;
}

const notCounted: Text = {
  en: "No result counts these rows: what rests on them is not complete, or has no answer.",
  fr: "Aucun résultat ne compte ces lignes : ce qui en dépend est incomplet ou sans réponse.",
};

/** `{name}`, `{near}`, `{column}`, `{months}`, `{rows}` and the figures of the finding. */
export const findingSentences: Readonly<Record<FindingKind, FindingSentences>> = {
  textNumber: {
    what: {
      en: "{column} is a text, not a number: “{name}” (rows {rows})",
      fr: "{column} est un texte, non un nombre : « {name} » (lignes {rows})",
    },
    effect: notCounted,
    fix: {
      en: "Type the number again, or convert the column to numbers.",
      fr: "Saisir à nouveau le nombre, ou convertir la colonne en nombres.",
    },
  },
  notDate: {
    what: {
      en: "{column} is a text, not a date: “{name}” (rows {rows})",
      fr: "{column} est un texte, non une date : « {name} » (lignes {rows})",
    },
    effect: notCounted,
    fix: { en: "Type the date again.", fr: "Saisir à nouveau la date." },
  },
  errorCell: {
    what: {
      en: "{column} cannot be read: “{name}” (rows {rows})",
      fr: "{column} est illisible : « {name} » (lignes {rows})",
    },
    effect: notCounted,
    fix: { en: "Replace it by a figure, or correct the formula.", fr: "Le remplacer par un chiffre, ou corriger la formule." },
  },
  emptyCell: {
    what: { en: "{column} is blank (rows {rows})", fr: "{column} est vide (lignes {rows})" },
    effect: notCounted,
    fix: { en: "Fill in the cell, or delete the row.", fr: "Compléter la cellule, ou supprimer la ligne." },
  },
  notWeek: {
    what: {
      en: "{count} rows have a Period that is no Monday, and so no week (rows {rows})",
      fr: "La période de {count} lignes n'est pas un lundi, donc pas une semaine (lignes {rows})",
    },
    effect: notCounted,
    fix: {
      en: "Import this data again by week, correct the dates, or plan by month again in Settings.",
      fr: "Importer à nouveau ces données par semaine, corriger les dates, ou revenir au mois dans Paramètres.",
    },
  },
  notMonth: {
    what: {
      en: "{count} rows have a Period that is not the first day of a month (rows {rows})",
      fr: "La période de {count} lignes n'est pas le premier jour d'un mois (lignes {rows})",
    },
    effect: { en: "The sheets do not add these rows up.", fr: "Les feuilles n'additionnent pas ces lignes." },
    fix: {
      en: "Import this data again by month, or correct the dates; if it is planned by week, choose that in Settings.",
      fr: "Importer à nouveau ces données par mois, ou corriger les dates ; si elles sont à la semaine, le choisir dans Paramètres.",
    },
  },
  doubleEntry: {
    what: { en: "{name} {months} is there {count} times (rows {rows})", fr: "{name} {months} figure {count} fois (lignes {rows})" },
    effect: {
      en: "The rows are added up: the figure counts more than once.",
      fr: "Les lignes s'additionnent : le chiffre compte plusieurs fois.",
    },
    fix: { en: "Keep one of the rows.", fr: "Garder une seule des lignes." },
  },
  doubleListed: {
    what: { en: "{name} is listed {count} times (rows {rows})", fr: "{name} figure {count} fois dans la liste (lignes {rows})" },
    effect: { en: "Only the first of the rows counts.", fr: "Seule la première de ces lignes compte." },
    fix: { en: "Keep one of the rows.", fr: "Garder une seule des lignes." },
  },
  spacedName: {
    what: {
      en: "“{name}” has a space before or after it (rows {rows})",
      fr: "« {name} » a une espace avant ou après (lignes {rows})",
    },
    effect: {
      en: "The sheets take it for another name and leave these rows out.",
      fr: "Les feuilles y voient un autre nom et laissent ces lignes de côté.",
    },
    fix: { en: "Type the name again without the space.", fr: "Saisir à nouveau le nom sans l'espace." },
  },
  leftOut: {
    what: {
      en: "{near} has no forecast for {name}: {months}",
      fr: "{near} n'a pas de prévision pour {name} : {months}",
    },
    effect: {
      en: "The statistical baseline is planned in its place; without past demand, nothing is.",
      fr: "La base statistique est planifiée à sa place ; sans demande passée, rien ne l'est.",
    },
    fix: {
      en: "Enter the forecast, or adopt a consensus that has it.",
      fr: "Saisir la prévision, ou adopter un consensus qui la contient.",
    },
  },
  copiedMonth: {
    what: {
      en: "{months}: exactly the same demand for {count} families (rows {rows})",
      fr: "{months} : exactement la même demande pour {count} familles (lignes {rows})",
    },
    effect: { en: "A copied month bends the forecast and its accuracy.", fr: "Un mois recopié fausse la prévision et sa fiabilité." },
    fix: { en: "Enter the real figures, or delete the copied month.", fr: "Saisir les vrais chiffres, ou supprimer le mois recopié." },
  },
  outlier: {
    what: {
      en: "{name}, {months}: {found} where about {usual} would be usual",
      fr: "{name}, {months} : {found} là où {usual} environ serait habituel",
    },
    effect: { en: "It may bend the forecast of the family.", fr: "La prévision de la famille peut s'en trouver faussée." },
    fix: {
      en: "Check the figure; if it is right and will not return, enter it as a market event.",
      fr: "Vérifier le chiffre ; s'il est juste et exceptionnel, le saisir comme événement de marché.",
    },
  },
  sameStock: {
    what: {
      en: "{name}: the same stock of {found} for {count} months, {months}",
      fr: "{name} : même stock de {found} pendant {count} mois, {months}",
    },
    effect: {
      en: "If it was not counted, cover and projected stock are wrong.",
      fr: "S'il n'a pas été compté, couverture et stock prévisionnel sont faux.",
    },
    fix: { en: "Count the stock, or confirm the figure.", fr: "Compter le stock, ou confirmer le chiffre." },
  },
  oldStock: {
    what: {
      en: "{name}: the latest stock is of {months}, {days} days ago",
      fr: "{name} : le dernier stock date de {months}, il y a {days} jours",
    },
    effect: { en: "The projected stock starts from an old figure.", fr: "Le stock prévisionnel part d'un chiffre ancien." },
    fix: { en: "Bring in the stock of the last closed month.", fr: "Importer le stock du dernier mois clos." },
  },
  unknownFamily: {
    what: {
      en: "“{name}” is not in the list of families (rows {rows})",
      fr: "« {name} » n'est pas dans la liste des familles (lignes {rows})",
    },
    effect: {
      en: "Its figures stand apart, without price, cost or limits.",
      fr: "Ses chiffres restent à part, sans prix, coût ni limites.",
    },
    fix: { en: "Add it to the list of families.", fr: "L'ajouter à la liste des familles." },
  },
  eventSaysNothing: {
    what: { en: "“{name}” says neither an effect nor a course (rows {rows})", fr: "« {name} » n'a ni effet ni cours (lignes {rows})" },
    effect: { en: "The forecast takes no notice of it.", fr: "La prévision n'en tient pas compte." },
    fix: { en: "Fill in Effect or Course.", fr: "Remplir Effet ou Cours." },
  },
  likeMissing: {
    what: {
      en: "“{name}” is new, but there is no family that it is like (rows {rows})",
      fr: "« {name} » est nouvelle, mais sans famille à laquelle elle ressemble (lignes {rows})",
    },
    effect: {
      en: "It has no forecast before it has a history of its own.",
      fr: "Elle n'a pas de prévision avant d'avoir son propre historique.",
    },
    fix: { en: "Name the family in Like.", fr: "Nommer la famille dans Comme." },
  },
  unknownResource: {
    what: {
      en: "“{name}” is not in the list of resources (rows {rows})",
      fr: "« {name} » n'est pas dans la liste des ressources (lignes {rows})",
    },
    effect: { en: "Its load and its hours are not compared.", fr: "Sa charge et ses heures ne sont pas comparées." },
    fix: { en: "Add it to the list of resources.", fr: "L'ajouter à la liste des ressources." },
  },
  offHigh: {
    what: {
      en: "{near} forecasts {times} times what is sold of {name} ({count} of the last {of} months more than twice)",
      fr: "{near} prévoit {times} fois les ventes de {name} (plus du double {count} mois sur les {of} derniers)",
    },
    effect: {
      en: "Stock and load planned on this source are too high.",
      fr: "Stock et charge planifiés sur cette source sont trop élevés.",
    },
    fix: {
      en: "Talk to the author, or give the source less weight in the consensus.",
      fr: "En parler à l'auteur, ou donner moins de poids à cette source dans le consensus.",
    },
  },
  offLow: {
    what: {
      en: "{near} forecasts {times} times what is sold of {name} ({count} of the last {of} months less than half)",
      fr: "{near} prévoit {times} fois les ventes de {name} (moins de la moitié {count} mois sur les {of} derniers)",
    },
    effect: {
      en: "Stock and load planned on this source are too low.",
      fr: "Stock et charge planifiés sur cette source sont trop faibles.",
    },
    fix: {
      en: "Talk to the author, or give the source less weight in the consensus.",
      fr: "En parler à l'auteur, ou donner moins de poids à cette source dans le consensus.",
    },
  },
};

/** Other words for companies that plan by week. */
const weekSentences: Partial<Record<FindingKind, Partial<FindingSentences>>> = {
  copiedMonth: {
    effect: { en: "A copied week bends the forecast and its accuracy.", fr: "Une semaine recopiée fausse la prévision et sa fiabilité." },
    fix: { en: "Enter the real figures, or delete the copied week.", fr: "Saisir les vrais chiffres, ou supprimer la semaine recopiée." },
  },
  sameStock: {
    what: {
      en: "{name}: the same stock of {found} for {count} weeks, {months}",
      fr: "{name} : même stock de {found} pendant {count} semaines, {months}",
    },
  },
  oldStock: { fix: { en: "Bring in the stock of the last closed week.", fr: "Importer le stock de la dernière semaine close." } },
  offHigh: {
    what: {
      en: "{near} forecasts {times} times what is sold of {name} ({count} of the last {of} weeks more than twice)",
      fr: "{near} prévoit {times} fois les ventes de {name} (plus du double {count} semaines sur les {of} dernières)",
    },
  },
  offLow: {
    what: {
      en: "{near} forecasts {times} times what is sold of {name} ({count} of the last {of} weeks less than half)",
      fr: "{near} prévoit {times} fois les ventes de {name} (moins de la moitié {count} semaines sur les {of} dernières)",
    },
  },
};

const meant: Text = {
  en: "Write “{near}” if that is what is meant; otherwise add it to the list.",
  fr: "Écrire « {near} » si c'est ce qui est voulu ; sinon l'ajouter à la liste.",
};

/** What a finding says, with its names, periods and figures; `bucket` is that of its table. */
export function explainFinding(found: Finding, language: Language, bucket: Bucket): { what: string; effect: string; fix: string } {
  const { kind, name, near, column, periods, rows, figures } = found;
  const values = {
    name,
    near: near ?? "",
    column,
    months: formatPeriods(periods, language, bucket),
    rows: formatNames(rows.map(String), language),
    ...Object.fromEntries(
      Object.entries(figures).map(([key, figure]) => [key, formatNumber(figure, language, { most: key === "times" ? 1 : 0 })]),
    ),
  };
  const { what, effect, fix } = { ...findingSentences[kind], ...(bucket === "week" && weekSentences[kind]) };
  const spelling = near !== undefined && (kind === "unknownFamily" || kind === "unknownResource");
  const say = (text: Text): string => fill(inLanguage(text, language), values).replace(/ {2,}/g, " ");
  return { what: say(what), effect: say(effect), fix: say(spelling ? meant : fix) };
}
