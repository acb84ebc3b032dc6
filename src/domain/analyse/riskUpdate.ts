/**
 * What a new analysis changes in SopRisks: figures are updated, owners and statuses are kept, risks that the data no longer shows are
 * closed, and those that return are opened again.
 */
import { isSameName, nameKey } from "../../language/sameName";
import type { RiskRow } from "./sopRisks";
import { ranked, riskKinds, riskName, type Risk } from "./risk";
import { cannotJudge, type Unanswered } from "./riskUnanswered";

/** What became of a risk since it was last written. */
export type RiskNews = "new" | "back" | "worse" | "better" | "same" | "gone";

/** Changes smaller than this share are not worth reporting. */
const tolerance = 0.01;

export interface RiskUpdate {
  /** Every row of SopRisks afterwards: shown risks by rank, then those closed. */
  rows: RiskRow[];
  /** By name of the risk, without rows that people added by hand. */
  news: Map<string, RiskNews>;
}

/** True for a row that an analysis wrote. People may add risks of their own; no analysis closes those. */
export function isAnalysed(row: Pick<RiskRow, "Risk" | "Kind" | "Family or Resource">): boolean {
  return riskKinds.some((kind) => kind === row.Kind) && isSameName(row.Risk, `${row.Kind} · ${row["Family or Resource"]}`);
}

/**
 * The rows as they should be now, and what changed.
 *
 * @param describe what the plan shows, in the person's language, for the column Detail
 * @param today the day of the analysis; null in a workbook of an earlier version, which has no column for it
 * @param unanswered risks of which nobody knows whether they are still there: their rows stay as they are
 */
export function updateRisks(
  risks: readonly Risk[],
  written: readonly RiskRow[],
  describe: (risk: Risk) => string,
  { unanswered = [], today = null }: { unanswered?: readonly Unanswered[]; today?: number | null } = {},
): RiskUpdate {
  const before = new Map(written.map((row) => [nameKey(row.Risk), row]));
  const news = new Map<string, RiskNews>();
  const shown = risks.map((risk): RiskRow => {
    const old = before.get(nameKey(riskName(risk)));
    const name = old?.Risk ?? riskName(risk);
    const what = newsOf(risk, old);
    news.set(name, what);
    return {
      Risk: name,
      Kind: risk.kind,
      "Family or Resource": risk.subject,
      Period: risk.period,
      Size: risk.size,
      Value: risk.value,
      Owner: old?.Owner ?? null,
      Status: old === undefined || old.Status === "closed" ? "open" : old.Status,
      Detail: describe(risk),
      // Of one that was listed before its day was kept nobody knows it, and today would make it young.
      Found: what === "new" || what === "back" ? today : (old?.Found ?? null),
    };
  });
  const names = new Set(shown.map((row) => nameKey(row.Risk)));
  const others = written.filter((row) => !names.has(nameKey(row.Risk)));
  const isUnknown = cannotJudge(unanswered);
  const isKept = (row: RiskRow): boolean => !isAnalysed(row) || isUnknown(row.Kind, row["Family or Resource"]);
  const gone = others
    .filter((row) => !isKept(row))
    .map((row): RiskRow => {
      if (row.Status !== "closed") news.set(row.Risk, "gone");
      return { ...row, Status: "closed" };
    });
  return { rows: [...inRank([...shown, ...others.filter(isKept)]), ...gone], news };
}

/** Rows in the order in which they are shown: open ones by value, then those closed. */
export function inRank(rows: readonly RiskRow[]): RiskRow[] {
  const place = (row: RiskRow) => ({
    row,
    value: row.Value,
    size: row.Size ?? 0,
    kind: riskKinds.find((kind) => kind === row.Kind) ?? "forecast",
    subject: row["Family or Resource"],
  });
  const closed = (row: RiskRow): boolean => row.Status === "closed";
  return [...ranked(rows.filter((row) => !closed(row)).map(place)), ...rows.filter(closed).map(place)].map(({ row }) => row);
}

function newsOf(risk: Risk, old: RiskRow | undefined): RiskNews {
  if (old === undefined) return "new";
  if (old.Status === "closed") return "back";
  const [now, then] = risk.value !== null && old.Value !== null ? [risk.value, old.Value] : [risk.size, old.Size ?? 0];
  const change = now - then;
  if (Math.abs(change) <= tolerance * Math.abs(then)) return "same";
  return change > 0 ? "worse" : "better";
}
