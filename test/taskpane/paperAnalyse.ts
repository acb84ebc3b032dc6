import { contributor, type AdoptionChoice } from "../../src/cycle/analyse/adoptConsensus";
import { cursorReading } from "../../src/cycle/analyse/readCursor";
import type { AnalysisState } from "../../src/cycle/analyse/readAnalysisState";
import type { DemandTyped } from "../../src/cycle/demandPlan/readDemandPlan";
import type { RequestOf } from "../../src/cycle/services";
import type { CursorBasis } from "../../src/domain/analyse/cursorBasis";
import { forecastFamilies } from "../../src/domain/analyse/cursorForecast";
import { addMonths } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import type { Services } from "../../src/taskpane/paneServices";
import type { PaperIntentions } from "./paperIntentions";

/** The analysis on paper: what the workbook says, and what a person made of it. */
export interface PaperAnalysis {
  state: AnalysisState;
  basis: CursorBasis;
  contributors: string[];
  adopted: AdoptionChoice[];
  /** What was typed into the grid of the demand review; null where it has none. */
  typed: DemandTyped | null;
  recorded: RequestOf<"recordDemandFigures">[];
  /** What is missing or faulty where demand is forecast. */
  reasons: string[];
}

const first = serialOf(2027, 1);
const months = [first, addMonths(first, 1), addMonths(first, 2)];

export function paperAnalysis(): PaperAnalysis {
  return {
    state: {
      hasData: true,
      hasConsensus: true,
      sheets: { demand: "Demand review", supply: "Supply review", stock: "Stock review" },
      headlines: {
        demand: "Demand of the next 12 months: 1,200 units.",
        supply: "Everything fits.",
        stock: "Below minimum: Boards",
        production: "",
      },
      adopted: "none",
      typedDemand: 0,
      prudence: 0.5,
      risks: null,
    },
    basis: {
      periods: months,
      families: [{ name: "Boards", price: 10, unitCost: 6, method: "AUTO", minimum: 20, opening: 100 }],
      // Noise around 100, so that levels differ.
      histories: [Array.from({ length: 24 }, (_, index) => 100 + ((index * 7) % 11) - 5)],
      effects: [[0, 0, 0]],
      courses: [[1, 1, 1]],
      workingDays: [],
      orders: [[0, 0, 0]],
      plan: [[110, 110, 110]],
      work: { resources: ["Press"], hoursPerUnit: [[1]], leadOffsets: [[0]], capacity: [[105, 105, 105]] },
      limits: { overload: 1, leastHours: 1 },
      level: 0.5,
    },
    contributors: ["Sales"],
    adopted: [],
    typed: { sheet: "Demand review", typed: 0, open: [], reasons: [{ id: "promotion", name: "promotion" }] },
    recorded: [],
    reasons: [],
  };
}

/** Adopting and the cursor over paper. */
export function paperAnalyseIntentions({
  analysis,
}: {
  analysis: PaperAnalysis;
}): Pick<PaperIntentions, "adoptConsensus" | "recordDemandFigures" | "setPrudence"> {
  return {
    recordDemandFigures: {
      async done(request) {
        analysis.recorded.push(request);
        if (analysis.typed) analysis.typed = { ...analysis.typed, open: [] };
        analysis.state = { ...analysis.state, typedDemand: 0 };
      },
    },
    adoptConsensus: {
      found: ({ choice }, { language }) => {
        const isContributor = choice.kind === "contributor";
        return {
          choice,
          contributors: analysis.contributors.map((source) => contributor(source, language)),
          periods: months,
          bucket: "month",
          families: 1,
          units: isContributor ? 220 : 330,
          before: 300,
          consensusRows: isContributor ? 2 : 3,
          statisticalRows: 3,
          without: isContributor ? 1 : 0,
        };
      },
      async done({ choice }) {
        analysis.adopted.push(choice);
        analysis.state = { ...analysis.state, adopted: "same" };
      },
    },
    setPrudence: {
      async done({ level }) {
        analysis.state = { ...analysis.state, prudence: level };
      },
    },
  };
}

/** What the analysis reads from paper; the cursor's own arithmetic is the real one. */
export function paperAnalyseReaders({
  analysis,
}: {
  analysis: PaperAnalysis;
}): Pick<Services, "readAnalysisState" | "readCursor" | "readDemandTyped"> {
  return {
    async readDemandTyped() {
      return analysis.typed;
    },
    async readAnalysisState() {
      return analysis.state;
    },
    async readCursor() {
      const work = forecastFamilies(analysis.basis.histories, analysis.basis.periods.length);
      let step = work.next();
      while (step.done !== true) step = work.next();
      return cursorReading({
        reasons: analysis.reasons,
        basis: analysis.basis,
        forecasts: step.value,
        currency: "EUR",
        bucket: "month",
        source: analysis.basis.plan ? "consensus" : null,
      });
    },
  };
}
