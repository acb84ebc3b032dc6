import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** Whether one vote was given after another; of two at the same moment, the lower row was. */
const isAfter = "((TRANSPOSE(a)>a)+(TRANSPOSE(a)=a)*(TRANSPOSE(s)>s))";
/** As versions up to 7 had it: of two votes at the same moment both counted. */
const isAfterBefore = "(TRANSPOSE(a)>a)";

/**
 * For each vote how many later ones of the same person count in its place. Criteria of COUNTIFS would take a name for a pattern or a
 * number. Only the votes of one poll are set beside each other: all that were ever given would be millions of pairs.
 */
const later = (after: string): string => `MMULT((w=TRANSPOSE(w))*${after},SEQUENCE(ROWS(w),1,1,0))`;

/** `Overtime 2, Sell later 1, Subcontract 0`, as the votes stand up to the end of the last day; blank while nobody voted. */
const tally = (rows: string, after: string): string =>
  '=IF([@Poll]="","",LET(m,(SopVotes[Poll]=[@Poll])*(SopVotes[At]<[@Closes]+1),' +
  `w,FILTER(SopVotes[Person],m),a,FILTER(SopVotes[At],m),${rows}c,FILTER(SopVotes[Choice],m),` +
  `o,TRIM(TEXTSPLIT([@Choices],CHAR(10),,TRUE)),k,IF(SUM(m)=0,0,MMULT(TRANSPOSE((${later(after)}=0)*1),--(c=o))),` +
  'IF(SUM(k)=0,"",TEXTJOIN(", ",TRUE,o&" "&k))))';

export const sopPolls = defineTable({
  name: "SopPolls",
  since: 7,
  hidden: true,
  title: { en: "Polls", fr: "Sondages" },
  help: {
    en: "Questions put to several people, with the choices they have and the day on which the poll closes.",
    fr: "Questions posées à plusieurs personnes, avec les choix offerts et le jour de clôture.",
  },
  key: ["Poll"],
  columns: [
    textColumn("Poll", "Sondage", true, "Number of the poll.", "Numéro du sondage."),
    textColumn("Question", "Question", true, "What is asked.", "Ce qui est demandé."),
    textColumn(
      "Choices",
      "Choix",
      true,
      "What may be chosen, one a line, two to five.",
      "Ce qui peut être choisi, un par ligne, de deux à cinq.",
    ),
    textColumn("Asked by", "Posé par", true, "Who asks.", "Qui pose la question."),
    {
      name: "Opened",
      kind: "date",
      required: true,
      title: { en: "Opened", fr: "Ouvert le" },
      help: { en: "Day it was opened.", fr: "Jour d'ouverture." },
    },
    {
      name: "Closes",
      kind: "date",
      required: true,
      title: { en: "Closes", fr: "Clôture" },
      help: { en: "Last day on which a vote counts.", fr: "Dernier jour où un vote compte." },
    },
    textColumn(
      "Meeting",
      "Réunion",
      false,
      "Meeting that speaks of it once it is closed; blank for all but the executive one.",
      "Réunion qui en parle une fois clos ; vide : toutes, sauf le PIC exécutif.",
    ),
    textColumn(
      "Invited",
      "Invités",
      false,
      "Who is asked, one a line; blank in polls of earlier versions, of which it is not known whom they asked.",
      "Qui est interrogé, un par ligne ; vide dans un sondage d'une version antérieure : on ne sait pas qui l'a été.",
    ),
    {
      name: "Result",
      kind: "text",
      required: false,
      title: { en: "Result", fr: "Résultat" },
      help: {
        en: "Votes a choice, by a formula over SopVotes; blank while nobody voted.",
        fr: "Voix par choix, par une formule sur SopVotes ; vide tant que personne n'a voté.",
      },
      format: "General",
      formula: tally("s,SEQUENCE(ROWS(w)),", isAfter),
      before: { since: 8, formulas: [tally("", isAfterBefore)] },
    },
  ],
});

export type PollRow = RowOf<typeof sopPolls>;
