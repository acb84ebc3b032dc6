import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the screen on polls. */
export const pollTexts = {
  title: { en: "Polls", fr: "Sondages" },
  intro: {
    en: "A question to several people, before a meeting. Votes carry names: everybody sees who voted for what.",
    fr: "Une question à plusieurs personnes, avant une réunion. Les votes sont nominatifs : chacun voit qui a choisi quoi.",
  },
  reading: { en: "Reading the polls…", fr: "Lecture des sondages…" },
  writing: { en: "Writing…", fr: "Écriture…" },
  none: { en: "No poll is open.", fr: "Aucun sondage n'est en cours." },
  nobody: {
    en: "Nobody is listed yet, so nobody could vote. Add people on the screen of the meetings first.",
    fr: "Personne n'est encore inscrit : personne ne pourrait voter. Ajouter d'abord des participants sur l'écran des réunions.",
  },
  ask: { en: "Open a poll", fr: "Ouvrir un sondage" },
  question: { en: "What do you ask?", fr: "Quelle est la question ?" },
  choices: { en: "Choices, one a line (two to five)", fr: "Choix, un par ligne (de deux à cinq)" },
  by: { en: "Your name", fr: "Votre nom" },
  closes: { en: "Last day to vote", fr: "Dernier jour pour voter" },
  meeting: { en: "Meeting that speaks of it", fr: "Réunion qui en parle" },
  anyMeeting: { en: "the next one", fr: "la prochaine" },
  invited: { en: "Who is asked, one a line (blank: everybody)", fr: "Qui est interrogé, un par ligne (vide : tous)" },
  asked: { en: "The poll is open.", fr: "Le sondage est ouvert." },
  line: { en: "closes on {day} · asked by {by}", fr: "clôture le {day} · posé par {by}" },
  closedLine: { en: "closed on {day}", fr: "clos le {day}" },
  vote: { en: "Vote", fr: "Voter" },
  voteIn: { en: "Vote in {name}", fr: "Voter : {name}" },
  choice: { en: "Your choice", fr: "Votre choix" },
  choose: { en: "Please choose.", fr: "À choisir." },
  remark: { en: "Remark (optional)", fr: "Remarque (facultatif)" },
  voted: { en: "Your vote in {name} is counted.", fr: "Votre vote sur {name} est compté." },
  tally: { en: "{voted} of {invited} have voted", fr: "Votes : {voted} sur {invited}" },
  more: { en: "{voted} have voted, {invited} were asked", fr: "Votes : {voted} ; personnes interrogées : {invited}" },
  unnamed: {
    en: "Votes: {voted}. It is not known whom this poll asked.",
    fr: "Votes : {voted}. On ne sait pas qui ce sondage a interrogé.",
  },
  silent: { en: "No vote yet from {names}", fr: "Pas encore de vote de {names}" },
  silentAtLast: { en: "No vote from {names}", fr: "Pas de vote de {names}" },
  chose: { en: "{choice}: {names}", fr: "{choice} : {names}" },
  closed: { en: "Closed", fr: "Clos" },
  fillIn: { en: "Please fill in.", fr: "À compléter." },
  back: { en: "Back to the polls", fr: "Revenir aux sondages" },
  cancel: { en: "Cancel", fr: "Annuler" },
  openSheet: { en: "Open in sheet", fr: "Ouvrir dans la feuille" },
} as const satisfies Record<string, Text>;

export const pollCounts = {
  uncounted: {
    one: {
      en: "▼ {count} vote does not count: late, or for what is no choice",
      fr: "▼ {count} vote n'est pas compté : tardif, ou hors des choix",
    },
    other: {
      en: "▼ {count} votes do not count: late, or for what is no choice",
      fr: "▼ {count} votes ne sont pas comptés : tardifs, ou hors des choix",
    },
  },
} as const satisfies Record<string, PluralText>;
