/** The decisions that were taken, in words, with their options and what follows from them: what the sheet of decisions is drawn from. */
import { formatDate } from "../../calendar/format";
import { answersOf, isOpen, isWithdrawn, rejectedOf } from "../../domain/decisions/decisionRules";
import type { ActionRow } from "../../domain/decisions/sopActions";
import { answerBefore, withdrawalWords } from "../../domain/decisions/withdrawal";
import type { DecisionRow } from "../../domain/decisions/sopDecisions";
import { tables } from "../../domain/tables/catalogue";
import type { AnyRow, TableContract } from "../../domain/tables/defineTable";
import { formatNames } from "../../language/nameLists";
import { pluralForm, type PluralText } from "../../language/plural";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import type { FromDecisions, TakenInWords } from "../../sheets/materials";
import { readTable } from "../../workbook/reading/readTable";
import { readSettings } from "../settings/companySettings";
import { todaySerial } from "../today";
import { readDecisionRows } from "./readDecisionRows";

const texts = {
  said: { en: "As of {day}. {open}", fr: "État du {day}. {open}" },
  decided: { en: "{by}, {day}{meeting}", fr: "{by}, {day}{meeting}" },
  // What stands where the day would has no article.
  onDay: { en: "{day}", fr: "le {day}" },
  somebody: { en: "nobody named", fr: "sans nom" },
  noDay: { en: "no date", fr: "sans date" },
  rejected: { en: "{option}: {why}", fr: "{option} : {why}" },
  change: { en: "{range}: {before} → {after}", fr: "{range} : {before} → {after}" },
  action: { en: "{name} {what}: {owner}, by {day}{status}", fr: "{name} {what} : {owner}, pour le {day}{status}" },
  done: { en: " (done)", fr: " (faite)" },
  dropped: { en: " (dropped)", fr: " (abandonnée)" },
  none: { en: "No decision is open.", fr: "Aucune décision n'est ouverte." },
} satisfies Record<string, Text>;

const openDecisions: PluralText = {
  one: { en: "Still to decide: {names}.", fr: "Reste à trancher : {names}." },
  other: { en: "Still to decide ({count}): {names}.", fr: "Restent à trancher ({count}) : {names}." },
};

const figures = ["Service", "Units late", "Peak load", "Highest stock", "Plan cost", "Contribution", "Cash"];

const linesOf = (text: string): string[] => text.split(/\r?\n/);

/** Reads it from the workbook as it is; null where there is no table of decisions. Fails with `unreadableRow`. Writes nothing. */
export async function readTaken(language: Language, today = todaySerial()): Promise<FromDecisions | null> {
  const { decisions, actions, sheets } = await readDecisionRows();
  if (sheets.decisions === null) return null;
  const options = await readOptions();
  const { bucket } = (await readSettings()).values;
  const open = decisions.filter(isOpen).map(({ Decision: name }) => name);
  const words = { count: open.length, names: formatNames(open, language) };
  const still = open.length === 0 ? texts.none : pluralForm(openDecisions, open.length, language);
  const taken = decisions.map((row, place) => ({ row, place })).filter(({ row }) => !isOpen(row));
  return {
    bucket,
    said: fill(inLanguage(texts.said, language), { day: formatDate(today, language), open: fill(inLanguage(still, language), words) }),
    decisions: taken
      .sort((a, b) => dayOf(b.row) - dayOf(a.row) || b.place - a.place)
      .map(({ row }) => inWords(row, { options, actions }, language)),
  };
}

/** A question that was withdrawn before anybody answered it stands by the day on which it was. */
const dayOf = (row: DecisionRow): number => row.Date ?? row.Withdrawn ?? 0;

/** What each option of a decision comes to; none in a workbook that compared none. */
async function readOptions(): Promise<AnyRow[]> {
  const contract = (tables as readonly TableContract[]).find(({ name }) => name === "SopOptions");
  return contract === undefined ? [] : (await readTable(contract)).rows;
}

function inWords(
  decision: DecisionRow,
  { options, actions }: { options: readonly AnyRow[]; actions: readonly ActionRow[] },
  language: Language,
): TakenInWords {
  const { Decision: name } = decision;
  const chosen = answerBefore(decision);
  const say = (text: Text, values: Readonly<Record<string, string | number>> = {}): string => fill(inLanguage(text, language), values);
  const own = options.filter((row) => isSameName(row["Decision"], name));
  const said = (text: string | null | undefined): string[] =>
    text === null || text === undefined || text.trim() === "" ? [] : [text.trim()];
  const answers = answersOf(decision);
  const isChosen = (answer: string): boolean => isSameName(answer, chosen);
  const listed = answers.some(isChosen) ? answers : [...answers, ...said(chosen)];
  const rowOf = (answer: string): AnyRow | undefined => own.find((row) => isSameName(row["Option"], answer));
  const day = decision.Date === null ? say(texts.noDay) : say(texts.onDay, { day: formatDate(decision.Date, language) });
  const [by] = said(decision["Decided by"]);
  const [meeting] = said(decision.Meeting);
  // A line of each belongs to the same family or resource.
  const [ranges, before, after] = [decision.Range, decision.Before, decision.After].map((text) => said(text).flatMap(linesOf)) as [
    string[],
    string[],
    string[],
  ];
  return {
    name,
    question: decision.Question,
    options: listed.map((answer) => {
      const row = rowOf(answer);
      const figuresOf = figures.map((column) => (typeof row?.[column] === "number" ? row[column] : null));
      return { name: answer, isChosen: isChosen(answer), figures: figuresOf };
    }),
    effect: said(decision["Expected effect"]),
    decided: [
      ...(chosen === null
        ? []
        : [say(texts.decided, { by: by ?? say(texts.somebody), day, meeting: meeting === undefined ? "" : `, ${meeting}` })]),
      ...withdrawalWords(decision, language),
    ],
    why: said(decision.Why),
    rejected: (isWithdrawn(decision) && chosen === null ? [] : rejectedOf(decision)).flatMap((answer) => {
      const [why] = said(typeof rowOf(answer)?.["Rejected because"] === "string" ? String(rowOf(answer)?.["Rejected because"]) : null);
      return why === undefined ? [] : [say(texts.rejected, { option: answer, why })];
    }),
    changes: ranges.map((range, place) => say(texts.change, { range, before: before[place] ?? "–", after: after[place] ?? "–" })),
    actions: actions
      .filter((action) => isSameName(action.Decision ?? "", name))
      .map((action) =>
        say(texts.action, {
          ...{ name: action.Action, what: action.What, owner: action.Owner, day: formatDate(action.Due, language) },
          status: action.Status === "open" ? "" : say(action.Status === "done" ? texts.done : texts.dropped),
        }),
      ),
  };
}
