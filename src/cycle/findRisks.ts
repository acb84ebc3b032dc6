/** Finding what the plan says will go wrong, and keeping the list of it: SopRisks. */
import { type Risk, type RiskKind, riskKinds, riskName } from "../domain/analyse/risk";
import { inRank, updateRisks, type RiskNews } from "../domain/analyse/riskUpdate";
import { sopRisks, type RiskRow } from "../domain/analyse/sopRisks";
import { basisSentence, riskDetail, riskSentence } from "../domain/analyse/riskMessages";
import { filledIn, type Language } from "../language/text";
import { applyChanges, previewChanges, type ChangePreview } from "../workbook/writing/changes";
import type { ChangeSet } from "../workbook/writing/changeSet";
import { WorkbookError } from "../workbook/errors";
import { readTable } from "../workbook/reading/readTable";
import { buildReviews } from "./buildReviews";
import { readRiskInputs, type RiskReading } from "./readRiskInputs";

/** A change since the list was last written; risks that stay as they are bring none. */
export interface RiskChange {
  name: string;
  kind: RiskKind;
  sentence: string;
  what: Exclude<RiskNews, "same">;
}

/** A risk as the pane shows it. */
export interface RiskItem {
  name: string;
  /** Null for a kind that a person typed and that is none of ours. */
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

export interface RiskBoard {
  state: RiskReading["state"];
  currency: string;
  /** Sheet of SopRisks; null before the first list is written. */
  sheet: string | null;
  /** Risks of SopRisks that are not closed, highest value first. */
  items: RiskItem[];
  /** What writing the list again would change. */
  changes: RiskChange[];
  /** The list as it would be written; null where there is nothing to write, or nothing that could be written now. */
  update: ShownRisks | null;
}

/** A list of risks that a person sees before it is written. */
export interface ShownRisks {
  set: ChangeSet;
  preview: ChangePreview;
}

export interface RiskPlan {
  state: RiskReading["state"];
  changes: RiskChange[];
  /** What would be written; no changes when there is nothing to write. */
  set: ChangeSet;
}

const intention = filledIn({ en: "List of risks", fr: "Liste des risques" });

/** What a look for risks would write, from the figures the reviews show now. Writes nothing, and builds nothing. */
export async function planFindRisks(language: Language): Promise<RiskPlan> {
  return planOf(await readRiskInputs(), language);
}

function planOf({ state, risks, written, sheet, outlook }: RiskReading, language: Language): RiskPlan {
  const { bucket } = outlook.settings;
  if (state !== "ready") return { state, changes: [], set: { intention, changes: [] } };
  const { rows, news } = updateRisks(risks, written, (risk) => riskDetail(risk, language, bucket));
  const sentences = new Map(risks.map((risk) => [riskName(risk).toLowerCase(), riskSentence(risk, language, bucket)]));
  const byName = new Map(rows.map((row) => [row.Risk, row]));
  const changes = [...news].flatMap(([name, what]): RiskChange[] => {
    const row = byName.get(name);
    const kind = riskKinds.find((known) => known === row?.Kind);
    if (what === "same" || row === undefined || kind === undefined) return [];
    return [{ name, kind, what, sentence: sentences.get(name.toLowerCase()) ?? sentenceOf(row) }];
  });
  const nothing = rows.length === 0 && sheet === null;
  return { state, changes, set: { intention, changes: nothing ? [] : [{ kind: "rows", table: sopRisks, rows, mode: "replace" }] } };
}

/** What the row itself says, up to the sentence on its value; its name where it says nothing. */
const sentenceOf = (row: RiskRow): string => row.Detail?.split(". ")[0] ?? row.Risk;

/**
 * Finds the risks and writes SopRisks. Reviews that are missing or no longer fit the data are built first, because their cells are
 * what counts. Owner and status stay with each risk; what the data no longer shows is closed. With the list that was `shown`, that very
 * list is written, and nothing at all when SopRisks is no longer as it was then.
 */
export async function findRisks(language: Language, shown?: ShownRisks): Promise<void> {
  if (shown !== undefined) {
    await applyChanges(shown.set, { language, preview: shown.preview });
    return;
  }
  let plan = await planFindRisks(language);
  if (plan.state === "noReviews" || plan.state === "stale") {
    await buildReviews(language);
    plan = planOf(await readRiskInputs({ justBuilt: true }), language);
  }
  if (plan.set.changes.length > 0) await applyChanges(plan.set, { language });
}

/** The list as it would be written. A list that cannot be written now is still shown: why it cannot is said when it is asked for. */
async function shownRisks({ changes, set }: RiskPlan, language: Language): Promise<ShownRisks | null> {
  if (changes.length === 0 || set.changes.length === 0) return null;
  try {
    return { set, preview: await previewChanges(set, language) };
  } catch (failure) {
    if (failure instanceof WorkbookError) return null;
    throw failure;
  }
}

/** The list as it is written, in the person's language, and what a new look would change. */
export async function readRisks(language: Language): Promise<RiskBoard> {
  const reading = await readRiskInputs();
  const { state, outlook, risks, written, sheet, decisions } = reading;
  const { currency, bucket } = outlook.settings;
  const known = new Map(risks.map((risk) => [riskName(risk).toLowerCase(), risk]));
  const plan = planOf(reading, language);
  return {
    state,
    currency,
    sheet,
    items: inRank(written)
      .filter((row) => row.Status !== "closed")
      .map((row) => itemOf(row, known.get(row.Risk.trim().toLowerCase()))),
    changes: plan.changes,
    update: await shownRisks(plan, language),
  };

  function itemOf(row: RiskRow, risk: Risk | undefined): RiskItem {
    return {
      name: row.Risk,
      kind: riskKinds.find((kind) => kind === row.Kind) ?? null,
      subject: row["Family or Resource"],
      sentence: risk === undefined ? sentenceOf(row) : riskSentence(risk, language, bucket),
      how: risk === undefined ? null : basisSentence(risk, language),
      value: row.Value,
      owner: row.Owner,
      status: row.Status,
      decisions: decisions
        .filter(({ Risk: answered }) => answered?.trim().toLowerCase() === row.Risk.trim().toLowerCase())
        .map(({ Decision: name, Question: question, Chosen: chosen }) => ({ name, question, chosen })),
    };
  }
}

/** How many risks are not closed; null where no list was ever written. */
export async function countRisks(): Promise<number | null> {
  const { exists, rows } = await readTable(sopRisks);
  return exists ? rows.filter((row) => row.Status !== "closed").length : null;
}
