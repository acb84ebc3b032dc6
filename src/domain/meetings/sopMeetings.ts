import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";
import { meetingKinds, meetingKindsInFrench } from "./meetingTemplates";

export const sopMeetings = defineTable({
  name: "SopMeetings",
  since: 7,
  hidden: true,
  title: { en: "Meetings", fr: "Réunions" },
  help: {
    en: "The meetings of each cycle: when, how long, what for, whether they were held, and what came of them.",
    fr: "Les réunions de chaque cycle : quand, combien de temps, dans quel but, si elles ont eu lieu, et ce qu'il en est sorti.",
  },
  periods: "either",
  key: ["Meeting"],
  columns: [
    textColumn("Meeting", "Réunion", true, "Name of the meeting.", "Nom de la réunion."),
    {
      name: "Cycle",
      kind: "period",
      required: true,
      title: { en: "Cycle", fr: "Cycle" },
      help: { en: "Month or week of the cycle, as its first day.", fr: "Mois ou semaine du cycle, par son premier jour." },
    },
    {
      name: "Kind",
      kind: "choice",
      required: true,
      choices: meetingKinds,
      french: meetingKindsInFrench,
      title: { en: "Kind", fr: "Type" },
      help: { en: "Which of the meetings of a cycle it is.", fr: "Laquelle des réunions d'un cycle." },
    },
    {
      name: "Date",
      kind: "date",
      required: true,
      title: { en: "Date", fr: "Date" },
      help: { en: "Day of the meeting.", fr: "Jour de la réunion." },
    },
    {
      name: "Start",
      kind: "number",
      required: false,
      minimum: 0,
      maximum: 1,
      format: "hh:mm",
      title: { en: "Start", fr: "Heure" },
      help: { en: "Time of the day at which it begins.", fr: "Heure à laquelle elle commence." },
    },
    {
      name: "Minutes",
      kind: "number",
      required: true,
      minimum: 0,
      title: { en: "Minutes", fr: "Durée" },
      help: { en: "How long it lasts, in minutes.", fr: "Sa durée, en minutes." },
    },
    textColumn("Chair", "Animateur", false, "Who leads it.", "Qui l'anime."),
    textColumn(
      "Objectives",
      "Objectifs",
      false,
      "What should be different afterwards, one a line.",
      "Ce qui doit avoir changé ensuite, un par ligne.",
    ),
    textColumn("Place", "Lieu", false, "Room or address of the call.", "Salle ou adresse de l'appel."),
    {
      name: "Status",
      kind: "choice",
      required: true,
      choices: ["planned", "held", "cancelled"],
      french: { planned: "prévue", held: "tenue", cancelled: "annulée" },
      title: { en: "Status", fr: "Statut" },
      help: { en: "planned, held or cancelled.", fr: "prévue, tenue ou annulée." },
    },
    textColumn("Reason", "Motif", false, "Why it was cancelled or shortened.", "Pourquoi elle a été annulée ou écourtée."),
    textColumn("Summary", "Synthèse", false, "What came of it, in a few words.", "Ce qu'il en est sorti, en quelques mots."),
  ],
});

export type MeetingRow = RowOf<typeof sopMeetings>;
