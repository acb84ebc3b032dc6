import { note, period, resource } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** Looks up a column of SopResources for the resource of the row; `whenBlank` stands in for a blank cell or an unknown resource. */
const ofResource = (column: string, whenBlank: number): string =>
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
      formula: `=SOP.CAPACITY([@[Working days]],${ofResource("Hours per day", 0)},${ofResource("Count", 1)},${ofResource("Utilization", 1)},${ofResource("Efficiency", 1)})`,
    },
    note,
  ],
});

export type CapacityRow = RowOf<typeof sopCapacity>;
