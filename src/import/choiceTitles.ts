import { inLanguage, type Language, type Text } from "../language/text";

/** The words a column offers, as people say them; the tables keep them in English. */
const choiceTitles: Readonly<Record<string, Text>> = {
  consensus: { en: "consensus", fr: "consensus" },
  statistical: { en: "statistical", fr: "statistique" },
  sales: { en: "sales", fr: "ventes" },
  marketing: { en: "marketing", fr: "marketing" },
  finance: { en: "finance", fr: "finance" },
  supply: { en: "supply", fr: "approvisionnement" },
  handling: { en: "handling", fr: "manutention" },
  transport: { en: "transport", fr: "transport" },
  storage: { en: "storage", fr: "stockage" },
  other: { en: "other", fr: "autres" },
  stock: { en: "to stock", fr: "sur stock" },
  order: { en: "to order", fr: "à la commande" },
};

/** A choice as people say it; one that has no title is shown as it is. */
export function choiceTitle(choice: string, language: Language): string {
  return Object.hasOwn(choiceTitles, choice) ? (inLanguage(choiceTitles[choice], language) ?? choice) : choice;
}
