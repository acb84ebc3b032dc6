import { demandClass as classOf } from "../../calc/forecast/demandClass";
import { sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const demandClass = defineFunction({
  id: "DEMANDCLASS",
  since: "0.1.0",
  family: "forecast",
  summary: {
    en: "Pattern of each item's demand: smooth, intermittent, erratic or lumpy.",
    fr: "Profil de demande de chaque article : smooth (régulier), intermittent, erratic (erratique) ou lumpy (sporadique).",
  },
  args: {
    history: sparseMatrix({
      name: { en: "history", fr: "historique" },
      help: {
        en: "Past demand, one row an item and one column a period; a single column is one item. A blank is missing, 0 is no demand.",
        fr: "Demande passée, une ligne par article et une colonne par période ; une seule colonne est un article. Vide = manquant, 0 = pas de demande.",
      },
      unit: "quantity",
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "text",
    help: {
      en: "One word an item, as a column: smooth, intermittent (rare), erratic (uneven sizes) or lumpy (both).",
      fr: "Un mot par article, en colonne : smooth (régulier), intermittent (rare), erratic (quantités inégales) ou lumpy (les deux).",
    },
  },
  errors: [
    {
      code: "neverDemanded",
      when: { en: "In the cell of an item without demand.", fr: "Dans la cellule d'un article sans demande." },
      args: { history: [[0, 0, 0]] },
    },
  ],
  source: {
    en: "Syntetos, Boylan & Croston (2005), JORS 56(5): limits ADI 1.32 and CV² 0.49.",
    fr: "Syntetos, Boylan & Croston (2005), JORS 56(5) : seuils ADI 1,32 et CV² 0,49.",
  },
  examples: [
    {
      title: { en: "A steady and a rare item", fr: "Un article régulier et un rare" },
      args: {
        history: [
          [5, 6, 5, 5],
          [0, 0, 9, 0],
        ],
      },
      result: [["smooth"], ["intermittent"]],
    },
    {
      title: { en: "Uneven sizes", fr: "Des quantités inégales" },
      args: {
        history: [
          [1, 20, 2, 1],
          [0, 1, 0, 20],
        ],
      },
      result: [["erratic"], ["lumpy"]],
    },
  ],
  history: [],
  compute: ({ history }) => classOf(history),
});
