import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of Home that speak to the person who looks. */
export const homeTexts = {
  settleFirst: {
    en: "First settle what stands above: others work with these figures.",
    fr: "D'abord, régler ce qui figure ci-dessus : d'autres travaillent avec ces chiffres.",
  },
  toData: { en: "Open the data", fr: "Ouvrir les données" },
  toMeeting: { en: "Open the meeting", fr: "Ouvrir la réunion" },
  toSign: { en: "Read and sign", fr: "Lire et signer" },
  toAction: { en: "Open the action", fr: "Ouvrir l'action" },
  toFeedback: { en: "Answer the field", fr: "Répondre au terrain" },
  toComment: { en: "Read the comment", fr: "Lire le commentaire" },
  toStep: { en: "Open the step", fr: "Ouvrir l'étape" },
  toPoll: { en: "Vote", fr: "Voter" },
  toReview: { en: "Open the procedures", fr: "Ouvrir les procédures" },
  allIn: { en: "▲ All data is in.", fr: "▲ Toutes les données sont arrivées." },
  strays: { en: "Belongs to nobody here", fr: "Sans responsable parmi les participants" },
  nobody: { en: "nobody named", fr: "sans responsable" },
  by: { en: "by {day}", fr: "pour le {day}" },
  late: { en: "late, due {day}", fr: "en retard, dû le {day}" },
  changed: { en: "Since you last looked", fr: "Depuis votre dernier passage" },
  seen: { en: "I have seen this", fr: "C'est vu" },
} as const satisfies Record<string, Text>;

export const homeCounts = {
  owed: {
    one: { en: "Who owes what · {count} of {all} awaited", fr: "Qui doit quoi · {count} attendue sur {all}" },
    other: { en: "Who owes what · {count} of {all} awaited", fr: "Qui doit quoi · {count} attendues sur {all}" },
  },
  more: {
    one: { en: "{count} more", fr: "{count} autre" },
    other: { en: "{count} more", fr: "{count} autres" },
  },
  unread: {
    one: {
      en: "{count} row of “{sheet}” cannot be read: something may be missing here.",
      fr: "{count} ligne de « {sheet} » est illisible : il peut manquer quelque chose ici.",
    },
    other: {
      en: "{count} rows of “{sheet}” cannot be read: something may be missing here.",
      fr: "{count} lignes de « {sheet} » sont illisibles : il peut manquer quelque chose ici.",
    },
  },
} as const satisfies Record<string, PluralText>;
