/** Reads how far the analysis has come: what the reviews say, whether the plan follows the consensus, and which risks wait. */
import { isSameName, nameKey } from "../../language/sameName";
import { consensusSource } from "../../domain/analyse/forecastSources";
import { calendarOf, type PeriodCalendar } from "../../calendar/periods";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { readTable } from "../../workbook/reading/readTable";
import { openDemand } from "../../domain/demandPlan/openDemand";
import { readDemandPlan } from "../demandPlan/readDemandPlan";
import { demandFigures, figureCells, readDemandTables, type DemandCells } from "./readDemand";
import { demandReview } from "../../sheets/demandReview/demandReview";
import { roadmap } from "../../sheets/roadmap/roadmap";
import { productionPlan } from "../../sheets/productionPlan/productionPlan";
import { titleCell } from "../../sheets/defineSheet";
import { stockReview } from "../../sheets/stockReview/stockReview";
import { supplyReview } from "../../sheets/supplyReview/supplyReview";
import { sopRisks } from "../../domain/analyse/sopRisks";
import type { AnyRow } from "../../domain/tables/defineTable";

export interface AnalysisState {
  /** There is demand or a forecast to plan for. */
  hasData: boolean;
  /** The demand review is built and shows a consensus. */
  hasConsensus: boolean;
  /** What the sheets are called in the workbook now; a sheet that is not built is absent. */
  sheets: { demand?: string; supply?: string; stock?: string; production?: string; roadmap?: string };
  /** What each sheet says in one sentence; empty when it is not built. */
  headlines: { demand: string; supply: string; stock: string; production: string };
  /** Whether the plan in SopForecasts is the consensus that the demand review shows. */
  adopted: "none" | "same" | "differs";
  /** Figures of demand that people typed into the demand review and nobody recorded yet. */
  typedDemand: number;
  /** The prudence-ambition cursor. */
  prudence: number;
  /** How many risks are not closed, and how many of those nobody has dealt with; null before anybody looked for risks. */
  risks: { open: number; untouched: number } | null;
}

const { cells: demand } = demandReview;
const [supplyHeadline, stockHeadline] = [supplyReview.cells.headline, stockReview.cells.headline];

const cellsRead: readonly string[] = [
  ...figureCells,
  demand.headline,
  supplyHeadline,
  stockHeadline,
  productionPlan.cells.headline,
  titleCell(productionPlan),
  roadmap.mark,
  stockReview.mark,
  demandReview.mark,
];

const noDemand = { families: [], periods: [], typed: [], recorded: [], without: [] };

/** Reads the state of the analysis from the tables and the cells of the reviews. Writes nothing. */
export async function readAnalysisState(): Promise<AnalysisState> {
  const { rows, data, outlook } = await readDemandTables();
  const cells = await readNamedCells(cellsRead);
  const consensus = demandFigures(cells, "consensus");
  const risks = await readTable(sopRisks);
  const open = risks.rows.filter((row) => row.Status !== "closed");
  const sheetOf = (key: string, ...names: string[]): Record<string, string> => {
    const sheet = names.map((name) => cells[name]?.sheet).find((found) => found !== undefined);
    return sheet === undefined ? {} : { [key]: sheet };
  };
  const text = (name: string): string => String(cells[name]?.text[0]?.[0] ?? "");
  return {
    hasData: data.families.length > 0 && outlook.first !== 0,
    hasConsensus: consensus !== null && consensus.figures.some((line) => line.some((value) => value !== null)),
    sheets: {
      ...sheetOf("demand", demandReview.mark),
      ...sheetOf("supply", supplyHeadline),
      ...sheetOf("stock", stockHeadline, stockReview.mark),
      ...sheetOf("production", titleCell(productionPlan)),
      ...sheetOf("roadmap", roadmap.mark),
    },
    headlines: {
      demand: text(demand.headline),
      supply: text(supplyHeadline),
      stock: text(stockHeadline),
      production: text(productionPlan.cells.headline),
    },
    adopted: consensus === null ? "none" : adoptionOf(rows.SopForecasts ?? [], consensus, calendarOf(data.settings.bucket)),
    typedDemand: openDemand((await readDemandPlan())?.shown ?? noDemand).length,
    prudence: data.settings.prudence,
    risks: risks.exists ? { open: open.length, untouched: open.filter((row) => row.Status === "open").length } : null,
  };
}

/** Figures are written with two decimals. */
const tolerance = 0.005 + 1e-9;

function adoptionOf(
  forecasts: readonly AnyRow[],
  { families, periods, figures }: DemandCells,
  calendar: PeriodCalendar,
): AnalysisState["adopted"] {
  const key = (family: string, period: number): string => `${nameKey(family)}|${period}`;
  const plan = new Map<string, number>();
  for (const row of forecasts) {
    const { Family: family, Quantity: quantity } = row;
    const period = calendar.periodInCell(row["Period"]);
    if (!isSameName(row["Source"], consensusSource)) continue;
    if (period !== undefined && typeof quantity === "number") plan.set(key(String(family), period), quantity);
  }
  const shown = families.flatMap((family, line) =>
    periods.flatMap((period, place) => {
      const figure = figures[line]?.[place] ?? null;
      return figure === null ? [] : [{ figure, planned: plan.get(key(family, period)) }];
    }),
  );
  if (shown.every(({ planned }) => planned === undefined)) return "none";
  return shown.every(({ figure, planned }) => planned !== undefined && Math.abs(planned - figure) <= tolerance) ? "same" : "differs";
}
