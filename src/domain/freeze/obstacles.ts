/** What is in the way of a frozen plan, one thing an entry, each with the place where it is settled. */
import { formatDate } from "../../calendar/format";
import { formatNames } from "../../language/nameLists";
import { pluralForm, type PluralText } from "../../language/plural";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { explainChange } from "../collect/changeMessages";
import { collectTables } from "../collect/collectTables";
import type { DataChange } from "../collect/freeze";
import { isOpen } from "../decisions/decisionRules";
import type { DecisionRow } from "../decisions/sopDecisions";
import { rolesInFrench, type Role } from "../meetings/roles";
import { steps, type StepName } from "../steps/cycleDates";
import type { CycleRow } from "../steps/sopCycles";
import { stepTitles } from "../steps/stepTitles";
import type { Standing } from "./signing";

export type Obstacle =
  | { kind: "decision"; name: string }
  | { kind: "step"; step: StepName }
  | { kind: "signature"; role: Role }
  | { kind: "refused"; role: Role; person: string; remark: string }
  | { kind: "outdated"; role: Role; person: string }
  | { kind: "data"; changes: readonly DataChange[] }
  | { kind: "figures"; families: readonly string[] }
  | { kind: "incomplete"; reason: string }
  | { kind: "forecasts"; count: number };

export interface ToFreeze {
  cycle: number;
  cycles: readonly CycleRow[];
  decisions: readonly DecisionRow[];
  standings: readonly Standing[];
  /** What was changed in the data since it was frozen. */
  changes: readonly DataChange[];
  /** Families whose plan has a figure that is not known. */
  unplanned: readonly string[];
  /** Why the sheet of the plan calls its answer not complete; blank where it does not. */
  incomplete: string;
  /** Rows of forecasts that cannot be read, and so are not frozen with the others. */
  unreadForecasts: number;
}

/** Everything at once, so that nobody is sent back twice; empty where nothing is in the way. */
export function obstaclesOf({
  cycle,
  cycles,
  decisions,
  standings,
  changes,
  unplanned,
  incomplete,
  unreadForecasts,
}: ToFreeze): Obstacle[] {
  // A step whose row is gone is not known to be done.
  const isDone = (step: StepName): boolean => cycles.some((row) => row.Cycle === cycle && row.Step === step && row.Status === "done");
  // A forecast that changed is in the plan, or frozen with it: who signed before is asked again.
  const data = changes.filter(({ table }) => table !== "SopForecasts");
  return [
    ...decisions.filter(isOpen).map(({ Decision: name }): Obstacle => ({ kind: "decision", name })),
    ...steps
      .slice(0, steps.indexOf("validate"))
      .filter((step) => !isDone(step))
      .map((step): Obstacle => ({ kind: "step", step })),
    ...standings.flatMap(ofSignature),
    ...(data.length > 0 ? [{ kind: "data" as const, changes: data }] : []),
    ...(unplanned.length > 0 ? [{ kind: "figures" as const, families: unplanned }] : []),
    // Families without a figure are the better word for the same.
    ...(incomplete !== "" && unplanned.length === 0 ? [{ kind: "incomplete" as const, reason: incomplete }] : []),
    ...(unreadForecasts > 0 ? [{ kind: "forecasts" as const, count: unreadForecasts }] : []),
  ];
}

function ofSignature({ role, signature, outdated }: Standing): Obstacle[] {
  if (signature === null) return [{ kind: "signature", role }];
  const { Person: person, Choice: choice, Remark: remark } = signature;
  if (choice === "refuses") return [{ kind: "refused", role, person, remark: remark ?? "" }];
  return outdated ? [{ kind: "outdated", role, person }] : [];
}

const texts = {
  decision: { en: "{name} is open", fr: "{name} est ouverte" },
  step: { en: "not finished: {name}", fr: "non terminé : {name}" },
  signature: { en: "{role} has not signed", fr: "{role} : pas encore de signature" },
  refused: { en: "{person} refuses: {remark}", fr: "{person} refuse : {remark}" },
  outdated: { en: "{person} signed before the last change", fr: "{person} a signé avant le dernier changement" },
  data: {
    en: "{count} parts of the data changed since the freeze of {day}",
    fr: "{count} parties des données modifiées depuis le gel du {day}",
  },
  figures: { en: "the plan lacks figures of {names}", fr: "il manque des chiffres au plan : {names}" },
  incomplete: { en: "the plan is not complete: {reason}", fr: "le plan n'est pas complet : {reason}" },
} satisfies Record<string, Text>;

const unreadRows: PluralText = {
  one: {
    en: "{count} row of forecasts cannot be read, and would not be frozen",
    fr: "{count} ligne de prévisions est illisible et ne serait pas gelée",
  },
  other: {
    en: "{count} rows of forecasts cannot be read, and would not be frozen",
    fr: "{count} lignes de prévisions sont illisibles et ne seraient pas gelées",
  },
};

/** A role in a language, as it begins a line. */
export function roleInWords(role: Role, language: Language): string {
  const words = language === "fr" ? rolesInFrench[role] : role;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "D8 is open", "Finance has not signed" */
export function explainObstacle(obstacle: Obstacle, language: Language): string {
  const say = (text: Text, values: Readonly<Record<string, string | number>>): string => fill(inLanguage(text, language), values);
  switch (obstacle.kind) {
    case "decision":
      return say(texts.decision, { name: obstacle.name });
    case "step":
      return say(texts.step, { name: inLanguage(stepTitles[obstacle.step], language) });
    case "signature":
      return say(texts.signature, { role: roleInWords(obstacle.role, language) });
    case "refused":
    case "outdated":
      return say(texts[obstacle.kind], { remark: "", ...obstacle });
    case "data": {
      const [first, ...others] = obstacle.changes;
      if (first === undefined) return "";
      if (others.length > 0) return say(texts.data, { count: others.length + 1, day: formatDate(first.frozenOn, language) });
      return explainChange(first, inLanguage(collectTables[first.table].title, language), language);
    }
    case "incomplete":
      return say(texts.incomplete, { reason: obstacle.reason });
    case "forecasts":
      return say(pluralForm(unreadRows, obstacle.count, language), { count: obstacle.count });
    case "figures":
      return say(texts.figures, { names: formatNames(obstacle.families, language) });
  }
}
