import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** Rows are only added: who votes again adds a row, and the last one up to closing counts. */
export const sopVotes = defineTable({
  name: "SopVotes",
  since: 7,
  hidden: true,
  title: { en: "Votes", fr: "Votes" },
  help: {
    en: "Every vote as it was given, with its name. Of several of one person, the last one up to closing counts.",
    fr: "Chaque vote tel qu'il a été donné, avec son nom. De plusieurs votes d'une personne, le dernier avant la clôture compte.",
  },
  key: [],
  columns: [
    textColumn("Poll", "Sondage", true, "Poll, as SopPolls numbers it.", "Sondage, tel que SopPolls le numérote."),
    textColumn("Person", "Personne", true, "Who voted.", "Qui a voté."),
    textColumn("Choice", "Choix", true, "What was chosen.", "Ce qui a été choisi."),
    {
      name: "At",
      kind: "number",
      required: true,
      minimum: 0,
      format: "yyyy-mm-dd hh:mm",
      title: { en: "At", fr: "Le" },
      help: { en: "Day and time of the vote.", fr: "Jour et heure du vote." },
    },
    textColumn("Remark", "Remarque", false, "Anything said with it.", "Ce qui a été dit avec."),
  ],
});

export type VoteRow = RowOf<typeof sopVotes>;
