import { filledIn } from "../../src/language/text";
import type { Adoption, AdoptionChoice } from "../../src/cycle/adoptConsensus";
import type { AnalysisState } from "../../src/cycle/readAnalysisState";
import type { CursorReading } from "../../src/cycle/setPrudence";
import type { CursorBasis } from "../../src/domain/analyse/cursorBasis";
import { forecastFamilies } from "../../src/domain/analyse/cursorForecast";
import { addMonths } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";

/** The analysis on paper: what the workbook says, and what a person made of it. */
export interface PaperAnalysis {
  state: AnalysisState;
  basis: CursorBasis;
  contributors: string[];
  adopted: AdoptionChoice[];
}

const first = serialOf(2027, 1);
const months = [first, addMonths(first, 1), addMonths(first, 2)];

export function paperAnalysis(): PaperAnalysis {
  return {
    state: {
      hasData: true,
      hasConsensus: true,
      sheets: { demand: "Demand review", supply: "Supply review", stock: "Stock review" },
      headlines: { demand: "Demand of the next 12 months: 1,200 units.", supply: "Everything fits.", stock: "Below minimum: Boards" },
      adopted: "none",
      prudence: 0.5,
      risks: null,
    },
    basis: {
      periods: months,
      families: [{ name: "Boards", price: 10, unitCost: 6, minimum: 20, opening: 100 }],
      // Noise around 100, so that levels differ.
      histories: [Array.from({ length: 24 }, (_, index) => 100 + ((index * 7) % 11) - 5)],
      effects: [[0, 0, 0]],
      orders: [[0, 0, 0]],
      plan: [[110, 110, 110]],
      work: { resources: ["Press"], hoursPerUnit: [[1]], leadOffsets: [[0]], capacity: [[105, 105, 105]] },
      level: 0.5,
    },
    contributors: ["Sales"],
    adopted: [],
  };
}

/** The services of the analysis over paper; the cursor's own arithmetic is the real one. */
export function paperAnalyseServices(book: { analysis: PaperAnalysis }, failing: (name: "planAdoption" | "setPrudence") => void) {
  return {
    async readAnalysisState(): Promise<AnalysisState> {
      return book.analysis.state;
    },
    async planAdoption(choice: AdoptionChoice): Promise<Adoption> {
      failing("planAdoption");
      const contributor = choice.kind === "contributor";
      return {
        choice,
        contributors: book.analysis.contributors,
        periods: months,
        families: 1,
        units: contributor ? 220 : 330,
        before: 300,
        consensusRows: contributor ? 2 : 3,
        statisticalRows: 3,
        without: contributor ? 1 : 0,
        set: { intention: filledIn({ en: "", fr: "" }), changes: [] },
      };
    },
    async adoptConsensus({ choice }: Adoption): Promise<void> {
      book.analysis.adopted.push(choice);
      book.analysis.state = { ...book.analysis.state, adopted: "same" };
    },
    async readCursor(): Promise<CursorReading> {
      const work = forecastFamilies(book.analysis.basis.histories, book.analysis.basis.periods.length);
      let step = work.next();
      while (step.done !== true) step = work.next();
      return { basis: book.analysis.basis, forecasts: step.value, currency: "EUR", source: book.analysis.basis.plan ? "consensus" : null };
    },
    async setPrudence(level: number): Promise<void> {
      failing("setPrudence");
      book.analysis.state = { ...book.analysis.state, prudence: level };
    },
  };
}
