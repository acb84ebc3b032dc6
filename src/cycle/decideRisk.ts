/** What a person does about a risk: take it on, accept it with a reason, or hand it to a decision. */
import { riskName } from "../domain/analyse/risk";
import { optionsOf } from "../domain/analyse/riskOptions";
import { serialOf } from "../calendar/days";
import { sopDecisions, type DecisionRow } from "../domain/decisions/sopDecisions";
import { sopRisks, type RiskRow } from "../domain/analyse/sopRisks";
import { formatMoney, optionSentence, ownRiskQuestion, riskQuestion, riskSentence } from "../domain/analyse/riskMessages";
import { fill, filledIn, inLanguage, type Language, type Text } from "../language/text";
import { activateTableCell } from "../workbook/showing/activateTableCell";
import { applyChanges, previewChanges, type ChangePreview } from "../workbook/writing/changes";
import type { ChangeSet } from "../workbook/writing/changeSet";
import { WorkbookError } from "../workbook/errors";
import { readRiskInputs } from "./readRiskInputs";

export type RiskChoice =
  | { action: "own"; owner: string }
  | { action: "accept"; reason: string; by: string }
  /** The question and its options become a row of SopDecisions that waits for an answer. */
  | { action: "decide" };

const intentions: Readonly<Record<RiskChoice["action"], Text>> = {
  own: { en: "Risk taken on: {name}", fr: "Risque pris en charge : {name}" },
  accept: { en: "Risk accepted: {name}", fr: "Risque accepté : {name}" },
  decide: { en: "Risk to decide: {name}", fr: "Risque à trancher : {name}" },
};

const words = {
  acceptQuestion: { en: "{what}: accept this risk?", fr: "{what}. Accepter ce risque ?" },
  acceptOptions: { en: "Accept\nAct", fr: "Accepter\nAgir" },
  accepted: { en: "Accept: {reason}", fr: "Accepter : {reason}" },
  atStake: { en: "{value} at stake", fr: "{value} en jeu" },
} satisfies Record<string, Text>;

/** A choice worked out and not yet written, as a person sees it. */
export interface RiskChoicePlan {
  set: ChangeSet;
  preview: ChangePreview;
  /** The question and its options as they will stand in SopDecisions; null for a choice that asks nothing. */
  asks: { question: string; options: string[] } | null;
}

/**
 * What the choice would write: the status of the risk, and a row of SopDecisions for an acceptance or a question. Fails with
 * `missingRisk` when SopRisks has no such risk any more, and with `missingWords` when the owner, the reason or the name is blank.
 */
export async function planDecideRisk(name: string, choice: RiskChoice, language: Language, today = todaySerial()): Promise<ChangeSet> {
  const said = choice.action === "own" ? [choice.owner] : choice.action === "accept" ? [choice.reason, choice.by] : [];
  if (said.some((text) => text.trim() === "")) throw new WorkbookError("missingWords");
  return workOut(name, choice, language, today);
}

async function workOut(name: string, choice: RiskChoice, language: Language, today: number): Promise<ChangeSet> {
  const reading = await readRiskInputs();
  const row = reading.written.find((found) => sameText(found.Risk, name));
  if (row === undefined) throw new WorkbookError("missingRisk", { name });
  const risk = reading.risks.find((found) => sameText(riskName(found), name));
  const { currency, bucket } = reading.outlook.settings;
  const intention = filledIn(intentions[choice.action], () => ({ name }));
  const updated = (changes: Partial<RiskRow>): ChangeSet["changes"][number] => ({
    kind: "rows",
    table: sopRisks,
    rows: [{ ...row, ...changes }],
    mode: "append",
  });
  const decision = (changes: Partial<DecisionRow> & Pick<DecisionRow, "Question">): ChangeSet["changes"][number] => ({
    kind: "rows",
    table: sopDecisions,
    rows: [
      {
        ...blankDecision,
        Decision: nextNumber(reading.decisions),
        Risk: reading.decisionsNameRisks ? row.Risk : null,
        ...changes,
      },
    ],
    mode: "append",
  });
  const stake =
    row.Value === null ? null : fill(inLanguage(words.atStake, language), { value: formatMoney(row.Value, currency, language) });
  const what = risk === undefined ? (row.Detail?.split(". ")[0] ?? row.Risk) : riskSentence(risk, language, bucket);
  switch (choice.action) {
    case "own":
      return { intention, changes: [updated({ Status: "owned", Owner: choice.owner.trim() })] };
    case "accept":
      return {
        intention,
        changes: [
          updated({ Status: "accepted" }),
          decision({
            Question: fill(inLanguage(words.acceptQuestion, language), { what }),
            Options: inLanguage(words.acceptOptions, language),
            Chosen: fill(inLanguage(words.accepted, language), { reason: choice.reason.trim() }),
            "Decided by": choice.by.trim(),
            Date: today,
            "Expected effect": stake,
          }),
        ],
      };
    case "decide":
      return {
        intention,
        changes: [
          updated({ Status: "to decide" }),
          decision({
            Question:
              risk === undefined ? fill(inLanguage(ownRiskQuestion, language), { name: row.Risk }) : riskQuestion(risk, language, bucket),
            Options:
              risk === undefined
                ? null
                : optionsOf(risk, reading.outlook)
                    .map((option) => optionSentence(option, currency, language, bucket))
                    .join("\n"),
            "Expected effect": stake,
          }),
        ],
      };
  }
}

/** What the choice would write, to be shown; words that the person is still to type may be blank. Nothing is written. */
export async function previewDecideRisk(name: string, choice: RiskChoice, language: Language): Promise<RiskChoicePlan> {
  const set = await workOut(name, choice, language, todaySerial());
  const decision = set.changes.find((change) => change.kind === "rows" && change.table === sopDecisions);
  const [row] = decision?.kind === "rows" && choice.action === "decide" ? (decision.rows as readonly DecisionRow[]) : [];
  return {
    set,
    preview: await previewChanges(set, language),
    asks: row === undefined ? null : { question: row.Question, options: row.Options?.split("\n") ?? [] },
  };
}

/**
 * Carries the choice out. With what was `shown`, the very question and options that the person saw are written, and nothing at all
 * when SopRisks or SopDecisions are no longer as they were then.
 */
export async function decideRisk(name: string, choice: RiskChoice, language: Language, shown?: RiskChoicePlan): Promise<void> {
  const set = shown !== undefined && choice.action === "decide" ? shown.set : await planDecideRisk(name, choice, language);
  await applyChanges(set, { language, ...(shown && { preview: shown.preview }) });
}

/** Brings a decision into view on its sheet. Fails with `missingSheet` when SopDecisions no longer has it. */
export const openDecision = (name: string): Promise<void> => activateTableCell(sopDecisions, { Decision: name }, "Question");

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const blankDecision: Omit<DecisionRow, "Decision" | "Question" | "Risk"> = {
  Meeting: null,
  Options: null,
  Chosen: null,
  "Decided by": null,
  Date: null,
  Range: null,
  Before: null,
  After: null,
  "Expected effect": null,
  "Measured effect": null,
};

/** "D7" after "D6": one more than the highest number that any decision ends with. */
function nextNumber(decisions: readonly DecisionRow[]): string {
  const numbers = decisions.map(({ Decision: name }) => Number(/(\d+)$/.exec(name.trim())?.[1] ?? 0));
  return `D${Math.max(0, ...numbers) + 1}`;
}

function todaySerial(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
