/** Reads what was expected of decisions, and measures what came of them. */
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopLogistics } from "../../domain/collect/sopLogistics";
import { sopSales } from "../../domain/collect/sopSales";
import { sopStock } from "../../domain/collect/sopStock";
import { measuredEffects, type MeasuredEffect } from "../../domain/evaluate/measuredEffects";
import { sopEffects } from "../../domain/evaluate/sopEffects";
import { sopFeedback } from "../../domain/feedback/sopFeedback";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { readRows } from "../readRows";

/** What a figure may be measured from. */
const sources = [sopDeliveries, sopLogistics, sopSales, sopStock, sopFeedback, sopSettings] as const;

export interface EffectsReading {
  effects: MeasuredEffect[];
  /** Sheet of SopEffects; null where there is none yet. */
  sheet: string | null;
}

/**
 * Writes nothing. Long tables are read only where something is to be measured by them. A row of them that cannot be read keeps every
 * figure from being measured: it could be the one that counts. Fails with `unreadableRow` where a row of SopEffects cannot be read.
 */
export async function readEffects(today: number): Promise<EffectsReading> {
  const own = await readRows([sopEffects] as const, { kept: [sopEffects] });
  const effects = own.rows.SopEffects ?? [];
  const sheet = own.reads.SopEffects.exists ? own.reads.SopEffects.sheet : null;
  if (effects.length === 0) return { effects: [], sheet };
  const { rows, reads } = await readRows(sources);
  const { bucket } = settingsOf(rows.SopSettings ?? []);
  const unreadable = ([sopDeliveries, sopLogistics, sopSales, sopStock, sopFeedback] as const)
    .map(({ name }) => name)
    .filter((name) => reads[name].unreadable.length > 0);
  const from = {
    deliveries: rows.SopDeliveries ?? [],
    logistics: rows.SopLogistics ?? [],
    sales: rows.SopSales ?? [],
    stock: rows.SopStock ?? [],
    feedback: rows.SopFeedback ?? [],
    unreadable,
  };
  return { effects: measuredEffects(effects, from, { today, bucket }), sheet };
}
