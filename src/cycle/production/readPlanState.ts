/** Reads the production plan for the pane: what is in force, what it comes to, and what was typed since. */
import { effectOf, type PlanEffect } from "../../domain/production/proposePlan";
import { openFigures, type OpenFigure } from "../../domain/production/recordFigures";
import { productionReasons, sopProduction, type ProductionReason } from "../../domain/production/sopProduction";
import { wordIn } from "../../domain/tables/words";
import type { Language } from "../../language/text";
import { titleCell } from "../../sheets/defineSheet";
import { productionPlan } from "../../sheets/productionPlan/productionPlan";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { readSettings } from "../settings/companySettings";
import { readProduction, type ProductionRead } from "./readProduction";

export interface PlanState {
  /** The sheet is built; without a plan it says what is missing. */
  isBuilt: boolean;
  /** Of the company, as Settings have it. */
  currency: string;
  plan: PlanNow | null;
}

/** The plan in force. */
export interface PlanNow {
  sheet: string;
  headline: string;
  last: ProductionRead["last"];
  effect: PlanEffect;
  /** Figures that a person typed, recorded or not. */
  typed: number;
  /** Those that are typed or cleared and not recorded yet. */
  open: OpenFigure[];
  reasons: { id: ProductionReason; name: string }[];
}

/** Writes nothing. */
export async function readPlanState(language: Language): Promise<PlanState> {
  const { currency } = (await readSettings()).values;
  const read = await readProduction();
  if (read === null) {
    const title = titleCell(productionPlan);
    return { currency, isBuilt: (await readNamedCells([title]))[title] !== undefined, plan: null };
  }
  const { shown, sheet, headline, last } = read;
  const column = sopProduction.columns.find(({ name }) => name === "Reason");
  const reasons = productionReasons.map((id) => ({ id, name: column === undefined ? id : wordIn(column, id, language) }));
  const typed = shown.typed.flat().filter((figure) => figure !== null).length;
  const plan = { sheet, headline, last, effect: effectOf(shown, shown.inForce), typed, open: openFigures(shown), reasons };
  return { currency, isBuilt: true, plan };
}
