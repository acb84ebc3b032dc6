/** Columns that several tables share: the same name, kind and words everywhere. */

export const family = {
  name: "Family",
  kind: "text",
  required: true,
  title: { en: "Family", fr: "Famille" },
  help: {
    en: "Product family, spelt the same in every table.",
    fr: "Famille de produits, écrite de la même façon dans toutes les tables.",
  },
} as const;

export const optionalFamily = { ...family, required: false } as const;

export const period = {
  name: "Period",
  kind: "period",
  required: true,
  title: { en: "Period", fr: "Période" },
  help: {
    en: "Month, as its first day; week, as its Monday, where the company plans by week.",
    fr: "Mois, par son premier jour ; semaine, par son lundi, si l'entreprise planifie par semaine.",
  },
} as const;

export const optionalPeriod = { ...period, required: false } as const;

export const resource = {
  name: "Resource",
  kind: "text",
  required: true,
  title: { en: "Resource", fr: "Ressource" },
  help: {
    en: "Machine, line, workshop or team whose hours are limited.",
    fr: "Machine, ligne, atelier ou équipe dont les heures sont limitées.",
  },
} as const;

export const note = {
  name: "Note",
  kind: "text",
  required: false,
  title: { en: "Note", fr: "Note" },
  help: { en: "Anything worth remembering.", fr: "Ce qu'il faut retenir." },
} as const;

/** A column of free text. Its English title is its name. */
export const textColumn = <const Name extends string, const Required extends boolean>(
  name: Name,
  french: string,
  required: Required,
  helpEn: string,
  helpFr: string,
) => ({ name, kind: "text", required, title: { en: name, fr: french }, help: { en: helpEn, fr: helpFr } }) as const;
