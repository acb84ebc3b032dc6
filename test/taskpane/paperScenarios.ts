import { serialOf } from "../../src/calendar/days";
import { doubtsIn, workedOutAnswers } from "../../src/cycle/scenarios/askWithAnswers";
import { scenarioChanges, workedOut } from "../../src/cycle/scenarios/compareScenario";
import { eventAtLevel, eventIn } from "../../src/cycle/scenarios/readEvent";
import { boardOf } from "../../src/cycle/scenarios/readScenarios";
import type { SurplusAtHand } from "../../src/domain/scenarios/surplusAnswers";
import type { ScenarioReading, ScenarioTables } from "../../src/cycle/scenarios/scenarioTables";
import type { RequestOf } from "../../src/cycle/services";
import type { Services } from "../../src/taskpane/paneServices";
import { paperAnalyseReaders, type PaperAnalysis } from "./paperAnalyse";
import type { PaperIntentions } from "./paperIntentions";
import type { PaperPlan } from "./paperProduction";

/** Scenarios on paper, beside the production plan on paper. */
export interface PaperScenarios extends ScenarioTables {
  /** Tells the plan from another one. */
  base: string;
  /** Risks that were put to a decision, each with its options. */
  asked: string[][];
  /** What is too much, for a risk of that kind. */
  surplus: SurplusAtHand | null;
  /** Comparing, and working out the answers to a risk, wait for this, so that a test can look at them while they go on. */
  slow?: Promise<void>;
  /** How often the sheet was drawn. */
  drawn: number;
  adopted: RequestOf<"adoptScenario">[];
  dropped: RequestOf<"dropScenario">[];
}

export const paperScenarios = (): PaperScenarios => ({
  scenarios: [],
  lines: [],
  figures: [],
  base: "this plan",
  drawn: 0,
  surplus: null,
  asked: [],
  adopted: [],
  dropped: [],
});

interface Book {
  production: PaperPlan;
  scenarios: PaperScenarios;
}

const [today, february] = [serialOf(2027, 1, 15), serialOf(2027, 2)];

/** What the workbook on paper holds; null where no plan is built. */
function readingOf({ production: plan, scenarios }: Book): ScenarioReading | null {
  const { shown, last } = plan;
  if (shown === null) return null;
  const production = { shown, last, rows: [], isNew: false, headline: "", reason: plan.reason, sheet: "Production plan" };
  return { ...scenarios, production, orders: [], typedDemand: new Set(), hoursNotes: new Map() };
}

function needed(book: Book): ScenarioReading {
  const reading = readingOf(book);
  if (reading === null) throw new Error("There is no plan.");
  return reading;
}

export function paperScenarioIntentions(
  book: Book,
): Pick<PaperIntentions, "compareScenario" | "adoptScenario" | "dropScenario" | "drawScenarios" | "askWithAnswers"> {
  const { scenarios } = book;
  const settle = (name: string, status: string, reason: string): void => {
    scenarios.scenarios = scenarios.scenarios.map((row) =>
      row.Scenario === name ? { ...row, Status: status, Reason: reason || null } : row,
    );
  };
  return {
    compareScenario: {
      async done(request) {
        await scenarios.slow;
        const reading = needed(book);
        const { found, compared } = workedOut(reading, request, today);
        if (compared === null) return found;
        const tables = { SopScenarios: "scenarios", SopScenarioLines: "lines", SopScenarioFigures: "figures" } as const;
        for (const change of scenarioChanges(reading, [compared])) {
          if (change.kind !== "rows") continue;
          const table = tables[change.table.name as keyof typeof tables];
          const rows = change.mode === "add" ? [...scenarios[table], ...change.rows] : change.rows;
          Object.assign(scenarios, { [table]: rows });
        }
        return found;
      },
    },
    adoptScenario: {
      found: ({ name }) => ({
        ...{ name, changed: 2, demand: 0, demandKept: 0, hours: 1 },
        notWritten: [
          { what: "hours paid", subject: "Press", from: february, to: february, change: 52, as: "units", place: null },
          {
            ...{ what: "overtime limit", subject: "Press", from: february, to: february, change: 12, as: "set to" },
            place: { sheet: "Resources", column: "Overtime limit" },
          },
          {
            ...{ what: "price", subject: null, from: february, to: null, change: -5, as: "%" },
            place: { sheet: "Product families", column: "Price" },
          },
        ],
      }),
      async done(request) {
        scenarios.adopted.push(request);
        settle(request.name, "adopted", request.reason);
      },
    },
    askWithAnswers: {
      async found({ answers }, { language }) {
        await scenarios.slow;
        const { surplus } = scenarios;
        return {
          question: "What now?",
          ...doubtsIn(needed(book)),
          options: workedOutAnswers(needed(book), { answers, surplus }, language).map(({ shown }) => shown),
        };
      },
      async done({ risk, chosen = [] }) {
        scenarios.asked.push([risk, ...chosen]);
      },
    },
    drawScenarios: {
      async done() {
        scenarios.drawn += 1;
        return "Scenario comparison";
      },
    },
    dropScenario: {
      async done(request) {
        scenarios.dropped.push(request);
        settle(request.name, "dropped", request.reason);
      },
    },
  };
}

export function paperScenarioReaders(book: Book & { analysis: PaperAnalysis }): Pick<Services, "readEvent" | "readScenarios"> {
  const { readCursor } = paperAnalyseReaders(book);
  return {
    readEvent: async (form, lines, language) =>
      form.template === "cursor" && lines === null
        ? eventAtLevel(needed(book), form, await readCursor(language), language)
        : eventIn(needed(book), form, lines, language),
    async readScenarios(language) {
      const reading = readingOf(book);
      return reading === null ? { currency: "EUR", plan: null, scenarios: [] } : boardOf(reading, "EUR", language);
    },
  };
}
