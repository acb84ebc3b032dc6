/** Columns that the tables of frozen versions share. */
import { textColumn } from "../tables/columns";

export const version = textColumn(
  "Version",
  "Version",
  true,
  "Frozen version, such as V2027-04.1.",
  "Version gelée, par exemple V2027-04.1.",
);

/** What was signed may be of months or of weeks, whatever the company plans by today. */
export const frozenPeriod = {
  name: "Period",
  kind: "period",
  required: true,
  title: { en: "Period", fr: "Période" },
  help: { en: "Month or week, as its first day.", fr: "Mois ou semaine, par son premier jour." },
} as const;

export const rowNumber = {
  name: "Row",
  kind: "number",
  required: true,
  format: "0",
  title: { en: "Row", fr: "N°" },
  help: { en: "Number of the row in its version, from 1.", fr: "Numéro de la ligne dans sa version, à partir de 1." },
} as const;

export const signedLine = textColumn(
  "Signed",
  "Signé",
  true,
  "The row as it was frozen: what the figures beside it are checked against.",
  "La ligne telle qu'elle a été gelée : les chiffres à côté sont contrôlés d'après elle.",
);

/** A frozen figure; blank where it was not known. */
export const figureColumn = <const Name extends string>(name: Name, french: string, helpEn: string, helpFr: string) =>
  ({ name, kind: "number", required: false, title: { en: name, fr: french }, help: { en: helpEn, fr: helpFr } }) as const;
