/** What taking a risk on, accepting it and putting it to a decision have in common. */
import { formatMoney } from "../../language/format";
import { isSameName } from "../../language/sameName";
import { riskSentence, sentenceOf } from "../../domain/analyse/riskMessages";
import { riskName, type Risk } from "../../domain/analyse/risk";
import type { Outlook } from "../../domain/analyse/riskOutlook";
import { sopRisks, type RiskRow } from "../../domain/analyse/sopRisks";
import { isOpen, newDecisionRow } from "../../domain/decisions/decisionRules";
import { sopDecisions, type DecisionRow } from "../../domain/decisions/sopDecisions";
import { columnNamed, wordIn } from "../../domain/tables/words";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import type { Asking } from "../defineIntention";
import { freeNumber } from "../freeNumbers";
import { readRiskInputs } from "./readRiskInputs";

/** A risk of the list, by its name in SopRisks. */
export interface RiskRequest {
  risk: string;
}

export interface RiskAtHand {
  row: RiskRow;
  /** The risk as the data shows it now; undefined when it no longer does, or when a person typed the risk themselves. */
  risk: Risk | undefined;
  outlook: Outlook;
  decisions: DecisionRow[];
}

const nameColumn = columnNamed(sopRisks, "Risk");

/** The name of a risk as its table says it in a language; what people named stays. */
export const riskNameIn = (name: string, language: Language): string =>
  nameColumn === undefined ? name : wordIn(nameColumn, name, language);

/** Reads a risk. Fails with `missingRisk` when SopRisks no longer has it, and with `riskClosed` where it is closed. */
export async function readRisk(name: string, language: Language): Promise<RiskAtHand> {
  const { written, risks, outlook, decisions } = await readRiskInputs();
  const row = written.find((found) => isSameName(found.Risk, name));
  if (row === undefined) throw new WorkbookError("missingRisk", { name: riskNameIn(name, language) });
  if (row.Status === "closed") throw new WorkbookError("riskClosed", { name: riskNameIn(row.Risk, language) });
  const risk = risks.find((found) => isSameName(riskName(found), name));
  return { row, risk, outlook, decisions };
}

/** Reads a risk that a new decision answers. Fails as `readRisk` does, and with `riskAsked` where it waits for a decision already. */
export async function readRiskToAsk(name: string, language: Language): Promise<RiskAtHand> {
  const found = await readRisk(name, language);
  const asked = found.decisions.find((row) => isOpen(row) && isSameName(row.Risk, name));
  if (asked !== undefined) throw new WorkbookError("riskAsked", { name: riskNameIn(found.row.Risk, language), decision: asked.Decision });
  return found;
}

/** The words that a person has to type. Fails with `missingWords` when one is blank, unless the plan is only to be shown. */
export function neededWords(words: readonly string[], isPreview: boolean): void {
  if (!isPreview && words.some((text) => text.trim() === "")) throw new WorkbookError("missingWords");
}

/** New values for the row of a risk. */
export const changedRisk = ({ row }: RiskAtHand, changes: Partial<RiskRow>): Change => ({
  kind: "rows",
  table: sopRisks,
  rows: [{ ...row, ...changes }],
  mode: "append",
});

/** A new row of SopDecisions that answers a risk, asked today. */
export async function newDecision(
  { row, outlook }: RiskAtHand,
  values: Partial<DecisionRow> & Pick<DecisionRow, "Question">,
  { language, today }: Pick<Asking, "language" | "today">,
): Promise<Change> {
  const value = row.Value === null ? null : formatMoney(row.Value, outlook.settings.currency, language);
  const name = await freeNumber("decision");
  const decision = newDecisionRow({
    Decision: name,
    Risk: row.Risk,
    "Expected effect": value === null ? null : fill(inLanguage(atStake, language), { value }),
    Asked: today,
    ...values,
  });
  return { kind: "rows", table: sopDecisions, rows: [decision], mode: "add" };
}

export const atStake: Text = { en: "{value} at stake", fr: "{value} en jeu" };

/** What the risk is, in a sentence: as the data shows it now, or as its row says. */
export function riskInWords({ row, risk, outlook }: RiskAtHand, language: Language): string {
  return risk === undefined ? sentenceOf(row) : riskSentence(risk, language, outlook.settings.bucket);
}
