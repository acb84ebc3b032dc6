import { number, optional } from "../args";
import { demandByPeriod } from "../sharedArgs";

/** `demand` and `opening`: what a production plan has to meet, and what it starts from. */
export const toProduce = {
  demand: demandByPeriod({ minimum: 0 }),
  opening: optional(
    number({
      name: { en: "opening", fr: "stockInitial" },
      help: { en: "Stock before the first period.", fr: "Stock avant la première période." },
      unit: "quantity",
    }),
    0,
  ),
};
