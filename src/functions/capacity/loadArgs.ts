import { matrix } from "../args";

/** `load`, hours that are set against a capacity. */
export const load = matrix({
  name: { en: "load", fr: "charge" },
  help: {
    en: "Hours of load, one row a resource and one column a period.",
    fr: "Heures de charge, une ligne par ressource et une colonne par période.",
  },
  unit: "hours",
});
