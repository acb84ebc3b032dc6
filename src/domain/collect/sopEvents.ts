import { note, optionalFamily } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopEvents = defineTable({
  name: "SopEvents",
  since: 2,
  title: { en: "Market events", fr: "Événements de marché" },
  help: {
    en: "Promotions, launches, tenders, price changes: what moves demand away from its habit, by how much and when.",
    fr: "Promotions, lancements, appels d'offres, changements de prix : ce qui écarte la demande de son habitude, de combien et quand.",
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
      required: true,
      minimum: -1,
      format: "+0%;−0%;0%",
      title: { en: "Effect", fr: "Effet" },
      help: {
        en: "Change of demand as a share: 0.2 is a fifth more, -0.1 a tenth less.",
        fr: "Variation de la demande en part : 0,2 pour un cinquième de plus, -0,1 pour un dixième de moins.",
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
  ],
});

export type EventRow = RowOf<typeof sopEvents>;
