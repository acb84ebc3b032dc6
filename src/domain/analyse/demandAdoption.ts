/** Rows of SopForecasts that make a forecast the plan. */
import { isSameName } from "../../language/sameName";
import { inLanguage, type Language, type Text } from "../../language/text";
import type { AnyRow } from "../tables/defineTable";
import type { PeriodCalendar } from "../../calendar/periods";
import type { ForecastRow } from "../collect/sopForecasts";
import { quantitiesOf } from "./cursorForecast";
import { consensusSource, statisticalSource } from "./forecastSources";

/** Which figures become the plan. */
export type AdoptionChoice = { kind: "consensus" } | { kind: "baseline" } | { kind: "contributor"; source: string };

export interface AdoptionFigures {
  families: string[];
  periods: number[];
  figures: (number | null)[][];
}

export interface AdoptionRows {
  rows: ForecastRow[];
  consensusRows: number;
  statisticalRows: number;
  units: number;
  /** Units of the consensus that these rows replace, over the same families and months; null where there is none. */
  before: number | null;
  /** How many months of families have no figure to adopt. */
  without: number;
}

const notes = {
  consensus: { en: "Consensus of the demand review", fr: "Consensus de la revue de la demande" },
  baseline: { en: "Baseline with events of the demand review", fr: "Base avec événements de la revue de la demande" },
  contributor: { en: "Forecast of {source}", fr: "Prévision de {source}" },
  statistical: { en: "Kept to measure what others add", fr: "Gardée pour mesurer l'apport de chacun" },
} satisfies Record<string, Text>;

const ofSource = (forecasts: readonly AnyRow[], source: string): AnyRow[] => forecasts.filter((row) => isSameName(row["Source"], source));

/** The figures of one contributor for the families and months of the review. */
export function contributorFigures(
  forecasts: readonly AnyRow[],
  source: string,
  { families, periods }: AdoptionFigures,
  calendar: PeriodCalendar,
): AdoptionFigures {
  return { families, periods, figures: quantitiesOf(ofSource(forecasts, source), families, periods, calendar) };
}

/**
 * The rows that make the chosen figures the plan, and keep the baseline beside them.
 *
 * @param from `baseline` is null without past demand: then no statistical forecast is kept
 */
export function adoptionRows(
  from: { adopted: AdoptionFigures; baseline: AdoptionFigures | null; choice: AdoptionChoice; forecasts: readonly AnyRow[] },
  language: Language,
  calendar: PeriodCalendar,
): AdoptionRows {
  const { adopted, baseline, choice, forecasts } = from;
  const note = inLanguage(notes[choice.kind], language).replace("{source}", () => (choice.kind === "contributor" ? choice.source : ""));
  const consensus = rowsOf(adopted, consensusSource, note);
  const statistical = baseline ? rowsOf(baseline, statisticalSource, inLanguage(notes.statistical, language)) : [];
  const standing = quantitiesOf(ofSource(forecasts, consensusSource), adopted.families, adopted.periods, calendar)
    .flat()
    .filter((quantity) => quantity !== null);
  return {
    rows: [...consensus, ...statistical],
    consensusRows: consensus.length,
    statisticalRows: statistical.length,
    units: consensus.reduce((sum, row) => sum + row.Quantity, 0),
    before: standing.length === 0 ? null : standing.reduce((sum, quantity) => sum + quantity, 0),
    without: adopted.families.length * adopted.periods.length - consensus.length,
  };
}

/** One row per family and month with a figure, rounded to two decimals: more would be false precision. */
function rowsOf({ families, periods, figures }: AdoptionFigures, source: string, note: string): ForecastRow[] {
  return families.flatMap((family, line) =>
    periods.flatMap((period, place): ForecastRow[] => {
      const figure = figures[line]?.[place] ?? null;
      if (figure === null) return [];
      return [{ Family: family, Period: period, Source: source, Quantity: Math.round(figure * 100) / 100, Author: null, Note: note }];
    }),
  );
}
