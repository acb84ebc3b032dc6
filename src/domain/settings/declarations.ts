/**
 * What a company chooses once. Each setting is declared here with its key in SopSettings, its words, its limits and its default. Code
 * reads settings with `settingsOf`; formulas in cells read the same row of SopSettings with `settingFormula`.
 */
import type { Text } from "../../language/text";
import type { Bucket } from "../../calendar/periods";
import { fiscalSettings } from "./fiscalSettings";
import { share, targetHelp } from "./shareSetting";

export type SettingGroup = "company" | "planning" | "targets" | "thresholds";

interface SettingBase {
  readonly key: string;
  readonly group: SettingGroup;
  readonly title: Text;
  readonly help: Text;
}

export type SettingDeclaration =
  | (SettingBase & { readonly kind: "text"; readonly usual: string; readonly longest: number })
  /** Calendar days as text: `2027-05-14, 2027-08-09/2027-08-20`; see `closedDays`. */
  | (SettingBase & { readonly kind: "dates"; readonly usual: string; readonly longest: number })
  | (SettingBase & { readonly kind: "choice"; readonly usual: string; readonly choices: readonly { value: string; title: Text }[] })
  | (SettingBase & {
      readonly kind: "number" | "share" | "days";
      readonly usual: number;
      readonly least: number;
      readonly most: number;
      readonly whole?: boolean;
    });

