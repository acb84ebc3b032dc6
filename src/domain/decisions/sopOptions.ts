import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** A figure of an option; blank where nobody knows it. */
const figure = <const Name extends string>(name: Name, french: string, en: string, fr: string, format = "#,##0") =>
  ({ name, kind: "number", required: false, format, title: { en: name, fr: french }, help: { en, fr } }) as const;

export const sopOptions = defineTable({
  name: "SopOptions",
  since: 7,
  hidden: true,
  title: { en: "Options of decisions", fr: "Options des décisions" },
  help: {
    en: "The options of each decision with what they come to, each with the scenario that it is.",
    fr: "Les options de chaque décision avec ce qu'elles donnent, chacune avec son scénario.",
  },
  key: ["Decision", "Option"],
  columns: [
    textColumn("Decision", "Décision", true, "Number of the decision.", "Numéro de la décision."),
    textColumn("Option", "Option", true, "The option, as the decision lists it.", "L'option, telle que la décision la cite."),
    textColumn("Scenario", "Scénario", false, "Scenario that it adopts.", "Scénario qu'elle adopte."),
    figure("Service", "Service", "Share of demand served in its period.", "Part de la demande servie dans sa période.", "0.0%"),
    figure("Units late", "Unités en retard", "Units due and not there.", "Unités dues et absentes."),
    figure("Peak load", "Pic de charge", "Highest load of a resource.", "Charge la plus haute d'une ressource.", "0%"),
    figure("Highest stock", "Stock maximal", "Highest value of the stock.", "Valeur la plus haute du stock."),
    figure("Plan cost", "Coût du plan", "What the plan decides on.", "Ce dont le plan décide."),
    figure("Contribution", "Contribution", "Revenue less materials and plan cost.", "Chiffre d'affaires moins matières et coût du plan."),
    figure("Cash", "Trésorerie", "Cash at the end.", "Trésorerie à la fin."),
    textColumn("Rejected because", "Écartée car", false, "Why it was not chosen.", "Pourquoi elle n'a pas été retenue."),
  ],
});

export type OptionRow = RowOf<typeof sopOptions>;
