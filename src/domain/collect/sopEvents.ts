import { note, optionalFamily } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** What an event says besides an effect: a family that begins or ends, past demand that counts as it is or not at all. */
export const eventCourses = ["new", "ends", "real", "unusual"] as const;
export type EventCourse = (typeof eventCourses)[number];

export const sopEvents = defineTable({
  name: "SopEvents",
  since: 2,
  title: { en: "Market events", fr: "Événements de marché" },
  help: {
    en: "Promotions, launches, tenders, price changes: what moves demand away from its habit, by how much and when. Also families that begin or end, and past months that were no accident or that the forecast should forget.",
    fr: "Promotions, lancements, appels d'offres, changements de prix : ce qui écarte la demande de son habitude, de combien et quand. Aussi les familles qui commencent ou finissent, et les mois passés qui n'étaient pas un accident ou que la prévision doit oublier.",
  },
  periods: "either",
  collected: {
    kind: "marketTrends",
    place: 1,
    part: "Family",
    about: "future",
    owed: { by: "marketing", workingDay: 3, place: 10 },
    missing: {
      en: "Without market events, the forecast only continues the past.",
      fr: "Sans événements de marché, la prévision ne fait que prolonger le passé.",
    },
  },
  key: ["Event", "Family", "From"],
  columns: [
    {
      name: "Event",
      kind: "text",
      required: true,
      title: { en: "Event", fr: "Événement" },
      help: { en: "What happens, in a few words.", fr: "Ce qui se passe, en quelques mots." },
    },
    {
      ...optionalFamily,
      help: { en: "Family it concerns; blank for all families.", fr: "Famille concernée ; vide pour toutes les familles." },
    },
    {
      name: "From",
      kind: "period",
      required: true,
      title: { en: "From", fr: "Du mois" },
      help: { en: "First month with an effect.", fr: "Premier mois où l'effet se fait sentir." },
    },
    {
      name: "To",
      kind: "period",
      required: false,
      title: { en: "To", fr: "Au mois" },
      help: { en: "Last month with an effect; the first one when blank.", fr: "Dernier mois de l'effet ; le premier si vide." },
    },
    {
      name: "Effect",
      kind: "number",
      required: false,
      minimum: -1,
      format: "+0%;−0%;0%",
      title: { en: "Effect", fr: "Effet" },
      help: {
        en: "Change of demand as a share: 0.2 is a fifth more, -0.1 a tenth less. Blank where Course says what happens.",
        fr: "Variation de la demande en part : 0,2 pour un cinquième de plus, -0,1 pour un dixième de moins. Vide si Cours dit ce qui se passe.",
      },
    },
    {
      name: "Confidence",
      kind: "number",
      required: false,
      minimum: 0,
      maximum: 1,
      format: "0%",
      title: { en: "Confidence", fr: "Confiance" },
      help: {
        en: "How sure it is, 0 to 1; 1 when blank. The plan counts effect x confidence.",
        fr: "Degré de certitude, de 0 à 1 ; 1 si vide. Le plan retient effet x confiance.",
      },
    },
    {
      name: "Source",
      kind: "text",
      required: false,
      title: { en: "Source", fr: "Source" },
      help: { en: "Who knows: a customer, a trade study, marketing.", fr: "Qui le sait : un client, une étude, le marketing." },
    },
    note,
    {
      name: "Course",
      kind: "choice",
      required: false,
      since: 5,
      choices: eventCourses,
      french: { new: "nouveau", ends: "fin", real: "réel", unusual: "inhabituel" },
      title: { en: "Course", fr: "Cours" },
      help: {
        en: "Blank for an effect. new: sells like another family from From on. ends: fades from From, nothing after To. real: past demand to keep as it is. unusual: past demand to leave out.",
        fr: "Vide pour un effet. nouveau : se vend comme une autre famille dès Du mois. fin : décline de Du mois à Au mois, plus rien après. réel : demande passée à garder. inhabituel : demande passée à écarter.",
      },
    },
    {
      name: "Like",
      kind: "text",
      required: false,
      since: 5,
      title: { en: "Like", fr: "Comme" },
      help: {
        en: "For a new family: the one that it takes level and season from until it has a history of its own.",
        fr: "Pour une famille nouvelle : celle dont elle reprend le niveau et la saison tant qu'elle n'a pas d'historique à elle.",
      },
    },
    {
      name: "Share",
      kind: "number",
      required: false,
      since: 5,
      minimum: 0,
      format: "0%",
      title: { en: "Share", fr: "Part" },
      help: {
        en: "For a new family: its level as a share of the other one, 0.6 for 60%; 1 when blank.",
        fr: "Pour une famille nouvelle : son niveau en part de l'autre, 0,6 pour 60 % ; 1 si vide.",
      },
    },
  ],
});

export type EventRow = RowOf<typeof sopEvents>;
