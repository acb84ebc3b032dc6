import type { Text } from "../../language/text";

/** The words of the reviews' screen and of the cycle on the home screen. */
export const reviewTexts = {
  cycleTitle: { en: "S&OP · {month}", fr: "PIC · {month}" },
  steps: { en: "Steps of the cycle", fr: "Étapes du cycle" },
  stepNow: { en: "{step}: {status}", fr: "{step} : {status}" },
  due: { en: "due {day}", fr: "échéance le {day}" },
  allDone: { en: "All five steps are done.", fr: "Les cinq étapes sont terminées." },
  done: { en: "done", fr: "terminée" },
  running: { en: "in progress", fr: "en cours" },
  late: { en: "late", fr: "en retard" },
  toDo: { en: "to do", fr: "à faire" },
  drawing: { en: "Drawing {sheet}…", fr: "Construction de {sheet}…" },
  cancel: { en: "Cancel", fr: "Annuler" },
} satisfies Record<string, Text>;
