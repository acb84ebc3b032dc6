/** The words of the roadmap by department. */
import type { Text } from "../../language/text";

export const departmentTexts = {
  title: { en: "Department roadmaps", fr: "Feuilles de route" },
  noDepartment: { en: "No department", fr: "Sans service" },
  page: { en: "{department}: what is to do", fr: "{department} : ce qui est à faire" },
  answer: { en: "Open actions: {open}, done: {done}", fr: "Actions en cours : {open}, faites : {done}" },
  late: { en: "late: {late}", fr: "en retard : {late}" },
  nothing: { en: "Nothing decided for {department} this cycle.", fr: "Rien de décidé pour {department} ce cycle." },
  decided: { en: "From decisions:", fr: "Issu des décisions :" },
  plan: {
    en: "From risks taken on, events and the plan as it stands now:",
    fr: "Issu des risques pris en charge, des événements et du plan actuel :",
  },
  noPlan: {
    en: "What follows from the plan is not known: build the reviews first.",
    fr: "Ce qui découle du plan n'est pas connu : établir d'abord les revues.",
  },
  action: { en: "{mark} {name} {what}: {owner}, by {day}", fr: "{mark} {name} {what} : {owner}, pour le {day}" },
  why: { en: "    Why: {decision} {question}", fr: "    Motif : {decision} {question}" },
  result: { en: "    Done: {result}", fr: "    Fait : {result}" },
  task: { en: "{period}: {sentence}", fr: "{period} : {sentence}" },
} as const satisfies Record<string, Text>;
