import { afterRiskKind, riskCharacters, riskKindsInFrench } from "../analyse/sopRisks";
import { betweenSources, divergencesInFrench } from "../analyse/forecastSources";
import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopDecisions = defineTable({
  name: "SopDecisions",
  since: 2,
  title: { en: "Decisions", fr: "Décisions" },
  help: {
    en: "Questions to decide and what was decided: options, who, when, which cells, expected and measured effect.",
    fr: "Questions à trancher et décisions prises : options, qui, quand, quelles cellules, effet attendu et mesuré.",
  },
  key: ["Decision"],
  columns: [
    textColumn("Decision", "Décision", true, "Number of the decision.", "Numéro de la décision."),
    textColumn("Meeting", "Réunion", false, "Meeting that decides.", "Réunion qui tranche."),
    textColumn("Question", "Question", true, "What has to be decided, as a question.", "Ce qu'il faut trancher, sous forme de question."),
    textColumn("Options", "Options", false, "Possible answers, one a line.", "Réponses possibles, une par ligne."),
    textColumn("Chosen", "Retenue", false, "Option chosen; blank while open.", "Option retenue ; vide tant que rien n'est tranché."),
    textColumn("Decided by", "Décidé par", false, "Who decided.", "Qui a tranché."),
    {
      name: "Date",
      kind: "date",
      required: false,
      title: { en: "Date", fr: "Date" },
      help: { en: "Day of the decision.", fr: "Jour de la décision." },
    },
    textColumn("Range", "Plage", false, "Cells that the decision changes.", "Cellules que la décision modifie."),
    textColumn("Before", "Avant", false, "What the cells held before.", "Ce que contenaient les cellules avant."),
    textColumn("After", "Après", false, "What they hold afterwards.", "Ce qu'elles contiennent après."),
    textColumn(
      "Expected effect",
      "Effet attendu",
      false,
      "Effect expected on service, stock, load or margin.",
      "Effet attendu sur le service, le stock, la charge ou la marge.",
    ),
    textColumn("Measured effect", "Effet mesuré", false, "Effect measured in a later cycle.", "Effet mesuré lors d'un cycle suivant."),
    {
      name: "Risk",
      kind: "text",
      required: false,
      since: 3,
      coded: true,
      french: riskKindsInFrench,
      wordsEndAt: afterRiskKind,
      characters: riskCharacters,
      title: { en: "Risk", fr: "Risque" },
      help: {
        en: "Risk that the decision answers, as SopRisks names it; blank for other questions.",
        fr: "Risque auquel la décision répond, tel que SopRisks le nomme ; vide pour les autres questions.",
      },
    },
    {
      name: "Why",
      kind: "text",
      required: false,
      since: 7,
      title: { en: "Why", fr: "Motif" },
      help: { en: "Why this option, and not the others.", fr: "Pourquoi cette option et non les autres." },
    },
    {
      name: "Divergence",
      kind: "text",
      required: false,
      since: 7,
      coded: true,
      french: divergencesInFrench,
      wordsEndAt: afterRiskKind,
      wordsJoinedBy: betweenSources,
      title: { en: "Divergence", fr: "Divergence" },
      help: {
        en: "Divergence that the decision settles, as the agenda names it; blank for other questions.",
        fr: "Divergence que la décision règle, telle que l'ordre du jour la nomme ; vide pour les autres questions.",
      },
    },
    {
      name: "Withdrawn",
      kind: "date",
      required: false,
      since: 7,
      title: { en: "Withdrawn", fr: "Retirée le" },
      help: {
        en: "Day it was withdrawn: it is neither open nor decided since.",
        fr: "Jour de son retrait : elle n'est depuis ni ouverte ni tranchée.",
      },
    },
    {
      name: "Withdrawn by",
      kind: "text",
      required: false,
      since: 7,
      title: { en: "Withdrawn by", fr: "Retirée par" },
      help: { en: "Who withdrew it.", fr: "Qui l'a retirée." },
    },
    {
      name: "Withdrawn because",
      kind: "text",
      required: false,
      since: 7,
      title: { en: "Withdrawn because", fr: "Motif du retrait" },
      help: { en: "Why it was withdrawn.", fr: "Pourquoi elle a été retirée." },
    },
    {
      name: "Asked",
      kind: "date",
      required: false,
      since: 9,
      title: { en: "Asked", fr: "Posée le" },
      help: {
        en: "Day the question was asked; blank where nobody knows.",
        fr: "Jour où la question a été posée ; vide si nul ne le sait.",
      },
    },
  ],
});

export type DecisionRow = RowOf<typeof sopDecisions>;
