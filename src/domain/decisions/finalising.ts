/** What keeps a plan from being final: questions without an answer, and steps that are not done. */
import { steps } from "../steps/cycleDates";
import type { CycleRow } from "../steps/sopCycles";
import { stepTitles } from "../steps/stepTitles";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { formatNames } from "../../language/nameLists";
import { isOpen } from "./decisionRules";
import type { DecisionRow } from "./sopDecisions";

const texts = {
  open: { en: "still to decide: {names}", fr: "reste à trancher : {names}" },
  unfinished: { en: "not finished: {names}", fr: "non terminé : {names}" },
} satisfies Record<string, Text>;

/** Says it in words, one reason an entry; empty where nothing is in the way. */
export function inTheWay(cycles: readonly CycleRow[], decisions: readonly DecisionRow[], cycle: number, language: Language): string[] {
  const open = decisions.filter(isOpen).map(({ Decision: name }) => name);
  const unfinished = steps
    .slice(0, steps.indexOf("validate"))
    // A step whose row is gone is not known to be done.
    .filter((step) => !cycles.some((row) => row.Cycle === cycle && row.Step === step && row.Status === "done"))
    .map((step) => inLanguage(stepTitles[step], language));
  const said = (text: Text, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [fill(inLanguage(text, language), { names: formatNames(names, language) })];
  return [...said(texts.open, open), ...said(texts.unfinished, unfinished)];
}
