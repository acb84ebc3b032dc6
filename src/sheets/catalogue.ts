/**
 * Every sheet that the add-in draws. A sheet is added by one line here: from it follow what a build reads, the order in which sheets are
 * built and stand among the tabs, the links of Home, and how a sheet is drawn again when its tables were put back.
 */
import type { TableRows } from "../domain/tables/catalogue";
import { planningDataOf } from "../domain/analyse/planningData";
import type { Language } from "../language/text";
import type { Blueprint } from "./blueprint";
import { behind } from "./behind/behind";
import { dashboard } from "./dashboard/dashboard";
import { dashboardData } from "./dashboard/dashboardData";
import { dataChecks } from "./dataChecks/dataChecks";
import { decisionsTaken } from "./decisionsTaken/decisionsTaken";
import { drawn, type Sheet } from "./defineSheet";
import { demandReview } from "./demandReview/demandReview";
import { evaluation } from "./evaluation/evaluation";
import { financialReview } from "./financialReview/financialReview";
import { home } from "./home/home";
import type { FromTables } from "./materials";
import { productionPlan } from "./productionPlan/productionPlan";
import { readTogether } from "./reads";
import { roadmap } from "./roadmap/roadmap";
import { scenarioComparison } from "./scenarioComparison/scenarioComparison";
import { stockReview } from "./stockReview/stockReview";
import { supplyReview } from "./supplyReview/supplyReview";
import { versionsCompared } from "./versionsCompared/versionsCompared";

/** In the order of their tabs; the hidden figures of the dashboard come before it, since its charts are drawn from them. */
export const sheets = {
  home,
  dashboardData,
  dashboard,
  demandReview,
  supplyReview,
  stockReview,
  productionPlan,
  scenarioComparison,
  financialReview,
  dataChecks,
  roadmap,
  versionsCompared,
  decisionsTaken,
  evaluation,
  behind,
} as const;

export type SheetId = keyof typeof sheets;

/** Names of the sheets that are drawn from the tables alone. */
export type ReviewId = { [Id in SheetId]: (typeof sheets)[Id] extends Sheet<"tables"> ? Id : never }[SheetId];

/** The sheets that are drawn from the tables alone, and therefore together: what one shows, another calculates with. */
export const reviews = Object.entries(sheets).flatMap(([id, sheet]) =>
  sheet.from === "tables" ? [{ id: id as ReviewId, sheet: sheet as Sheet<"tables"> }] : [],
);

/** What building the reviews reads. */
export const reviewSources = readTogether(reviews.map(({ sheet }) => sheet));

/** The sheet that a defined name marks; undefined for other names. */
export const sheetMarked = (mark: string): Sheet | undefined => Object.values(sheets).find((sheet) => sheet.mark === mark);

/** Rows as reviews are drawn from them. */
export function materialOf(rows: TableRows): FromTables {
  const data = planningDataOf(rows);
  const others = reviews.flatMap(({ id, sheet: { mark, title, question, hidden } }) =>
    id === "home" || hidden ? [] : [{ mark, title, question }],
  );
  return { bucket: data.settings.bucket, rows, data, others };
}

/** Every review, in the order of the tabs. */
export const drawReviews = (material: FromTables, language: Language): Blueprint[] =>
  reviews.map(({ sheet }) => drawn(sheet, material, language));
