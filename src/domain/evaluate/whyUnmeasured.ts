/** Why a figure of a decision cannot be measured, in words: which rows of which table are awaited, or what nobody said. */
import { formatPeriod } from "../../calendar/format";
import { formatNames, withElision } from "../../language/nameLists";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { sopDeliveries } from "../collect/sopDeliveries";
import { sopLogistics } from "../collect/sopLogistics";
import { sopSales } from "../collect/sopSales";
import { sopStock } from "../collect/sopStock";
import { sopFeedback } from "../feedback/sopFeedback";
import type { TableContract } from "../tables/defineTable";
import { columnNamed, headerIn, wordIn } from "../tables/words";
import { measureTexts } from "./effectWords";
import type { MeasuredEffect } from "./measuredEffects";
import type { MeasuredTable, WhyNot } from "./notInYet";

const tables: Readonly<Record<MeasuredTable, TableContract>> = {
  SopDeliveries: sopDeliveries,
  SopStock: sopStock,
  SopSales: sopSales,
  SopLogistics: sopLogistics,
  SopFeedback: sopFeedback,
};

const texts = {
  names: {
    en: "“{table}” has no row of {names} for {period}; where there was none, a row of 0 says so",
    fr: "« {table} » n'a aucune ligne de {names} pour {period} ; s'il n'y en avait pas, une ligne à 0 le dit",
  },
  twice: {
    en: "“{table}” has two rows of {names} for {period}, and nobody knows which is right",
    fr: "« {table} » a deux lignes de {names} pour {period}, et nul ne sait laquelle est juste",
  },
  none: { en: "“{table}” has no row for {period}", fr: "« {table} » n'a aucune ligne pour {period}" },
  blank: {
    en: "cells of the column “{column}” of “{table}” are blank",
    fr: "des cellules de la colonne « {column} » de « {table} » sont vides",
  },
  unreadable: { en: "rows of “{table}” cannot be read", fr: "des lignes de « {table} » sont illisibles" },
  months: {
    en: "it is kept by month, and these weeks are no whole months: say what is expected again, over months",
    fr: "ce chiffre se tient par mois, et ces semaines ne sont pas des mois entiers : redire ce qui est attendu, sur des mois",
  },
  noAnswer: { en: "the data does not say it", fr: "les données ne le disent pas" },
  typed: { en: "nobody typed what it was", fr: "personne n'a saisi ce qu'il a été" },
  notSaid: { en: "nobody said what is expected", fr: "personne n'a dit ce qui est attendu" },
  same: { en: "nothing was expected to change", fr: "aucun changement n'était attendu" },
  nobodySaid: { en: "nobody said yet what came of it", fr: "personne n'a encore dit ce qu'il en est advenu" },
  decision: { en: "{decision} ({why})", fr: "{decision} ({why})" },
  byFigure: { en: "{decision} ({measure}: {why})", fr: "{decision} ({measure} : {why})" },
} satisfies Record<string, Text>;

/** A decision that is not measured, with the reason: otherwise it would be listed at every close, and nobody would know what to do. */
export function unmeasuredInWords(decision: string, effects: readonly MeasuredEffect[], language: Language): string {
  const known = effects.find(({ row, verdict }) => verdict === "cannot be measured" && isSameName(row.Decision, decision));
  if (known === undefined) return fill(inLanguage(texts.decision, language), { decision, why: inLanguage(texts.nobodySaid, language) });
  const measure = inLanguage(measureTexts[known.measure], language);
  return fill(inLanguage(texts.byFigure, language), { decision, measure, why: whyUnmeasured(known, language) });
}

/** The reason of a figure that is known to be one that cannot be measured, as a part of a sentence. */
export function whyUnmeasured({ row, measure, measured, why }: MeasuredEffect, language: Language): string {
  if (row.Without === null || row.Expected === null) return inLanguage(texts.notSaid, language);
  if (measured !== null) return inLanguage(texts.same, language);
  return measure === "other" || why === null ? inLanguage(texts.typed, language) : lacking(why, language);
}

function lacking(why: WhyNot, language: Language): string {
  const text = inLanguage(texts[why.kind], language);
  if (why.kind === "months" || why.kind === "noAnswer") return text;
  const contract = tables[why.table];
  const table = inLanguage(contract.title, language);
  if (why.kind === "unreadable") return fill(text, { table });
  const column = why.kind === "none" ? undefined : columnNamed(contract, why.column);
  if (why.kind === "blank") return fill(text, { table, column: column === undefined ? why.column : headerIn(column, language) });
  const period = formatPeriod(why.period, language, why.bucket);
  if (why.kind === "none") return fill(text, { table, period });
  const names = why.names.map((name) => (column === undefined ? name : wordIn(column, name, language)));
  return withElision(fill(text, { table, period, names: formatNames(names, language) }), language);
}
