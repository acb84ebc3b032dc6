/** The grid and the first rows of the dashboard and of Home: title, question, company and cycle, and the way to Home. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Text } from "../../language/text";
import { formula, quoted, titleOf, type SheetDraft } from "../draft";
import { settingContent } from "../settingCell";
import { dashboardWords as words } from "./dashboardWords";
import { ofCycle } from "./monthWords";

/** Points: four pairs of columns with a gutter between, 712 in all, so that nothing scrolls sideways beside the pane. */
export const gridWidths = [84, 88, 8, 84, 88, 8, 84, 88, 8, 84, 88] as const;
const lastColumn = gridWidths.length - 1;

/** Points beside a pane of 350 px: what stands further to the right is seen only after scrolling. */
const besidePane = 700;

/** Heights of title and question; company and cycle at the right, and below them the link to Home. */
export function putTop(draft: SheetDraft, data: PlanningData, say: Say, withWayHome = true): void {
  draft.height(0, 1, 24).height(1, 1, 15).look({ row: 1, column: 0, rows: 1, columns: 1 }, "how");
  putTopRight(draft, data, say, lastColumn, withWayHome);
}

/** The same at the right of a review, in the last column that is seen whole beside the pane. */
export const putReviewTop = (draft: SheetDraft, data: PlanningData, say: Say): void =>
  putTopRight(draft, data, say, draft.lastColumnWithin(besidePane));

function putTopRight(draft: SheetDraft, data: PlanningData, say: Say, column: number, withWayHome = true): void {
  const company = settingContent("company", data);
  const isRead = typeof company === "object" && company !== null;
  const name = isRead ? company.formula.slice(1) : quoted(String(company ?? ""));
  const cycle = cycleWords(data, say);
  const text = cycle === null ? `=${name}&""` : `=LET(company,${name}&"",cycle,${cycle},IF(company="",MID(cycle,4,99),company&cycle))`;
  // Without settings and cycles there is nothing that a formula could read.
  draft.look(draft.put(0, column, isRead || cycle !== null ? formula(text) : company), "company");
  if (!withWayHome) return;
  const home: Text = words.home;
  const link = { row: 1, column, rows: 1, columns: 1 };
  draft.link(1, column, say(home), titleOf("SopHome"), say(home)).look(link, "cardLink").align(link, "Right");
}

/** " · cycle of January 2027", nothing while no cycle is open; null where the workbook has no cycles. */
function cycleWords(data: PlanningData, say: Say): string | null {
  if (!data.tables.has("SopCycles")) return null;
  return `LET(day,IFERROR(MAX(SopCycles[Cycle]),0),IF(day=0,"",${quoted(say(words.cycleOf))}&${ofCycle("day")}))`;
}
