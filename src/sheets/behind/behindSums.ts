/** Part, whole and share of a KPI on the sheet "Behind the figure", beside what the dashboard says, and the sentence below. */
import type { Say } from "../../calendar/periodText";
import type { Text } from "../../language/text";
import { shareNumberFormat } from "../../language/format";
import { cellRef } from "../../language/references";
import { blockCell, columns, facts, rows, type BlockRow } from "../dashboard/blockPlaces";
import { dashboardWords } from "../dashboard/dashboardWords";
import { dataCells } from "../dashboard/dataCells";
import { kpis, type Kpi } from "../dashboard/kpis";
import { monthInWords } from "../dashboard/monthWords";
import { shareWithTenth } from "../dashboard/sentences";
import { formula, quoted, sentenceFormula, sentenceWithGaps, type SheetDraft } from "../draft";
import { columnOf, headerHeights, putTableHead } from "../sections";

/** The KPIs that the sheet looks behind. */
type BehindId = "onTime" | "accuracy" | "adjustedStock" | "costSplit";

const untoldBecause: Text = { en: "– Cannot be told: {why}", fr: "– Non calculable : {why}" };

/** How shares are shown. */
export const shareFormat = "0.0%";

/** One of the facts of a figure of the dashboard, and a number or a text over its months. */
export const factOf = (id: BehindId, fact: keyof typeof facts): string => blockCell(id, facts[fact], columns.facts);
export const standOf = (id: BehindId, row: BlockRow): string => blockCell(id, rows[row], columns.now);

/** The months of a figure of the dashboard, or the last of them: from the first day to the day after the last. */
export function spanOf(id: BehindId): { from: string; to: string } {
  const latest = factOf(id, "latest");
  return { from: id === "adjustedStock" ? latest : `EDATE(${latest},1-${dataCells.months})`, to: `EDATE(${latest},1)` };
}

/** What the dashboard says of rows that cannot be read: "Deliveries!F12 is an error and 2 more"; "" where all can. */
export const reasonOf = (id: BehindId): string => factOf(id, "reason");

/** The KPI as the dashboard declares it. */
export function kpiOf(id: BehindId): Kpi {
  const found = kpis.find((kpi) => kpi.id === id);
  if (found === undefined) throw new Error(`There is no KPI ${id}.`);
  return found;
}

/** Why there is no figure: what the dashboard says of its rows, or which data are not there. */
export const reasonOrLacking = (id: BehindId, say: Say): string =>
  `LET(reason,IFERROR(${reasonOf(id)}&"",""),IF(reason="",${quoted(say(kpiOf(id).lacking))},reason))`;

/** " ○ nothing since Oct 26" where the figure is older than it should be; "" elsewhere. */
export const staleOf = (id: BehindId, say: Say): string =>
  `IF(${factOf(id, "stale")}," "&${sentenceWithGaps(say(dashboardWords.nothingSince), { period: monthInWords(factOf(id, "latest")) })},"")`;

/** What the sums of a KPI are drawn from. */
export interface Sums {
  id: BehindId;
  title: Text;
  headings: readonly Text[];
  /** With `{late}` for the part, `{all}`, `{share}`, and further places that `places` fills. */
  sentence: Text;
  places?: Readonly<Record<string, string>>;
  values: readonly string[];
  name: `Sop${string}`;
  /** Why there is no figure, as an expression; "" where nobody knows. */
  why: string;
  /** What is said after the sentence besides rows that cannot be read, as expressions that are "" where there is nothing to say. */
  asides?: readonly string[];
}

/** Part, whole, what is left of it, and the figure of the dashboard, with the sentence that says it, or why there is none. */
export function putSums(draft: SheetDraft, say: Say, { row, column }: { row: number; column: number }, of: Sums): void {
  putTableHead(draft, row, { title: say(of.title), headings: of.headings.map(say), height: headerHeights.twoLines }, column);
  const body = draft.putRow(row + 2, column, of.values.map(formula));
  const [part, whole, reached] = [0, 1, 2].map((place) => cellRef(body.row, column + place)) as [string, string, string];
  const figures = { late: `FIXED(${part},0)`, all: `FIXED(${whole},0)`, share: shareWithTenth(reached, say) };
  const sentence = sentenceFormula(say(of.sentence), { ...figures, ...of.places });
  const leftOut = [...(of.asides ?? []), `LET(left,${reasonOf(of.id)}&"",IF(left="",""," ○ "&left))`].join("&");
  const untold = `LET(why,${of.why}&"",IF(why="","–",${sentenceWithGaps(say(untoldBecause), { why: "why" })}))`;
  draft
    .format(columnOf(body, 0, 2), "#,##0")
    .format(columnOf(body, 2, 2), kpiOf(of.id).isPart ? shareNumberFormat : shareFormat)
    .name(of.name, body)
    .look(draft.put(row + 3, column, formula(`=IFERROR(IF(ISNUMBER(${reached}),${sentence}&${leftOut},${untold}),"–")`)), "answer");
}

/** The same where the dashboard has no figure: "–", what it shows, and which data are lacking. */
export function putNoSums(
  draft: SheetDraft,
  say: Say,
  { row, column }: { row: number; column: number },
  of: Pick<Sums, "id" | "title" | "headings" | "name"> & { dashboard: string },
): void {
  putTableHead(draft, row, { title: say(of.title), headings: of.headings.map(say), height: headerHeights.twoLines }, column);
  const body = draft.putRow(row + 2, column, ["–", "–", "–", formula(`=${of.dashboard}`)]);
  draft
    .format(columnOf(body, 2, 2), shareFormat)
    .name(of.name, body)
    .look(draft.put(row + 3, column, say(untoldBecause).replace("{why}", say(kpiOf(of.id).lacking))), "answer");
}
