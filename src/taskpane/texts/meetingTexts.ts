import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the screens on meetings. */
export const meetingTexts = {
  meetings: { en: "Meetings", fr: "Réunions" },
  meetingsOf: { en: "Meetings of {cycle}", fr: "Réunions de {cycle}" },
  toMeetings: { en: "Go to the meetings", fr: "Aller aux réunions" },
  reading: { en: "Reading the meetings…", fr: "Lecture des réunions…" },
  writing: { en: "Writing…", fr: "Écriture…" },
  noCycle: {
    en: "Meetings belong to a cycle. Open one first.",
    fr: "Les réunions appartiennent à un cycle. En ouvrir un d'abord.",
  },
  toCycle: { en: "Go to the cycle", fr: "Aller au cycle" },
  none: {
    en: "No meeting is planned yet. They get their days from the company's calendar, and their subjects from decisions, risks and forecasts that disagree.",
    fr: "Aucune réunion n'est encore prévue. Leurs jours viennent du calendrier de l'entreprise ; leurs sujets, des décisions, des risques et des prévisions qui divergent.",
  },
  prepare: { en: "Plan the meetings", fr: "Prévoir les réunions" },
  prepared: { en: "The meetings are planned.", fr: "Les réunions sont prévues." },
  line: { en: "{date} · {minutes} min", fr: "{date} · {minutes} min" },
  planned: { en: "planned", fr: "prévue" },
  held: { en: "held", fr: "tenue" },
  cancelled: { en: "cancelled", fr: "annulée" },
  nothingToSettle: { en: "Nothing to settle yet", fr: "Rien à régler pour l'instant" },
  comments: { en: "Comments ({count} open)", fr: "Commentaires ({count} en attente)" },
  polls: { en: "Polls ({count} open)", fr: "Sondages ({count} en cours)" },
  openSheet: { en: "Open in sheet", fr: "Ouvrir dans la feuille" },
  people: { en: "Who takes part", fr: "Qui participe" },
  nobody: {
    en: "Nobody is listed yet: invitations need names.",
    fr: "Personne n'est encore inscrit : les invitations ont besoin de noms.",
  },
  addPerson: { en: "Add somebody", fr: "Ajouter quelqu'un" },
  person: { en: "Name", fr: "Nom" },
  role: { en: "Role", fr: "Rôle" },
  email: { en: "E-mail (optional)", fr: "Courriel (facultatif)" },
  deputy: { en: "Deputy who may decide (optional)", fr: "Suppléant qui peut décider (facultatif)" },
  signs: { en: "Signs the plan?", fr: "Signe le plan ?" },
  added: { en: "{name} takes part.", fr: "{name} participe." },
  back: { en: "Back to the meetings", fr: "Revenir aux réunions" },
  cancel: { en: "Cancel", fr: "Annuler" },
  fillIn: { en: "Please fill in.", fr: "À compléter." },
  objective: { en: "What should be different afterwards", fr: "Ce qui doit avoir changé ensuite" },
  noObjective: {
    en: "▼ No objective: what should be different after this meeting? Write it in the column Objectives.",
    fr: "▼ Pas d'objectif : que doit avoir changé cette réunion ? L'écrire dans la colonne Objectifs.",
  },
  agenda: { en: "Agenda", fr: "Ordre du jour" },
  noAgenda: { en: "The agenda is not built yet.", fr: "L'ordre du jour n'est pas encore établi." },
  changed: {
    en: "The subjects have changed since the agenda was built.",
    fr: "Les sujets ont changé depuis que l'ordre du jour a été établi.",
  },
  build: { en: "Build the agenda", fr: "Établir l'ordre du jour" },
  askDivergence: { en: "Put point {item} to a decision", fr: "Porter le point {item} en décision" },
  askedDivergence: {
    en: "It is decision {name} now. Build the agenda again to see it there.",
    fr: "C'est désormais la décision {name}. Établir à nouveau l'ordre du jour pour l'y voir.",
  },
  built: { en: "The agenda is built.", fr: "L'ordre du jour est établi." },
  noDecision: {
    en: "▼ Nothing to decide on this agenda. Shorten it to 15 minutes, or cancel it?",
    fr: "▼ Rien à trancher à cet ordre du jour. L'écourter à 15 minutes, ou l'annuler ?",
  },
  unsettled: {
    en: "▼ Nothing to decide is known, but not everything is known: do not shorten or cancel before that is corrected.",
    fr: "▼ Rien à trancher n'est connu, mais tout n'est pas connu : ne pas l'écourter ni l'annuler avant correction.",
  },
  notKnown: { en: "What there is to settle is not known", fr: "Ce qu'il y a à régler n'est pas connu" },
  gapUnknown: {
    en: "▼ The gap to the budget is not known: a price, a month of the plan or of the budget is missing for {names}.",
    fr: "▼ L'écart au budget n'est pas connu : il manque un prix, un mois du plan ou du budget pour {names}.",
  },
  planUnknown: {
    en: "▼ Not all is known of what the plan cannot deliver, or makes otherwise than was frozen last: a demand, a stock, hours or a production is missing for {names}.",
    fr: "▼ Ce que le plan ne peut livrer, ou produit autrement que la dernière version gelée, n'est pas entièrement connu : il manque une demande, un stock, des heures ou une production pour {names}.",
  },
  point: { en: "{time} {subject}", fr: "{time} {subject}" },
  minutes: { en: "{minutes} min", fr: "{minutes} min" },
  mailCut: { en: "… (full text in the workbook)", fr: "… (texte complet dans le classeur)" },
  outOf: { en: "Does not fit", fr: "Ne tient pas" },
  lengthen: { en: "Make it {minutes} minutes", fr: "La porter à {minutes} minutes" },
  shorten: { en: "Shorten to 15 minutes", fr: "L'écourter à 15 minutes" },
  drop: { en: "Cancel the meeting", fr: "Annuler la réunion" },
  why: { en: "Why?", fr: "Pourquoi ?" },
  changedDone: { en: "The meeting is changed.", fr: "La réunion est modifiée." },
  confirm: { en: "Change the meeting", fr: "Modifier la réunion" },
  invite: { en: "Invitation", fr: "Invitation" },
  record: { en: "Minutes", fr: "Compte rendu" },
  subjectLine: { en: "Subject", fr: "Objet" },
  text: { en: "Text", fr: "Texte" },
  copy: { en: "Copy the text", fr: "Copier le texte" },
  copied: { en: "Copied.", fr: "Copié." },
  notCopied: {
    en: "Excel does not let the add-in copy here. Select the text above and copy it with Ctrl+C.",
    fr: "Excel ne laisse pas le complément copier ici. Sélectionner le texte ci-dessus et le copier avec Ctrl+C.",
  },
  pack: { en: "Make the pack", fr: "Préparer le dossier" },
  packing: { en: "Making the pack…", fr: "Préparation du dossier…" },
  packed: { en: "The pack is on the sheet “{sheet}”.", fr: "Le dossier est sur la feuille « {sheet} »." },
  calendar: { en: "For your calendar", fr: "Pour votre calendrier" },
  saveEvent: { en: "Save {file}", fr: "Enregistrer {file}" },
  eventText: { en: "Content of the file", fr: "Contenu du fichier" },
  eventHelp: {
    en: "If your Excel blocks downloads, copy this into a file that ends in .ics. Make it again after a change: calendars then move the event.",
    fr: "Si Excel bloque les téléchargements, copier ce texte dans un fichier qui finit par .ics. Le refaire après un changement : le calendrier déplace alors la réunion.",
  },
  copyEvent: { en: "Copy the content", fr: "Copier le contenu" },
  mail: { en: "Open in the mail program", fr: "Ouvrir dans la messagerie" },
  noAddress: { en: "No address for {names}", fr: "Pas d'adresse pour {names}" },
  start: { en: "Hold the meeting", fr: "Tenir la réunion" },
  buildAndStart: { en: "Build the agenda and hold the meeting", fr: "Établir l'ordre du jour et tenir la réunion" },
  next: { en: "Next: {name}", fr: "Ensuite : {name}" },
  decideOn: { en: "Decide {name} now", fr: "Trancher {name} maintenant" },
  backToMeeting: { en: "Back to the meeting", fr: "Revenir à la réunion" },
  present: { en: "Who is there?", fr: "Qui est là ?" },
  allHere: { en: "All are here", fr: "Tous sont là" },
  outcome: { en: "What came of it?", fr: "Quelle suite ?" },
  notes: { en: "Notes", fr: "Notes" },
  summary: { en: "Summary (optional)", fr: "Synthèse (facultatif)" },
  close: { en: "Close the meeting", fr: "Clore la réunion" },
  closed: { en: "The meeting is held; its minutes are ready.", fr: "La réunion est tenue ; son compte rendu est prêt." },
} as const satisfies Record<string, Text>;