export const settings = {
  company: {
    key: "company",
    group: "company",
    kind: "text",
    usual: "",
    longest: 80,
    title: { en: "Company", fr: "Entreprise" },
    help: { en: "Name on the Home sheet.", fr: "Nom affiché sur la feuille d'accueil." },
  },
  currency: {
    key: "currency",
    group: "company",
    kind: "text",
    usual: "EUR",
    longest: 3,
    title: { en: "Currency", fr: "Devise" },
    help: { en: "Three letters, such as EUR, CHF or USD.", fr: "Trois lettres, comme EUR, CHF ou USD." },
  },
  country: {
    key: "country",
    group: "company",
    kind: "choice",
    usual: "FR",
    choices: [
      { value: "FR", title: { en: "France", fr: "France" } },
      { value: "BE", title: { en: "Belgium", fr: "Belgique" } },
      { value: "CH", title: { en: "Switzerland", fr: "Suisse" } },
      { value: "LU", title: { en: "Luxembourg", fr: "Luxembourg" } },
      { value: "CA", title: { en: "Canada", fr: "Canada" } },
      { value: "DE", title: { en: "Germany", fr: "Allemagne" } },
      { value: "ES", title: { en: "Spain", fr: "Espagne" } },
      { value: "IT", title: { en: "Italy", fr: "Italie" } },
      { value: "GB", title: { en: "United Kingdom", fr: "Royaume-Uni" } },
      { value: "US", title: { en: "United States", fr: "États-Unis" } },
      { value: "none", title: { en: "No public holidays", fr: "Aucun jour férié" } },
    ],
    title: { en: "Public holidays of", fr: "Jours fériés de" },
    help: {
      en: "Country whose public holidays are no working days.",
      fr: "Pays dont les jours fériés ne sont pas des jours ouvrés.",
    },
  },
  language: {
    key: "language",
    group: "company",
    kind: "choice",
    usual: "auto",
    choices: [
      { value: "auto", title: { en: "As in Excel", fr: "Comme Excel" } },
      { value: "en", title: { en: "English", fr: "English" } },
      { value: "fr", title: { en: "Français", fr: "Français" } },
    ],
    title: { en: "Language", fr: "Langue" },
    help: {
      en: "Language of the pane and of new sheets. Sheets that exist keep theirs until they are built again.",
      fr: "Langue du volet et des nouvelles feuilles. Les feuilles existantes gardent la leur jusqu'à leur prochaine construction.",
    },
  },
  bucket: {
    key: "bucket",
    group: "planning",
    kind: "choice",
    usual: "month",
    choices: [
      { value: "month", title: { en: "Month", fr: "Mois" } },
      { value: "week", title: { en: "Week", fr: "Semaine" } },
    ],
    title: { en: "Plan by", fr: "Planifier par" },
    help: {
      en: "Period of demand, forecasts, capacity and stock; a week is kept as its Monday. Budget and costs stay by month.",
      fr: "Période de la demande, des prévisions, de la capacité et des stocks ; une semaine est notée par son lundi. Budget et coûts restent au mois.",
    },
  },
  cadence: {
    key: "cycle cadence",
    group: "planning",
    kind: "choice",
    usual: "month",
    choices: [
      { value: "month", title: { en: "Every month", fr: "Chaque mois" } },
      { value: "week", title: { en: "Every week", fr: "Chaque semaine" } },
    ],
    title: { en: "Run the cycle", fr: "Rythme du cycle" },
    help: {
      en: "How often the five steps are run; it may differ from the period planned by.",
      fr: "Fréquence des cinq étapes ; elle peut différer de la période de planification.",
    },
  },
  horizon: {
    key: "horizon",
    group: "planning",
    kind: "number",
    whole: true,
    usual: 12,
    least: 3,
    most: 24,
    title: { en: "Horizon (months)", fr: "Horizon (mois)" },
    help: {
      en: "Months ahead that the reviews show, 3 to 24; by week, as many weeks as they hold (12 months: 52 weeks).",
      fr: "Mois à venir affichés par les revues, de 3 à 24 ; par semaine, autant de semaines qu'ils en comptent (12 mois : 52 semaines).",
    },
  },
  history: {
    key: "history",
    group: "planning",
    kind: "number",
    whole: true,
    usual: 36,
    least: 12,
    most: 120,
    title: { en: "History (months)", fr: "Historique (mois)" },
    help: {
      en: "Months of past demand that forecasts learn from, 12 to 120; three years show each season three times. By week: 52 weeks for 12 months.",
      fr: "Mois de demande passée dont les prévisions tirent parti, de 12 à 120 ; trois ans montrent chaque saison trois fois. Par semaine : 52 semaines pour 12 mois.",
    },
  },
  firmPeriods: {
    key: "firm periods",
    group: "planning",
    kind: "number",
    whole: true,
    usual: 0,
    least: 0,
    most: 12,
    title: { en: "Firm periods", fr: "Périodes fermes" },
    help: {
      en: "Coming months or weeks whose production every proposal keeps as the last frozen plan has it; 0 = none.",
      fr: "Mois ou semaines à venir dont chaque proposition garde la production du dernier plan gelé ; 0 = aucune.",
    },
  },
  ...fiscalSettings,
  extraClosedDays: {
    key: "closed days",
    group: "planning",
    kind: "dates",
    usual: "",
    longest: 1000,
    title: { en: "Company holidays", fr: "Fermetures de l'entreprise" },
    help: {
      en: "Days the company is closed besides public holidays, such as 2027-05-07, 2027-08-09/2027-08-20.",
      fr: "Jours de fermeture en plus des jours fériés, par exemple 2027-05-07, 2027-08-09/2027-08-20.",
    },
  },
  forecastDays: {
    key: "forecast per working day",
    group: "planning",
    kind: "choice",
    usual: "auto",
    choices: [
      { value: "auto", title: { en: "Where it is less wrong", fr: "Là où l'erreur est plus faible" } },
      { value: "yes", title: { en: "Yes", fr: "Oui" } },
      { value: "no", title: { en: "No", fr: "Non" } },
    ],
    title: { en: "Forecast per working day", fr: "Prévoir par jour ouvré" },
    help: {
      en: "Demand is forecast per working day of the company and put back by the days ahead, so that a month with a closure is a small month. By itself only where a test on the past says so.",
      fr: "La demande est prévue par jour ouvré de l'entreprise, puis remise aux jours à venir : un mois de fermeture est un petit mois. De lui-même seulement là où un test sur le passé le dit.",
    },
  },
  prudence: {
    key: "prudence",
    group: "planning",
    kind: "share",
    usual: 0.5,
    least: 0.2,
    most: 0.8,
    title: { en: "Prudence ⟷ Ambition", fr: "Prudence ⟷ Ambition" },
    help: {
      en: "Level that demand stays below with this probability, 20% to 80%; 50% is the middle.",
      fr: "Niveau sous lequel la demande reste avec cette probabilité, de 20 % à 80 % ; 50 % est le milieu.",
    },
  },
  kpiMonths: {
    key: "kpi months",
    group: "targets",
    kind: "choice",
    usual: "3",
    choices: [
      { value: "1", title: { en: "Last month", fr: "Dernier mois" } },
      { value: "3", title: { en: "Last 3 months", fr: "3 derniers mois" } },
      { value: "12", title: { en: "Last 12 months", fr: "12 derniers mois" } },
    ],
    title: { en: "Months of a KPI", fr: "Mois d'un indicateur" },
    help: {
      en: "Closed months that the figures of the dashboard are worked out over; each card writes them.",
      fr: "Mois clos sur lesquels portent les chiffres du tableau de bord ; chaque carte les indique.",
    },
  },
  secondCustomerKpi: {
    key: "second customer kpi",
    group: "targets",
    kind: "choice",
    usual: "leadTime",
    choices: [
      { value: "leadTime", title: { en: "Delivery time", fr: "Délai de livraison" } },
      { value: "disputes", title: { en: "Disputes for 100 lines", fr: "Litiges pour 100 lignes" } },
    ],
    title: { en: "Second card of customers", fr: "Deuxième carte client" },
    help: {
      en: "What the dashboard shows below on-time delivery. Disputes need invoices by order and family; delivery time is then listed below the cards.",
      fr: "Ce que le tableau de bord montre sous les livraisons à l'heure. Les litiges demandent des factures par commande et famille ; le délai passe alors sous les cartes.",
    },
  },
  onTime: share("target.onTime", "targets", 0.95, { en: "On-time delivery", fr: "Livraisons à l'heure" }, targetHelp),
  adjustedStock: share("target.adjustedStock", "targets", 0.8, { en: "Adjusted stock", fr: "Stock ajusté" }, targetHelp),
  accuracy: share("target.accuracy", "targets", 0.85, { en: "Forecast accuracy", fr: "Fiabilité des prévisions" }, targetHelp),
  bias: share(
    "target.bias",
    "targets",
    0.05,
    { en: "Forecast bias, up or down", fr: "Biais des prévisions, en plus ou en moins" },
    targetHelp,
  ),
  costSplit: share(
    "target.costSplit",
    "targets",
    0.5,
    { en: "Largest share of logistics costs", fr: "Plus grande part des coûts logistiques" },
    targetHelp,
  ),
  otif: share("target.otif", "targets", 0.9, { en: "On time in full (OTIF)", fr: "À l'heure et complet (OTIF)" }, targetHelp),
  fillRate: share("target.fillRate", "targets", 0.97, { en: "Fill rate", fr: "Taux de satisfaction" }, targetHelp),
  capacityUse: share("target.capacityUse", "targets", 0.9, { en: "Capacity use", fr: "Taux de charge" }, targetHelp, { most: 2 }),
  planAttainment: share("target.planAttainment", "targets", 0.95, { en: "Plan attainment", fr: "Réalisation du plan" }, targetHelp, {
    most: 2,
  }),
  leadTime: {
    key: "target.leadTime",
    group: "targets",
    kind: "days",
    usual: 14,
    least: 0,
    most: 730,
    title: { en: "Mean delivery time (days)", fr: "Délai moyen de livraison (jours)" },
    help: targetHelp,
  },
  disputes: {
    key: "target.disputes",
    group: "targets",
    kind: "number",
    usual: 10,
    least: 0,
    most: 100,
    title: { en: "Disputes for 100 lines", fr: "Litiges pour 100 lignes" },
    help: targetHelp,
  },
  logisticsRate: share(
    "target.logisticsRate",
    "targets",
    0.05,
    { en: "Logistics costs on sales", fr: "Coûts logistiques sur ventes" },
    targetHelp,
  ),
  overload: share(
    "threshold.overload",
    "thresholds",
    1,
    { en: "Overload from", fr: "Surcharge à partir de" },
    {
      en: "Load over capacity from which a resource counts as overloaded; 100% is full.",
      fr: "Charge sur capacité à partir de laquelle une ressource est en surcharge ; 100 % = pleine.",
    },
    { least: 0.5, most: 1.5 },
  ),
  leastHours: {
    key: "threshold.leastHours",
    group: "thresholds",
    kind: "number",
    usual: 1,
    least: 0.5,
    most: 1000,
    title: { en: "Overload that matters (hours)", fr: "Surcharge qui compte (heures)" },
    help: {
      en: "Hours above the limit in one month or week from which an overload is told; less is rounding.",
      fr: "Heures au-dessus de la limite, en un mois ou une semaine, à partir desquelles une surcharge est signalée ; moins n'est qu'un arrondi.",
    },
  },
  supplierLate: share(
    "threshold.supplierLate",
    "thresholds",
    0.2,
    { en: "Supplier at risk from", fr: "Fournisseur à risque à partir de" },
    {
      en: "Share of late deliveries from which a supplier is a risk.",
      fr: "Part de livraisons en retard à partir de laquelle un fournisseur est un risque.",
    },
  ),
  drift: {
    key: "threshold.drift",
    group: "thresholds",
    kind: "number",
    usual: 4,
    least: 1,
    most: 10,
    title: { en: "Forecast drift from", fr: "Dérive des prévisions à partir de" },
    help: {
      en: "Tracking signal, in mean absolute errors, from which a forecast drifts; 4 is usual.",
      fr: "Signal de suivi, en erreurs absolues moyennes, à partir duquel une prévision dérive ; 4 est l'usage.",
    },
  },
  staleDays: {
    key: "threshold.staleDays",
    group: "thresholds",
    kind: "days",
    whole: true,
    usual: 45,
    least: 1,
    most: 400,
    title: { en: "Data is stale after (days)", fr: "Données périmées après (jours)" },
    help: {
      en: "Days after the end of the latest month or week from which data counts as stale.",
      fr: "Jours après la fin du dernier mois ou de la dernière semaine à partir desquels des données sont périmées.",
    },
  },
  outlier: {
    key: "threshold.outlier",
    group: "thresholds",
    kind: "number",
    usual: 3,
    least: 1.5,
    most: 10,
    title: { en: "Demand stands out from", fr: "Demande atypique à partir de" },
    help: {
      en: "Standard deviations from the usual course from which a month or week stands out; 3 is usual.",
      fr: "Écarts-types par rapport au cours habituel à partir desquels un mois ou une semaine est atypique ; 3 est l'usage.",
    },
  },
} as const satisfies Record<string, SettingDeclaration>;

export type SettingId = keyof typeof settings;

export type Settings = {
  readonly [Id in SettingId]: Id extends "bucket" | "cadence"
    ? Bucket
    : (typeof settings)[Id] extends { kind: "text" | "choice" | "dates" }
      ? string
      : number;
};
