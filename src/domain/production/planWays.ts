/** The ways in which a plan is proposed, and where SopSettings keeps by which the last one was. */
import type { Text } from "../../language/text";

export const planWays = ["follow", "level", "ahead", "optimise"] as const;
export type PlanWay = (typeof planWays)[number];

/** What each way is called. */
export const wayWords: Readonly<Record<PlanWay, Text>> = {
  follow: { en: "follow demand", fr: "suivre la demande" },
  level: { en: "level", fr: "niveler" },
  ahead: { en: "build ahead", fr: "produire en avance" },
  optimise: { en: "optimise", fr: "optimiser" },
};

/** Rows of SopSettings: the way of the last proposal, and its day. */
export const planKeys = { way: "plan way", day: "plan day" } as const;

/** The same in French, and the words of the ways as a table says them. */
export const planKeysInFrench = { [planKeys.way]: "plan : méthode", [planKeys.day]: "plan : jour" };
export const planWaysInFrench: Readonly<Record<PlanWay, string>> = {
  follow: "suivre",
  level: "niveler",
  ahead: "anticiper",
  optimise: "optimiser",
};