export const meetingCounts = {
  unread: {
    one: {
      en: "▼ {count} row of forecasts, families, the budget or the plan cannot be read: there may be more to settle. “Collect” names it.",
      fr: "▼ {count} ligne de prévisions, de familles, du budget ou du plan est illisible : il peut y avoir plus à régler. « Collecter » la nomme.",
    },
    other: {
      en: "▼ {count} rows of forecasts, families, the budget or the plan cannot be read: there may be more to settle. “Collect” names them.",
      fr: "▼ {count} lignes de prévisions, de familles, du budget ou du plan sont illisibles : il peut y avoir plus à régler. « Collecter » les nomme.",
    },
  },
  toSettle: {
    one: { en: "{count} to settle", fr: "{count} à régler" },
    other: { en: "{count} to settle", fr: "{count} à régler" },
  },
  tooMany: {
    one: { en: "{count} does not fit", fr: "{count} ne tient pas" },
    other: { en: "{count} do not fit", fr: "{count} ne tiennent pas" },
  },
} as const satisfies Record<string, PluralText>;

/** What came of a point, and whether somebody came, as people choose it. */
export const outcomeWords = {
  decided: { en: "Decided", fr: "Tranché" },
  postponed: { en: "Postponed", fr: "Reporté" },
  noted: { en: "Noted", fr: "Pris acte" },
} as const satisfies Record<string, Text>;

