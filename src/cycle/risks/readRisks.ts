/** The list of risks as the pane shows it, and what a new look at the plan would change in it. */
import { formatMoney } from "../../language/format";
import { isSameName, nameKey } from "../../language/sameName";
import { riskKinds, riskName, type Risk, type RiskKind } from "../../domain/analyse/risk";
import { basisSentence, riskKindWords, riskSentence, riskStatusWords, sentenceOf } from "../../domain/analyse/riskMessages";
import { unansweredSentences } from "../../domain/analyse/unansweredMessages";
import { inRank } from "../../domain/analyse/riskUpdate";
import { isWithdrawn } from "../../domain/decisions/decisionRules";
import { withdrawnWord } from "../../domain/decisions/withdrawal";
import { sopRisks, type RiskRow } from "../../domain/analyse/sopRisks";
import { filledIn, inLanguage, type Language } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import { readTable } from "../../workbook/reading/readTable";
import { withPreview, type Plan, type PreviewedPlan } from "../carryOut";
import { findRisks, riskListFrom, type RiskChange, type RisksFound } from "./findRisks";
import { todaySerial } from "../today";
import { readRiskInputs, type RiskReading } from "./readRiskInputs";

/** A kind of risk as shape and word, "■ Overload"; colour plays no part. */
export interface KindMark {
  shape: string;
  word: string;
}

/** A risk as it is written, with its sentences. */
export interface RiskFound {
  name: string;
  /** Null for a kind that a person made up. */
  kind: RiskKind | null;
  subject: string;
  sentence: string;
  /** How the value is worked out; null when the data no longer shows the risk as it was written. */
  how: string | null;
  /** Money at stake; null when not known. */
  value: number | null;
  owner: string | null;
  status: string;
  /** Decisions that answer it, in the order of SopDecisions; `chosen` is null while one is open. */
  decisions: { name: string; question: string; chosen: string | null }[];
}

/** A risk as the pane shows it: kind, value and status in words too. */
export interface RiskItem extends RiskFound {
  mark: KindMark | null;
  /** The value in the company's currency; null when not known. */
  money: string | null;
  /** The status in the person's language; a word of their own as it is. */
  statusWord: string;
}

export interface RiskBoard {
  state: RiskReading["state"];
  /** Sheet of SopRisks; null before the first list is written. */
  sheet: string | null;
  /** Risks of SopRisks that are not closed, highest value first. */
  items: RiskItem[];
  /** What writing the list again would change. */
  changes: (RiskChange & { mark: KindMark })[];
  /** What cannot be judged now and why, a sentence each: where there is one, no risk is no good news. */
  unanswered: string[];
  /** The list as it would be written; null when there is nothing to write, or nothing that could be written now. */
  update: PreviewedPlan<RisksFound> | null;
}

/** Reads the list as it is written, in the person's language, and what a new look would change. Writes nothing. */
export async function readRisks(language: Language, today = todaySerial()): Promise<RiskBoard> {
  const reading = await readRiskInputs();
  const { state, outlook, risks, written, sheet } = reading;
  const known = new Map(risks.map((risk) => [nameKey(riskName(risk)), risk]));
  const { changes, found } = riskListFrom(reading, language, today);
  return {
    state,
    sheet,
    items: inRank(written)
      .filter((row) => row.Status !== "closed")
      .map((row) => riskFound(row, known.get(nameKey(row.Risk)), reading, language))
      .map((risk) => riskItem(risk, outlook.settings.currency, language)),
    changes: found.changes.map((change) => ({ ...change, mark: kindMark(change.kind, language) })),
    unanswered: state === "ready" ? unansweredSentences(outlook.unanswered, reading.reasons, language) : [],
    update: await shownUpdate({ set: { intention: filledIn(findRisks.words), changes }, found }, language),
  };
}

export const kindMark = (kind: RiskKind, language: Language): KindMark => {
  const { shape, word } = riskKindWords[kind];
  return { shape, word: inLanguage(word, language) };
};

/** Adds kind, value and status in words to a risk. */
export function riskItem(risk: RiskFound, currency: string, language: Language): RiskItem {
  const { kind, value, status } = risk;
  const isOurs = (word: string): word is keyof typeof riskStatusWords => Object.hasOwn(riskStatusWords, word);
  return {
    ...risk,
    mark: kind === null ? null : kindMark(kind, language),
    money: value === null ? null : formatMoney(value, currency, language),
    statusWord: isOurs(status) ? inLanguage(riskStatusWords[status], language) : status,
  };
}

function riskFound(row: RiskRow, risk: Risk | undefined, { outlook, decisions }: RiskReading, language: Language): RiskFound {
  return {
    name: row.Risk,
    kind: riskKinds.find((kind) => kind === row.Kind) ?? null,
    subject: row["Family or Resource"],
    sentence: risk === undefined ? sentenceOf(row) : riskSentence(risk, language, outlook.settings.bucket),
    how: risk === undefined ? null : basisSentence(risk, language),
    // What was written is no value any more where the data now give none.
    value: risk?.value === null ? null : row.Value,
    owner: row.Owner,
    status: row.Status,
    decisions: decisions
      .filter(({ Risk: answered }) => isSameName(answered, row.Risk))
      .map((decision) => {
        const { Decision: name, Question: question, Chosen: chosen } = decision;
        return { name, question, chosen: isWithdrawn(decision) ? inLanguage(withdrawnWord, language) : chosen };
      }),
  };
}

/** The list as it would be written. If it cannot be written now, it is shown all the same, and the person is told why on trying. */
async function shownUpdate(plan: Plan<RisksFound>, language: Language): Promise<PreviewedPlan<RisksFound> | null> {
  if (plan.found.changes.length === 0 || plan.set.changes.length === 0) return null;
  try {
    return await withPreview(plan, language);
  } catch (failure) {
    if (failure instanceof WorkbookError) return null;
    throw failure;
  }
}

/** How many risks are not closed; null when no list was ever written. */
export async function countRisks(): Promise<number | null> {
  const { exists, rows } = await readTable(sopRisks);
  return exists ? rows.filter((row) => row.Status !== "closed").length : null;
}
