/** Three lists side by side under the cards: costs by category, demand by family, and the busiest resources. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Text } from "../../language/text";
import { type Area, relativeRef } from "../../language/references";
import { exactly, formula, quoted, type SheetDraft } from "../draft";
import { periodFormat, periodsLater } from "../matrixSection";
import { hasLoad } from "../possibleFigures";
import { columnOf, headerHeights, putTableHead, rowOf, type Extent, type Section } from "../sections";
import { supplyCells } from "../supplyReview/supplyCells";
import { cardSize, nothing } from "./dashboardCard";
import { dashboardCells } from "./dashboardCells";
import { dashboardWords as words } from "./dashboardWords";

interface Panel {
  /** Which of the three places it takes: the same whether the others are there or not. */
  place: number;
  title: Text;
  headings: readonly Text[];
  rows: number;
  draw(draft: SheetDraft, body: Area, data: PlanningData): void;
}

/** More rows may come: these are kept free under each list. */
const spare = 3;

function panelsOf(data: PlanningData): Panel[] {
  const costs: Panel = {
    place: 0,
    title: words.costs,
    headings: [words.category, words.amount, words.share],
    rows: Math.max(1, data.costCategories.length),
    draw: putCosts,
  };
  const units: Panel = {
    place: 1,
    title: words.units,
    headings: [words.family, words.unitsHeader, words.share],
    rows: Math.max(1, data.families.length),
    draw: putUnits,
  };
  const overloads: Panel = {
    place: 2,
    title: words.overloads,
    headings: [words.resource, words.peak, words.overload, words.since],
    rows: data.resources.length,
    draw: putResources,
  };
  return [
    ...(data.filled.has("SopLogistics") ? [costs] : []),
    ...(data.filled.has("SopDemand") ? [units] : []),
    ...(hasLoad(data) ? [overloads] : []),
  ];
}

/** Room for the highest of the lists that can be shown; none where there is no list. */
export function panelsExtent(data: PlanningData): Extent | undefined {
  const panels = panelsOf(data);
  if (panels.length === 0) return undefined;
  return {
    above: 2,
    rows: panels.reduce((most, { rows }) => Math.max(most, rows), 0),
    column: 0,
    columns: 3 * cardSize.columns,
    below: spare,
  };
}

/** Draws the lists that the data can fill, each in its own place. */
export function putPanels(draft: SheetDraft, { row, body }: Section, data: PlanningData, say: Say): void {
  for (const { place, title, headings, rows, draw } of panelsOf(data)) {
    const column = place * cardSize.columns;
    const head = { title: say(title), headings: headings.map(say), height: headerHeights.twoLines };
    putTableHead(draft, row, head, column);
    const panel = rowOf(columnOf(body, column, headings.length), 0, rows);
    draft.look({ ...panel, rows: rows + spare }, "panel");
    draw(draft, panel, data);
  }
}

function putCosts(draft: SheetDraft, body: Area): void {
  draft.put(body.row, body.column, formula("=SOP.COSTSPLIT(SopLogistics[Category],SopLogistics[Amount])"));
  putShares(draft, body);
  draft.name(dashboardCells.costSplit, body);
}

function putUnits(draft: SheetDraft, body: Area, data: PlanningData): void {
  // The names are those of the families, largest first; units and shares follow the names.
  const units = `SUMIFS(SopDemand[Quantity],SopDemand[Family],${exactly("families", data.families)})`;
  const all = `LET(families,UNIQUE(SopDemand[Family]),units,${units},SORTBY(HSTACK(families,units,units/SUM(units)),units,-1))`;
  draft.put(body.row, body.column, formula(`=IFERROR(${all},${quoted(nothing)})`));
  putShares(draft, body);
  draft.name(dashboardCells.unitsByFamily, body);
}

/** Figures and their shares beside the names of a list. */
function putShares(draft: SheetDraft, body: Area): void {
  const share = columnOf(body, 2);
  draft.format(columnOf(body, 1), "#,##0").format(share, "0.0%").rule(share, { kind: "dataBar" });
}

function putResources(draft: SheetDraft, body: Area, data: PlanningData): void {
  const { bottlenecks, firstPeriod } = supplyCells;
  const { bucket, overload } = data.settings;
  draft.put(body.row, body.column, formula(`=INDEX(${bottlenecks},SEQUENCE(ROWS(${bottlenecks})),SEQUENCE(1,3))`));
  for (let index = 0; index < body.rows; index += 1) {
    const place = `INDEX(${bottlenecks},${index + 1},4)`;
    const since = `=IF(ISNUMBER(${place}),${periodsLater(firstPeriod, `${place}-1`, bucket)},"")`;
    draft.put(body.row + index, body.column + 3, formula(since));
  }
  const use = columnOf(body, 1);
  draft
    .format(use, `[>${overload}]"▲ "0%;0%`)
    .format(columnOf(body, 2), "#,##0")
    .format(columnOf(body, 3), periodFormat(bucket, draft.language))
    .align(columnOf(body, 3), "Right")
    .rule(use, { kind: "formula", formula: `=${relativeRef(use.row, use.column)}>${overload}`, meaning: "act" });
}
