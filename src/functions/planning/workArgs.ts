import { sparseMatrix } from "../args";

/** `actual` and `plan`: what was made beside what was to be made. */
export const work = {
  actual: sparseMatrix({
    name: { en: "actual", fr: "réel" },
    help: { en: "What was done; a blank leaves its cell out.", fr: "Ce qui a été fait ; une cellule vide est écartée." },
    unit: "quantity",
    minimum: 0,
  }),
  plan: sparseMatrix({
    name: { en: "plan", fr: "plan" },
    help: { en: "What was planned, in the same order.", fr: "Ce qui était prévu, dans le même ordre." },
    unit: "quantity",
    minimum: 0,
  }),
};

/** When there is no work to take a share of. */
export const noWork = [
  { code: "totalNotPositive", when: { en: "Nothing was planned.", fr: "Rien n'était prévu." }, args: { actual: [[5]], plan: [[0]] } },
  {
    code: "nothingLeft",
    when: { en: "No cell has both a plan and an actual.", fr: "Aucune cellule n'a à la fois un plan et un réel." },
    args: { actual: [[null]], plan: [[5]] },
  },
] as const;
