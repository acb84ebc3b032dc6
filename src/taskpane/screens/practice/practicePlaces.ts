/** Where each thing to do of a practice happens, and the figures its sentences name. */
import type { PracticeView } from "../../../cycle/samples/practice";
import { formatPeriod } from "../../../calendar/format";
import { formatNumber } from "../../../language/format";
import type { Language } from "../../../language/text";
import type { Place } from "../../navigation";

type Task = PracticeView["practice"]["task"];

/** The place of the pane where it happens; undefined for what is typed into a table. */
export const practicePlaces: Readonly<Partial<Record<Task, Place>>> = {
  demandFigure: "forecast",
  sayOnFigure: "comments",
  newCustomer: "scenarios",
  dispute: "feedback",
  proposedPlan: "production",
  planFigure: "production",
  machineDown: "scenarios",
  ownedRisk: "risks",
  supplierFails: "scenarios",
  riskToDecide: "risks",
  fieldProblem: "feedback",
  answeredField: "feedback",
  priceScenario: "scenarios",
  askedQuestion: "decisions",
  tookDecision: "decisions",
  signature: "freeze",
  frozenData: "collect",
  person: "meetings",
  meetings: "meetings",
  agenda: "meetings",
  debrief: "evaluate",
};

/** Values for the placeholders of its sentences. */
export function practiceFigures(
  { where, practice: { cell }, wanted }: PracticeView,
  language: Language,
  bucket: "month" | "week",
): Readonly<Record<string, string>> {
  const words = where.map((value) => (typeof value === "number" ? formatPeriod(value, language, bucket) : value));
  return {
    where: words.join(", "),
    now: cell === null ? "" : formatNumber(cell.value, language),
    wanted: wanted === null ? "" : formatNumber(wanted, language),
  };
}
