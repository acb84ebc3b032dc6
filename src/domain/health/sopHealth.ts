import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";
import { signalIds } from "./signal";

export const sopHealth = defineTable({
  name: "SopHealth",
  since: 7,
  hidden: true,
  title: { en: "Health", fr: "Santé du PIC" },
  help: {
    en: "What was answered to a signal of health: it rests for three cycles, or until something new is behind it or it gets worse.",
    fr: "Ce qui a été répondu à un signal de santé : il se tait trois cycles, ou jusqu'à ce qu'une nouvelle cause s'y ajoute ou qu'il s'aggrave.",
  },
  periods: "either",
  key: ["Signal", "Cycle"],
  columns: [
    {
      name: "Signal",
      kind: "choice",
      required: true,
      choices: signalIds,
      french: Object.fromEntries(signalIds.map((id) => [id, id])),
      title: { en: "Signal", fr: "Signal" },
      help: { en: "Signal by its mark, E1 to T4.", fr: "Signal par son repère, de E1 à T4." },
    },
    {
      name: "Cycle",
      kind: "period",
      required: true,
      title: { en: "Cycle", fr: "Cycle" },
      help: { en: "Month or week of the cycle, as its first day.", fr: "Mois ou semaine du cycle, par son premier jour." },
    },
    {
      name: "State",
      kind: "choice",
      required: true,
      choices: ["raised", "silent", "unknown"],
      french: { raised: "levé", silent: "silencieux", unknown: "inconnu" },
      title: { en: "State", fr: "État" },
      help: { en: "raised, silent or unknown.", fr: "levé, silencieux ou inconnu." },
    },
    textColumn("Evidence", "Preuves", true, "What it was read from.", "D'où il est lu."),
    {
      name: "Size",
      kind: "number",
      required: true,
      title: { en: "Size", fr: "Ampleur" },
      help: { en: "How bad it was, in the unit of the signal.", fr: "Son ampleur, dans l'unité du signal." },
    },
    textColumn("Answer", "Réponse", false, "Why it is known and left as it is.", "Pourquoi il est connu et laissé tel quel."),
    textColumn("By", "Par", false, "Who answered.", "Qui a répondu."),
    {
      name: "Causes",
      kind: "text",
      required: false,
      since: 8,
      title: { en: "Causes", fr: "Causes" },
      help: {
        en: "What was behind the signal, one a line: the answer holds for these and no others.",
        fr: "Ce qui était derrière le signal, une cause par ligne : la réponse vaut pour elles et pour nulle autre.",
      },
    },
  ],
});

export type HealthRow = RowOf<typeof sopHealth>;
