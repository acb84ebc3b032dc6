/** What collecting found, in a person's language: kinds and tables by their titles, gaps, findings and changes as sentences. */
import { formatPeriod } from "../../calendar/format";
import { bucketOfPeriod, type Bucket } from "../../calendar/periods";
import { explainChange } from "../../domain/collect/changeMessages";
import { explainFinding } from "../../domain/collect/checkMessages";
import { collectTables, type CollectTable } from "../../domain/collect/collectTables";
import type { Completeness, KindCompleteness, TableCompleteness } from "../../domain/collect/completeness";
import type { Finding } from "../../domain/collect/findings";
import type { DataChange } from "../../domain/collect/freeze";
import { explainGap } from "../../domain/collect/gapMessages";
import type { Gap } from "../../domain/collect/gaps";
import { collectKinds } from "../../domain/collect/kinds";
import { periodsOfTable } from "../../domain/tables/periodsOfTable";
import { inLanguage, type Language } from "../../language/text";

export interface TableShown extends TableCompleteness {
  title: string;
  /** What the table is for. */
  help: string;
  /** The latest month or week with data; null for lists and empty tables. */
  upTo: string | null;
  /** The month or week that is awaited of a table that is late; null of others. */
  awaits: string | null;
}

export interface KindShown extends KindCompleteness {
  title: string;
  tables: TableShown[];
}

export type GapShown = Gap & { sentence: string };
/** `effect` says which result suffers. */
export type FindingShown = Finding & { sentence: string; effect: string };
export type ChangeShown = DataChange & { sentence: string };

export interface CompletenessShown extends Completeness {
  kinds: KindShown[];
  gaps: GapShown[];
}

export interface CollectFindings {
  completeness: Completeness;
  findings: readonly Finding[];
  changes: readonly DataChange[];
}

export interface CollectWords {
  completeness: CompletenessShown;
  findings: FindingShown[];
  changes: ChangeShown[];
}

/** Puts into words what collecting found in a workbook that is planned by `bucket`. */
export function collectInWords({ completeness, findings, changes }: CollectFindings, bucket: Bucket, language: Language): CollectWords {
  const titleOf = (table: CollectTable): string => inLanguage(collectTables[table].title, language);
  const bucketOf = (table: CollectTable): Bucket => periodsOfTable(table, bucket).bucket;
  const periodOf = (table: CollectTable, period: number | null): string | null =>
    period === null ? null : formatPeriod(period, language, bucketOfPeriod(period, bucketOf(table)));
  const tableShown = (found: TableCompleteness): TableShown => ({
    ...found,
    title: titleOf(found.table),
    help: inLanguage(collectTables[found.table].help, language),
    upTo: periodOf(found.table, found.latest),
    awaits: periodOf(found.table, found.awaited),
  });
  return {
    completeness: {
      ...completeness,
      kinds: completeness.kinds.map((found) => ({
        ...found,
        title: inLanguage(collectKinds.find(({ id }) => id === found.kind)?.title, language) ?? found.kind,
        tables: found.tables.map(tableShown),
      })),
      gaps: completeness.gaps.map((gap) => ({ ...gap, sentence: explainGap(gap, titleOf(gap.table), language, bucketOf(gap.table)) })),
    },
    findings: findings.map((found) => {
      const { what, effect } = explainFinding(found, language, bucketOf(found.table));
      return { ...found, sentence: `${titleOf(found.table)} · ${what}`, effect };
    }),
    changes: changes.map((change) => ({ ...change, sentence: explainChange(change, titleOf(change.table), language) })),
  };
}
