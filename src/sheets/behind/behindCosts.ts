/** What the split of logistics costs is made of: the costs of the months by category, then row by row, with those that cannot be read. */
import type { Say } from "../../calendar/periodText";
import type { Text } from "../../language/text";
import { cellRef } from "../../language/references";
import { dashboardCells } from "../dashboard/dashboardCells";
import { dataCells } from "../dashboard/dataCells";
import { formula, quoted, sentenceWithGaps, type SheetDraft } from "../draft";
import type { FromBehind } from "../materials";
import { monthFormat } from "../matrixSection";
import { columnOf, headerHeights, putTableHead } from "../sections";
import { faultsIn } from "../unread";
import { behindCells as cells } from "./behindCells";
import { formattedRows, right, rows } from "./behindPlaces";
import { factOf, kpiOf, putNoSums, putSums, reasonOrLacking, shareFormat, spanOf, staleOf, standOf } from "./behindSums";

const words = {
  largest: { en: "Largest category", fr: "Première catégorie" },
  all: { en: "All costs", fr: "Tous les coûts" },
  share: { en: "Share", fr: "Part" },
  dashboard: { en: "Dashboard", fr: "Tableau de bord" },
  largestOf: { en: "{category}, {period}: {late} of {all}, or {share}%", fr: "{category}, {period} : {late} sur {all}, soit {share} %" },
  someMonths: { en: " ○ months with costs: {filled} of {months}", fr: " ○ mois avec des coûts : {filled} sur {months}" },
  list: { en: "Costs by category, then row by row", fr: "Coûts par catégorie, puis ligne par ligne" },
  category: { en: "Category", fr: "Catégorie" },
  month: { en: "Month", fr: "Mois" },
  family: { en: "Family", fr: "Famille" },
  amount: { en: "Amount", fr: "Montant" },
  unreadable: { en: "Cannot be read", fr: "Illisible" },
  every: { en: "all months", fr: "tous les mois" },
  nameless: { en: "– no category", fr: "– sans catégorie" },
} satisfies Record<string, Text>;

const headings = [words.category, words.month, words.family, words.amount, words.share, words.unreadable];

/** Draws the sums, and below them the list, which grows downwards. */
export function putCosts(draft: SheetDraft, { stocked, has }: FromBehind, say: Say): void {
  const place = { row: rows.second, column: right };
  const head = {
    id: "costSplit",
    title: kpiOf("costSplit").title,
    headings: [words.largest, words.all, words.share, words.dashboard],
    name: cells.costs,
  } as const;
  const dashboard = dashboardCells.kpis.costSplit.value;
  if (!has.costs) {
    putNoSums(draft, say, place, { ...head, dashboard });
    return;
  }
  const [part, whole] = [cellRef(place.row + 2, right), cellRef(place.row + 2, right + 1)];
  const filled = factOf("costSplit", "filled");
  const some = sentenceWithGaps(say(words.someMonths), { filled, months: dataCells.months });
  putSums(draft, say, place, {
    ...head,
    sentence: words.largestOf,
    places: { category: first, period: standOf("costSplit", "months") },
    values: [
      `=IFERROR(${costs(`IF(bad>0,NA(),SUM(IF(category=${first}&"",known,0)))`)},"–")`,
      `=IFERROR(${costs(`IF(SUM(of)=0,"–",whole)`)},"–")`,
      `=IFERROR(${part}/${whole},"–")`,
      `=${dashboard}`,
    ],
    why: reasonOrLacking("costSplit", say),
    asides: [staleOf("costSplit", say), `IF(${filled}<${dataCells.months},${some},"")`],
  });
  putList(draft, say, rows.families + 3 + stocked.length);
}

/** The category that the dashboard shows first. */
const first = `INDEX(${dataCells.costBars},1,1)`;

/**
 * Days, categories and amounts of the table, which rows lie in the months of the figure, and what is known of them. An error in a day or
 * a category may belong to these months, and to any category: then nobody knows the whole.
 */
function costs(body: string): string {
  const { from, to } = spanOf("costSplit");
  const parts = [
    "day,SopLogistics[Period],kind,SopLogistics[Category],amount,SopLogistics[Amount]",
    `inside,IF(ISNUMBER(day),(day>=${from})*(day<${to}),0)`,
    "of,inside*ISNUMBER(amount)",
    "known,IF(of=1,amount,0)",
    `category,IF(ISERROR(kind),"",kind&"")`,
    "bad,SUM(ISERROR(day)+ISERROR(kind)+inside*ISERROR(amount))",
    "whole,IF(bad>0,NA(),SUM(known))",
  ];
  return `LET(${parts.join(",")},${body})`;
}

/** Totals of the categories, largest first, then every row of the months: those first that cannot be read, the others by category. */
function putList(draft: SheetDraft, say: Say, row: number): void {
  putTableHead(draft, row, { title: say(words.list), headings: headings.map(say), height: headerHeights.twoLines }, right);
  const faults = (["number", "number", "name"] as const).map((readable, index) =>
    faultsIn(`SopLogistics[${["Period", "Amount", "Category"][index]}]`, readable, say),
  );
  const parts = [
    `name,IF(TRIM(category)="",${quoted(say(words.nameless))},category)`,
    `one,${faults[0]},two,${faults[1]},three,${faults[2]}`,
    `told,IF(one<>"",one,IF(two<>"",two,three))`,
    "filled,1-ISBLANK(day)*ISBLANK(kind)*ISBLANK(amount)",
    `shown,IF(ISNUMBER(day),inside,1)*filled`,
    `family,IF(ISERROR(SopLogistics[Family]),"–",SopLogistics[Family]&"")`,
    `share,IFERROR(IF(of=1,amount/whole,"–"),"–")`,
    `stacked,HSTACK(name,IF(ISNUMBER(day),day,"–"),family,IF(ISNUMBER(amount),amount,"–"),share,told)`,
    // Taken from the top rather than filtered: a table of one row is no column of conditions everywhere.
    `sorted,SORTBY(stacked,shown,-1,(told="")*1,1,name,1,IF(ISNUMBER(day),day,0),1)`,
    `lines,IF(SUM(shown)=0,"–",TAKE(sorted,SUM(shown)))`,
    `names,UNIQUE(FILTER(name,inside=1,"–"))`,
    "same,(names=TRANSPOSE(name))*1",
    "sums,MMULT(same,known)",
    "faulty,MMULT(same,inside*ISERROR(amount))",
    `unread,MMULT(same,inside*(told<>""))`,
    `amounts,IF(faulty>0,"–",sums)`,
    `totals,HSTACK(names,IF(ISTEXT(names),${quoted(say(words.every))},""),IF(ISTEXT(names),"",""),amounts,IFERROR(sums/whole,"–"),IF(unread>0,unread,""))`,
  ];
  const all = `LET(${parts.join(",")},IF(SUM(inside)=0,lines,VSTACK(SORTBY(totals,sums,-1),lines)))`;
  const start = draft.put(row + 2, right, formula(`=IFERROR(${costs(all)},"–")`));
  const area = { ...start, rows: formattedRows, columns: headings.length };
  draft
    .format(columnOf(area, 1), monthFormat)
    .format(columnOf(area, 3), "#,##0.00")
    .format(columnOf(area, 4), shareFormat)
    .align(columnOf(area, 1), "Right")
    .align(columnOf(area, 3, 2), "Right")
    .align(columnOf(area, 5), "Left")
    .name(cells.costRows, start);
}
