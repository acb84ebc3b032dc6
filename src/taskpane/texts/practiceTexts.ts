import type { Practices } from "../../cycle/samples/practice";
import type { Text } from "../../language/text";

type Role = Practices["roles"][number]["role"];

/** The words around the things to do. */
export const practiceTexts = {
  title: { en: "Practise your role", fr: "S'entraîner à son rôle" },
  intro: {
    en: "A few things of a role, done for real on this sample: about ten minutes. What you do is checked in the cells and undone at the end.",
    fr: "Quelques gestes d'un rôle, faits pour de bon sur cet exemple : dix minutes environ. Les cellules le vérifient, et tout est défait à la fin.",
  },
  choose: { en: "Which role is yours?", fr: "Quel est votre rôle ?" },
  begin: { en: "Begin the practice", fr: "Commencer l'entraînement" },
  beginning: { en: "Noting what the cells hold…", fr: "Relevé de ce que contiennent les cellules…" },
  reading: { en: "Reading the workbook…", fr: "Lecture du classeur…" },
  noSample: {
    en: "Practices go with a sample that holds no figure of yours. Load one in an empty workbook from Home.",
    fr: "Les entraînements vont avec un exemple qui ne contient aucun de vos chiffres. Chargez-en un dans un classeur vide depuis l'accueil.",
  },
  toHome: { en: "Go to Home", fr: "Aller à l'accueil" },
  lasts: { en: "A practice is going on: step {step} of {count}.", fr: "Un entraînement est en cours : étape {step} sur {count}." },
  goOn: { en: "Go on with the practice", fr: "Poursuivre l'entraînement" },
  position: { en: "{role}: step {step} of {count}", fr: "{role} : étape {step} sur {count}" },
  showMe: { en: "Show me", fr: "Montrer" },
  comeBack: {
    en: "“Show me” leads to another place of the pane. Come back through Home.",
    fr: "« Montrer » conduit à une autre rubrique du volet. Revenez par l'accueil.",
  },
  noCell: {
    en: "This workbook has no such cell, or no longer. Skip this step.",
    fr: "Ce classeur n'a pas, ou plus, de cellule pour cette étape. Passez-la.",
  },
  hint: { en: "A hint", fr: "Un indice" },
  didIt: { en: "I've done it", fr: "C'est fait" },
  checking: { en: "Looking at the cells…", fr: "Lecture des cellules…" },
  done: { en: "The cells say so: done.", fr: "Les cellules le confirment : c'est fait." },
  open: {
    en: "The cells do not show it yet. The hint says where to look.",
    fr: "Les cellules ne le montrent pas encore. L'indice dit où regarder.",
  },
  next: { en: "Next", fr: "Suivant" },
  back: { en: "Back", fr: "Précédent" },
  skip: { en: "Skip this step", fr: "Passer cette étape" },
  leave: { en: "Leave and undo everything", fr: "Quitter et tout défaire" },
  end: { en: "End and undo everything", fr: "Terminer et tout défaire" },
  undoing: { en: "Undoing what you did…", fr: "Annulation de ce que vous avez fait…" },
  lost: {
    en: "Since then somebody typed there. Undoing takes it away:",
    fr: "Quelqu'un y a saisi depuis. L'annulation l'enlève :",
  },
  undoAnyway: { en: "Undo all the same", fr: "Défaire malgré tout" },
  asBefore: { en: "Everything is as it was before the practice.", fr: "Tout est comme avant l'entraînement." },
  stuck: {
    en: "Not undone, since the way back is no longer kept or something later rests on it: {what}.",
    fr: "Non défait, car le retour n'est plus conservé ou une écriture suivante s'y appuie : {what}.",
  },
  imported: {
    en: "Kept, since it is data of your own: {what}.",
    fr: "Conservé, car ce sont vos propres données : {what}.",
  },
  byOthers: {
    en: "Somebody else is practising in this workbook. One at a time: wait until they have ended.",
    fr: "Une autre personne s'entraîne dans ce classeur. Un entraînement à la fois : attendez qu'il soit terminé.",
  },
  differs: {
    en: "Not as before, since something else was typed or written there: {what}.",
    fr: "Différent d'avant, car autre chose y a été saisi ou écrit : {what}.",
  },
  another: { en: "Practise another role", fr: "S'entraîner à un autre rôle" },
} as const satisfies Readonly<Record<string, Text>>;

/** What each role practises, in a line. */
export const practiceLines: Readonly<Record<Role, Text>> = {
  sales: { en: "forecast, plan of demand, new customer", fr: "prévision, plan de demande, nouveau client" },
  production: { en: "days, production plan, breakdown, risk", fr: "jours, plan de production, panne, risque" },
  logistics: { en: "cover, supplier, question, field", fr: "couverture, fournisseur, question, terrain" },
  finance: { en: "cost, price, decision, signature", fr: "coût, prix, décision, signature" },
  coordinator: { en: "data, people, meetings, debrief", fr: "données, participants, réunions, débrief" },
};
