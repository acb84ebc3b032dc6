import { note, period, resource } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** What SopResources says of the resource of the row: no answer where that is a text or an error, or where the resource is not listed. */
const ofResource = (column: string, whenBlank: string): string => {
  const found = `XLOOKUP([@Resource],SopResources[Resource],SopResources[${column}])`;
  return `IF(ISNUMBER(${found}),${found},IF(${found}="",${whenBlank},NA()))`;
};

/** The same in versions 1 to 5: a text was taken for 1 and a blank for no hours, without a word. */
const ofResourceBefore = (column: string, whenBlank: number): string =>
  `IF(XLOOKUP([@Resource],SopResources[Resource],SopResources[${column}],"")="",${whenBlank},XLOOKUP([@Resource],SopResources[Resource],SopResources[${column}],${whenBlank}))`;

export const sopCapacity = defineTable({
  name: "SopCapacity",
  since: 1,
  title: { en: "Capacity", fr: "Capacité" },
  help: {
    en: "Hours each resource offers, by month: calculated from the working days unless you type another figure.",
    fr: "Heures offertes par chaque ressource, par mois : calculées d'après les jours ouvrés, sauf si vous saisissez un autre chiffre.",
  },
  periods: "bucket",
  collected: {
    kind: "productionCapacity",
    place: 2,
    part: "Resource",
    about: "future",
    owed: { by: "production", workingDay: 3, place: 12 },
    missing: {
      en: "Without capacity, no overload can be seen: load is compared with nothing.",
      fr: "Sans capacité, aucune surcharge n'est visible : la charge n'est comparée à rien.",
    },
  },
  key: ["Resource", "Period"],
  columns: [
    resource,
    period,
    {
      name: "Working days",
      kind: "number",
      required: false,
      minimum: 0,
      maximum: 31,
      format: "0.0",
      title: { en: "Working days", fr: "Jours ouvrés" },
      help: { en: "Days the resource works in the month.", fr: "Jours de travail de la ressource dans le mois." },
    },
    {
      name: "Hours",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Hours", fr: "Heures" },
      help: {
        en: "Hours of the month; a formula over SopResources unless overridden.",
        fr: "Heures du mois ; une formule sur SopResources sauf saisie directe.",
      },
      // Days and hours a day have to be there; a row that nobody has filled in says nothing.
      formula: `=IF([@Resource]="","",IF(ISNUMBER([@[Working days]]),SOP.CAPACITY([@[Working days]],${ofResource("Hours per day", "NA()")},${ofResource("Count", "1")},${ofResource("Utilization", "1")},${ofResource("Efficiency", "1")}),NA()))`,
      before: {
        since: 6,
        formulas: [
          `=SOP.CAPACITY([@[Working days]],${ofResourceBefore("Hours per day", 0)},${ofResourceBefore("Count", 1)},${ofResourceBefore("Utilization", 1)},${ofResourceBefore("Efficiency", 1)})`,
        ],
      },
    },
    note,
  ],
});

export type CapacityRow = RowOf<typeof sopCapacity>;
