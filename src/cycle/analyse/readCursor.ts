/** What the screen of the prudence-ambition cursor works with. */
import { calendarOf, type Bucket } from "../../calendar/periods";
import { faultInWords } from "../../domain/analyse/unansweredMessages";
import type { UnreadRow } from "../../domain/analyse/riskUnanswered";
import { cursorBasis, type CursorBasis } from "../../domain/analyse/cursorBasis";
import { compareLevels, type CursorComparison } from "../../domain/analyse/cursorEffect";
import { forecastFamilies, type FamilyForecast } from "../../domain/analyse/cursorForecast";
import { sourceName } from "../../domain/analyse/forecastSources";
import { settings } from "../../domain/settings/declarations";
import type { PlanningData } from "../../domain/analyse/planningData";
import { inLanguage, type Language, type Text } from "../../language/text";
import { demandReview } from "../../sheets/demandReview/demandReview";
import { supplyReview } from "../../sheets/supplyReview/supplyReview";
import { stockReview } from "../../sheets/stockReview/stockReview";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { reasonIn } from "../reasons";
import { runInSlices, type Watch } from "../longWork";
import { readDemandTables } from "./readDemand";

/** What was read and forecast once. */
export interface CursorInputs {
  basis: CursorBasis;
  forecasts: (FamilyForecast | null)[];
  currency: string;
  /** The source that the plan goes by, in the person's language; null when there is no plan for these months. */
  source: string | null;
  /** What the plan is by. */
  bucket: Bucket;
  /** What is missing or faulty in what both sides rest on, in the words of the reviews; none where all is there. */
  reasons: string[];
}

/** The cursor as its screen shows it: the effect of every level is worked out in milliseconds. */
export interface CursorReading extends CursorInputs {
  /** The ends of the cursor. */
  least: number;
  most: number;
  /** The effect of a level beside what stands now. */
  compare(level: number): CursorComparison;
}

export function cursorReading(inputs: CursorInputs): CursorReading {
  const { least, most } = settings.prudence;
  return { ...inputs, least, most, compare: (level) => compareLevels(inputs.basis, inputs.forecasts, level) };
}

const noStock: Text = { en: "no stock is known", fr: "aucun stock n'est connu" };

/** Stock is kept and none can be read now: no review is left that would say so. */
const stockLost = ({ tables, filled }: PlanningData, language: Language): string[] =>
  tables.has("SopStock") && !filled.has("SopStock") ? [inLanguage(noStock, language)] : [];

/** Prices and unit costs that cannot be read: no review that the cursor leans on speaks of them. */
const ratesUnread = (unread: readonly UnreadRow[], language: Language): string[] =>
  unread
    .filter(({ table, cells }) => table === "SopFamilies" && ["Price", "Unit cost"].some((column) => isUnreadable(cells[column])))
    .map((row) => faultInWords(row, language));

const isUnreadable = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== "" && typeof cell !== "number";

/** Reads the tables and forecasts every family, in slices; `onProgress` is told how many families are done. */
export async function readCursor(language: Language, watch: Watch = {}): Promise<CursorReading> {
  const { rows, data, outlook, unread } = await readDemandTables();
  const { planSource } = supplyReview.cells;
  const { perDay } = demandReview.cells;
  // What contributors said in the past is nothing to it.
  const bases = [demandReview.cells.learned, supplyReview.cells.basis, stockReview.cells.basis];
  const cells = await readNamedCells([planSource, perDay, ...bases]);
  const chosen = cells[planSource]?.text[0]?.[0] ?? "";
  const source = chosen === "" ? (data.forecastSources[0] ?? null) : chosen;
  const basis = cursorBasis(rows, data, outlook, source ?? undefined);
  const { periodsInYear } = calendarOf(data.settings.bucket);
  const methods = basis.families.map(({ method }) => method);
  // The demand review found out whether that is less wrong; without a review only Settings can say so.
  const byDay = cells[perDay]?.values[0]?.[0] ?? data.settings.forecastDays === "yes";
  const days = byDay === true ? basis.workingDays : null;
  const forecasts = await runInSlices(forecastFamilies(basis.histories, basis.periods.length, periodsInYear, methods, days), watch);
  return cursorReading({
    basis,
    forecasts,
    currency: data.settings.currency,
    source: basis.plan === null ? null : sourceName(source ?? "", language),
    bucket: data.settings.bucket,
    reasons: [
      ...new Set([...bases.map((name) => reasonIn(cells[name])), ...stockLost(data, language), ...ratesUnread(unread, language)]),
    ].filter((reason) => reason !== ""),
  });
}