export const presenceWords = {
  yes: { en: "Here", fr: "Présent" },
  deputy: { en: "Deputy", fr: "Suppléant" },
  excused: { en: "Excused", fr: "Excusé" },
  no: { en: "Absent", fr: "Absent" },
} as const satisfies Record<string, Text>;

export const notSaid: Text = { en: "not said", fr: "non précisé" };

/** Whether somebody signs the plan; nothing where it is not said. */
export const signWords = {
  "": { en: "Not said", fr: "Non précisé" },
  yes: { en: "Yes", fr: "Oui" },
  no: { en: "No", fr: "Non" },
} as const satisfies Record<string, Text>;

export const roleWords = {
  coordinator: { en: "Coordinator", fr: "Animateur PIC" },
  sales: { en: "Sales", fr: "Commerce" },
  "product manager": { en: "Product manager", fr: "Chef de produit" },
  production: { en: "Production", fr: "Production" },
  logistics: { en: "Logistics", fr: "Logistique" },
  purchasing: { en: "Purchasing", fr: "Achats" },
  finance: { en: "Finance", fr: "Finance" },
  "general management": { en: "General management", fr: "Direction générale" },
  "after-sales": { en: "After-sales", fr: "SAV" },
  quality: { en: "Quality", fr: "Qualité" },
} as const satisfies Record<string, Text>;
