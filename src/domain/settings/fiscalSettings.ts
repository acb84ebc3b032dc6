/** How a company counts its fiscal years, as it says once in Settings. */
import { quarterWeeks, type FiscalYears, type QuarterWeeks } from "../../calendar/fiscal";
import type { SettingDeclaration, Settings } from "./declarations";

/** The months of the year, to choose one from. */
const monthChoices = [
  { en: "January", fr: "Janvier" },
  { en: "February", fr: "Février" },
  { en: "March", fr: "Mars" },
  { en: "April", fr: "Avril" },
  { en: "May", fr: "Mai" },
  { en: "June", fr: "Juin" },
  { en: "July", fr: "Juillet" },
  { en: "August", fr: "Août" },
  { en: "September", fr: "Septembre" },
  { en: "October", fr: "Octobre" },
  { en: "November", fr: "Novembre" },
  { en: "December", fr: "Décembre" },
].map((title, index) => ({ value: String(index + 1), title }));

export const fiscalSettings = {
  fiscalStart: {
    key: "fiscal year start",
    group: "planning",
    kind: "choice",
    usual: "none",
    choices: [{ value: "none", title: { en: "Not said", fr: "Non indiqué" } }, ...monthChoices],
    title: { en: "Fiscal year begins in", fr: "Début de l'exercice" },
    help: {
      en: "With it, imports understand periods such as FY27 P03, P03 2027 and 003.2027. Months and weeks stay those of the calendar.",
      fr: "Avec ce mois, les imports comprennent des périodes comme Ex27 P03, P03 2027 et 003.2027. Mois et semaines restent ceux du calendrier.",
    },
  },
  fiscalName: {
    key: "fiscal year named by",
    group: "planning",
    kind: "choice",
    usual: "end",
    choices: [
      { value: "end", title: { en: "The year it ends in", fr: "L'année où il se termine" } },
      { value: "start", title: { en: "The year it begins in", fr: "L'année où il commence" } },
    ],
    title: { en: "Fiscal year named by", fr: "Exercice nommé d'après" },
    help: {
      en: "From April 2026 to March 2027: FY27 by its end, FY26 by its beginning.",
      fr: "D'avril 2026 à mars 2027 : Ex27 d'après sa fin, Ex26 d'après son début.",
    },
  },
  fiscalWeeks: {
    key: "fiscal weeks",
    group: "planning",
    kind: "choice",
    usual: "445",
    choices: [
      { value: "445", title: { en: "4-4-5", fr: "4-4-5" } },
      { value: "454", title: { en: "4-5-4", fr: "4-5-4" } },
      { value: "544", title: { en: "5-4-4", fr: "5-4-4" } },
    ],
    title: { en: "Weeks of the periods in a quarter", fr: "Semaines des périodes d'un trimestre" },
    help: {
      en: "Where you plan by week: how thirteen ISO weeks make three fiscal periods. A 53rd week belongs to the last one.",
      fr: "Si vous planifiez par semaine : comment treize semaines ISO font trois périodes d'exercice. Une 53e appartient à la dernière.",
    },
  },
  fiscalShown: {
    key: "fiscal periods on sheets",
    group: "planning",
    kind: "choice",
    usual: "no",
    choices: [
      { value: "no", title: { en: "No", fr: "Non" } },
      { value: "yes", title: { en: "Yes", fr: "Oui" } },
    ],
    title: { en: "Show fiscal periods", fr: "Afficher les périodes d'exercice" },
    help: {
      en: "Adds a line such as FY27 P03 above the months or weeks of the reviews, once the month that the fiscal year begins in is said.",
      fr: "Ajoute une ligne comme Ex27 P03 au-dessus des mois ou semaines des revues, une fois indiqué le mois où débute l'exercice.",
    },
  },
} as const satisfies Record<string, SettingDeclaration>;

const isQuarter = (text: string): text is QuarterWeeks => text in quarterWeeks;

/** The fiscal years of a company; undefined where it has not said when they begin. */
export function fiscalYearsOf({
  fiscalStart,
  fiscalName,
  fiscalWeeks,
}: Pick<Settings, keyof typeof fiscalSettings>): FiscalYears | undefined {
  if (fiscalStart === "none") return undefined;
  return {
    start: Number(fiscalStart),
    namedBy: fiscalName === "start" ? "start" : "end",
    weeks: isQuarter(fiscalWeeks) ? fiscalWeeks : "445",
  };
}
