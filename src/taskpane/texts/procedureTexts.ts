import type { PluralText } from "../../language/plural";
import type { Language, Text } from "../../language/text";

/** The words of the screens on written procedures. */
export const procedureTexts = {
  title: { en: "Procedures", fr: "Procédures" },
  reading: { en: "Reading the procedures…", fr: "Lecture des procédures…" },
  writing: { en: "Writing…", fr: "Écriture…" },
  none: {
    en: "No procedure is written down yet. Five short ones come with the add-in, one for each step of the cycle; make them your own.",
    fr: "Aucune procédure n'est encore écrite. Le complément en apporte cinq, courtes, une par étape du cycle ; les faire vôtres.",
  },
  start: { en: "Write the first procedures", fr: "Écrire les premières procédures" },
  started: { en: "The first procedures are there, as drafts.", fr: "Les premières procédures sont là, en brouillon." },
  openSteps: { en: "Change them in the sheet", fr: "Les modifier dans la feuille" },
  openArchive: { en: "Open the archive", fr: "Ouvrir l'archive" },
  line: { en: "Version {version}, {status}", fr: "Version {version}, {status}" },
  draft: { en: "draft", fr: "brouillon" },
  approved: { en: "approved", fr: "approuvée" },
  retired: { en: "retired", fr: "retirée" },
  changed: { en: "changed since", fr: "modifiée depuis" },
  review: { en: "next review {day}", fr: "prochaine revue le {day}" },
  noReview: { en: "▼ no review date", fr: "▼ sans date de revue" },
  reviewDue: { en: "▼ review due since {day}", fr: "▼ revue attendue depuis le {day}" },
  back: { en: "Back to the procedures", fr: "Revenir aux procédures" },
  backToCycle: { en: "Back to the cycle", fr: "Revenir au cycle" },
  noneForStep: {
    en: "No procedure is written down for this step yet.",
    fr: "Aucune procédure n'est encore écrite pour cette étape.",
  },
  ofStep: { en: "Procedure of “{step}”", fr: "Procédure de « {step} »" },
  backToOne: { en: "Back to the procedure", fr: "Revenir à la procédure" },
  cancel: { en: "Cancel", fr: "Annuler" },
  fillIn: { en: "Please fill in.", fr: "À compléter." },
  steps: { en: "Steps", fr: "Étapes" },
  flow: { en: "{input} → {output}", fr: "{input} → {output}" },
  who: { en: "{role} · {when}", fr: "{role} · {when}" },
  ease: { en: "Reading ease {ease} of 100 (60 and more is plain)", fr: "Lisibilité {ease} sur 100 (60 et plus : simple)" },
  easeIn: {
    en: "Reading ease {ease} of 100 as {language} (60 and more is plain)",
    fr: "Lisibilité {ease} sur 100 en {language} (60 et plus : simple)",
  },
  hard: { en: "Hard to read", fr: "Difficiles à lire" },
  approve: { en: "Approve as version {version}", fr: "Approuver comme version {version}" },
  by: { en: "Your name", fr: "Votre nom" },
  reason: { en: "What changed, and why?", fr: "Qu'est-ce qui change, et pourquoi ?" },
  isApproved: { en: "Version {version} is approved.", fr: "La version {version} est approuvée." },
  read: { en: "I have read it", fr: "Je l'ai lue" },
  isRead: { en: "Your reading is noted.", fr: "Votre lecture est notée." },
  stillRight: { en: "Still right as it is", fr: "Toujours juste en l'état" },
  isStillRight: { en: "The review is noted; the next one is due later.", fr: "La revue est notée ; la prochaine viendra plus tard." },
  lastReviewed: { en: "Found still right by {name}, {day}", fr: "Jugée toujours juste par {name}, {day}" },
  readers: { en: "Read by {names}", fr: "Lue par {names}" },
  nobodyRead: { en: "Nobody has said yet that they read this version.", fr: "Personne n'a encore dit avoir lu cette version." },
  readOnceApproved: {
    en: "It is confirmed as read once this text is approved.",
    fr: "La lecture se confirme une fois ce texte approuvé.",
  },
  readersOf: { en: "Version {version} was read by {names}", fr: "La version {version} a été lue par {names}" },
  versions: { en: "Versions", fr: "Versions" },
  versionLine: { en: "{version} · {by}, {day}: {reason}", fr: "{version} · {by}, {day} : {reason}" },
  compare: { en: "Compare with {version}", fr: "Comparer à {version}" },
  compared: { en: "Since version {version}", fr: "Depuis la version {version}" },
  same: { en: "Nothing has changed since.", fr: "Rien n'a changé depuis." },
  added: { en: "Step {step} is new: {text}", fr: "L'étape {step} est nouvelle : {text}" },
  dropped: { en: "Step {step} is gone: {text}", fr: "L'étape {step} a disparu : {text}" },
  was: { en: "Step {step} was: {text}", fr: "L'étape {step} disait : {text}" },
  is: { en: "Step {step} is: {text}", fr: "L'étape {step} dit : {text}" },
  restore: { en: "Take version {version} up again", fr: "Reprendre la version {version}" },
  restored: { en: "Version {version} stands there again, as a draft.", fr: "La version {version} est de retour, en brouillon." },
  comments: { en: "Comments", fr: "Commentaires" },
  commentLine: { en: "{text} ({author}, {day})", fr: "{text} ({author}, {day})" },
  answerLine: { en: "{by}: {answer}", fr: "{by} : {answer}" },
  comment: { en: "Comment on it", fr: "La commenter" },
  commentText: { en: "What is wrong, or missing?", fr: "Qu'est-ce qui ne va pas, ou manque ?" },
  commented: { en: "Your comment is there.", fr: "Votre commentaire est là." },
  answer: { en: "Answer {name}", fr: "Répondre à {name}" },
  answerText: { en: "Your answer", fr: "Votre réponse" },
  answered: { en: "The comment is answered.", fr: "Le commentaire a sa réponse." },
  showForStep: { en: "Procedure", fr: "Procédure" },
  notArchived: { en: "not in the archive", fr: "absente de l'archive" },
} as const satisfies Record<string, Text>;

/** What a language is called in a sentence. */
export const languageWords = {
  en: { en: "English", fr: "anglais" },
  fr: { en: "French", fr: "français" },
} as const satisfies Record<Language, Text>;

export const procedureCounts = {
  openComments: {
    one: { en: "{count} comment waits for an answer", fr: "{count} commentaire attend une réponse" },
    other: { en: "{count} comments wait for an answer", fr: "{count} commentaires attendent une réponse" },
  },
  gone: {
    one: {
      en: "▼ Version {versions} was approved and is not in the archive: its text and who read it cannot be shown.",
      fr: "▼ La version {versions} a été approuvée et n'est pas dans l'archive : ni son texte ni ses lecteurs ne peuvent être montrés.",
    },
    other: {
      en: "▼ Versions {versions} were approved and are not in the archive: their texts and who read them cannot be shown.",
      fr: "▼ Les versions {versions} ont été approuvées et ne sont pas dans l'archive : ni leurs textes ni leurs lecteurs ne peuvent être montrés.",
    },
  },
  hardSentence: {
    one: { en: "{sentence} ({count} word)", fr: "{sentence} ({count} mot)" },
    other: { en: "{sentence} ({count} words)", fr: "{sentence} ({count} mots)" },
  },
} as const satisfies Record<string, PluralText>;
