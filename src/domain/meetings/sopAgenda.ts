import { betweenSources, divergencesInFrench } from "../analyse/forecastSources";
import { afterRiskKind, riskKindsInFrench } from "../analyse/sopRisks";
import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** Stands between a source and the family of a forecast, as between a kind and the name of a risk. */
export const afterSource = afterRiskKind;

export const sopAgenda = defineTable({
  name: "SopAgenda",
  since: 7,
  hidden: true,
  title: { en: "Agenda", fr: "Ordre du jour" },
  help: {
    en: "What each meeting speaks of, in which order, for how long, and what came of each point.",
    fr: "Ce dont parle chaque réunion, dans quel ordre, combien de temps, et la suite donnée à chaque point.",
  },
  key: ["Meeting", "Item"],
  columns: [
    textColumn("Meeting", "Réunion", true, "Meeting, as SopMeetings names it.", "Réunion, telle que SopMeetings la nomme."),
    {
      name: "Item",
      kind: "number",
      required: true,
      minimum: 1,
      title: { en: "Item", fr: "Point" },
      help: { en: "Its place on the agenda.", fr: "Sa place à l'ordre du jour." },
    },
    textColumn("Subject", "Sujet", true, "What is spoken of.", "Ce dont on parle."),
    {
      name: "Kind",
      kind: "choice",
      required: true,
      choices: ["actions", "results", "decision", "divergence", "risk", "feedback", "comment", "poll", "free", "close"],
      french: {
        actions: "actions",
        results: "résultats",
        decision: "décision",
        divergence: "divergence",
        risk: "risque",
        feedback: "retour",
        comment: "commentaire",
        poll: "sondage",
        free: "libre",
        close: "clôture",
      },
      title: { en: "Kind", fr: "Type" },
      help: {
        en: "actions, results, decision, divergence, risk, feedback, comment, poll, free (your own point) or close.",
        fr: "actions, résultats, décision, divergence, risque, retour, commentaire, sondage, libre (votre propre point) ou clôture.",
      },
    },
    {
      ...textColumn("Reference", "Référence", false, "Number or name of what it is about.", "Numéro ou nom de ce dont il s'agit."),
      // Risks begin with their kind, divergences with the source of a forecast or what they are about.
      coded: true,
      french: { ...riskKindsInFrench, ...divergencesInFrench },
      wordsEndAt: afterSource,
      wordsJoinedBy: betweenSources,
    },
    {
      name: "Value",
      kind: "number",
      required: false,
      format: "#,##0",
      title: { en: "Value", fr: "Enjeu" },
      help: { en: "What is at stake, in the currency of the workbook.", fr: "Ce qui est en jeu, dans la devise du classeur." },
    },
    {
      name: "Minutes",
      kind: "number",
      required: true,
      minimum: 0,
      title: { en: "Minutes", fr: "Durée" },
      help: { en: "Time for it, in minutes.", fr: "Temps prévu, en minutes." },
    },
    textColumn("Presenter", "Présenté par", false, "Who presents it.", "Qui le présente."),
    {
      name: "Outcome",
      kind: "choice",
      required: false,
      choices: ["decided", "postponed", "noted"],
      french: { decided: "tranché", postponed: "reporté", noted: "pris acte" },
      title: { en: "Outcome", fr: "Suite" },
      help: { en: "decided, postponed or noted.", fr: "tranché, reporté ou pris acte." },
    },
    textColumn("Notes", "Notes", false, "What was said.", "Ce qui a été dit."),
  ],
});

export type AgendaRow = RowOf<typeof sopAgenda>;
